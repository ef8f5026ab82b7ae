package cli

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

// The README's recipe for recomputing digests, run by a shell on the
// demonstration's own record, prints what the ledger has.
func TestTheReadmesRecipe(t *testing.T) {
	readme := read(t, "../../README.md")
	found := regexp.MustCompile("(?s)```sh\n(cd content/privacy/versions\n.*?)```").FindStringSubmatch(readme)
	if found == nil {
		t.Fatal("the README has no recipe any more")
	}
	lines := strings.Split(strings.TrimSpace(found[1]), "\n")
	script := strings.Join(lines[:3], "\n")
	cmd := exec.Command("sh", "-c", script)
	cmd.Dir = "../.."
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	ledger := read(t, "../../content/privacy/versions/ledger.toml")
	for i, key := range []string{"folder", "seal"} {
		want := regexp.MustCompile(key + ` = "sha256:([0-9a-f]{64})"`).FindStringSubmatch(ledger)[1]
		if got := strings.Fields(string(out))[2*i]; got != want {
			t.Errorf("%s: the recipe prints %s, the ledger has %s", key, got, want)
		}
	}
	public := t.TempDir() + "/public"
	if status := run(t.Context(), []string{"build", "--out", public, "-C", "../.."}, os.Stderr, os.Stderr, testNow); status != done {
		t.Fatalf("build: %d", status)
	}
	check := exec.Command("sha256sum", "-c", "--quiet", workDir(t)+"/../../content/privacy/versions/1/texts.sha256")
	check.Dir = public
	if out, err := check.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func workDir(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}
