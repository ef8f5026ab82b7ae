package site_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"proviso/generator/content"
	"proviso/generator/ledger"
	"proviso/generator/policy"
	"proviso/generator/release"
	"proviso/generator/site"
	"proviso/templates"
)

// project is a copy of one of the projects in testdata, to release in and to
// build.
type project struct {
	*testing.T
	dir string
}

func open(t *testing.T, name string) project {
	t.Helper()
	p := project{t, t.TempDir()}
	p.must(os.CopyFS(p.dir, os.DirFS(filepath.Join("testdata", name))))
	return p
}

func (p project) must(err error) {
	p.Helper()
	if err != nil {
		p.Fatal(err)
	}
}

// edit replaces words in a file that has them.
func (p project) edit(name, old, new string) {
	p.Helper()
	path := filepath.Join(p.dir, filepath.FromSlash(name))
	text, err := os.ReadFile(path)
	p.must(err)
	if !strings.Contains(string(text), old) {
		p.Fatalf("%s does not have %q", name, old)
	}
	p.must(os.WriteFile(path, []byte(strings.ReplaceAll(string(text), old, new)), 0o644))
}

func (p project) write(name, text string) {
	p.Helper()
	p.must(os.WriteFile(filepath.Join(p.dir, filepath.FromSlash(name)), []byte(text), 0o644))
}

// release makes the draft a version on a day. Announced is by default that day.
func (p project) release(id, on, announced, effective string) {
	p.Helper()
	root, err := os.OpenRoot(p.dir)
	p.must(err)
	defer root.Close()
	loaded := content.Load(root.FS())
	of := loaded.Policy(id)
	req := release.Request{
		Policy: of, Day: day(on), Announced: day(announced), Effective: day(effective),
		Recorded: on + "T12:00:00Z",
	}
	plan, list := release.Prepare(loaded, templates.FS, req)
	if plan == nil {
		p.Fatal(list.Format())
	}
	consumed := ""
	if of.Next != nil {
		consumed = of.Next.File
	}
	p.must(ledger.Commit(ledger.Root{Root: root}, of.Record.Dir, plan.Files, plan.Acts, consumed))
}

// day is a date; of nothing it is none.
func day(s string) policy.Date {
	if s == "" {
		return policy.Date{}
	}
	d, err := policy.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// newPlan plans a build of a project.
func newPlan(files fs.FS, on string) (*site.Plan, error) {
	plan, list := site.New(site.Inputs{
		Project: content.Load(files), Templates: templates.FS, Files: files,
		Day: func(*content.Policy) policy.Date { return day(on) },
	})
	if list.HasErrors() {
		return nil, list
	}
	return plan, nil
}

// build compiles a project for a day and reads what was written.
func build(dir, on, out string, workers int) (tree, error) {
	plan, err := newPlan(os.DirFS(dir), on)
	if err != nil {
		return nil, err
	}
	if _, err := plan.Build(context.Background(), out, workers, nil); err != nil {
		return nil, err
	}
	return read(out)
}

// render is what a build of a project would write, without a disk.
func render(files fs.FS, on string) (tree, error) {
	plan, err := newPlan(files, on)
	if err != nil {
		return nil, err
	}
	return rendered(plan)
}

func rendered(plan *site.Plan) (tree, error) {
	built := tree{}
	list := string(site.FormatList(nil)) // a build's own list is in the order of the plan
	err := plan.Each(func(f site.File) error {
		text, err := f.Render(nil)
		built[f.Path] = string(text)
		list += f.Path + "\n"
		return err
	})
	built[site.ManifestFile] = list
	return built, err
}

// render is what the project's build would write.
func (p project) render(on string) tree {
	p.Helper()
	built, err := render(os.DirFS(p.dir), on)
	p.must(err)
	return built
}

func (p project) build(on string) tree {
	p.Helper()
	built, err := build(p.dir, on, filepath.Join(p.dir, "public"), 0)
	p.must(err)
	return built
}

// tree is the content of a folder's files by their paths.
type tree map[string]string

func read(dir string) (tree, error) {
	files := tree{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(name)] = string(text)
		return err
	})
	return files, err
}

// of is the part of a tree below a folder.
func (t tree) of(folder string) tree {
	part := tree{}
	for name, text := range t {
		if strings.HasPrefix(name, folder+"/") {
			part[name] = text
		}
	}
	return part
}

// same fails where two trees differ, and says in which files.
func (p project) same(got, want tree) {
	p.Helper()
	for _, name := range ledger.Sorted(want) {
		if text, ok := got[name]; !ok {
			p.Errorf("%s is missing", name)
		} else if text != want[name] {
			p.Errorf("%s differs:\n%s\nwanted:\n%s", name, text, want[name])
		}
	}
	for _, name := range ledger.Sorted(got) {
		if _, ok := want[name]; !ok {
			p.Errorf("%s is there too", name)
		}
	}
}

// made is the rich project after its history: made once, for all tests.
var made struct {
	sync.Once
	files fstest.MapFS
}

// past is the rich project with a version that is superseded, one in force
// and one to come on 2026-07-01, to be read.
func past(t *testing.T) fs.FS {
	t.Helper()
	made.Do(func() {
		p := open(t, "rich").history()
		files, err := read(p.dir)
		p.must(err)
		made.files = fstest.MapFS{}
		for name, text := range files {
			made.files[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
		}
	})
	if made.files == nil {
		t.Fatal("the history of the rich project could not be made")
	}
	return made.files
}

// renderedOn is what a build of that project for a day would write.
func renderedOn(t *testing.T, on string) tree {
	t.Helper()
	built, err := render(past(t), on)
	if err != nil {
		t.Fatal(err)
	}
	return built
}

// released is the same project in a folder, to release in and to build.
func released(t *testing.T) project {
	t.Helper()
	p := project{t, t.TempDir()}
	p.must(os.CopyFS(p.dir, past(t)))
	return p
}

// history releases the versions of the rich project.
func (p project) history() project {
	p.Helper()
	p.release("privacy", "2026-01-10", "", "2026-01-10")
	p.release("terms", "2026-01-12", "", "2026-01-20")
	p.lengthen("24", "36")
	p.release("privacy", "2026-02-01", "", "2026-03-01")
	p.lengthen("36", "48")
	p.release("privacy", "2026-05-01", "", "2026-07-01")
	return p
}

const midst = "2026-06-01" // the second is in force, the third announced

// lengthen changes the retention period, in words that tell the versions
// apart.
func (p project) lengthen(from, to string) {
	p.Helper()
	for _, l := range []string{"en", "nb"} {
		p.edit("content/privacy/"+l+".md", "| "+from+" |", "| "+to+" |")
	}
	p.write("content/privacy/next.toml", `[summary]
en = "Letters are kept for `+to+` months."
nb = "Brev lagres i `+to+` måneder."
`)
}
