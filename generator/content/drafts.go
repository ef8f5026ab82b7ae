package content

import (
	"bytes"
	"io/fs"
	"path"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/markdown"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// parsed is a draft as it was read.
type parsed struct {
	source   []byte
	doc      *policy.Document // nil where it cannot be one
	problems diag.List
}

// loadDrafts reads the drafts. Those that were read before and are the same to
// the byte are not parsed again, and keep their documents.
func (p *Policy) loadDrafts(project fs.FS) {
	before := p.parsed
	p.Drafts, p.Sources, p.parsed = map[policy.Locale]*policy.Document{}, map[policy.Locale][]byte{}, map[policy.Locale]parsed{}
	entries, err := fs.ReadDir(project, p.Dir)
	if err != nil {
		p.Problems.Add(diag.Errorf(diag.Place{File: p.Dir}, "cannot read the folder: %v", err))
	}
	for _, e := range entries {
		tag, isText := strings.CutSuffix(e.Name(), ".md")
		if !isText || strings.HasPrefix(tag, ".") {
			continue
		}
		file := path.Join(p.Dir, e.Name())
		locale, err := policy.ParseLocale(tag)
		if err != nil {
			p.Problems.Add(localeProblem(file, err))
			continue
		}
		source, err := settings.ReadFile(project, file, markdown.MaxSize)
		if err != nil {
			p.Problems.Add(diag.Errorf(diag.Place{File: file}, "cannot read the text: %v", err))
			continue
		}
		one, known := before[locale]
		if !known || !bytes.Equal(one.source, source) {
			one = parsed{source: source}
			one.doc, one.problems = markdown.Parse(file, locale, source)
		}
		p.parsed[locale] = one
		p.Problems.Add(one.problems...)
		if one.doc != nil {
			p.setSlug(one.doc)
			p.Drafts[locale], p.Sources[locale] = one.doc, source
		}
	}
}

func (p *Policy) setSlug(doc *policy.Document) {
	if doc.Slug == "" {
		doc.Slug = p.ID
	}
}

func localeProblem(file string, err error) diag.Problem {
	p := diag.Errorf(diag.Place{File: file}, "the name of a text is its locale; %v", err)
	if e, ok := err.(*policy.LocaleError); ok && e.Meant != "" {
		p = p.Hint("name the file %s.md", e.Meant)
	}
	return p
}
