package cli

import (
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"slices"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/settings"
)

// A record that is gone altogether, or cut short with all that the lost acts
// carried, is sound in itself. What was built from it still lists its seals.

// head is where a policy's ledger ended when a site was built.
type head struct {
	Acts int    `json:"acts"`
	Seal string `json:"seal"`
}

// builtFrom calls for each site.json of a folder of sites with what it says of
// the ledgers. What is no site.json is passed over.
func builtFrom(public string, found func(file string, heads map[string]head)) {
	root, err := os.OpenRoot(public)
	if err != nil {
		return
	}
	defer root.Close()
	sites, _ := fs.ReadDir(root.FS(), ".")
	for _, e := range sites {
		name := path.Join(e.Name(), "site.json")
		text, err := settings.ReadFile(root.FS(), name, maxEarlier)
		var then struct{ Ledger map[string]head }
		if err == nil && json.Unmarshal(text, &then) == nil {
			found(path.Join(public, name), then.Ledger)
		}
	}
}

// verifyBuilt reports each policy whose record is neither the one that a folder
// of sites was built from nor one that goes on from it.
func verifyBuilt(project *content.Project, public string) diag.List {
	return forerunners(public, func(id string) (*content.Policy, bool) {
		p := project.Policy(id)
		return p, p == nil || !p.Damage.HasErrors() // damage is told already
	})
}

// gone reports those policies that have no record at all although the sites in
// a folder were built from one.
func gone(public string, policies ...*content.Policy) diag.List {
	empty := slices.DeleteFunc(slices.Clone(policies), func(p *content.Policy) bool { return len(p.Record.Acts) > 0 || p.Damage.HasErrors() })
	if len(empty) == 0 {
		return nil
	}
	return forerunners(public, func(id string) (*content.Policy, bool) {
		at := slices.IndexFunc(empty, func(p *content.Policy) bool { return p.ID == id })
		if at < 0 {
			return nil, false
		}
		return empty[at], true
	})
}

// forerunners holds what a folder of sites was built from against the policies
// of which one asks, each once.
func forerunners(public string, ask func(id string) (*content.Policy, bool)) diag.List {
	var list diag.List
	told := map[string]bool{}
	builtFrom(public, func(file string, heads map[string]head) {
		for _, id := range ledger.Sorted(heads) {
			p, asked := ask(id)
			if !asked || told[id] {
				continue
			}
			if problem, parted := parted(p, id, heads[id]); parted {
				told[id], problem.Place = true, diag.Place{File: file}
				list.Add(problem.Hint("restore %s/%s/versions/; if %s was built from another project or branch, remove it", content.Folder, id, public))
			}
		}
	})
	return list
}

func parted(p *content.Policy, id string, then head) (diag.Problem, bool) {
	if p == nil {
		return diag.Errorf(diag.Place{}, "the policy %q is not in this project", id), true
	}
	return fork(p, then.Acts, then.Seal)
}
