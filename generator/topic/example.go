package topic

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"proviso/generator/diag"
)

// Example is a changed clause of which somebody said what its change is about.
type Example struct {
	Topic    string
	Language string // "nb"
	Clause
}

// topics are what an example can be about: the categories of a change.
var topics = []string{"age", "contact", "controller", "data", "dispute", "effective-date", "fees", "legal-basis", "liability",
	"notice", "obligations", "other", "purpose", "recipients", "retention", "rights", "sale", "security", "transfer"}

// ReadExamples reads a file of examples in a language, which its name begins
// with: "nb-….txt". Each line has three parts with "|"
// between them: what the change is about; the headings above the clause, " > "
// between them; and the clause as wdiff prints it, a cell's end as "¦":
//
//	retention | Logs | We keep them for [-30-]{+90+} days.
//
// Empty lines and those that begin with # are skipped. Every line that reads
// otherwise is a problem in list.
func ReadExamples(file string, text []byte, list *diag.List) []Example {
	var all []Example
	for i, line := range strings.Split(string(text), "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		one, err := readExample(line)
		if err != nil {
			list.Add(diag.Problem{Place: diag.Place{File: file, Line: i + 1}, Message: err.Error(),
				Hints: []string{"an example is written: retention | Logs | We keep them for [-30-]{+90+} days."}})
			continue
		}
		one.Language = path.Base(file)[:2]
		all = append(all, one)
	}
	return all
}

func readExample(line string) (Example, error) {
	parts := strings.SplitN(line, "|", 3)
	if len(parts) != 3 {
		return Example{}, fmt.Errorf("an example has three parts with “|” between them, not %d", len(parts))
	}
	e := Example{Topic: strings.TrimSpace(parts[0])}
	if !slices.Contains(topics, e.Topic) {
		return Example{}, fmt.Errorf("nothing is about %q", e.Topic)
	}
	e.Heading = strings.TrimSpace(parts[1])
	return e, e.readMarks(strings.TrimSpace(parts[2]))
}

// The marks of wdiff, which part what stands in both texts from what does not.
var marks = [...]string{"[-", "-]", "{+", "+}"}

// readMarks reads a clause with its marks: what was removed, what was added, and
// the sentences in which something was.
func (e *Example) readMarks(text string) error {
	var changed bool // of the sentence
	var sentence strings.Builder
	inside := -1 // the mark that is open
	end := func() {
		if changed {
			e.Sentence = joined(e.Sentence, sentence.String())
		}
		sentence.Reset()
		changed = inside >= 0
	}
	for text != "" {
		at, mark := nextMark(text)
		run := text[:at]
		switch inside {
		case 0:
			e.Removed = joined(e.Removed, run)
		case 2:
			e.Added = joined(e.Added, run)
		}
		for run != "" {
			n := sentenceEnd(run)
			sentence.WriteString(run[:n])
			if run = run[n:]; run != "" {
				end()
			}
		}
		if mark < 0 {
			break
		}
		if (mark%2 == 0) != (inside < 0) || mark%2 == 1 && mark != inside+1 {
			return fmt.Errorf("%q has no match", marks[mark])
		}
		inside = mark
		if changed = true; mark%2 == 1 {
			inside = -1
		}
		text = text[at+len(marks[mark]):]
		sentence.WriteByte(' ')
	}
	if end(); inside >= 0 {
		return fmt.Errorf("%q has no match", marks[inside])
	}
	if e.Removed == "" && e.Added == "" {
		return fmt.Errorf("nothing is marked as changed")
	}
	return nil
}

// nextMark is where the next mark stands and which it is; the end and -1 if there
// is none.
func nextMark(text string) (at, mark int) {
	at, mark = len(text), -1
	for i, m := range marks {
		if k := strings.Index(text, m); k >= 0 && k < at {
			at, mark = k, i
		}
	}
	return at, mark
}

// sentenceEnd is how long the sentence is that a text begins with, with the
// spaces behind it.
func sentenceEnd(text string) int {
	for i := 1; i < len(text); i++ {
		if text[i] == ' ' && strings.IndexByte(".!?;", text[i-1]) >= 0 {
			return i + 1
		}
	}
	for _, stop := range [...]string{"。", "！", "？"} {
		if k := strings.Index(text, stop); k >= 0 {
			return k + len(stop)
		}
	}
	return len(text)
}

func joined(a, b string) string { return strings.TrimSpace(a + " " + strings.TrimSpace(b)) }
