package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// Heading: a heading names what stands below it and binds nobody by itself. It
// may be renamed where a word of its own stays and none of weight comes or
// goes, or where both wordings are what sections about the same are called.
func (j *Judge) Heading(c *reading.Case, h reading.Hunk) string {
	if reading.IsHeading(c.Clause()) && (j.otherDoers(c.From, c.To) || j.otherReaders(c.From, c.To) || j.forOthers(h) || deniesAnew(c.From, c.To) || deniesAnew(c.To, c.From) || j.deniesBarely(h)) {
		return ""
	}
	if reading.IsHeading(c.Clause()) && j.opposed(h) {
		return ""
	}
	if reading.IsHeading(c.Clause()) && j.oneSubject(c.From, c.To) {
		return "a heading that sections about the same have"
	}
	if !reading.IsHeading(c.Clause()) || j.AnyWeighs(h.Del) || j.AnyWeighs(h.Ins) {
		return ""
	}
	if items(c.From) != items(c.To) || j.Lex.Countries.In(h.Del) || j.Lex.Countries.In(h.Ins) || j.namesNew(c.From, j.To, nil) || j.namesNew(c.To, j.From, j.IsWord) {
		return ""
	}
	if about := j.sectionsAbout(c.From); about != "" && about == j.sectionsAbout(c.To) {
		return "a heading that sections about the same have"
	}
	removed, added := 0, 0
	for _, one := range c.Hunks {
		removed, added = removed+len(one.Del), added+len(one.Ins)
	}
	if j.Lex.Topics(h.Del) == j.Lex.Topics(h.Ins) && removed < len(c.From)-labelOf(c.Pair.From[0].Words) && added < len(c.To)-labelOf(c.Pair.To[0].Words) {
		return "a heading worded otherwise"
	}
	return ""
}

// opposed reports whether words of a heading took the place of such as may say the
// contrary, what one chooses between, when, or what it costs: "Pages we keep",
// "Pages we delete"; "Free plan", "Paid plan".
func (j *Judge) opposed(h reading.Hunk) bool {
	words, costless := screenOf(j.Locale).choices, j.Lex.Wording.Costless
	weighty := func(t token.Token) bool {
		return begins(t, words) || begins(t, givesUp) || !j.Lex.Known && bareBounds[t.Norm]
	}
	return token.Norms(token.Only(h.Del, weighty)) != token.Norms(token.Only(h.Ins, weighty)) || len(h.Del) > 0 && len(h.Ins) > 0 && costless.In(h.Del) != costless.In(h.Ins)
}

// givesUp are how words begin that take a reader's way to the courts or a claim.
var givesUp = strings.Fields("arbit waiv verzicht schiedsg renonc renunci rinunc abstand skiljef skiljedo voldgift afkald avkall fraskriv fråns välimies zrze zrzek rozhodč vzdán арбитраж отказ третейск арбітраж відмов választottb lemond tahkim feragat")

// bareBounds are words that tell before from after, and what may be from what may
// not, in languages without a lexicon.
var bareBounds = token.Set([]string{"před", "po", "do", "od", "lze", "nelze", "smí", "nesmí", "до", "после", "перед", "можно", "нельзя", "після", "можна", "előtt", "után", "szabad", "tilos", "înainte", "după",
	"önce", "sonra", "πριν", "μετά", "sebelum", "sesudah", "setelah", "boleh", "dilarang", "前", "后", "後", "전", "후"})

// items is how many things a heading lists; one that says no list has one. An
// item that comes or goes is more or less that its section speaks of.
func items(heading []token.Token) int {
	n := 1
	for _, t := range heading {
		if t.Comma {
			n++
		}
	}
	return n
}

// otherDoers reports whether somebody else acts in each of two headings: "Fees we
// pay", "Fees you pay".
func (j *Judge) otherDoers(from, to []token.Token) bool {
	is := func(t token.Token) bool { return j.Lex.Wording.Subject[t.Norm] || j.Lex.Wording.Grammar.Doers[t.Norm] }
	a, b := token.Only(from, is), token.Only(to, is)
	return len(a) > 0 && len(b) > 0 && token.Norms(a) != token.Norms(b)
}

// forOthers reports whether in a heading somebody whom the text binds takes the
// place of another, or another theirs: "Liability of the Supplier", "of the
// Customer".
func (j *Judge) forOthers(h reading.Hunk) bool {
	reader := func(run []token.Token) bool { return len(run) == 1 && j.Lex.Readers.At(run, 0) == 1 }
	return len(h.Del) == 1 && len(h.Ins) == 1 && (reader(h.Del) || reader(h.Ins))
}

// deniesBarely reports whether a word that denies came or went, in a language
// without a lexicon.
func (j *Judge) deniesBarely(h reading.Hunk) bool {
	denies := func(t token.Token) bool { return bareDenials[t.Norm] }
	return !j.Lex.Known && slices.ContainsFunc(slices.Concat(h.Del, h.Ins), denies)
}

// oneSubject reports whether two headings have no word but such as sections about
// one and the same thing are called by: "Prices", "Prices and fees".
func (j *Judge) oneSubject(from, to []token.Token) bool {
	return slices.ContainsFunc(topic.Categories, func(c topic.Category) bool { return j.calledOnly(from, c) && j.calledOnly(to, c) })
}

func (j *Judge) calledOnly(heading []token.Token, about topic.Category) bool {
	spans := j.Lex.Headings[about].Spans(heading)
	for k, t := range heading {
		within := slices.ContainsFunc(spans, func(s lexicon.Span) bool { return s.From <= k && k < s.To })
		label := t.Kind == token.Number && !t.Spelled && (k == 0 || k == 1 && j.Lex.Sections.In(heading[:1])) || k == 0 && j.Lex.Sections.In(heading[:1])
		if !within && !label && !j.Joins(t) && !j.Lex.Light[t.Norm] {
			return false
		}
	}
	return len(spans) > 0
}

// labelOf is how many tokens of a heading are its number, which is no word of its
// own.
func labelOf(words string) int {
	number, _ := reading.CutLabel(words)
	return len(token.Scan(number))
}

// sectionsAbout is what sections with such a heading are about; "" where no
// word says it.
func (j *Judge) sectionsAbout(heading []token.Token) string {
	var list []string
	for _, c := range topic.Categories {
		if j.Lex.Headings[c].In(heading) {
			list = append(list, string(c))
		}
	}
	return strings.Join(list, " ")
}

// namesNew reports whether a heading has a word with a capital, none that
// headings are known by or the dictionary has, that the other text has nowhere.
// Without one the first word may be any.
func (j *Judge) namesNew(heading []token.Token, other reading.Corpus, isWord func(string) bool) bool {
	known := map[int]bool{}
	for _, c := range topic.Categories {
		for _, s := range j.Lex.Headings[c].Spans(heading) {
			for k := s.From; k < s.To; k++ {
				known[k] = true
			}
		}
	}
	for k, t := range heading {
		first := t.First && (isWord == nil || !j.HasWords() || utf8.RuneCountInString(t.Norm) < 4)
		if first || known[k] || !token.Capital(t.Raw) || other.Words[t.Norm] > 0 {
			continue
		}
		written := t.First || j.Lex.Nouns || j.Lex.TitleCase // any word has a capital there
		if isWord == nil || !written || !isWord(t.Norm) && !isWord(strings.TrimSuffix(t.Norm, "s")) {
			return true
		}
	}
	return false
}
