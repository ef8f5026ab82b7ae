package publish

import (
	"context"
	"fmt"
	"path"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/pattern"
)

// Options say how a build is published.
type Options struct {
	Workers   int
	Prune     Prune
	Adopt     bool // take over files that another program put there
	Owner     Owner
	BreakLock bool // take over a lock that another publisher holds
}

// Prune says whether stale files are deleted, and how many at most.
type Prune struct {
	On    bool
	Limit int
}

// Why a file is uploaded.
const (
	isNew      = "new"
	isChanged  = "changed"
	hasHeaders = "headers"
)

// Step is one file to upload.
type Step struct {
	File  File
	Why   string
	group int
}

// Plan is what publishing will do.
type Plan struct {
	Steps     []Step
	Unchanged int
	Stale     []string // put there by an earlier publish, and not in the build
	Foreign   []string // what another program put among our sites' files; left alone
	Deletes   []string
}

// versionFolder is where a released version lies, for ever.
var versionFolder = pattern.New(`^[^/]+/.+/v[0-9]+/`)

func isText(key string) bool {
	return versionFolder.MatchString(key) && path.Base(key) == "text.md"
}

// The order of uploads. What is new comes before what changes, for nothing that
// readers can reach leads there yet; of what is new, that comes first to which
// the rest leads. Then what changes: from the pages furthest in to the lists.
const (
	assets = iota
	newVersions
	newPages
	newLists
	newRoots
	changedVersions
	changedPages
	changedLists
	records
	outside
)

func groupOf(key string, fresh bool) int {
	_, below, inSite := strings.Cut(key, "/")
	order := [3]int{changedVersions, changedPages, changedLists}
	if fresh {
		order = [3]int{newVersions, newPages, newLists}
	}
	switch {
	case !inSite:
		return outside
	case below == "site.json":
		return records
	case strings.HasPrefix(below, "assets/"), path.Ext(below) == ".js":
		return assets
	case versionFolder.MatchString(key):
		return order[0]
	case below == "index.html" && fresh: // where readers of a new site begin
		return newRoots
	case isList(below):
		return order[2]
	}
	return order[1]
}

// isList tells what leads to pages from what is led to: the pages at a site's
// root and one folder below it, feeds, and what machines read.
func isList(below string) bool {
	switch path.Base(below) {
	case "feed.xml", "timemap.link":
		return true
	}
	depth := strings.Count(below, "/")
	return depth == 0 || depth == 1 && path.Base(below) == "index.html"
}

// compare holds a build against what lies in the store.
func compare(ctx context.Context, store Store, files []File, o Options) (*Plan, diag.List) {
	listed, err := store.List(ctx)
	if err != nil {
		return nil, failed(err)
	}
	there := map[string]Object{}
	for _, object := range listed {
		there[object.Key] = object
	}
	verdicts := make([]verdict, len(files))
	group, running := errgroup.WithContext(ctx)
	group.SetLimit(o.Workers)
	for i, f := range files {
		object, exists := there[f.Path]
		if !exists {
			verdicts[i].why = isNew
			continue
		}
		group.Go(func() (err error) {
			verdicts[i], err = judge(running, store, f, object)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, failed(err)
	}
	p := &Plan{}
	list := p.gather(files, verdicts, o)
	if err := p.stale(ctx, store, files, listed, o); err != nil {
		return nil, failed(err)
	}
	return p, append(list, p.prune(o.Prune)...)
}

// verdict is what became of one file since it was last published.
type verdict struct {
	why     string // "" where nothing did
	found   string // the digest of what lies there, where it is another
	foreign bool
}

// judge compares a file with the object of its name. The digest that the store
// itself worked out decides; without one an MD5 that is the same does; what
// publish noted with the object counts only where the store has neither.
func judge(ctx context.Context, store Store, f File, listed Object) (verdict, error) {
	object, err := store.Inspect(ctx, f.Path)
	if err != nil {
		return verdict{}, err
	}
	found := ""
	switch {
	case object.SHA256 != "" && (object.SHA256 != f.SHA256 || object.Size == f.Size): // else it is of what lay there before
		found = object.SHA256
	case object.Size == f.Size && object.MD5 == f.MD5:
		found = f.SHA256
	case isText(f.Path):
		body, _, err := store.Read(ctx, f.Path, maxFile)
		if err != nil {
			return verdict{}, err
		}
		found = newFile(f.Path, body).SHA256
	case object.MD5 == "" && object.Size == f.Size:
		found = object.Noted
	}
	switch {
	case found != f.SHA256 || object.Size != f.Size:
		return verdict{isChanged, found, object.Noted == ""}, nil
	case store.KeepsHeaders() && (object.Headers != f.Headers || object.Noted != f.SHA256):
		return verdict{why: hasHeaders}, nil
	}
	return verdict{}, nil
}

// gather turns verdicts into steps, or says what stops everything.
func (p *Plan) gather(files []File, verdicts []verdict, o Options) diag.List {
	var list diag.List
	var foreign faults
	for i, v := range verdicts {
		f := files[i]
		switch {
		case v.why == "":
			p.Unchanged++
			continue
		case v.why == isChanged && isText(f.Path):
			list.Add(diag.Errorf(diag.Place{File: f.Path}, "what lies there is not the text that was released, and publish never overwrites one").
				Note("recorded sha256:%s", f.SHA256).Note("found    sha256:%s", v.found).
				Hint("find out who changed it; move it away by hand, then publish again"))
		case v.foreign && !o.Adopt:
			foreign.add("another program put a file there, and it is not the one that would be published", f.Path)
		}
		p.Steps = append(p.Steps, Step{f, v.why, groupOf(f.Path, v.why == isNew)})
	}
	slices.SortStableFunc(p.Steps, func(a, b Step) int { return a.group - b.group })
	return append(list, foreign.list("publish to another place, or take these files over with --adopt")...)
}

// failed is an error of the store as a problem.
func failed(err error) diag.List {
	problem := diag.Errorf(diag.Place{}, "%v", err)
	if r := asRefusal(err); r != nil {
		problem = problem.Hint("%s", r.Hint)
	}
	return diag.List{problem}
}

// Totals counts a plan by site: what is new, changed and to be deleted.
func (p *Plan) Totals() []Total {
	byHost := map[string]*Total{}
	of := func(key string) *Total {
		host, _, inSite := strings.Cut(key, "/")
		if !inSite {
			host = ""
		}
		if byHost[host] == nil {
			byHost[host] = &Total{Site: host}
		}
		return byHost[host]
	}
	for _, s := range p.Steps {
		t := of(s.File.Path)
		t.Bytes += s.File.Size
		if s.Why == isNew {
			t.New++
		} else {
			t.Changed++
		}
	}
	for _, key := range p.Stale {
		of(key).Stale++
	}
	var totals []Total
	for _, host := range ledger.Sorted(byHost) {
		totals = append(totals, *byHost[host])
	}
	return totals
}

// Total is what a plan does to one site; without a name, beside the sites.
type Total struct {
	Site                string
	New, Changed, Stale int
	Bytes               int64
}

func (t Total) String() string {
	return fmt.Sprintf("%d new, %d changed, %d stale", t.New, t.Changed, t.Stale)
}
