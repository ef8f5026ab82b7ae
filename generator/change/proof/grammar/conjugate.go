package grammar

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// tensed: of what is done and of what will be done a policy says the same, as
// long as no day is named from which it will. Verbs that bind or permit have
// their own weight.
func (j *Judge) tensed(c *reading.Case, h reading.Hunk) string {
	if len(h.Del) != 1 || len(h.Ins) != 1 || j.Weighs(h.Del[0]) || j.Weighs(h.Ins[0]) || h.Del[0].Kind+h.Ins[0].Kind != token.Word {
		return ""
	}
	for _, s := range []struct {
		side, run []token.Token
		at        int
	}{{c.From, h.Del, h.FromAt}, {c.To, h.Ins, h.ToAt}} {
		if slices.ContainsFunc(token.SentenceAt(s.side, s.at, s.run), func(t token.Token) bool { return t.Kind == token.Date }) {
			return ""
		}
	}
	if j.isFutureOf(h.Del[0].Norm, h.Ins[0].Norm) || j.isFutureOf(h.Ins[0].Norm, h.Del[0].Norm) {
		return "the same in another tense"
	}
	return ""
}

func (j *Judge) isFutureOf(future, present string) bool {
	const shortest = 2
	w := j.Lex.Wording
	if slices.Contains(w.Irregular, [2]string{future, present}) {
		return true
	}
	return slices.ContainsFunc(w.Tenses, func(pair [2]string) bool {
		stem, ok := strings.CutSuffix(future, pair[0])
		return ok && utf8.RuneCountInString(stem) >= shortest && stem+pair[1] == present
	})
}
