package ledger

import (
	"slices"

	"proviso/generator/diag"
	"proviso/generator/settings"
)

// judged is what review.toml says of the changed clauses.
type judged struct {
	class   map[string]string   // the gravest class of a text's clauses, by its path below public/
	clauses map[string][]string // the keys of a text's changed clauses, by the same path
	counts  map[string]string   // the class of a text's clause, by the path, a space and its key
	all     map[string]bool     // the keys of every changed clause

	material   [][]string // the categories of each material clause
	groundDays int        // the notice that the ground of next.toml allows
}

// gravity orders the classes that a changed clause can have.
var gravity = map[string]int{"editorial": 1, "review": 2, "material": 3}

// read reads how each text's clauses were judged.
func (j *judged) read(file string, text []byte, list *diag.List) {
	*j = judged{class: map[string]string{}, clauses: map[string][]string{}, counts: map[string]string{}, all: map[string]bool{}}
	t := settings.ReadSealed(file, text, list)
	if t == nil {
		return
	}
	for _, one := range t.Tables("clause") {
		class, key := one.String("class"), one.String("clause")
		j.all[key] = true
		if gravity[class] > gravity["editorial"] {
			j.material = append(j.material, one.Strings("categories"))
		}
		for _, name := range one.Strings("texts") {
			at := name + "/text.md"
			j.clauses[at] = append(j.clauses[at], key)
			j.counts[at+" "+key] = class
			if gravity[class] > gravity[j.class[at]] {
				j.class[at] = class
			}
		}
	}
	var ignored diag.List // it was read strictly before it was sealed
	if next := settings.Read(file, []byte(t.Table("next").String("source")), &ignored); next != nil {
		j.groundDays = next.Table("notice").Int("days", 0)
	}
}

// ClassOf is how much the version matters to the readers of one text, named by
// its path; hadOne says whether the site had a text before. The first has none.
func (v *Version) ClassOf(textPath string, hadOne bool) string {
	if !hadOne {
		return "none"
	}
	if class := v.judged.class[textPath]; class != "" {
		return class
	}
	return "editorial"
}

// ClausesOf are the keys of the clauses that changed in one text, named by its
// path, in the order of the record.
func (v *Version) ClausesOf(textPath string) []string { return v.judged.clauses[textPath] }

// ClauseClass is how a changed clause of a text was judged, people's words
// counted.
func (v *Version) ClauseClass(textPath, key string) string { return v.judged.counts[textPath+" "+key] }

// Concerns reports whether what is said of some clauses is for the readers of
// a text: one of them changed there, or none of them changed anywhere.
func (v *Version) Concerns(clauses []string, textPath string) bool {
	here := func(key string) bool { return slices.Contains(v.judged.clauses[textPath], key) }
	anywhere := func(key string) bool { return v.judged.all[key] }
	return slices.ContainsFunc(clauses, here) || !slices.ContainsFunc(clauses, anywhere)
}
