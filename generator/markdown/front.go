package markdown

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

const fence = "+++"

// split cuts the front matter from the body. bodyLine counts from 1.
func split(file, source string, list *diag.List) (front, body string, bodyLine int, ok bool) {
	lines := strings.SplitAfter(source, "\n")
	isFence := func(i int) bool { return strings.TrimRight(lines[i], " \t\n") == fence }
	if !isFence(0) {
		p := diag.Errorf(diag.Place{File: file, Line: 1}, "the text does not begin with front matter")
		if strings.TrimSpace(source) == "" {
			p = diag.Errorf(diag.Place{File: file}, "the file is empty")
		}
		list.Add(p.Hint(`begin with a line +++, then title = "…", then a line +++`))
		return "", "", 0, false
	}
	for i := 1; i < len(lines); i++ {
		if isFence(i) {
			return strings.Join(lines[1:i], ""), strings.Join(lines[i+1:], ""), i + 2, true
		}
	}
	list.Add(diag.Errorf(diag.Place{File: file, Line: 1}, "the front matter is not closed").Hint("close it with a line +++"))
	return "", "", 0, false
}

// Slug is the slug that a text's front matter names, or "": what is needed of
// one that is not parsed.
func Slug(source []byte) string {
	var list diag.List
	front, _, _, ok := split("", normal(source), &list)
	if !ok {
		return ""
	}
	doc := &policy.Document{}
	readFront(doc, front, &list)
	return doc.Slug
}

func readFront(doc *policy.Document, front string, list *diag.List) {
	t := settings.ReadAt(doc.File, 1, []byte(front), list)
	if t == nil {
		return
	}
	t.Require("title")
	doc.Front = map[string]diag.Place{}
	for _, key := range []string{"title", "description", "slug", "aliases"} {
		doc.Front[key] = t.Place(key)
	}
	doc.Title = line(t, "title")
	if t.Has("title") && !t.Refused("title") && strings.TrimSpace(t.String("title")) == "" {
		t.Errorf("title", "is empty")
	}
	doc.Description = line(t, "description")
	if doc.Slug = t.String("slug"); doc.Slug != "" || t.Has("slug") {
		checkSlug(t, "slug", doc.Slug)
	}
	for _, alias := range t.Strings("aliases") {
		checkSlug(t, "aliases", alias)
		doc.Aliases = append(doc.Aliases, alias)
	}
	t.Done()
}

// line reads a one-line text with slots.
func line(t *settings.Table, key string) policy.Text {
	s := t.String(key)
	if strings.ContainsFunc(s, unicode.IsControl) {
		t.Errorf(key, "holds a line end or another control character; it is one line of text")
		return nil
	}
	text, ok := policy.SplitSlots(s)
	switch {
	case !ok:
		t.Add(t.Problem(key, `"{{" is not closed`).Hint(`close the slot with "}}", or write \\{{ for the characters themselves`))
	case hasEmptySlot(text):
		t.Add(t.Problem(key, "%s", emptySlot).Hint(`name a fact, or write \\{{ for the characters themselves`))
	}
	return text
}

const emptySlot = `"{{}}" names no fact`

func hasEmptySlot(text policy.Text) bool { return slices.Contains(text, policy.Piece{}) }

var slugForm = pattern.New(`^[\p{Ll}\p{Lo}\p{M}\p{Nd}]+(-[\p{Ll}\p{Lo}\p{M}\p{Nd}]+)*$`)

// shortLocale is a language tag without further parts.
var shortLocale = pattern.New(`^[a-z]{2}$`)

// reserved are the names that the pages themselves need beside the slugs.
var reserved = []string{"assets", "embed", "history"}

func checkSlug(t *settings.Table, key, slug string) {
	switch {
	case !norm.NFC.IsNormalString(slug) || !slugForm.MatchString(slug) || len(slug) > 100:
		t.Add(t.Problem(key, "%q cannot be part of an address", slug).
			Hint("use letters, digits and hyphens, lower case, Unicode form NFC"))
	case shortLocale.MatchString(slug):
		t.Add(t.Problem(key, "%q is a reserved name: it can be a locale's", slug).Hint("choose a longer one"))
	case slices.Contains(reserved, slug):
		t.Add(t.Problem(key, "%q is a reserved name: pages have it", slug).Hint("choose another one"))
	}
}
