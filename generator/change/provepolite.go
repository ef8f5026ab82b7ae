package change

import "slices"

// pleasantry: a sentence of thanks or welcome, "Thank you for reading!", came or
// went. It has no word but those that such sentences have and names that both
// texts have.
func (j *judge) pleasantry(c *instance, h hunk) string {
	if run, ok := cameOrWent(c, h); ok && j.arePleasant(run) {
		return "thanks or welcome alone"
	}
	return ""
}

// pleasantryAlone is pleasantry for a paragraph of its own.
func (j *judge) pleasantryAlone(c *instance) string {
	if run, ok := paragraphAlone(c); ok && j.arePleasant(run) {
		return "thanks or welcome alone"
	}
	return ""
}

func (j *judge) arePleasant(run []token) bool {
	w := j.lex.wording
	for _, s := range sentences(run) {
		if !slices.ContainsFunc(s, func(t token) bool { return w.polite[t.norm] }) {
			return false
		}
		for _, t := range s {
			named := capital(t.raw) && j.from.words[t.norm] > 0 && j.to.words[t.norm] > 0
			if t.kind != word || !w.polite[t.norm] && (j.weighs(t) || !w.pleasant[t.norm] && !j.lex.light[t.norm] && !named) {
				return false
			}
		}
	}
	return len(run) > 0
}
