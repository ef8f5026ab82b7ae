package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"proviso/generator/brand"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/policy"
	"proviso/generator/release"
)

func postponeCommand() command {
	return command{
		name:  "postpone",
		usage: "POLICY N --effective DATE --reason TEXT [--as-of DATE] [-C DIR]",
		does:  "puts off a version that is not yet in force",
		help: `
Only the last version that stands can be put off, to a later day, and before
its old day. Readers who were told are told again.

  --effective DATE  its new first day
  --reason TEXT     why; it stays in the record and is not published
  --as-of DATE      the day of the act; by default today
  -C DIR            the project; by default the folder you are in

Reads content/POLICY/. Writes content/POLICY/versions/.

  proviso postpone privacy 2 --effective 2027-02-01 --reason "the translation is late"
`,
		run: func(i *invocation) int { return runUndo(i, ledger.Postpone) },
	}
}

func withdrawCommand() command {
	return command{
		name:  "withdraw",
		usage: "POLICY N --reason TEXT [--as-of DATE] [-C DIR]",
		does:  "takes back a version that is not yet in force",
		help: `
Only the last version that stands can be taken back. Its page stays, and says
that it never took effect; its number is not used again.

  --reason TEXT  why; it stays in the record and is not published
  --as-of DATE   the day of the act; by default today
  -C DIR         the project; by default the folder you are in

Reads content/POLICY/. Writes content/POLICY/versions/.

  proviso withdraw privacy 2 --reason "the partner was not taken on"
`,
		run: func(i *invocation) int { return runUndo(i, ledger.Withdraw) },
	}
}

func runUndo(i *invocation, kind string) int {
	effective := i.dateFlag("effective")
	reason := i.flags.String("reason", "", "")
	i.asOfFlag()
	if status, ok := i.parse(2, 2); !ok {
		return status
	}
	version, err := parseVersion(i.args[1])
	switch {
	case err != nil:
		return i.misuse("%v", err)
	case kind == ledger.Postpone && effective.IsZero():
		return i.misuse("--effective is missing")
	case kind == ledger.Withdraw && !effective.IsZero():
		return i.misuse("--effective does not go with withdraw")
	case strings.TrimSpace(*reason) == "":
		return i.misuse("--reason is missing")
	}
	return i.act(func(o *opened, p *content.Policy) (ledger.Act, *ledger.Joined, diag.List) {
		return ledger.Act{Kind: kind, Version: version, Effective: *effective, Reason: *reason}, nil, nil
	})
}

func parseVersion(s string) (int, error) {
	n := 0
	if _, err := fmt.Sscanf(s, "%d", &n); err != nil || fmt.Sprint(n) != s || n < 1 {
		return 0, fmt.Errorf("%q is not the number of a version", s)
	}
	return n, nil
}

func reaffirmCommand() command {
	return command{
		name:  "reaffirm",
		usage: "POLICY --by ROLE --reason TEXT [--as-of DATE] [-C DIR]",
		does:  "records a review that changed nothing",
		help: `
  --by ROLE      who reviewed it
  --reason TEXT  on what occasion; neither is published
  --as-of DATE   the day of the act; by default today
  -C DIR         the project; by default the folder you are in

Reads content/POLICY/. Writes content/POLICY/versions/.

  proviso reaffirm privacy --by dpo --reason "yearly review"
`,
		run: runReaffirm,
	}
}

func runReaffirm(i *invocation) int {
	by := i.flags.String("by", "", "")
	reason := i.flags.String("reason", "", "")
	i.asOfFlag()
	if status, ok := i.parse(1, 1); !ok {
		return status
	}
	if strings.TrimSpace(*by) == "" || strings.TrimSpace(*reason) == "" {
		return i.misuse("--by and --reason are needed")
	}
	return i.act(func(o *opened, p *content.Policy) (ledger.Act, *ledger.Joined, diag.List) {
		return ledger.Act{Kind: ledger.Reaffirm, By: *by, Reason: *reason}, nil, nil
	})
}

// act carries out an act on the policy that the first argument names.
func (i *invocation) act(make func(*opened, *content.Policy) (ledger.Act, *ledger.Joined, diag.List)) int {
	o, err := i.openLocked()
	if err != nil {
		return i.fail(err)
	}
	defer o.close()
	p, list := o.policy(i.args[0])
	if list.HasErrors() {
		return i.report(list)
	}
	act, joined, list := make(o, p)
	if !list.HasErrors() {
		list.Add(i.commitAct(o, p, act, joined)...)
	}
	return i.report(list)
}

// date gives an act its day and says when it was recorded.
func (i *invocation) date(p *content.Policy, a ledger.Act) ledger.Act {
	a.On = i.day(p.Zone())
	a.Recorded, a.Backdated = i.now.UTC().Format(time.RFC3339), a.On != i.today(p.Zone())
	return a
}

// commitAct judges an act by the record's rules, seals it and says so.
func (i *invocation) commitAct(o *opened, p *content.Policy, a ledger.Act, joined *ledger.Joined) diag.List {
	sealed, list := i.sealAct(o, p, a, func(a ledger.Act) ledger.Files { return ledger.SealAct(a, joined) })
	if !list.HasErrors() {
		fmt.Fprintf(i.out, "%s: act %d, %s, sealed\n", p.ID, sealed.N, sealed.Title())
	}
	return list
}

// sealAct judges an act by the record's rules and seals it with what it
// carries.
func (i *invocation) sealAct(o *opened, p *content.Policy, a ledger.Act, carries func(ledger.Act) ledger.Files) (ledger.Act, diag.List) {
	a = i.date(p, a)
	if list := refuseAct(p, a); list.HasErrors() {
		return a, list
	}
	files := carries(a)
	a.Carry(files)
	acts := ledger.Append(p.Record.Acts, a)
	if err := ledger.Commit(ledger.Root{Root: o.root}, p.Record.Dir, files, acts, ""); err != nil {
		return a, diag.List{diag.Errorf(diag.Place{File: p.Record.Dir}, "cannot write the act: %v", err)}
	}
	return acts[len(acts)-1], nil
}

// refuseAct says what the record has against a dated act.
func refuseAct(p *content.Policy, a ledger.Act) diag.List {
	if p.Damage.HasErrors() {
		return p.Damage
	}
	var list diag.List
	for _, r := range ledger.Refuse(p.Record.Acts, a) {
		list.Add(diag.Errorf(diag.Place{File: p.Dir}, "%s", r.Reason).Hint("%s", r.Hint))
	}
	return list
}

func joinCommand() command {
	return command{
		name:  "join",
		usage: "BRAND [--as-of DATE] [-C DIR]",
		does:  "lets a site begin between releases",
		help: `
The site gets the texts in force and those released for later, with its facts
as they are today, of all its policies.

  --as-of DATE  the day of the act; by default today
  -C DIR        the project; by default the folder you are in

Reads brands/, content/. Writes content/*/versions/.

  proviso join cv-norge
`,
		run: runJoin,
	}
}

func runJoin(i *invocation) int {
	i.asOfFlag()
	if status, ok := i.parse(1, 1); !ok {
		return status
	}
	o, err := i.openLocked()
	if err != nil {
		return i.fail(err)
	}
	defer o.close()
	if list := buildable(o); list.HasErrors() {
		return i.report(list)
	}
	b := o.project.Brand(i.args[0])
	if b == nil {
		return i.report(diag.List{diag.Errorf(diag.Place{File: "brands"}, "there is no brand %q", i.args[0]).
			Hint("%s", diag.DidYouMean(i.args[0], o.project.BrandIDs()))})
	}
	type joining struct {
		policy *content.Policy
		joined *ledger.Joined
	}
	var all []joining
	var list diag.List
	for _, p := range o.project.Policies {
		act := i.date(p, ledger.Act{Kind: ledger.Join, Brand: b.ID})
		if !b.Has(p.ID) || p.Present(b.ID, act.On) && hasText(p, b) {
			continue
		}
		joined, problems := release.Join(o.project, o.templates, p, b, act)
		list.Add(problems...)
		list.Add(refuseAct(p, act)...)
		all = append(all, joining{p, joined})
	}
	if len(all) == 0 {
		list.Add(diag.Errorf(diag.Place{File: b.File}, "the site has all its policies already"))
	}
	if list.HasErrors() {
		return i.report(list)
	}
	for _, j := range all {
		list.Add(i.commitAct(o, j.policy, j.joined.Act, j.joined)...)
	}
	return i.report(list)
}

func leaveCommand() command {
	return command{
		name:  "leave",
		usage: "BRAND [--as-of DATE] [-C DIR]",
		does:  "ends a site between releases",
		help: `
From the day of the act the site has no pages; what it said before stays in the
record. Delete brands/BRAND.toml too: while it stands, the next release lets the
site in again. A site whose brand file is gone is built from its seals until it
leaves.

  --as-of DATE  the day of the act; by default today
  -C DIR        the project; by default the folder you are in

Reads brands/, content/. Writes content/*/versions/.

  proviso leave cv-norge
`,
		run: runLeave,
	}
}

func runLeave(i *invocation) int {
	i.asOfFlag()
	if status, ok := i.parse(1, 1); !ok {
		return status
	}
	o, err := i.openLocked()
	if err != nil {
		return i.fail(err)
	}
	defer o.close()
	var list diag.List
	var left []*content.Policy
	var known []string
	act := ledger.Act{Kind: ledger.Leave, Brand: i.args[0]}
	for _, p := range o.project.Policies {
		for _, id := range ledger.Sorted(p.Sites()) {
			if p.Present(id, i.day(p.Zone())) {
				known = append(known, id)
			}
		}
		if p.Present(act.Brand, i.day(p.Zone())) {
			left = append(left, p)
			list.Add(refuseAct(p, i.date(p, act))...)
		}
	}
	if list.HasErrors() {
		return i.report(list)
	}
	for _, p := range left {
		list.Add(i.commitAct(o, p, act, nil)...)
	}
	if len(left) == 0 {
		list.Add(diag.Errorf(diag.Place{File: content.Folder}, "no policy stands on a site %q", i.args[0]).Hint("%s", diag.DidYouMean(i.args[0], known)))
	}
	return i.report(list)
}

// hasText reports whether a site has a text that stands: one that came with a
// version which was withdrawn since has none.
func hasText(p *content.Policy, b *brand.Brand) bool {
	standings := ledger.Latest(p.Record.Acts)
	return slices.ContainsFunc(p.Sites()[b.ID], func(l policy.Locale) bool {
		return release.LastText(p, standings, b.ID, l) != nil
	})
}
