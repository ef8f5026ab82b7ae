package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"syscall"
	"time"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/reads"
	"proviso/generator/site"
)

func buildCommand() command {
	return command{
		name:  "build",
		usage: "[--as-of DATE] [--out DIR] [--shard I/N] [--workers N] [--stats json] [-C DIR]",
		does:  "compiles every version that is announced on a day, for every site",
		help: `
Writes public/, one folder a site, whole or not at all: until the last page is
rendered the old folder stays, then the two are exchanged. The same files and
the same day give the same bytes. What a build wrote is noted in the user's cache
folder: files of which nothing changed are taken from the last build, and where
nothing changed at all, nothing is written.

  --as-of DATE  the day for which the pages stand (YYYY-MM-DD); by default
                today in each policy's time zone
  --out DIR     the folder to write instead of public/; only one that is
                missing, empty or a build's own is replaced
  --shard I/N   only every Nth site, beginning with the I-th, I from 0; the
                shards 0 to N-1 copied into one folder are the whole build
  --workers N   how many pages are rendered at once; by default one a core
  --stats json  print as JSON, and nothing else, what was done: files, pages,
                bytes, rendered, written, linked, parsed, seconds, peak_memory
  -C DIR        the project; by default the folder you are in

Reads brands/, content/, templates/. Writes public/.

  proviso build --as-of 2027-01-15
`,
		run: runBuild,
	}
}

// building is what build was asked for.
type building struct {
	to      string
	workers int
	shard   site.Shard
	stats   string
}

func runBuild(i *invocation) int {
	var b building
	i.asOfFlag()
	out := i.flags.String("out", "public", "")
	i.flags.IntVar(&b.workers, "workers", 0, "")
	i.flags.StringVar(&b.stats, "stats", "", "")
	i.flags.Func("shard", "", func(s string) (err error) {
		b.shard, err = parseShard(s)
		return err
	})
	if status, ok := i.parse(0, 0); !ok {
		return status
	}
	if b.workers < 0 || b.workers > 1024 {
		return i.misuse("--workers is from 1 to 1024")
	}
	if b.stats != "" && b.stats != "json" {
		return i.misuse("--stats is json, not %q", b.stats)
	}
	b.to = i.under(*out)
	if source := i.sourceAround(b.to); source != "" {
		return i.report(diag.List{diag.Errorf(diag.Place{File: b.to}, "the output cannot lie within %s/, where the project's own files are", source).
			Hint("name a folder outside of it with --out")})
	}
	if list := i.folder(); list.HasErrors() {
		return i.report(list)
	}
	takeBack, err := makeFolders(filepath.Dir(b.to))
	if err != nil {
		return i.fail(explained(err))
	}
	status := i.lockedBuild(b)
	if status != done {
		takeBack()
	}
	return status
}

func (i *invocation) lockedBuild(b building) int {
	began := time.Now()
	o, err := i.openUnread(filepath.Dir(b.to))
	if err != nil {
		return i.fail(err)
	}
	defer o.close()
	last := i.recall(b)
	defer last.Close()
	if last.holds(o) {
		return i.stand(b, last, began)
	}
	watch := reads.Over(o.files)
	o.files = watch
	o.load(content.LoadReleased)
	return i.build(o, b, last, began)
}

// enough is how much memory a build takes before it collects what it no longer
// needs more eagerly, in bytes: a thousand sites stay within it.
const enough = 256 << 20

// build compiles an opened project into a folder.
func (i *invocation) build(o *opened, b building, last *lastBuild, began time.Time) int {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(enough)
	}
	if list := append(buildable(o), gone(b.to, o.project.Policies...)...); list.HasErrors() {
		return i.report(list)
	}
	plan, list := site.New(site.Inputs{
		Project: o.project, Templates: o.templates, Files: o.files,
		Day:   func(p *content.Policy) policy.Date { return i.day(p.Zone()) },
		Shard: b.shard, Program: last.program, Known: last.Known,
	})
	if list.HasErrors() {
		return i.report(list)
	}
	progress := i.progress("files", int64(plan.Files))
	stats, err := plan.Build(i.ctx, b.to, b.workers, progress.show)
	progress.clear()
	if err != nil {
		return i.fail(explained(err))
	}
	i.summary(newStats(b.to, len(plan.Sites), o.project.Parsed(), stats, began), b.stats == "json")
	warnings := append(list, unreleased(o, plan)...)
	fmt.Fprint(i.err, warnings.Format())
	if len(warnings) == 0 {
		plan.Keep(last.why(o))
	}
	return done
}

// buildable is what keeps a project from being built: a damaged record, and
// what is wrong with the brands. Drafts are check's and release's to judge.
func buildable(o *opened) diag.List {
	list := o.project.BrandProblems
	for _, p := range o.project.Policies {
		list.Add(p.Damage...)
	}
	return append(list, o.checker().Brands()...)
}

// unreleased names the brands that have no page, since nothing was released for
// them.
func unreleased(o *opened, plan *site.Plan) diag.List {
	built := map[string]bool{}
	for _, id := range plan.Sites {
		built[id] = true
	}
	var list diag.List
	for _, b := range o.project.Brands {
		if !built[b.ID] && !known(o, b.ID) {
			list.Add(diag.Warnf(diag.Place{File: b.File}, "the site has no page yet: no version was released for it").
				Hint("it enters with the next release, or at once: proviso join %s", b.ID))
		}
	}
	return list
}

// known reports whether the record has sealed a site, which may have left.
func known(o *opened, id string) bool {
	for _, p := range o.project.Policies {
		if len(p.Sites()[id]) > 0 {
			return true
		}
	}
	return false
}

// explained adds to a system's error what can be done about it.
func explained(err error) error {
	hint := ""
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), errors.Is(err, syscall.EFBIG):
		hint = "there is no room to write the pages; the old ones stay as they were"
	case errors.Is(err, os.ErrPermission), errors.Is(err, syscall.EROFS):
		hint = "make the folder writable, or name another with --out; nothing was changed"
	case errors.Is(err, syscall.ENOTDIR):
		hint = "a part of its path is a file; name another folder with --out"
	default:
		return err
	}
	return diag.List{diag.Errorf(diag.Place{}, "%v", err).Hint("%s", hint)}
}
