package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/policy"
	"proviso/generator/term"
)

var definitionRules = []Rule{
	{Name: "unused-term", Level: diag.Warning, Source: "a term that is defined and not used says nothing, or is called otherwise", Text: unusedTerms},
	{Name: "early-term", Level: diag.Advice, Source: "GDPR Art. 12(1): a reader meets a definition before the term", Text: earlyTerms},
}

// definition is a term that a text defines.
type definition struct {
	clause int // in Draft.Clauses
	words  string
	at     term.Span
	named  bool // with a capital that no sentence begins: only so written is it the term
}

var (
	quoted  = pattern.New(`[“"«„”»‘]\s?([\p{L}][\p{L}\p{M}\p{N} '’/-]{1,58}?)\s?[”"»“«’](?:[^\p{L}]|$)`)
	bold    = pattern.New(`\*\*([\p{L}][\p{L}\p{M}\p{N} '’/-]{1,58}?)\*\*`)
	inParen = pattern.New(`\([^()]*\)`)

	anyQuoted    = pattern.New(`[“"«„”»‘][^“"«„”»‘’]*[”"»“«’]`)
	abbreviation = pattern.New(`^[\p{Lu}\p{N}.-]{2,}s?$`)
)

// maxDefinitions bounds how many terms are looked for: each is in every clause.
const maxDefinitions = 500

// definitions lists what a text defines: a term in quotes or bold beside a verb
// such as "means", or in quotes within parentheses.
func (d *Draft) definitions() []definition {
	var all []definition
	seen := map[string]bool{}
	introduced := false
	for i, c := range d.Clauses {
		if c.Block == nil || c.Block.Kind == policy.Heading {
			continue
		}
		if c.Block.Kind != policy.Item {
			introduced = strings.HasSuffix(strings.TrimSpace(c.Text), ":") && term.Any(term.Means(d.Locale), d.words(c))
		}
		for _, one := range d.defined(c, introduced) {
			key := strings.ToLower(one.words)
			if !seen[key] && len(all) < maxDefinitions {
				seen[key] = true
				one.clause = i
				all = append(all, one)
			}
		}
	}
	return all
}

// defined are the terms of a clause. The items of a list that is introduced as
// one of definitions begin with theirs.
func (d *Draft) defined(c *Clause, introduced bool) []definition {
	var all []definition
	add := func(start, end int, paren bool) {
		all = append(all, definition{words: c.Text[start:end], at: term.Span{Start: start, End: end}, named: d.named(c.Text, start, paren)})
	}
	parens := inParen.FindAllStringIndex(c.Text, -1)
	for _, m := range quoted.FindAllStringSubmatchIndex(c.Text, maxDefinitions) {
		for len(parens) > 0 && parens[0][1] <= m[3] {
			parens = parens[1:]
		}
		paren := len(parens) > 0 && parens[0][0] < m[0] && d.opens(c.Text[parens[0][0]:m[0]])
		if paren && !abbreviation.MatchString(c.Text[m[2]:m[3]]) || introduced && m[0] == 0 || d.explains(c, m[2], m[3]) {
			add(m[2], m[3], paren)
		}
	}
	for _, m := range bold.FindAllStringSubmatch(c.Source, maxDefinitions) {
		if at := strings.Index(c.Text, m[1]); at >= 0 && d.explains(c, at, at+len(m[1])) {
			add(at, at+len(m[1]), false)
		}
	}
	return all
}

// opens reports whether what stands before a name in parentheses introduces
// it, names before it left out.
func (d *Draft) opens(before string) bool {
	return term.Opens(d.Locale, anyQuoted.ReplaceAllString(before, " "))
}

// beside is how many bytes around a term the verb of its definition stands in.
const beside = 40

// explains reports whether a verb of definition stands right before or after
// some words.
func (d *Draft) explains(c *Clause, start, end int) bool {
	from, to := max(0, start-beside), min(len(c.Text), end+beside)
	for from > 0 && !utf8.RuneStart(c.Text[from]) {
		from--
	}
	for to < len(c.Text) && !utf8.RuneStart(c.Text[to]) {
		to++
	}
	after := c.Text[end:to]
	if stop := strings.IndexAny(after, ".;\n"); stop >= 0 {
		after = after[:stop]
	}
	before := c.Text[from:start]
	if stop := strings.LastIndexAny(before, ".;\n"); stop >= 0 {
		before = before[stop:]
	}
	means := term.Means(d.Locale)
	return term.Any(means, term.Read(d.Locale, after)) || term.Any(means, term.Read(d.Locale, before))
}

// named reports whether a term is written with a capital that neither its
// language nor its place asks for.
func (d *Draft) named(text string, start int, paren bool) bool {
	first, _ := utf8.DecodeRuneInString(text[start:])
	if !unicode.IsUpper(first) || d.Locale.Language() == "de" {
		return false
	}
	before := strings.TrimRight(text[:start], "“\"«„”»‘ ")
	return paren || before != "" && !strings.HasSuffix(before, ".")
}

// unusedTerms: a term that stands nowhere but in its definition.
func unusedTerms(d *Draft) diag.List {
	var list diag.List
	for _, one := range d.definitions() {
		if d.language.dropped[strings.ToLower(one.words)] { // its verbs say it
			continue
		}
		pattern := term.Compile(d.Locale, d.language.withoutArticle(one.words))
		used := slices.ContainsFunc(d.Clauses, func(c *Clause) bool {
			return slices.ContainsFunc(pattern.Find(d.words(c)), func(s term.Span) bool {
				return c != d.Clauses[one.clause] || s.Start < one.at.Start || s.End > one.at.End
			}) || (term.Within(d.Locale, one.words, d.words(c)) || d.inflects() && beginsAlike(one.words, c.Text)) && c != d.Clauses[one.clause]
		})
		if !used {
			list.Add(d.At(d.Clauses[one.clause], one.words, "%q is defined and not used", one.words).Hint("use the term, or take the definition out"))
		}
	}
	return list
}

// inflects reports whether the language of a draft has more endings than its
// stems are sure of.
func (d *Draft) inflects() bool { return d.Locale.Language() != "en" }

// beginsAlike reports whether a text has words that begin as those of a term do:
// one that is inflected otherwise than its stem shows.
func beginsAlike(term, text string) bool {
	const least, ending = 3, 3
	found := wordsOf.FindAllString(vowels.Replace(strings.ToLower(text)), -1)
	for _, word := range wordsOf.FindAllString(vowels.Replace(strings.ToLower(term)), -1) {
		runes := []rune(word)
		start := string(runes[:min(len(runes), max(least, len(runes)-ending))])
		if !slices.ContainsFunc(found, func(other string) bool { return strings.HasPrefix(other, start) }) {
			return false
		}
	}
	return true
}

// vowels are those that change within a word: Gast and Gäste.
var vowels = strings.NewReplacer("ä", "a", "ö", "o", "ü", "u", "ó", "o", "ø", "o", "å", "a")

// earlyTerms: a term that stands before its definition, where it cannot be
// taken for a plain word: written with a capital, of several words, or one of
// policy.toml's glossary.
func earlyTerms(d *Draft) diag.List {
	var list diag.List
	for _, one := range d.definitions() {
		if !one.named && !strings.Contains(one.words, " ") && !d.inGlossary(one.words) {
			if first, _ := utf8.DecodeRuneInString(one.words); !unicode.IsUpper(first) || d.Locale.Language() == "de" {
				continue
			}
			one.named = true // a sentence begins with it: told where it has the capital elsewhere
		}
		pattern := term.Compile(d.Locale, one.words)
		for _, c := range d.Clauses[:one.clause] {
			if c.Block == nil || c.Block.Kind == policy.Heading || !d.stands(pattern, one, c) {
				continue
			}
			list.Add(d.At(c, one.words, "%q is used before it is defined", one.words).
				Note("%s: the definition", d.Clauses[one.clause].Place).Hint("move the definition up, or say here what is meant"))
			break
		}
	}
	return list
}

func (d *Draft) stands(pattern term.Pattern, one definition, c *Clause) bool {
	return slices.ContainsFunc(pattern.Find(d.words(c)), func(s term.Span) bool {
		first, _ := utf8.DecodeRuneInString(c.Text[s.Start:])
		return !one.named || unicode.IsUpper(first) && s.Start > 0 && !partOfName(c.Text, s)
	})
}

// partOfName reports whether words stand within a longer name: a word with a
// capital before or after them.
func partOfName(text string, s term.Span) bool {
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[s.End:], " -"))
	before := strings.TrimRight(text[:s.Start], " ")
	last := strings.LastIndexByte(before, ' ') // of a word that no sentence begins with, alone
	first, _ := utf8.DecodeRuneInString(before[last+1:])
	return unicode.IsUpper(after) || unicode.IsUpper(first) && last >= 0
}

func (d *Draft) inGlossary(words string) bool {
	for _, id := range d.glossaryIDs() {
		if own, ok := d.own(id, d.Locale); ok && own.In(term.Read(d.Locale, words)) {
			return true
		}
	}
	return false
}
