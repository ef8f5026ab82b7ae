package change

import (
	_ "embed"
	"slices"
	"strings"
)

// cityNames are names of towns in several languages, one a line: those of the time
// zones (IANA tz database, in the public domain), towns and regions where large
// providers of clouds say that theirs are, and what some are called elsewhere.
//
//go:embed cities.txt
var cityNames string

var cities = func() map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(cityNames) {
		if name := strings.TrimSpace(line); name != "" && name[0] != '#' {
			set[fold(name)] = true
		}
	}
	return set
}()

// keptIn reads a town, a region or a country in a sentence that says where
// something is kept: it is where data goes, whoever keeps them there and however
// safe. A place in the name of a company, a court or a law is none, nor is one
// where a service is offered.
func (j *judge) keptIn(c *instance, p place) (Category, int) {
	if p.at == p.end || j.tables[c.index].says(p) || !j.arePlaces(p) || j.inCompany(p.side, p.at, p.end) {
		return "", 0
	}
	words := j.lex.limits()
	sentence := p.side[p.sentence.from:p.sentence.to]
	court := func(f found) bool { return f.category == Dispute && f.from < p.end+4 && p.at < f.to+6 }
	if !words.kept.in(sentence) || words.offered.in(sentence) || slices.ContainsFunc(j.lex.subjects.find(p.side), court) {
		return "", 0
	}
	return Transfer, likely + 2*headingWeight
}

// arePlaces reports whether a run holds names of places and small words alone.
func (j *judge) arePlaces(p place) bool {
	const small = 3
	known := false
	for k := p.at; k < p.end; {
		n := max(j.lex.countries.at(p.side, k), cityAt(p.side, k))
		if n > 0 && k+n <= p.end+1 {
			known, k = true, k+n
			continue
		}
		t := p.side[k]
		if t.kind != word || !capital(t.raw) && len([]rune(t.raw)) > small && !j.lex.conjunctions.in([]token{t}) {
			return false
		}
		k++
	}
	return known
}

// cityAt is how many tokens the name of a town has that begins at one, 0 for none;
// a region of a cloud is one too: "eu-west-1".
func cityAt(side []token, k int) int {
	const longest = 3
	for n := min(longest, len(side)-k); n > 0; n-- {
		if capital(side[k].raw) && cities[norms(side[k:k+n])] {
			return n
		}
	}
	if k+1 < len(side) && continents[side[k].norm] && strings.Trim(directions.Replace(side[k+1].norm), "0123456789") == "" {
		return 2
	}
	return 0
}

var (
	continents = setOf([]string{"eu", "us", "ap", "ca", "sa", "me", "af", "il", "asia", "europe", "northamerica", "southamerica", "australia"})
	directions = strings.NewReplacer("north", "", "south", "", "east", "", "west", "", "central", "")
)

// inCompany reports whether a run stands in the name of a company that says its
// legal form: "Kellmark Ireland Ltd".
func (j *judge) inCompany(side []token, at, end int) bool {
	const far = 3
	for k := end; k < min(len(side), end+far) && capital(side[k].raw) && !side[k].comma; k++ {
		if companyForms[side[k].norm] {
			return true
		}
	}
	return slices.ContainsFunc(side[at:end], func(t token) bool { return companyForms[t.norm] && capital(t.raw) })
}
