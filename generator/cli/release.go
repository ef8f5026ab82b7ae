package cli

import (
	"fmt"
	"time"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/policy"
	"proviso/generator/release"
)

func releaseCommand() command {
	return command{
		name:  "release",
		usage: "POLICY --effective DATE [--announce DATE] [--imported [--effective-known month|year]] [--as-of DATE] [-C DIR]",
		does:  "seals the draft as the next version, or says every reason why not",
		help: `
  --effective DATE          the first day on which it binds
  --announce DATE           the day on which readers are told; by default the
                            day of the act, with --imported the effective day
  --imported                it was public before this record was kept; what is
                            found is listed, and only what cannot be built is
                            refused
  --effective-known CLOSE   month or year, for a page that names no day
  --as-of DATE              the day of the act; by default today in the
                            policy's time zone, any other is sealed as
                            backdated
  -C DIR                    the project; by default the folder you are in

Reads brands/, content/POLICY/. Writes content/POLICY/versions/N/ and
ledger.toml, and removes next.toml, which is in the version from then on.

  proviso release privacy --effective 2027-01-15
`,
		run: runRelease,
	}
}

func runRelease(i *invocation) int {
	effective, announced := i.dateFlag("effective"), i.dateFlag("announce")
	imported := i.flags.Bool("imported", false, "")
	known := i.flags.String("effective-known", "", "")
	i.asOfFlag()
	if status, ok := i.parse(1, 1); !ok {
		return status
	}
	switch {
	case effective.IsZero():
		return i.misuse("--effective is missing")
	case *known != "" && *known != "month" && *known != "year":
		return i.misuse("--effective-known is month or year, not %q", *known)
	case *known != "" && !*imported:
		return i.misuse("--effective-known goes with --imported")
	}
	o, err := i.openLocked()
	return i.onPolicy(o, err, func(p *content.Policy) int {
		return i.release(o, p, release.Request{Effective: *effective, Announced: *announced, Imported: *imported, Known: *known})
	})
}

// release judges and carries out a release of an opened project.
func (i *invocation) release(o *opened, p *content.Policy, req release.Request) int {
	req.Policy, req.Day = p, i.day(p.Zone())
	req.Recorded, req.Backdated = i.now.UTC().Format(time.RFC3339), req.Day != i.today(p.Zone())
	if list := gone(i.under("public"), p); list.HasErrors() {
		return i.report(list)
	}
	plan, list := release.Prepare(o.project, o.templates, req)
	if plan == nil {
		return i.report(list)
	}
	fmt.Fprint(i.err, list.Format())
	consumed := ""
	if p.Next != nil {
		consumed = p.Next.File
	}
	if err := ledger.Commit(ledger.Root{Root: o.root}, p.Record.Dir, plan.Files, plan.Acts, consumed); err != nil {
		return i.report(diag.List{diag.Errorf(diag.Place{File: p.Record.Dir}, "cannot write the version: %v", err)})
	}
	v := plan.Version
	fmt.Fprintf(i.out, "%s version %d released: class %s, announced %s, effective %s, %s sealed\n",
		p.ID, v.Number, v.Class, v.Announced, shownDay(v.Effective, v.Known), counted(len(v.Texts), "text"))
	return done
}

// shownDay is a day as closely as it is known.
func shownDay(d policy.Date, known string) string {
	switch known {
	case "month":
		return d.String()[:7]
	case "year":
		return d.String()[:4]
	}
	return d.String()
}
