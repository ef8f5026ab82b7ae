package topic

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proviso/generator/diag"
)

func TestReadExamples(t *testing.T) {
	var list diag.List
	text := "# a note\n\nretention | Logs > Servers | Logs are kept. We keep them for [-30-]{+90+} days. They go then.\n" +
		"recipients||{+Kellmark Ltd ¦ payments+}\nrights | | You [-may ask. You may-]{+may+} object. Write to us.\n"
	all := ReadExamples("en-1.txt", []byte(text), &list)
	want := []Example{
		{"retention", "en", Clause{"Logs > Servers", "We keep them for  30  90  days.", "30", "90"}},
		{"recipients", "en", Clause{"", "Kellmark Ltd ¦ payments", "", "Kellmark Ltd ¦ payments"}},
		{"rights", "en", Clause{"", "You  may ask. You may  may  object.", "may ask. You may", "may"}},
	}
	if len(list) > 0 || len(all) != len(want) {
		t.Fatalf("%d examples, %v", len(all), list)
	}
	for i := range want {
		got, fields := all[i], strings.Fields
		if got.Topic != want[i].Topic || got.Language != "en" || got.Heading != want[i].Heading || got.Removed != want[i].Removed || got.Added != want[i].Added ||
			strings.Join(fields(got.Sentence), " ") != strings.Join(fields(want[i].Sentence), " ") {
			t.Errorf("%+v, not %+v", got, want[i])
		}
	}
}

func TestReadExamplesRefuses(t *testing.T) {
	for line, message := range map[string]string{
		"retention | We keep {+them+}.":       "three parts",
		"cake | Logs | We keep {+them+}.":     `nothing is about "cake"`,
		"data | Logs | We keep them.":         "nothing is marked",
		"data | Logs | We keep {+them.":       `"{+" has no match`,
		"data | Logs | We keep +}them.":       `"+}" has no match`,
		"data | Logs | We {+keep [-a-] b+} c": `"[-" has no match`,
	} {
		var list diag.List
		if ReadExamples("en-1.txt", []byte("\n"+line), &list); len(list) != 1 || list[0].Place.Line != 2 || !strings.Contains(list[0].Message, message) {
			t.Errorf("%q: %v", line, list)
		}
	}
}

// The model is of the examples that stand there.
func TestModelIsOfItsExamples(t *testing.T) {
	files, err := filepath.Glob("examples/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	var texts [][]byte
	var list diag.List
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, text)
		for _, e := range ReadExamples(file, text, &list) {
			if Learned().Examples(e.Language) == 0 {
				t.Fatalf("%s: the model knows nothing of %s", file, e.Language)
			}
		}
	}
	if list.HasErrors() {
		t.Error(list.Format())
	}
	if Learned().digest != Digest(texts...) {
		t.Error("the examples changed after model.bin was made; make learn makes it anew")
	}
}

var few = []Example{
	{"retention", "en", Clause{Sentence: "We keep logs for 30 days."}},
	{"retention", "en", Clause{Sentence: "Copies are kept for two weeks."}},
	{"fees", "en", Clause{Sentence: "The plan costs 5 euros."}},
	{"fees", "en", Clause{Sentence: "It costs you nothing to cancel a plan."}},
}

func TestLearn(t *testing.T) {
	m := Learn(few)
	for sentence, topic := range map[string]string{"Pictures are kept for years.": "retention", "What does a plan cost?": "fees"} {
		if got := m.Likeliest(Clause{Sentence: sentence}); got != topic {
			t.Errorf("%q: %s, not %s", sentence, got, topic)
		}
	}
	sum := 0.0
	for _, p := range m.Likely(Clause{}) {
		sum += p
	}
	if sum < 0.999 || sum > 1.001 {
		t.Errorf("shares of %f", sum)
	}
}

func TestModelIsTheSameAgain(t *testing.T) {
	file := Learn(few).Marshal(Digest([]byte("few")))
	if !bytes.Equal(file, Learn(few).Marshal(Digest([]byte("few")))) {
		t.Error("the same examples made another model")
	}
	m, err := Unmarshal(file)
	if err != nil || !bytes.Equal(m.Marshal(m.digest), file) {
		t.Errorf("read and written it is another: %v", err)
	}
	for n := range len(file) {
		if _, err := Unmarshal(file[:n]); err == nil {
			t.Fatalf("%d of %d bytes are read as a model", n, len(file))
		}
	}
}

// A clause of any length is read in bounded time and memory.
func TestLongClause(t *testing.T) {
	long := strings.Repeat("ångström ", 1<<20)
	if got := Learned().Likely(Clause{Sentence: long, Removed: long}); len(got) != len(topics) {
		t.Errorf("%d topics", len(got))
	}
}
