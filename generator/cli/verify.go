package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/policy"
)

func verifyCommand() command {
	return command{
		name:  "verify",
		usage: "[--against site.json] [--public DIR] [--published URL] [--as-of DATE] [-C DIR]",
		does:  "recomputes every seal of the record",
		help: `
Names each act, file and text that is not what was sealed, with what was
recorded and what is there. It changes nothing that is recorded. What lies in
public/ must have been built from this record, as it is or was: a record that
is gone altogether shows in nothing else.

  --against FILE  an earlier site.json, such as one that a customer or a web
                  archive kept: this record must continue the one it came from
  --public DIR    a copy of public/ or of one site's folder: each text.md there
                  must be one that was sealed, under its address; the page
                  beside it, the page in force and the fragments for other
                  pages must say the same; and what the copy's site.json lists
                  must be there
  --published URL
                  what readers are served, at the base of a site or where the
                  folders of public/ lie: upcoming versions are fetched, and
                  those that are what was sealed are recorded as served
  --as-of DATE    the day on which versions are upcoming; by default today
  -C DIR          the project; by default the folder you are in

Reads content/*/versions/, public/*/site.json. Writes nothing, save acts with
--published.

  proviso verify --against archive/2027-03-01/site.json
`,
		run: runVerify,
	}
}

func runVerify(i *invocation) int {
	against := i.flags.String("against", "", "")
	public := i.flags.String("public", "", "")
	published := i.flags.String("published", "", "")
	i.asOfFlag()
	if status, ok := i.parse(0, 0); !ok {
		return status
	}
	o, err := i.open()
	if err != nil {
		return i.fail(err)
	}
	defer o.close()
	list := o.unfounded()
	for _, p := range o.project.Policies {
		list.Add(i.verifyPolicy(p)...)
	}
	list.Add(verifyBuilt(o.project, i.under("public"))...)
	if *against != "" {
		list.Add(i.verifyAgainst(o.project, i.under(*against))...)
	}
	if *public != "" {
		list.Add(i.verifyPublic(o, i.under(*public))...)
	}
	if *published != "" && !list.HasErrors() {
		list.Add(i.verifyPublished(o, *published)...)
	}
	return i.report(list)
}

func (i *invocation) verifyPolicy(p *content.Policy) diag.List {
	texts, list := verifyTexts(p)
	list = append(list, p.Damage...)
	if list.HasErrors() {
		return list
	}
	if len(p.Record.Acts) == 0 {
		fmt.Fprintf(i.out, "%s: no record: nothing was released, or all of it is gone\n", p.ID)
		return list
	}
	fmt.Fprintf(i.out, "%s: %s, %s, %s: as sealed\n", p.ID,
		counted(len(p.Record.Acts), "act"), counted(len(p.Versions), "version"), counted(texts, "text"))
	for _, a := range p.Record.Acts {
		if a.Backdated {
			fmt.Fprintf(i.out, "  act %d (%s) says %s and was recorded at %s: backdated\n", a.N, a.Title(), a.On, a.Recorded)
		}
	}
	return list
}

// verifyTexts fills every text again and compares it with its digest.
func verifyTexts(p *content.Policy) (texts int, list diag.List) {
	listed := map[string]string{} // a site that joins again has the same under its old address
	for _, v := range p.Versions {
		maps.Copy(listed, v.Texts)
	}
	for _, j := range p.Record.Joins {
		maps.Copy(listed, j.Texts)
	}
	for _, sealed := range allSealed(p) {
		texts++
		if _, err := sealed.Text(); err != nil {
			list.Add(diag.Errorf(diag.Place{File: p.Record.Dir}, "%s: %v", sealed.Path, err))
		}
	}
	if texts != len(listed) && !list.HasErrors() && !p.Damage.HasErrors() {
		list.Add(diag.Errorf(diag.Place{File: p.Record.Dir}, "the record lists %d texts; its sites have %d", len(listed), texts))
	}
	return texts, list
}

func allSealed(p *content.Policy) []content.Sealed {
	var all []content.Sealed
	sites := p.Sites()
	for _, id := range ledger.Sorted(sites) {
		for _, l := range sites[id] {
			all = append(all, p.Sealed(id, l)...)
		}
	}
	return all
}

// earlier is what an earlier site.json says that can be checked.
type earlier struct {
	Site  string `json:"site"`
	Texts []struct {
		Policy   string        `json:"policy"`
		Locale   policy.Locale `json:"locale"`
		InForce  int           `json:"in_force"`
		Versions []struct {
			Version int    `json:"version"`
			SHA256  string `json:"sha256"`
		} `json:"versions"`
	} `json:"texts"`
	Ledger map[string]head `json:"ledger"`
}

// maxEarlier bounds a site.json, in bytes.
const maxEarlier = 64 << 20

// verifyAgainst proves that the record goes on from an earlier one, or says
// where the two part.
func (i *invocation) verifyAgainst(project *content.Project, file string) diag.List {
	at := diag.Place{File: file}
	text, err := readBounded(file)
	if err != nil {
		return diag.List{diag.Errorf(at, "cannot read the file: %v", err)}
	}
	var then earlier
	if err := json.Unmarshal(text, &then); err != nil || then.Ledger == nil {
		return diag.List{diag.Errorf(at, "this is no site.json")}
	}
	var list diag.List
	for _, id := range ledger.Sorted(then.Ledger) {
		was := then.Ledger[id]
		if problem, forked := parted(project.Policy(id), id, was); forked {
			problem.Place = at
			list.Add(problem)
			continue
		}
		fmt.Fprintf(i.out, "%s: continues the record of %s\n", id, counted(was.Acts, "act"))
	}
	for _, t := range then.Texts {
		for _, v := range t.Versions {
			if p := project.Policy(t.Policy); p != nil && !hasDigest(p, t.Locale, v.Version, "sha256:"+v.SHA256) {
				list.Add(diag.Errorf(at, "%s version %d in %s had another text", t.Policy, v.Version, t.Locale).Note("then %s", v.SHA256))
			}
		}
	}
	return list
}

func readBounded(file string) ([]byte, error) {
	info, err := os.Stat(file)
	if err != nil {
		return nil, errors.Unwrap(err)
	}
	if !info.Mode().IsRegular() || info.Size() > maxEarlier {
		return nil, fmt.Errorf("it is not a file of at most %d bytes", maxEarlier)
	}
	return os.ReadFile(file)
}

// fork compares the seal after so many acts with what it was.
func fork(p *content.Policy, acts int, seal string) (diag.Problem, bool) {
	now := ledger.None
	switch {
	case acts < 0 || acts > len(p.Record.Acts):
		return diag.Errorf(diag.Place{}, "%s: the record had %d acts then and has %d now: acts are missing", p.ID, acts, len(p.Record.Acts)), true
	case acts > 0:
		now = p.Record.Acts[acts-1].Seal
	}
	if now == seal {
		return diag.Problem{}, false
	}
	return diag.Errorf(diag.Place{}, "%s: the record forks at or before act %d: this is not the one that was published", p.ID, acts).
		Note("then %s", seal).Note("now  %s", now), true
}

func hasDigest(p *content.Policy, l policy.Locale, version int, digest string) bool {
	for _, sealed := range allSealed(p) {
		if sealed.Locale == l && sealed.Version.Number == version && sealed.Digest == digest {
			return true
		}
	}
	return false
}
