package reads_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"proviso/generator/reads"
)

// folder is a file system with what a reader may ask for.
func folder(t *testing.T) (string, fs.FS) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.toml": "one", "sub/b.md": "two", "sub/unread.md": "three"} {
		at := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return dir, root.FS()
}

// read asks as a project's loader does.
func read(t *testing.T, fsys fs.FS) []string {
	t.Helper()
	w := reads.Over(fsys)
	for _, name := range []string{"a.toml", "sub/b.md", "missing.toml"} {
		fs.Stat(w, name)
		fs.ReadFile(w, name)
	}
	fs.ReadDir(w, "sub")
	fs.Lstat(w, "sub")
	lines, ok := w.Answers()
	if !ok {
		t.Fatal("what was read is not sure")
	}
	return lines
}

func TestWhatWasReadIsFoundAgain(t *testing.T) {
	_, fsys := folder(t)
	lines := read(t, fsys)
	if !reads.Same(fsys, lines) {
		t.Errorf("nothing changed, and %q is not found again", lines)
	}
	if len(lines) != 8 {
		t.Errorf("%d answers, want one a question: %q", len(lines), lines)
	}
}

// TestEveryChangeOfWhatWasReadIsSeen also holds that nothing else counts.
func TestEveryChangeOfWhatWasReadIsSeen(t *testing.T) {
	for name, change := range map[string]struct {
		make func(dir string) error
		same bool
	}{
		"another text of the same length": {func(dir string) error { return os.WriteFile(dir+"/a.toml", []byte("eno"), 0o644) }, false},
		"a longer text":                   {func(dir string) error { return os.WriteFile(dir+"/sub/b.md", []byte("two two"), 0o644) }, false},
		"a file that was missing":         {func(dir string) error { return os.WriteFile(dir+"/missing.toml", nil, 0o644) }, false},
		"a file removed":                  {func(dir string) error { return os.Remove(dir + "/a.toml") }, false},
		"a new name in a folder":          {func(dir string) error { return os.WriteFile(dir+"/sub/new.md", nil, 0o644) }, false},
		"a file made a folder": {func(dir string) error {
			return errors.Join(os.Remove(dir+"/sub/unread.md"), os.Mkdir(dir+"/sub/unread.md", 0o755))
		}, false},
		"a text that was not read": {func(dir string) error { return os.WriteFile(dir+"/sub/unread.md", []byte("other"), 0o644) }, true},
		"the same text again":      {func(dir string) error { return os.WriteFile(dir+"/a.toml", []byte("one"), 0o644) }, true},
	} {
		t.Run(name, func(t *testing.T) {
			dir, fsys := folder(t)
			lines := read(t, fsys)
			if err := change.make(dir); err != nil {
				t.Fatal(err)
			}
			if same := reads.Same(fsys, lines); same != change.same {
				t.Errorf("same is %v", same)
			}
		})
	}
}

func TestWhatWasNotReadWholeIsNotSure(t *testing.T) {
	_, fsys := folder(t)
	w := reads.Over(fsys)
	f, err := w.Open("a.toml")
	if err != nil {
		t.Fatal(err)
	}
	f.Read(make([]byte, 1))
	f.Close()
	if _, ok := w.Answers(); ok {
		t.Error("one byte of three was read, and the answer is sure")
	}
}

func TestWhatChangesMeanwhileIsNotSure(t *testing.T) {
	dir, fsys := folder(t)
	w := reads.Over(fsys)
	fs.ReadFile(w, "a.toml")
	if err := os.WriteFile(dir+"/a.toml", []byte("two"), 0o644); err != nil {
		t.Fatal(err)
	}
	fs.ReadFile(w, "a.toml")
	if _, ok := w.Answers(); ok {
		t.Error("two readings found two texts, and the answer is sure")
	}
}

func TestLinesOfAnotherFormAreNotTheSame(t *testing.T) {
	_, fsys := folder(t)
	for _, line := range []string{"", "says", `says "a.toml`, `says "a.toml"`, `asks "a.toml" yes`, `says "../a" missing`} {
		if reads.Same(fsys, []string{line}) {
			t.Errorf("%q is taken for an answer", line)
		}
	}
}
