package cli

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"

	"proviso/generator/diag"
	"proviso/generator/publish"
	"proviso/generator/site"
)

func publishCommand() command {
	return command{
		name:  "publish",
		usage: "URL [--dry-run] [--site SITE] [--prune[=N]] [--adopt] [--break-lock] [--published URL|no] [--report FILE] [--json] [--public DIR] [--workers N] [--as-of DATE] [-C DIR]",
		does:  "uploads public/ to object storage",
		help: `
URL is s3://BUCKET, s3://BUCKET/PREFIX or file:///PATH. Shows what differs, then
uploads it: what is new first, then pages that change, lists, and each site's
site.json last, so that no page leads to what is not there. The text.md of a
released version is never overwritten with other bytes. An interrupted run is
finished by the next. Afterwards the pages of upcoming versions are fetched back
over HTTP, and what readers were served is recorded.

  --dry-run        shows the plan and changes nothing
  --site SITE      one site alone, by its id or domain
  --prune[=N]      deletes up to N (20) files that an earlier publish put there
                   and that are not in the build; never one of a version
  --adopt          takes over files that another program put in the way
  --break-lock     takes over the lock of a publisher that has died
  --published URL  where to fetch back from, if not from each site's base;
                   "no" fetches nothing
  --report FILE    writes what was done as JSON
  --json           the same to standard output, instead of words
  --public DIR     the build, by default public/
  --workers N      how many files are on their way at once; by default 16
  --as-of DATE     the day for which public/ was built; by default today
  -C DIR           the project; by default the folder you are in

Credentials come from the environment: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY,
AWS_SESSION_TOKEN, AWS_REGION, and AWS_ENDPOINT_URL for a store other than AWS's
own. PROVISO_PURGE names a command that gets the addresses to purge, one a line.

Reads public/ and the project. Writes to URL, and acts to content/*/versions/.

  proviso publish s3://legal-pages --dry-run
`,
		run: runPublish,
	}
}

// publishing is what the publish command was asked for.
type publishing struct {
	*invocation
	started           time.Time
	options           publish.Options
	dryRun, json      bool
	site, public      string
	published, report string
	target            *publish.Target
	plan              *site.Plan
	sites             []*site.Site
	done              publishReport
}

func runPublish(i *invocation) int {
	p := &publishing{invocation: i, started: time.Now()}
	i.asOfFlag()
	i.flags.BoolVar(&p.dryRun, "dry-run", false, "")
	i.flags.BoolVar(&p.options.BreakLock, "break-lock", false, "")
	i.flags.BoolVar(&p.json, "json", false, "")
	i.flags.BoolVar(&p.options.Adopt, "adopt", false, "")
	i.flags.Var((*pruneFlag)(&p.options.Prune), "prune", "")
	i.flags.IntVar(&p.options.Workers, "workers", 16, "")
	i.flags.StringVar(&p.site, "site", "", "")
	i.flags.StringVar(&p.public, "public", "public", "")
	i.flags.StringVar(&p.published, "published", "", "")
	i.flags.StringVar(&p.report, "report", "", "")
	if status, ok := i.parse(1, 1); !ok {
		return status
	}
	if p.options.Workers < 1 || p.options.Workers > 256 {
		return i.misuse("--workers is from 1 to 256")
	}
	if list := publish.CheckPlace(i.args[0]); list.HasErrors() {
		i.report(list)
		return misused
	}
	var stop func()
	i.ctx, stop = signal.NotifyContext(i.ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	list := p.run()
	if i.ctx.Err() != nil && list.HasErrors() {
		fmt.Fprintln(i.err, "interrupted; what was uploaded stays, and the next publish goes on from there")
		i.report(p.reported(diag.List{diag.Errorf(diag.Place{}, "interrupted")}))
		return refused
	}
	list.Add(p.reported(list)...)
	return i.report(list)
}

// pruneFlag is --prune, or --prune=N.
type pruneFlag publish.Prune

// pruneUnasked is how many stale files --prune deletes without a number.
const pruneUnasked = 20

func (f *pruneFlag) IsBoolFlag() bool { return true }
func (f *pruneFlag) String() string   { return "" }
func (f *pruneFlag) Set(s string) error {
	f.On, f.Limit = true, pruneUnasked
	if s == "true" {
		return nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return fmt.Errorf("%q is not a number of files", s)
	}
	f.Limit = n
	return nil
}

// run goes from the project to what readers are served.
func (p *publishing) run() diag.List {
	o, err := p.open()
	if err != nil {
		return diag.List{diag.Errorf(diag.Place{}, "%v", err)}
	}
	defer o.close()
	if list := buildable(o); list.HasErrors() {
		return list
	}
	files, public, list := p.build(o)
	if list.HasErrors() {
		return list
	}
	defer public.Close()
	takeBack, list := p.openTarget()
	if list.HasErrors() {
		return list
	}
	defer p.target.Close()
	if list = p.upload(public, files); list.HasErrors() || p.dryRun {
		takeBack()
	}
	if list.HasErrors() || p.dryRun {
		return list
	}
	list.Add(p.purge()...)
	if p.published != "no" {
		list.Add(p.fetchBack(o)...)
	}
	return list
}

// build reads public/ and proves that it is the whole build of the day; of
// that the files that were asked for.
func (p *publishing) build(o *opened) ([]publish.File, *os.Root, diag.List) {
	dir := p.under(p.public)
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, nil, diag.List{diag.Errorf(diag.Place{File: dir}, "cannot open the build: %v", errors.Unwrap(err)).Hint("proviso build writes it")}
	}
	var list diag.List
	p.plan, list = site.New(site.Inputs{Project: o.project, Templates: o.templates, Files: o.root.FS(), Day: p.days()})
	var files []publish.File
	if !list.HasErrors() {
		files, list = publish.Read(p.ctx, root.FS(), dir, p.plan, p.options.Workers)
	}
	p.sites = site.Sites(o.project, p.days())
	if !list.HasErrors() && p.site != "" {
		files, list = p.only(files)
	}
	if list.HasErrors() {
		root.Close()
	}
	return files, root, list
}

// only keeps one site.
func (p *publishing) only(files []publish.File) ([]publish.File, diag.List) {
	var ids []string
	for _, s := range p.sites {
		if p.site == s.ID || p.site == s.Domain || p.site == s.Host {
			p.sites = []*site.Site{s}
			var kept []publish.File
			for _, f := range files {
				if strings.HasPrefix(f.Path, s.Host+"/") {
					kept = append(kept, f)
				}
			}
			return kept, nil
		}
		ids = append(ids, s.ID)
	}
	return nil, diag.List{diag.Errorf(diag.Place{File: p.public}, "there is no site %q in the build", p.site).Hint("%s", diag.DidYouMean(p.site, ids))}
}

// upload shows the plan, and unless it is a dry run carries it out.
func (p *publishing) upload(public *os.Root, files []publish.File) diag.List {
	if p.dryRun {
		plan, list := p.target.Look(p.ctx, files, p.options)
		if plan != nil {
			p.done.plan(plan)
			p.show(plan)
			p.showEach(plan)
		}
		return list
	}
	p.options.Owner = p.owner()
	var shown *progress
	out, list := p.target.Run(p.ctx, public.FS(), files, p.options, func(plan *publish.Plan) publish.Progress {
		p.done.plan(plan)
		p.show(plan)
		shown = p.progress("files", int64(len(plan.Steps)))
		return shown.show
	})
	if shown != nil {
		shown.clear()
	}
	p.done.Uploaded, p.done.Deleted, p.done.Retries = out.Uploaded, out.Deleted, p.target.Retries()
	if !list.HasErrors() {
		p.say("%s: %s uploaded, %d deleted\n", p.target.Place, counted(int(out.Uploaded), "file"), out.Deleted)
	}
	return list
}

// fetchBack records what readers are served now. What they are not served yet
// is no failure of the upload.
func (p *publishing) fetchBack(o *opened) diag.List {
	s := &servedPages{invocation: p.invocation, opened: o, plan: p.plan, sites: p.sites, published: p.published, started: p.started}
	served, unserved, list := s.fetchBack()
	p.done.Served = served
	s.sayServed(p.say, served)
	return append(unserved, list...)
}

// say prints a result, unless results are printed as JSON.
func (p *publishing) say(format string, args ...any) {
	if !p.json {
		fmt.Fprintf(p.out, format, args...)
	}
}

func (p *publishing) show(plan *publish.Plan) {
	p.say("%s: %s\n", p.target.Place, plan)
	for _, t := range plan.Totals() {
		p.say("  %s: %s, %.1f MB\n", cmp.Or(t.Site, "beside the sites"), t, float64(t.Bytes)/1e6)
	}
	if n := len(plan.Foreign); n > 0 {
		p.say("  %s of other programs among them stay as they are\n", counted(n, "file"))
	}
}

func (p *publishing) showEach(plan *publish.Plan) {
	for _, s := range plan.Steps {
		p.say("%-8s %s\n", s.Why, s.File.Path)
	}
	for _, key := range plan.Stale {
		word := "stale"
		if p.options.Prune.On {
			word = "delete"
		}
		p.say("%-8s %s\n", word, key)
	}
}
