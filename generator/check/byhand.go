package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/brand"
	"proviso/generator/diag"
	"proviso/generator/policy"
)

var factRules = []Rule{
	{Name: "fact-by-hand", Level: diag.Warning, Source: "a fact written out is wrong on every other site, and stays when the fact changes", Text: factsByHand},
}

// factsByHand: a domain, an e-mail or web address, a company's name, number or
// address of any brand stands where its slot should.
func factsByHand(d *Draft) diag.List {
	values := d.Whole.written(d.Locale)
	var list diag.List
	for _, c := range d.Clauses {
		seen := map[string]bool{}
		for _, text := range append([]string{c.Prose}, c.Links...) {
			for _, found := range values.in(text) {
				if !seen[found.text] {
					seen[found.text] = true
					list.Add(d.At(c, found.as, "%q is written out: %s of %s", found.as, found.slot, found.brand).Hint("write {{%s}}", found.slot))
				}
			}
		}
	}
	for _, piece := range d.Doc.Description {
		for _, found := range values.in(piece.Literal) {
			p := d.At(d.Title(), "", "description: %q is written out: %s of %s", found.as, found.slot, found.brand).Hint("write {{%s}}", found.slot)
			p.Place = d.Doc.Front["description"]
			list.Add(p)
		}
	}
	return list
}

// value is a fact as it could stand in a text.
type value struct {
	text        string // in lower case
	exact       string // where case counts, else ""
	slot, brand string
	host        bool   // letters, digits, hyphens and dots beside it make it another
	as          string // as it was found
}

// values are found by their first run of letters and digits, the longest first.
type values map[string][]value

// written gathers what the brands' facts are in a locale. Its name is not among
// them: it is often a plain word.
func (w *Whole) written(l policy.Locale) values {
	all := values{}
	for _, b := range w.Project.Brands {
		facts := b.Facts(l)
		all.addresses(b, facts)
		all.exact(b, "company.name", facts["company.name"], 4)
		all.exact(b, "company.registration_number", facts["company.registration_number"], 5)
		all.exact(b, "company.address", facts["company.address"], 8)
		for _, line := range strings.Split(facts["company.address"], ", ") {
			if strings.ContainsFunc(line, unicode.IsDigit) {
				all.exact(b, "company.address", line, 8)
			}
		}
	}
	for _, same := range all {
		slices.SortStableFunc(same, func(a, b value) int { return len(b.text) - len(a.text) })
	}
	return all
}

func (v values) addresses(b *brand.Brand, facts policy.Facts) {
	v.add(value{text: facts["support_email"], slot: "support_email", brand: b.File, host: true})
	for _, name := range facts.Names() {
		if text := facts[name]; strings.HasPrefix(name, "facts.") && (policy.IsEmail(text) || policy.IsWebURL(text)) {
			v.add(value{text: text, slot: name, brand: b.File, host: true})
		}
	}
	v.add(value{text: b.URL, slot: "url", brand: b.File, host: true})
	for _, domain := range append([]string{b.Domain, b.Host}, b.FormerDomains...) {
		v.add(value{text: domain, slot: "domain", brand: b.File, host: true})
	}
}

func (v values) exact(b *brand.Brand, slot, text string, least int) {
	if len(text) >= least {
		v.add(value{text: text, exact: text, slot: slot, brand: b.File})
	}
}

func (v values) add(one value) {
	one.text = strings.TrimFunc(strings.ToLower(one.text), func(r rune) bool { return !isWordRune(r) })
	first := one.text[:wordLength(one.text)]
	if one.exact = strings.TrimFunc(one.exact, func(r rune) bool { return !isWordRune(r) }); first == "" ||
		slices.ContainsFunc(v[first], func(other value) bool { return other.text == one.text }) {
		return
	}
	v[first] = append(v[first], one)
}

// in lists the values that stand in a text as whole words, the longest at each
// place.
func (v values) in(text string) []value {
	lower := strings.ToLower(text)
	if len(lower) != len(text) {
		text = lower // letters whose cases differ in length: places would shift
	}
	var found []value
	for i := 0; i < len(lower); {
		n := wordLength(lower[i:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(lower[i:])
			i += size
			continue
		}
		for _, one := range v[lower[i:i+n]] {
			if one.standsAt(text, lower, i) {
				n = len(one.text)
				one.as = text[i : i+n]
				found = append(found, one)
				break
			}
		}
		i += n
	}
	return found
}

func (v value) standsAt(text, lower string, i int) bool {
	end := i + len(v.text)
	if !strings.HasPrefix(lower[i:], v.text) || v.exact != "" && text[i:end] != v.exact {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(lower[:i])
	after, size := utf8.DecodeRuneInString(lower[end:])
	if isWordRune(before) || isWordRune(after) {
		return false
	}
	further, _ := utf8.DecodeRuneInString(lower[end+size:])
	return !v.host || before != '-' && !(after == '-' || after == '.' && isWordRune(further))
}

func wordLength(s string) int {
	n := strings.IndexFunc(s, func(r rune) bool { return !isWordRune(r) })
	if n < 0 {
		return len(s)
	}
	return n
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}
