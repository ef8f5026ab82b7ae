package ledger

import (
	"errors"
	"io/fs"
	"os"
	"testing"

	"proviso/generator/diag"
)

var errFault = errors.New("the disk says no")

// faulty is a Store that stops at one of its writes. As a kill it does nothing
// from then on, as a fault it fails once. What it stops at is half done.
type faulty struct {
	Root
	at   int
	kill bool
	n    int
}

func (f *faulty) step(half func()) error {
	f.n++
	switch {
	case f.n == f.at:
		half()
		return errFault
	case f.n > f.at && f.kill:
		return errFault
	}
	return nil
}

func (f *faulty) do(op func() error) error {
	if err := f.step(func() {}); err != nil {
		return err
	}
	return op()
}

func (f *faulty) Mkdir(name string, perm fs.FileMode) error {
	return f.do(func() error { return f.Root.Mkdir(name, perm) })
}

func (f *faulty) MkdirAll(name string, perm fs.FileMode) error {
	return f.do(func() error { return f.Root.MkdirAll(name, perm) })
}

func (f *faulty) WriteSynced(name string, data []byte) error {
	half := func() {
		if err := f.Root.WriteFile(name, data[:len(data)/2], 0o644); err != nil {
			panic(err)
		}
	}
	if err := f.step(half); err != nil {
		return err
	}
	return f.Root.WriteSynced(name, data)
}

func (f *faulty) SyncFolder(name string) error {
	return f.do(func() error { return f.Root.SyncFolder(name) })
}

func (f *faulty) Rename(from, to string) error {
	return f.do(func() error { return f.Root.Rename(from, to) })
}

func (f *faulty) Remove(name string) error {
	return f.do(func() error { return f.Root.Remove(name) })
}

func (f *faulty) RemoveAll(name string) error {
	return f.do(func() error { return f.Root.RemoveAll(name) })
}

// recorded is a root with a record of one release and a next.toml.
func recorded(t *testing.T) *os.Root {
	t.Helper()
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	first, _, acts := sample()
	if err := Commit(Root{root}, "v", first, acts[:1], ""); err != nil {
		t.Fatal(err)
	}
	mustWrite(t, root, "next.toml", []byte("# next\n"))
	return root
}

// An act stopped at any write, rename or sync leaves the old record or the
// new, next.toml with the old and not with the new, and the next one works.
func TestActsStoppedAtEveryStep(t *testing.T) {
	_, second, acts := sample()
	withdrawal := Act{Kind: Withdraw, Version: 2, On: day("2026-02-03"), Recorded: "2026-02-03T10:00:00Z", Reason: "r"}
	carried := SealAct(withdrawal, nil)
	withdrawal.Carry(carried)
	for _, kill := range []bool{true, false} {
		for at := 1; ; at++ {
			root := recorded(t)
			store := &faulty{Root: Root{root}, at: at, kill: kill}
			err := Commit(store, "v", second, acts, "next.toml")
			if err == nil {
				if at < 10 {
					t.Errorf("only %d steps were stopped at", at-1)
				}
				break
			}
			if err := Settle(Root{root}, "v", "next.toml"); err != nil {
				t.Fatalf("step %d: %v", at, err)
			}
			settled(t, root, at)
			r, _ := Load(root.FS(), "v")
			if len(r.Acts) == 1 {
				if err := Commit(Root{root}, "v", second, acts, "next.toml"); err != nil {
					t.Fatalf("step %d: the next release: %v", at, err)
				}
			}
			if err := Commit(Root{root}, "v", carried, Append(acts, withdrawal), ""); err != nil {
				t.Fatalf("step %d: the next act: %v", at, err)
			}
			if r, list := Load(root.FS(), "v"); len(list) > 0 || len(r.Acts) != 3 {
				t.Fatalf("step %d: afterwards %d acts\n%s", at, len(r.Acts), list.Format())
			}
		}
	}
}

func settled(t *testing.T, root *os.Root, at int) {
	t.Helper()
	r, list := Load(root.FS(), "v")
	if len(list) > 0 {
		t.Fatalf("step %d: %s", at, list.Format())
	}
	_, missing := root.Stat("next.toml")
	if isOld := missing == nil; isOld != (len(r.Acts) == 1) {
		t.Fatalf("step %d: %d acts, and next.toml is there: %v", at, len(r.Acts), isOld)
	}
}

// Before it is settled, a record that was cut short can be read: as the old
// one, with a word about what was left, or as the new.
func TestARecordCutShortCanBeRead(t *testing.T) {
	_, second, acts := sample()
	for at := 1; ; at++ {
		root := recorded(t)
		if Commit(&faulty{Root: Root{root}, at: at, kill: true}, "v", second, acts, "next.toml") == nil {
			return
		}
		r, list := Load(root.FS(), "v")
		if list.HasErrors() || len(r.Acts) != len(r.Versions) {
			t.Fatalf("step %d: %s", at, list.Format())
		}
		if list.Count(diag.Warning) > 0 && len(r.Acts) != 1 {
			t.Fatalf("step %d: a sealed act is called a leftover", at)
		}
	}
}
