//go:build unix

package cli

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"syscall"
)

// lock keeps other commands that write away from some folders until unlock is
// called. It waits for one that is there already, after it called waiting. A
// lock is on the folder itself (flock(2)): no file is left behind, and the
// system takes it back when the program ends in whatever way.
func lock(dirs []string, waiting func()) (unlock func(), err error) {
	var held []*os.File
	unlock = func() {
		for _, f := range held {
			f.Close()
		}
	}
	for _, dir := range sortedReal(dirs) {
		f, err := os.Open(dir)
		if err != nil {
			unlock()
			return nil, err
		}
		held = append(held, f)
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if errors.Is(err, syscall.EWOULDBLOCK) {
			waiting()
			err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX)
		}
		if err != nil && !errors.Is(err, syscall.ENOTSUP) && !errors.Is(err, syscall.ENOSYS) {
			unlock()
			return nil, err
		}
	}
	return unlock, nil
}

// sortedReal is each folder once, in an order that all programs share, so that
// none waits for another that waits for it.
func sortedReal(dirs []string) []string {
	var real []string
	for _, dir := range dirs {
		if abs, err := filepath.Abs(dir); err == nil {
			dir = abs
		}
		if resolved, err := filepath.EvalSymlinks(dir); err == nil {
			dir = resolved
		}
		real = append(real, dir)
	}
	slices.Sort(real)
	return slices.Compact(real)
}
