package name

import (
	"slices"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// Translated: words left in English, or taken back into it, and their
// translation: "the Settings", "die Einstellungen". Every word of weight on
// either side is the equal of one on the other.
func (j *Judge) Translated(c *reading.Case, h reading.Hunk) string {
	g := j.Lex.Glossary()
	if len(g.Words) == 0 {
		return ""
	}
	ties := func(t token.Token) bool { return g.Small[t.Norm] || lexicon.EnglishSmall[t.Norm] }
	for _, one := range around(c, h, ties) {
		if j.Lex.Translates(one.Del, one.Ins) || j.Lex.Translates(one.Ins, one.Del) {
			return "English words and their translation"
		}
	}
	return ""
}

// around are a hunk by itself and together with its neighbours, if few words
// stand between them: what is translated may have one word in common. A hunk of
// words that tie others together is none: in "it is on" they do not.
func around(c *reading.Case, h reading.Hunk, ties func(token.Token) bool) []reading.Hunk {
	const gap, most = 3, 2
	if isOf(h, ties) {
		return nil
	}
	all := []reading.Hunk{h}
	at := slices.IndexFunc(c.Hunks, func(o reading.Hunk) bool { return o.FromAt == h.FromAt && o.ToAt == h.ToAt && len(o.Del) == len(h.Del) })
	if at < 0 {
		return all
	}
	near := func(k int) bool {
		return c.Hunks[k+1].FromAt-c.Hunks[k].FromAt-len(c.Hunks[k].Del) <= gap
	}
	for first := at; first >= max(0, at-most) && (first == at || near(first)); first-- {
		for last := at; last < min(len(c.Hunks), at+most+1) && (last == at || near(last-1)); last++ {
			if first < last && !slices.ContainsFunc(c.Hunks[first:last+1], func(o reading.Hunk) bool { return isOf(o, ties) }) {
				a, b := c.Hunks[first], c.Hunks[last]
				all = append(all, reading.Hunk{Del: c.From[a.FromAt : b.FromAt+len(b.Del)], Ins: c.To[a.ToAt : b.ToAt+len(b.Ins)], FromAt: a.FromAt, ToAt: a.ToAt})
			}
		}
	}
	return all
}

func isOf(h reading.Hunk, ties func(token.Token) bool) bool {
	other := func(t token.Token) bool { return !ties(t) }
	return !slices.ContainsFunc(h.Del, other) && !slices.ContainsFunc(h.Ins, other)
}
