package preview

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// The folders of a project whose files a preview shows.
var watched = []string{"brands", "content", "templates"}

// Saving a file is often several events: what comes within quiet of the last
// one belongs to it, up to patience after the first.
const (
	quiet    = 15 * time.Millisecond
	patience = 200 * time.Millisecond
)

// Watch tells of files of the project in dir that were changed, made, renamed
// or removed, by their paths below it with slashes, until the context ends.
// ready is called once nothing is missed any more.
func Watch(ctx context.Context, dir string, ready func(), changed func(paths []string)) error {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("cannot watch the files: %w", err)
	}
	defer w.Close()
	t := &watch{Watcher: w, dir: dir}
	if err := w.Add(dir); err != nil {
		return fmt.Errorf("cannot watch %s: %w", dir, err)
	}
	for _, name := range watched {
		if err := t.add(filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	ready()
	return t.run(ctx, changed)
}

type watch struct {
	*fsnotify.Watcher
	dir string
}

// add watches a folder and those in it, as far as they are there still. Links
// are not followed.
func (t *watch) add(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return nil // what cannot be read is reported where it is loaded
		case !d.IsDir():
			return nil
		}
		if err := t.Add(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("cannot watch %s: %w", path, err)
		}
		return nil
	})
}

func (t *watch) run(ctx context.Context, changed func([]string)) error {
	var paths []string
	var first time.Time
	settled := time.NewTimer(time.Hour)
	defer settled.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case err := <-t.Errors:
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return fmt.Errorf("cannot watch the files: %w", err)
			}
			paths = append(paths, ".") // something was missed: everything may have changed
			settled.Reset(quiet)
		case e := <-t.Events:
			name, ours := t.of(e)
			if !ours {
				continue
			}
			if len(paths) == 0 {
				first = time.Now()
			}
			paths = append(paths, name)
			settled.Reset(max(0, min(quiet, patience-time.Since(first))))
		case <-settled.C:
			if len(paths) > 0 {
				slices.Sort(paths)
				changed(slices.Compact(paths))
				paths = nil
			}
		}
	}
}

// of is the path of an event, if it is one of the project's. A new folder is
// watched from then on.
func (t *watch) of(e fsnotify.Event) (name string, ours bool) {
	rel, err := filepath.Rel(t.dir, e.Name)
	if err != nil || e.Op == fsnotify.Chmod {
		return "", false
	}
	name = filepath.ToSlash(rel)
	top, _, _ := strings.Cut(name, "/")
	if !slices.Contains(watched, top) {
		return "", false
	}
	if e.Has(fsnotify.Create) {
		if info, err := os.Lstat(e.Name); err == nil && info.IsDir() {
			t.add(e.Name)
		}
	}
	return name, true
}
