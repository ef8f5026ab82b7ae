package change

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// retitled: a heading worded otherwise throughout, where what stands under it
// says all that the new one does, or both are what sections about one thing are
// called. A heading binds nobody by itself, unless it denies, limits or counts,
// or a list is all that stands under it, which it introduces then.
func (j *judge) retitled(c *instance, h hunk) string {
	if !isHeading(c.clause()) || j.isTitleOfText(c) || j.limited(c) || !j.restated(c) {
		return ""
	}
	body, ok := j.under(c)
	if !ok || len(body) == 0 && !j.smallWords(h.del, h.fromAt, j.titledAlike(c.to, c.from)) {
		return ""
	}
	about := j.titledAlike(c.from, c.to)
	for k, t := range h.ins {
		at := h.toAt + k
		if !about[at] && !j.addsNothing(t) && !slices.ContainsFunc(body, func(b token) bool { return sameRoot(t, b) }) {
			return ""
		}
	}
	return "a heading worded otherwise over the same words"
}

// smallWords reports whether words of a heading add nothing or stand for what it
// is about.
func (j *judge) smallWords(run []token, at int, about map[int]bool) bool {
	for k, t := range run {
		if !about[at+k] && !j.addsNothing(t) {
			return false
		}
	}
	return true
}

// isTitleOfText reports whether no more than headings stand before a heading.
func (j *judge) isTitleOfText(c *instance) bool {
	other := func(o instance) bool { return !isHeading(o.clause()) }
	return c.clause().Kind == "title" || !slices.ContainsFunc(j.cases[:c.index], other) && len(c.clause().Section) == 0
}

// restated reports whether no word of weight stays in a heading: where one does,
// the others tell which of several it is.
func (j *judge) restated(c *instance) bool {
	kept := map[int]bool{}
	for k := range c.to {
		kept[k] = true
	}
	var gone []token
	for _, h := range c.hunks {
		for k := range h.ins {
			kept[h.toAt+k] = false
		}
		gone = append(gone, h.del...)
	}
	replaced := slices.ContainsFunc(gone, func(t token) bool { return !j.addsNothing(t) })
	for k, t := range c.to {
		if kept[k] && replaced && !j.addsNothing(t) && !j.isLabel(c.to, k) {
			return false
		}
	}
	return true
}

// isLabel reports whether a token is the number at the beginning of a heading.
func (j *judge) isLabel(heading []token, k int) bool {
	return k < 3 && areLabels(heading[:k+1]) || k == 0 && j.lex.sections.in(heading[:1])
}

// limited reports whether a heading denies, excepts, limits, counts, permits or
// names a place otherwise than the other did, or speaks to somebody else.
func (j *judge) limited(c *instance) bool {
	if deniesAnew(c.from, c.to) || deniesAnew(c.to, c.from) {
		return true
	}
	for _, list := range []phrases{j.lex.negations, j.lex.exceptions, j.lex.qualifiers, j.lex.bases, j.lex.countries, j.lex.softeners} {
		if !slices.Equal(withoutThat(list.find(c.from)), withoutThat(list.find(c.to))) {
			return true
		}
	}
	counts := func(side []token) []string {
		var list []string
		for k, t := range side {
			switch {
			case t.kind != word && !j.isLabel(side, k), j.lex.units[t.norm] != "", bareDenials[t.norm], mixed(t.raw):
				list = append(list, t.norm)
			case j.lex.modals[t.norm] == binds:
				list = append(list, "must")
			case k > 0 && k < len(side)-1 && j.lex.conditions.in(side[k:k+1]):
				list = append(list, t.norm)
			}
		}
		return list
	}
	return !slices.Equal(counts(c.from), counts(c.to)) || j.swapped(c, func(t token) bool { return j.lex.wording.subject[t.norm] || j.lex.wording.grammar.doers[t.norm] }) || j.otherReaders(c.from, c.to) || items(c.from) != items(c.to)
}

// swapped reports whether each heading has a word of a kind that the other lacks.
func (j *judge) swapped(c *instance, is func(token) bool) bool {
	a, b := strings.Fields(norms(only(c.from, is))), strings.Fields(norms(only(c.to, is)))
	return len(Subtract(a, b)) > 0 && len(Subtract(b, a)) > 0
}

// withoutThat leaves out the French "que", which excepts only behind a denial.
func withoutThat(found []string) []string {
	return slices.DeleteFunc(found, func(w string) bool { return w == "que" })
}

// deniesAnew reports whether one of two runs has a word of the other with what
// denies it in Slavic languages before it: "sdílíme", "nesdílíme".
func deniesAnew(run, other []token) bool {
	return slices.ContainsFunc(run, func(t token) bool {
		return slices.ContainsFunc(other, func(o token) bool {
			return strings.HasSuffix(o.norm, t.norm) && (strings.HasPrefix(o.norm, "ne") || strings.HasPrefix(o.norm, "nie") || strings.HasPrefix(o.norm, "не")) && o.norm != t.norm
		})
	})
}

// otherReaders reports whether two headings speak to different people.
func (j *judge) otherReaders(from, to []token) bool {
	a, b := j.lex.readers.find(from), j.lex.readers.find(to)
	return len(a) > 0 && len(b) > 0 && len(Subtract(b, a)) > 0
}

// bareDenials are words that deny in languages without a lexicon.
var bareDenials = setOf([]string{"ne", "bez", "nikdy", "žádné", "žádný", "kromě", "nem", "nincs", "nélkül", "soha", "kivéve", "nu", "fără", "niciodată", "не", "без", "нет", "никогда", "кроме",
	"ні", "ніколи", "крім", "немає", "değil", "yok", "asla", "hariç", "δεν", "μη", "χωρίς", "όχι", "不", "无", "非", "未", "没", "禁", "除", "无需", "免", "tidak", "bukan", "tanpa", "kecuali", "jangan", "안", "없"})

// under is what stands below a heading on both sides, without the items of a
// list that nothing else introduces: those are what the heading says they are. It
// is not ok where nothing stands there. A table has a head of its own.
func (j *judge) under(c *instance) (body []token, ok bool) {
	for i := c.index + 1; i < len(j.cases); i++ {
		o := &j.cases[i]
		if isHeading(o.clause()) && len(o.clause().Section) <= len(c.clause().Section) {
			break
		}
		if len(o.pair.From) == 0 || len(o.pair.To) == 0 || isHeading(o.clause()) {
			continue
		}
		ok = true
		if o.clause().Kind == "list item" && len(body) == 0 {
			return nil, true
		}
		body = append(body, o.to...)
	}
	return body, ok
}

// titledAlike tells which words of a heading stand for what both headings name
// as sections about it do.
func (j *judge) titledAlike(from, to []token) map[int]bool {
	within := map[int]bool{}
	for _, now := range j.lex.titles.find(to) {
		for _, old := range j.lex.titles.find(from) {
			for k := now.from; k < now.to && old.category == now.category; k++ {
				within[k] = true
			}
		}
	}
	return within
}

// addsNothing reports whether a word of a heading says nothing of what it is
// about: small, and with no weight.
func (j *judge) addsNothing(t token) bool {
	if t.kind != word || j.weighs(t) && !j.joins(t) && j.lex.modals[t.norm] == 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(t.norm)
	if unicode.Is(unicode.Hiragana, first) {
		return !strings.Contains("なずぬ", t.norm)
	}
	small := utf8.RuneCountInString(t.norm) <= 3 && !unicode.In(first, spaceless...) && !bareDenials[t.norm]
	return small || j.lex.light[t.norm] || j.lex.wording.ours[t.norm] || j.lex.wording.pointing[t.norm] || j.lex.general.in([]token{t}) || headingWords[t.norm] || headingWords[fold(t.raw)]
}

// headingWords stand in headings about anything.
var headingWords = setOf(strings.Fields(`what which when where about with your yours have does information data overview general details introduction
	welche welcher welches was wann über ihre ihren ihrer unsere unser informationen daten allgemeines einleitung überblick werden haben
	wat welke wanneer over onze gegevens informatie algemeen inleiding vilka vilken vilket när våra dina uppgifter information allmänt inledning
	hvilke hvilken hvilket hvem hvordan hvornår hva hvad når våre dine vores opplysninger oplysninger generelt innledning indledning
	mitä mikä mitkä miten kuka milloin missä tietoja tiedot yleistä johdanto quel quelle quels quelles quoi comment quand votre notre données informations généralités introduction
	cuál cuáles cómo cuándo dónde nuestra nuestro datos información introducción general quale quali come quando dove nostra nostro vostri dati informazioni introduzione
	quais qual como quando onde nossa nosso dados informações introdução jakie jaki jaka kiedy gdzie nasze dane danych informacje wstęp ogólne
	jaké jaký jaká kdy proč vaše vaši naše naši údaje údajů informace úvod obecné milyen mikor hogyan adatok adatokat információk bevezetés általános
	care când unde cum date datele informații introducere какие какой какая когда где наши ваши данные данных информация введение общие
	які який яка коли де наші ваші дані даних інформація вступ загальні hangi nasıl nedir veriler bilgiler giriş genel apa siapa kapan bagaimana informasi umum`))

// sameRoot reports whether two words begin with the same letters, all but an
// ending.
func sameRoot(a, b token) bool {
	const root, ending = 4, 4
	if a.norm == b.norm {
		return true
	}
	n, long := 0, []rune(a.norm)
	other := []rune(b.norm)
	for n < min(len(long), len(other)) && long[n] == other[n] {
		n++
	}
	return n >= root && len(long)-n <= ending && len(other)-n <= ending
}
