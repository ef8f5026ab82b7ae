package cli

import (
	"fmt"
	"strings"
	"time"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
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
	return i.act(ledger.Act{Kind: kind, Version: version, Effective: *effective, Reason: *reason})
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
	return i.act(ledger.Act{Kind: ledger.Reaffirm, By: *by, Reason: *reason})
}

// act carries out an act on the policy that the first argument names.
func (i *invocation) act(a ledger.Act) int {
	o, err := i.openLocked()
	return i.onPolicy(o, err, func(p *content.Policy) int {
		return i.report(i.commitAct(o, p, a, nil))
	})
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
