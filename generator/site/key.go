package site

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"

	"proviso/generator/brand"
	"proviso/generator/ledger"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// A key says what a part or a file was made from: with the same key it is the
// same to the byte. Keys are compared only with those that the same program
// wrote, so they need not last.

// digester writes down what a key is made from.
type digester []byte

func newDigester(kind string) *digester {
	d := make(digester, 0, 1024)
	d.put(kind)
	return &d
}

// add adds a value, apart from those before and after it.
func (d *digester) add(format string, args ...any) {
	from := len(*d)
	*d = fmt.Appendf(*d, format, args...)
	d.end(from)
}

// put is add for texts as they are.
func (d *digester) put(texts ...string) {
	for _, text := range texts {
		from := len(*d)
		*d = append(*d, text...)
		d.end(from)
	}
}

// end writes the length of the value that began at a place: read from the
// end, the values are told apart whatever they hold.
func (d *digester) end(from int) {
	n := len(*d) - from
	*d = append(strconv.AppendInt(append(*d, ':'), int64(n), 10), '\n')
}

func (d *digester) key() string {
	sum := sha256.Sum256(*d)
	return hex.EncodeToString(sum[:16])
}

// commonKey is of what all sites are made from.
func (p *Plan) commonKey() string {
	d := newDigester("common")
	d.add("%s", p.in.Program)
	d.add("%s %s", p.templates.Source(), p.templates.Style)
	d.add("%s %s", p.scripts.banner, p.scripts.turn)
	return d.key()
}

// siteKey is of all that the files of a site are made from, whatever they are:
// the day, the record, which the last seal of each policy stands for, the
// settings, the brand and the interface's words.
func (p *Plan) siteKey(s *Site) string {
	d := newDigester("site")
	d.add("%s", p.common)
	d.add("%s %s", s.ID, s.Host)
	for _, one := range p.in.Project.Policies {
		d.add("%s %s %+v", one.ID, p.in.Day(one), one.Settings)
		if acts := one.Record.Acts; len(acts) > 0 {
			d.add("%s", acts[len(acts)-1].Seal)
		}
	}
	if s.Brand != nil {
		d.add("%+v", *s.Brand)
		d.add("%s", p.logo(s.Brand))
	}
	for _, l := range append([]policy.Locale{embedLocale}, s.Locales...) {
		d.add("%s %s", l, p.words[l].Digest())
	}
	return d.key()
}

// logo is what the file of a brand's logo says, or why it cannot be read.
func (p *Plan) logo(b *brand.Brand) string {
	if b.Theme.Logo == "" {
		return ""
	}
	text, err := settings.ReadFile(p.in.Files, b.Theme.Logo, brand.MaxLogo)
	return fmt.Sprintf("%x %v", sha256.Sum256(text), err)
}

// newFrame is of what surrounds the texts on the pages of a site: it does not
// change when one version takes the place of another.
func (p *sitePlan) newFrame() string {
	s := p.site
	d := newDigester("frame")
	d.add("%s %q %v", p.common, s.Locales, s.Brand != nil && s.Brand.Theme.Logo != "")
	if s.Brand != nil {
		d.add("%v", s.Brand.Links)
	}
	for _, t := range s.Texts {
		d.add("%s %s %s %v %+v", t.Policy.ID, t.Locale, t.Slug(), t.InForce != nil, t.Policy.Settings)
	}
	return d.key()
}

// pageKey is of a page of a version, without a look at its document: of what
// surrounds it, of the version and its neighbours, and of the site's facts.
func (c *composer) pageKey(kind string, e *Entry) string {
	d := newDigester(kind)
	d.put(c.plan.frame(), c.plan.filled(), c.text.Policy.ID, c.words.Digest())
	d.put(e.Class, string(e.State), e.Digest, e.Version.Summary[c.text.Locale])
	d.add("%s %s %s %s %v", e.Superseded, e.Withdrawn, e.Joined, e.Served, e.consents())
	c.addVersion(d, e)
	c.addVersion(d, e.Before)
	c.addVersion(d, e.After)
	d.put(e.ending())
	for _, other := range c.alternates(e) {
		d.put(other.Lang, other.Href)
	}
	titled := false // the page says the title of the text's main version
	for _, n := range c.text.told {
		if kind == "text" || n.entry == e {
			c.addNotice(d, n)
			titled = true
		}
	}
	for _, t := range c.site.Texts { // whose titles stand on the page
		if t.Locale == c.text.Locale && (t.Policy != c.text.Policy || titled) {
			c.addVersion(d, t.Main())
		}
	}
	return d.key()
}

func (c *composer) addNotice(d *digester, n told) {
	d.add("%+v %v %d %q %v", n.Notice, n.ends != nil, n.entry.Number(), c.text.authored(), n.entry.consents())
	for _, point := range n.entry.Version.Points {
		d.add("%q %v", point.Clauses, n.entry.Version.Concerns(point.Clauses, n.entry.Path))
	}
	c.addVersion(d, n.entry)
	c.addVersion(d, n.entry.Before)
}

// addVersion adds a version's text with its facts, and its days.
func (c *composer) addVersion(d *digester, e *Entry) {
	if e == nil {
		d.put("none")
		return
	}
	d.put(c.plan.entryKey(e))
}

// entryKey is of a version of a text, made once for all pages that it is on.
func (p *sitePlan) entryKey(e *Entry) string {
	if key, ok := p.entries.Load(e); ok {
		return key.(string)
	}
	d := newDigester("entry")
	d.put(strconv.Itoa(e.Number()), e.Slug, e.Known, e.Version.Zone, e.Source())
	d.add("%s %s", e.Announced, e.Effective)
	d.add("%q", e.Site.Tags)
	d.add("%q", e.Site.Links)
	facts := e.Site.Facts[e.Locale]
	for _, name := range facts.Names() {
		d.put(name, facts[name])
	}
	key := d.key()
	p.entries.Store(e, key)
	return key
}

// newFilled is of what every page of the site is filled with.
func (p *sitePlan) newFilled() string {
	d := newDigester("values")
	for _, l := range p.site.Locales {
		values := p.values(l)
		for _, name := range ledger.Sorted(values) {
			d.put(name, values[name])
		}
	}
	return d.key()
}
