package diag

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		name string
		list List
		want string
	}{
		{"place", List{Errorf(Place{"a.md", 42, 7}, "unknown fact %q", "x"), Errorf(Place{"a.md", 3, 0}, "b"), Errorf(Place{File: "a.md"}, "c"), Errorf(Place{}, "d")},
			"d\na.md: c\na.md:3: b\na.md:42:7: unknown fact \"x\"\n"},
		{"levels", List{Warnf(Place{File: "a"}, "b"), {Place: Place{File: "c"}, Level: Advice, Message: "d"}}, "a: warning: b\nc: advice: d\n"},
		{"rules", List{{Level: Warning, Message: "a", Notes: []string{"n"}, Hints: []string{"h"}, Origin: Origin{Rule: "r", Clause: "c/1", Words: "sha256:0"}},
			{Level: Advice, Message: "b", Origin: Origin{Rule: "r"}}, {Message: "c", Origin: Origin{Rule: "r"}}},
			"warning: a\n    n\n    rule r, clause c/1, words sha256:0\n    hint: h\nadvice: b\n    rule r\nc\n"},
		{"notes before hints", List{Errorf(Place{File: "a"}, "b").Hint("first").Note("x.md:1: y").Hint("").Hint("%d of them", 2)},
			"a: b\n    x.md:1: y\n    hint: first\n    hint: 2 of them\n"},
		{"forged lines", List{Errorf(Place{File: "a\nb.md"}, "c\r\nd\x1b[31m").Note("e\u202ef").Hint("g\u2028h\u2029i\u0085j\u200bk\x00")},
			"a\\u000ab.md: c\\u000d\\u000ad\\u001b[31m\n    e\\u202ef\n    hint: g\\u2028h\\u2029i\\u0085j\\u200bk\\u0000\n"},
		{"what is no UTF-8", List{Errorf(Place{}, "a\xffb")}, "a\uFFFDb\n"},
		{"letters of any script", List{Errorf(Place{}, "Ærlig 保存 שלום é 👍")}, "Ærlig 保存 שלום é 👍\n"},
		{"nothing", nil, ""},
	} {
		if got := c.list.Format(); got != c.want {
			t.Errorf("%s: got\n%q\nwant\n%q", c.name, got, c.want)
		}
	}
}

func TestLongValuesAreCut(t *testing.T) {
	got := List{Errorf(Place{File: "a"}, "%s", strings.Repeat("x", 10000))}.Format()
	if len(got) > 700 || !strings.HasSuffix(got, "x…\n") {
		t.Errorf("%d bytes, ending in %q", len(got), got[len(got)-10:])
	}
}

func TestSortedByPlaceEachOnce(t *testing.T) {
	at := func(file string, line, col int) Place { return Place{file, line, col} }
	list := List{
		Errorf(at("b", 1, 1), "x"), Errorf(at("a", 10, 1), "x"), Errorf(at("a", 2, 9), "x"), Errorf(at("a", 2, 10), "x"),
		Errorf(at("a", 2, 9), "w"), Errorf(at("a", 2, 9), "x").Hint("the same again"), Errorf(at("a", 0, 0), "x"),
	}
	var got []string
	for _, p := range list.Sorted() {
		got = append(got, p.Place.String()+p.Message)
	}
	if want := "ax a:2:9w a:2:9x a:2:10x a:10:1x b:1:1x"; strings.Join(got, " ") != want {
		t.Errorf("got  %v\nwant %s", got, want)
	}
	if list[0].Place.File != "b" || len(list) != 7 {
		t.Error("the list itself was sorted")
	}
}

func TestOnlyErrorsMakeAnError(t *testing.T) {
	warning, failure := Warnf(Place{File: "a"}, "w"), Errorf(Place{File: "a"}, "e")
	if err := (List{warning}).Err(); err != nil {
		t.Errorf("a warning became the error %v", err)
	}
	err := fmt.Errorf("within: %w", List{warning, failure}.Err())
	var list List
	if !errors.As(err, &list) || len(list) != 2 || list.Count(Error) != 1 || list.Count(Warning) != 1 || list.Count(Advice) != 0 {
		t.Errorf("a list does not travel as an error: %v", err)
	}
	if got, want := list.Error(), "a: e\na: warning: w"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestHintsAndNotesLeaveTheProblemAlone(t *testing.T) {
	first := Errorf(Place{}, "x").Hint("a").Note("n")
	second, third := first.Hint("b"), first.Hint("c")
	if fmt.Sprint(first.Hints, second.Hints, third.Hints, first.Note("o").Notes, first.Notes) != "[a] [a b] [a c] [n o] [n]" {
		t.Errorf("%v %v %v %v", first.Hints, second.Hints, third.Hints, first.Notes)
	}
}

func TestNearest(t *testing.T) {
	names := []string{"name", "domain", "support_email", "company.name", "url", "base", "ærlig"}
	for name, want := range map[string]string{
		"suport_email":  "support_email",
		"supprot_email": "support_email", // two letters swapped
		"SUPPORT_EMAIL": "support_email",
		"nam":           "name",
		"nmae":          "name",
		"game":          "name",
		"ur":            "url",
		"doman":         "domain",
		"compny.nam":    "company.name",
		"aerlig":        "ærlig",
		"gum":           "",
		"nonsense":      "",
		"":              "",
		"emaill":        "",
	} {
		if got := Nearest(name, names); got != want {
			t.Errorf("Nearest(%q) is %q, not %q", name, got, want)
		}
	}
	if got := Nearest("bat", []string{"cat", "bar", "hat"}); got != "bar" {
		t.Errorf("of several as near the first of the alphabet is meant, not %q", got)
	}
	if got := Nearest(strings.Repeat("a", 100000), []string{strings.Repeat("a", 100000) + "b"}); got != "" {
		t.Error("a name of any length is compared letter by letter")
	}
	if got := DidYouMean("nam", names); got != `did you mean "name"?` {
		t.Errorf("got %q", got)
	}
	if got := DidYouMean("nonsense", names); got != "" {
		t.Errorf("got %q", got)
	}
}
