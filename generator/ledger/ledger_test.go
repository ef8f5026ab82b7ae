package ledger

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"proviso/generator/diag"
	"proviso/generator/policy"
)

func day(s string) policy.Date {
	d, err := policy.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// sample is a record of two releases.
func sample() (Files, Files, []Act) {
	first := (&Version{Number: 1, Announced: day("2026-01-01"), Effective: day("2026-01-01"), Class: "none", NoticeDays: 30, Zone: "UTC", Source: "en",
		Brands: []Site{{ID: "a", Domain: "a.example", Host: "a.example", Tags: []string{"a"}, Locales: []policy.Locale{"en"},
			Facts: map[policy.Locale]policy.Facts{"en": {"name": "A \"quoted\"", "url": "https://a.example"}}}},
		Texts: map[string]string{"a.example/en/p/v1/text.md": Digest([]byte("x"))}}).
		Seal([]byte("# none\n"), map[policy.Locale][]byte{"en": []byte("text one\n")})
	second := (&Version{Number: 2, Announced: day("2026-02-01"), Effective: day("2026-03-03"), Class: "material", NoticeDays: 30, Zone: "UTC", Source: "en",
		Texts: map[string]string{}, Summary: map[policy.Locale]string{"en": "More."}}).
		Seal([]byte("# none\n"), map[policy.Locale][]byte{"en": []byte("text two\n")})
	acts := Append(nil, Act{Kind: Release, Version: 1, On: day("2026-01-01"), Recorded: "2026-01-01T10:00:00Z", Announced: day("2026-01-01"), Effective: day("2026-01-01"), Files: first.Lines(), Folder: first.Digest()})
	acts = Append(acts, Act{Kind: Release, Version: 2, On: day("2026-02-01"), Recorded: "2026-02-01T10:00:00Z", Backdated: true, Announced: day("2026-02-01"), Effective: day("2026-03-03"), Files: second.Lines(), Folder: second.Digest()})
	return first, second, acts
}

func sampleFS() fstest.MapFS {
	first, second, acts := sample()
	tree := fstest.MapFS{"v/ledger.toml": {Data: Format(acts)}}
	for name, data := range first {
		tree["v/1/"+name] = &fstest.MapFile{Data: data}
	}
	for name, data := range second {
		tree["v/2/"+name] = &fstest.MapFile{Data: data}
	}
	return tree
}

func TestARecordIsReadAsItWasWritten(t *testing.T) {
	r, list := Load(sampleFS(), "v")
	if len(list) > 0 {
		t.Fatal(list.Format())
	}
	if len(r.Acts) != 2 || len(r.Versions) != 2 || !r.Acts[1].Backdated || r.Versions[1].Summary["en"] != "More." {
		t.Errorf("%+v", r)
	}
	if got := r.Versions[0].Brands[0].Facts["en"]["name"]; got != `A "quoted"` {
		t.Errorf("the fact is read as %q", got)
	}
}

// Every byte under versions/ counts: flipped, cut, repeated or swapped with
// its neighbour.
func TestEveryChangedByteIsNoticed(t *testing.T) {
	tree := sampleFS()
	for name, file := range maps.Clone(tree) {
		for i := range file.Data {
			for kind, altered := range alterations(file.Data, i) {
				if string(altered) == string(file.Data) {
					continue
				}
				tree[name] = &fstest.MapFile{Data: altered}
				if _, list := Load(tree, "v"); !list.HasErrors() {
					t.Fatalf("%s: byte %d %s: nobody noticed", name, i, kind)
				}
			}
		}
		tree[name] = file
	}
	if _, list := Load(tree, "v"); list.HasErrors() {
		t.Errorf("the record as it was: %s", list.Format())
	}
}

func alterations(data []byte, i int) map[string][]byte {
	clone := func() []byte { return append([]byte{}, data...) }
	flipped, upper := clone(), clone()
	flipped[i] ^= 1
	if c := upper[i]; 'a' <= c && c <= 'z' {
		upper[i] = c - 32
	}
	swapped := clone()
	if i+1 < len(swapped) {
		swapped[i], swapped[i+1] = swapped[i+1], swapped[i]
	}
	return map[string][]byte{
		"flipped": flipped, "made a capital": upper, "swapped": swapped,
		"cut": append(clone()[:i], data[i+1:]...), "repeated": append(append(clone()[:i+1], data[i]), data[i+1:]...),
	}
}

func TestMissingAndExtraFilesAreNoticed(t *testing.T) {
	for name := range sampleFS() {
		tree := sampleFS()
		delete(tree, name)
		if _, list := Load(tree, "v"); !list.HasErrors() {
			t.Errorf("%s was removed: nobody noticed", name)
		}
	}
	for _, name := range []string{"v/x", "v/3/version.toml", "v/1/nb.md", "v/2/sub/x", "v/acts/1/x", "v/.hidden"} {
		tree := sampleFS()
		tree[name] = &fstest.MapFile{Data: []byte("x")}
		if _, list := Load(tree, "v"); !list.HasErrors() {
			t.Errorf("%s was added: nobody noticed", name)
		}
	}
}

func TestSwappedAndRepeatedActsAreNoticed(t *testing.T) {
	_, _, acts := sample()
	for name, altered := range map[string][]Act{
		"swapped": {acts[1], acts[0]}, "repeated": {acts[0], acts[0], acts[1]}, "first gone": {acts[1]}, "last gone": {acts[0]},
	} {
		tree := sampleFS()
		tree["v/ledger.toml"] = &fstest.MapFile{Data: Format(altered)}
		if _, list := Load(tree, "v"); !list.HasErrors() {
			t.Errorf("acts %s: nobody noticed", name)
		}
	}
}

// The recipe of the package comment, run by a shell.
func TestDigestsCanBeRecomputedWithStandardTools(t *testing.T) {
	dir := t.TempDir()
	for name, file := range sampleFS() {
		to := filepath.Join(dir, strings.TrimPrefix(name, "v/"))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(to, file.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	_, _, acts := sample()
	for i, a := range acts {
		recipe := fmt.Sprintf(`(cd %d && LC_ALL=C; sha256sum *) | sha256sum; awk '/^\[\[act]]/ {n++} n == %d && NF && !/^seal/' ledger.toml | sha256sum`, i+1, i+1)
		cmd := exec.Command("sh", "-c", recipe)
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		want := strings.ReplaceAll(a.Folder+"  -\n"+a.Seal+"  -\n", "sha256:", "")
		if string(out) != want {
			t.Errorf("act %d: the shell says\n%s, the ledger\n%s", a.N, out, want)
		}
	}
}

func TestFold(t *testing.T) {
	_, _, acts := sample()
	acts = Append(acts, Act{Kind: Postpone, Version: 2, On: day("2026-02-10"), Effective: day("2026-04-01"), Reason: "r"})
	for _, c := range []struct {
		on     string
		states string
	}{
		{"2025-12-31", ""},
		{"2026-01-01", "in force"},
		{"2026-01-31", "in force"},
		{"2026-02-01", "in force, upcoming"},
		{"2026-03-31", "in force, upcoming"},
		{"2026-04-01", "superseded, in force"},
	} {
		standings := Fold(acts, day(c.on))
		var states []string
		for i := range standings {
			states = append(states, string(StateOn(standings, i, day(c.on))))
		}
		if got := strings.Join(states, ", "); got != c.states {
			t.Errorf("on %s: got %s, want %s", c.on, got, c.states)
		}
	}
	acts = Append(acts, Act{Kind: Withdraw, Version: 2, On: day("2026-03-01"), Reason: "r"})
	standings := Fold(acts, day("2026-05-01"))
	if StateOn(standings, 1, day("2026-05-01")) != Withdrawn || StateOn(standings, 0, day("2026-05-01")) != InForce {
		t.Errorf("after a withdrawal: %+v", standings)
	}
}

func TestActsBehindAVersionNotYetAnnouncedStayHidden(t *testing.T) {
	acts := Append(nil, Act{Kind: Release, Version: 1, On: day("2026-01-01"), Announced: day("2026-01-01"), Effective: day("2026-01-01")})
	acts = Append(acts, Act{Kind: Release, Version: 2, On: day("2026-01-02"), Announced: day("2026-02-01"), Effective: day("2026-04-01")})
	acts = Append(acts, Act{Kind: Reaffirm, On: day("2026-01-03")})
	for on, want := range map[string]int{"2025-12-31": 0, "2026-01-03": 1, "2026-02-01": 3} {
		if got := Shown(acts, day(on)); got != want {
			t.Errorf("on %s: %d acts show, want %d", on, got, want)
		}
	}
}

// A release that stops at any step leaves the old record or, settled, the new.
func TestCommitIsWholeOrNotAtAll(t *testing.T) {
	first, _, acts := sample()
	stages := map[string]func(root *os.Root){
		"nothing written":     func(*os.Root) {},
		"folder half written": func(root *os.Root) { mustWrite(t, root, "v/.1/version.toml", []byte("half")) },
		"ledger half written": func(root *os.Root) {
			writeAll(t, root, "v/.1/", first)
			mustWrite(t, root, "v/.ledger.toml", []byte("ha"))
		},
		"act sealed": func(root *os.Root) {
			writeAll(t, root, "v/.1/", first)
			mustWrite(t, root, "v/ledger.toml", Format(acts[:1]))
		},
		"the folder in place": func(root *os.Root) {
			writeAll(t, root, "v/1/", first)
			mustWrite(t, root, "v/ledger.toml", Format(acts[:1]))
		},
	}
	for name, stage := range stages {
		root, err := os.OpenRoot(t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		if err := root.Mkdir("v", 0o755); err != nil {
			t.Fatal(err)
		}
		stage(root)
		if err := Settle(Root{root}, "v", "next.toml"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		r, list := Load(root.FS(), "v")
		if len(list) > 0 {
			t.Errorf("%s: %s", name, list.Format())
		}
		if len(r.Acts) == 0 {
			if err := Commit(Root{root}, "v", first, acts[:1], "next.toml"); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			r, list = Load(root.FS(), "v")
		}
		if len(list) > 0 || len(r.Versions) != 1 {
			t.Errorf("%s: afterwards %d versions\n%s", name, len(r.Versions), list.Format())
		}
	}
}

func mustWrite(t *testing.T, root *os.Root, name string, data []byte) {
	t.Helper()
	if err := root.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := root.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func writeAll(t *testing.T, root *os.Root, dir string, files Files) {
	t.Helper()
	for name, data := range files {
		mustWrite(t, root, dir+name, data)
	}
}

func TestServingsAreReadAsTheyWereWritten(t *testing.T) {
	tree := sampleFS()
	_, _, acts := sample()
	at := time.Date(2026, 2, 1, 11, 0, 0, 0, time.UTC)
	servings := []Serving{
		{Version: 2, Brand: "a", Locale: "en", At: at, URL: "https://a.example/en/p/v2/", Digest: Digest([]byte("y")), On: day("2026-02-02")},
		{Version: 2, Brand: "a", Locale: "nb", At: at.Add(time.Hour), URL: "https://a.example/nb/p/v2/", Digest: Digest([]byte("z")), On: day("2026-02-02")},
	}
	act := Act{Kind: Served, Version: 2, On: day("2026-02-02"), Recorded: "2026-02-02T10:00:00Z"}
	for _, c := range []struct {
		act  Act
		want string
	}{
		{act, ""}, {Act{Kind: Served, Version: 3, On: act.On}, "there is no version 3"},
		{Act{Kind: Served, Version: 2, On: day("2026-01-31")}, "is before that of the last act"},
	} {
		if got := fmt.Sprint(Refuse(acts, c.act)); (c.want == "") != (got == "[]") || !strings.Contains(got, c.want) {
			t.Errorf("%v: %s", c.act, got)
		}
	}
	files := SealServed(act, servings)
	act.Carry(files)
	acts = Append(acts, act)
	tree["v/ledger.toml"] = &fstest.MapFile{Data: Format(acts)}
	for name, data := range files {
		tree["v/acts/3/"+name] = &fstest.MapFile{Data: data}
	}
	r, list := Load(tree, "v")
	if len(list) > 0 || fmt.Sprint(r.Served) != fmt.Sprint(servings) {
		t.Errorf("%s%v", list.Format(), r.Served)
	}
	if first, ok := r.FirstServed("a", "nb", 2); !ok || first != servings[1] {
		t.Errorf("%v %v", first, ok)
	}
	tree["v/acts/3/served.toml"] = &fstest.MapFile{Data: append(files["served.toml"], "\n"...)}
	if _, list := Load(tree, "v"); !strings.Contains(list.Format(), "v/acts/3/served.toml: act 3 (serving of version 2): the file was altered") {
		t.Error(list.Format())
	}
}

func TestNoticePeriods(t *testing.T) {
	read := func(own, ground, review string) *Version {
		var list diag.List
		v := readVersion("v/2", Files{versionFile: []byte("number = 2\nnotice_days = 30\nground = \"" + ground + "\"\n[notice_by_category]\n" + own), reviewFile: []byte(review)}, newShared(), &list)
		if list.HasErrors() {
			t.Fatal(list.Format())
		}
		return v
	}
	material := "[[clause]]\nclass = \"material\"\ncategories = [\"fees\", \"contact\"]\n"
	before := &Version{NoticeDays: 14, NoticeByCategory: map[string]int{"fees": 60}}
	for _, c := range []struct {
		own, ground, review string
		replaced            *Version
		want                int
	}{
		{"", "", "", before, 0},
		{"", "", "[[clause]]\nclass = \"editorial\"\n", before, 0},
		{"", "", material, nil, 30},
		{"contact = 7\nfees = 10", "", material, nil, 10},
		{"contact = 7\nfees = 10", "", material, before, 60},
		{"", "", "[[clause]]\nclass = \"review\"\n", before, 30},
		{"", "security", material + "[next]\nsource = \"[notice]\\ndays = 3\\n\"\n", before, 3},
	} {
		if got := read(c.own, c.ground, c.review).NoticePeriod(c.replaced); got != c.want {
			t.Errorf("%+v: %d days", c, got)
		}
	}
}
