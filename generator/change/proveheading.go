package change

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// heading: a heading names what stands below it and binds nobody by itself. It
// may be renamed where a word of its own stays and none of weight comes or
// goes, or where both wordings are what sections about the same are called.
func (j *judge) heading(c *instance, h hunk) string {
	if isHeading(c.clause()) && (j.otherDoers(c.from, c.to) || j.otherReaders(c.from, c.to) || j.forOthers(h) || deniesAnew(c.from, c.to) || deniesAnew(c.to, c.from) || j.deniesBarely(h)) {
		return ""
	}
	if isHeading(c.clause()) && j.opposed(h) {
		return ""
	}
	if isHeading(c.clause()) && j.oneSubject(c.from, c.to) {
		return "a heading that sections about the same have"
	}
	if !isHeading(c.clause()) || j.anyWeighs(h.del) || j.anyWeighs(h.ins) {
		return ""
	}
	if items(c.from) != items(c.to) || j.lex.countries.in(h.del) || j.lex.countries.in(h.ins) || j.namesNew(c.from, j.to, nil) || j.namesNew(c.to, j.from, j.isWord) {
		return ""
	}
	if about := j.sectionsAbout(c.from); about != "" && about == j.sectionsAbout(c.to) {
		return "a heading that sections about the same have"
	}
	removed, added := 0, 0
	for _, one := range c.hunks {
		removed, added = removed+len(one.del), added+len(one.ins)
	}
	if j.lex.topics(h.del) == j.lex.topics(h.ins) && removed < len(c.from)-labelOf(c.pair.From[0].Words) && added < len(c.to)-labelOf(c.pair.To[0].Words) {
		return "a heading worded otherwise"
	}
	return ""
}

// opposed reports whether words of a heading took the place of such as may say the
// contrary, what one chooses between, when, or what it costs: "Pages we keep",
// "Pages we delete"; "Free plan", "Paid plan".
func (j *judge) opposed(h hunk) bool {
	words, costless := screenOf(j.locale).choices, j.lex.wording.costless
	weighty := func(t token) bool { return begins(t, words) || !j.lex.known && bareBounds[t.norm] }
	return norms(only(h.del, weighty)) != norms(only(h.ins, weighty)) || len(h.del) > 0 && len(h.ins) > 0 && costless.in(h.del) != costless.in(h.ins)
}

// bareBounds are words that tell before from after, and what may be from what may
// not, in languages without a lexicon.
var bareBounds = setOf([]string{"před", "po", "do", "od", "lze", "nelze", "smí", "nesmí", "до", "после", "перед", "можно", "нельзя", "після", "можна", "előtt", "után", "szabad", "tilos", "înainte", "după",
	"önce", "sonra", "πριν", "μετά", "sebelum", "sesudah", "setelah", "boleh", "dilarang", "前", "后", "後", "전", "후"})

// items is how many things a heading lists; one that says no list has one. An
// item that comes or goes is more or less that its section speaks of.
func items(heading []token) int {
	n := 1
	for _, t := range heading {
		if t.comma {
			n++
		}
	}
	return n
}

// otherDoers reports whether somebody else acts in each of two headings: "Fees we
// pay", "Fees you pay".
func (j *judge) otherDoers(from, to []token) bool {
	is := func(t token) bool { return j.lex.wording.subject[t.norm] || j.lex.wording.grammar.doers[t.norm] }
	a, b := only(from, is), only(to, is)
	return len(a) > 0 && len(b) > 0 && norms(a) != norms(b)
}

// forOthers reports whether in a heading somebody whom the text binds takes the
// place of another, or another theirs: "Liability of the Supplier", "of the
// Customer".
func (j *judge) forOthers(h hunk) bool {
	reader := func(run []token) bool { return len(run) == 1 && j.lex.readers.at(run, 0) == 1 }
	return len(h.del) == 1 && len(h.ins) == 1 && (reader(h.del) || reader(h.ins))
}

// deniesBarely reports whether a word that denies came or went, in a language
// without a lexicon.
func (j *judge) deniesBarely(h hunk) bool {
	denies := func(t token) bool { return bareDenials[t.norm] }
	return !j.lex.known && slices.ContainsFunc(slices.Concat(h.del, h.ins), denies)
}

// oneSubject reports whether two headings have no word but such as sections about
// one and the same thing are called by: "Prices", "Prices and fees".
func (j *judge) oneSubject(from, to []token) bool {
	return slices.ContainsFunc(Categories, func(c Category) bool { return j.calledOnly(from, c) && j.calledOnly(to, c) })
}

func (j *judge) calledOnly(heading []token, about Category) bool {
	spans := j.lex.headings[about].spans(heading)
	for k, t := range heading {
		within := slices.ContainsFunc(spans, func(s span) bool { return s.from <= k && k < s.to })
		label := t.kind == number && !t.spelled && (k == 0 || k == 1 && j.lex.sections.in(heading[:1])) || k == 0 && j.lex.sections.in(heading[:1])
		if !within && !label && !j.joins(t) && !j.lex.light[t.norm] {
			return false
		}
	}
	return len(spans) > 0
}

// labelOf is how many tokens of a heading are its number, which is no word of its
// own.
func labelOf(words string) int {
	number, _ := cutLabel(words)
	return len(scan(number))
}

// sectionsAbout is what sections with such a heading are about; "" where no
// word says it.
func (j *judge) sectionsAbout(heading []token) string {
	var list []string
	for _, c := range Categories {
		if j.lex.headings[c].in(heading) {
			list = append(list, string(c))
		}
	}
	return strings.Join(list, " ")
}

// namesNew reports whether a heading has a word with a capital, none that
// headings are known by or the dictionary has, that the other text has nowhere.
// Without one the first word may be any.
func (j *judge) namesNew(heading []token, other corpus, isWord func(string) bool) bool {
	known := map[int]bool{}
	for _, c := range Categories {
		for _, s := range j.lex.headings[c].spans(heading) {
			for k := s.from; k < s.to; k++ {
				known[k] = true
			}
		}
	}
	for k, t := range heading {
		first := t.first && (isWord == nil || !j.hasWords() || utf8.RuneCountInString(t.norm) < 4)
		if first || known[k] || !capital(t.raw) || other.words[t.norm] > 0 {
			continue
		}
		written := t.first || j.lex.nouns || j.lex.titleCase // any word has a capital there
		if isWord == nil || !written || !isWord(t.norm) && !isWord(strings.TrimSuffix(t.norm, "s")) {
			return true
		}
	}
	return false
}
