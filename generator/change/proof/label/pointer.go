package label

import (
	"slices"

	"proviso/generator/change/proof/grammar"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
)

// informs reports whether a sentence sends a reader on to a page that tells more,
// "Read more about lists in our handbook": behind what sends them a few words say
// about what, and none of them what is done, by whom, or what follows from it. In
// front of it, as in "To object, see our guide", they say what the page is for.
func (j *Judge) informs(sentence []token.Token, links []redline.Clause) bool {
	const longest, most = 14, 3
	w := j.Lex.Wording
	if len(sentence) > longest || len(reading.LinksOf(links)) == 0 || j.Lex.Topics(sentence) != "" || j.ActsOn(sentence) || !slices.ContainsFunc(sentence, func(t token.Token) bool { return w.Points[t.Norm] }) {
		return false
	}
	unknown, sends, page := 0, false, false
	for k, t := range sentence {
		sends, page = sends || w.Points[t.Norm], page || w.Pages[t.Norm]
		pointing := w.Points[t.Norm] || w.Pointing[t.Norm] || w.Pages[t.Norm] || w.Ours[t.Norm] || j.Lex.Light[t.Norm]
		switch {
		case j.Joins(t), (page || !sends) && !pointing:
			return false
		case pointing:
		case j.Weighs(t), w.Grammar.Relatives[t.Norm], j.Lex.Conditions.In(sentence[k : k+1]):
			return false
		case token.Capital(t.Raw) && !t.First && !j.Lex.Nouns && j.From.Words[t.Norm]*j.To.Words[t.Norm] == 0:
			return false
		default:
			unknown++
		}
	}
	return unknown <= most
}

// pointer: a sentence that only sends a reader on, "For more information, see
// our guide.", came or went. It says nothing but what the clause says besides,
// and its page is none where rights are used, people written to, or anything
// else is done that its words would name.
func (j *Judge) pointer(c *reading.Case, h reading.Hunk) string {
	run, ok := grammar.CameOrWent(c, h)
	if !ok {
		return ""
	}
	other := c.To
	if len(h.Del) == 0 {
		other = c.From
	}
	for _, s := range token.Sentences(run) {
		if !j.OnlyPoints(s, other) && !j.informs(s, slices.Concat(c.Pair.From, c.Pair.To)) {
			return ""
		}
	}
	return "a sentence that only sends a reader on"
}

// PointerAlone is pointer for a paragraph of its own.
func (j *Judge) PointerAlone(c *reading.Case) string {
	run, ok := paragraphAlone(c)
	if !ok {
		return ""
	}
	for _, s := range token.Sentences(run) {
		if !j.OnlyPoints(s, nil) && !j.informs(s, slices.Concat(c.Pair.From, c.Pair.To)) {
			return ""
		}
	}
	return "a sentence that only sends a reader on"
}

// paragraphAlone is what a whole paragraph says that came or went.
func paragraphAlone(c *reading.Case) (run []token.Token, ok bool) {
	switch {
	case reading.IsItem(c.Clause()) || reading.IsHeading(c.Clause()):
		return nil, false
	case c.Pair.Kind == redline.Inserted:
		return c.To, true
	}
	return c.From, c.Pair.Kind == redline.Deleted
}

// OnlyPoints reports whether a sentence points, and has no word but those that
// do, names of pages and what stands in the rest of its clause.
func (j *Judge) OnlyPoints(sentence, rest []token.Token) bool {
	w := j.Lex.Wording
	points := slices.ContainsFunc(sentence, func(t token.Token) bool { return w.Points[t.Norm] })
	known := map[string]bool{}
	for _, t := range rest {
		known[t.Norm] = true
	}
	for _, t := range sentence {
		pointing := w.Points[t.Norm] || w.Pointing[t.Norm] || w.Pages[t.Norm]
		if !pointing && (j.Weighs(t) || !known[t.Norm] && !j.Lex.Light[t.Norm]) {
			return false
		}
	}
	return points && !j.ActsOn(sentence)
}
