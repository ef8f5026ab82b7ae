package ledger

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
)

const newLedger = ".ledger.toml"

// Commit writes a release: the version's folder, then the ledger with its act.
// The rename of the ledger decides: a failure or a kill before it leaves the
// record as it was, after it Settle finishes what is left. Then the file
// consumed, the policy's next.toml, is removed. The caller holds the project's
// lock.
func Commit(root *os.Root, dir string, version int, files Files, acts []Act, consumed string) (err error) {
	pending := path.Join(dir, Pending(version))
	if err := root.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, discard(root, dir, version))
		}
	}()
	if err := root.RemoveAll(pending); err != nil {
		return err
	}
	if err := root.Mkdir(pending, 0o755); err != nil {
		return err
	}
	for _, name := range files.Names() {
		if err := writeSynced(root, path.Join(pending, name), files[name]); err != nil {
			return err
		}
	}
	if err := writeSynced(root, path.Join(dir, newLedger), Format(acts)); err != nil {
		return err
	}
	if err := errors.Join(syncFolder(root, pending), syncFolder(root, dir)); err != nil {
		return err
	}
	if err := root.Rename(path.Join(dir, newLedger), path.Join(dir, File)); err != nil {
		return err
	}
	return finish(root, dir, version, consumed)
}

// discard takes back what was written before the ledger was replaced.
func discard(root *os.Root, dir string, version int) error {
	if _, err := root.Lstat(path.Join(dir, newLedger)); err != nil {
		if acts, readErr := sealedActs(root, dir); readErr == nil && releases(acts, version) {
			return nil // the act is sealed: Settle finishes
		}
	}
	return errors.Join(ignoreMissing(root.Remove(path.Join(dir, newLedger))), root.RemoveAll(path.Join(dir, Pending(version))))
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// finish puts the folder of a sealed release in its place.
func finish(root *os.Root, dir string, version int, consumed string) error {
	if consumed != "" {
		if err := ignoreMissing(root.Remove(consumed)); err != nil {
			return err
		}
	}
	if err := root.Rename(path.Join(dir, Pending(version)), path.Join(dir, fmt.Sprint(version))); err != nil {
		return err
	}
	return syncFolder(root, dir)
}

// Settle finishes a release that was interrupted after its act was sealed, and
// removes what one left that was interrupted before. consumed is the file that
// a release takes into the version. The caller holds the project's lock.
func Settle(root *os.Root, dir, consumed string) error {
	entries, err := fs.ReadDir(root.FS(), dir)
	if err != nil {
		return nil // no record yet
	}
	acts, err := sealedActs(root, dir)
	if err != nil {
		return nil // damage is reported where the record is read
	}
	next := 1
	for _, a := range acts {
		if a.Kind == Release {
			next++
		}
	}
	for _, e := range entries {
		switch e.Name() {
		case newLedger:
			err = errors.Join(err, root.Remove(path.Join(dir, newLedger)))
		case Pending(next):
			err = errors.Join(err, root.RemoveAll(path.Join(dir, e.Name())))
		case Pending(next - 1):
			if _, missing := root.Lstat(path.Join(dir, strings.TrimPrefix(e.Name(), "."))); missing != nil {
				err = errors.Join(err, finish(root, dir, next-1, consumed))
			}
		}
	}
	return err
}

func sealedActs(root *os.Root, dir string) ([]Act, error) {
	text, err := root.ReadFile(path.Join(dir, File))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	acts, list := Parse(path.Join(dir, File), text)
	return acts, list.Err()
}

func releases(acts []Act, version int) bool {
	for _, a := range acts {
		if a.Kind == Release && a.Version == version {
			return true
		}
	}
	return false
}

func writeSynced(root *os.Root, name string, data []byte) error {
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		return errors.Join(err, f.Close())
	}
	return errors.Join(f.Sync(), f.Close())
}

func syncFolder(root *os.Root, dir string) error {
	f, err := root.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
