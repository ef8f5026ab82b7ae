package spelling

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"proviso/generator/change/dictionary"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/diag"
)

// Misspelt: one or two letters set right. The evidence is the texts' own, the
// new word standing elsewhere in the old text and the old one there alone, or
// the dictionary's, which has the new word. A word that the dictionary has is
// no slip: "employer" is none for "employee". Of words that it does not have, of
// names, and where it has gaps, what begins and ends them stays: "arbetsgivare"
// is no slip for "arbetstagare". The beginning of a word stays, where prefixes
// negate; and a word that the lexicon knows is taken for no other, unless what
// stood there is no word that anyone knows.
func (j *Judge) Misspelt(c *reading.Case, h reading.Hunk) string {
	if len(h.Del) != 1 || len(h.Ins) != 1 || j.Weighs(h.Del[0]) || j.Weighs(h.Ins[0]) {
		return ""
	}
	old, now := h.Del[0].Norm, h.Ins[0].Norm
	a, b := []rune(old), []rune(now)
	if len(a) < 4 || len(b) < 4 || a[0] != b[0] || !near(a, b) || j.From.Words[old] != 1 || j.To.Words[old] != 0 {
		return ""
	}
	if j.Lex.Topics(h.Del) != j.Lex.Topics(h.Ins) && (j.Lex.Topics(h.Del) != "" || !j.isSlip(h.Del[0], now)) {
		return ""
	}
	if !j.Lex.Known && (diag.Distance(a, b) > 1 || j.From.Words[now] < 2 && !j.noWord(h.Del[0], now)) {
		return "" // endings that deny are not known
	}
	if j.Lex.TurnsVoice(old, now) {
		return ""
	}
	if j.AnyWord(old) && !j.isScrap(old, now) || !within(a, b) && (j.HasGaps() || !j.noWord(h.Del[0], now)) {
		return ""
	}
	if j.From.Words[now] == 0 && !j.noWord(h.Del[0], now) || j.mayBeName(c, h) || j.besideItself(c, h) {
		return ""
	}
	if j.From.Words[now] == 0 && j.isPatchy() && j.isOtherLetter(a, b) {
		return "" // another letter makes another word
	}
	return "a spelling set right"
}

// mayBeName: where every noun has a capital, a short word may be a name as well,
// and any word where it is said who receives or answers.
func (j *Judge) mayBeName(c *reading.Case, h reading.Hunk) bool {
	const short, long = 6, 10
	n := utf8.RuneCountInString(h.Del[0].Norm)
	return j.Lex.Nouns && token.Capital(h.Del[0].Raw) && (n < short || n < long && j.SaidParty(c, h))
}

// besideItself reports whether the sentence has the new word already: of two names
// that are written almost the same neither is a slip for the other.
func (j *Judge) besideItself(c *reading.Case, h reading.Hunk) bool {
	start, end := token.SentenceOf(c.From, h.FromAt, 1)
	same := func(t token.Token) bool { return t.Norm == h.Ins[0].Norm }
	return token.Capital(h.Del[0].Raw) && slices.ContainsFunc(c.From[start:end], same)
}

// AsWritten are two words as they stand in the texts, where one of them was read
// as another wording: what is a slip for "eventuell" is none for "unter
// Umständen".
func (j *Judge) AsWritten(h reading.Hunk) (raw reading.Hunk, ok bool) {
	one := func(run []token.Token) ([]token.Token, bool) {
		written := strings.Fields(token.Shown(run))
		if len(written) != 1 || j.AnyWeighs(run) {
			return nil, false
		}
		t := run[0]
		t.Norm, t.Raw = token.Fold(written[0]), written[0]
		return []token.Token{t}, t.Norm != token.Norms(run)
	}
	del, changed := one(h.Del)
	ins, alsoChanged := one(h.Ins)
	raw = reading.Hunk{Del: del, Ins: ins, FromAt: h.FromAt, ToAt: h.ToAt}
	return raw, del != nil && ins != nil && (changed || alsoChanged)
}

// confusedWord: a word that is often taken for another, "tenant" for "tenet",
// where the text has it nowhere else.
func (j *Judge) confusedWord(_ *reading.Case, h reading.Hunk) string {
	if len(h.Del) != 1 || len(h.Ins) != 1 || j.Weighs(h.Del[0]) || j.Weighs(h.Ins[0]) {
		return ""
	}
	old, now := h.Del[0].Norm, h.Ins[0].Norm
	meant := j.Lex.Wording.Confused[old]
	if meant == "" || meant != j.Lex.Wording.Confused[now] || j.From.Words[old] != 1 || j.To.Words[old] != 0 {
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
func (j *Judge) isSlip(old token.Token, now string) bool {
	if j.HasWords() {
		return j.noWord(old, now)
	}
	a, b := []rune(old.Norm), []rune(now)
	tail := len(a) >= 3 && len(b) >= 3 && string(a[len(a)-3:]) == string(b[len(b)-3:])
	return tail && min(len(a), len(b)) >= 6 && j.From.Words[now] > 0
}

// isScrap reports whether a word that a dictionary of pages has may be a slip
// that pages have too: the text writes it otherwise elsewhere.
func (j *Judge) isScrap(old, now string) bool {
	return j.HasScraps() && j.From.Words[now] > 0 && !dictionary.Of("en").Has(old)
}

// noWord reports whether the old word is none and the new one is. Names are in
// no dictionary, so that a capital within a sentence is no evidence.
func (j *Judge) noWord(old token.Token, now string) bool {
	if token.Capital(old.Raw) && !old.First && !j.Lex.Nouns {
		return false
	}
	return j.IsWord(now) && !j.AnyWord(old.Norm)
}

// Spelt: the same word by another spelling: of another country or another time
// ("organise", "daß"), or with another accent where accents part no words.
func (j *Judge) Spelt(_ *reading.Case, h reading.Hunk) string {
	if len(h.Del) != 1 || len(h.Ins) != 1 || h.Del[0].Kind != token.Word || h.Ins[0].Kind != token.Word || token.Mixed(h.Ins[0].Raw) {
		return ""
	}
	old, now := h.Del[0].Norm, h.Ins[0].Norm
	if min(utf8.RuneCountInString(old), utf8.RuneCountInString(now)) < 4 {
		return ""
	}
	if j.Locale.Language() == "ru" && strings.ReplaceAll(old, "ё", "е") == strings.ReplaceAll(now, "ё", "е") {
		return "a letter that print may leave without its dots"
	}
	for _, pair := range j.Lex.Spellings {
		for _, p := range [][2]string{pair, {pair[1], pair[0]}} {
			if strings.Contains(old, p[0]) && strings.ReplaceAll(old, p[0], p[1]) == strings.ReplaceAll(now, p[0], p[1]) {
				return "another spelling of the same word"
			}
		}
	}
	if j.Lex.Accents && !j.Weighs(h.Del[0]) && accentOnly(old, now) && !j.Lex.TurnsVoice(old, now) {
		return "an accent set right"
	}
	return ""
}

// accentOnly reports whether words differ in accents alone, and not in whether
// their end has one, which tells tenses and persons apart ("modifico",
// "modificó").
func accentOnly(old, now string) bool {
	a, b := token.Bare(old), token.Bare(now)
	if string(a) != string(b) {
		return false
	}
	return accented(old) == accented(now)
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
func (j *Judge) writtenOut(c *reading.Case, h reading.Hunk) string {
	side, at, run := c.From, h.FromAt, h.Del
	if len(h.Del) == 0 {
		side, at, run = c.To, h.ToAt, h.Ins
	} else if len(h.Ins) > 0 {
		return ""
	}
	apart := func(t token.Token) bool { return t.Comma } // several things, not one
	if len(run) > 8 || j.AnyWeighs(run) || slices.ContainsFunc(run[1:], apart) {
		return ""
	}
	for _, k := range []int{at - 1, at + len(run)} {
		if k >= 0 && k < len(side) && initials(side[k].Raw, run) && j.From.Words[side[k].Norm] > 0 && j.To.Words[side[k].Norm] > 0 {
			return "an abbreviation with the words it stands for"
		}
	}
	return ""
}

// initials reports whether an abbreviation of capitals is made of the first
// letters of words, none of length left out.
func initials(abbreviation string, words []token.Token) bool {
	letters := []rune(strings.ToLower(abbreviation))
	if len(letters) < 3 || strings.ToUpper(abbreviation) != abbreviation || len(letters) > len(words) {
		return false
	}
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w.Norm)
		switch {
		case len(letters) > 0 && first == letters[0]:
			letters = letters[1:]
		case utf8.RuneCountInString(w.Norm) > 3:
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
