package cli

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
	_ "time/tzdata" // as the program has it

	"github.com/rogpeppe/go-internal/testscript"
)

// clock is the instant at which every script runs.
const clock = "2026-06-15T12:00:00Z"

// own is the test binary itself, with a cache of its own: what builds know of
// their output is not the user's affair.
type own struct{ *testing.M }

func (m own) Run() int {
	// what go has compiled serves here too; by default it lies in the folder set below
	if user, err := os.UserCacheDir(); err == nil && os.Getenv("GOCACHE") == "" {
		os.Setenv("GOCACHE", filepath.Join(user, "go-build"))
	}
	cache, err := os.MkdirTemp("", "proviso-test-cache")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(cache)
	os.Setenv("XDG_CACHE_HOME", cache)
	return m.M.Run()
}

func TestMain(m *testing.M) {
	// scripts wait for the disk more than for a processor; -parallel says otherwise
	if err := flag.Set("test.parallel", "8"); err != nil {
		panic(err)
	}
	testscript.Main(own{m}, map[string]func(){
		"proviso": func() {
			now, err := time.Parse(time.RFC3339, clock)
			if err != nil {
				panic(err)
			}
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr, now))
		},
	})
}

var update = flag.Bool("update", false, "rewrite what the scripts compare output with")

// TestScripts runs what a user would, a behaviour a file of testdata/script.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, ".tmp", "cache"))
			env.Setenv("GOGC", "off") // a run is too short for the collector to be worth its while
			env.Setenv("GOMEMLIMIT", "512MiB")
			return nil
		},
		Condition: condition,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":       status,
			"lines":        lines,
			"edit":         edit,
			"write":        write,
			"big":          big,
			"brands":       brands,
			"fifo":         fifo,
			"snapshot":     snapshot,
			"unchanged":    unchanged,
			"stopbuild":    stopBuild,
			"hold":         hold,
			"tmpfs":        tmpfs,
			"unprivileged": unprivileged,
			"json":         jsonValue,
			"web":          web,
		},
	})
}

// condition knows [root], for whom modes of files do not count, and [mount],
// where a small disk can be mounted.
func condition(cond string) (bool, error) {
	switch cond {
	case "root":
		return os.Geteuid() == 0, nil
	case "mount":
		return canMount(), nil
	}
	return false, fmt.Errorf("unknown condition %q", cond)
}

func canMount() bool {
	dir, err := os.MkdirTemp("", "mount")
	if err != nil {
		return false
	}
	defer os.Remove(dir)
	return syscall.Mount("none", dir, "tmpfs", 0, "size=64k") == nil && syscall.Unmount(dir, 0) == nil
}

func plain(ts *testscript.TestScript, neg bool, usage string, ok bool) {
	if neg || !ok {
		ts.Fatalf("usage: %s", usage)
	}
}

// status runs a program and wants one exit status.
func status(ts *testscript.TestScript, neg bool, args []string) {
	plain(ts, neg, "status N program args…", len(args) >= 2)
	got := 0
	err := ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if want := args[0]; strconv.Itoa(got) != want {
		ts.Fatalf("exit status %d, not %s", got, want)
	}
}

// lines wants standard output or error to be exactly some lines.
func lines(ts *testscript.TestScript, neg bool, args []string) {
	plain(ts, neg, "lines stdout|stderr|FILE line…", len(args) >= 1)
	want := ""
	for _, line := range args[1:] {
		want += line + "\n"
	}
	if got := ts.ReadFile(args[0]); got != want {
		ts.Fatalf("%s is\n%swant\n%s", args[0], got, want)
	}
}

// unquoted resolves Go's escapes, so that a script can write any byte.
func unquoted(ts *testscript.TestScript, s string) string {
	text, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	ts.Check(err)
	return text
}

// edit replaces the one place in a file where a text stands.
func edit(ts *testscript.TestScript, neg bool, args []string) {
	plain(ts, neg, "edit FILE OLD NEW", len(args) == 3)
	text, old := ts.ReadFile(args[0]), unquoted(ts, args[1])
	if n := strings.Count(text, old); n != 1 {
		ts.Fatalf("%s has %q %d times", args[0], old, n)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, old, unquoted(ts, args[2]), 1)), 0o644))
}

// write makes a file of these bytes.
func write(ts *testscript.TestScript, neg bool, args []string) {
	plain(ts, neg, "write FILE TEXT", len(args) == 2)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(unquoted(ts, args[1])), 0o644))
}

// big appends comments or words to a file until it has so many bytes.
func big(ts *testscript.TestScript, neg bool, args []string) {
	plain(ts, neg, "big FILE BYTES LINE", len(args) == 3)
	size, err := strconv.Atoi(args[1])
	ts.Check(err)
	text, line := ts.ReadFile(args[0]), unquoted(ts, args[2])
	text += strings.Repeat(line, (size-len(text))/len(line)+1)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text[:size]), 0o644))
}

// brands lays down so many sites.
func brands(ts *testscript.TestScript, neg bool, args []string) {
	plain(ts, neg, "brands DIR N", len(args) == 2)
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	for i := range n {
		text := fmt.Sprintf("extends = \"_shared\"\nname = \"Site %d\"\ndomain = \"site%d.example\"\nsupport_email = \"a@site%d.example\"\nlocales = [\"en\"]\n", i, i, i)
		ts.Check(os.WriteFile(filepath.Join(ts.MkAbs(args[0]), fmt.Sprintf("site%d.toml", i)), []byte(text), 0o644))
	}
}

func fifo(ts *testscript.TestScript, neg bool, args []string) {
	plain(ts, neg, "fifo FILE", len(args) == 1)
	ts.Check(syscall.Mkfifo(ts.MkAbs(args[0]), 0o644))
}

// digest is that of all that lies below a folder: names, kinds, modes, bytes.
func digest(dir string) (string, error) {
	h := sha256.New()
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		fmt.Fprintf(h, "%s %v\n", name, info.Mode())
		switch {
		case info.Mode().IsRegular():
			text, err := os.ReadFile(name)
			fmt.Fprintf(h, "%x\n", sha256.Sum256(text))
			return err
		case info.Mode()&fs.ModeSymlink != 0:
			to, err := os.Readlink(name)
			fmt.Fprintf(h, "%s\n", to)
			return err
		}
		return nil
	})
	return fmt.Sprintf("%x", h.Sum(nil)), err
}

func digests(ts *testscript.TestScript, args []string) map[string]string {
	all := map[string]string{}
	for _, name := range args {
		found, err := digest(ts.MkAbs(name))
		ts.Check(err)
		all[name] = found
	}
	return all
}

// snapshot remembers folders as they are, unchanged wants them to be so still.
func snapshot(ts *testscript.TestScript, neg bool, args []string) {
	plain(ts, neg, "snapshot DIR…", len(args) > 0)
	for name, found := range digests(ts, args) {
		ts.Setenv("snapshot_"+name, found)
	}
}

func unchanged(ts *testscript.TestScript, neg bool, args []string) {
	plain(ts, neg, "unchanged DIR…", len(args) > 0)
	for name, found := range digests(ts, args) {
		if before := ts.Getenv("snapshot_" + name); before == "" || before != found {
			ts.Fatalf("%s is not as it was (a snapshot was taken: %v)", name, before != "")
		}
	}
}

// hold locks a folder as a program that writes there does, to the script's end.
func hold(ts *testscript.TestScript, neg bool, args []string) {
	plain(ts, neg, "hold DIR", len(args) == 1)
	unlock, err := lock(context.Background(), []string{ts.MkAbs(args[0])}, func() {})
	ts.Check(err)
	ts.Defer(unlock)
}

// tmpfs mounts a small disk until the script's end.
func tmpfs(ts *testscript.TestScript, neg bool, args []string) {
	plain(ts, neg, "tmpfs DIR SIZE", len(args) == 2)
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o755))
	ts.Check(syscall.Mount("none", dir, "tmpfs", 0, "size="+args[1]))
	// a child of a test beside it may hold a file of it open until it runs its program
	ts.Defer(func() { ts.Check(syscall.Unmount(dir, syscall.MNT_DETACH)) })
}

// unprivileged runs proviso as a user for whom modes of files count, and wants
// one exit status.
func unprivileged(ts *testscript.TestScript, neg bool, args []string) {
	plain(ts, neg, "unprivileged STATUS args…", len(args) >= 2)
	if os.Geteuid() != 0 {
		status(ts, neg, slices.Insert(slices.Clone(args), 1, "proviso"))
		return
	}
	binary := ts.MkAbs(".bin/proviso")
	ts.Check(os.MkdirAll(filepath.Dir(binary), 0o755))
	if _, err := os.Stat(binary); err != nil {
		self, err := os.Executable()
		ts.Check(err)
		// copied by another program: a file that this one writes could still be
		// open in a child of a test beside it, and then not be run
		ts.Check(ts.Exec("cp", self, binary))
	}
	for dir := filepath.Dir(filepath.Dir(binary)); dir != os.TempDir() && dir != "/"; dir = filepath.Dir(dir) {
		ts.Check(os.Chmod(dir, 0o755)) // these are the test's own
	}
	status(ts, neg, append([]string{args[0], "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", binary}, args[1:]...))
}

// jsonValue wants a value of a JSON file, by a path such as texts.0.in_force.
func jsonValue(ts *testscript.TestScript, neg bool, args []string) {
	plain(ts, neg, "json FILE|stdout PATH VALUE", len(args) == 3)
	var at any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &at))
	for _, step := range strings.Split(args[1], ".") {
		switch v := at.(type) {
		case map[string]any:
			at = v[step]
		case []any:
			n, err := strconv.Atoi(step)
			ts.Check(err)
			if n >= len(v) {
				ts.Fatalf("%s: there are only %d", args[1], len(v))
			}
			at = v[n]
		default:
			ts.Fatalf("%s: nothing below %v", args[1], at)
		}
	}
	if got := fmt.Sprint(at); got != args[2] {
		ts.Fatalf("%s is %q, not %q", args[1], got, args[2])
	}
}
