package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/diag"
)

var untranslatedRules = []Rule{
	{Name: "untranslated", Level: diag.Warning, Source: "WP260 rev.01, 13: who addresses readers in a language gives them the text in it", Translation: untranslated},
	{Name: "same-as-source", Level: diag.Advice, Source: "what has the same words in two languages was mostly left over", Translation: sameAsSource},
}

// untranslated: a text that is its source's, or a sentence in which the commonest
// words of the source's language stand, and those of its own do not.
func untranslated(d *Draft) diag.List {
	if d.sameLanguage() {
		return nil
	}
	enough := d.enoughWords()
	return d.compare(func(p Pair) diag.List {
		if oneLine(p.Own.Prose) == oneLine(p.Source.Prose) && plainWords(p.Own.Prose) >= enough {
			return diag.List{p.At("", "%s is the source's own text, in %s", p.Own.Key, d.Whole.Source.Locale).Hint("translate it")}
		}
		ours := map[string]bool{}
		for _, sentence := range cells(p.Source) {
			ours[strings.ToLower(oneLine(sentence))] = true
		}
		for _, sentence := range cells(p.Own) {
			theirs, own := d.commonWords(sentence)
			equal := ours[strings.ToLower(oneLine(sentence))]
			if theirs >= 3 && theirs > 2*own || equal && (theirs >= 1 && own == 0 || plainWords(sentence) >= enough) {
				words := strings.Fields(sentence)
				return diag.List{p.At(strings.Join(words[:min(4, len(words))], " "), "%s is still in %s, the source's language", p.Own.Key, d.Whole.Source.Locale).Hint("translate it")}
			}
		}
		if rest := d.leftOver(p); rest != "" {
			return diag.List{p.At(rest, "%q is still in %s, the source's language", rest, d.Whole.Source.Locale).Hint("translate it")}
		}
		return nil
	})
}

// isLeft reports whether a translation is its source as it stands: that is told
// once, and what the words of the one language say in the other is nothing.
func (d *Draft) isLeft(p Pair) bool {
	return p.Own.Prose == p.Source.Prose && !d.sameLanguage() && plainWords(p.Own.Prose) >= d.enoughWords()
}

// compareWords is compare for the clauses that are translated.
func (d *Draft) compareWords(find func(p Pair) diag.List) diag.List {
	return d.compare(func(p Pair) diag.List {
		if d.isLeft(p) {
			return nil
		}
		return find(p)
	})
}

// cells are the sentences of a clause, and of each cell of a row.
func cells(c *Clause) []string {
	return sentences(properNames.ReplaceAllString(strings.ReplaceAll(c.Prose, "\t", ". "), "\ufffc"))
}

// families are languages near each other, which share more words than others.
var families = []string{"da nb nn sv", "de nl", "es fr it pt"}

func (d *Draft) sameFamily() bool {
	return slices.ContainsFunc(families, func(family string) bool {
		return strings.Contains(family, d.Locale.Language()) && strings.Contains(family, d.Whole.Source.Locale.Language())
	})
}

// enoughWords is how many plain words tell two texts that are equal from names.
func (d *Draft) enoughWords() int {
	if d.sameFamily() {
		return 4
	}
	return 2
}

// plainWords counts the words in lower case, which no name and no abbreviation
// is made of.
func plainWords(text string) int {
	n := 0
	text = addressForm.ReplaceAllString(properNames.ReplaceAllString(text, ""), "")
	for _, word := range wordsOf.FindAllString(text, -1) {
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsLower(first) && utf8.RuneCountInString(word) >= 3 {
			n++
		}
	}
	return n
}

func (d *Draft) sameLanguage() bool {
	source := d.Whole.Source
	return source.Locale.Language() == d.Locale.Language() || !source.language.known || !d.language.known
}

// commonWords counts the words that are common in the source's language alone,
// and in the draft's own alone.
func (d *Draft) commonWords(text string) (theirs, own int) {
	source := d.Whole.Source.language.common
	for _, word := range wordsOf.FindAllString(text, -1) {
		switch word = strings.ToLower(word); {
		case source[word] && !d.language.common[word]:
			theirs++
		case d.language.common[word] && !source[word]:
			own++
		}
	}
	return theirs, own
}

// sameAsSource: a short text, too short to know its language by, that is the
// source's, with a word that other clauses translate.
func sameAsSource(d *Draft) diag.List {
	if d.sameLanguage() {
		return nil
	}
	var translated map[string]bool
	var alone map[string]int
	return d.compare(func(p Pair) diag.List {
		ours, theirs := strings.Split(p.Source.Prose, "\t"), strings.Split(p.Own.Prose, "\t")
		for i := range min(len(ours), len(theirs)) {
			if oneLine(ours[i]) != oneLine(theirs[i]) || len(strings.Fields(ours[i])) > 6 {
				continue
			}
			if common, _ := d.commonWords(ours[i]); common > 0 || plainWords(ours[i]) >= d.enoughWords() {
				continue // told as untranslated
			}
			if translated == nil {
				translated = d.translatedWords()
			}
			if word := firstOf(ours[i], translated); word != "" {
				return diag.List{p.At(theirs[i], "%q is the source's own text; elsewhere %q is translated", oneLine(theirs[i]), word).Hint("translate it")}
			}
			if alone == nil {
				alone = d.wordsOfOne()
			}
			if word := d.foreign(ours[i], alone); word != "" && p.Own.Block != nil && len(d.Clauses) >= fewestClauses && !d.sameFamily() {
				return diag.List{p.At(theirs[i], "%q is the source's own text; no other clause says %q", oneLine(theirs[i]), word).Hint("translate it, if it is no name")}
			}
		}
		return nil
	})
}

// wordsOfOne counts in how many clauses each word of the translation stands, a
// longer word for its beginning as well.
func (d *Draft) wordsOfOne() map[string]int {
	count := map[string]int{}
	for _, c := range d.Clauses {
		seen := map[string]bool{}
		for _, word := range wordsOf.FindAllString(strings.ToLower(c.Text), -1) {
			if begins := []rune(word); len(begins) >= shortestAlone {
				seen[string(begins[:shortestAlone])] = true
			}
		}
		for word := range seen {
			count[word]++
		}
	}
	return count
}

// fewestClauses is how many make a text in which most words come again.
const fewestClauses = 8

// shortestAlone is how many letters make a word known.
const shortestAlone = 5

// foreign is the one word of a short text, where no other clause of the
// translation has one that begins like it.
func (d *Draft) foreign(text string, clauses map[string]int) string {
	word := strings.Trim(oneLine(text), ".:;!? \ufffc")
	letters := []rune(strings.ToLower(word))
	first := strings.ToUpper(string([]rune(word + "x")[:1]))
	plain := wordsOf.FindString(word) == word && !isCapitals(word) && first+string(letters[min(1, len(letters)):]) == word
	if !plain || len(letters) < shortestAlone || clauses[string(letters[:shortestAlone])] > 1 {
		return ""
	}
	return word
}

// firstOf is the first word of a text that is one of some. Capitals that begin no
// sentence, or that another follows, make a name.
func firstOf(text string, words map[string]bool) string {
	begins, all := true, wordsOf.FindAllString(text, -1)
	for i, word := range all {
		begins = begins && !(i+1 < len(all) && isUpper(all[i+1]))
		if lower := strings.ToLower(word); (begins || !isUpper(word)) && words[lower] {
			return lower
		}
		begins = word == "."
	}
	return ""
}

func isUpper(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

// longestClause bounds what is searched word by word: a text without paragraphs
// tells nothing of a short one.
const longestClause = 1 << 14

// translatedWords are the words of the source that no translation of a clause
// keeps.
func (d *Draft) translatedWords() map[string]bool {
	const shortest = 4
	kept, gone := map[string]bool{}, map[string]bool{}
	for _, p := range d.Pairs() {
		ours, theirs := strings.Split(p.Source.Prose, "\t"), strings.Split(p.Own.Prose, "\t")
		for i := range min(len(ours), len(theirs)) {
			if ours[i] == theirs[i] || len(ours[i]) > longestClause {
				continue
			}
			whole := strings.ToLower(theirs[i])
			for _, word := range wordsOf.FindAllString(ours[i], -1) {
				lower := strings.ToLower(word)
				if !strings.Contains(theirs[i], word) && utf8.RuneCountInString(word) >= shortest {
					gone[lower] = true
				}
				if strings.Contains(whole, lower) {
					kept[lower] = true
				}
			}
		}
	}
	for word := range kept {
		delete(gone, word)
	}
	return gone
}
