package cli

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/policy"
	"proviso/generator/release"
)

func decideCommand() command {
	return command{
		name:  "decide",
		usage: "POLICY CLAUSE CLASS --reason TEXT [--locale L] [--brand B] [-C DIR]",
		does:  "writes a person's word on a change into next.toml",
		help: `
CLASS is material, review or editorial. The decision is bound to the words that
the clause has now: when they change again, it no longer fits and is refused.
It holds for the same clause in other languages where these changed with it
and agree in figures, addresses and slots.

  --reason TEXT  why; a lower class than the program's needs it
  --locale L     for this language alone
  --brand B      for this site alone, by its brand's id
  -C DIR         the project; by default the folder you are in

Reads brands/, content/POLICY/. Writes content/POLICY/next.toml.

  proviso decide privacy retention/1 editorial --reason "the same period, spelled out"
`,
		run: runDecide,
	}
}

func runDecide(i *invocation) int {
	reason := i.flags.String("reason", "", "")
	tag := i.flags.String("locale", "", "")
	brandID := i.flags.String("brand", "", "")
	i.removedClauses()
	if status, ok := i.parse(3, 3); !ok {
		return status
	}
	clause, class := i.args[1], i.args[2]
	switch {
	case !slices.Contains([]string{"material", "review", "editorial"}, class):
		return i.misuse("a class is material, review or editorial, not %q", class)
	case strings.TrimSpace(*reason) == "" && class != "material":
		return i.misuse("--reason is missing")
	}
	return i.writeNext(func(o *opened, p *content.Policy) (content.Entry, diag.List) {
		words, list := i.decided(o, p, clause, policy.Locale(*tag), *brandID)
		return content.Entry{
			Array: "decision",
			Known: [][2]string{{"clause", clause}, {"locale", *tag}, {"brand", *brandID}},
			Rest:  [][2]string{{"words", words}, {"class", class}, {"reason", *reason}},
		}, list
	})
}

// removedClauses marks the key of a removed clause, which begins with a minus
// as flags do, as an argument: it stands after one and is no flag's name.
func (i *invocation) removedClauses() {
	var marked []string
	for n, arg := range i.args {
		name, _, _ := strings.Cut(strings.TrimPrefix(arg, "-"), "=")
		if len(name) < len(arg) && n > 0 && !strings.HasPrefix(i.args[n-1], "-") &&
			!strings.HasPrefix(name, "-") && name != "h" && name != "help" && i.flags.Lookup(name) == nil {
			marked = append(marked, "--")
		}
		marked = append(marked, arg)
	}
	i.args = marked
}

// decided is the digest of the change that a decision is about: one that diff
// prints, and that of the source, slots as written, where no site has it.
func (i *invocation) decided(o *opened, p *content.Policy, clause string, l policy.Locale, brandID string) (string, diag.List) {
	if brandID != "" && o.project.Brand(brandID) == nil {
		return "", diag.List{diag.Errorf(diag.Place{File: "brands"}, "there is no brand %q", brandID).Hint("%s", diag.DidYouMean(brandID, o.project.BrandIDs()))}
	}
	all, _ := release.Changes(o.project, o.templates, p, i.day(p.Zone()))
	known := func(c *release.Comparison) bool { return c.Locale == l }
	if l != "" && p.Drafts[l] == nil && !slices.ContainsFunc(all, known) {
		return "", diag.List{diag.Errorf(diag.Place{File: p.Dir}, "there is no text in %s", l)}
	}
	onSites := func(c *release.Comparison) int { return min(1, len(c.Sites)) }
	slices.SortStableFunc(all, func(a, b *release.Comparison) int { return onSites(b) - onSites(a) })
	var changed []string
	for _, c := range all {
		for _, j := range c.Changes {
			if j.Pair.Key() != clause {
				changed = append(changed, j.Pair.Key())
			}
			if j.Pair.Key() == clause && (l == "" || l == c.Locale) && (brandID == "" || slices.Contains(c.Sites, brandID)) {
				return c.Digest(j, brandID), nil
			}
		}
	}
	where := ""
	if l != "" {
		where += " in " + string(l)
	}
	if brandID != "" {
		where += " on " + brandID
	}
	return "", diag.List{diag.Errorf(diag.Place{File: p.Dir}, "the clause %q did not change%s", clause, where).
		Hint("%s", diag.DidYouMean(clause, changed)).Hint("proviso diff %s shows what did", p.ID)}
}

func approveCommand() command {
	return command{
		name:  "approve",
		usage: "POLICY --role R --by NAME [--as-of DATE] [-C DIR]",
		does:  "writes an approval of the draft into next.toml",
		help: `
The approval is bound to the words of the whole draft, in all languages: when
one changes, it no longer fits and is refused.

  --role R      the role, as policy.toml has it under approvals
  --by NAME     who approves; it stays in the record and is not published
  --as-of DATE  the day; by default today in the policy's time zone
  -C DIR        the project; by default the folder you are in

Reads brands/, content/POLICY/. Writes content/POLICY/next.toml.

  proviso approve privacy --role legal --by "A. Berg"
`,
		run: runApprove,
	}
}

func runApprove(i *invocation) int {
	role := i.flags.String("role", "", "")
	by := i.flags.String("by", "", "")
	i.asOfFlag()
	if status, ok := i.parse(1, 1); !ok {
		return status
	}
	if strings.TrimSpace(*role) == "" || strings.TrimSpace(*by) == "" {
		return i.misuse("--role and --by are needed")
	}
	return i.writeNext(func(o *opened, p *content.Policy) (content.Entry, diag.List) {
		var list diag.List
		if roles := p.Settings.Approvals; !slices.Contains(roles, *role) {
			list.Add(diag.Errorf(diag.Place{File: p.Dir + "/policy.toml"}, "approvals: there is no role %q", *role).Hint("%s", diag.DidYouMean(*role, roles)))
		}
		return content.Entry{
			Array: "approval",
			Known: [][2]string{{"role", *role}},
			Rest:  [][2]string{{"by", *by}, {"on", i.day(p.Zone()).String()}, {"words", release.DraftDigest(p)}},
		}, list
	})
}

// writeNext puts an entry into the next.toml of the policy that the first
// argument names.
func (i *invocation) writeNext(entry func(*opened, *content.Policy) (content.Entry, diag.List)) int {
	o, err := i.openLocked()
	return i.onPolicy(o, err, func(p *content.Policy) int { return i.writeEntry(o, p, entry) })
}

// writeEntry puts an entry there, unless something is wrong with the policy.
func (i *invocation) writeEntry(o *opened, p *content.Policy, entry func(*opened, *content.Policy) (content.Entry, diag.List)) int {
	var list diag.List
	list.Add(o.project.BrandProblems...)
	list.Add(p.Problems...)
	list.Add(p.Damage...)
	if list.HasErrors() {
		return i.report(list)
	}
	e, problems := entry(o, p)
	if problems.HasErrors() {
		return i.report(problems)
	}
	var source []byte
	if p.Next != nil {
		source = p.Next.Source
	}
	name := path.Join(p.Dir, content.NextFile)
	if err := replaceFile(o, name, content.With(source, e)); err != nil {
		return i.report(diag.List{diag.Errorf(diag.Place{File: name}, "cannot write the file: %v", err)})
	}
	fmt.Fprintf(i.out, "%s: %s written\n", name, e.Array)
	return done
}

// replaceFile writes a file whole or not at all.
func replaceFile(o *opened, name string, text []byte) error {
	store := ledger.Root{Root: o.root}
	fresh := path.Join(path.Dir(name), "."+path.Base(name)+".new")
	err := store.WriteSynced(fresh, text)
	if err == nil {
		err = store.Rename(fresh, name)
	}
	if err != nil {
		_ = store.RemoveAll(fresh) // what failed is said; this may not be there
	}
	return err
}
