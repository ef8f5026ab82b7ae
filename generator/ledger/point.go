package ledger

import (
	"slices"

	"proviso/generator/policy"
	"proviso/generator/settings"
)

// Point is one point of a summary with the clauses that it is about, by their
// keys; that of a removed clause has a minus before it.
type Point struct {
	Clauses []string
	Text    map[policy.Locale]string
}

// clausesKey is the key of a point's clauses, beside the locales of its text.
const clausesKey = "clauses"

func (w *writer) points(points []Point) {
	for _, p := range points {
		w.WriteString("\n[[point]]\n")
		w.pair(clausesKey, p.Clauses)
		for _, l := range Sorted(p.Text) {
			w.pair(string(l), p.Text[l])
		}
	}
}

func readPoints(t *settings.Table) []Point {
	var points []Point
	for _, one := range t.Tables("point") {
		points = append(points, Point{Clauses: one.Strings(clausesKey), Text: readTexts(one)})
	}
	return points
}

// readTexts reads texts by locale, beside a point's clauses.
func readTexts(t *settings.Table) map[policy.Locale]string {
	texts := map[policy.Locale]string{}
	for _, key := range slices.DeleteFunc(t.Keys(), func(key string) bool { return key == clausesKey }) {
		texts[policy.Locale(key)] = t.String(key)
	}
	return texts
}
