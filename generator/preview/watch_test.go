package preview

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// watching is a project's folder and what was told of it.
type watching struct {
	dir  string
	told chan []string
}

func newWatching(t *testing.T) *watching {
	t.Helper()
	w := &watching{dir: t.TempDir(), told: make(chan []string, 100)}
	w.write(t, "content/privacy/en.md", "one")
	w.write(t, "public/page.html", "one")
	ctx, cancel := context.WithCancel(context.Background())
	ready, ended := make(chan bool), make(chan error)
	go func() {
		ended <- Watch(ctx, w.dir, func() { close(ready) }, func(paths []string) { w.told <- paths })
	}()
	<-ready
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return w
}

func (w *watching) write(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join(w.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// wait waits until a path was told of; all are those told of till then.
func (w *watching) wait(t *testing.T, path string) (all []string) {
	t.Helper()
	for {
		select {
		case paths := <-w.told:
			if all = append(all, paths...); slices.Contains(all, path) {
				return all
			}
		case <-time.After(30 * time.Second):
			t.Fatalf("not told of %s, only of %q", path, all)
		}
	}
}

func TestWatchTellsOfWhatIsSaved(t *testing.T) {
	w := newWatching(t)
	w.write(t, "content/privacy/en.md", "two")
	w.wait(t, "content/privacy/en.md")
}

func TestWatchTellsOfAFileThatTakesTheOldOnesPlace(t *testing.T) {
	w := newWatching(t)
	w.write(t, "content/privacy/.en.md.swp", "two")
	if err := os.Rename(filepath.Join(w.dir, "content/privacy/.en.md.swp"), filepath.Join(w.dir, "content/privacy/en.md")); err != nil {
		t.Fatal(err)
	}
	w.wait(t, "content/privacy/en.md")
	w.write(t, "content/privacy/en.md", "three")
	w.wait(t, "content/privacy/en.md")
}

func TestWatchSeesFoldersThatCome(t *testing.T) {
	w := newWatching(t)
	w.write(t, "brands/shop.toml", "one") // as when another branch is checked out
	w.wait(t, "brands")
	w.write(t, "brands/shop.toml", "two")
	w.wait(t, "brands/shop.toml")
	if err := os.RemoveAll(filepath.Join(w.dir, "content")); err != nil {
		t.Fatal(err)
	}
	w.wait(t, "content")
	w.write(t, "content/privacy/en.md", "three")
	w.wait(t, "content")
	w.write(t, "content/privacy/en.md", "four")
	w.wait(t, "content/privacy/en.md")
}

func TestWatchTellsNothingOfOtherFolders(t *testing.T) {
	w := newWatching(t)
	w.write(t, "public/page.html", "two")
	w.write(t, "notes.txt", "two")
	w.write(t, "content/privacy/en.md", "two")
	for _, name := range w.wait(t, "content/privacy/en.md") {
		if name != "content/privacy/en.md" {
			t.Errorf("told of %s", name)
		}
	}
}
