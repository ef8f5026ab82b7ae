package cli

import (
	"fmt"
	"slices"

	"proviso/generator/check"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/release"
)

func checkCommand() command {
	return command{
		name:  "check",
		usage: "[--strict] [--json] [--stale | --coverage | --rules] [--as-of DATE] [-C DIR]",
		does:  "says every problem of the drafts, the brands and the record, at once",
		help: `
  --strict      warnings count as errors
  --json        problems as JSON, to standard output
  --stale       only what translations are behind of since the last version:
                the source before and now, and the translation
  --coverage    only what the laws under requires ask for, the sections that
                answer it, and how that stands in each locale
  --rules       the rules, each with its level and what it stands on
  --as-of DATE  the day of the check; by default today in the policy's zone
  -C DIR        the project; by default the folder you are in

What a rule finds in the words is a warning or advice. It is kept quiet, for a
reason and on just these words, in content/POLICY/policy.toml:

  [[silence]]
  rule   = "doubled-word"
  clause = "retention/3"
  words  = "sha256:…"      # as check prints it
  reason = "a quotation"

Reads brands/, content/, templates/. Writes nothing.

  proviso check --strict
`,
		run: runCheck,
	}
}

func runCheck(i *invocation) int {
	strict, asJSON := i.flags.Bool("strict", false, ""), i.flags.Bool("json", false, "")
	rules, stale := i.flags.Bool("rules", false, ""), i.flags.Bool("stale", false, "")
	coverage := i.flags.Bool("coverage", false, "")
	i.asOfFlag()
	if status, ok := i.parse(0, 0); !ok {
		return status
	}
	switch {
	case *rules && (*asJSON || *strict || *stale || *coverage):
		return i.misuse("--rules stands alone")
	case *stale && (*strict || *coverage):
		return i.misuse("--stale goes with --json alone")
	case *coverage && *strict:
		return i.misuse("--coverage goes with --json alone")
	case *rules:
		return printRules(i)
	}
	o, err := i.open()
	if err != nil {
		return i.fail(err)
	}
	defer o.close()
	if *coverage {
		return printCoverage(i, o, *asJSON)
	}
	if *stale {
		return printStale(i, o, *asJSON)
	}
	list := i.everything(o)
	if *asJSON {
		if err := printProblems(i, list); err != nil {
			return i.fail(err)
		}
	} else {
		printFindings(i, o, list)
	}
	if list.HasErrors() || *strict && list.Count(diag.Warning) > 0 {
		return refused
	}
	return done
}

// everything is all that is to be said of a project on the day.
func (i *invocation) everything(o *opened) diag.List {
	return release.Findings(o.project, o.templates, func(p *content.Policy) policy.Date { return i.day(p.Zone()) })
}

// editorial says which changes of a policy's source were decided so.
func (i *invocation) editorial(o *opened, p *content.Policy) func(check.Stale) bool {
	return release.Editorial(o.project, o.templates, p, i.day(p.Zone()))
}

func printFindings(i *invocation, o *opened, list diag.List) {
	fmt.Fprint(i.err, list.Format())
	count := fmt.Sprintf("%s, %s", counted(list.Count(diag.Error), "error"), counted(list.Count(diag.Warning), "warning"))
	switch advice := list.Count(diag.Advice); {
	case advice > 0:
		fmt.Fprintf(i.err, "%s, %d advice\n", count, advice)
	case len(list) > 0:
		fmt.Fprintln(i.err, count)
	default:
		fmt.Fprintf(i.out, "%s, %s: nothing to report\n", policies(len(o.project.Policies)), counted(len(o.project.Brands), "brand"))
	}
}

type problemJSON struct {
	Rule    string   `json:"rule"`
	Level   string   `json:"level"`
	File    string   `json:"file"`
	Line    int      `json:"line"`
	Column  int      `json:"column"`
	Policy  string   `json:"policy"`
	Locale  string   `json:"locale"`
	Clause  string   `json:"clause"`
	Words   string   `json:"words"`
	Message string   `json:"message"`
	Notes   []string `json:"notes"`
	Hints   []string `json:"hints"`
	Source  string   `json:"source"`
}

func printProblems(i *invocation, list diag.List) error {
	out := struct {
		Problems []problemJSON `json:"problems"`
	}{problemsJSON(list)}
	return encode(i.out, out)
}

func problemsJSON(list diag.List) []problemJSON {
	all := []problemJSON{}
	for _, p := range list {
		all = append(all, problemJSON{
			p.Origin.Rule, p.Level.String(), p.Place.File, p.Place.Line, p.Place.Col,
			p.Origin.Policy, p.Origin.Locale, p.Origin.Clause, p.Origin.Words,
			p.Message, append([]string{}, p.Notes...), append([]string{}, p.Hints...), p.Origin.Source,
		})
	}
	return all
}

func printRules(i *invocation) int {
	for _, r := range slices.Concat(check.Contract(), check.Rules()) {
		fmt.Fprintf(i.out, "%-7s  %-24s %s\n", r.Level, r.Name, r.Source)
	}
	return done
}

func policies(n int) string {
	if n == 1 {
		return "1 policy"
	}
	return fmt.Sprintf("%d policies", n)
}
