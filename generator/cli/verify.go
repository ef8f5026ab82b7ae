package cli

import (
	"fmt"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
)

func verifyCommand() command {
	return command{
		name:  "verify",
		usage: "[-C DIR]",
		does:  "recomputes every seal of the record",
		help: `
Names each act, file and text that is not what was sealed, with what was
recorded and what is there. It never changes the record.

  -C DIR  the project; by default the folder you are in

Reads content/*/versions/. Writes nothing.

  proviso verify
`,
		run: runVerify,
	}
}

func runVerify(i *invocation) int {
	if status, ok := i.parse(0, 0); !ok {
		return status
	}
	o, err := i.open()
	if err != nil {
		return i.fail(err)
	}
	defer o.close()
	var list diag.List
	for _, p := range o.project.Policies {
		list.Add(p.Damage...)
		texts, problems := verifyTexts(p)
		list.Add(problems...)
		if !p.Damage.HasErrors() && !problems.HasErrors() {
			fmt.Fprintf(i.out, "%s: %s, %s, %s: as sealed\n", p.ID,
				counted(len(p.Record.Acts), "act"), counted(len(p.Versions), "version"), counted(texts, "text"))
			for _, a := range p.Record.Acts {
				if a.Backdated {
					fmt.Fprintf(i.out, "  act %d (%s) says %s and was recorded at %s: backdated\n", a.N, a.Title(), a.On, a.Recorded)
				}
			}
		}
	}
	return i.report(list)
}

// verifyTexts fills every text again and compares it with its digest.
func verifyTexts(p *content.Policy) (texts int, list diag.List) {
	listed := 0
	for _, v := range p.Versions {
		listed += len(v.Texts)
	}
	for _, j := range p.Record.Joins {
		listed += len(j.Texts)
	}
	sites := p.Sites()
	for _, id := range ledger.Sorted(sites) {
		for _, l := range sites[id] {
			for _, sealed := range p.Sealed(id, l) {
				texts++
				if _, err := sealed.Text(); err != nil {
					list.Add(diag.Errorf(diag.Place{File: p.Record.Dir}, "%s: %v", sealed.Path, err))
				}
			}
		}
	}
	if texts != listed && !list.HasErrors() {
		list.Add(diag.Errorf(diag.Place{File: p.Record.Dir}, "the record lists %d texts; its sites have %d", listed, texts))
	}
	return texts, list
}
