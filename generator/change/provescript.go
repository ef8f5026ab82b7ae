package change

import (
	"slices"
	"strings"
	"unicode"
)

// harmonized: a word of a language whose vowels go together, written without
// marks on its letters so that they do not: "dosyasidir" for "dosyasıdır".
func (j *judge) harmonized(_ *instance, h hunk) string {
	const shortest, long = 5, 7
	if !j.lex.spelling.harmony || len(h.del) != 1 || len(h.ins) != 1 || mixed(h.ins[0].raw) {
		return ""
	}
	old, now := []rune(h.del[0].norm), []rune(h.ins[0].norm)
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
func (j *judge) particle(_ *instance, h hunk) string {
	if len(h.del) != 1 || len(h.ins) != 1 {
		return ""
	}
	old, now := h.del[0].norm, h.ins[0].norm
	for _, pair := range j.lex.spelling.particles {
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
func (j *judge) rewritten(c *instance, k int) string {
	h := c.hunks[k]
	if !slices.ContainsFunc(slices.Concat(h.del, h.ins), inSpaceless) {
		return ""
	}
	if j.honours(c, h) {
		return "a prefix that only honours"
	}
	const most = 3
	for n := 1; n <= most; n++ {
		for first := max(0, k-n+1); first <= k && first+n <= len(c.hunks); first++ {
			if j.sameSigns(c, first, first+n) {
				return "other signs for the same word"
			}
		}
	}
	return ""
}

// sameSigns reports whether some hunks, with what stands around and between them,
// are the same words in other signs.
func (j *judge) sameSigns(c *instance, from, to int) bool {
	const near = 6
	first, last := c.hunks[from], c.hunks[to-1]
	start, end := min(near, first.fromAt), min(near, len(c.from)-last.fromAt-len(last.del))
	if from > 0 {
		before := c.hunks[from-1]
		start = min(start, first.fromAt-before.fromAt-len(before.del))
	}
	if to < len(c.hunks) {
		end = min(end, c.hunks[to].fromAt-last.fromAt-len(last.del))
	}
	for _, h := range c.hunks[from:to] {
		if slices.ContainsFunc(slices.Concat(h.del, h.ins), func(t token) bool { return t.kind != word || mayDeny(t) }) {
			return false
		}
	}
	old, now := c.from[first.fromAt-start:last.fromAt+len(last.del)+end], c.to[first.toAt-start:last.toAt+len(last.ins)+end]
	return j.signs(old) == j.signs(now)
}

func inSpaceless(t token) bool {
	return t.kind == word && strings.ContainsFunc(t.norm, func(r rune) bool { return unicode.In(r, spaceless...) || r == 'ー' })
}

// mayDeny reports whether a sign of Chinese or Japanese may deny.
func mayDeny(t token) bool { return strings.ContainsAny(t.norm, "不未没沒非否勿莫ぬず") }

// signs are the words of a run without spaces, each in the first way to write it.
func (j *judge) signs(run []token) string {
	var s strings.Builder
	for _, t := range run {
		s.WriteString(t.norm)
		if !inSpaceless(t) {
			s.WriteString(" ")
		}
	}
	text := s.String()
	if j.lex.spelling.variants != nil {
		text = j.lex.spelling.variants.Replace(text)
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
func (j *judge) honours(c *instance, h hunk) bool {
	run, side, at := h.del, c.from, h.fromAt
	if len(run) == 0 {
		run, side, at = h.ins, c.to, h.toAt
	}
	if len(h.del)+len(h.ins) != 1 || at+1 >= len(side) || !strings.Contains(j.lex.spelling.polite, run[0].norm) {
		return false
	}
	return strings.ContainsFunc(side[at+1].norm, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}
