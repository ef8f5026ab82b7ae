package cli

import (
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"proviso/generator/content"
	"proviso/generator/ledger"
	"proviso/generator/policy"
)

func logCommand() command {
	return command{
		name:  "log",
		usage: "[POLICY] [--as-of DATE] [-C DIR]",
		does:  "lists the acts, and where each version stands",
		help: `
  --as-of DATE  the day on which the versions stand; by default today in the
                policy's time zone
  -C DIR        the project; by default the folder you are in

Reads content/. Writes nothing.

  proviso log privacy
`,
		run: runLog,
	}
}

func runLog(i *invocation) int {
	i.asOfFlag()
	if status, ok := i.parse(0, 1); !ok {
		return status
	}
	o, err := i.open()
	if err != nil {
		return i.fail(err)
	}
	defer o.close()
	policies := o.project.Policies
	if len(i.args) == 1 {
		p, list := o.policy(i.args[0])
		if list.HasErrors() {
			return i.report(list)
		}
		policies = []*content.Policy{p}
	}
	damage := o.unfounded()
	for n, p := range policies {
		if damage.Add(p.Damage...); p.Damage.HasErrors() {
			continue
		}
		if n > 0 {
			fmt.Fprintln(i.out)
		}
		i.logPolicy(p)
	}
	return i.report(damage)
}

func (i *invocation) logPolicy(p *content.Policy) {
	day := i.day(p.Zone())
	fmt.Fprintf(i.out, "%s, as of %s\n", p.ID, day)
	if len(p.Record.Acts) == 0 {
		fmt.Fprintln(i.out, "  nothing was released")
		return
	}
	w := tabwriter.NewWriter(i.out, 0, 0, 2, ' ', 0)
	for _, a := range p.Record.Acts {
		fmt.Fprintf(w, "  act %d\t%s\t%s\t%s\n", a.N, a.On, a.Title(), strings.Join(actDetails(a), ", "))
	}
	standings := ledger.Fold(p.Record.Acts, day)
	for n, s := range standings {
		v := p.Version(s.Version)
		fmt.Fprintf(w, "  version %d\t%s\t%s\t%s\n", s.Version, shownDay(s.Effective, s.Known), ledger.StateOn(standings, n, day), v.Class)
	}
	for _, s := range ledger.Latest(p.Record.Acts) {
		if _, told := ledger.Of(standings, s.Version); told || !sealedBy(p, s.Version, day) {
			continue
		}
		state := fmt.Sprintf("to be announced on %s", s.Announced)
		if !s.Stands() && !day.Before(s.Withdrawn) {
			state = "withdrawn before it was announced"
		}
		fmt.Fprintf(w, "  version %d\t%s\t%s\t%s\n", s.Version, s.Effective, state, p.Version(s.Version).Class)
	}
	w.Flush()
	i.logServed(p, day)
}

// sealedBy reports whether a version was released by a day, told or not.
func sealedBy(p *content.Policy, version int, day policy.Date) bool {
	return slices.ContainsFunc(p.Record.Acts, func(a ledger.Act) bool {
		return a.Kind == ledger.Release && a.Version == version && !day.Before(a.On)
	})
}

// logServed says since when readers could see what was announced.
func (i *invocation) logServed(p *content.Policy, day policy.Date) {
	for _, s := range ledger.Fold(p.Record.Acts, day) {
		said := false
		for _, one := range p.Record.Served {
			if one.Version != s.Version || day.Before(one.On) {
				continue
			}
			if !said {
				fmt.Fprintf(i.out, "  version %d, announced %s, was first served\n", s.Version, shownDay(s.Announced, s.Known))
				said = true
			}
			fmt.Fprintf(i.out, "    %s %s at %s, %s\n", one.Brand, one.Locale, one.At.Format(time.RFC3339), one.URL)
		}
	}
}

func actDetails(a ledger.Act) []string {
	var details []string
	add := func(format string, args ...any) { details = append(details, fmt.Sprintf(format, args...)) }
	if !a.Announced.IsZero() {
		add("announced %s", a.Announced)
	}
	if !a.Effective.IsZero() {
		add("effective %s", shownDay(a.Effective, a.Known))
	}
	if a.Imported {
		add("imported")
	}
	if a.Backdated {
		add("backdated: recorded %s", a.Recorded)
	}
	if a.By != "" {
		add("by %s", a.By)
	}
	if a.Reason != "" {
		add("%s", a.Reason)
	}
	return details
}
