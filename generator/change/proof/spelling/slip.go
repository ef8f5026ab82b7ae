package spelling

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/change/dictionary"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/diag"
)

// slip: what is no word, made the word that it can only have been read as: the
// dictionary has the new one and not the old one, and no word as near to the old
// one weighs or stands in the text. That holds at the beginning and the end of a
// word as well, and where the new word weighs: who was "immediatly" told was told
// immediately. Where a dictionary has gaps, no two other words may differ as these
// do, as forms of one would.
func (j *Judge) slip(c *reading.Case, h reading.Hunk) string {
	if len(h.Del) != 1 || len(h.Ins) != 1 || !j.HasWords() || token.Mixed(h.Del[0].Raw) || token.Mixed(h.Ins[0].Raw) {
		return ""
	}
	old, now := h.Del[0], h.Ins[0]
	a, b := []rune(old.Norm), []rune(now.Norm)
	if old.Kind != token.Word || now.Kind != token.Word || j.To.Words[old.Norm] != 0 || j.isKnown(old.Norm) && !j.isScrapSwap(a, b) && !j.isChance(a, b) || !j.IsWord(now.Norm) && !j.Lex.Words()[now.Norm] {
		return ""
	}
	far := diag.Distance(a, b)
	accents := slices.Equal(token.Bare(old.Norm), token.Bare(now.Norm))
	if far > 2 || far == 2 && (min(len(a), len(b)) < 6 || j.isPatchy() && !accents) || len(a) < 2 || utf8.RuneCountInString(now.Norm) < 3 {
		return ""
	}
	if _, counts := j.Lex.Numbers[now.Norm]; counts || j.mayName(c, h) {
		return ""
	}
	const most = 100 // searches take a while: what has more slips is for a person
	pair := [2]string{old.Norm, now.Norm}
	only, known := j.read[pair]
	if !known && len(j.read) < most {
		only = j.isOnlyReading(a, b, now, far)
		j.read[pair] = only
	}
	if !only {
		return ""
	}
	return "a spelling set right"
}

// isOnlyReading reports whether what is no word can only have been read as another.
func (j *Judge) isOnlyReading(a, b []rune, now token.Token, far int) bool {
	accents := slices.Equal(token.Bare(string(a)), token.Bare(string(b)))
	if j.hasRival(string(a), now.Norm, far) {
		return false
	}
	if !j.isPatchy() {
		return true
	}
	if !accents && !swapped(a, b) && a[0] != b[0] || j.isOtherLetter(a, b) {
		return false // another letter makes another word
	}
	return !j.areForms(a, b) && (within(a, b) || !j.isShort(a, now, accents))
}

// isKnown reports whether a word is one of the language or of English, or of what
// the lexicon tells of; Russian dictionaries leave out the dots of ё.
func (j *Judge) isKnown(s string) bool {
	return j.AnyWord(s) || j.Lex.Words()[s] || j.Locale.Language() == "ru" && j.AnyWord(strings.ReplaceAll(s, "ё", "е"))
}

// isChance reports whether what stands for a word is one only by chance, made of
// more words than the one that it was mended to: "automatsich", "mogenlijk".
func (j *Judge) isChance(a, b []rune) bool {
	const shortest = 8
	old, now := string(a), string(b)
	if d := dictionary.Of(j.Locale); len(a) < shortest || d.Has(old) || dictionary.Of("en").Has(old) || j.Lex.Words()[old] || !within(a, b) || diag.Distance(a, b) > 1 {
		return false
	} else if d.Has(now) {
		return true
	}
	return !j.IsMade(old, 2, 3) && j.IsMade(now, 2, 3)
}

// isPatchy reports whether the dictionary lacks words or forms that people use:
// what it does not have may be one of them.
func (j *Judge) isPatchy() bool { return j.HasGaps() || j.Lex.Nouns }

// isOtherLetter reports whether words of one length differ in a letter, and not in
// its accent, its place or one of the same sound.
func (j *Judge) isOtherLetter(a, b []rune) bool {
	return len(a) == len(b) && !swapped(a, b) && !twiceWrong(a, b) && !slices.Equal(token.Bare(string(a)), token.Bare(string(b))) && !j.soundAlike(a, b)
}

// twiceWrong reports whether the one of two neighbours was written twice that stands
// there once: "upggifter" for "uppgifter".
func twiceWrong(a, b []rune) bool {
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if i == 0 || i+1 >= len(a) || !slices.Equal(a[i+1:], b[i+1:]) {
		return false
	}
	return a[i] == a[i+1] && b[i] == b[i-1] || a[i] == a[i-1] && b[i] == b[i+1]
}

// soundAlike reports whether words of one length differ in one letter, and in such
// as the language has two of for one sound.
func (j *Judge) soundAlike(a, b []rune) bool {
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return i < len(a) && slices.Equal(a[i+1:], b[i+1:]) && slices.ContainsFunc(j.Lex.Spelling.Letters, func(group string) bool {
		return strings.ContainsRune(group, a[i]) && strings.ContainsRune(group, b[i])
	})
}

// isShort reports whether a word is so short that others are as near which begin
// and end as it does: "faore" may be "fiore" and "favore". With an accent set
// right, other accents are nearer than other letters.
func (j *Judge) isShort(old []rune, now token.Token, accents bool) bool {
	const long = 6
	return !accents && !j.Lex.Words()[now.Norm] && len(old) < long && slices.ContainsFunc(dictionary.Of(j.Locale).Around(string(old), 1), func(w string) bool {
		r := []rune(w)
		return w != now.Norm && r[0] == old[0] && r[len(r)-1] == old[len(old)-1]
	})
}

// mayName reports whether what is no word may be a name: by its capital, unless
// it is long and differs within.
func (j *Judge) mayName(c *reading.Case, h reading.Hunk) bool {
	const long, middling, short = 8, 6, 4
	old, now := h.Del[0], h.Ins[0]
	n := utf8.RuneCountInString(old.Norm)
	switch {
	case !token.Capital(old.Raw):
		return token.Capital(now.Raw) && !now.First && !j.Lex.Nouns
	case j.Lex.Nouns:
		return j.mayBeName(c, h)
	case old.First:
		return n < short || n < long && j.From.Words[now.Norm] == 0 && j.SaidParty(c, h)
	}
	least := long
	if swapped([]rune(old.Norm), []rune(now.Norm)) || j.From.Words[now.Norm] > 0 {
		least = middling
	}
	return n < least || !within([]rune(old.Norm), []rune(now.Norm)) || j.From.Words[old.Norm] != 1
}

// hasRival reports whether what is no word may be a slip for another word than
// the one: one that weighs or that the text uses, or the other side of a contract.
func (j *Judge) hasRival(old, now string, far int) bool {
	plain := token.Bare(old)
	accents := slices.Equal(plain, token.Bare(now))
	weighs := j.Weighs(token.Token{Norm: now, Raw: now})
	return slices.ContainsFunc(dictionary.Of(j.Locale).Around(old, far), func(w string) bool {
		if w == now || accents && !slices.Equal(token.Bare(w), plain) || weighs && sameBefore(w, now) {
			return false
		}
		if _, counts := j.Lex.Numbers[w]; counts && !accents {
			return true
		}
		return j.From.Words[w] > 0 && j.From.Words[now] == 0 || j.Weighs(token.Token{Norm: w, Raw: w}) || j.Lex.TurnsVoice(w, now)
	})
}

// sameBefore reports whether words are the same but for their last two letters.
func sameBefore(a, b string) bool {
	const shortest, ending = 4, 2
	x, y := []rune(a), []rune(b)
	n := 0
	for n < min(len(x), len(y)) && x[n] == y[n] {
		n++
	}
	return n >= shortest && n+ending >= max(len(x), len(y))
}

// areForms reports whether words differ as forms of one word do, in how they end
// or begin: one in fifty of the words that do as the new one can do as the old one.
func (j *Judge) areForms(old, now []rune) bool {
	const oneIn = 50
	p := 0
	for p < min(len(old), len(now)) && old[p] == now[p] {
		p++
	}
	s := 0
	for s < min(len(old), len(now))-p && old[len(old)-1-s] == now[len(now)-1-s] {
		s++
	}
	d := dictionary.PathsOf(j.Locale)
	often := func(words, both int) bool { return both*oneIn > words }
	if head := max(0, p-1); s <= 3 && often(d.Ending(string(now[head:]), string(old[head:]))) {
		return true
	}
	farthest := 2 // that prefixes differ in
	if j.Lex.Known {
		farthest = 0
	}
	if tail := max(0, s-1); p <= farthest && often(d.Beginning(string(now[:len(now)-tail]), string(old[:len(old)-tail]))) {
		return true
	}
	return false
}

// isScrapSwap reports whether two words that a dictionary of pages has, which has
// slips as well, differ in two neighbours swapped within.
func (j *Judge) isScrapSwap(a, b []rune) bool {
	const shortest = 5
	return len(a) >= shortest && j.HasScraps() && !dictionary.Of("en").Has(string(a)) && swapped(a, b) && a[0] == b[0] && a[len(a)-1] == b[len(b)-1]
}

// linked: a compound with or without the "s" that joins its words:
// "Aufbewahrungfristen", "Aufbewahrungsfristen".
func (j *Judge) linked(_ *reading.Case, h reading.Hunk) string {
	const shortest = 4
	if len(h.Del) != 1 || len(h.Ins) != 1 || !slices.Contains(j.Lex.Wording.Linkers, "s") || token.Mixed(h.Ins[0].Raw) {
		return ""
	}
	long, short := h.Del[0].Norm, h.Ins[0].Norm
	if len(long) < len(short) {
		long, short = short, long
	}
	for i := range long {
		if long[i] != 's' || long[:i]+long[i+1:] != short || i < shortest || len(short)-i < shortest {
			continue
		}
		first, second := long[:i], long[i+1:]
		if j.IsWord(first) && j.IsWord(second) && !j.Weighs(token.Token{Norm: first, Raw: first}) {
			return "words of one joined otherwise"
		}
	}
	return ""
}

// reaccented: an accent within a word, where accents there part no words, or one
// where the old word had none and every longer word has one.
func (j *Judge) reaccented(_ *reading.Case, h reading.Hunk) string {
	const shortest = 5
	if len(h.Del) != 1 || len(h.Ins) != 1 || token.Mixed(h.Ins[0].Raw) || j.Lex.Spelling.Accents == "" {
		return ""
	}
	old, now := h.Del[0].Norm, h.Ins[0].Norm
	if utf8.RuneCountInString(old) < shortest || !slices.Equal(token.Bare(old), token.Bare(now)) || old == now {
		return ""
	}
	switch j.Lex.Spelling.Accents {
	case "within":
		a, b := lastVowels(old), lastVowels(now)
		_, n := utf8.DecodeRuneInString(b)
		endings := []string{"", "k", "t", "m", "d", "n", "v", "h", "j", "ch"}
		if a == b || string(token.Bare(old)) == old && !slices.Contains(endings, b[n:]) {
			return "an accent set right"
		}
	case "missing":
		if string(token.Bare(old)) == old {
			return "an accent set right"
		}
	}
	return ""
}

// lastVowels is how a word ends, from its last vowel on.
func lastVowels(s string) string {
	letters := []rune(s)
	plain := token.Bare(s)
	for i := len(plain) - 1; i >= 0 && len(plain) == len(letters); i-- {
		if strings.ContainsRune("aeiouyаеиоуыэюяіє", plain[i]) {
			return string(letters[i:])
		}
	}
	return s
}
