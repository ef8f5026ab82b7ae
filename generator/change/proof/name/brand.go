package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/change/dictionary"
	"proviso/generator/change/lexicon"
	"proviso/generator/change/link"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// readBrands notes the names that the publisher goes by: those of the site that
// the text links most, in its title and no word of any dictionary, and what it
// says that "we" are.
func (j *Judge) readBrands() {
	const shortest = 4
	var list []string
	if b := link.BrandOf(j.Own); utf8.RuneCountInString(b) >= shortest && j.From.Words[b] > 0 {
		list = append(list, b)
	}
	list = append(list, j.brandOfWords()...)
	isName := func(t token.Token) bool {
		return t.Kind == token.Word && token.Capital(t.Raw) && utf8.RuneCountInString(t.Norm) >= shortest && j.HasWords() && !dictionary.Of(j.Locale).Has(t.Norm) && !dictionary.Of("en").Has(t.Norm) && !j.Lex.Countries.In([]token.Token{t})
	}
	for i := range j.Cases[:min(3, len(j.Cases))] {
		if c := &j.Cases[i]; len(c.Pair.From) > 0 && reading.IsHeading(c.Pair.From[0]) {
			for _, t := range c.From {
				if isName(t) {
					list = append(list, t.Norm)
				}
			}
		}
	}
	for alias, name := range j.Defined {
		if first, _, _ := strings.Cut(name, " "); j.Lex.Wording.Ours[alias] && utf8.RuneCountInString(first) >= shortest && !dictionary.Of("en").Has(first) {
			list = append(list, first)
		}
	}
	slices.Sort(list)
	j.Brands = slices.Compact(list)
}

// titleNames are words of the text's title that are names everywhere: twice or more
// within a sentence, and never without a capital; no page's, and without topic.
func (j *Judge) titleNames() []string {
	const often = 2
	names, small := map[string]int{}, map[string]bool{} // by their first letters, for what endings do
	for i := range j.Cases {
		for _, t := range j.Cases[i].From {
			if !token.Capital(t.Raw) {
				small[root(t.Norm)] = true
			} else if !t.First && !reading.IsHeading(j.Cases[i].Clause()) {
				names[root(t.Norm)]++
			}
		}
	}
	var list []string
	for i := range j.Cases[:min(3, len(j.Cases))] {
		c := &j.Cases[i]
		for _, t := range c.From {
			weighs := j.Weighs(t) || j.Lex.Wording.Pages[t.Norm] || j.Lex.Topics([]token.Token{t}) != "" || len(j.Lex.Subjects.Find([]token.Token{t}))+len(j.Lex.Titles.Find([]token.Token{t})) > 0 || j.Lex.Contracts.In([]token.Token{t})
			if reading.IsHeading(c.Clause()) && !j.Lex.Nouns && names[root(t.Norm)] >= often && !small[root(t.Norm)] && !weighs && utf8.RuneCountInString(t.Norm) >= 4 {
				list = append(list, t.Norm)
			}
		}
	}
	return list
}

// root is a word's first letters, at least four, without the two last.
func root(w string) string {
	letters := []rune(w)
	return string(letters[:max(min(4, len(letters)), min(6, len(letters)-2))])
}

// ownThing: a thing of the publisher's own, which has the publisher's name in its
// own, under another name: "MyAldera", "the Aldera Console". Not where it is said
// to answer or to receive, nor where the name is another's already, or stays
// somewhere.
func (j *Judge) ownThing(c *reading.Case, h reading.Hunk) string {
	if len(j.Brands) == 0 || len(h.Del)+len(h.Ins) == 0 {
		return ""
	}
	old, now := j.unled(nameAround(c.From, h.FromAt, len(h.Del))), j.unled(nameAround(c.To, h.ToAt, len(h.Ins)))
	if !j.ofBrand(old) || !j.ofBrand(now) || !j.besideThing(c.From, old, h.FromAt, len(h.Del)) && !j.besideThing(c.To, now, h.ToAt, len(h.Ins)) || j.To.Count(token.Norms(old)) > 0 || j.From.Count(token.Norms(now)) > 0 {
		return ""
	}
	about := slices.Concat(token.SentenceAt(c.From, h.FromAt, h.Del), []token.Token{{Norm: "|"}}, token.SentenceAt(c.To, h.ToAt, h.Ins), []token.Token{{Norm: "|"}}, c.Lead)
	answers := func(f lexicon.Found) bool {
		return f.Category == topic.Controller || f.Category == topic.Recipients && f.Voice == lexicon.Term
	}
	if slices.ContainsFunc(j.Lex.Subjects.Find(about), answers) || j.doneBy(c, h) || formed(c.From, h.FromAt+len(h.Del)) || formed(c.To, h.ToAt+len(h.Ins)) {
		return ""
	}
	return "a thing of the publisher's own by another name"
}

// besideThing reports whether a name, or a word beside it, says that it is of an
// extension, a console, a button: without such a word it may be another product.
func (j *Judge) besideThing(side, name []token.Token, at, n int) bool {
	words, all := screenOf(j.Locale), callingsOf(j.Locale)
	is := func(t token.Token) bool {
		return len(all.named([]string{t.Norm})) > 0 || begins(t, words.beside) || begins(t, words.places)
	}
	end := at + n
	for end < len(side) && token.Capital(side[end].Raw) && !side[end].First {
		end++
	}
	return slices.ContainsFunc(name, is) || end < len(side) && !side[end].First && is(side[end])
}

// unled is a name without the first word of a sentence, unless that is the brand.
func (j *Judge) unled(name []token.Token) []token.Token {
	for len(name) > 0 && name[0].First && !slices.ContainsFunc(j.Brands, func(b string) bool { return strings.Contains(name[0].Norm, b) }) {
		name = name[1:]
	}
	return name
}

// doneBy reports whether "by" stands before what a hunk names, or "is": it says
// who somebody is.
func (j *Judge) doneBy(c *reading.Case, h reading.Hunk) bool {
	by := func(side []token.Token, at int) bool {
		for at > 0 && token.Capital(side[at-1].Raw) && !side[at].First {
			at--
		}
		return at > 0 && (j.Lex.Wording.Agents[side[at-1].Norm] || j.Lex.Wording.Passive[side[at-1].Norm])
	}
	return by(c.From, h.FromAt) || by(c.To, h.ToAt)
}

// nameAround is the whole name that a run is part of: words with a capital one
// behind another. None where a word of the run has none.
func nameAround(side []token.Token, at, n int) []token.Token {
	part := func(k int) bool { return side[k].Kind == token.Word && token.Capital(side[k].Raw) }
	start, end := at, at+n
	for k := at; k < end; k++ {
		if !part(k) || k > at && (side[k].Comma || side[k].First) {
			return nil
		}
	}
	for start > 0 && start < len(side) && part(start-1) && !side[start].Comma && !side[start].First {
		start--
	}
	for end < len(side) && part(end) && !side[end].Comma && !side[end].First {
		end++
	}
	return side[start:end]
}

// ofBrand reports whether a name holds the publisher's and more, and is no
// company's, no organisation's and of no country.
func (j *Judge) ofBrand(name []token.Token) bool {
	brand, more := false, len(name) > 1
	for _, t := range name {
		for _, b := range j.Brands {
			if strings.Contains(t.Norm, b) {
				brand, more = true, more || t.Norm != b
			}
		}
		if organisations[t.Norm] || lexicon.CompanyForms[t.Norm] || j.Lex.Readers.In([]token.Token{t}) {
			return false
		}
	}
	return brand && more && !j.Lex.Countries.In(name)
}

// organisations are words in the names of those who may answer for a text.
var organisations = token.Set(strings.Fields(`foundation group holding holdings company companies association society institute university council trust partners partner
	international global europe america americas asia pacific emea apac north south east west bank payments payment insurance capital ventures labs media
	stiftung verein gesellschaft gruppe konzern genossenschaft stichting vereniging groep stiftelse stiftelsen förening koncernen forening gruppen konsern fond fonden
	säätiö yhdistys ryhmä fondation association groupe société fundación asociación grupo fondazione associazione gruppo fundação associação fundacja stowarzyszenie grupa
	nadace spolek skupina alapítvány egyesület csoport фонд группа компания товариство vakfı derneği grubu yayasan`))
