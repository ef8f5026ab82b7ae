package change

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"proviso/generator/diag"
)

// misspelt: one or two letters set right. The evidence is the texts' own, the
// new word standing elsewhere in the old text and the old one there alone, or
// the dictionary's, which has the new word. A word that the dictionary has is
// no slip: "employer" is none for "employee". Of words that it does not have, of
// names, and where it has gaps, what begins and ends them stays: "arbetsgivare"
// is no slip for "arbetstagare". The beginning of a word stays, where prefixes
// negate; and a word that the lexicon knows is taken for no other, unless what
// stood there is no word that anyone knows.
func (j *judge) misspelt(c *instance, h hunk) string {
	if len(h.del) != 1 || len(h.ins) != 1 || j.weighs(h.del[0]) || j.weighs(h.ins[0]) {
		return ""
	}
	old, now := h.del[0].norm, h.ins[0].norm
	a, b := []rune(old), []rune(now)
	if len(a) < 4 || len(b) < 4 || a[0] != b[0] || !near(a, b) || j.from.words[old] != 1 || j.to.words[old] != 0 {
		return ""
	}
	if j.lex.topics(h.del) != j.lex.topics(h.ins) && (j.lex.topics(h.del) != "" || !j.isSlip(h.del[0], now)) {
		return ""
	}
	if !j.lex.known && (diag.Distance(a, b) > 1 || j.from.words[now] < 2 && !j.noWord(h.del[0], now)) {
		return "" // endings that deny are not known
	}
	if j.lex.turnsVoice(old, now) {
		return ""
	}
	if j.anyWord(old) && !j.isScrap(old, now) || !within(a, b) && (j.hasGaps() || !j.noWord(h.del[0], now)) {
		return ""
	}
	if j.from.words[now] == 0 && !j.noWord(h.del[0], now) || j.mayBeName(c, h) || j.besideItself(c, h) {
		return ""
	}
	if j.from.words[now] == 0 && j.isPatchy() && j.isOtherLetter(a, b) {
		return "" // another letter makes another word
	}
	return "a spelling set right"
}

// mayBeName: where every noun has a capital, a short word may be a name as well,
// and any word where it is said who receives or answers.
func (j *judge) mayBeName(c *instance, h hunk) bool {
	const short, long = 6, 10
	n := utf8.RuneCountInString(h.del[0].norm)
	return j.lex.nouns && capital(h.del[0].raw) && (n < short || n < long && j.saidParty(c, h))
}

// besideItself reports whether the sentence has the new word already: of two names
// that are written almost the same neither is a slip for the other.
func (j *judge) besideItself(c *instance, h hunk) bool {
	start, end := sentenceOf(c.from, h.fromAt, 1)
	same := func(t token) bool { return t.norm == h.ins[0].norm }
	return capital(h.del[0].raw) && slices.ContainsFunc(c.from[start:end], same)
}

// asWritten are two words as they stand in the texts, where one of them was read
// as another wording: what is a slip for "eventuell" is none for "unter
// Umständen".
func (j *judge) asWritten(h hunk) (raw hunk, ok bool) {
	one := func(run []token) ([]token, bool) {
		written := strings.Fields(shown(run))
		if len(written) != 1 || j.anyWeighs(run) {
			return nil, false
		}
		t := run[0]
		t.norm, t.raw = fold(written[0]), written[0]
		return []token{t}, t.norm != norms(run)
	}
	del, changed := one(h.del)
	ins, alsoChanged := one(h.ins)
	raw = hunk{del: del, ins: ins, fromAt: h.fromAt, toAt: h.toAt}
	return raw, del != nil && ins != nil && (changed || alsoChanged)
}

// confusedWord: a word that is often taken for another, "tenant" for "tenet",
// where the text has it nowhere else.
func (j *judge) confusedWord(_ *instance, h hunk) string {
	if len(h.del) != 1 || len(h.ins) != 1 || j.weighs(h.del[0]) || j.weighs(h.ins[0]) {
		return ""
	}
	old, now := h.del[0].norm, h.ins[0].norm
	meant := j.lex.wording.confused[old]
	if meant == "" || meant != j.lex.wording.confused[now] || j.from.words[old] != 1 || j.to.words[old] != 0 {
		return ""
	}
	return "a word taken for another by mistake"
}

// within reports whether words differ as slips do and neither prefixes nor
// endings: two neighbours are swapped; or the first two letters are the same,
// and of the last three all, or two where a letter was dropped or added.
func within(a, b []rune) bool {
	const head = 2
	tail := 3
	if len(a) != len(b) && diag.Distance(a, b) == 1 {
		tail = 2
	}
	if min(len(a), len(b)) < head+tail {
		return false
	}
	return swapped(a, b) || slices.Equal(a[:head], b[:head]) && slices.Equal(a[len(a)-tail:], b[len(b)-tail:])
}

// swapped reports whether two neighbours are all that differs.
func swapped(a, b []rune) bool {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return len(a) == len(b) && i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && slices.Equal(a[i+2:], b[i+2:])
}

// isSlip reports whether a word that stands nowhere else is a slip of the pen
// for a word that the text uses: by the dictionary it is no word, or where
// there is none it differs in the middle, where no ending of the language would.
func (j *judge) isSlip(old token, now string) bool {
	if j.hasWords() {
		return j.noWord(old, now)
	}
	a, b := []rune(old.norm), []rune(now)
	tail := len(a) >= 3 && len(b) >= 3 && string(a[len(a)-3:]) == string(b[len(b)-3:])
	return tail && min(len(a), len(b)) >= 6 && j.from.words[now] > 0
}

// isScrap reports whether a word that a dictionary of pages has may be a slip
// that pages have too: the text writes it otherwise elsewhere.
func (j *judge) isScrap(old, now string) bool {
	return j.hasScraps() && j.from.words[now] > 0 && !dictionaryOf("en").has(old)
}

// noWord reports whether the old word is none and the new one is. Names are in
// no dictionary, so that a capital within a sentence is no evidence.
func (j *judge) noWord(old token, now string) bool {
	if capital(old.raw) && !old.first && !j.lex.nouns {
		return false
	}
	return j.isWord(now) && !j.anyWord(old.norm)
}

// spelt: the same word by another spelling: of another country or another time
// ("organise", "daß"), or with another accent where accents part no words.
func (j *judge) spelt(_ *instance, h hunk) string {
	if len(h.del) != 1 || len(h.ins) != 1 || h.del[0].kind != word || h.ins[0].kind != word || mixed(h.ins[0].raw) {
		return ""
	}
	old, now := h.del[0].norm, h.ins[0].norm
	if min(utf8.RuneCountInString(old), utf8.RuneCountInString(now)) < 4 {
		return ""
	}
	if j.locale.Language() == "ru" && strings.ReplaceAll(old, "ё", "е") == strings.ReplaceAll(now, "ё", "е") {
		return "a letter that print may leave without its dots"
	}
	for _, pair := range j.lex.spellings {
		for _, p := range [][2]string{pair, {pair[1], pair[0]}} {
			if strings.Contains(old, p[0]) && strings.ReplaceAll(old, p[0], p[1]) == strings.ReplaceAll(now, p[0], p[1]) {
				return "another spelling of the same word"
			}
		}
	}
	if j.lex.accents && !j.weighs(h.del[0]) && accentOnly(old, now) && !j.lex.turnsVoice(old, now) {
		return "an accent set right"
	}
	return ""
}

// accentOnly reports whether words differ in accents alone, and not in whether
// their end has one, which tells tenses and persons apart ("modifico",
// "modificó").
func accentOnly(old, now string) bool {
	a, b := bare(old), bare(now)
	if string(a) != string(b) {
		return false
	}
	return accented(old) == accented(now)
}

// bare is a word without its accents.
func bare(s string) []rune {
	var letters []rune
	for _, r := range norm.NFD.String(s) {
		if !unicode.Is(unicode.Mn, r) {
			letters = append(letters, r)
		}
	}
	return letters
}

// accented reports whether the last vowel of a word, or what follows it but an
// s, has an accent.
func accented(s string) bool {
	s = strings.TrimRight(norm.NFD.String(s), "sx")
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.Is(unicode.Mn, r)
}

// writtenOut: an abbreviation beside the words that it stands for: each of its
// letters begins one of them, in their order, as in "data protection officer
// (DPO)" where "DPO" was.
func (j *judge) writtenOut(c *instance, h hunk) string {
	side, at, run := c.from, h.fromAt, h.del
	if len(h.del) == 0 {
		side, at, run = c.to, h.toAt, h.ins
	} else if len(h.ins) > 0 {
		return ""
	}
	apart := func(t token) bool { return t.comma } // several things, not one
	if len(run) > 8 || j.anyWeighs(run) || slices.ContainsFunc(run[1:], apart) {
		return ""
	}
	for _, k := range []int{at - 1, at + len(run)} {
		if k >= 0 && k < len(side) && initials(side[k].raw, run) && j.from.words[side[k].norm] > 0 && j.to.words[side[k].norm] > 0 {
			return "an abbreviation with the words it stands for"
		}
	}
	return ""
}

// initials reports whether an abbreviation of capitals is made of the first
// letters of words, none of length left out.
func initials(abbreviation string, words []token) bool {
	letters := []rune(strings.ToLower(abbreviation))
	if len(letters) < 3 || strings.ToUpper(abbreviation) != abbreviation || len(letters) > len(words) {
		return false
	}
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w.norm)
		switch {
		case len(letters) > 0 && first == letters[0]:
			letters = letters[1:]
		case utf8.RuneCountInString(w.norm) > 3:
			return false
		}
	}
	return len(letters) == 0
}

// near: one edit apart, two from eight letters on. An edit is a letter added,
// dropped, changed, or two neighbours swapped.
func near(a, b []rune) bool {
	limit := 1
	if min(len(a), len(b)) >= 8 {
		limit = 2
	}
	return diag.Distance(a, b) <= limit
}
