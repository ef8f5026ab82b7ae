package cli

import (
	"io"
	"regexp"
	"strings"
	"testing"
)

var usageFlag = regexp.MustCompile(`--[a-z-]+|-C`)

// Each command's help explains every flag of its usage line, says what it reads
// and writes, and shows a real example.
func TestHelpIsWhole(t *testing.T) {
	for _, c := range commands() {
		for _, flag := range usageFlag.FindAllString(c.usage, -1) {
			if !regexp.MustCompile(`(?m)^  ` + flag + `\b`).MatchString(c.help) {
				t.Errorf("help %s does not explain %s", c.name, flag)
			}
		}
		if c.name != "init" && !regexp.MustCompile(`\b[Rr]eads\b`).MatchString(c.help) {
			t.Errorf("help %s does not say what it reads", c.name)
		}
		if !regexp.MustCompile(`(?m)\bWrites\b|\bwrites [A-Z]`).MatchString(c.help) {
			t.Errorf("help %s does not say what it writes", c.name)
		}
		if !strings.Contains(c.help, "\n  proviso "+c.name+" ") && !strings.HasSuffix(c.help, "\n  proviso "+c.name+"\n") {
			t.Errorf("help %s has no example", c.name)
		}
		var overview, own strings.Builder
		help(nil, &overview, io.Discard)
		help([]string{c.name}, &own, io.Discard)
		if !strings.HasPrefix(own.String(), c.does+"\n") || !strings.Contains(overview.String(), " "+c.does+"\n") {
			t.Errorf("%s does not have the same line in its help and in the overview", c.name)
		}
		for line := range strings.Lines(c.help) {
			if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > 82 && !strings.HasPrefix(line, "  proviso ") {
				t.Errorf("help %s: a line of %d characters: %s", c.name, n, line)
			}
		}
	}
}
