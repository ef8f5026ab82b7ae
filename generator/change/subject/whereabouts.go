package subject

import (
	_ "embed"
	"slices"
	"strings"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
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
			set[token.Fold(name)] = true
		}
	}
	return set
}()

// keptIn reads a town, a region or a country in a sentence that says where
// something is kept: it is where data goes, whoever keeps them there and however
// safe. A place in the name of a company, a court or a law is none, nor is one
// where a service is offered.
func (j *Judge) keptIn(c *reading.Case, p place) (topic.Category, int) {
	if p.at == p.end || j.tables[c.Index].says(p) || !j.arePlaces(p) || j.inCompany(p.side, p.at, p.end) {
		return "", 0
	}
	words := j.Lex.Limits()
	sentence := p.side[p.sentence.From:p.sentence.To]
	court := func(f lexicon.Found) bool { return f.Category == topic.Dispute && f.From < p.end+4 && p.at < f.To+6 }
	if !words.Kept.In(sentence) || words.Offered.In(sentence) || slices.ContainsFunc(j.Lex.Subjects.Find(p.side), court) {
		return "", 0
	}
	return topic.Transfer, likely + 2*headingWeight
}

// arePlaces reports whether a run holds names of places and small words alone.
func (j *Judge) arePlaces(p place) bool {
	const small = 3
	known := false
	for k := p.at; k < p.end; {
		n := max(j.Lex.Countries.At(p.side, k), cityAt(p.side, k))
		if n > 0 && k+n <= p.end+1 {
			known, k = true, k+n
			continue
		}
		t := p.side[k]
		if t.Kind != token.Word || !token.Capital(t.Raw) && len([]rune(t.Raw)) > small && !j.Lex.Conjunctions.In([]token.Token{t}) {
			return false
		}
		k++
	}
	return known
}

// cityAt is how many tokens the name of a town has that begins at one, 0 for none;
// a region of a cloud is one too: "eu-west-1".
func cityAt(side []token.Token, k int) int {
	const longest = 3
	for n := min(longest, len(side)-k); n > 0; n-- {
		if token.Capital(side[k].Raw) && cities[token.Norms(side[k:k+n])] {
			return n
		}
	}
	if k+1 < len(side) && continents[side[k].Norm] && strings.Trim(directions.Replace(side[k+1].Norm), "0123456789") == "" {
		return 2
	}
	return 0
}

var (
	continents = token.Set([]string{"eu", "us", "ap", "ca", "sa", "me", "af", "il", "asia", "europe", "northamerica", "southamerica", "australia"})
	directions = strings.NewReplacer("north", "", "south", "", "east", "", "west", "", "central", "")
)

// inCompany reports whether a run stands in the name of a company that says its
// legal form: "Kellmark Ireland Ltd".
func (j *Judge) inCompany(side []token.Token, at, end int) bool {
	const far = 3
	for k := end; k < min(len(side), end+far) && token.Capital(side[k].Raw) && !side[k].Comma; k++ {
		if lexicon.CompanyForms[side[k].Norm] {
			return true
		}
	}
	return slices.ContainsFunc(side[at:end], func(t token.Token) bool { return lexicon.CompanyForms[t.Norm] && token.Capital(t.Raw) })
}
