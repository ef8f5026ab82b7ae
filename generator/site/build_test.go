package site_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"proviso/generator/site"
)

// elsewhere is the environment variable that makes the test binary build
// DIR to OUT and end, instead of testing: what a build on another machine is.
const elsewhere = "PROVISO_TEST_BUILD"

func TestMain(m *testing.M) {
	if os.Getenv(elsewhere) == "" {
		os.Exit(m.Run())
	}
	if _, err := build(os.Args[1], midst, os.Args[2], 3); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// Whatever else differs, the same inputs and day give the same bytes.
func TestBuildIsTheSame(t *testing.T) {
	p := released(t)
	want := p.build(midst)
	again, err := build(p.dir, midst, filepath.Join(t.TempDir(), "again"), 1)
	p.must(err)
	p.same(again, want)
	p.same(renderedOn(t, midst), want)

	copied := filepath.Join(t.TempDir(), "another folder", "æøå")
	p.must(os.CopyFS(copied, os.DirFS(p.dir)))
	p.must(os.RemoveAll(filepath.Join(copied, "public")))
	for _, env := range [][]string{
		{"TZ=Pacific/Kiritimati", "LC_ALL=tr_TR.UTF-8", "GOMAXPROCS=1"},
		{"TZ=America/Los_Angeles", "LANG=C", "GOMAXPROCS=7", "HOME=/nowhere"},
	} {
		out := filepath.Join(t.TempDir(), "public")
		self, err := os.Executable()
		p.must(err)
		cmd := exec.Command(self, copied, out)
		cmd.Dir = t.TempDir()
		cmd.Env = append(append(os.Environ(), elsewhere+"=1"), env...)
		if said, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", env, err, said)
		}
		got, err := read(out)
		p.must(err)
		p.same(got, want)
	}
}

func TestBuildForAnotherDayDiffers(t *testing.T) {
	page := "nord.example/en/privacy/index.html"
	if renderedOn(t, midst)[page] == renderedOn(t, "2026-07-01")[page] {
		t.Error("the page in force is the same before and after the day on which the next version takes effect")
	}
}

// A page that cannot be rendered leaves the old build whole, and nothing else.
func TestFailingPageLeavesTheOldBuild(t *testing.T) {
	p := released(t)
	want := p.build(midst)
	plan, err := newPlan(os.DirFS(p.dir), "2026-07-01")
	p.must(err)
	broken := errors.New("no such page")
	plan.Add(site.File{Path: "zzz.example/index.html", Render: func([]byte) ([]byte, error) { return nil, broken }})
	if _, err := plan.Build(context.Background(), filepath.Join(p.dir, "public"), 2, nil); !errors.Is(err, broken) {
		t.Fatalf("the build ended with %v", err)
	}
	p.asItWas(want)
}

func TestBuildReplacesOnlyItsOwn(t *testing.T) {
	p := released(t)
	want := p.build(midst)
	foreign := filepath.Join(p.dir, "public", "nord.example", "notes.txt")
	p.must(os.WriteFile(foreign, []byte("mine"), 0o644))
	want["nord.example/notes.txt"] = "mine"
	if _, err := build(p.dir, "2026-07-01", filepath.Join(p.dir, "public"), 0); err == nil {
		t.Error("a folder with a file that no build wrote was replaced")
	}
	p.asItWas(want)
}

// asItWas fails unless public/ is what it was, with nothing left beside it.
func (p project) asItWas(want tree) {
	p.Helper()
	got, err := read(filepath.Join(p.dir, "public"))
	p.must(err)
	p.same(got, want)
	entries, err := os.ReadDir(p.dir)
	p.must(err)
	for _, e := range entries {
		if name := e.Name(); name != "brands" && name != "content" && name != "public" {
			p.Errorf("%s was left behind", name)
		}
	}
}
