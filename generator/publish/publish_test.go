package publish

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"proviso/generator/diag"
)

// tree is a build, its files by name.
type tree map[string]string

// small is the build of one site with two versions.
func small() tree {
	return tree{
		"shop.example/assets/style-1.css":                "a{}",
		"shop.example/index.html":                        `<a href="en/">`,
		"shop.example/en/index.html":                     `<a href="privacy/">`,
		"shop.example/en/privacy/index.html":             `one <a href="v1/"><a href="history/">`,
		"shop.example/en/privacy/history/index.html":     `<a href="../v1/">`,
		"shop.example/en/privacy/v1/index.html":          `one <a href="../../../assets/style-1.css"><a href="text.md"><a href="../">`,
		"shop.example/en/privacy/v1/text.md":             "one",
		"shop.example/en/privacy/feed.xml":               "<feed/>",
		"shop.example/en/privacy/notice.html":            "",
		"shop.example/site.json":                         `{"texts": [{"locale": "en"}]}`,
		"shop.example/_headers":                          "/*\n  X: y\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n/en/*\n  Cache-Control: no-cache\n",
		"shop.example/nb/personvernerklæring/v1/text.md": "én +&?#%20",
		"next-change.json":                               "null\n",
	}
}

func (t tree) with(more tree) tree {
	all := maps.Clone(t)
	maps.Copy(all, more)
	return all
}

func (t tree) fs() fs.FS {
	m := fstest.MapFS{}
	for name, text := range t {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

func (t tree) files(tb testing.TB) []File {
	tb.Helper()
	var files []File
	for _, name := range slices.Sorted(maps.Keys(t)) {
		files = append(files, newFile(name, []byte(t[name])))
	}
	if list := setHeaders(t.fs(), files); list.HasErrors() {
		tb.Fatal(list.Format())
	}
	return files
}

func wallClock() time.Time { return time.Now() }

// place opens a target for a test.
func place(t *testing.T, address string, account Account) *Target {
	t.Helper()
	target, list := Open(address, account, wallClock)
	if list.HasErrors() {
		t.Fatal(list.Format())
	}
	t.Cleanup(target.Close)
	target.store.pause = time.Millisecond
	return target
}

func folderPlace(t *testing.T, dir string) *Target { return place(t, "file://"+dir, Account{}) }

func me(name string) Owner { return Owner{Who: name, Since: "2026-06-15T12:00:00Z", Token: name} }

// run publishes a tree.
func run(t *testing.T, target *Target, build tree, o Options) (Outcome, diag.List) {
	t.Helper()
	o.Workers, o.Owner = max(o.Workers, 4), me("test")
	return target.Run(t.Context(), build.fs(), build.files(t), o, func(*Plan) Progress { return nil })
}

func mustRun(t *testing.T, target *Target, build tree, o Options) Outcome {
	t.Helper()
	out, list := run(t, target, build, o)
	if len(list) > 0 {
		t.Fatal(list.Format())
	}
	return out
}

// content is what lies in a store, the lock and the list of ours apart.
func content(t *testing.T, target *Target) tree {
	t.Helper()
	all := tree{}
	listed, err := target.store.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range listed {
		body, _, err := target.store.Read(t.Context(), o.Key, maxFile)
		if err != nil {
			t.Fatal(err)
		}
		all[o.Key] = string(body)
	}
	return all
}

func same(t *testing.T, got, want tree) {
	t.Helper()
	if maps.Equal(got, want) {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(want.with(got))) {
		if g, ok := got[name]; !ok || g != want[name] {
			t.Errorf("%s: there: %v %q, want %q", name, ok, g, want[name])
		}
	}
}

// both runs a test on a folder and on a real S3 server.
func both(t *testing.T, test func(*testing.T, func() *Target)) {
	t.Run("folder", func(t *testing.T) {
		dir := t.TempDir()
		test(t, func() *Target { return folderPlace(t, dir) })
	})
	t.Run("bucket", func(t *testing.T) {
		g := startGateway(t, t.TempDir())
		test(t, func() *Target { return place(t, "s3://legal/some/where", g.account) })
	})
}

func TestPublishTwice(t *testing.T) {
	both(t, func(t *testing.T, open func() *Target) {
		first := mustRun(t, open(), small(), Options{})
		same(t, content(t, open()), small())
		if first.Uploaded != int64(len(small())) || first.Plan.Unchanged != 0 {
			t.Errorf("first: %d uploaded, %v", first.Uploaded, first.Plan)
		}
		again := mustRun(t, open(), small(), Options{})
		if again.Uploaded != 0 || again.Plan.Unchanged != len(small()) {
			t.Errorf("again: %d uploaded, %v", again.Uploaded, again.Plan)
		}
		next := small().with(tree{"shop.example/en/privacy/index.html": "two"})
		if out := mustRun(t, open(), next, Options{}); out.Uploaded != 1 {
			t.Errorf("one page changed, %d uploaded", out.Uploaded)
		}
		same(t, content(t, open()), next)
	})
}

func TestReleasedTextIsNeverOverwritten(t *testing.T) {
	both(t, func(t *testing.T, open func() *Target) {
		mustRun(t, open(), small(), Options{})
		for _, adopt := range []bool{false, true} {
			_, list := run(t, open(), small().with(tree{
				"shop.example/en/privacy/v1/text.md": "two", "shop.example/en/privacy/index.html": "two",
			}), Options{Adopt: adopt})
			if !strings.Contains(list.Format(), "is not the text that was released") {
				t.Errorf("adopt %v: %s", adopt, list.Format())
			}
			same(t, content(t, open()), small())
		}
	})
}

// Nor one that comes to lie there after the plan was made.
func TestTextThatCameMeanwhile(t *testing.T) {
	both(t, func(t *testing.T, open func() *Target) {
		for text, refused := range map[string]bool{"one": false, "two": true} {
			target, build := open(), small()
			const name = "shop.example/en/privacy/v1/text.md"
			_, list := target.Run(t.Context(), build.fs(), build.files(t), Options{Workers: 2, Owner: me("test")}, func(*Plan) Progress {
				foreign(t, open(), name, text)
				return nil
			})
			if said := strings.Contains(list.Format(), "another text came to lie there"); said != refused {
				t.Errorf("%s: %s", text, list.Format())
			}
			if got := content(t, open())[name]; got != text {
				t.Errorf("%q came to lie there, and now it is %q", text, got)
			}
			for key := range content(t, open()) {
				target.store.Delete(t.Context(), key)
			}
		}
	})
}

func TestPruneIsGuarded(t *testing.T) {
	both(t, func(t *testing.T, open func() *Target) {
		old := small().with(tree{
			"shop.example/en/old/index.html": "old", "shop.example/en/old/feed.xml": "old",
			"shop.example/en/old/v1/index.html": "old", "shop.example/en/old/v1/text.md": "old",
			"gone.example/index.html": "x", "gone.example/_headers": "", "gone.example/site.json": "{}",
		})
		mustRun(t, open(), old, Options{})
		if out := mustRun(t, open(), small(), Options{}); len(out.Plan.Stale) != 2 || out.Deleted != 0 {
			t.Errorf("stale %v, deleted %d", out.Plan.Stale, out.Deleted)
		}
		same(t, content(t, open()), old)
		_, list := run(t, open(), small(), Options{Prune: Prune{On: true, Limit: 1}})
		if !strings.Contains(list.Format(), "stale files: 2; --prune deletes 1 at most") {
			t.Error(list.Format())
		}
		same(t, content(t, open()), old)
		if out := mustRun(t, open(), small(), Options{Prune: Prune{On: true, Limit: 2}}); out.Deleted != 2 {
			t.Errorf("deleted %d", out.Deleted)
		}
		delete(old, "shop.example/en/old/index.html")
		delete(old, "shop.example/en/old/feed.xml")
		same(t, content(t, open()), old)
	})
}

// foreign puts a file somewhere as another program does.
func foreign(t *testing.T, target *Target, name, text string) {
	t.Helper()
	if f, ok := target.store.store.(*folder); ok {
		f.root.MkdirAll(filepath.Dir(name), 0o755)
		f.root.WriteFile(name, []byte(text), 0o644)
		return
	}
	if err := putForeign(t.Context(), target.store.store.(*bucket), name, text); err != nil {
		t.Fatal(err)
	}
}

func TestForeignFiles(t *testing.T) {
	both(t, func(t *testing.T, open func() *Target) {
		mine := tree{"shop.example/index.html": "mine", "shop.example/photo.png": "p", "other/x": "y", "shop.example/en/index.html": small()["shop.example/en/index.html"]}
		for name, text := range mine {
			foreign(t, open(), name, text)
		}
		_, list := run(t, open(), small(), Options{})
		if !strings.Contains(list.Format(), "shop.example/index.html: another program put a file there") || list.Count(diag.Error) != 1 {
			t.Error(list.Format())
		}
		same(t, content(t, open()), mine)
		out := mustRun(t, open(), small(), Options{Adopt: true, Prune: Prune{On: true, Limit: 9}})
		if fmt.Sprint(out.Plan.Foreign) != "[shop.example/photo.png]" || out.Deleted != 0 {
			t.Errorf("foreign %v, %d deleted", out.Plan.Foreign, out.Deleted)
		}
		same(t, content(t, open()), mine.with(small()))
	})
}

func TestOnePublisherAtATime(t *testing.T) {
	both(t, func(t *testing.T, open func() *Target) {
		target := open()
		held, err := acquire(t.Context(), target.store, Options{Owner: me("alice@ci, process 7")})
		if err != nil {
			t.Fatal(err)
		}
		build := small()
		_, list := run(t, open(), build, Options{})
		if s := list.Format(); !strings.Contains(s, "alice@ci, process 7 publishes there since 2026-06-15T12:00:00Z") || !strings.Contains(s, "--break-lock") {
			t.Error(s)
		}
		_, list = target.Run(t.Context(), build.fs(), build.files(t), Options{Workers: 2, Owner: me("bob"), BreakLock: true}, func(*Plan) Progress {
			if err := held.held(t.Context()); err == nil || !strings.Contains(err.Error(), "bob took the lock over") {
				t.Errorf("alice is not told: %v", err)
			}
			return nil
		})
		if len(list) > 0 {
			t.Fatal(list.Format())
		}
		if err := held.release(t.Context()); err != nil {
			t.Error(err)
		}
		same(t, content(t, open()), build)
	})
}

// A lock that nobody refreshes ends by itself.
func TestOldLock(t *testing.T) {
	dir := t.TempDir()
	lock := filepath.Join(dir, lockKey)
	if err := os.WriteFile(lock, []byte("{\"who\":\"a dead one\"}"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, list := run(t, folderPlace(t, dir), small(), Options{}); !strings.Contains(list.Format(), "a dead one publishes there") {
		t.Error(list.Format())
	}
	then := time.Now().Add(-lockLasts - time.Second)
	if err := os.Chtimes(lock, then, then); err != nil {
		t.Fatal(err)
	}
	mustRun(t, folderPlace(t, dir), small(), Options{})
	same(t, content(t, folderPlace(t, dir)), small())
}

// An interrupted run leaves nothing half-written and no lock; the next finishes.
func TestInterruptedAndResumed(t *testing.T) {
	both(t, func(t *testing.T, open func() *Target) {
		build := many(100)
		ctx, stop := context.WithCancel(t.Context())
		_, list := open().Run(ctx, build.fs(), build.files(t), Options{Workers: 4, Owner: me("test")}, func(*Plan) Progress {
			return func(files, _ int64) {
				if files == 40 {
					stop()
				}
			}
		})
		if !list.HasErrors() {
			t.Fatal("it was not interrupted")
		}
		there := content(t, open())
		for name, text := range there {
			if build[name] != text {
				t.Errorf("%s is not what was published", name)
			}
		}
		if len(there) < 40 || len(there) == len(build) {
			t.Errorf("%d files are there", len(there))
		}
		out := mustRun(t, open(), build, Options{})
		// of the four files that were on their way a server may have kept the
		// bytes alone, or may finish them later
		if missing := len(build) - len(there); int(out.Uploaded) < missing-4 || int(out.Uploaded) > missing+4 {
			t.Errorf("%d were there, and %d uploaded", len(there), out.Uploaded)
		}
		same(t, content(t, open()), build)
	})
}
