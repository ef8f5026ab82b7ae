package cli

import (
	"regexp"
	"strings"
	"testing"
)

// A command of a GitLab job that holds ": " outside of quotes is a mapping to
// YAML, which GitLab refuses.
func TestTheGitLabJobsCommandsAreStrings(t *testing.T) {
	_, script, found := strings.Cut(read(t, "../../docs/deploy/gitlab-ci.yml"), "\n  script:\n")
	if !found {
		t.Fatal("the job has no script any more")
	}
	commands := regexp.MustCompile(`(?m)^    - (.*)$`).FindAllStringSubmatch(script, -1)
	if len(commands) == 0 {
		t.Fatal("the script has no command any more")
	}
	for _, c := range commands {
		quoted := strings.HasPrefix(c[1], "'") && strings.HasSuffix(c[1], "'")
		if !quoted && (strings.Contains(c[1], ": ") || strings.Contains(c[1], " #") || strings.ContainsAny(c[1][:1], `"'[{&*!|>%@#`)) {
			t.Errorf("YAML does not read this as one string: %s", c[1])
		}
	}
}
