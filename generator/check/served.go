package check

import (
	"fmt"
	"strings"
	"time"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/policy"
)

// Served: readers could see a material change its notice period before it
// binds. What counts is the day on which the last site was first served the
// version; one that was not yet is served today at the earliest. Of a version
// that was never fetched back nothing is known.
func (c *Checker) Served(p *content.Policy) diag.List {
	if c.Day == nil || p.Damage.HasErrors() {
		return nil
	}
	var list diag.List
	day := c.Day(p)
	standings := ledger.Latest(p.Record.Acts)
	for i, s := range standings {
		v := p.Version(s.Version)
		if !s.Stands() || !day.Before(s.Effective) || v.Imported {
			continue
		}
		var replaced *ledger.Version
		if before := ledger.Predecessor(standings, i); before >= 0 {
			replaced = p.Version(standings[before].Version).Version
		}
		told := servings(p, v, day)
		if needed := v.NoticePeriod(replaced); len(told.first) > 0 && s.Effective.Before(told.last.AddDays(needed)) {
			list.Add(tooLate(p, standings, i, told, needed))
		}
	}
	return contractual("served", diag.Origin{Policy: p.ID}, list)
}

// told is who was served a version, and who was not.
type told struct {
	first   []ledger.Serving
	missing []string    // site and locale
	last    policy.Date // on which the last site was first served, at the earliest
}

func servings(p *content.Policy, v *content.Version, day policy.Date) told {
	var t told
	sites := p.Sites()
	for _, id := range ledger.Sorted(sites) {
		if !p.Present(id, day) {
			continue
		}
		for _, l := range sites[id] {
			for i, sealed := range p.Sealed(id, l) {
				hadOne := i > 0 && sealed.Joined.IsZero()
				if sealed.Version != v || v.ClassOf(sealed.Path, hadOne) == "editorial" || !hadOne {
					continue
				}
				on := day
				if first, ok := p.Record.FirstServed(id, l, v.Number); ok {
					on = policy.DateOf(first.At.In(v.Location()))
					t.first = append(t.first, first)
				} else {
					t.missing = append(t.missing, id+" "+string(l))
				}
				if t.last.Before(on) {
					t.last = on
				}
			}
		}
	}
	return t
}

func tooLate(p *content.Policy, standings []ledger.Standing, i int, t told, needed int) diag.Problem {
	s := standings[i]
	when := "when the last site was first served"
	if len(t.missing) > 0 {
		when = "and not every site was served yet"
	}
	problem := diag.Errorf(diag.Place{File: p.Record.Dir + "/" + ledger.File},
		"version %d: effective %s is %d days after %s, %s; a material change needs %d", s.Version, s.Effective, s.Effective.DaysSince(t.last), t.last, when, needed)
	problem = problem.Note("announced %s", s.Announced)
	for _, one := range t.first {
		problem = problem.Note("%s %s was first served at %s", one.Brand, one.Locale, one.At.Format(time.RFC3339))
	}
	for _, one := range t.missing {
		problem = problem.Note("%s was not served yet", one)
	}
	for j := len(standings) - 1; j > i; j-- { // a chain is undone from its end
		if standings[j].Stands() {
			problem = problem.Hint("proviso withdraw %s %d --reason %s", p.ID, standings[j].Version, ledger.Quote(fmt.Sprintf("version %d, which it follows, is put off", s.Version)))
		}
	}
	return problem.Hint("proviso postpone %s %d --effective %s --reason %s", p.ID, s.Version, t.last.AddDays(needed), ledger.Quote(strings.TrimSpace(fmt.Sprintf("the last site was first served on %s", t.last))))
}
