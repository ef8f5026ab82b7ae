package cli

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

var kills = flag.Int("kills", 3, "how often the program is killed at a random moment")

// compiled compiles the real program into a folder that outlasts every test.
var compiled = sync.OnceValues(func() (string, error) {
	binary := filepath.Join(os.Getenv("XDG_CACHE_HOME"), "bin", "proviso")
	if out, err := exec.Command("go", "build", "-o", binary, "proviso/generator").CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return binary, nil
})

// program is the real program.
func program(t *testing.T) string {
	t.Helper()
	binary, err := compiled()
	if err != nil {
		t.Fatal(err)
	}
	return binary
}

// project lays down a project with a second version to release and a third to
// withdraw, built once.
func project(t *testing.T, binary string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "project")
	must := func(args ...string) {
		t.Helper()
		if out, err := exec.Command(binary, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
	}
	must("init", dir, "--as-of", "2026-01-10")
	rewrite(t, dir, "second")
	must("release", "privacy", "--effective", "2026-03-01", "--as-of", "2026-01-11", "-C", dir)
	rewrite(t, dir, "third")
	must("build", "--as-of", "2026-01-12", "-C", dir)
	return dir
}

func rewrite(t *testing.T, dir, words string) {
	t.Helper()
	for _, locale := range []string{"en", "de"} {
		file := filepath.Join(dir, "content/privacy", locale+".md")
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, append(text, []byte("\nThe "+words+" change.\n")...), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "content/privacy/next.toml"), []byte("[summary]\nen = \"s\"\nde = \"s\"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Killed at any moment, the program leaves the old state or the new, and the
// next command works without a hand.
func TestKilledAtRandomMoments(t *testing.T) {
	binary := program(t)
	commands := [][]string{
		{"release", "privacy", "--effective", "2026-04-01", "--as-of", "2026-01-12"},
		{"withdraw", "privacy", "2", "--reason", "r", "--as-of", "2026-01-12"},
		{"build", "--as-of", "2026-01-12"},
	}
	whole := 0
	for n := range *kills {
		dir := project(t, binary)
		args := append(commands[n%len(commands)], "-C", dir)
		cmd := exec.Command(binary, args...)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(rand.Intn(40_000)) * time.Microsecond)
		_ = cmd.Process.Kill() // it may have ended already
		if cmd.Wait() == nil {
			whole++
		}
		wholeBuild(t, dir)
		for _, next := range [][]string{{"verify"}, {"build", "--as-of", "2026-01-12"}, {"verify"}} {
			if out, err := exec.Command(binary, append(next, "-C", dir)...).CombinedOutput(); err != nil {
				t.Fatalf("%v after a kill of %v: %v\n%s", next, args, err, out)
			}
		}
		wholeBuild(t, dir)
		nothingLeft(t, dir)
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d of %d ended before they were killed", whole, *kills)
}

// wholeBuild checks that public/ holds just what its manifest lists.
func wholeBuild(t *testing.T, dir string) {
	t.Helper()
	public := filepath.Join(dir, "public")
	manifest, err := os.ReadFile(filepath.Join(public, ".proviso"))
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, line := range strings.Split(string(manifest), "\n") {
		listed[line] = !strings.HasPrefix(line, "#") && line != ""
	}
	found := 0
	err = filepath.WalkDir(public, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == ".proviso" {
			return err
		}
		rel, _ := filepath.Rel(public, path)
		if !listed[filepath.ToSlash(rel)] {
			t.Errorf("%s is in no manifest", rel)
		}
		found++
		return nil
	})
	for line, file := range listed {
		if !file {
			delete(listed, line)
		}
	}
	if err != nil || found != len(listed) {
		t.Fatalf("%d files of %d: %v", found, len(listed), err)
	}
}

// nothingLeft checks that no temporary file or lock stayed behind.
func nothingLeft(t *testing.T, dir string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if name := d.Name(); strings.HasPrefix(name, ".") && name != ".gitignore" && name != ".proviso" {
			t.Errorf("%s stayed behind", path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Two releases at once: one wins, the other waits and is refused; nothing
// mixes. Two builds at once both work.
func TestTwoAtOnce(t *testing.T) {
	binary := program(t)
	dir := project(t, binary)
	both := func(args ...string) (succeeded int, said string) {
		var wait sync.WaitGroup
		var mu sync.Mutex
		for range 2 {
			wait.Go(func() {
				var out bytes.Buffer
				cmd := exec.Command(binary, append(args, "-C", dir)...)
				cmd.Stdout, cmd.Stderr = &out, &out
				err := cmd.Run()
				mu.Lock()
				defer mu.Unlock()
				if err == nil {
					succeeded++
				}
				said += out.String()
			})
		}
		wait.Wait()
		return succeeded, said
	}
	if n, said := both("release", "privacy", "--effective", "2026-04-01", "--as-of", "2026-01-12"); n != 1 || !strings.Contains(said, "nothing changed") {
		t.Errorf("%d of two releases succeeded:\n%s", n, said)
	}
	if n, said := both("build", "--as-of", "2026-01-12"); n != 2 {
		t.Errorf("%d of two builds succeeded:\n%s", n, said)
	}
	if out, err := exec.Command(binary, "verify", "-C", dir).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	wholeBuild(t, dir)
	nothingLeft(t, dir)
}
