package site_test

import (
	"context"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"proviso/generator/content"
	"proviso/generator/policy"
	"proviso/generator/reads"
	"proviso/generator/site"
	"proviso/templates"
)

// edited is a project that is built again and again, with what its builds note.
type edited struct {
	project
	note, out, day string
	version        int
	random         *rand.Rand
	steps          []int // what is to be changed yet until everything was
}

func edit(t *testing.T, seed uint64) *edited {
	p := released(t)
	p.must(os.MkdirAll(filepath.Join(p.dir, "templates/words"), 0o755))
	return &edited{
		project: p, note: filepath.Join(t.TempDir(), "note"), out: filepath.Join(t.TempDir(), "public"),
		day: midst, version: 3, random: rand.New(rand.NewPCG(seed, 7)),
	}
}

// again builds with what the last build noted: not at all where all that it
// read is as it was.
func (e *edited) again() (site.Stats, error) {
	known := site.Recall(e.note, e.out)
	defer known.Close()
	if why := known.Reasons(); len(why) > 0 && why[0] == e.day && reads.Same(os.DirFS(e.dir), why[1:]) {
		stats, _, err := known.Stand()
		return stats, err
	}
	return e.buildFrom(known)
}

func (e *edited) buildFrom(known *site.Known) (site.Stats, error) {
	files := reads.Over(os.DirFS(e.dir))
	plan, err := e.plan(files, known)
	if err != nil {
		return site.Stats{}, err
	}
	stats, err := plan.Build(context.Background(), e.out, 2, nil)
	if lines, sure := files.Answers(); err == nil && sure {
		plan.Keep(append([]string{e.day}, lines...))
	}
	return stats, err
}

// plan plans a build as a command does, with the texts parsed when they are
// needed.
func (e *edited) plan(files fs.FS, known *site.Known) (*site.Plan, error) {
	own, err := fs.Sub(files, "templates")
	if err != nil {
		return nil, err
	}
	plan, list := site.New(site.Inputs{
		Project: content.LoadReleased(files), Templates: templates.Over(own), Files: files,
		Day: func(*content.Policy) policy.Date { return day(e.day) }, Program: "test", Known: known,
	})
	if list.HasErrors() {
		return nil, list
	}
	return plan, nil
}

// step changes something that a build reads, or that lies in its output.
func (e *edited) step() string {
	brand := e.one("nord", "south")
	if len(e.steps) == 0 {
		e.steps = e.random.Perm(11)
	}
	next := e.steps[0]
	e.steps = e.steps[1:]
	switch next {
	case 0:
		e.setBrand(brand, "hosts", fmt.Sprintf("[\"https://a%d.example\"]", e.random.IntN(3)))
		return "who may frame " + brand
	case 1:
		e.setBrand(brand, "former_domains", fmt.Sprintf("[\"old%d.example\"]", e.random.IntN(3)))
		return "the former domain of " + brand
	case 2:
		e.day = e.one("2026-01-15", "2026-03-01", midst, "2026-06-30", "2026-07-01", "2026-09-01")
		return "the day " + e.day
	case 3:
		e.write("templates/style.css", fmt.Sprintf("main { margin: %dpx }\n", e.random.IntN(3)))
		return "the style"
	case 4:
		e.must(os.RemoveAll(filepath.Join(e.dir, "templates", e.one("style.css", "words/en.toml"))))
		return "templates taken back"
	case 5:
		text, err := os.ReadFile("../../templates/words/en.toml")
		e.must(err)
		e.write("templates/words/en.toml", string(text)+fmt.Sprintf("# %d\n", e.random.IntN(3)))
		return "the words of a language"
	case 6:
		e.lengthen(fmt.Sprint(36+12*(e.version-2)), fmt.Sprint(48+12*(e.version-2)))
		e.release("privacy", fmt.Sprintf("2026-05-%02d", e.version), "", fmt.Sprintf("2026-07-%02d", e.version))
		e.version++
		return "a version released"
	case 7:
		old, new := filepath.Join(e.dir, "brands/south.toml"), filepath.Join(e.dir, "south.away")
		if os.Rename(old, new) != nil {
			e.must(os.Rename(new, old))
		}
		return "a brand gone or come back"
	case 8:
		e.tamper()
		return "a page changed by hand"
	case 9:
		e.setBrand(brand, "base", fmt.Sprintf("\"https://b%d.example\"", e.random.IntN(3)))
		return "where " + brand + " is served"
	}
	return "nothing"
}

func (e *edited) one(of ...string) string { return of[e.random.IntN(len(of))] }

// setBrand sets a key of a brand's file.
func (e *edited) setBrand(id, key, value string) {
	file := filepath.Join(e.dir, "brands", id+".toml")
	text, err := os.ReadFile(file)
	if err != nil {
		return // gone for now
	}
	e.must(os.WriteFile(file, []byte(withKey(string(text), key, value)), 0o644))
}

// withKey is a brand's file with a key set at its beginning.
func withKey(text, key, value string) string {
	var kept []string
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, key+" ") {
			kept = append(kept, line)
		}
	}
	return key + " = " + value + "\n" + strings.Join(kept, "")
}

// tamper changes, removes or replaces something in the output.
func (e *edited) tamper() {
	at := filepath.Join(e.out, "nord.example")
	switch e.random.IntN(4) {
	case 0:
		e.must(os.WriteFile(filepath.Join(at, "site.json"), []byte("{}"), 0o644))
	case 1:
		os.RemoveAll(filepath.Join(at, "en"))
	case 2: // another build in its place, older and intact
		away := e.out + ".away"
		e.must(os.CopyFS(away, os.DirFS(e.out)))
		e.must(os.RemoveAll(e.out))
		e.must(os.Rename(away, e.out))
	case 3: // the same size, and the times set back
		file := filepath.Join(at, "robots.txt")
		info, err := os.Stat(file)
		e.must(err)
		text, err := os.ReadFile(file)
		e.must(err)
		text[0] ^= 1
		e.must(os.WriteFile(file, text, 0o644))
		e.must(os.Chtimes(file, info.ModTime(), info.ModTime()))
	}
}

var edits = flag.Int("edited", 2, "how many projects are edited and built again and again")

// Whatever is changed between builds, a build that takes from the last one what
// is the same is a clean build to the byte.
func TestBuildAgainIsACleanBuild(t *testing.T) {
	for seed := range *edits {
		e := edit(t, uint64(seed))
		_, err := e.again()
		e.must(err)
		var steps []string
		for range 11 {
			steps = append(steps, e.step())
			if _, err = e.again(); err != nil {
				t.Fatalf("seed %d, %q: %v", seed, steps, err)
			}
			got, err := read(e.out)
			e.must(err)
			plan, err := e.plan(os.DirFS(e.dir), nil)
			e.must(err)
			want, err := rendered(plan)
			e.must(err)
			if e.same(got, want); t.Failed() {
				t.Fatalf("seed %d, after %q", seed, steps)
			}
		}
	}
}

// Where nothing changed, nothing is parsed, rendered or written; a change
// renders what it reaches, and the rest is the same files.
func TestBuildAgainDoesOnlyWhatChanged(t *testing.T) {
	e := edit(t, 1)
	first, err := e.again()
	e.must(err)
	if first.Rendered != first.Files || first.Linked != 0 {
		t.Errorf("the first build: %+v", first)
	}
	if _, ok := e.parsed(); !ok {
		t.Error("a build after nothing changed parsed, rendered or wrote something")
	}
	if known := site.Recall(e.note, e.out); len(known.Reasons()) == 0 {
		t.Error("nothing is known of what the last build went by")
	}
	old := e.inode("nord.example/en/privacy/v1/index.html")
	e.lengthen("48", "60")
	e.release("privacy", "2026-05-20", "", "2026-08-01")
	stats, err := e.again()
	e.must(err)
	if stats.Linked == 0 || stats.Rendered == 0 {
		t.Errorf("after a release: %+v", stats)
	}
	if e.inode("nord.example/en/privacy/v1/index.html") != old {
		t.Error("the page of a version long superseded was written anew")
	}
}

// parsed builds again, and says how many texts were parsed and whether there
// was nothing to do.
func (e *edited) parsed() (int, bool) {
	loaded := content.LoadReleased(os.DirFS(e.dir))
	known := site.Recall(e.note, e.out)
	defer known.Close()
	plan, list := site.New(site.Inputs{
		Project: loaded, Templates: templates.Over(os.DirFS(filepath.Join(e.dir, "templates"))), Files: os.DirFS(e.dir),
		Day: func(*content.Policy) policy.Date { return day(e.day) }, Program: "test", Known: known,
	})
	if list.HasErrors() {
		e.Fatal(list.Format())
	}
	stats, err := plan.Build(context.Background(), e.out, 2, nil)
	e.must(err)
	return loaded.Parsed(), loaded.Parsed() == 0 && stats.Rendered == 0 && stats.Written == 0
}

func (e *edited) inode(name string) uint64 {
	info, err := os.Stat(filepath.Join(e.out, filepath.FromSlash(name)))
	e.must(err)
	return info.Sys().(*syscall.Stat_t).Ino
}
