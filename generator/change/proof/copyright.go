package proof

import (
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/pattern"
	"proviso/generator/redline"
)

// ofCopyright is a sign of copyright, or the word, the years that stand behind it
// and before them at most who holds it: behind the word alone nothing but names.
var ofCopyright = pattern.New(`((?:©|ⓒ|\([Cc]\))[^\d\n.;]{0,40}|[Cc]opyright,?\s+(?:\p{Lu}[\p{L}&.,'’-]*\s+){0,5})` +
	`(?:19|20)\d\d(?:\s*[-–—,/&]\s*(?:(?:19|20)\d\d|present\b))*`)

// copyrighted: the year of a copyright, wherever it stands. What else differs
// needs proofs of its own.
func (j *Judge) copyrighted(c *reading.Case) string {
	if len(c.Pair.From) == 0 || len(c.Pair.To) == 0 || len(c.Hunks) == 0 {
		return ""
	}
	old, now := redline.Joined(c.Pair.From), redline.Joined(c.Pair.To)
	from, to := ofCopyright.ReplaceAllString(old, "$1"), ofCopyright.ReplaceAllString(now, "$1")
	if from == old || to == now {
		return ""
	}
	rest := *c
	rest.From, rest.To = j.Lex.ReadClosely(from), j.Lex.ReadClosely(to)
	if rest.Hunks = reading.Differ(rest.From, rest.To); len(rest.Hunks) >= len(c.Hunks) {
		return ""
	}
	proofs := j.Hunks(&rest)
	if len(rest.Open()) > 0 {
		return ""
	}
	return strings.Join(append([]string{"the year of a copyright"}, proofs...), "; ")
}
