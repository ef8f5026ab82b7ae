package label

import (
	"slices"

	"proviso/generator/change/proof/grammar"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// pleasantry: a sentence of thanks or welcome, "Thank you for reading!", came or
// went. It has no word but those that such sentences have and names that both
// texts have.
func (j *Judge) pleasantry(c *reading.Case, h reading.Hunk) string {
	if run, ok := grammar.CameOrWent(c, h); ok && j.arePleasant(run) {
		return "thanks or welcome alone"
	}
	return ""
}

// PleasantryAlone is pleasantry for a paragraph of its own.
func (j *Judge) PleasantryAlone(c *reading.Case) string {
	if run, ok := paragraphAlone(c); ok && j.arePleasant(run) {
		return "thanks or welcome alone"
	}
	return ""
}

func (j *Judge) arePleasant(run []token.Token) bool {
	w := j.Lex.Wording
	for _, s := range token.Sentences(run) {
		if !slices.ContainsFunc(s, func(t token.Token) bool { return w.Polite[t.Norm] }) {
			return false
		}
		for _, t := range s {
			named := token.Capital(t.Raw) && j.From.Words[t.Norm] > 0 && j.To.Words[t.Norm] > 0
			if t.Kind != token.Word || !w.Polite[t.Norm] && (j.Weighs(t) || !w.Pleasant[t.Norm] && !j.Lex.Light[t.Norm] && !named) {
				return false
			}
		}
	}
	return len(run) > 0
}
