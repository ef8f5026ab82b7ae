package change

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// postalOf reads a part of a postal address: a street, a number, a postcode, a
// town. Whoever sits there, it is where one writes to, and no place to which
// anything is sent; of who is responsible it is what they are told by.
func (j *judge) postalOf(c *instance, p place) (Category, int) {
	if p.at == p.end || j.tables[c.index] != nil || namesCompany(c) {
		return "", 0
	}
	from, to := addressAround(p)
	if from > p.at || to < p.end || !isAddressed(p.side[from:to]) || !slices.ContainsFunc(p.run(), ofAddress) {
		return "", 0
	}
	responsible := func(f found) bool {
		return f.category == Controller && f.voice == term && p.sentence.from <= f.from && f.to <= p.at
	}
	if slices.ContainsFunc(j.lex.subjects.find(p.side), responsible) {
		return Controller, likely
	}
	return Contact, likely
}

// namesCompany reports whether the name of a company changed in a clause, or its
// legal form.
func namesCompany(c *instance) bool {
	form := func(side []token, at int, run []token) bool {
		for k := at; len(run) > 0 && k < min(len(side), at+len(run)+1); k++ {
			if hasForm(side, k) && k > 0 && side[k-1].kind == word { // "1970 AB" is a postcode
				return true
			}
		}
		return false
	}
	return slices.ContainsFunc(c.hunks, func(h hunk) bool { return form(c.from, h.fromAt, h.del) || form(c.to, h.toAt, h.ins) })
}

// addressAround is the row of names and numbers that a place is in, with the
// small words between them.
func addressAround(p place) (from, to int) {
	const far, small = 14, 3
	fits := func(k int) bool {
		t := p.side[k]
		return ofAddress(t) || t.kind == word && utf8.RuneCountInString(t.raw) <= small
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
func ofAddress(t token) bool {
	return t.kind == number && !t.spelled || t.kind == word && (capital(t.raw) || isStreet(t.norm))
}

// isAddressed reports whether a row of names and numbers is a postal address: it
// has a street with a number, or a postcode beside a town.
func isAddressed(run []token) bool {
	names, street, number, code := 0, false, false, false
	for k, t := range run {
		switch {
		case t.kind == word && isStreet(t.norm):
			street = true
		case t.kind == word && capital(t.raw) && utf8.RuneCountInString(t.raw) > 2:
			names++
		case ofAddress(t) && unicode.IsDigit([]rune(t.raw)[0]):
			number = true
			code = code || isPostcode(run, k)
		}
	}
	return number && (street && names > 0 || code && names > 1)
}

// isPostcode reports whether a number has the form of one: five figures, four and
// letters behind them, figures between letters as in Britain.
func isPostcode(run []token, k int) bool {
	figures := strings.Trim(run[k].raw, " ")
	letters := func(k int) bool {
		if k < 0 || k >= len(run) || run[k].kind != word {
			return false
		}
		n := utf8.RuneCountInString(run[k].raw)
		return n <= 2 && strings.ToUpper(run[k].raw) == run[k].raw
	}
	switch {
	case len(figures) == 5 && strings.Trim(figures, "0123456789") == "":
		return true
	case len(figures) == 4 && strings.Trim(figures, "0123456789") == "":
		return letters(k+1) || run[k].comma && k+1 < len(run) && !run[k+1].comma && run[k+1].kind == word && capital(run[k+1].raw)
	}
	return len(figures) <= 2 && letters(k-1) && k+2 < len(run) && run[k+1].kind == number && letters(k+2)
}

// isStreet reports whether a word is one that streets, houses and boxes are
// called by, or ends as their names do.
func isStreet(w string) bool {
	return streets[w] || slices.ContainsFunc(streetEndings, func(end string) bool { return strings.HasSuffix(w, end) && len(w) > len(end)+1 })
}

var streets = setOf(strings.Fields("street st road rd avenue ave lane square yard wharf suite floor boulevard blvd parade drive terrace crescent quay way court place close box postbox " +
	"rue quai impasse allée chemin cedex bp calle paseo plaza avenida travesía rua travessa praça largo alameda sala andar via viale piazza corso vicolo largo strada stradă bulevardul calea șos " +
	"straße strasse platz weg gasse allee ring damm ufer postfach straat laan plein gracht kade postbus gata gatan vägen väg box gate gata vei veien veg postboks gade vej plads allé " +
	"katu tie kuja puistotie pl lokero ulica ul aleja al plac skrytka ulice náměstí nám třída utca út tér körút улица ул проспект пр площадь пл переулок вулиця вул οδός λεωφόρος πλατεία " +
	"cadde caddesi cad sokak sok mahallesi mah bulvarı jalan jl"))

var streetEndings = []string{"straße", "strasse", "str", "weg", "gasse", "platz", "allee", "damm", "ufer", "straat", "laan", "gracht", "kade", "plein", "dijk", "singel",
	"gatan", "vägen", "gränd", "gata", "veien", "vegen", "gaten", "gade", "vej", "stræde", "katu", "kuja", "torvet"}
