package name

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/signal"
	"proviso/generator/change/token"
)

// retitled: a heading worded otherwise throughout, where what stands under it
// says all that the new one does, or both are what sections about one thing are
// called. A heading binds nobody by itself, unless it denies, limits or counts,
// or a list is all that stands under it, which it introduces then.
func (j *Judge) retitled(c *reading.Case, h reading.Hunk) string {
	if !reading.IsHeading(c.Clause()) || j.isTitleOfText(c) || j.limited(c) || !j.restated(c) {
		return ""
	}
	body, ok := j.under(c)
	if !ok || len(body) == 0 && !j.smallWords(h.Del, h.FromAt, j.titledAlike(c.To, c.From)) {
		return ""
	}
	about := j.titledAlike(c.From, c.To)
	for k, t := range h.Ins {
		at := h.ToAt + k
		if !about[at] && !j.addsNothing(t) && !slices.ContainsFunc(body, func(b token.Token) bool { return sameRoot(t, b) }) {
			return ""
		}
	}
	return "a heading worded otherwise over the same words"
}

// smallWords reports whether words of a heading add nothing or stand for what it
// is about.
func (j *Judge) smallWords(run []token.Token, at int, about map[int]bool) bool {
	for k, t := range run {
		if !about[at+k] && !j.addsNothing(t) {
			return false
		}
	}
	return true
}

// isTitleOfText reports whether no more than headings stand before a heading.
func (j *Judge) isTitleOfText(c *reading.Case) bool {
	other := func(o reading.Case) bool { return !reading.IsHeading(o.Clause()) }
	return c.Clause().Kind == "title" || !slices.ContainsFunc(j.Cases[:c.Index], other) && len(c.Clause().Section) == 0
}

// restated reports whether no word of weight stays in a heading: where one does,
// the others tell which of several it is.
func (j *Judge) restated(c *reading.Case) bool {
	kept := map[int]bool{}
	for k := range c.To {
		kept[k] = true
	}
	var gone []token.Token
	for _, h := range c.Hunks {
		for k := range h.Ins {
			kept[h.ToAt+k] = false
		}
		gone = append(gone, h.Del...)
	}
	replaced := slices.ContainsFunc(gone, func(t token.Token) bool { return !j.addsNothing(t) })
	for k, t := range c.To {
		if kept[k] && replaced && !j.addsNothing(t) && !j.isLabel(c.To, k) {
			return false
		}
	}
	return true
}

// isLabel reports whether a token is the number at the beginning of a heading.
func (j *Judge) isLabel(heading []token.Token, k int) bool {
	return k < 3 && reading.AreLabels(heading[:k+1]) || k == 0 && j.Lex.Sections.In(heading[:1])
}

// limited reports whether a heading denies, excepts, limits, counts, permits or
// names a place otherwise than the other did, or speaks to somebody else.
func (j *Judge) limited(c *reading.Case) bool {
	up := func(t token.Token) bool { return begins(t, givesUp) }
	if deniesAnew(c.From, c.To) || deniesAnew(c.To, c.From) || slices.ContainsFunc(c.From, up) != slices.ContainsFunc(c.To, up) {
		return true
	}
	for _, list := range []lexicon.Phrases{j.Lex.Negations, j.Lex.Exceptions, j.Lex.Qualifiers, j.Lex.Bases, j.Lex.Countries, j.Lex.Softeners} {
		if !slices.Equal(withoutThat(list.Find(c.From)), withoutThat(list.Find(c.To))) {
			return true
		}
	}
	counts := func(side []token.Token) []string {
		var list []string
		for k, t := range side {
			switch {
			case t.Kind != token.Word && !j.isLabel(side, k), k > 0 && utf8.RuneCountInString(t.Raw) == 1 && token.Capital(t.Raw) && !j.isLabel(side, k), j.Lex.Units[t.Norm] != "", bareDenials[t.Norm], token.Mixed(t.Raw):
				list = append(list, t.Norm)
			case j.Lex.Modals[t.Norm] == lexicon.Binds:
				list = append(list, "must")
			case k > 0 && k < len(side)-1 && j.Lex.Conditions.In(side[k:k+1]):
				list = append(list, t.Norm)
			}
		}
		return list
	}
	return !slices.Equal(counts(c.From), counts(c.To)) || j.swapped(c, func(t token.Token) bool { return j.Lex.Wording.Subject[t.Norm] || j.Lex.Wording.Grammar.Doers[t.Norm] }) || j.otherReaders(c.From, c.To) || items(c.From) != items(c.To)
}

// swapped reports whether each heading has a word of a kind that the other lacks.
func (j *Judge) swapped(c *reading.Case, is func(token.Token) bool) bool {
	a, b := strings.Fields(token.Norms(token.Only(c.From, is))), strings.Fields(token.Norms(token.Only(c.To, is)))
	return len(signal.Subtract(a, b)) > 0 && len(signal.Subtract(b, a)) > 0
}

// withoutThat leaves out the French "que", which excepts only behind a denial.
func withoutThat(found []string) []string {
	return slices.DeleteFunc(found, func(w string) bool { return w == "que" })
}

// deniesAnew reports whether one of two runs has a word of the other with what
// denies it in Slavic languages before it: "sdílíme", "nesdílíme".
func deniesAnew(run, other []token.Token) bool {
	return slices.ContainsFunc(run, func(t token.Token) bool {
		return slices.ContainsFunc(other, func(o token.Token) bool {
			return strings.HasSuffix(o.Norm, t.Norm) && (strings.HasPrefix(o.Norm, "ne") || strings.HasPrefix(o.Norm, "nie") || strings.HasPrefix(o.Norm, "не")) && o.Norm != t.Norm
		})
	})
}

// otherReaders reports whether two headings speak to different people.
func (j *Judge) otherReaders(from, to []token.Token) bool {
	a, b := j.Lex.Readers.Find(from), j.Lex.Readers.Find(to)
	return len(a) > 0 && len(b) > 0 && len(signal.Subtract(b, a)) > 0
}

// bareDenials are words that deny in languages without a lexicon.
var bareDenials = token.Set([]string{"ne", "bez", "nikdy", "žádné", "žádný", "kromě", "nem", "nincs", "nélkül", "soha", "kivéve", "nu", "fără", "niciodată", "не", "без", "нет", "никогда", "кроме",
	"ні", "ніколи", "крім", "немає", "değil", "yok", "asla", "hariç", "δεν", "μη", "χωρίς", "όχι", "不", "无", "非", "未", "没", "禁", "除", "无需", "免", "tidak", "bukan", "tanpa", "kecuali", "jangan", "안", "없"})

// under is what stands below a heading on both sides, without the items of a
// list that nothing else introduces: those are what the heading says they are. It
// is not ok where nothing stands there. A table has a head of its own.
func (j *Judge) under(c *reading.Case) (body []token.Token, ok bool) {
	for i := c.Index + 1; i < len(j.Cases); i++ {
		o := &j.Cases[i]
		if reading.IsHeading(o.Clause()) && len(o.Clause().Section) <= len(c.Clause().Section) {
			break
		}
		if len(o.Pair.From) == 0 || len(o.Pair.To) == 0 || reading.IsHeading(o.Clause()) {
			continue
		}
		ok = true
		if o.Clause().Kind == "list item" && len(body) == 0 {
			return nil, true
		}
		body = append(body, o.To...)
	}
	return body, ok
}

// titledAlike tells which words of a heading stand for what both headings name
// as sections about it do.
func (j *Judge) titledAlike(from, to []token.Token) map[int]bool {
	within := map[int]bool{}
	for _, now := range j.Lex.Titles.Find(to) {
		for _, old := range j.Lex.Titles.Find(from) {
			for k := now.From; k < now.To && old.Category == now.Category; k++ {
				within[k] = true
			}
		}
	}
	return within
}

// addsNothing reports whether a word of a heading says nothing of what it is
// about: small, and with no weight.
func (j *Judge) addsNothing(t token.Token) bool {
	if t.Kind != token.Word || j.Weighs(t) && !j.Joins(t) && j.Lex.Modals[t.Norm] == 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(t.Norm)
	if unicode.Is(unicode.Hiragana, first) {
		return !strings.Contains("なずぬ", t.Norm)
	}
	small := utf8.RuneCountInString(t.Norm) <= 3 && !unicode.In(first, token.Spaceless...) && !bareDenials[t.Norm]
	return small || j.Lex.Light[t.Norm] || j.Lex.Wording.Ours[t.Norm] || j.Lex.Wording.Pointing[t.Norm] || j.Lex.General.In([]token.Token{t}) || headingWords[t.Norm] || headingWords[token.Fold(t.Raw)]
}

// headingWords stand in headings about anything.
var headingWords = token.Set(strings.Fields(`what which when where about with your yours have does information data overview general details introduction
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
func sameRoot(a, b token.Token) bool {
	const root, ending = 4, 4
	if a.Norm == b.Norm {
		return true
	}
	n, long := 0, []rune(a.Norm)
	other := []rune(b.Norm)
	for n < min(len(long), len(other)) && long[n] == other[n] {
		n++
	}
	return n >= root && len(long)-n <= ending && len(other)-n <= ending
}
