//go:build !linux

package site

import (
	"errors"
	"os"
)

// exchange cannot be done in one step here; the caller renames twice.
func exchange(a, b string) error { return errors.ErrUnsupported }

// writable says why files cannot be made in a folder.
func writable(dir string) error {
	f, err := os.CreateTemp(dir, ".proviso-")
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}
