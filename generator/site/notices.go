package site

import (
	"proviso/generator/diag"
	"proviso/generator/locale"
	"proviso/generator/page"
	"proviso/generator/policy"
)

// addNotices plans what other sites show of a change: the notices of each text
// as data and as a fragment, those of all texts of a locale, the banner, and
// the page that tells the site's engineers how to put it there.
func (p *sitePlan) addNotices() {
	for _, t := range p.site.Texts {
		at := folder(p.site.Host, textAddress(t))
		p.add(at+"notice.json", func() ([]byte, error) { return p.notices(t) })
		p.add(at+"notice.html", func() ([]byte, error) { return p.composer(t, t.Main()).noticeFragment() })
	}
	for _, l := range p.site.Locales {
		p.add(p.site.Host+"/"+string(l)+"/notices.json", func() ([]byte, error) { return p.notices(p.site.textsIn(l)...) })
	}
	p.add(p.site.Host+"/proviso.js", constant(p.scripts.banner))
	p.addPage(p.site.Host+"/embed/index.html", p.embedPage)
}

// scripts are those of the templates, made small.
type scripts struct{ banner, turn []byte }

func smallScripts(t *page.Templates, list *diag.List) scripts {
	small := func(name string, source []byte) []byte {
		out, err := minifyJS(source)
		if err != nil {
			list.Add(diag.Errorf(diag.Place{File: "templates/" + name}, "%v", err))
		}
		return out
	}
	return scripts{banner: small("proviso.js", t.Banner), turn: small("turn.js", t.Turn)}
}

// textsIn are the site's texts in a locale.
func (s *Site) textsIn(l policy.Locale) []*Text {
	var texts []*Text
	for _, t := range s.Texts {
		if t.Locale == l {
			texts = append(texts, t)
		}
	}
	return texts
}

// noticeList is notice.json and notices.json.
type noticeList struct {
	Notices []noticeRecord `json:"notices"`
}

type noticeRecord struct {
	Policy      string        `json:"policy"`
	Version     int           `json:"version"`
	Kind        string        `json:"kind"`
	Title       string        `json:"title"`
	Summary     string        `json:"summary"`
	Choices     string        `json:"choices"`
	Announced   string        `json:"announced"`
	Effective   string        `json:"effective"`
	AnnouncedAt string        `json:"announced_at"`
	EffectiveAt string        `json:"effective_at"`
	EndsAt      string        `json:"ends_at"`
	URL         string        `json:"url"`
	ChangesURL  string        `json:"changes_url"`
	Contact     string        `json:"contact"`
	Consent     bool          `json:"consent"`
	DismissKey  string        `json:"dismiss_key"`
	Words       noticePhrases `json:"words"`
}

// noticePhrases is what the banner says around a notice, in the site's
// language: it has no words of its own.
type noticePhrases struct {
	Lang    policy.Locale `json:"lang"`
	Dir     string        `json:"dir"`
	Label   string        `json:"label"`
	Heading string        `json:"heading"`
	Says    string        `json:"says"`
	Then    string        `json:"then,omitempty"` // from effective_at on
	Choices string        `json:"choices,omitempty"`
	Consent string        `json:"consent,omitempty"`
	Read    string        `json:"read"`
	Changes string        `json:"changes"`
	More    string        `json:"more"` // opens what a long notice folds away
	Contact string        `json:"contact"`
	Dismiss string        `json:"dismiss"`
}

// noNotices is the list where none stands.
const noNotices = "{\"notices\": []}\n"

func (p *sitePlan) notices(texts ...*Text) ([]byte, error) {
	var list noticeList
	for _, t := range texts {
		c := p.composer(t, nil)
		for _, n := range t.told {
			list.Notices = append(list.Notices, c.noticeRecord(n))
		}
	}
	if len(list.Notices) == 0 {
		return []byte(noNotices), nil
	}
	return marshal(list)
}

func (c *composer) noticeRecord(n told) noticeRecord {
	e, l := n.entry, c.text.Locale
	facts, own := c.text.Main().Site.Facts[l], c.site.Base+"/"+versionAddress(c.text, e)
	r := noticeRecord{
		Policy: c.text.Policy.ID, Version: e.Number(), Kind: string(n.Kind), Title: c.plan.title(c.text),
		Summary: policy.Contain(e.Version.Summary[l]), Choices: policy.Contain(e.Version.Choices[l]),
		Announced: n.Announced.String(), Effective: n.Effective.String(),
		AnnouncedAt: n.instant(n.Announced), EffectiveAt: n.instant(n.Effective), EndsAt: n.instant(n.Ends),
		URL: own, ChangesURL: own + "changes/", Contact: facts[c.contact()], Consent: e.consents(),
		DismissKey: c.site.Host + "/" + c.text.Policy.ID + "/" + n.Key,
	}
	if n.ends != nil { // there is no redline, and what else the version says is for those who read on
		r.Version, r.Summary, r.Choices, r.Consent, r.ChangesURL = n.ends.Number(), "", "", false, ""
	}
	said := c.noticeWords(n, locale.Isolate(l, facts["company.name"]))
	r.Words = noticePhrases{
		Lang: l, Dir: locale.Direction(l), Label: c.words.Text("notice_label", "title", r.Title), Heading: r.Title + " – " + locale.Isolate(l, c.site.NameIn(l)),
		Says: said.says, Then: said.then, Read: said.read, Changes: c.words.Text("see_changes"),
		More: c.words.Text("notice_more"), Contact: c.words.Text("notice_contact"), Dismiss: c.words.Text("notice_dismiss"),
	}
	if r.Choices != "" {
		r.Words.Choices = c.words.Text("notice_choices")
	}
	if r.Consent {
		r.Words.Consent = c.words.Text("notice_consent")
	}
	return r
}

// noticeFragment is the text's notices for other pages to include; with none,
// nothing.
func (c *composer) noticeFragment() ([]byte, error) {
	if len(c.text.told) == 0 {
		return nil, nil
	}
	c.begin()
	view := &page.Fragment{}
	for _, n := range c.text.told {
		one := c.notice(n, place{root: c.slots.Raw("base") + "/"})
		one.Then = "" // nothing there turns it, and a page's style may show what is hidden
		view.Notices = append(view.Notices, one)
	}
	sheet, err := c.sheet(view, nil, "")
	if err != nil {
		return nil, err
	}
	return sheet.Fill(c.values(c.text.Main())), nil
}
