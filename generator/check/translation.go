package check

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/change"
	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

var translationRules = []Rule{
	{Name: "slots-differ", Level: diag.Warning, Source: "GDPR Art. 12(1): a translation gives readers the same facts", Translation: slotsDiffer},
	{Name: "links-differ", Level: diag.Warning, Source: "WP260 rev.01, 17: a layered text leads to the same information in every language", Translation: linksDiffer},
	{Name: "addresses-differ", Level: diag.Warning, Source: "GDPR Art. 13(1)(a): readers of every language can write to the same address", Translation: addressesDiffer},
}

// compare calls a function for each clause with its translation and gathers
// what it finds.
func (d *Draft) compare(find func(p Pair) diag.List) diag.List {
	var list diag.List
	for _, p := range d.Pairs() {
		list.Add(find(p)...)
	}
	return list
}

// differ makes a finding of what the source has that the translation lacks,
// and the other way round; none where both are empty.
func (p Pair) differ(noun string, lacks, extra []string) diag.List {
	switch {
	case len(lacks) > 0 && len(extra) > 0:
		return diag.List{p.At(extra[0], "%s has the %s %s; the source has %s", p.Own.Key, noun, strings.Join(extra, ", "), strings.Join(lacks, ", "))}
	case len(lacks) > 0:
		return diag.List{p.At("", "%s lacks the %s %s of the source", p.Own.Key, noun, strings.Join(lacks, ", "))}
	case len(extra) > 0:
		return diag.List{p.At(extra[0], "%s has the %s %s, which the source has not", p.Own.Key, noun, strings.Join(extra, ", "))}
	}
	return nil
}

// slotsDiffer: the same slots, as often.
func slotsDiffer(d *Draft) diag.List {
	return d.compare(func(p Pair) diag.List {
		ours, theirs := slotsOf(p.Source, d.Source.Doc), slotsOf(p.Own, d.Doc)
		return p.differ("slot", change.Subtract(ours, theirs), change.Subtract(theirs, ours))
	})
}

// slotsOf are the slots of a clause and of its links' targets; what is written
// like one in code, or behind a backslash, is none.
func slotsOf(c *Clause, doc *policy.Document) (slots []string) {
	add := func(text policy.Text) {
		for _, piece := range text {
			if piece.Slot != "" {
				slots = append(slots, "{{"+piece.Slot+"}}")
			}
		}
	}
	if c.Block == nil {
		add(doc.Title)
		return slots
	}
	var runs func([]policy.Inline)
	runs = func(inlines []policy.Inline) {
		for _, one := range inlines {
			if one.Kind == policy.Slot {
				add(policy.Text{{Slot: one.Text}})
			}
			runs(one.Children)
			if one.Link != nil {
				add(one.Link.URL)
			}
		}
	}
	var blocks func(*policy.Block)
	blocks = func(b *policy.Block) {
		runs(b.Inlines)
		for _, child := range b.Children {
			blocks(child)
		}
	}
	blocks(c.Block)
	return slots
}

// linksDiffer: the same links to policies, headings and telephones, as many to
// pages of the site, and to another site as many where both lead to it.
func linksDiffer(d *Draft) diag.List {
	return d.compare(func(p Pair) diag.List {
		ours, theirs := linksOf(p.Source), linksOf(p.Own)
		lacks, extra := change.Subtract(ours, theirs), change.Subtract(theirs, ours)
		return p.differ("link", alsoIn(lacks, theirs), alsoIn(extra, ours))
	})
}

// linksOf are the targets of a clause's links as languages share them: which
// page of a site it is may go by the language.
func linksOf(c *Clause) []string {
	var all []string
	for _, target := range c.Links {
		switch {
		case target == "", // refused as a link
			strings.Contains(target, "{{") || strings.HasPrefix(target, "mailto:"): // compared as slots and addresses
		case strings.HasPrefix(target, "/"):
			all = append(all, "/")
		case strings.Contains(target, "://"):
			all = append(all, "//"+siteOf(target))
		default:
			all = append(all, target)
		}
	}
	return all
}

// alsoIn leaves out the sites that others do not lead to at all: their addresses
// differ, which is another finding.
func alsoIn(links, others []string) []string {
	return slices.DeleteFunc(links, func(link string) bool { return strings.HasPrefix(link, "//") && !slices.Contains(others, link) })
}

var addressForm = pattern.New(`(?i)[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?:https?://|www\.)[^\s\p{Z}<>"“”„«»)\]]+`)

// addressesDiffer: the same e-mail addresses and the same hosts. Which page of a
// host, and its ending, may go by the language.
func addressesDiffer(d *Draft) diag.List {
	return d.compare(func(p Pair) diag.List {
		ours, theirs := addressesOf(p.Source), addressesOf(p.Own)
		lacks, extra := otherSites(ours, theirs), otherSites(theirs, ours)
		return p.differ("address", lacks, extra)
	})
}

func addressesOf(c *Clause) []string {
	var all []string
	seen := map[string]bool{}
	for _, text := range append([]string{c.Prose}, c.Links...) {
		for _, address := range addressForm.FindAllString(text, -1) {
			address = strings.TrimRight(strings.TrimPrefix(address, "mailto:"), ".,;:!?'’")
			if !seen[address] && !strings.Contains(address, "{{") {
				seen[address] = true
				all = append(all, address)
			}
		}
	}
	return all
}

// otherSites are the addresses of which others have no site.
func otherSites(addresses, others []string) []string {
	have := map[string]bool{}
	for _, one := range others {
		have[siteOf(one)] = true
	}
	return slices.DeleteFunc(slices.Clone(addresses), func(a string) bool { return have[siteOf(a)] })
}

// siteOf is what an address is compared by: an e-mail address itself; of a web
// address the name under its ending, "google" of www.google.co.uk.
func siteOf(address string) string {
	address = strings.ToLower(address)
	if policy.IsEmail(address) {
		return address
	}
	if !strings.Contains(address, "://") {
		address = "https://" + address
	}
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	labels := strings.Split(u.Hostname(), ".")
	for i := len(labels) - 2; i >= 0; i-- {
		if i == 0 || !slices.Contains([]string{"co", "com", "org", "net", "gov", "gob", "ac"}, labels[i]) {
			return labels[i]
		}
	}
	return address
}

// unit is a sentence with its translation, or a cell, or where they have not as
// many sentences the whole clause.
type unit struct {
	source, own         string
	sourceRead, ownRead []change.Sentence // without names that hold a "not"
	sourceFull, ownFull []change.Sentence // with their articles; only of two known languages
}

// cutUnits cuts a clause and its translation into what can be held against each
// other.
func cutUnits(source, own *Clause) []unit {
	ours, theirs := strings.Split(source.Prose, "\t"), strings.Split(own.Prose, "\t")
	if len(ours) != len(theirs) {
		ours, theirs = []string{source.Prose}, []string{own.Prose}
	}
	var all []unit
	for i := range ours {
		a, b := sentences(ours[i]), sentences(theirs[i])
		if len(a) != len(b) {
			a, b = ours[i:i+1], theirs[i:i+1]
		}
		for k := range a {
			all = append(all, newUnit(source.language, own.language, a[k], b[k]))
		}
	}
	return all
}

// newUnit reads a sentence and its translation once for all rules.
func newUnit(ours, theirs *language, source, own string) unit {
	u := unit{source: source, own: own, sourceRead: ours.readPlain(source), ownRead: theirs.readPlain(own)}
	if ours.known && theirs.known {
		u.sourceFull, u.ownFull = ours.literal.Read(source), theirs.literal.Read(own)
	}
	return u
}

func (lang *language) readPlain(text string) []change.Sentence {
	text = properNames.ReplaceAllString(text, "\ufffc")
	return lang.reader.Read(strings.ReplaceAll(text, ": ", "; "))
}

// sentences cuts a text after a stop that a capital or an opening mark follows.
func sentences(text string) []string {
	var all []string
	start := 0
	for _, at := range stop.FindAllStringIndex(text, -1) {
		if next, _ := utf8.DecodeRuneInString(text[at[1]:]); !unicode.IsLower(next) && !unicode.IsDigit(next) {
			all, start = append(all, text[start:at[1]]), at[1]
		}
	}
	if strings.TrimSpace(text[start:]) != "" {
		all = append(all, text[start:])
	}
	return all
}

var stop = pattern.New(`[.!?]["”»“)]*\s+`)

// AtUnit makes a finding about one sentence and its translation, which are
// shown.
func (p Pair) AtUnit(u unit, format string, args ...any) diag.Problem {
	words := strings.Fields(u.own[:min(len(u.own), 200)])
	found := p.At(strings.Join(words[:min(3, len(words))], " "), format, args...)
	found.Notes = nil
	return found.Note("%s: %s", p.Source.Place, shown(u.source)).Note("%s: %s", p.Own.Place, shown(u.own))
}
