package intake

import (
	"strings"
	"testing"

	"proviso/generator/policy"
)

// The texts of the family in the mark-up and the copies of the wild: what one
// set of rules was mended on, seen in the other's.
func TestTheFamilyInTheWild(t *testing.T) {
	for i, f := range family {
		site := familySite(t, f.file, f.locale, f.domain, f.day)
		wildSites[string(f.locale)] = wildSites["nb"]
		blocks := []wild{{"h1", site.title}, {"up", site.day}}
		for _, u := range site.units {
			words := u.words(site.facts)
			switch {
			case u.kind == policy.Heading && u.level == 2:
				blocks = append(blocks, wild{"h2", words})
			case u.kind == policy.Heading:
				blocks = append(blocks, wild{"h3", words})
			case u.kind == policy.Item:
				blocks = append(blocks, wild{"li", words})
			case !strings.Contains(words, "|") && !strings.Contains(words, "\n"):
				blocks = append(blocks, wild{"p", words})
			}
		}
		for k, s := range wildStyles {
			if !imports(i, k) {
				continue
			}
			t.Run(string(f.locale)+"/"+s.name, func(t *testing.T) {
				words := strings.Clone
				if s.spelled {
					words = s.inline
				}
				p := wildTruth(string(f.locale), blocks, s.shown, words, true)
				p.facts = site.facts
				floor := 90
				if at, weak := map[string]int{"nuxt": 80, "colon": 55}[s.name]; weak { // a line with a colon above a list leads to it, maybe
					floor = at
				}
				p.hold(t, s.name+".html", s.page(string(f.locale), blocks), floor)
			})
		}
		for n, c := range wildCopies {
			if !imports(i, n) {
				continue
			}
			t.Run(string(f.locale)+"/copy/"+c.name, func(t *testing.T) {
				words := strings.Clone
				if c.name == "safari" {
					words = noBreak
				}
				p := wildTruth(string(f.locale), blocks, func(x wild) string { return words(x.text) }, words, false)
				p.facts = site.facts
				p.hold(t, c.name+".txt", wildCopy(n, string(f.locale), blocks), 68)
			})
		}
	}
}
