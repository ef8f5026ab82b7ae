package content

import (
	"fmt"
	"io/fs"
	"path"
	"sync"

	"proviso/generator/ledger"
	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// Version is a released version with its texts.
type Version struct {
	*ledger.Version
	Docs map[policy.Locale]*policy.Document // those that were parsed when the project was read

	later map[policy.Locale]*later // those that are parsed when they are asked for
}

// later is a sealed text that nobody has asked for yet.
type later struct {
	file, slug string
	source     []byte
	digest     string

	once   sync.Once
	doc    *policy.Document
	parsed bool
}

// LoadReleased reads what a build needs of a project: the brands, the settings
// and the record, without drafts. A sealed text is parsed when it is asked for.
func LoadReleased(project fs.FS) *Project {
	return load(project, func(id string) *Policy {
		p := loadFolder(project, id)
		for _, v := range p.Record.Versions {
			p.Versions = append(p.Versions, p.laterVersion(v))
		}
		p.sites = p.sealedSites()
		return p
	})
}

func (p *Policy) laterVersion(v *ledger.Version) *Version {
	version := &Version{Version: v, later: map[policy.Locale]*later{}}
	sources := v.Sources()
	for _, l := range ledger.Sorted(sources) {
		slug := markdown.Slug(sources[l])
		if slug == "" {
			slug = p.ID
		}
		version.later[l] = &later{
			file: p.sealedFile(v, l), slug: slug, source: sources[l], digest: ledger.Digest(sources[l]),
		}
	}
	return version
}

func (p *Policy) sealedFile(v *ledger.Version, l policy.Locale) string {
	return path.Join(p.Record.Dir, fmt.Sprint(v.Number), string(l)+".md")
}

// loadVersion parses the texts of a version.
func (p *Policy) loadVersion(v *ledger.Version) {
	version := &Version{Version: v, Docs: map[policy.Locale]*policy.Document{}}
	sources := v.Sources()
	for _, l := range ledger.Sorted(sources) {
		doc, problems := markdown.Parse(p.sealedFile(v, l), l, sources[l])
		p.Damage.Add(problems...)
		if doc != nil {
			p.setSlug(doc)
			version.Docs[l] = doc
		}
	}
	p.Versions = append(p.Versions, version)
}

// Doc is the text in a locale, or nil. One that cannot be read is empty: its
// words are not those that were sealed.
func (v *Version) Doc(l policy.Locale) *policy.Document {
	one := v.later[l]
	if one == nil {
		return v.Docs[l]
	}
	one.once.Do(func() {
		doc, problems := markdown.Parse(one.file, l, one.source)
		if doc == nil || problems.HasErrors() {
			doc = &policy.Document{File: one.file, Locale: l}
		}
		doc.Slug = one.slug
		one.doc, one.parsed = doc, true
	})
	return one.doc
}

// slug is the address of the text in a locale, and whether there is one.
func (v *Version) slug(l policy.Locale) (slug string, ok bool) {
	if one := v.later[l]; one != nil {
		return one.slug, true
	}
	if doc := v.Docs[l]; doc != nil {
		return doc.Slug, true
	}
	return "", false
}

// Parsed counts the texts of the project that were parsed because somebody
// asked for them. It is not to be called while somebody may.
func (p *Project) Parsed() int {
	n := 0
	for _, one := range p.Policies {
		for _, v := range one.Versions {
			for _, l := range ledger.Sorted(v.later) {
				if v.later[l].parsed {
					n++
				}
			}
		}
	}
	return n
}

// Sealed is a text as an act sealed it for one site and locale.
type Sealed struct {
	Version *Version
	Site    *ledger.Site
	Locale  policy.Locale
	Slug    string
	Path    string // of its text.md below public/
	Digest  string
	Joined  policy.Date // where a join brought it: that day
}

// Doc is the text's document.
func (s Sealed) Doc() *policy.Document { return s.Version.Doc(s.Locale) }

// File is where the text lies in the record.
func (s Sealed) File() string {
	if one := s.Version.later[s.Locale]; one != nil {
		return one.file
	}
	return s.Version.Docs[s.Locale].File
}

// Source is the digest of the text as it lies in the record.
func (s Sealed) Source() string {
	if one := s.Version.later[s.Locale]; one != nil {
		return one.digest
	}
	return ledger.Digest(s.Version.Files[string(s.Locale)+".md"])
}

// Text is the text in Markdown. It is an error when it is not the one that was
// sealed.
func (s Sealed) Text() (string, error) {
	text, err := s.AppendText(nil, markdown.Prepare(s.Doc(), s.Site.Tags))
	return string(text), err
}

// AppendText adds the Text to a buffer, from its document prepared for the
// site's tags.
func (s Sealed) AppendText(to []byte, prepared *markdown.Prepared) ([]byte, error) {
	text := prepared.Append(to, s.Site.Facts[s.Locale])
	if found := ledger.Digest(text[len(to):]); found != s.Digest {
		return text, fmt.Errorf("%s is not the text that was sealed: recorded %s, found %s", s.File(), s.Digest, found)
	}
	return text, nil
}

// loadFolder reads what a policy's folder says beside its texts.
func loadFolder(project fs.FS, id string) *Policy {
	p := &Policy{ID: id, Dir: path.Join(Folder, id)}
	if !idForm.MatchString(id) {
		p.Problems.Add(misnamed(id, p.Dir))
	}
	p.Settings = loadSettings(project, p.Dir, &p.Problems)
	p.Record, p.Damage = ledger.Load(project, path.Join(p.Dir, "versions"))
	return p
}
