package translation

import (
	"bytes"
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

// Where the two are built otherwise, words that stay keep their lines, and new
// ones find their places.
func TestATextIsLaidOutAfterItsSource(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		g := &generator{T: rt}
		source, doc := g.draft("en")
		head, tail, _ := bytes.Cut(source, []byte("# First {#a0}"))
		other := append(append(slices.Clone(head), "# First {#a0}"...), tail...)
		end := newFile(source, doc).end
		grown := string(source) + strings.ReplaceAll("\n## Last {#last}\n\nNew *words*.\n", "\n", end)
		newDoc, list := markdown.Parse("en.md", "en", []byte(grown))
		if list.HasErrors() {
			rt.Fatal(list.Format())
		}
		old, _ := markdown.Parse("nb.md", "nb", other)
		p := &content.Policy{ID: "privacy", Dir: "content/privacy", Settings: content.Settings{Source: "en"}, Record: &ledger.Record{},
			Drafts: map[policy.Locale]*policy.Document{"en": newDoc, "nb": old}, Sources: map[policy.Locale][]byte{"en": []byte(grown), "nb": other}}
		j := job(t, p, "nb")
		f := back(t, j)
		open := 0
		for i, u := range f.Units {
			if u.Target == nil {
				f.Units[i].Target = lettered(u.Source)
				open++
			}
		}
		got, list := j.Take(f, "back.xlf")
		if list.HasErrors() || open != 2 {
			rt.Fatalf("%d open: %s\n%s", open, list.Format(), grown)
		}
		want := string(other) + strings.ReplaceAll("\n## LastÅ {#last}\n\nNewÅ *wordsÅ*.Å\n", "\n", end)
		if strings.ReplaceAll(string(got.Draft), " Å*", "Å *") != want {
			rt.Errorf("%q\nwant %q", got.Draft, want)
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
