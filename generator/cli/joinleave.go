package cli

import (
	"slices"

	"proviso/generator/brand"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/policy"
	"proviso/generator/release"
)

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
