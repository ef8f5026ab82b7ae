package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path"
	"path/filepath"
	"syscall"

	"proviso/generator/brand"
	"proviso/generator/check"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/pattern"
	"proviso/templates"
)

// opened is a project as a command works on it. Its files are reached through
// a root that no name and no link leads out of.
type opened struct {
	root      *os.Root
	files     fs.FS // what lies below the root
	templates fs.FS
	project   *content.Project
	unlock    func()
}

func (o *opened) close() {
	o.unlock()
	o.root.Close()
}

func (o *opened) checker() *check.Checker {
	return &check.Checker{Project: o.project, Templates: o.templates}
}

// open reads the project.
func (i *invocation) open() (*opened, error) {
	if list := i.folder(); list.HasErrors() {
		return nil, list
	}
	root, err := os.OpenRoot(i.dir)
	if err != nil {
		return nil, fmt.Errorf("cannot open the project: %w", err)
	}
	o := &opened{root: root, files: root.FS(), unlock: func() {}}
	o.load(content.Load)
	return o, nil
}

// folder says why the project's folder is none, before anything is looked for
// in it.
func (i *invocation) folder() diag.List {
	says := "is not a folder"
	switch info, err := os.Stat(i.dir); {
	case errors.Is(err, fs.ErrNotExist):
		says = "there is no such folder"
	case err != nil || info.IsDir():
		return nil // opening it says the rest
	}
	return diag.List{diag.Errorf(diag.Place{File: i.dir}, "%s", says).
		Hint("-C names the folder of a project; proviso init DIR lays one down")}
}

// unfounded says of a project without a policy that it has none: where
// nothing is recorded, nothing can be said of the record.
func (o *opened) unfounded() diag.List {
	if len(o.project.Policies) > 0 {
		return nil
	}
	return diag.List{diag.Errorf(diag.Place{File: content.Folder}, "there is no policy").
		Hint("a project has a folder %s/POLICY for each policy; proviso init DIR lays one down", content.Folder)}
}

// openLocked waits for other commands that write, finishes what an interrupted
// one left, and reads the project. Further folders are locked with it.
func (i *invocation) openLocked(further ...string) (*opened, error) {
	return i.openLockedWith(content.Load, further...)
}

// openLockedWith is openLocked for a command that needs less of the project.
func (i *invocation) openLockedWith(load func(fs.FS) *content.Project, further ...string) (*opened, error) {
	o, err := i.openUnread(further...)
	if err == nil {
		o.load(load)
	}
	return o, err
}

// openUnread is openLocked for a command that may not need the project at all.
func (i *invocation) openUnread(further ...string) (*opened, error) {
	if list := i.folder(); list.HasErrors() {
		return nil, list
	}
	var stop func() // an interrupt ends reading at once, and writing where nothing is left half done
	i.ctx, stop = signal.NotifyContext(i.ctx, os.Interrupt, syscall.SIGTERM)
	release, err := lock(i.ctx, append([]string{i.dir}, further...), func() {
		fmt.Fprintln(i.err, "waiting for another proviso to finish")
	})
	unlock := func() { release(); stop() }
	if err != nil {
		stop()
		return nil, err
	}
	root, err := os.OpenRoot(i.dir)
	if err != nil {
		unlock()
		return nil, fmt.Errorf("cannot open the project: %w", err)
	}
	o := &opened{root: root, files: root.FS(), unlock: unlock}
	if err := o.settle(); err != nil {
		o.close()
		return nil, err
	}
	return o, nil
}

func (o *opened) load(load func(fs.FS) *content.Project) {
	o.templates = templates.Over(under{o.files, "templates"})
	o.project = load(o.files)
}

// under is a folder of a file system. Unlike fs.Sub's it can say what a file is
// without opening it: opening a pipe would wait for ever.
type under struct {
	fsys fs.FS
	dir  string
}

func (u under) Open(name string) (fs.File, error) { return u.fsys.Open(path.Join(u.dir, name)) }

func (u under) Stat(name string) (fs.FileInfo, error) { return fs.Stat(u.fsys, path.Join(u.dir, name)) }

// settle finishes releases that were interrupted.
func (o *opened) settle() error {
	if err := o.sweep(brand.Folder); err != nil {
		return err
	}
	entries, _ := fs.ReadDir(o.root.FS(), content.Folder)
	for _, e := range entries {
		dir := path.Join(content.Folder, e.Name())
		if err := o.sweep(dir); err != nil {
			return err
		}
		if err := ledger.Settle(ledger.Root{Root: o.root}, path.Join(dir, "versions"), path.Join(dir, content.NextFile)); err != nil {
			return fmt.Errorf("cannot finish the interrupted release in %s: %w", dir, err)
		}
	}
	return nil
}

// asideForm is the name of a file that is not in its place yet.
var asideForm = pattern.New(`^\..+\.(?:md|toml)\.new$`)

// sweep removes the files that a command wrote aside and did not come to put in
// their places.
func (o *opened) sweep(dir string) error {
	entries, _ := fs.ReadDir(o.root.FS(), dir) // a folder that is missing has none
	for _, e := range entries {
		if name := e.Name(); asideForm.MatchString(name) && e.Type().IsRegular() {
			if err := o.root.Remove(path.Join(dir, name)); err != nil {
				return err
			}
		}
	}
	return nil
}

// onPolicy hands the policy that the first argument names to a command, where
// the project could be opened, and closes the project.
func (i *invocation) onPolicy(o *opened, err error, do func(*content.Policy) int) int {
	if err != nil {
		return i.fail(err)
	}
	defer o.close()
	p, list := o.policy(i.args[0])
	if list.HasErrors() {
		return i.report(list)
	}
	return do(p)
}

// policy finds a policy by its id.
func (o *opened) policy(id string) (*content.Policy, diag.List) {
	if p := o.project.Policy(id); p != nil {
		return p, nil
	}
	return nil, diag.List{diag.Errorf(diag.Place{File: content.Folder}, "there is no policy %q", id).
		Hint("%s", diag.DidYouMean(id, o.project.PolicyIDs()))}
}

// under makes a path of the command line relative to -C.
func (i *invocation) under(name string) string {
	if filepath.IsAbs(name) {
		return filepath.Clean(name)
	}
	return filepath.Join(i.dir, name)
}
