//go:build unix

package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"time"
)

// lock keeps other commands that write away from some folders until unlock is
// called. It waits for one that is there already, after it called waiting, as
// long as the context lasts. A lock is on the folder itself (flock(2)): no file
// is left behind, and the system takes it back when the program ends in
// whatever way.
func lock(ctx context.Context, dirs []string, waiting func()) (unlock func(), err error) {
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
		err = take(ctx, f, waiting)
		if err != nil && !errors.Is(err, syscall.ENOTSUP) && !errors.Is(err, syscall.ENOSYS) {
			unlock()
			return nil, err
		}
	}
	return unlock, nil
}

// take locks one folder. It asks again and again instead of waiting in the
// system, where no interrupt would reach it.
func take(ctx context.Context, f *os.File, waiting func()) error {
	for tries := 0; ; tries++ {
		err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if !errors.Is(err, syscall.EWOULDBLOCK) {
			return err
		}
		if tries == 0 {
			waiting()
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(20 * time.Millisecond):
		}
	}
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
