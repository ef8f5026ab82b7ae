package intake

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// chooseTitle takes the title out of the text: its first heading of level 1,
// else one above the text, else what the page calls itself.
func (t *Text) chooseTitle(h head, all []*html.Node) {
	named := h.title
	for _, between := range []string{" | ", " – ", " — ", " - ", " · ", " :: "} {
		if at := strings.LastIndex(named, between); at > 0 {
			if t.site == "" {
				t.site = strings.TrimSpace(named[at+len(between):])
			}
			named = strings.TrimSpace(named[:at])
			break
		}
	}
	if addressLike.MatchString(named) { // that is the site, not the text
		named = ""
	}
	if t.hasSectionsOfLevel1() && couldHead(t.units[0].words(nil)) {
		t.titleFrom(0)
		return
	}
	for i, u := range t.units {
		said := strings.Join(strings.Fields(u.words(nil)), " ")
		if u.kind == policy.Heading && u.level == 1 || said != "" && (strings.EqualFold(said, named) || strings.EqualFold(said, h.title)) {
			t.titleFrom(i)
			return
		}
		if i > 8 {
			break
		}
	}
	for _, n := range all {
		if said := strings.Join(strings.Fields(textOf(n)), " "); said != "" && !strings.EqualFold(said, t.site) {
			t.Title, t.titled = said, true
			return
		}
	}
	if len(t.units) > 1 && t.isTitle(named) {
		t.titleFrom(0)
		return
	}
	t.Title, t.titled = named, named != ""
}

// isTitle reports whether the first unit is the title although the page calls
// itself something else, or nothing.
func (t *Text) isTitle(named string) bool {
	first := t.units[0]
	said := first.words(nil)
	isNamed := named != "" && !strings.EqualFold(named, t.site)
	if isPlain := first.kind != policy.Heading && first.style == plain; !couldHead(said) || isPlain && (isNamed || !t.looksAlone(first)) {
		return false
	}
	if !isNamed || strings.Contains(strings.ToLower(said), strings.ToLower(named)) || strings.Contains(strings.ToLower(named), strings.ToLower(said)) {
		return true
	}
	if first.kind != policy.Heading || updatedWord.MatchString(t.units[1].words(nil)) {
		return updatedWord.MatchString(t.units[1].words(nil))
	}
	isAlone := !slices.ContainsFunc(t.units[1:], func(u unit) bool { return u.kind == policy.Heading && u.level <= first.level })
	return isAlone && slices.ContainsFunc(t.units[1:], func(u unit) bool { return u.kind == policy.Heading })
}

// looksAlone reports whether no other block of the text has the mark-up of one.
func (t *Text) looksAlone(first unit) bool {
	return first.markup != "" && !slices.ContainsFunc(t.units[1:], func(u unit) bool { return u.markup == first.markup })
}

// hasSectionsOfLevel1 reports whether the title stands above headings that the
// page gives its own level.
func (t *Text) hasSectionsOfLevel1() bool {
	n := 0
	for _, u := range t.units {
		if u.kind == policy.Heading && u.level == 1 {
			n++
		}
	}
	return n > 1 && t.units[0].kind == policy.Paragraph
}

// titleFrom makes a heading the title. What stands above it is no text unless
// it is a sentence.
func (t *Text) titleFrom(i int) {
	var above []unit
	for _, u := range t.units[:i] {
		if countWords(u.words(nil)) > 12 {
			above = append(above, u)
			continue
		}
		t.Notes = append(t.Notes, Note{What: "left out, above the title", Words: u.words(nil)})
	}
	parts := lineParts(t.units[i].runs)
	t.Title, t.titled = strings.Join(strings.Fields(words(parts[0], nil)), " "), true
	rest := t.units[i+1:]
	for _, part := range slices.Backward(parts[1:]) {
		rest = slices.Insert(rest, 0, unit{kind: policy.Paragraph, runs: part, sure: true})
	}
	t.units = append(above, rest...)
}

// dropRepeat leaves out a heading that repeats the title above the text, as
// where a page's own header has it, too. One that has others of its level is a
// section.
func (t *Text) dropRepeat() {
	for i, u := range t.units[:min(len(t.units), 4)] {
		said := strings.Join(strings.Fields(u.words(nil)), " ")
		if !t.titled || u.kind != policy.Heading || !strings.EqualFold(said, t.Title) {
			continue
		}
		isOther := func(o unit) bool { return o.kind == policy.Heading && o.level == u.level }
		if u.level == 1 || !slices.ContainsFunc(t.units[i+1:], isOther) {
			t.Notes = append(t.Notes, Note{Place: u.place, What: "removed, it repeats the title", Words: said})
			t.units = slices.Delete(t.units, i, i+1)
			return
		}
	}
}

// lineParts cuts runs at their line ends.
func lineParts(runs []run) [][]run {
	parts := [][]run{nil}
	for _, r := range runs {
		if r.br {
			parts = append(parts, nil)
			continue
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], r)
	}
	return parts
}

var copyright = pattern.New(`(?i)^(?:©|\(c\) ?\d{4}|copyright\b)`)

// trimCopyright drops a line of copyright that stands below the text, with what
// a copied page has below it: the words of its links, which say nothing more.
func (t *Text) trimCopyright() {
	for i := len(t.units) - 1; i >= 0 && len(t.units)-i <= maxFooter; i-- {
		said, isLast := t.units[i].words(nil), i == len(t.units)-1
		if copyright.MatchString(said) && countWords(said) <= 20 && (isLast || strings.ContainsAny(said, "©0123456789")) {
			t.trimFrom(i)
			return
		}
		if !t.units[i].isFooterLink() {
			return
		}
	}
}

// maxFooter bounds how many lines the end of a copied page has.
const maxFooter = 16

// isFooterLink reports whether a unit may be a link at the end of a page whose
// mark-up is gone: a few words, and neither a sentence nor an address.
func (u unit) isFooterLink() bool {
	said := u.words(nil)
	return u.block == nil && countWords(said) <= 4 && !strings.ContainsAny(said, "@.:;!?0123456789")
}

// trimLinks drops short lines of links, such as "Back to top", that stand below
// the text.
func (t *Text) trimLinks() {
	for n := len(t.units); n > 0; n = len(t.units) {
		last, said := t.units[n-1], t.units[n-1].words(nil)
		isWords := func(r run) bool { return r.link == "" && strings.Trim(r.text, blank+"|·/") != "" }
		if last.kind != policy.Paragraph || countWords(said) > 4 || strings.ContainsAny(said, "@.") || slices.ContainsFunc(last.runs, isWords) {
			return
		}
		t.trimFrom(n - 1)
	}
}

// trimFrom drops what stands from a unit on.
func (t *Text) trimFrom(at int) {
	for _, u := range t.units[at:] {
		t.Notes = append(t.Notes, Note{Place: u.place, What: "left out, below the text", Words: u.words(nil)})
	}
	t.units = t.units[:at]
}
