// Package spelling proves that what stood there was a fault, or is written in
// another way: what is no word and has one reading, words taken for others where
// grammar leaves one, letters of another script, words joined or parted.
package spelling

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/change/dictionary"
	"proviso/generator/change/lexicon"
	"proviso/generator/change/proof/grammar"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
)

// Judge proves by spelling.
type Judge struct {
	*reading.Texts
	grammar *grammar.Judge
	faults  []reading.Proof
	read    map[[2]string]bool // what is no word, and whether it can only be another
}

func New(texts *reading.Texts, grammar *grammar.Judge) *Judge {
	j := &Judge{Texts: texts, grammar: grammar, read: map[[2]string]bool{}}
	j.faults = j.faultProofs()
	return j
}

// confusion: a word taken for another that sounds or looks like it, where grammar
// leaves but one of them: "larger then", "lists that where bought".
func (j *Judge) confusion(c *reading.Case, h reading.Hunk) string {
	const why = "a word taken for another by mistake"
	s := j.Lex.Spelling
	if len(h.Del) == 0 || len(h.Ins) == 0 || j.grammar.Counts(c, h) || slices.ContainsFunc(h.Ins, func(t token.Token) bool { return token.Mixed(t.Raw) }) {
		return ""
	}
	old, now := token.Norms(h.Del), token.Norms(h.Ins)
	if slices.Contains(s.Mistaken[old], now) {
		return why
	}
	if slices.Contains(s.Same[old], now) {
		return "words with one meaning"
	}
	if len(h.Del) != 1 || len(h.Ins) != 1 || h.Del[0].Kind != token.Word || h.Ins[0].Kind != token.Word {
		return ""
	}
	if j.mistakenHere(c, h) || s.Variants != nil && s.Variants.Replace(old) == s.Variants.Replace(now) {
		return why
	}
	if ofAnother(h.Del[0].Raw, h.Ins[0].Raw) {
		return "a letter of another alphabet set right"
	}
	for _, e := range s.Ends {
		if sameBut(old, now, e[0], e[1]) || sameBut(now, old, e[0], e[1]) {
			return "an ending set right"
		}
	}
	if s.Sharp && j.sharpened(old, now) {
		return "ss and ß"
	}
	if s.Numbers[old] == now && j.isOnlyPlace(c, h) {
		return "a verb that goes with its noun"
	}
	if j.bareBehind(c, h) {
		return "a verb with the form of who does it"
	}
	if j.agreesBehind(c, h) {
		return "an adjective with the form of its noun"
	}
	return ""
}

// ofAnother reports whether a word of two alphabets was made one of one, each letter
// the one that it was read as.
func ofAnother(old, now string) bool {
	a, b := []rune(old), []rune(now)
	if !token.Mixed(old) || token.Mixed(now) || len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && !token.Mixed(string([]rune{a[i], b[i]})) {
			return false
		}
	}
	return true
}

// sameBut reports whether a word ends with one run of letters where another ends
// with the other.
func sameBut(a, b, from, to string) bool {
	stem, ok := strings.CutSuffix(a, from)
	return ok && utf8.RuneCountInString(stem) >= 2 && stem+to == b
}

// mistakenHere reports whether two words are taken for each other before the word
// that stands there.
func (j *Judge) mistakenHere(c *reading.Case, h reading.Hunk) bool {
	at := h.ToAt + 1
	if at >= len(c.To) || c.To[at].Comma || h.Ins[0].Comma {
		return false
	}
	next := c.To[at].Norm
	return slices.ContainsFunc(j.Lex.Spelling.Before, func(m lexicon.MistakenBefore) bool {
		pair := [2]string{h.Del[0].Norm, h.Ins[0].Norm}
		if pair != [2]string{m.One, m.Other} && pair != [2]string{m.Other, m.One} {
			return false
		}
		return slices.ContainsFunc(m.Next, func(n string) bool {
			ending, is := strings.CutPrefix(n, "-")
			return is && strings.HasSuffix(next, ending) || next == n
		})
	})
}

// sharpened reports whether words differ in "ss" for "ß" alone, as in Switzerland or
// by another spelling, and are not two words: "in Massen", "in Maßen".
func (j *Judge) sharpened(old, now string) bool {
	plain := func(s string) string { return strings.ReplaceAll(s, "ß", "ss") }
	d := dictionary.Of(j.Locale)
	return plain(old) == plain(now) && !(d.Has(old) && d.Has(now))
}

// isOnlyPlace reports whether a sentence differs in one word alone and no pronoun
// stands there that may be one or several: its nouns say how many they are.
func (j *Judge) isOnlyPlace(c *reading.Case, h reading.Hunk) bool {
	i, n := token.SentenceOf(c.From, h.FromAt, 1)
	k, m := token.SentenceOf(c.To, h.ToAt, 1)
	unclear := func(t token.Token) bool {
		return t.Norm == "sie" || t.Norm == "ze" || t.Norm == "zij" || t.Norm == "die" && j.Locale.Language() == "nl"
	}
	return token.Norms(c.From[i:h.FromAt]) == token.Norms(c.To[k:h.ToAt]) && token.Norms(c.From[h.FromAt+1:n]) == token.Norms(c.To[h.ToAt+1:m]) && !slices.ContainsFunc(c.From[i:n], unclear)
}

// bareBehind reports whether a verb loses or gets an ending behind a word that
// takes none: "you provides", "we do not collects".
func (j *Judge) bareBehind(c *reading.Case, h reading.Hunk) bool {
	old, now, at := h.Del[0].Norm, h.Ins[0].Norm, h.FromAt
	if old != now+"s" && now != old+"s" || h.Del[0].First || j.Weighs(h.Del[0]) || j.Weighs(h.Ins[0]) {
		return false
	}
	behind := func(n int) bool { return at >= n && j.Lex.Spelling.BareBehind.At(c.From, at-n) == n }
	return behind(1) || behind(2)
}

// agreesBehind reports whether a word has another ending of adjectives before a
// word that stays: that one tells number, gender and case.
func (j *Judge) agreesBehind(c *reading.Case, h reading.Hunk) bool {
	i, k := h.FromAt+1, h.ToAt+1
	if i >= len(c.From) || k >= len(c.To) || c.From[i].Norm != c.To[k].Norm || c.From[i].Kind != token.Word && c.From[i].Kind != token.Number || c.To[k].Comma || c.To[k].First {
		return false
	}
	return slices.ContainsFunc(j.Lex.Spelling.Endings, func(endings []string) bool {
		other, also := withoutAny(h.Ins[0].Norm, endings)
		stem, ok := withoutAny(h.Del[0].Norm, endings)
		if plain := string(token.Bare(h.Ins[0].Norm)); plain == h.Del[0].Norm {
			stem, ok = other, true // typed without its accents
		}
		return ok && also && stem == other && len([]rune(stem)) >= 3
	})
}

// withoutAny is a word without the longest of some endings.
func withoutAny(s string, endings []string) (stem string, ok bool) {
	stem = s
	for _, e := range endings {
		if rest, has := strings.CutSuffix(s, e); has && len(rest) < len(stem) {
			stem, ok = rest, true
		}
	}
	return stem, ok
}

// arrow: the sign between the steps of a path through a menu is written in
// another way: "Settings > Privacy", "Settings → Privacy".
func (j *Judge) arrow(c *reading.Case, h reading.Hunk) string {
	const arrows = "→›»⇒➜➔▶▸❯|/-–"
	is := func(t token.Token) bool { return t.Norm == ">" }
	run, side, at, other := h.Del, c.From, h.FromAt, c.Pair.To
	if len(run) == 0 {
		run, side, at, other = h.Ins, c.To, h.ToAt, c.Pair.From
	}
	if len(h.Del)+len(h.Ins) != 1 || !is(run[0]) || at == 0 || at+1 >= len(side) || !strings.ContainsAny(redline.Joined(other), arrows) {
		return ""
	}
	if side[at-1].Kind != token.Word || side[at+1].Kind != token.Word || j.Weighs(side[at+1]) {
		return "" // "> 30 days" is more than that
	}
	if _, counts := j.Lex.Numbers[side[at+1].Norm]; counts {
		return ""
	}
	return "another sign between the steps of a path"
}

// Spellings are proofs of words that were no words, or are written in another way.
func (j *Judge) Spellings() []reading.Proof {
	return []reading.Proof{j.Misspelt, j.confusedWord, j.Spelt, j.writtenOut}
}
