package subject

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// postalOf reads a part of a postal address: a street, a number, a postcode, a
// town. Whoever sits there, it is where one writes to, and no place to which
// anything is sent; of who is responsible for data it is what they are told by,
// while the party to a contract stays who it is.
func (j *Judge) postalOf(c *reading.Case, p place) (topic.Category, int) {
	if p.at == p.end || j.tables[c.Index] != nil || namesCompany(c) {
		return "", 0
	}
	from, to := addressAround(p)
	if from > p.at || to < p.end || !isAddressed(p.side[from:to]) || !slices.ContainsFunc(p.run(), ofAddress) {
		return "", 0
	}
	responsible := func(f lexicon.Found) bool {
		return f.Category == topic.Controller && f.Voice == lexicon.Term && p.sentence.From <= f.From && f.To <= p.at
	}
	if !j.Contract && slices.ContainsFunc(j.Lex.Subjects.Find(p.side), responsible) {
		return topic.Controller, likely
	}
	return topic.Contact, likely
}

// namesCompany reports whether the name of a company changed in a clause, or its
// legal form.
func namesCompany(c *reading.Case) bool {
	form := func(side []token.Token, at int, run []token.Token) bool {
		for k := at; len(run) > 0 && k < min(len(side), at+len(run)+1); k++ {
			if lexicon.HasForm(side, k) && k > 0 && side[k-1].Kind == token.Word { // "1970 AB" is a postcode
				return true
			}
		}
		return false
	}
	return slices.ContainsFunc(c.Hunks, func(h reading.Hunk) bool { return form(c.From, h.FromAt, h.Del) || form(c.To, h.ToAt, h.Ins) })
}

// addressAround is the row of names and numbers that a place is in, with the
// small words between them.
func addressAround(p place) (from, to int) {
	const far, small = 14, 3
	fits := func(k int) bool {
		t := p.side[k]
		return ofAddress(t) || t.Kind == token.Word && utf8.RuneCountInString(t.Raw) <= small
	}
	from, to = p.at, p.end
	for k := p.at; k < p.end; k++ {
		if !fits(k) {
			return p.end, p.end // not in one
		}
	}
	for from > 0 && from > p.at-far && fits(from-1) {
		from--
	}
	for to < len(p.side) && to < p.end+far && fits(to) {
		to++
	}
	return from, to
}

// ofAddress reports whether a token is written as those of addresses are.
func ofAddress(t token.Token) bool {
	return t.Kind == token.Number && !t.Spelled || t.Kind == token.Word && (token.Capital(t.Raw) || isStreet(t.Norm))
}

// isAddressed reports whether a row of names and numbers is a postal address: it
// has a street with a number, or a postcode beside a town.
func isAddressed(run []token.Token) bool {
	names, street, number, code := 0, false, false, false
	for k, t := range run {
		switch {
		case t.Kind == token.Word && isStreet(t.Norm):
			street = true
		case t.Kind == token.Word && token.Capital(t.Raw) && utf8.RuneCountInString(t.Raw) > 2:
			names++
		case ofAddress(t) && unicode.IsDigit([]rune(t.Raw)[0]):
			number = true
			code = code || isPostcode(run, k)
		}
	}
	return number && (street && names > 0 || code && names > 1)
}

// isPostcode reports whether a number has the form of one: five figures, four and
// letters behind them, figures between letters as in Britain.
func isPostcode(run []token.Token, k int) bool {
	figures := strings.Trim(run[k].Raw, " ")
	letters := func(k int) bool {
		if k < 0 || k >= len(run) || run[k].Kind != token.Word {
			return false
		}
		n := utf8.RuneCountInString(run[k].Raw)
		return n <= 2 && strings.ToUpper(run[k].Raw) == run[k].Raw
	}
	switch {
	case len(figures) == 5 && strings.Trim(figures, "0123456789") == "":
		return true
	case len(figures) == 4 && strings.Trim(figures, "0123456789") == "":
		return letters(k+1) || run[k].Comma && k+1 < len(run) && !run[k+1].Comma && run[k+1].Kind == token.Word && token.Capital(run[k+1].Raw)
	}
	return len(figures) <= 2 && letters(k-1) && k+2 < len(run) && run[k+1].Kind == token.Number && letters(k+2)
}

// isStreet reports whether a word is one that streets, houses and boxes are
// called by, or ends as their names do.
func isStreet(w string) bool {
	return streets[w] || slices.ContainsFunc(streetEndings, func(end string) bool { return strings.HasSuffix(w, end) && len(w) > len(end)+1 })
}

var streets = token.Set(strings.Fields("street st road rd avenue ave lane square yard wharf suite floor boulevard blvd parade drive terrace crescent quay way court place close box postbox " +
	"rue quai impasse allée chemin cedex bp calle paseo plaza avenida travesía rua travessa praça largo alameda sala andar via viale piazza corso vicolo largo strada stradă bulevardul calea șos " +
	"straße strasse platz weg gasse allee ring damm ufer postfach straat laan plein gracht kade postbus gata gatan vägen väg box gate gata vei veien veg postboks gade vej plads allé " +
	"katu tie kuja puistotie pl lokero ulica ul aleja al plac skrytka ulice náměstí nám třída utca út tér körút улица ул проспект пр площадь пл переулок вулиця вул οδός λεωφόρος πλατεία " +
	"cadde caddesi cad sokak sok mahallesi mah bulvarı jalan jl"))

var streetEndings = []string{"straße", "strasse", "str", "weg", "gasse", "platz", "allee", "damm", "ufer", "straat", "laan", "gracht", "kade", "plein", "dijk", "singel",
	"gatan", "vägen", "gränd", "gata", "veien", "vegen", "gaten", "gade", "vej", "stræde", "katu", "kuja", "torvet"}
