package site

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

// manifest names, within public/, the files that a build wrote. A folder that
// has one is a build's own and may be replaced.
const manifest = ".proviso"

const manifestHead = "# Written by proviso build, which replaces this folder as a whole. The files it wrote:\n"

// Build writes a plan to a folder, whole or not at all: it renders into a new
// folder beside it and then exchanges the two. Only a folder that is missing,
// empty or a build's own is replaced. progress, if there is one, is called now
// and then with the files and bytes written so far. The caller holds the lock
// on the folder that out lies in.
func (p *Plan) Build(ctx context.Context, out string, workers int, progress func(files, bytes int64)) (int64, error) {
	return p.build(ctx, system{}, out, workers, progress)
}

// disk is what a build changes files through: the system, or one that fails
// where a test says.
type disk interface {
	MkdirAll(path string, perm fs.FileMode) error
	WriteFile(path string, data []byte, perm fs.FileMode) error
	RemoveAll(path string) error
	Rename(from, to string) error
	Exchange(a, b string) error
}

type system struct{}

func (system) MkdirAll(path string, perm fs.FileMode) error { return mkdir(path, perm) }
func (system) RemoveAll(path string) error                  { return os.RemoveAll(path) }
func (system) Rename(from, to string) error                 { return os.Rename(from, to) }
func (system) Exchange(a, b string) error                   { return exchange(a, b) }
func (system) WriteFile(path string, data []byte, perm fs.FileMode) error {
	return writeFile(path, data, perm)
}

func (p *Plan) build(ctx context.Context, d disk, out string, workers int, progress func(files, bytes int64)) (int64, error) {
	fresh := filepath.Join(filepath.Dir(out), "."+filepath.Base(out)+".new")
	if err := settle(d, fresh, out); err != nil {
		return 0, err
	}
	if err := replaceable(out); err != nil {
		return 0, err
	}
	written, err := p.write(ctx, d, fresh, workers, progress)
	if err == nil {
		err = replace(d, fresh, out)
	}
	if err != nil {
		return 0, errors.Join(err, d.RemoveAll(fresh))
	}
	return written, nil
}

func (p *Plan) write(ctx context.Context, d disk, dir string, workers int, progress func(files, bytes int64)) (int64, error) {
	if err := d.MkdirAll(dir, 0o755); err != nil {
		return 0, err
	}
	if workers < 1 {
		workers = runtime.GOMAXPROCS(0)
	}
	group, running := errgroup.WithContext(ctx)
	group.SetLimit(workers)
	w := &writing{disk: d, dir: dir, progress: progress, buffers: sync.Pool{New: func() any { return new([]byte) }}}
	err := p.each(func(f File) error {
		if running.Err() != nil {
			return running.Err()
		}
		if err := w.prepare(f); err != nil {
			return err
		}
		group.Go(func() error { return w.write(f) })
		return nil
	})
	if stopped := group.Wait(); stopped != nil {
		return 0, stopped
	}
	if err != nil {
		return 0, errors.Join(err, context.Cause(ctx))
	}
	if err := context.Cause(ctx); err != nil {
		return 0, err
	}
	return w.bytes.Load(), d.WriteFile(filepath.Join(dir, manifest), []byte(manifestHead+w.list.String()), 0o644)
}

// each plans part by part and hands on their files.
func (p *Plan) each(do func(File) error) error {
	for _, one := range p.parts {
		files, list := one.files()
		if list.HasErrors() {
			return list
		}
		for _, f := range files {
			if err := do(f); err != nil {
				return err
			}
		}
	}
	return nil
}

// writing is a build on its way.
type writing struct {
	disk
	dir          string
	made         map[string]bool // folders
	list         strings.Builder // what the manifest will name
	files, bytes atomic.Int64
	progress     func(files, bytes int64)
	buffers      sync.Pool // of *[]byte
}

// prepare makes the folder that a file goes into.
func (w *writing) prepare(f File) error {
	if !filepath.IsLocal(filepath.FromSlash(f.Path)) || strings.ContainsAny(f.Path, "\n\\") {
		return fmt.Errorf("the page %q would leave the folder", f.Path)
	}
	w.list.WriteString(f.Path + "\n")
	parent := filepath.Dir(filepath.FromSlash(f.Path))
	if w.made[parent] {
		return nil
	}
	if w.made == nil {
		w.made = map[string]bool{}
	}
	w.made[parent] = true
	return w.MkdirAll(filepath.Join(w.dir, parent), 0o755)
}

func (w *writing) write(f File) error {
	buffer := w.buffers.Get().(*[]byte)
	defer w.buffers.Put(buffer)
	content, err := f.Render((*buffer)[:0])
	if err != nil {
		return fmt.Errorf("%s: %w", f.Path, err)
	}
	*buffer = content
	bytes := w.bytes.Add(int64(len(content)))
	if count := w.files.Add(1); w.progress != nil && count%64 == 0 {
		w.progress(count, bytes)
	}
	return w.WriteFile(filepath.Join(w.dir, filepath.FromSlash(f.Path)), content, 0o644)
}

// replaceable says why a folder may not be replaced.
func replaceable(out string) error {
	info, err := os.Lstat(out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return fmt.Errorf("%s is not a folder, so build does not replace it", out)
	}
	entries, err := os.ReadDir(out)
	if err != nil {
		return err
	}
	if err := writable(out); err != nil {
		return fmt.Errorf("%s cannot be written to: %w", out, err)
	}
	if len(entries) == 0 {
		return nil
	}
	list, err := os.ReadFile(filepath.Join(out, manifest))
	if err != nil || !strings.HasPrefix(string(list), manifestHead) {
		return fmt.Errorf("%s holds files that no build wrote, so build does not replace it; name an empty or a new folder with --out", out)
	}
	return onlyOwn(out, strings.Split(strings.TrimPrefix(string(list), manifestHead), "\n"))
}

// onlyOwn refuses a folder that holds more than a build wrote there.
func onlyOwn(out string, own []string) error {
	slices.Sort(own)
	return filepath.WalkDir(out, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(out, path)
		if err != nil {
			return err
		}
		if _, found := slices.BinarySearch(own, filepath.ToSlash(rel)); !found && rel != manifest {
			return fmt.Errorf("%s is a file that no build wrote, so build does not replace %s; move it elsewhere", path, out)
		}
		return nil
	})
}

// replace puts a finished folder in the place of another, in one step where
// the system can exchange two names.
func replace(d disk, fresh, out string) error {
	if _, err := os.Lstat(out); errors.Is(err, fs.ErrNotExist) {
		return d.Rename(fresh, out)
	}
	if err := d.Exchange(fresh, out); err == nil {
		return d.RemoveAll(fresh) // the old build by now
	}
	if err := d.Rename(out, old(fresh)); err != nil {
		return err
	}
	if err := d.Rename(fresh, out); err != nil {
		return errors.Join(err, d.Rename(old(fresh), out))
	}
	return d.RemoveAll(old(fresh))
}

// old is where a build waits while another takes its place in two steps.
func old(fresh string) string { return fresh + ".old" }

// settle clears away what an interrupted build left, and puts back the build
// that it had moved aside.
func settle(d disk, fresh, out string) error {
	if _, err := os.Lstat(old(fresh)); err == nil {
		if _, err := os.Lstat(out); errors.Is(err, fs.ErrNotExist) {
			if err := d.Rename(old(fresh), out); err != nil {
				return err
			}
		}
		if err := d.RemoveAll(old(fresh)); err != nil {
			return err
		}
	}
	return d.RemoveAll(fresh)
}
