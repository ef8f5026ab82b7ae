package translation

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"proviso/generator/content"
	"proviso/generator/ledger"
	"proviso/generator/markdown"
	"proviso/generator/policy"
	"proviso/generator/xliff"
)

// policyWith is a policy of these bodies; nb may be missing.
func policyWith(t testing.TB, bodies map[policy.Locale]string) *content.Policy {
	t.Helper()
	p := &content.Policy{ID: "privacy", Dir: "content/privacy", Settings: content.Settings{Source: "en"}, Record: &ledger.Record{},
		Drafts: map[policy.Locale]*policy.Document{}, Sources: map[policy.Locale][]byte{}}
	for _, l := range ledger.Sorted(bodies) {
		source := []byte("+++\ntitle = \"T\"\n+++\n" + bodies[l])
		doc, list := markdown.Parse("content/privacy/"+string(l)+".md", l, source)
		if list.HasErrors() {
			t.Fatal(list.Format())
		}
		p.Drafts[l], p.Sources[l] = doc, source
	}
	return p
}

// translated is a job of one English body, with its file as XML and all
// targets made of the sources.
func translated(t testing.TB, body string) (*Job, string) {
	t.Helper()
	j := job(t, policyWith(t, map[policy.Locale]string{"en": body}), "nb")
	f := j.File()
	for i := range f.Units {
		f.Units[i].Target, f.Units[i].State = &f.Units[i].Source, "translated"
	}
	return j, string(xliff.Encode(f))
}

const oneOfEach = "\nWe *keep* {{name}} and [this](policy:terms) for 3 days.\n\n- Item\n\n  more\n\n| a | b |\n| --- | --- |\n| c | `d` |\n"

func taken(t testing.TB, j *Job, source string) (string, string) {
	t.Helper()
	f, list := xliff.Read("f.xlf", []byte(source))
	if list.HasErrors() {
		return "", list.Format()
	}
	got, list := j.Take(f, "f.xlf")
	if list.HasErrors() {
		return "", list.Format()
	}
	return string(got.Draft), ""
}

// What tools do to a file on its way, and what nobody should: the words are the
// same all the same.
func TestToolsMayWriteTheFileTheirWay(t *testing.T) {
	j, plain := translated(t, oneOfEach)
	want, problems := taken(t, j, plain)
	if problems != "" || !strings.HasSuffix(want, oneOfEach) {
		t.Fatalf("%s%s", problems, want)
	}
	target := plain[strings.Index(plain, "<target"):]
	target = target[:strings.Index(target, "</target>")]
	for name, source := range map[string]string{
		"windows line ends": strings.ReplaceAll(plain, "\n", "\r\n"),
		"case of languages": strings.NewReplacer(`xml:lang="nb"`, `xml:lang="NB"`, `language="en"`, `language="EN"`).Replace(plain),
		"segments": strings.NewReplacer(`" state="translated">We `, `" state="translated"><mrk mtype="seg" mid="0">We</mrk> <mrk mtype="seg" mid="1">`,
			`3 days.</target>`, `3 days.</mrk></target>`).Replace(plain),
		"broken lines":  strings.Replace(plain, `translated">We `, "translated\">\n        We\n          ", 1),
		"codes emptied": strings.NewReplacer(` equiv-text="{{name}}"`, ``, ` ctype="link">[</bpt>`, `/>`, `">](policy:terms)</ept>`, `"/>`).Replace(plain),
		"other codes":   strings.NewReplacer(`<bpt id="1" rid="1" ctype="italic">*</bpt>`, `<g id="1">`, `<ept id="1" rid="1">*</ept>`, `</g>`).Replace(plain),
		"no target in a locked unit, foreign parts": strings.NewReplacer(`<body>`, `<body><s:x xmlns:s="urn:s">y</s:x>`, `<trans-unit `, `<trans-unit xmlns:q="urn:q" q:status="3" `).Replace(plain),
		"units in another order":                    reordered(plain),
	} {
		if source == plain {
			t.Errorf("%s: nothing was altered", name)
		}
		if got, problems := taken(t, j, source); got != want {
			t.Errorf("%s: %s%s", name, problems, got)
		}
	}
}

func reordered(s string) string {
	head, rest, _ := strings.Cut(s, "<body>\n")
	body, tail, _ := strings.Cut(rest, "    </body>")
	units := strings.SplitAfter(body, "</trans-unit>\n")
	slices.Reverse(units)
	return head + "<body>\n" + strings.Join(units, "") + "    </body>" + tail
}

func TestWhatIsRefusedOfATarget(t *testing.T) {
	j, plain := translated(t, oneOfEach)
	for _, c := range []struct{ old, new, want string }{
		{`translated">We `, `translated">We <x id="2"/>`, "intro/1: the slot {{name}} stands 2 times"},
		{`translated">We <bpt id="1" rid="1" ctype="italic">*</bpt>keep<ept id="1" rid="1">*</ept>`, `translated">We keep`, "intro/1: the emphasis is lost"},
		{`translated">We <bpt id="1" rid="1" ctype="italic">*</bpt>keep`, `translated">We keep<bpt id="1" rid="1" ctype="italic">*</bpt>`, "intro/1: the emphasis holds no words"},
		{`translated">We `, `translated">We 4 `, "intro/1 has the numbers 3 4; in the source it has 3"},
		{`translated">T</`, `translated">` + "\u00a0" + `</`, "title: the target is empty"},
		{`translated">Item`, `translated">`, "intro/2: the paragraph before or after a border is empty"},
		{`>a<x id="1" ctype="x-table-cell" equiv-text="¶"/>b</target>`, `>a b</target>`, "intro/3: the border is lost"},
		{`<ph id="2" ctype="x-code">` + "`d`</ph></target>", `d</target>`, "intro/4: the code d is lost"},
		{`translated">We `, `translated">We <bx id="2"/>`, "intro/1: the slot {{name}} was made another kind of code"},
		{`translated">We <bpt id="1" rid="1" ctype="italic">*</bpt>keep<ept`, `translated">We <bpt id="1"/>«keep»<ept`, ""},
		{`*</ept> <x id="2"`, `*</ept>keeping <x id="2"`, "intro/1: the source was changed"},
	} {
		source := plain[:strings.Index(plain, "<body>")] + strings.Replace(plain[strings.Index(plain, "<body>"):], c.old, c.new, 1)
		if source == plain {
			t.Errorf("%s: nothing was altered", c.old)
		}
		if got, problems := taken(t, j, source); !strings.Contains(problems, c.want) || (got == "") != (c.want != "") {
			t.Errorf("%s: %s%s\nwant %s", c.new, problems, got, c.want)
		}
	}
}

// A link that a translation leads elsewhere goes on doing so.
func TestALocalisedAddressStays(t *testing.T) {
	p := policyWith(t, map[policy.Locale]string{
		"en": "\nSee [the authority](https://a.example/en) in 1 day.\n",
		"nb": "\nSe [tilsynet](https://a.example/no) på 1 dag.\n",
	})
	j := job(t, p, "nb")
	u := j.units[1]
	u.state = xliff.NeedsReview
	f := back(t, j)
	target := xliff.Content{{Kind: xliff.Open, ID: "1"}, {Text: "Tilsynet"}, {Kind: xliff.Close, ID: "1"}, {Text: " på 1 dag"}}
	f.Units[1].Target = &target
	if got := string(take(t, j, f).Draft); !strings.HasSuffix(got, "\n[Tilsynet](https://a.example/no) på 1 dag\n") {
		t.Error(got)
	}
}

// What is found still right has the source's slots, links and figures.
func TestWordsAloneAreStillRight(t *testing.T) {
	for _, c := range []struct{ en, nb, want string }{
		{"Write to us.", "Skriv oss.", ""},
		{"Write to *us*.", "Skriv oss.", ""},
		{"Write to {{name}}.", "Skriv oss.", "intro/1: the target was left as it is, but the slot {{name}} is missing"},
		{"Write to us.", "Skriv {{name}}.", "intro/1: the target was left as it is, but the slot {{name}} is not in the source"},
		{"See [us](policy:terms).", "Se oss.", "intro/1: the target was left as it is, but the link to policy:terms is missing"},
		{"See [us](https://a.example/en).", "Se [oss](https://a.example/no).", ""},
		{"Within 2 days.", "Innen 1 dag.", "intro/1 has the numbers 1; in the source it has 2"},
	} {
		j := job(t, policyWith(t, map[policy.Locale]string{"en": "\n" + c.en + "\n", "nb": "\n" + c.nb + "\n"}), "nb")
		j.units[1].state = xliff.NeedsReview
		f := back(t, j)
		f.Units[1].State = xliff.Final
		got, list := j.Take(f, "f.xlf")
		if !strings.Contains(list.Format(), c.want) || list.HasErrors() != (c.want != "") || got != nil && got.Draft != nil {
			t.Errorf("%s: %s\nwant %s", c.nb, list.Format(), c.want)
		}
	}
}

// parts are a generated text by its blocks; a section begins where an id is.
func (g *generator) parts() []string {
	source, doc := g.draft("en")
	return strings.Split(newFile(source, doc).text, "\n\n\n")
}

// pair is a policy whose source is one text and whose translation another.
func (g *generator) pair(source, translation []string, last *content.Version) *content.Policy {
	p := &content.Policy{ID: "privacy", Dir: "content/privacy", Settings: content.Settings{Source: "en"}, Record: &ledger.Record{},
		Drafts: map[policy.Locale]*policy.Document{}, Sources: map[policy.Locale][]byte{}}
	if last != nil {
		p.Record.Acts, p.Versions = []ledger.Act{{Kind: ledger.Release, Version: 1}}, []*content.Version{last}
	}
	for l, parts := range map[policy.Locale][]string{"en": source, "nb": translation} {
		text := strings.Join(parts, "\n\n\n")
		doc, list := markdown.Parse(string(l)+".md", l, []byte(text))
		if list.HasErrors() {
			g.Skip(list.Format())
		}
		p.Drafts[l], p.Sources[l] = doc, []byte(text)
	}
	return p
}

// A section that is new stands in its place, and every other byte stays.
func TestANewSectionIsPutIntoItsPlace(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		g := &generator{T: rt}
		parts := g.parts()
		places := []int{len(parts)}
		for i, part := range parts[1:] {
			if strings.Contains(part, "{#a") {
				places = append(places, i+1)
			}
		}
		at := rapid.SampledFrom(places).Draw(rt, "place")
		if at == len(parts) { // the last part ends with the text
			parts = append(parts, "")
			parts[at-1], parts[at] = strings.TrimSuffix(parts[at-1], "\n"), "\n"
		}
		with := func(section string) []string { return slices.Insert(slices.Clone(parts), at, section) }
		j := job(t, g.pair(with("## Last {#last}\n\nNew *words*."), parts, nil), "nb")
		f := back(t, j)
		for i, u := range f.Units {
			if u.Target == nil {
				f.Units[i].Target = lettered(u.Source)
			}
		}
		got, list := j.Take(f, "back.xlf")
		if list.HasErrors() || len(got.Changed) != 2 {
			rt.Fatalf("%s", list.Format())
		}
		want := strings.Join(with("## LastÅ {#last}\n\nNewÅ *wordsÅ*.Å"), "\n\n\n")
		if is := strings.ReplaceAll(string(got.Draft), " Å*", "Å *"); strings.TrimRight(is, "\n") != strings.TrimRight(want, "\n") {
			rt.Errorf("%q\nwant %q", is, want)
		}
	})
}

// A new item stands among the others, with their mark.
func TestANewItemIsPutIntoItsList(t *testing.T) {
	g := func(item string) string { return "\n## A {#a}\n\n- One.\n" + item + "- Two.\n\nEnd of 3.\n" }
	old := policyWith(t, map[policy.Locale]string{"en": g(""), "nb": "\n## A   {#a}\n\n*  En.\n*  To.\n\nSlutt\npå 3.\n"})
	p := policyWith(t, map[policy.Locale]string{"en": g("- New.\n"), "nb": old.Drafts["nb"].Body})
	p.Record.Acts, p.Versions = []ledger.Act{{Kind: ledger.Release, Version: 1}}, []*content.Version{{Docs: old.Drafts}}
	j := job(t, p, "nb")
	f := back(t, j)
	unitOf(f, "a/2").Target = &xliff.Content{{Text: "Ny."}}
	if got := string(take(t, j, f).Draft); !strings.HasSuffix(got, "\n## A   {#a}\n\n*  En.\n* Ny.\n*  To.\n\nSlutt\npå 3.\n") {
		t.Error(got)
	}
}

// Blocks come and go in the source, since a version in which the two were the
// same: the translation follows it, and what stayed has its words.
func TestATranslationFollowsItsSource(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		g := &generator{T: rt}
		parts := g.parts()
		old := g.pair(parts, parts, nil)
		source := slices.Clone(parts)
		if n := len(source); n > 2 {
			at := rapid.IntRange(1, n-1).Draw(rt, "gone")
			source = slices.Delete(source, at, at+1)
		}
		at := rapid.IntRange(1, len(source)).Draw(rt, "new")
		source = slices.Insert(source, at, "Nothing like this was here before: zebras.")
		j, list := New(g.pair(source, parts, &content.Version{Docs: old.Drafts}), "nb")
		if list.HasErrors() {
			rt.Fatal(list.Format())
		}
		f := back(t, j)
		for i, u := range f.Units {
			if u.Target == nil || u.State == xliff.NeedsReview {
				f.Units[i].Target = lettered(u.Source)
			}
		}
		got, list := j.Take(f, "back.xlf")
		if list.HasErrors() {
			rt.Fatal(list.Format())
		}
		if doc := parsed(t, got); !sameBuild(doc, j.source) || !strings.Contains(string(got.Draft), "before: zebras.Å") {
			rt.Errorf("%s\nbecame %s", j.Policy.Sources["en"], got.Draft)
		} else {
			sameMarkup(t, j.source, doc)
		}
	})
}

// Whatever comes, nothing is taken that is not the source's, clause for clause,
// with all of its slots and links.
func FuzzTake(f *testing.F) {
	j, plain := translated(f, oneOfEach)
	f.Add([]byte(plain))
	f.Fuzz(func(t *testing.T, source []byte) {
		file, list := xliff.Read("f.xlf", source)
		if list.HasErrors() {
			return
		}
		got, list := j.Take(file, "f.xlf")
		if list.HasErrors() {
			return
		}
		doc := parsed(t, got)
		if !sameBuild(doc, j.source) || len(doc.Slots) != 1 || len(doc.Links) != 1 || doc.Links[0].Policy != "terms" {
			t.Errorf("%s\nbecame %s", source, got.Draft)
		}
	})
}
