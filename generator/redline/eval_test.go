package redline

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
)

// TestMarksNoMoreThanDwdiff counts the words that a redline marks on real
// pairs of policies, of which the project holds no copy, against those that
// dwdiff does: at most 1.2 times as many over all of them.
func TestMarksNoMoreThanDwdiff(t *testing.T) {
	dir := os.Getenv("PROVISO_EVAL")
	if dir == "" {
		t.Skip("PROVISO_EVAL does not name the folder of pairs to measure with")
	}
	if _, err := exec.LookPath("dwdiff"); err != nil {
		t.Skip("dwdiff is not installed")
	}
	pairs, err := filepath.Glob(filepath.Join(dir, "pairs", "*", "old.md"))
	if err != nil || len(pairs) == 0 {
		t.Fatalf("no pairs in %s: %v", dir, err)
	}
	ours, theirs := 0, 0
	for _, old := range pairs {
		new := filepath.Join(filepath.Dir(old), "new.md")
		marked, others := markedWords(t, old, new), dwdiffWords(t, old, new)
		ours, theirs = ours+marked, theirs+others
		if marked > others*6/5+5 {
			t.Logf("%s: %d words marked, dwdiff %d", filepath.Base(filepath.Dir(old)), marked, others)
		}
	}
	t.Logf("%d words marked, dwdiff %d: %.2f times", ours, theirs, float64(ours)/float64(theirs))
	if float64(ours) > 1.2*float64(theirs) {
		t.Errorf("a redline marks more than 1.2 times the words that dwdiff marks")
	}
}

func markedWords(t *testing.T, old, new string) int {
	from, to := mustRead(t, old), mustRead(t, new)
	n := 0
	for _, p := range Compare(from, to) {
		for _, e := range p.Edits {
			if e.Op != Equal {
				n += len(bytes.Fields([]byte(e.Text)))
			}
		}
	}
	return n
}

func mustRead(t *testing.T, name string) Text {
	t.Helper()
	source, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := ReadLoose(name, source)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

var (
	dwdiffOld = regexp.MustCompile(`old: \d+ words.* (\d+) \d+% deleted\D+(\d+) \d+% changed`)
	dwdiffNew = regexp.MustCompile(`new: \d+ words.* (\d+) \d+% inserted\D+(\d+) \d+% changed`)
)

func dwdiffWords(t *testing.T, old, new string) int {
	out, _ := exec.Command("dwdiff", "-s", "-1", "-2", "-3", old, new).CombinedOutput()
	n := 0
	for _, form := range []*regexp.Regexp{dwdiffOld, dwdiffNew} {
		found := form.FindSubmatch(out)
		if found == nil {
			return 0 // dwdiff -s says nothing of texts that are alike
		}
		for _, digits := range found[1:] {
			k, err := strconv.Atoi(string(digits))
			if err != nil {
				t.Fatal(err)
			}
			n += k
		}
	}
	return n
}
