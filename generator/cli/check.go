package cli

import (
	"encoding/json"
	"fmt"

	"proviso/generator/diag"
	"proviso/generator/release"
)

func checkCommand() command {
	return command{
		name:  "check",
		usage: "[--strict] [--json] [-C DIR]",
		does:  "says every problem of the drafts, the brands and the record, at once",
		help: `
  --strict  warnings count as errors
  --json    problems as JSON, to standard output
  -C DIR    the project; by default the folder you are in

Reads brands/, content/, templates/. Writes nothing.

  proviso check --strict
`,
		run: runCheck,
	}
}

func runCheck(i *invocation) int {
	strict := i.flags.Bool("strict", false, "")
	asJSON := i.flags.Bool("json", false, "")
	if status, ok := i.parse(0, 0); !ok {
		return status
	}
	o, err := i.open()
	if err != nil {
		return i.fail(err)
	}
	defer o.close()
	list := o.checker().Everything()
	for _, p := range o.project.Policies {
		list.Add(release.Uncovered(o.project, o.templates, p, i.day(p.Zone()))...)
	}
	list = list.Sorted()
	errors, warnings := list.Count(diag.Error), list.Count(diag.Warning)
	if *asJSON {
		if err := printJSON(i, list); err != nil {
			return i.fail(err)
		}
	} else {
		fmt.Fprint(i.err, list.Format())
		switch {
		case errors+warnings > 0:
			fmt.Fprintf(i.err, "%s, %s\n", counted(errors, "error"), counted(warnings, "warning"))
		default:
			fmt.Fprintf(i.out, "%s, %s: nothing to report\n", policies(len(o.project.Policies)), counted(len(o.project.Brands), "brand"))
		}
	}
	if errors > 0 || *strict && warnings > 0 {
		return refused
	}
	return done
}

type problemJSON struct {
	File    string   `json:"file"`
	Line    int      `json:"line"`
	Column  int      `json:"column"`
	Level   string   `json:"level"`
	Message string   `json:"message"`
	Notes   []string `json:"notes"`
	Hints   []string `json:"hints"`
}

func printJSON(i *invocation, list diag.List) error {
	out := struct {
		Problems []problemJSON `json:"problems"`
	}{[]problemJSON{}}
	for _, p := range list {
		out.Problems = append(out.Problems, problemJSON{
			p.Place.File, p.Place.Line, p.Place.Col, p.Level.String(), p.Message,
			append([]string{}, p.Notes...), append([]string{}, p.Hints...),
		})
	}
	encoder := json.NewEncoder(i.out)
	encoder.SetIndent("", "  ")
	return encoder.Encode(out)
}

func policies(n int) string {
	if n == 1 {
		return "1 policy"
	}
	return fmt.Sprintf("%d policies", n)
}
