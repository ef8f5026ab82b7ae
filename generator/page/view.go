package page

import (
	"bytes"
	"fmt"
	"html/template"
	"io/fs"
	"path"

	"proviso/generator/locale"
)

// Shell is what every page has around its own part. Strings may hold tokens.
type Shell struct {
	Words       *locale.Words `json:"-"`
	Lang, Dir   string
	Title       string
	Description string
	Site        string // the site's name
	Root        string // from the page to the site's folder: "../../"
	Home        string // the list that the site's name leads to, where it is not that of Lang
	Style, Logo string // below the site's folder
	Script      string // what turns a page at an instant, where it has one to come
	Canonical   string
	NoIndex     bool
	Refresh     string // where a page that has moved leads
	Relations   []Relation
	Data        any // JSON-LD
}

// Relation is a <link> in the page's head.
type Relation struct{ Rel, Href, Lang, Type string }

// Word is one of the interface's own words, with its named values filled in.
func (s Shell) Word(key string, args ...string) string { return s.Words.Text(key, args...) }

// Anchor is a link that a page shows.
type Anchor struct{ Href, Text, Rel, Lang, Note string }

// Section is an entry of a table of contents, with those below it.
type Section struct {
	ID, Text string
	Below    []Section
}

// Version is the page of one text: the one in force, or one of its versions.
type Version struct {
	Shell
	Number      string
	State       string // upcoming, in-force, superseded, withdrawn
	StateWord   string
	Standing    []Line // where the version stands
	Turn        *Turn  // what it says at its top from an instant to come
	Notices     []Notice
	Current     *Anchor // to the version that counts, where this one does not
	Contents    []Section
	Heading     string // token
	Body        string // token
	Neighbours  []Anchor
	HistoryHref string
	ChangesHref string // "" for the first
	TextHref    string
	Languages   []Anchor
	Documents   []Anchor
	Digest      string
	Company     string
}

// History is the page of all versions of one text.
type History struct {
	Shell
	Heading  string // token
	Current  string // the address of the version in force, or ""
	Versions []HistoryEntry
	Gaps     bool
	FeedHref string
}

// HistoryEntry is one version there.
type HistoryEntry struct {
	Number, Href, TextHref string
	State, StateWord       string
	Facts                  []Fact
	Events                 []Fact // what happened to it since, by day
	Digest                 string
	Summary, Note          string
	ChangesHref            string // "" for the first
}

// Fact is a name and what it is.
type Fact struct{ Name, Text string }

// Changes is the redline of a version from the one before it.
type Changes struct {
	Shell
	Heading  string
	Lead     string
	Class    string
	Ground   string // of a shorter notice, or ""
	Summary  string
	Sections []ChangedSection
}

// ChangedSection is a heading with the clauses below it; where nothing in it
// changed it is folded under its title. Left says where what it held went.
type ChangedSection struct {
	Changed bool
	Title   string
	Left    []string
	Clauses []ChangedClause
}

// ChangedClause is a clause with its edits. What says what became of it, and is
// "" where nothing did; Kind is "heading", "item" or "text".
type ChangedClause struct {
	Kind, What string
	Edits      []ChangedWords
}

// ChangedWords is a run of words that came ("ins"), went ("del") or stayed (""),
// with the white space after it. Was and WasSpace are what a run that stayed
// was before, and the space that was after one that went.
type ChangedWords struct{ Op, Text, Was, Space, WasSpace string }

// Document is a site's text in a list, with its versions to come.
type Document struct {
	Anchor
	Coming []Anchor
}

// List is a page that lists a site's documents.
type List struct {
	Shell
	Heading   string
	Lead      string
	Documents []Document
	Languages []Anchor
}

// Moved is the page left at an address that is no longer used.
type Moved struct {
	Shell
	Target string
}

// Templates are the page templates of a project, parsed.
type Templates struct {
	pages  map[string]*template.Template
	Style  []byte
	Turn   []byte // the script that turns a page at an instant
	Banner []byte // proviso.js
	source string
}

var pageNames = []string{"version", "history", "changes", "list", "moved", "embed"}

// fragments are what is no page of its own, the first of the two shared.
const (
	noticesFile   = "notice.html"
	noticesInside = "notices"
)

// ParseTemplates reads the templates. The error names file and line.
func ParseTemplates(fsys fs.FS) (*Templates, error) {
	t := &Templates{pages: map[string]*template.Template{}}
	var sources bytes.Buffer
	for _, name := range pageNames {
		parsed := template.New(name)
		for _, file := range []string{"shell.html", noticesFile, name + ".html"} {
			text, err := fs.ReadFile(fsys, file)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", path.Join("templates", file), err)
			}
			sources.Write(text)
			if _, err := parsed.New(file).Parse(string(text)); err != nil {
				return nil, fmt.Errorf("templates: %w", err)
			}
		}
		t.pages[name] = parsed
	}
	t.source = sources.String()
	var err error
	for _, asset := range []struct {
		file string
		into *[]byte
	}{{"style.css", &t.Style}, {"turn.js", &t.Turn}, {"proviso.js", &t.Banner}} {
		if *asset.into, err = fs.ReadFile(fsys, asset.file); err != nil {
			return nil, fmt.Errorf("%s: %w", path.Join("templates", asset.file), err)
		}
	}
	return t, nil
}

// Source is the templates' text: what a page is made from.
func (t *Templates) Source() string { return t.source }

// Execute lays out a page. view is one of this package's page structs.
func (t *Templates) Execute(view any) ([]byte, error) {
	name, start := "", "shell.html"
	switch view.(type) {
	case *Fragment:
		name, start = "version", noticesInside
	case *Version:
		name = "version"
	case *History:
		name = "history"
	case *Changes:
		name = "changes"
	case *List:
		name = "list"
	case *Moved:
		name = "moved"
	case *Embed:
		name = "embed"
	}
	var b bytes.Buffer
	err := t.pages[name].ExecuteTemplate(&b, start, view)
	return b.Bytes(), err
}

// Tree makes a flat table of contents a nested one of two levels: the highest
// level of the text, and what lies below it. Levels further down are left out.
func Tree(entries []Entry) []Section {
	top := 7
	for _, e := range entries {
		top = min(top, e.Level)
	}
	var sections []Section
	for _, e := range entries {
		section := Section{ID: e.ID, Text: e.Text}
		switch {
		case e.Level == top:
			sections = append(sections, section)
		case e.Level == top+1 && len(sections) > 0:
			last := &sections[len(sections)-1]
			last.Below = append(last.Below, section)
		}
	}
	return sections
}
