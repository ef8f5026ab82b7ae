package name

import (
	"slices"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// sameForm: the legal form of a company spelt otherwise, "Inc.", "Incorporated",
// or said of a name that the texts know with that form alone.
func (j *Judge) sameForm(c *reading.Case, h reading.Hunk) string {
	const most = 4
	for after := range most { // they may end alike: "spol. s r.o.", "s.r.o."
		from, to, ok := widened(c, h, 0, after)
		if ok && lexicon.FormOf(from) != "" && lexicon.FormOf(from) == lexicon.FormOf(to) {
			return "the legal form of a company spelt otherwise"
		}
	}
	old, now := lexicon.FormOf(h.Del), lexicon.FormOf(h.Ins)
	if h.FromAt == 0 || h.ToAt == 0 || c.From[h.FromAt-1].Norm != c.To[h.ToAt-1].Norm || !token.Capital(c.From[h.FromAt-1].Raw) {
		return ""
	}
	if len(h.Del)*len(h.Ins) > 0 || old+now == "" {
		return ""
	}
	if forms := j.formsOf(c.From[h.FromAt-1].Norm); len(forms) == 1 && forms[0] == old+now {
		return "a company with or without its legal form"
	}
	return ""
}

// formsOf are the legal forms that stand behind a name in either text.
func (j *Judge) formsOf(name string) []string {
	var forms []string
	for i := range j.Cases {
		for _, side := range [][]token.Token{j.Cases[i].From, j.Cases[i].To} {
			for k := 1; k < len(side); k++ {
				if side[k-1].Norm != name {
					continue
				}
				if form, _ := lexicon.FormAt(side, k); form != "" && !slices.Contains(forms, form) {
					forms = append(forms, form)
				}
			}
		}
	}
	return forms
}
