package release

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	_ "time/tzdata" // the same zones on every machine

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/policy"
	"proviso/templates"
)

// project is one site with one policy in one language, as files.
type project struct{ fstest.MapFS }

func newProject() project {
	p := project{fstest.MapFS{}}
	p.write("brands/shop.toml", "name = \"Shop\"\ndomain = \"shop.example\"\nsupport_email = \"help@shop.example\"\nlocales = [\"en\"]\ncompany.name = \"Shop Ltd\"\n")
	p.write("content/privacy/policy.toml", "source = \"en\"\ntimezone = \"Europe/Madrid\"\nnotice_days = 30\n")
	p.draft("We keep letters for 1 month.")
	return p
}

func (p project) write(name, text string) { p.MapFS[name] = &fstest.MapFile{Data: []byte(text)} }

func (p project) draft(words string) {
	p.write("content/privacy/en.md", "+++\ntitle = \"Privacy\"\n+++\n\n"+words+"\n")
}

func (p project) replace(name, old, new string) {
	p.write(name, strings.Replace(string(p.MapFS[name].Data), old, new, 1))
}

func date(s string) policy.Date {
	d, err := policy.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// prepare judges a release of what the files say.
func (p project) prepare(req Request) (*Plan, diag.List) {
	loaded := content.Load(p.MapFS)
	req.Policy, req.Recorded = loaded.Policy("privacy"), "2026-06-15T12:00:00Z"
	return Prepare(loaded, defaults(), req)
}

// defaults are the templates of a project that replaces none.
func defaults() fs.FS { return templates.Over(fstest.MapFS{}) }

// release carries a release out, in the files.
func (p project) release(t *testing.T, req Request) *Plan {
	t.Helper()
	plan, list := p.prepare(req)
	if plan == nil {
		t.Fatal(list.Format())
	}
	dir := "content/privacy/versions/"
	for name, text := range plan.Files {
		p.write(fmt.Sprintf("%s%d/%s", dir, plan.Version.Number, name), string(text))
	}
	p.write(dir+ledger.File, string(ledger.Format(plan.Acts)))
	delete(p.MapFS, "content/privacy/next.toml")
	return plan
}

const summary = "[summary]\nen = \"We keep letters longer.\"\n"

// changed is a project with a version released and a material change drafted.
func changed(t *testing.T) project {
	t.Helper()
	p := newProject()
	p.release(t, Request{Day: date("2020-01-01"), Effective: date("2020-01-01")})
	p.draft("We keep letters for 2 months.")
	p.write("content/privacy/next.toml", summary)
	return p
}

func TestAMaterialChangeNeedsItsNoticePeriod(t *testing.T) {
	for _, c := range []struct {
		name, announced, effective string
		days                       int
		accepted                   bool
		earliest                   string
	}{
		{"the day before", "2026-03-01", "2026-03-30", 30, false, "2026-03-31"},
		{"the day", "2026-03-01", "2026-03-31", 30, true, ""},
		{"the day after", "2026-03-01", "2026-04-01", 30, true, ""},
		{"over a leap day, a day less", "2024-02-01", "2024-03-01", 30, false, "2024-03-02"},
		{"over a leap day", "2024-02-01", "2024-03-02", 30, true, ""},
		{"without a leap day, a day less", "2026-02-01", "2026-03-02", 30, false, "2026-03-03"},
		{"without a leap day", "2026-02-01", "2026-03-03", 30, true, ""},
		{"up to the leap day", "2024-01-30", "2024-02-29", 30, true, ""},
		{"from the leap day, a day less", "2024-02-29", "2024-03-29", 30, false, "2024-03-30"},
		{"over the year's end, a day less", "2026-12-15", "2027-01-13", 30, false, "2027-01-14"},
		{"over the year's end", "2026-12-15", "2027-01-14", 30, true, ""},
		{"over the change to summer time", "2026-03-15", "2026-04-14", 30, true, ""},
		{"over its end, a day less", "2026-10-15", "2026-11-13", 30, false, "2026-11-14"},
		{"a year, of 366 days, a day less", "2027-03-01", "2028-02-28", 365, false, "2028-02-29"},
		{"a year, of 366 days", "2027-03-01", "2028-02-29", 365, true, ""},
		{"none is needed", "2026-03-01", "2026-03-01", 0, true, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := newProject()
			p.replace("content/privacy/policy.toml", "30", fmt.Sprint(c.days))
			p.release(t, Request{Day: date("2020-01-01"), Effective: date("2020-01-01")})
			p.draft("We keep letters for 2 months.")
			p.write("content/privacy/next.toml", summary)
			plan, list := p.prepare(Request{Day: date(c.announced), Effective: date(c.effective)})
			if (plan != nil) != c.accepted {
				t.Fatalf("accepted: %v\n%s", plan != nil, list.Format())
			}
			if !c.accepted && (list.Count(diag.Error) != 1 || !strings.Contains(list.Format(), "hint: the earliest effective day is "+c.earliest+"\n")) {
				t.Errorf("got\n%s", list.Format())
			}
		})
	}
}

func TestTheNoticePeriodCountsFromTheAnnouncement(t *testing.T) {
	p := changed(t)
	for announce, accepted := range map[string]bool{"2026-03-01": true, "2026-03-02": false} {
		plan, list := p.prepare(Request{Day: date("2026-02-01"), Announced: date(announce), Effective: date("2026-03-31")})
		if (plan != nil) != accepted {
			t.Errorf("announced %s: %s", announce, list.Format())
		}
	}
}

func TestTheLongerOfTwoPeriodsGoverns(t *testing.T) {
	for _, c := range []struct{ before, now, effective, needs string }{
		{"30", "10", "2026-03-30", "a material change needs 30"}, {"10", "30", "2026-03-30", "a material change needs 30"}, {"10", "10", "2026-03-10", "a material change needs 10"},
	} {
		p := newProject()
		p.replace("content/privacy/policy.toml", "30", c.before)
		p.release(t, Request{Day: date("2020-01-01"), Effective: date("2020-01-01")})
		p.draft("We keep letters for 2 months.")
		p.write("content/privacy/next.toml", summary)
		p.replace("content/privacy/policy.toml", "notice_days = "+c.before, "notice_days = "+c.now)
		if plan, list := p.prepare(Request{Day: date("2026-03-01"), Effective: date(c.effective)}); plan != nil || !strings.Contains(list.Format(), c.needs) {
			t.Errorf("%v: %s", c, list.Format())
		}
		if plan, list := p.prepare(Request{Day: date("2026-03-01"), Effective: date(c.effective).AddDays(1)}); plan == nil {
			t.Errorf("%v, a day later: %s", c, list.Format())
		}
	}
}

func TestAGroundShortensThePeriod(t *testing.T) {
	p := changed(t)
	p.write("content/privacy/next.toml", summary+"[notice]\ndays = 2\nground = \"law\"\nreason = \"a new act\"\n")
	if plan, list := p.prepare(Request{Day: date("2026-03-01"), Effective: date("2026-03-02")}); plan != nil || !strings.Contains(list.Format(), "with the ground law it needs 2") {
		t.Error(list.Format())
	}
	if plan := p.release(t, Request{Day: date("2026-03-01"), Effective: date("2026-03-03")}); plan.Version.Ground != "law" {
		t.Errorf("the ground is %q", plan.Version.Ground)
	}
}

func TestWhatNeedsNoNotice(t *testing.T) {
	p := newProject()
	first := p.release(t, Request{Day: date("2026-01-01"), Effective: date("2026-01-01")})
	if first.Version.Class != "none" {
		t.Errorf("the first text has the class %s", first.Version.Class)
	}
	p.draft("We keep letters for **1 month**.")
	if second := p.release(t, Request{Day: date("2026-02-01"), Effective: date("2026-02-01")}); second.Version.Class != "editorial" {
		t.Errorf("a change of mark-up has the class %s", second.Version.Class)
	}
	p.draft("We keep letters for 1 year.")
	imported := p.release(t, Request{Day: date("2026-04-01"), Effective: date("2026-03-01"), Imported: true})
	if imported.Version.Announced != date("2026-03-01") || !imported.Version.Imported {
		t.Errorf("an imported version was announced on %s", imported.Version.Announced)
	}
}

func TestARefusedReleaseHasNoPlan(t *testing.T) {
	p := changed(t)
	for name, c := range map[string]struct {
		req  Request
		want string
	}{
		"effective as the last":      {Request{Day: date("2020-01-01"), Effective: date("2020-01-01")}, "effective 2020-01-01 is not after 2020-01-01, the effective day of version 1"},
		"before the last act":        {Request{Day: date("2019-12-31"), Effective: date("2026-01-01")}, "the day of the act, 2019-12-31, is before that of the last act, 2020-01-01"},
		"announced before it was":    {Request{Day: date("2026-01-02"), Announced: date("2026-01-01"), Effective: date("2026-06-01")}, "announced 2026-01-01 is before the day of the act, 2026-01-02"},
		"announced after its effect": {Request{Day: date("2026-01-02"), Announced: date("2026-06-02"), Effective: date("2026-06-01")}, "announced 2026-06-02 is after effective 2026-06-01"},
	} {
		if plan, list := p.prepare(c.req); plan != nil || !strings.Contains(list.Format(), c.want) {
			t.Errorf("%s: %s", name, list.Format())
		}
	}
	p.draft("We keep letters for 1 month.")
	if plan, list := p.prepare(Request{Day: date("2026-01-01"), Effective: date("2026-06-01")}); plan != nil || !strings.Contains(list.Format(), "nothing changed") {
		t.Error(list.Format())
	}
}

func TestADraftsDigestIsThatOfItsTexts(t *testing.T) {
	digest := func(p project) string { return DraftDigest(content.Load(p.MapFS).Policy("privacy")) }
	p := newProject()
	// sha256sum content/privacy/en.md, the listing's SHA-256: with standard tools
	// (cd content/privacy; sha256sum *.md) | sha256sum
	text := string(p.MapFS["content/privacy/en.md"].Data)
	listing := strings.TrimPrefix(ledger.Digest([]byte(text)), "sha256:") + "  en.md\n"
	first := digest(p)
	if want := ledger.Digest([]byte(listing)); first != want {
		t.Errorf("got %s, want %s", first, want)
	}
	p.replace("content/privacy/policy.toml", "30", "31")
	p.write("content/privacy/next.toml", summary)
	if digest(p) != first {
		t.Error("what is no text changes the digest")
	}
	p.write("content/privacy/nb.md", text)
	if digest(p) == first {
		t.Error("a further text does not change the digest")
	}
	delete(p.MapFS, "content/privacy/nb.md")
	p.replace("content/privacy/en.md", "1 month.", "1 month. ")
	if digest(p) == first {
		t.Error("a further byte does not change the digest")
	}
}

func TestAnApprovalIsOfTheseWords(t *testing.T) {
	p := newProject()
	p.replace("content/privacy/policy.toml", "notice_days", "approvals = [\"legal\"]\nnotice_days")
	approve := func(words string) {
		p.write("content/privacy/next.toml", fmt.Sprintf("[[approval]]\nrole = \"legal\"\nby = \"Kari\"\non = \"2026-01-01\"\nwords = %q\n", words))
	}
	req := Request{Day: date("2026-01-01"), Effective: date("2026-01-01")}
	digest := DraftDigest(content.Load(p.MapFS).Policy("privacy"))
	if plan, list := p.prepare(req); plan != nil || !strings.Contains(list.Format(), "the approval of legal is missing\n    hint: the draft is "+digest) {
		t.Error(list.Format())
	}
	approve(digest)
	if plan, list := p.prepare(req); plan == nil {
		t.Error(list.Format())
	}
	p.draft("We keep letters for 3 months.")
	if plan, list := p.prepare(req); plan != nil || !strings.Contains(list.Format(), "the approval of legal was given on other words") {
		t.Error(list.Format())
	}
}
