package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"proviso/generator/settings"
)

// Progress is told now and then how many files and bytes are there.
type Progress func(files, bytes int64)

// apply carries out a plan in the order of its groups, each whole before the
// next begins. Where it is refused before anything changed that was there, what
// it had added is taken away again; an interrupt leaves it for the next run.
type apply struct {
	store    Store
	stage    stager // nil where files cannot wait
	public   fs.FS
	workers  int
	progress Progress
	lock     *lock

	files, bytes atomic.Int64
	mu           sync.Mutex
	added        []string
	changed      bool
}

func (a *apply) run(ctx context.Context, p *Plan, files []File) (err error) {
	if a.stage != nil {
		defer func() { err = errors.Join(err, a.stage.Unstage()) }()
		if err := a.prepare(ctx, p, files); err != nil {
			return err
		}
	}
	for from := 0; from < len(p.Steps); {
		to := from
		for to < len(p.Steps) && p.Steps[to].group == p.Steps[from].group {
			to++
		}
		if err := a.lock.held(ctx); err != nil {
			return err
		}
		if err := a.upload(ctx, p.Steps[from:to]); err != nil {
			return a.takeBack(ctx, err)
		}
		from = to
	}
	return a.delete(ctx, p.Deletes)
}

// prepare writes all files where they wait, and notes that they are ours.
func (a *apply) prepare(ctx context.Context, p *Plan, files []File) error {
	for _, step := range p.Steps {
		body, err := a.body(step.File)
		if err == nil {
			err = a.stage.Stage(ctx, step.File.Path, body)
		}
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return err
		}
	}
	keys := make([]string, len(files))
	for i, f := range files {
		keys[i] = f.Path
	}
	return a.stage.Announce(ctx, keys)
}

// body reads a file of the build once more.
func (a *apply) body(f File) ([]byte, error) {
	body, err := settings.ReadFile(a.public, f.Path, maxFile)
	if err != nil {
		return nil, &refusal{What: fmt.Sprintf("the build was replaced while it was published: %s: %v", f.Path, err), Hint: "publish again", cause: err}
	}
	if newFile(f.Path, body).SHA256 != f.SHA256 {
		return nil, &refusal{What: fmt.Sprintf("the build was replaced while it was published: %s has changed", f.Path), Hint: "publish again"}
	}
	return body, nil
}

func (a *apply) upload(ctx context.Context, steps []Step) error {
	group, running := errgroup.WithContext(ctx)
	group.SetLimit(a.workers)
	for _, step := range steps {
		if running.Err() != nil {
			break
		}
		group.Go(func() error { return a.put(running, step) })
	}
	if err := group.Wait(); err != nil {
		return err
	}
	return context.Cause(ctx)
}

func (a *apply) put(ctx context.Context, step Step) error {
	f := step.File
	body, err := a.body(f)
	if err != nil {
		return err
	}
	a.mu.Lock() // noted before it is done: an answer may be lost on its way
	if step.Why == isNew {
		a.added = append(a.added, f.Path)
	} else {
		a.changed = true
	}
	a.mu.Unlock()
	if err := a.write(ctx, step, Upload{f.Path, body, f.SHA256, f.Headers}); err != nil {
		return err
	}
	bytes := a.bytes.Add(f.Size)
	if files := a.files.Add(1); a.progress != nil {
		a.progress(files, bytes)
	}
	return nil
}

// write puts a file there. The text of a new version goes where nothing lies:
// what came to lie there since the plan was made stays, unless it is the same.
func (a *apply) write(ctx context.Context, step Step, u Upload) error {
	text := isText(u.Key) && step.Why == isNew
	err := a.store.Put(ctx, u, Condition{Absent: text})
	if !text || !errors.Is(err, errTaken) {
		return err
	}
	found, _, err := a.store.Read(ctx, u.Key, maxFile)
	if err != nil {
		return err
	}
	if digest := newFile(u.Key, found).SHA256; digest != u.SHA256 {
		a.mu.Lock()
		a.added = slices.DeleteFunc(a.added, func(key string) bool { return key == u.Key }) // not this publisher's
		a.mu.Unlock()
		return &refusal{What: fmt.Sprintf("%s: another text came to lie there while this one was published: recorded sha256:%s, found sha256:%s", u.Key, u.SHA256, digest),
			Hint: "find out who put it there; move it away by hand, then publish again", cause: errTaken}
	}
	return nil
}

// takeBack removes what was added, unless a file changed that was there.
func (a *apply) takeBack(ctx context.Context, err error) error {
	if a.changed || ctx.Err() != nil {
		return err
	}
	group := errgroup.Group{}
	group.SetLimit(a.workers)
	for _, key := range a.added {
		group.Go(func() error { return a.store.Delete(ctx, key) })
	}
	if failed := group.Wait(); failed != nil {
		return errors.Join(err, fmt.Errorf("and what was added could not be removed again: %w", failed))
	}
	a.files.Store(0)
	return err
}

func (a *apply) delete(ctx context.Context, keys []string) error {
	if len(keys) == 0 {
		return nil
	}
	if err := a.lock.held(ctx); err != nil {
		return err
	}
	group, running := errgroup.WithContext(ctx)
	group.SetLimit(a.workers)
	for _, key := range slices.Clone(keys) {
		group.Go(func() error { return a.store.Delete(running, key) })
	}
	return group.Wait()
}
