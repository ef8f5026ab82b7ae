package ledger

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"

	"proviso/generator/settings"
)

const newLedger = ".ledger.toml"

// Commit writes an act: its folder, then the ledger with the act at its end.
// The rename of the ledger decides: a failure or a kill before it leaves the
// record as it was, after it Settle finishes what is left. consumed, if it is
// not "", is a file that the act takes into its folder and that goes then. The
// caller holds the project's lock.
func Commit(store Store, dir string, files Files, acts []Act, consumed string) (err error) {
	folder := FolderOf(acts[len(acts)-1])
	pending := path.Join(dir, Pending(folder))
	if err := store.MkdirAll(path.Dir(path.Join(dir, folder)), 0o755); err != nil {
		return err
	}
	decided := false
	defer func() {
		if err != nil && !decided {
			err = errors.Join(err, ignoreMissing(store.Remove(path.Join(dir, newLedger))), store.RemoveAll(pending))
		}
	}()
	if err := store.RemoveAll(pending); err != nil {
		return err
	}
	if err := store.Mkdir(pending, 0o755); err != nil {
		return err
	}
	for _, name := range files.Names() {
		if err := store.WriteSynced(path.Join(pending, name), files[name]); err != nil {
			return err
		}
	}
	if err := store.WriteSynced(path.Join(dir, newLedger), Format(acts)); err != nil {
		return err
	}
	if err := errors.Join(store.SyncFolder(pending), store.SyncFolder(dir)); err != nil {
		return err
	}
	if err := store.Rename(path.Join(dir, newLedger), path.Join(dir, File)); err != nil {
		return err
	}
	decided = true
	if err := finish(store, dir, folder, consumed); err != nil {
		return fmt.Errorf("the act is sealed, and the next command that writes finishes it: %w", err)
	}
	return nil
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// finish puts the folder of a sealed act in its place.
func finish(store Store, dir, folder, consumed string) error {
	if consumed != "" {
		if err := ignoreMissing(store.Remove(consumed)); err != nil {
			return err
		}
	}
	if err := store.Rename(path.Join(dir, Pending(folder)), path.Join(dir, folder)); err != nil {
		return err
	}
	return store.SyncFolder(dir)
}

// Settle finishes an act that was interrupted after it was sealed, and removes
// what one left that was interrupted before. consumed is the file that a
// release takes into its version. The caller holds the project's lock.
func Settle(store Store, dir, consumed string) error {
	acts, err := sealedActs(store, dir)
	if err != nil {
		return nil // damage is reported where the record is read
	}
	if n := len(acts); n > 0 && acts[n-1].Folder != "" {
		last := acts[n-1]
		if last.Kind != Release {
			consumed = ""
		}
		folder := FolderOf(last)
		if exists(store, path.Join(dir, Pending(folder))) && !exists(store, path.Join(dir, folder)) {
			err = finish(store, dir, folder, consumed)
		}
	}
	for _, name := range leftovers(acts) {
		if at := path.Join(dir, name); exists(store, at) {
			err = errors.Join(err, store.RemoveAll(at))
		}
	}
	return err
}

func exists(store Store, name string) bool {
	_, err := store.Lstat(name)
	return err == nil
}

func sealedActs(store Store, dir string) ([]Act, error) {
	text, err := store.ReadFile(path.Join(dir, File))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	acts, list := Parse(path.Join(dir, File), text)
	return acts, list.Err()
}

// Store is what a record is written through: the project's root, or one that
// fails where a test says.
type Store interface {
	Lstat(name string) (fs.FileInfo, error)
	ReadFile(name string) ([]byte, error)
	Mkdir(name string, perm fs.FileMode) error
	MkdirAll(name string, perm fs.FileMode) error
	WriteSynced(name string, data []byte) error
	SyncFolder(name string) error
	Rename(from, to string) error
	Remove(name string) error
	RemoveAll(name string) error
}

// Root is a Store on the file system.
type Root struct{ *os.Root }

// ReadFile reads a regular file; a pipe in its place is not waited for.
func (r Root) ReadFile(name string) ([]byte, error) { return settings.ReadFile(r.FS(), name, maxFile) }

// WriteSynced writes a file and waits until it is on the disk.
func (r Root) WriteSynced(name string, data []byte) error {
	f, err := r.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		return errors.Join(err, f.Close())
	}
	return errors.Join(f.Sync(), f.Close())
}

// SyncFolder waits until a folder's names are on the disk.
func (r Root) SyncFolder(name string) error {
	f, err := r.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
