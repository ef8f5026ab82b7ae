package site

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

// writing is a build on its way into a new folder.
type writing struct {
	disk
	plan     *Plan
	out, dir string // the folder to be replaced, and the new one
	workers  int
	progress func(files, bytes int64)
	note     *noting
	made     map[string]bool // folders of the part
	list     []byte          // the manifest so far
	jobs     chan job

	tried, linkable bool // see links

	files, pages, bytes       atomic.Int64
	rendered, written, linked atomic.Int64
}

func newWriting(p *Plan, d disk, out, dir string, workers int, progress func(files, bytes int64)) *writing {
	return &writing{
		disk: d, plan: p, out: out, dir: dir, workers: workers, progress: progress, note: p.in.Known.newNoting(),
		list: []byte(manifestHead), made: map[string]bool{}, jobs: make(chan job),
	}
}

func (w *writing) stats() Stats {
	return Stats{
		Files: w.files.Load(), Pages: w.pages.Load(), Bytes: w.bytes.Load(),
		Rendered: w.rendered.Load(), Written: w.written.Load(), Linked: w.linked.Load(),
	}
}

// run writes all parts, and last the manifest.
func (w *writing) run(ctx context.Context) error {
	if err := w.MkdirAll(w.dir, 0o755); err != nil {
		return err
	}
	group, running := errgroup.WithContext(ctx)
	for range w.workers {
		group.Go(w.work)
	}
	var err error
	for _, one := range w.plan.parts {
		if err = w.part(running, one); err != nil {
			break
		}
	}
	close(w.jobs)
	if stopped := group.Wait(); stopped != nil {
		return stopped
	}
	if err = errors.Join(err, context.Cause(ctx)); err != nil {
		return err
	}
	return w.WriteFile(filepath.Join(w.dir, manifest), w.list, 0o644)
}

// part writes a part: the workers get its files, in order.
func (w *writing) part(ctx context.Context, one part) error {
	clear(w.made) // no two parts share a folder
	if last := w.plan.in.Known.part(one); last != nil && w.links() {
		return w.same(ctx, one, last)
	}
	files, list := one.files()
	if list.HasErrors() {
		return list
	}
	if one.other {
		for _, f := range files {
			w.names(f.Path)
		}
		return nil
	}
	p := &partWriting{writing: w, part: one, last: w.plan.in.Known.byPath(one.id), files: make([]knownFile, len(files))}
	p.left.Store(int64(len(files)))
	return w.give(ctx, len(files), func(i int) string { return files[i].Path }, func(i int, buffer *[]byte) error {
		return p.file(i, files[i], buffer)
	})
}

// links reports whether files of the last build can be linked into the new one.
func (w *writing) links() bool {
	if !w.tried {
		probe := filepath.Join(w.dir, manifest)
		w.tried, w.linkable = true, w.Link(filepath.Join(w.out, manifest), probe) == nil && w.RemoveAll(probe) == nil
	}
	return w.linkable
}

// same takes a part of which nothing changed from the last build.
func (w *writing) same(ctx context.Context, one part, last *knownPart) error {
	files, err := w.plan.in.Known.files(last)
	if err != nil {
		return err
	}
	p := &partWriting{writing: w, part: one, files: files}
	p.left.Store(int64(len(files)))
	return w.give(ctx, len(files), func(i int) string { return files[i].path }, func(i int, _ *[]byte) error {
		if err := w.Link(w.at(w.out, files[i].path), w.at(w.dir, files[i].path)); err != nil {
			return err
		}
		w.linked.Add(1)
		p.done(files[i])
		return nil
	})
}

// prepare lists a file and makes the folder that it goes into.
func (w *writing) prepare(path string) error {
	local := filepath.FromSlash(path)
	if !filepath.IsLocal(local) || strings.ContainsAny(path, "\n\\") {
		return fmt.Errorf("the page %q would leave the folder", path)
	}
	w.names(path)
	return w.folder(filepath.Dir(local))
}

// names adds a file to the manifest.
func (w *writing) names(path string) { w.list = append(append(w.list, path...), '\n') }

func (w *writing) folder(dir string) error {
	if dir == "." || w.made[dir] {
		return nil
	}
	w.made[dir] = true
	if err := w.folder(filepath.Dir(dir)); err != nil {
		return err
	}
	return w.MkdirAll(filepath.Join(w.dir, dir), 0o755)
}

func (w *writing) at(dir, path string) string { return filepath.Join(dir, filepath.FromSlash(path)) }

// partWriting is a part on its way.
type partWriting struct {
	*writing
	part  part
	last  map[string]knownFile // of the last build
	files []knownFile          // as they are now
	left  atomic.Int64
}

// file writes a file, or links it from the last build where it is the same.
func (p *partWriting) file(i int, f File, buffer *[]byte) error {
	one := knownFile{path: f.Path}
	if f.Key != nil {
		one.key = f.Key()
		if p.link(&one) {
			p.files[i] = one
			p.done(one)
			return nil
		}
	}
	content, err := f.Render((*buffer)[:0])
	if err != nil {
		return fmt.Errorf("%s: %w", f.Path, err)
	}
	*buffer, one.size = content, int64(len(content))
	p.rendered.Add(1)
	if f.Key == nil {
		one.key = contentKey(content)
	}
	if f.Key != nil || !p.link(&one) {
		if err := p.WriteFile(p.at(p.dir, f.Path), content, 0o644); err != nil {
			return err
		}
		p.written.Add(1)
	}
	p.files[i] = one
	p.done(one)
	return nil
}

// contentKey is the key of a file that is known by what it says.
func contentKey(content []byte) string {
	sum := sha256.Sum256(content)
	return fmt.Sprintf("%x", sum[:16])
}

// link takes a file from the last build, if it had the same. A file system that
// refuses gets a file of its own.
func (p *partWriting) link(f *knownFile) bool {
	last, ok := p.last[f.path]
	if !ok || last.key != f.key {
		return false
	}
	if err := p.Link(p.at(p.out, f.path), p.at(p.dir, f.path)); err != nil {
		return false
	}
	f.size = last.size
	p.linked.Add(1)
	return true
}

// done counts a file, and notes the part after its last.
func (p *partWriting) done(f knownFile) {
	if strings.HasSuffix(f.path, ".html") {
		p.pages.Add(1)
	}
	bytes := p.bytes.Add(f.size)
	if count := p.writing.files.Add(1); p.progress != nil && count%64 == 0 {
		p.progress(count, bytes)
	}
	if p.left.Add(-1) == 0 {
		p.note.add(p.part.id, p.part.key, p.files)
	}
}
