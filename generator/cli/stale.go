package cli

import (
	"fmt"
	"strings"

	"proviso/generator/check"
	"proviso/generator/diag"
)

// printStale shows what translations are behind of, with all that a translator
// needs: the source before and now, and the translation as it is.
func printStale(i *invocation, o *opened, asJSON bool) int {
	var list diag.List
	all := []staleJSON{}
	for _, p := range o.project.Policies {
		list.Add(p.Problems...)
		list.Add(p.Damage...)
		if list.HasErrors() {
			continue
		}
		for _, s := range check.Behind(p, i.editorial(o, p)) {
			all = append(all, staleJSON{p.ID, string(s.Locale), s.Clause, s.Became, s.Place.File, s.Place.Line, s.Place.Col,
				s.Pair.Digest(), orNull(s.Before()), orNull(s.Now()), orNull(s.Translation)})
		}
	}
	switch {
	case list.HasErrors():
		return i.report(list)
	case asJSON:
		return i.printJSON(map[string][]staleJSON{"stale": all})
	case len(all) == 0:
		fmt.Fprintln(i.out, "no translation is stale")
	}
	for _, s := range all {
		s.print(i)
	}
	return done
}

type staleJSON struct {
	Policy      string  `json:"policy"`
	Locale      string  `json:"locale"`
	Clause      string  `json:"clause"`
	Became      string  `json:"became"`
	File        string  `json:"file"`
	Line        int     `json:"line"`
	Column      int     `json:"column"`
	Words       string  `json:"words"`
	Before      *string `json:"source_before"`
	Now         *string `json:"source_now"`
	Translation *string `json:"translation"`
}

func (s staleJSON) print(i *invocation) {
	fmt.Fprintf(i.out, "%s: %s %s %s\n", visibly(diag.Place{File: s.File, Line: s.Line, Col: s.Column}.String()), s.Policy, s.Clause, s.Became)
	for _, one := range []struct {
		label string
		text  *string
	}{{"source before", s.Before}, {"source now", s.Now}, {s.Locale, s.Translation}, {"words", &s.Words}} {
		text := "none"
		if one.text != nil {
			text = strings.ReplaceAll(visibly(*one.text), "\n", "\n"+strings.Repeat(" ", 20))
		}
		fmt.Fprintf(i.out, "    %-14s  %s\n", one.label, text)
	}
}
