package cli

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/publish"
)

// publishReport is what publish did, for machines.
type publishReport struct {
	Target    string         `json:"target"`
	DryRun    bool           `json:"dry_run"`
	Done      bool           `json:"done"`
	Sites     []string       `json:"sites"`
	Files     []reportedFile `json:"files"`
	Unchanged int            `json:"unchanged"`
	Uploaded  int64          `json:"uploaded"`
	Stale     []string       `json:"stale"`
	Foreign   []string       `json:"foreign"`
	Deleted   int            `json:"deleted"`
	Retries   int64          `json:"retries"`
	Purge     []string       `json:"purge"`
	Served    []servedText   `json:"served"`
	Problems  []problemJSON  `json:"problems"`

	planned *publish.Plan
}

// reportedFile is a file that is uploaded, in the order in which that is done.
type reportedFile struct {
	Path   string `json:"path"`
	Why    string `json:"why"` // new, changed, headers
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// plan takes a plan into the report.
func (r *publishReport) plan(p *publish.Plan) {
	r.planned = p
	for _, s := range p.Steps {
		r.Files = append(r.Files, reportedFile{s.File.Path, s.Why, s.File.Size, s.File.SHA256})
	}
	r.Unchanged, r.Stale, r.Foreign = p.Unchanged, p.Stale, p.Foreign
}

// reported writes the report, and says where it could not.
func (p *publishing) reported(list diag.List) diag.List {
	if err := p.writeReport(list); err != nil {
		return diag.List{diag.Errorf(diag.Place{File: p.report}, "cannot write the report: %v", err)}
	}
	return nil
}

// writeReport writes the report where it was asked for.
func (p *publishing) writeReport(list diag.List) error {
	if !p.json && p.report == "" {
		return nil
	}
	r := &p.done
	r.DryRun, r.Done = p.dryRun, !list.HasErrors() && !p.dryRun
	if p.target != nil {
		r.Target = p.target.Place
	}
	for _, s := range p.sites {
		r.Sites = append(r.Sites, s.Host)
	}
	r.Problems = problemsJSON(list.Sorted())
	text, err := json.MarshalIndent(r.whole(), "", "  ")
	if err != nil {
		return err
	}
	text = append(text, '\n')
	if p.json {
		if _, err := p.out.Write(text); err != nil {
			return err
		}
	}
	if p.report == "" {
		return nil
	}
	return os.WriteFile(p.under(p.report), text, 0o644)
}

// whole has empty lists where there is nothing to list.
func (r *publishReport) whole() *publishReport {
	r.Sites, r.Files = append([]string{}, r.Sites...), append([]reportedFile{}, r.Files...)
	r.Stale, r.Foreign = append([]string{}, r.Stale...), append([]string{}, r.Foreign...)
	r.Purge, r.Served = append([]string{}, r.Purge...), append([]servedText{}, r.Served...)
	return r
}

// purge says which addresses a cache in front of the store may have had other
// content for, and hands them to the command that the environment names.
func (p *publishing) purge() diag.List {
	base := map[string]string{}
	for _, s := range p.sites {
		base[s.Host] = s.Base
	}
	for _, key := range append(p.changedFiles(), p.done.planned.Deletes...) {
		host, below, inSite := strings.Cut(key, "/")
		if inSite && base[host] != "" {
			p.done.Purge = append(p.done.Purge, base[host]+publish.Address(below))
		}
	}
	if len(p.done.Purge) == 0 {
		return nil
	}
	p.say("to purge from caches:\n")
	for _, address := range p.done.Purge {
		p.say("  %s\n", address)
	}
	command := os.Getenv("PROVISO_PURGE")
	if command == "" {
		return nil
	}
	if err := p.runPurge(p.ctx, command); err != nil {
		return diag.List{diag.Errorf(diag.Place{}, "the files are published, and the purge command %q failed: %v", command, err).
			Hint("purge the addresses above by hand, or run the command again")}
	}
	return nil
}

// changedFiles are those that were uploaded. A cache may also have kept that
// there was no such page; the names of assets are never used again.
func (p *publishing) changedFiles() []string {
	var all []string
	for _, s := range p.done.planned.Steps {
		_, below, _ := strings.Cut(s.File.Path, "/")
		if path.Dir(below) != "assets" {
			all = append(all, s.File.Path)
		}
	}
	return all
}

// runPurge runs a command of the environment's with the addresses on its
// standard input. What it prints goes to standard error.
func (p *publishing) runPurge(ctx context.Context, command string) error {
	cmd := exec.CommandContext(ctx, "sh", "-c", command)
	cmd.Stdin = strings.NewReader(strings.Join(p.done.Purge, "\n") + "\n")
	cmd.Stdout, cmd.Stderr = p.err, p.err
	return cmd.Run()
}
