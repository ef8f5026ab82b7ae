// Package content walks a project's content/: the settings and drafts of each
// policy, what the next version says of itself, and the versions of the record
// with their texts.
package content

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"proviso/generator/brand"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/markdown"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// Folder is where the policies lie in a project.
const Folder = "content"

// Project is all that a project's files say. It is built once and never
// modified.
type Project struct {
	Brands   []*brand.Brand // in order of their ids
	Policies []*Policy      // in order of their ids

	BrandProblems diag.List
}

// Policy is one folder of content/.
type Policy struct {
	ID       string
	Dir      string
	Settings Settings
	Drafts   map[policy.Locale]*policy.Document
	Sources  map[policy.Locale][]byte // the drafts as they lie there, to the byte
	Next     *Next                    // nil without next.toml
	Record   *ledger.Record
	Versions []*Version // in order of their numbers

	Problems diag.List // of settings, drafts and next.toml
	Damage   diag.List // of the record
}

// Version is a released version with its texts.
type Version struct {
	*ledger.Version
	Docs map[policy.Locale]*policy.Document
}

// Load reads a project. What is wrong stands with the brands and policies, so
// that a command looks at what it needs.
func Load(project fs.FS) *Project {
	p := &Project{}
	p.Brands, p.BrandProblems = brand.Load(project)
	entries, err := fs.ReadDir(project, Folder)
	if err != nil {
		p.BrandProblems.Add(diag.Errorf(diag.Place{File: Folder}, "there is no folder %s/", Folder).
			Hint("a project has a folder content/POLICY for each policy; proviso init DIR lays one down"))
		return p
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && isFolder(project, path.Join(Folder, e.Name())) {
			p.Policies = append(p.Policies, loadPolicy(project, e.Name()))
		}
	}
	return p
}

func isFolder(fsys fs.FS, name string) bool {
	info, err := fs.Stat(fsys, name)
	return err == nil && info.IsDir()
}

// Problems are all of the project's, in the order of their places.
func (p *Project) Problems() diag.List {
	list := slices.Clone(p.BrandProblems)
	for _, one := range p.Policies {
		list.Add(one.Problems...)
		list.Add(one.Damage...)
	}
	return list
}

// Policy is a policy by its id, or nil.
func (p *Project) Policy(id string) *Policy {
	for _, one := range p.Policies {
		if one.ID == id {
			return one
		}
	}
	return nil
}

// PolicyIDs lists the ids in alphabetical order.
func (p *Project) PolicyIDs() []string {
	ids := make([]string, len(p.Policies))
	for i, one := range p.Policies {
		ids[i] = one.ID
	}
	return ids
}

// Brand is a brand by its id, or nil.
func (p *Project) Brand(id string) *brand.Brand {
	for _, b := range p.Brands {
		if b.ID == id {
			return b
		}
	}
	return nil
}

// BrandIDs lists the ids in alphabetical order.
func (p *Project) BrandIDs() []string {
	ids := make([]string, len(p.Brands))
	for i, b := range p.Brands {
		ids[i] = b.ID
	}
	return ids
}

var idForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func loadPolicy(project fs.FS, id string) *Policy {
	p := &Policy{ID: id, Dir: path.Join(Folder, id)}
	if !idForm.MatchString(id) {
		p.Problems.Add(diag.Errorf(diag.Place{File: p.Dir}, "the name of the folder is the policy's id; %q is none", id).
			Hint("use lower-case letters a to z, digits and hyphens"))
	}
	p.Settings = loadSettings(project, p.Dir, &p.Problems)
	p.Next = loadNext(project, p.Dir, &p.Problems)
	p.loadDrafts(project)
	p.Record, p.Damage = ledger.Load(project, path.Join(p.Dir, "versions"))
	for _, v := range p.Record.Versions {
		p.loadVersion(v)
	}
	return p
}

func (p *Policy) loadDrafts(project fs.FS) {
	p.Drafts, p.Sources = map[policy.Locale]*policy.Document{}, map[policy.Locale][]byte{}
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
		doc, problems := markdown.Parse(file, locale, source)
		p.Problems.Add(problems...)
		if doc != nil {
			p.setSlug(doc)
			p.Drafts[locale], p.Sources[locale] = doc, source
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

func (p *Policy) loadVersion(v *ledger.Version) {
	version := &Version{Version: v, Docs: map[policy.Locale]*policy.Document{}}
	sources := v.Sources()
	for _, l := range ledger.Sorted(sources) {
		file := fmt.Sprintf("%s/%d/%s.md", p.Record.Dir, v.Number, l)
		doc, problems := markdown.Parse(file, l, sources[l])
		p.Damage.Add(problems...)
		if doc != nil {
			p.setSlug(doc)
			version.Docs[l] = doc
		}
	}
	p.Versions = append(p.Versions, version)
}

// Locales lists those of the drafts in alphabetical order.
func (p *Policy) Locales() []policy.Locale { return ledger.Sorted(p.Drafts) }

// Zone is the policy's time zone; UTC where its name is not known.
func (p *Policy) Zone() *time.Location {
	if zone, err := time.LoadLocation(p.Settings.Timezone); err == nil && p.Settings.Timezone != "" {
		return zone
	}
	return time.UTC
}

// Version is a version by its number, or nil.
func (p *Policy) Version(number int) *Version {
	if number < 1 || number > len(p.Versions) {
		return nil
	}
	return p.Versions[number-1]
}

// Text is a site's text in a locale of this version, and its path below
// public/. ok is false where the version has no text of its own there, because
// it did not change it or the site has no such locale. It is an error when the
// text is not the one that was sealed.
func (v *Version) Text(site *ledger.Site, l policy.Locale) (text, at string, ok bool, err error) {
	doc := v.Docs[l]
	if doc == nil || site == nil || !slices.Contains(site.Locales, l) {
		return "", "", false, nil
	}
	at = ledger.TextPath(site.Host, l, doc.Slug, v.Number)
	sealed, ok := v.Texts[at]
	if !ok {
		return "", at, false, nil
	}
	text = markdown.Fill(doc, site.Tags, site.Facts[l])
	if found := ledger.Digest([]byte(text)); found != sealed {
		return text, at, true, fmt.Errorf("the text is not the one that was sealed: recorded %s, found %s", sealed, found)
	}
	return text, at, true, nil
}
