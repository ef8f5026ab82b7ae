package change

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/pattern"
)

// A hunkProof is a reason why one place in which a clause differs is
// editorial, or "".
type hunkProof func(*judge, *instance, hunk) string

var hunkProofs = []hunkProof{
	(*judge).joined, (*judge).repeated, (*judge).lightWord, (*judge).reference, (*judge).ordinal, (*judge).agreed, (*judge).inflected, (*judge).misspelt, (*judge).spelt, (*judge).writtenOut, (*judge).renamedHere, (*judge).heading, (*judge).pageMoved,
}

// proveHunks tries each proof on each hunk, and lists those that held.
func (j *judge) proveHunks(c *instance) []string {
	if len(c.pair.From) == 0 || len(c.pair.To) == 0 {
		return nil // nothing to compare a clause with that came or went
	}
	proofs := j.proveSentences(c)
	for i := range c.hunks {
		h := &c.hunks[i]
		if h.proof = j.prove(c, *h); h.proof == "" {
			h.proof = j.proveWords(c, *h)
		}
		if h.proof != "" && !slices.Contains(proofs, h.proof) {
			proofs = append(proofs, h.proof)
		}
	}
	return proofs
}

func (j *judge) prove(c *instance, h hunk) string {
	for _, proof := range hunkProofs {
		if why := proof(j, c, h); why != "" {
			return why
		}
	}
	return ""
}

// proveWords proves words that stand beside each other one by one.
func (j *judge) proveWords(c *instance, h hunk) string {
	if len(h.del) != len(h.ins) || len(h.del) < 2 {
		return ""
	}
	var proofs []string
	for k := range h.del {
		why := j.prove(c, hunk{del: h.del[k : k+1], ins: h.ins[k : k+1], fromAt: h.fromAt + k, toAt: h.toAt + k})
		if why == "" {
			return ""
		}
		if !slices.Contains(proofs, why) {
			proofs = append(proofs, why)
		}
	}
	return strings.Join(proofs, "; ")
}

// weighs reports whether a word carries legal weight by itself, so that no
// proof from its form alone holds for it.
func (j *judge) weighs(t token) bool {
	one := []token{t}
	lex := j.lex
	return t.kind != word || lex.modals[t.norm] > 0 || lex.units[t.norm] != "" || lex.negations.in(one) ||
		lex.exceptions.in(one) || lex.conjunctions.in(one) || lex.qualifiers.in(one) || lex.softeners.in(one) || lex.bases.in(one) || mixed(t.raw)
}

func (j *judge) anyWeighs(tokens []token) bool { return slices.ContainsFunc(tokens, j.weighs) }

// joined: the same letters in a row, parted otherwise: "sub-processor",
// "subprocessor". Never where a part is a word like "not": "no table" is not
// "notable".
func (j *judge) joined(_ *instance, h hunk) string {
	if len(h.del)+len(h.ins) < 3 || len(h.del) == 0 || len(h.ins) == 0 || j.anyWeighs(h.del) || j.anyWeighs(h.ins) {
		return ""
	}
	if strings.ReplaceAll(norms(h.del), " ", "") == strings.ReplaceAll(norms(h.ins), " ", "") {
		return "words joined or parted"
	}
	return ""
}

// repeated: a word said twice in a row by mistake is said once.
func (j *judge) repeated(c *instance, h hunk) string {
	side, at, run := c.from, h.fromAt, h.del
	if len(h.del) == 0 {
		side, at, run = c.to, h.toAt, h.ins
	} else if len(h.ins) > 0 {
		return ""
	}
	n := len(run)
	before, after := side[max(0, at-n):at], side[at+n:min(len(side), at+2*n)]
	if run[0].kind == word && (norms(before) == norms(run) || norms(after) == norms(run)) {
		return "a word doubled by mistake"
	}
	return ""
}

// lightWord: a word such as "also", "that" or "our" came or went, by itself and
// beside no number: what is done "in 30 days" may not be done for 30.
func (j *judge) lightWord(c *instance, h hunk) string {
	run := append(slices.Clone(h.del), h.ins...)
	if len(run) != 1 || !j.lex.light[run[0].norm] || j.weighs(run[0]) {
		return ""
	}
	for _, k := range []int{h.fromAt - 1, h.fromAt + len(h.del)} {
		if k >= 0 && k < len(c.from) && c.from[k].kind != word {
			return ""
		}
	}
	return "a word that adds nothing"
}

// label is a number before a heading or clause: "3.", "(b)", "iv)", "2.1".
var label = pattern.New(`^\s*(?i:[\[(]?(?:\d{1,3}|[a-z]|[ivxl]{1,6})(?:\.\d{1,3})*[.):\]]+|\d{1,3}(?:\.\d{1,3})+)\s`)

// ordinal: the number before a heading or clause is not its words. It is known
// by its stop or bracket: in "30 days" the number is a word.
func (j *judge) ordinal(c *instance, h hunk) string {
	if h.fromAt != 0 || h.toAt != 0 || !areLabels(h.del) || !areLabels(h.ins) {
		return ""
	}
	if len(h.del) > 0 && !label.MatchString(c.pair.From[0].Words) || len(h.ins) > 0 && !label.MatchString(c.pair.To[0].Words) {
		return ""
	}
	return "renumbered"
}

// areLabels: at most two of "3", "3.1", "b", "iv".
func areLabels(tokens []token) bool {
	for _, t := range tokens {
		roman := strings.Trim(t.norm, "ivx") == ""
		if (t.kind != number || t.spelled) && utf8.RuneCountInString(t.norm) > 1 && !roman || t.kind == date {
			return false
		}
	}
	return len(tokens) <= 2
}

// renamedHere: part of a change of name that went through the whole text.
func (j *judge) renamedHere(_ *instance, h hunk) string {
	if j.renames[norms(h.del)+" → "+norms(h.ins)] {
		return "a name changed throughout"
	}
	return ""
}

// renamed finds the changes of name: one phrase for another, twice or more, of
// which the old stands nowhere any more and the new stood nowhere before. It
// is no name where a word has legal weight or a topic of its own ("partners"),
// nor where it is always written as a proper name, which may be another party,
// or never: "quickly" is no name.
func (j *judge) renamed() map[string]bool {
	times, proper := map[string]int{}, map[string]bool{}
	sides := map[string]hunk{}
	for i := range j.cases {
		for _, h := range j.cases[i].hunks {
			if n := len(h.del); n == 0 || n > 3 || len(h.ins) == 0 || len(h.ins) > 3 {
				continue
			}
			key := norms(h.del) + " → " + norms(h.ins)
			if _, seen := sides[key]; !seen {
				proper[key] = true
			}
			times[key]++
			h.before = j.before(&j.cases[i], h)
			if was, seen := sides[key]; seen && was.before != h.before {
				h.before = ""
			}
			sides[key] = h
			proper[key] = proper[key] && capital(h.ins[0].raw)
		}
	}
	renames := map[string]bool{}
	for key, h := range sides {
		if !j.lex.known || j.anyWeighs(h.del) || j.anyWeighs(h.ins) || j.topics(h.del)+j.topics(h.ins) != "" || !kin(key, sides, proper) && !(proper[key] && j.ownName(h)) {
			continue
		}
		if times[key] >= 2 && j.to.count(norms(h.del)) == 0 && j.from.count(norms(h.ins)) == 0 {
			renames[key] = true
		}
	}
	return renames
}

// before is the word that stands before a hunk on both sides, if it is one that
// is written as a name; none where the sentence is about who receives data, so
// that another service of a party is no new name of the old one.
func (j *judge) before(c *instance, h hunk) string {
	if h.fromAt == 0 || h.toAt == 0 || c.from[h.fromAt-1].norm != c.to[h.toAt-1].norm || !capital(c.from[h.fromAt-1].raw) {
		return ""
	}
	about := j.lex.categories[Recipients]
	if about.in(sentenceAt(c.from, h.fromAt, h.del)) || about.in(sentenceAt(c.to, h.toAt, h.ins)) || about.in(c.lead) {
		return ""
	}
	return c.from[h.fromAt-1].norm
}

// ownName reports whether a name is of a thing of the publisher's own: always
// written after the name of the site that the text links most, as a product's
// is. Not a company's, nor a country's.
func (j *judge) ownName(h hunk) bool {
	return h.before != "" && h.before == brandOf(j.own) && !isCompany(append([]token{{raw: "X"}}, h.ins...)) && !isCompany(append([]token{{raw: "X"}}, h.del...)) &&
		!j.lex.countries.in(h.ins) && !j.lex.countries.in(h.del)
}

// kin reports whether words of the same stems changed alike in the other case:
// a role is a name and words made of it ("the Organizer", "organizing"), a
// company has no such words, and a word that is never a name is none.
func kin(key string, sides map[string]hunk, proper map[string]bool) bool {
	h := sides[key]
	for other, o := range sides {
		if proper[other] != proper[key] && sharesStem(h.del[0].norm, o.del[0].norm) && sharesStem(h.ins[0].norm, o.ins[0].norm) {
			return true
		}
	}
	return false
}

func sharesStem(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 4
}

func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// pageMoved: the address of a page, written out in the text, changes as that of
// a link may.
func (j *judge) pageMoved(_ *instance, h hunk) string {
	if len(h.del) != 1 || len(h.ins) != 1 || h.del[0].kind != address || h.ins[0].kind != address || mixed(h.ins[0].raw) {
		return ""
	}
	if j.sameTarget(webAddress(h.del[0].norm), webAddress(h.ins[0].norm)) {
		return "the address of a page of the same party"
	}
	return ""
}

func webAddress(s string) string {
	if strings.Contains(s, "://") || strings.Contains(s, "@") {
		return s
	}
	return "https://" + s
}
