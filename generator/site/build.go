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

	"proviso/generator/diag"
)

// manifest names, within public/, the files that a build wrote. A folder that
// has one is a build's own and may be replaced.
const manifest = ".proviso"

const manifestHead = "# Written by proviso build, which replaces this folder as a whole. The files it wrote:\n"

// Build writes a plan to a folder, whole or not at all: it renders into a new
// folder beside it and then exchanges the two. Only a folder that is missing,
// empty or a build's own is replaced. What the plan knows to be the same as in
// the last build is linked from there, and where everything is, nothing is
// written. progress, if there is one, is called now and then with the files and
// bytes that are done. The caller holds the lock on the folder that out lies in.
func (p *Plan) Build(ctx context.Context, out string, workers int, progress func(files, bytes int64)) (Stats, error) {
	return p.build(ctx, system{}, out, workers, progress)
}

// Stats are what a build did.
type Stats struct {
	Files, Pages      int64 // of the build as it stands now; pages are those in HTML
	Bytes             int64
	Rendered, Written int64 // files
	Linked            int64 // files taken from the last build, in place or by a link
}

// disk is what a build changes files through: the system, or one that fails
// where a test says.
type disk interface {
	MkdirAll(path string, perm fs.FileMode) error
	WriteFile(path string, data []byte, perm fs.FileMode) error
	RemoveAll(path string) error
	Rename(from, to string) error
	Link(from, to string) error
	Exchange(a, b string) error
}

type system struct{}

func (system) MkdirAll(path string, perm fs.FileMode) error { return mkdir(path, perm) }
func (system) RemoveAll(path string) error                  { return os.RemoveAll(path) }
func (system) Rename(from, to string) error                 { return os.Rename(from, to) }
func (system) Link(from, to string) error                   { return os.Link(from, to) }
func (system) Exchange(a, b string) error                   { return exchange(a, b) }
func (system) WriteFile(path string, data []byte, perm fs.FileMode) error {
	return writeFile(path, data, perm)
}

func (p *Plan) build(ctx context.Context, d disk, out string, workers int, progress func(files, bytes int64)) (Stats, error) {
	fresh := freshOf(out)
	if err := settle(d, fresh, out); err != nil {
		return Stats{}, err
	}
	if p.standing() {
		return p.in.Known.asItStands(), nil
	}
	if err := replaceable(out); err != nil {
		return Stats{}, err
	}
	if workers < 1 {
		workers = runtime.GOMAXPROCS(0)
	}
	w := newWriting(p, d, out, fresh, workers, progress)
	err := w.run(ctx)
	if err == nil {
		err = replace(d, fresh, out)
	}
	if err != nil {
		w.note.drop()
		return Stats{}, errors.Join(err, d.RemoveAll(fresh))
	}
	w.note.keep(p.in.Known)
	return w.stats(), nil
}

// freshOf is the folder in which a build makes what is to replace another.
func freshOf(out string) string {
	return filepath.Join(filepath.Dir(out), "."+filepath.Base(out)+".new")
}

const anotherOut = "name an empty or a new folder with --out"

func refused(file, hint, format string, args ...any) error {
	return diag.List{diag.Errorf(diag.Place{File: file}, format, args...).Hint("%s", hint)}
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
		return refused(out, anotherOut, "is not a folder, so build does not replace it")
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
		return refused(out, anotherOut, "holds files that no build wrote, so build does not replace it")
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
			return refused(path, "move it elsewhere", "no build wrote this file, so build does not replace %s", out)
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
