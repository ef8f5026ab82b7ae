package change

import (
	"cmp"
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
	(*judge).relative, (*judge).supine, (*judge).joined, (*judge).repeated, (*judge).lightWord,
	(*judge).reference, (*judge).numbered, (*judge).ordinal, (*judge).agreed, (*judge).inflected,
	(*judge).tensedByVerb, (*judge).purposeOf, (*judge).besideLight, (*judge).shortened, (*judge).elided,
	(*judge).misspelt, (*judge).confusedWord, (*judge).spelt, (*judge).writtenOut, (*judge).renamedHere,
	(*judge).sameParty, (*judge).linkedTwice, (*judge).pointer, (*judge).pleasantry, (*judge).samePeriod, (*judge).revision,
	(*judge).split, (*judge).listEnd, (*judge).again, (*judge).future, (*judge).tensed,
	(*judge).polar, (*judge).everyOne, (*judge).sameBound, (*judge).sinceWhen, (*judge).sameAge,
	(*judge).ruled, (*judge).inForce, (*judge).sameOwnThing, (*judge).introduced, (*judge).openedBy, (*judge).conceded,
	(*judge).named, (*judge).ableTo, (*judge).sameCondition, (*judge).participled, (*judge).whoDoes, (*judge).howDone, (*judge).ownDuty, (*judge).weDo,
	(*judge).withUnit, (*judge).unitForm, (*judge).gendered, (*judge).heading, (*judge).pageMoved,
	(*judge).translated, (*judge).spokenTo, (*judge).costless,
	(*judge).calledOtherwise,
	(*judge).decorated, (*judge).steps, (*judge).callout, (*judge).standsAt, (*judge).valued,
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
	if raw, ok := j.asWritten(h); ok {
		return cmp.Or(j.misspelt(c, raw), j.inflected(c, raw), j.spelt(c, raw))
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
func (j *judge) joined(c *instance, h hunk) string {
	if len(h.del)+len(h.ins) < 3 || len(h.del) == 0 || len(h.ins) == 0 || j.anyWeighs(h.del) || j.anyWeighs(h.ins) {
		return ""
	}
	owns := func(t token) bool { return t.norm == "s" }
	if slices.ContainsFunc(slices.Concat(h.del, h.ins), owns) && j.counts(c, h) {
		return "" // one partner's page, all partners' page
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
		if k >= 0 && k < len(c.from) && (c.from[k].kind != word || j.lex.exceptions.in(c.from[k:k+1])) {
			return "" // "even if" is no "if"
		}
	}
	if next := h.fromAt + 1; len(h.del) == 1 && next < len(c.from) && j.lex.wording.ours[run[0].norm] && j.lex.categories[Recipients].stemIn(c.from[next:next+1]) {
		return "" // "our partners" are fewer than partners
	}
	return "a word that adds nothing"
}

// label is a number before a heading or clause: "3.", "(b)", "iv)", "2.1", "§ 1", "②", "三、".
var label = pattern.New(`^\s*(?i:[\[(]?(?:\d{1,3}|[a-z]|[ivxl]{1,6})(?:\.\d{1,3})*[.):\]]+|\d{1,3}(?:\.\d{1,3})+)\s|^\s*[（(]?[一二三四五六七八九十]{1,3}[、．.)）]|^\s*§+\s*\d{1,3}[a-z]?[.):]?\s|^\s*[①-⑳]\s?`)

func isLabelled(words string) bool {
	number, _ := cutLabel(words)
	return number != ""
}

// cutLabel parts words from the number before them. No number is long, and a
// pattern costs as much as the text that it is shown.
func cutLabel(words string) (number, rest string) {
	const longest = 48
	head := words[:min(len(words), longest)]
	first, _, _ := strings.Cut(strings.TrimLeft(head, " \t\r\n"), " ")
	if !strings.ContainsAny(first, ".):]．）、§①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳") || isTicked(head) {
		return "", words
	}
	n := len(label.FindString(head))
	return words[:n], words[n:]
}

// isTicked reports whether words begin with a box that is ticked, which looks like
// a number of letters and says yes.
func isTicked(words string) bool {
	return strings.HasPrefix(strings.ToLower(strings.TrimSpace(words)), "[x]")
}

// ordinal: the number before a heading or clause is not its words. It is known
// by its stop or bracket: in "30 days" the number is a word.
func (j *judge) ordinal(c *instance, h hunk) string {
	if j.numberOfPart(c, h) {
		return "renumbered"
	}
	if h.fromAt != 0 || h.toAt != 0 || !areLabels(h.del) || !areLabels(h.ins) {
		return ""
	}
	if len(h.del) > 0 && !isLabelled(c.pair.From[0].Words) || len(h.ins) > 0 && !isLabelled(c.pair.To[0].Words) {
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
