package settings

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"proviso/generator/diag"
)

// readAll asks for the keys name, and name and list of the tables in tables,
// points and inline, so that any other is unknown.
func readAll(t *Table) {
	t.String("name")
	t.Strings("list")
	one := t.Table("table")
	one.String("name")
	one.Table("sub").Done()
	one.Done()
	for _, point := range t.Tables("point") {
		point.String("name")
		inner := point.Table("inner")
		inner.String("name")
		inner.Done()
		point.Done()
	}
	t.Done()
}

func TestUnknownKeysHaveTheirLine(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"top", "name = \"x\"\n\n# nam = 1\nnam = 2\n", []string{`x.toml:4: unknown key "nam"`}},
		{"table", "[table]\nname = \"x\"\nother = 1\n[table.sub]\nthird = 1\n", []string{`x.toml:3: unknown key "table.other"`, `x.toml:5: unknown key "table.sub.third"`}},
		{"dotted", "name = \"x\"\ntable.other = 1\n", []string{`x.toml:2: unknown key "table.other"`}},
		{"spaces", "[ table ]\n name = \"x\"\n  other  =  1\n", []string{`x.toml:3: unknown key "table.other"`}},
		{"quoted", "[\"table\"]\n'other' = 1\n\"a.b\" = 2\n", []string{`x.toml:2: unknown key "table.other"`, `x.toml:3: unknown key "table.a.b"`}},
		{"array of tables", "[[point]]\nname = \"a\"\n\n[[point]]\nname = \"b\"\nnam = \"c\"\n[point.inner]\nnam = 1\n[[point]]\nno = 1\n",
			[]string{`x.toml:6: unknown key "point[1].nam"`, `x.toml:8: unknown key "point[1].inner.nam"`, `x.toml:10: unknown key "point[2].no"`}},
		{"multi-line string", "name = \"\"\"\n[point]\nnam = 1\n\\\"\"\"\n\"\"\"\nlist = ['''\nx = 1\n''', \"\"\"a\"b\"\"c\"\"\"]\nnam = 1\n", []string{`x.toml:9: unknown key "nam"`}},
		{"literal string", "name = 'C:\\'\nnam = 1\n", []string{`x.toml:2: unknown key "nam"`}},
		{"comment with brackets", "name = \"x\" # [ { \"\nlist = [ # ]\n  \"a\", # '''\n]\nnam = 1\n", []string{`x.toml:5: unknown key "nam"`}},
		{"inline table", "name = \"#\"\ntable = { name = \"}\", other = 1 }\n", []string{`x.toml:2: unknown key "table.other"`}},
		{"inline table of lines", "table = {\n  name = \"x\",\n  other = 1,\n  sub = { third = [1,\n2], fourth = 3 },\n}\nnam = 1\n",
			[]string{`x.toml:3: unknown key "table.other"`, `x.toml:4: unknown key "table.sub.third"`, `x.toml:5: unknown key "table.sub.fourth"`, `x.toml:7: unknown key "nam"`}},
		{"array of inline tables", "point = [\n  { name = \"a\" },\n  { name = \"b\",\n    nam = [[1], {x = 2}] }, { no = 1 },\n]\n",
			[]string{`x.toml:4: unknown key "point[1].nam"`, `x.toml:4: unknown key "point[2].no"`}},
		{"line ends", "name = \"x\"\r\n[table]\r\nother = 1\r\n", []string{`x.toml:3: unknown key "table.other"`}},
		{"byte order mark", "\xef\xbb\xbfnam = \"x\"\n", []string{`x.toml:1: unknown key "nam"`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var list diag.List
			table := Read("x.toml", []byte(c.text), &list)
			if table == nil {
				t.Fatal(list.Format())
			}
			readAll(table)
			var got []string
			for _, line := range strings.Split(list.Format(), "\n") {
				if strings.HasPrefix(line, "x.toml") {
					got = append(got, line)
				}
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

func TestMissingKeysHaveALine(t *testing.T) {
	for _, c := range []struct {
		name, text, key string
		want            int
	}{
		{"empty", "", "name", 1},
		{"no table", "# x\nother = 1\n", "name", 2},
		{"blank lines at the end", "other = 1\nmore = 2\n\n\n", "name", 2},
		{"no line end", "other = 1\nmore = 2", "name", 2},
		{"before a table", "other = 1\n\n[table]\nmore = 2\n", "name", 3},
		{"of a table", "other = 1\n[table]\nmore = 2\n[point]\n", "table.name", 2},
		{"of a table within it", "other = 1\n[table]\nmore = 2\n", "table.sub.name", 2},
		{"of no table", "other = 1\nmore = 2\n", "table.name", 2},
	} {
		var list diag.List
		Read("x.toml", []byte(c.text), &list).Require(c.key)
		if want := fmt.Sprintf("x.toml:%d: %s: required key is missing\n", c.want, c.key); list.Format() != want {
			t.Errorf("%s: %s; want %s", c.name, list.Format(), want)
		}
	}
}

func TestLinesOfFrontMatterCountFromTheFile(t *testing.T) {
	var list diag.List
	table := ReadAt("x.md", 4, []byte("a = 1\nother = 2\n"), &list)
	table.Int("a", 0)
	table.Require("title")
	table.Done()
	want := "x.md:4: title: required key is missing\nx.md:6: unknown key \"other\"\n"
	if got := list.Format(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	list = nil
	if ReadAt("x.md", 4, []byte("a = 1\nb = \n"), &list) != nil || !strings.HasPrefix(list.Format(), "x.md:6:5: malformed TOML: ") {
		t.Errorf("got %s", list.Format())
	}
}

func TestHintsAreTheNearestKeyThatIsKnown(t *testing.T) {
	var list diag.List
	table := Read("x.toml", []byte("suport_email = \"a\"\nzzz = 1\n"), &list)
	table.String("support_email")
	table.Done()
	want := "x.toml:1: unknown key \"suport_email\"\n    hint: did you mean \"support_email\"?\nx.toml:2: unknown key \"zzz\"\n"
	if got := list.Format(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestValuesOfAnotherTypeAreRefusedOnce(t *testing.T) {
	text := "s = 1\nb = \"true\"\ni = 1.5\nd = \"2026-02-30\"\nl = 2026-01-31\na = [\"x\", 2]\nv = {}\nt = [1]\nts = [{}, 3]\nn = []\n"
	for _, c := range []struct {
		key, want string
		read      func(*Table, string)
	}{
		{"s", "x.toml:1: s: is the number 1; a string is wanted", func(t *Table, k string) { t.String(k) }},
		{"b", "x.toml:2: b: is a string; true or false is wanted", func(t *Table, k string) { t.Bool(k) }},
		{"i", "x.toml:3: i: is the number 1.5; a whole number is wanted", func(t *Table, k string) { t.Int(k, 0) }},
		{"d", "x.toml:4: d: \"2026-02-30\" is not a day; write it as YYYY-MM-DD", func(t *Table, k string) { t.Date(k) }},
		{"l", "x.toml:5: l: a day is written between quotes, \"2026-01-31\"", func(t *Table, k string) { t.Date(k) }},
		{"a", "x.toml:6: a: holds the number 2; an array of strings is wanted", func(t *Table, k string) { t.Strings(k) }},
		{"a", "x.toml:6: a: holds the number 2; an array of strings is wanted", func(t *Table, k string) { t.Value(k) }},
		{"v", "x.toml:7: v: is a table; a string or an array of strings is wanted", func(t *Table, k string) { t.Value(k) }},
		{"t", "x.toml:8: t: is an array; a table is wanted", func(t *Table, k string) { t.Table(k) }},
		{"ts", "x.toml:9: ts: holds the number 3; an array of tables is wanted", func(t *Table, k string) { t.Tables(k) }},
		{"s", "x.toml:1: s: is the number 1; an array of tables, [[s]], is wanted", func(t *Table, k string) { t.Tables(k) }},
		{"l", "x.toml:5: l: is a date or time; a string is wanted", func(t *Table, k string) { t.String(k) }},
	} {
		var list diag.List
		table := Read("x.toml", []byte(text), &list)
		c.read(table, c.key)
		if got := strings.TrimSuffix(list.Format(), "\n"); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

func TestRefusedSaysWhatWasWrong(t *testing.T) {
	var list diag.List
	table := Read("x.toml", []byte("a = 1\nb = \"x\"\nc = [1]\n"), &list)
	table.String("a")
	table.String("b")
	table.Strings("c")
	table.String("missing")
	for key, want := range map[string]bool{"a": true, "b": false, "c": true, "missing": false} {
		if table.Refused(key) != want {
			t.Errorf("Refused(%q) is %v", key, !want)
		}
	}
}

func TestValuesAsTheyAre(t *testing.T) {
	var list diag.List
	table := Read("x.toml", []byte("s = \"x\"\nb = true\ni = 7\nd = \"2024-02-29\"\na = [\"x\", \"y\"]\no = [\"\u202ea\", \"b\"]\n[t]\nk = 1\n[[ts]]\nk = 1\n[[ts]]\nk = 2\n"), &list)
	got := fmt.Sprint(table.String("s"), table.Bool("b"), table.Int("i", 1), table.Int("j", 2), table.Date("d"), table.Strings("a"), table.Value("a"),
		table.Table("t").Int("k", 0), len(table.Tables("ts")), table.Tables("ts")[1].Int("k", 0), table.Table("none").Int("k", 3), table.Has("o"), table.Has("p"))
	if want := "xtrue 7 2 2024-02-29 [x y]x, y1 2 2 3 true false"; strings.Join(strings.Fields(got), "") != strings.Join(strings.Fields(want), "") {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got, want := table.Value("o"), "\u202ea\u202c, b"; got != want {
		t.Errorf("an element's direction mark reaches the next: %q", got)
	}
	table.Done()
	if len(list) > 0 {
		t.Error(list.Format())
	}
}

func TestNestingIsBounded(t *testing.T) {
	deep := func(open, close string, n int) string {
		return "a = " + strings.Repeat(open, n) + strings.Repeat(close, n) + "\n"
	}
	for _, c := range []struct {
		name, text string
		refused    bool
	}{
		{"arrays at the bound", deep("[", "]", MaxDepth), false},
		{"arrays beyond it", deep("[", "]", MaxDepth+1), true},
		{"tables at the bound", "a = " + strings.Repeat("{a = ", MaxDepth-1) + "{}" + strings.Repeat("}", MaxDepth-1) + "\n", false},
		{"tables beyond it", "a = " + strings.Repeat("{a = ", MaxDepth) + "{}" + strings.Repeat("}", MaxDepth) + "\n", true},
		{"a dotted key at the bound", strings.Repeat("a.", MaxDepth-1) + "a = 1\n", false},
		{"a dotted key beyond it", strings.Repeat("a.", MaxDepth) + "a = 1\n", true},
		{"a header beyond it", "[" + strings.Repeat("a.", MaxDepth) + "a]\n", true},
		{"brackets that never close", "a = " + strings.Repeat("[", MaxSize-4), true},
		{"a key of a megabyte", strings.Repeat("a.", MaxSize/2), true},
		{"brackets in a string", "a = \"" + strings.Repeat("[", 2*MaxDepth) + "\"\n", false},
		{"brackets in a comment", "# " + strings.Repeat("{", 2*MaxDepth) + "\n", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			var list diag.List
			start := time.Now()
			table := Read("x.toml", []byte(c.text), &list)
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("it took %v", took)
			}
			if refused := table == nil && strings.Contains(list.Format(), "nest deeper"); refused != c.refused {
				t.Errorf("refused: %v\n%.300s", refused, list.Format())
			}
		})
	}
}

func TestSizesAreBounded(t *testing.T) {
	comment := func(n int) []byte { return []byte("#" + strings.Repeat("x", n-2) + "\n") }
	var list diag.List
	if Read("x.toml", comment(MaxSize), &list) == nil {
		t.Error(list.Format())
	}
	if Read("x.toml", comment(MaxSize+1), &list) != nil || list.Format() != "x.toml: the file has 1048577 bytes; at most 1048576 are read\n" {
		t.Error(list.Format())
	}
	files := fstest.MapFS{"x": {Data: comment(10)}}
	if _, err := ReadFile(files, "x", 10); err != nil {
		t.Error(err)
	}
	if _, err := ReadFile(files, "x", 9); err == nil || err.Error() != "it has more than the 9 bytes that are read" {
		t.Error(err)
	}
}

func TestInvalidUTF8HasItsLine(t *testing.T) {
	for text, want := range map[string]string{
		"a = 1\nb = \"\xff\"\n": "x.toml:2: ", "\xc3": "x.toml:1: ", "a = 1\n\n# \xed\xa0\x80\n": "x.toml:3: ",
	} {
		var list diag.List
		if Read("x.toml", []byte(text), &list) != nil || !strings.HasPrefix(list.Format(), want+"the text is not valid UTF-8\n") {
			t.Errorf("%q: %s", text, list.Format())
		}
	}
}

func TestWhatIsNoFileIsRefused(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "in/folder"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "outside"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("../outside", filepath.Join(dir, "in/link")); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "in/pipe"), 0o644); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(filepath.Join(dir, "in"))
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	for name, want := range map[string]string{
		"folder": "it is not a regular file", "pipe": "it is not a regular file",
		"link": "it is a link that leads out of the project", "none": "no such file or directory",
	} {
		read := make(chan error, 1)
		go func() {
			_, err := ReadFile(root.FS(), name, 10)
			read <- err
		}()
		select {
		case err := <-read:
			if err == nil || err.Error() != want {
				t.Errorf("%s: got %v, want %s", name, err, want)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("%s: reading it hangs", name)
		}
	}
	if _, err := fs.Stat(root.FS(), "link"); err == nil {
		t.Error("the link can be followed: the test has no meaning")
	}
}
