package content

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/ledger"
)

// Reload reads anew what lies under the paths that changed, and takes the rest
// from the project as it was. A draft that is the same to the byte keeps its
// document. Where more changed than drafts and what stands beside them,
// everything is read.
func (p *Project) Reload(project fs.FS, changed []string) *Project {
	var ids []string
	for _, name := range changed {
		id := draftsOf(name)
		if id == "" || p.Policy(id) == nil {
			return Load(project)
		}
		if info, err := fs.Stat(project, path.Join(Folder, id)); err != nil || !info.IsDir() {
			return Load(project)
		}
		ids = append(ids, id)
	}
	fresh := p
	for i, one := range p.Policies {
		if slices.Contains(ids, one.ID) {
			fresh = fresh.with(i, one.reload(project))
		}
	}
	return fresh
}

// draftsOf is the policy in whose folder a file lies that is a draft, its
// settings or next.toml; "" for any other path.
func draftsOf(name string) string {
	dir, file := path.Split(name)
	parent, id := path.Split(strings.TrimSuffix(dir, "/"))
	if parent == Folder+"/" && (strings.HasSuffix(file, ".md") || strings.HasSuffix(file, ".toml")) {
		return id
	}
	return ""
}

// reload reads a policy's settings and drafts anew, and keeps its record.
func (p *Policy) reload(project fs.FS) *Policy {
	fresh := *p
	fresh.Problems = nil
	if !idForm.MatchString(p.ID) {
		fresh.Problems.Add(misnamed(p.ID, p.Dir))
	}
	fresh.Settings = loadSettings(project, p.Dir, &fresh.Problems)
	fresh.Next = loadNext(project, p.Dir, &fresh.Problems)
	fresh.loadDrafts(project)
	return &fresh
}

// WithPolicy is the project with another policy in the place of the one with
// its id.
func (p *Project) WithPolicy(other *Policy) *Project {
	return p.with(slices.IndexFunc(p.Policies, func(one *Policy) bool { return one.ID == other.ID }), other)
}

func (p *Project) with(i int, other *Policy) *Project {
	fresh := *p
	fresh.Policies = slices.Clone(p.Policies)
	fresh.Policies[i] = other
	return &fresh
}

// Released is the policy with a version more, and the act that released it.
func (p *Policy) Released(v *Version, act ledger.Act) *Policy {
	fresh, record := *p, *p.Record
	record.Acts = ledger.Append(record.Acts, act)
	fresh.Record = &record
	fresh.Versions = append(slices.Clip(p.Versions), v)
	fresh.sites = fresh.sealedSites()
	return &fresh
}

func misnamed(id, dir string) diag.Problem {
	return diag.Errorf(diag.Place{File: dir}, "the name of the folder is the policy's id; %q is none", id).
		Hint("use lower-case letters a to z, digits and hyphens")
}
