package spelling

import (
	"slices"
	"strings"
	"unicode"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// harmonized: a word of a language whose vowels go together, written without
// marks on its letters so that they do not: "dosyasidir" for "dosyasıdır".
func (j *Judge) harmonized(_ *reading.Case, h reading.Hunk) string {
	const shortest, long = 5, 7
	if !j.Lex.Spelling.Harmony || len(h.Del) != 1 || len(h.Ins) != 1 || token.Mixed(h.Ins[0].Raw) {
		return ""
	}
	old, now := []rune(h.Del[0].Norm), []rune(h.Ins[0].Norm)
	if len(old) < shortest || string(old) == string(now) || typed(string(old)) != typed(string(now)) {
		return ""
	}
	if harmonious(now) && !harmonious(old) || len(old) >= long && string(old) == typed(string(now)) {
		return "a letter with its marks"
	}
	return ""
}

// typed is a Turkish word as a keyboard without its letters writes it.
func typed(s string) string { return unmarked.Replace(s) }

var unmarked = strings.NewReplacer("ı", "i", "i̇", "i", "ğ", "g", "ş", "s", "ç", "c", "ö", "o", "ü", "u", "â", "a", "î", "i")

// harmonious reports whether all vowels of a word are said at the front of the
// mouth, or all at its back.
func harmonious(letters []rune) bool {
	has := func(vowels string) bool {
		return slices.ContainsFunc(letters, func(r rune) bool { return strings.ContainsRune(vowels, r) })
	}
	return !has("aıou") || !has("eiöü")
}

// particle: the one of two particles that goes with how the word before it ends,
// as in Korean.
func (j *Judge) particle(_ *reading.Case, h reading.Hunk) string {
	if len(h.Del) != 1 || len(h.Ins) != 1 {
		return ""
	}
	old, now := h.Del[0].Norm, h.Ins[0].Norm
	for _, pair := range j.Lex.Spelling.Particles {
		behindConsonant, behindVowel, _ := strings.Cut(pair, " ")
		for _, p := range [2][2]string{{behindConsonant, behindVowel}, {behindVowel, behindConsonant}} {
			stem, ok := strings.CutSuffix(now, p[0])
			if !ok || stem == "" || stem+p[1] != old {
				continue
			}
			if letters := []rune(stem); endsInConsonant(letters[len(letters)-1]) == (p[0] == behindConsonant) {
				return "the particle that goes with the word"
			}
		}
	}
	return ""
}

// endsInConsonant reports whether a Korean syllable does (Unicode 3.12: 28 ways to
// end, the first of them a vowel).
func endsInConsonant(syllable rune) bool {
	const first, last, ends = 0xAC00, 0xD7A3, 28
	return first <= syllable && syllable <= last && (syllable-first)%ends != 0
}

// rewritten: other signs for the same word, in scripts that part no words: a long
// vowel at the end of a borrowed word, a prefix that honours, a sign for which
// another may stand. A word may differ in two or three places.
func (j *Judge) rewritten(c *reading.Case, k int) string {
	h := c.Hunks[k]
	if !slices.ContainsFunc(slices.Concat(h.Del, h.Ins), inSpaceless) {
		return ""
	}
	if j.honours(c, h) {
		return "a prefix that only honours"
	}
	const most = 3
	for n := 1; n <= most; n++ {
		for first := max(0, k-n+1); first <= k && first+n <= len(c.Hunks); first++ {
			if j.sameSigns(c, first, first+n) {
				return "other signs for the same word"
			}
		}
	}
	return ""
}

// sameSigns reports whether some hunks, with what stands around and between them,
// are the same words in other signs.
func (j *Judge) sameSigns(c *reading.Case, from, to int) bool {
	const near = 6
	first, last := c.Hunks[from], c.Hunks[to-1]
	start, end := min(near, first.FromAt), min(near, len(c.From)-last.FromAt-len(last.Del))
	if from > 0 {
		before := c.Hunks[from-1]
		start = min(start, first.FromAt-before.FromAt-len(before.Del))
	}
	if to < len(c.Hunks) {
		end = min(end, c.Hunks[to].FromAt-last.FromAt-len(last.Del))
	}
	for _, h := range c.Hunks[from:to] {
		if slices.ContainsFunc(slices.Concat(h.Del, h.Ins), func(t token.Token) bool { return t.Kind != token.Word || mayDeny(t) }) {
			return false
		}
	}
	old, now := c.From[first.FromAt-start:last.FromAt+len(last.Del)+end], c.To[first.ToAt-start:last.ToAt+len(last.Ins)+end]
	return j.signs(old) == j.signs(now)
}

func inSpaceless(t token.Token) bool {
	return t.Kind == token.Word && strings.ContainsFunc(t.Norm, func(r rune) bool { return unicode.In(r, token.Spaceless...) || r == 'ー' })
}

// mayDeny reports whether a sign of Chinese or Japanese may deny.
func mayDeny(t token.Token) bool {
	return strings.ContainsAny(t.Norm, "不未没沒非否勿莫ぬず")
}

// signs are the words of a run without spaces, each in the first way to write it.
func (j *Judge) signs(run []token.Token) string {
	var s strings.Builder
	for _, t := range run {
		s.WriteString(t.Norm)
		if !inSpaceless(t) {
			s.WriteString(" ")
		}
	}
	text := s.String()
	if j.Lex.Spelling.Variants != nil {
		text = j.Lex.Spelling.Variants.Replace(text)
	}
	return shortVowels(text)
}

// shortVowels leaves out the sign for a long vowel at the end of a borrowed word of
// three signs or more: "サーバー", "サーバ".
func shortVowels(s string) string {
	var out []rune
	katakana := 0
	letters := []rune(s)
	for i, r := range letters {
		if r == 'ー' && katakana >= 2 && (i+1 == len(letters) || !unicode.Is(unicode.Katakana, letters[i+1])) {
			continue
		}
		if unicode.Is(unicode.Katakana, r) || r == 'ー' {
			katakana++
		} else {
			katakana = 0
		}
		out = append(out, r)
	}
	return string(out)
}

// honours reports whether all that came or went is a prefix of honour before a
// word of Chinese origin.
func (j *Judge) honours(c *reading.Case, h reading.Hunk) bool {
	run, side, at := h.Del, c.From, h.FromAt
	if len(run) == 0 {
		run, side, at = h.Ins, c.To, h.ToAt
	}
	if len(h.Del)+len(h.Ins) != 1 || at+1 >= len(side) || !strings.Contains(j.Lex.Spelling.Polite, run[0].Norm) {
		return false
	}
	return strings.ContainsFunc(side[at+1].Norm, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}
