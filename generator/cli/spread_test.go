package cli

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The commands that the documents give for a build spread over machines, run
// as those machines would, make one build together.
func TestTheSpreadBuildsAreOne(t *testing.T) {
	doc := read(t, "../../docs/publishing.md")
	bin, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	path := t.TempDir()
	if err := os.Symlink(bin, filepath.Join(path, "proviso")); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", path+":"+os.Getenv("PATH"))
	t.Setenv("DAY", "2027-01-15")
	project := filepath.Join(t.TempDir(), "project")
	shell(t, ".", "proviso init "+project+" --as-of 2027-01-01")
	for i := range 5 { // so that no shard is empty
		brand := fmt.Sprintf("name = \"S%[1]d\"\ndomain = \"s%[1]d.example\"\nsupport_email = \"a@s%[1]d.example\"\nlocales = [\"en\"]\n[company]\nname = \"S\"\naddress = \"A\"\ncountry = \"ES\"\n", i)
		if err := os.WriteFile(fmt.Sprintf("%s/brands/s%d.toml", project, i), []byte(brand), 0o644); err != nil {
			t.Fatal(err)
		}
		shell(t, project, fmt.Sprintf("proviso join s%d --as-of 2027-01-01", i))
	}
	whole := filepath.Join(t.TempDir(), "public")
	shell(t, project, "proviso build --as-of $DAY --out "+whole)
	for name, job := range map[string]struct {
		command string // its first group is the command
		shard   func(i int) map[string]string
	}{
		"GitHub Actions": {`- run: (go run .*--shard.*)`, func(i int) map[string]string {
			return map[string]string{"${{ matrix.shard }}": fmt.Sprint(i), "${{ needs.day.outputs.day }}": "$DAY"}
		}},
		"GitLab CI": {`script: (go run .*--shard.*)`, func(i int) map[string]string {
			return map[string]string{"CI_NODE_INDEX": fmt.Sprint(i + 1), "$CI_NODE_TOTAL": "4"}
		}},
		"Kubernetes": {`command: \[sh, -c, '(.*)'\]`, func(i int) map[string]string {
			return map[string]string{"$JOB_COMPLETION_INDEX": fmt.Sprint(i)}
		}},
	} {
		t.Run(name, func(t *testing.T) {
			found := regexp.MustCompile(job.command).FindStringSubmatch(doc)
			if found == nil {
				t.Fatal("the document has no such command any more")
			}
			shared := t.TempDir()
			for i := range 4 {
				own := filepath.Join(t.TempDir(), "public")
				command := found[1]
				for was, is := range job.shard(i) {
					command = strings.ReplaceAll(command, was, is)
				}
				command = strings.NewReplacer("go run ./generator", "proviso", "/tmp/public", own, "/shared/public", shared, "/project", project).Replace(command)
				if !strings.Contains(command, shared) { // these leave the output to be put together by the job after
					command += " --out " + own + " && cp -r " + own + "/. " + shared
				}
				shell(t, project, command)
			}
			if out, err := exec.Command("diff", "-r", whole, shared).CombinedOutput(); err != nil {
				t.Errorf("the shards are not one build: %v\n%s", err, out)
			}
		})
	}
}

func shell(t *testing.T, dir, command string) {
	t.Helper()
	cmd := exec.Command("sh", "-c", command)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", command, err, out)
	}
}
