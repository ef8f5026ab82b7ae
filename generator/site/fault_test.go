package site

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proviso/generator/diag"
)

var errFault = errors.New("the disk says no")

// faulty is a disk that stops at one of its changes: as a kill for good, as a
// fault once. A file at which it stops is half written. Without exchange it is
// a system that renames twice.
type faulty struct {
	system
	at, n    int
	kill     bool
	exchange bool
}

func (f *faulty) do(op func() error) error {
	if f.n++; f.n == f.at || f.n > f.at && f.kill {
		return errFault
	}
	return op()
}

func (f *faulty) MkdirAll(path string, perm fs.FileMode) error {
	return f.do(func() error { return f.system.MkdirAll(path, perm) })
}

func (f *faulty) WriteFile(path string, data []byte, perm fs.FileMode) error {
	err := f.do(func() error { return f.system.WriteFile(path, data, perm) })
	if err != nil && f.n == f.at {
		return errors.Join(err, f.system.WriteFile(path, data[:len(data)/2], perm))
	}
	return err
}

func (f *faulty) RemoveAll(path string) error {
	return f.do(func() error { return f.system.RemoveAll(path) })
}

func (f *faulty) Rename(from, to string) error {
	return f.do(func() error { return f.system.Rename(from, to) })
}

func (f *faulty) Exchange(a, b string) error {
	if !f.exchange {
		return errors.ErrUnsupported
	}
	return f.do(func() error { return f.system.Exchange(a, b) })
}

// Add adds a file to a plan.
func (p *Plan) Add(f File) {
	p.parts = append(p.parts, part{files: func() ([]File, diag.List) { return []File{f}, nil }})
	p.Files++
}

// planOf is a plan of a few files that all say the same.
func planOf(words string) *Plan {
	p := &Plan{}
	for _, name := range []string{"a.example/index.html", "a.example/en/p/index.html", "b.example/index.html", "next-change.json"} {
		p.Add(File{Path: name, Render: func(to []byte) ([]byte, error) { return append(to, words...), nil }})
	}
	return p
}

// whole says which build stands in a folder; it fails where it is a mixture.
func whole(t *testing.T, out string) string {
	t.Helper()
	words := map[string]int{}
	err := filepath.WalkDir(out, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == manifest {
			return err
		}
		text, err := os.ReadFile(path)
		words[string(text)]++
		return err
	})
	if err != nil || len(words) != 1 {
		t.Fatalf("%v, %v", words, err)
	}
	for word, files := range words {
		if files != 4 {
			t.Fatalf("%d files of 4", files)
		}
		return word
	}
	return ""
}

// A build stopped at any change of the disk leaves the old build whole, or the
// new one, and the next works and clears away what was left.
func TestBuildStoppedAtEveryStep(t *testing.T) {
	for _, exchange := range []bool{true, false} {
		for _, kill := range []bool{true, false} {
			for at := 1; stoppedAt(t, &faulty{at: at, kill: kill, exchange: exchange}); at++ {
			}
		}
	}
}

// stoppedAt reports whether the build was stopped, and checks what it left.
func stoppedAt(t *testing.T, d *faulty) bool {
	t.Helper()
	dir := t.TempDir()
	out := filepath.Join(dir, "public")
	if _, err := planOf("old").Build(context.Background(), out, 1, nil); err != nil {
		t.Fatal(err)
	}
	_, err := planOf("new").build(context.Background(), d, out, 1, nil)
	if err == nil {
		if d.at < 12 {
			t.Errorf("only %d steps were stopped at", d.at-1)
		}
		return false
	}
	name := fmt.Sprintf("step %d, kill %v, exchange %v", d.at, d.kill, d.exchange)
	if _, missing := os.Stat(out); missing == nil || d.exchange {
		whole(t, out)
	}
	if _, err := planOf("next").Build(context.Background(), out, 2, nil); err != nil {
		t.Fatalf("%s: the next build: %v", name, err)
	}
	if got := whole(t, out); got != "next" {
		t.Errorf("%s: the next build left %q", name, got)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("%s: %v stayed behind, %v", name, entries, err)
	}
	return true
}

// An interrupted build says so and leaves the old one and nothing else.
func TestBuildInterrupted(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "public")
	if _, err := planOf("old").Build(context.Background(), out, 1, nil); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	p := planOf("new")
	p.Add(File{Path: "z.example/index.html", Render: func(to []byte) ([]byte, error) { cancel(); return append(to, "new"...), nil }})
	if _, err := p.Build(ctx, out, 1, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("interrupted: %v", err)
	}
	if whole(t, out) != "old" {
		t.Error("the old build is gone")
	}
	entries, _ := os.ReadDir(dir)
	if len(entries) != 1 || strings.HasPrefix(entries[0].Name(), ".") {
		t.Errorf("%v stayed behind", entries)
	}
}
