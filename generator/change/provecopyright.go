package change

import (
	"strings"

	"proviso/generator/pattern"
	"proviso/generator/redline"
)

// ofCopyright is a sign of copyright, or the word, the years that stand behind it
// and before them at most who holds it: behind the word alone nothing but names.
var ofCopyright = pattern.New(`((?:©|ⓒ|\([Cc]\))[^\d\n.;]{0,40}|[Cc]opyright,?\s+(?:\p{Lu}[\p{L}&.,'’-]*\s+){0,5})` +
	`(?:19|20)\d\d(?:\s*[-–—,/&]\s*(?:(?:19|20)\d\d|present\b))*`)

// copyrighted: the year of a copyright, wherever it stands. What else differs
// needs proofs of its own.
func (j *judge) copyrighted(c *instance) string {
	if len(c.pair.From) == 0 || len(c.pair.To) == 0 || len(c.hunks) == 0 {
		return ""
	}
	old, now := redline.Joined(c.pair.From), redline.Joined(c.pair.To)
	from, to := ofCopyright.ReplaceAllString(old, "$1"), ofCopyright.ReplaceAllString(now, "$1")
	if from == old || to == now {
		return ""
	}
	rest := *c
	rest.from, rest.to = j.lex.readClosely(from), j.lex.readClosely(to)
	if rest.hunks = differ(rest.from, rest.to); len(rest.hunks) >= len(c.hunks) {
		return ""
	}
	proofs := j.proveHunks(&rest)
	if len(rest.open()) > 0 {
		return ""
	}
	return strings.Join(append([]string{"the year of a copyright"}, proofs...), "; ")
}
