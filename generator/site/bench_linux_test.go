package site_test

import (
	"os"
	"path/filepath"
	"testing"

	"proviso/generator/site"
)

// BenchmarkNothingChanged builds again where nothing changed, from reading the
// project on.
func BenchmarkNothingChanged(b *testing.B) {
	e := benched(b)
	for b.Loop() {
		if stats, err := e.again(); err != nil || stats.Rendered != 0 {
			b.Fatal(stats, err)
		}
	}
}

// BenchmarkCold builds into an empty folder.
func BenchmarkCold(b *testing.B) {
	e := benched(b)
	for b.Loop() {
		b.StopTimer()
		if err := os.RemoveAll(e.out); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if _, err := e.buildFrom(nil); err != nil {
			b.Fatal(err)
		}
	}
}

// benched is the demonstration of this project, built once.
func benched(b *testing.B) *edited {
	b.Helper()
	e := &edited{project: project{nil, "../.."}, day: "2027-06-01", out: filepath.Join(b.TempDir(), "public"), note: filepath.Join(b.TempDir(), "note")}
	if _, err := e.buildFrom(site.Recall(e.note, e.out)); err != nil {
		b.Fatal(err)
	}
	return e
}
