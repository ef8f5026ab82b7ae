package cli

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/page"
	"proviso/generator/policy"
	"proviso/generator/settings"
	"proviso/generator/site"
)

// sealedFile is a text that a copy of a site may hold, and where it was sealed.
type sealedFile struct {
	content.Sealed
	policy *content.Policy
}

// copied is a copy of public/, or of the folder of one site, that is held
// against the record.
type copied struct {
	*opened
	fsys    fs.FS
	dir     string
	sealed  map[string]sealedFile   // by the path of the text.md
	texts   map[string][]sealedFile // by the folder of the text's own page
	paths   map[copiedVersion]string
	inForce map[string]int // by that folder, where the copy's site.json says it
	checked int
}

// copiedVersion is a version of a text as a site.json lists it.
type copiedVersion struct {
	prefix, policy string
	locale         policy.Locale
	version        int
}

// verifyPublic compares the texts and pages of a copy of public/, or of the
// folder of one site, with what was sealed.
func (i *invocation) verifyPublic(o *opened, dir string) diag.List {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return diag.List{diag.Errorf(diag.Place{File: dir}, "cannot open the copy: %v", err)}
	}
	defer root.Close()
	c := &copied{opened: o, fsys: root.FS(), dir: dir, inForce: map[string]int{}}
	c.index(filepath.Base(dir))
	list := c.listed()
	err = fs.WalkDir(c.fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			list.Add(c.verify(name)...)
		}
		return err
	})
	if err != nil {
		list.Add(diag.Errorf(diag.Place{File: dir}, "%v", err))
	}
	if c.checked == 0 && !list.HasErrors() {
		list.Add(diag.Errorf(diag.Place{File: dir}, "there is no text.md in this folder").Hint("name a copy of public/, or the folder of one site"))
	}
	if !list.HasErrors() {
		fmt.Fprintf(i.out, "%s: %s, as sealed\n", dir, counted(c.checked, "text"))
	}
	return list
}

// index finds all sealed texts by their paths below public/: under the domain
// that they were sealed with, and under the one that the site has now. In a
// folder named like a site's they are also found without it.
func (c *copied) index(folder string) {
	c.sealed, c.texts, c.paths = map[string]sealedFile{}, map[string][]sealedFile{}, map[copiedVersion]string{}
	add := func(prefix, below string, s sealedFile) {
		name := path.Join(prefix, below)
		own := path.Dir(path.Dir(name))
		c.sealed[name] = s
		c.texts[own] = append(c.texts[own], s)
		c.paths[copiedVersion{prefix, s.policy.ID, s.Locale, s.Version.Number}] = name
	}
	for _, p := range c.project.Policies {
		for _, s := range allSealed(p) {
			host, below, _ := strings.Cut(s.Path, "/")
			hosts := []string{host}
			if b := c.project.Brand(s.Site.ID); b != nil && b.Host != host {
				hosts = append(hosts, b.Host)
			}
			for _, host := range hosts {
				add(host, below, sealedFile{s, p})
				if folder == host {
					add("", below, sealedFile{s, p})
				}
			}
		}
	}
}

// listed reports what the copy's own site.json lists and the copy has not, or
// has otherwise.
func (c *copied) listed() diag.List {
	var list diag.List
	prefixes := []string{""}
	entries, _ := fs.ReadDir(c.fsys, ".")
	for _, e := range entries {
		if e.IsDir() {
			prefixes = append(prefixes, e.Name())
		}
	}
	for _, prefix := range prefixes {
		name := path.Join(prefix, "site.json")
		at := diag.Place{File: c.dir + "/" + name}
		source, err := settings.ReadFile(c.fsys, name, maxEarlier)
		if err != nil {
			continue
		}
		var said earlier
		if err := json.Unmarshal(source, &said); err != nil {
			list.Add(diag.Errorf(at, "this is no site.json"))
			continue
		}
		list.Add(c.listedBy(at, prefix, said)...)
	}
	return list
}

func (c *copied) listedBy(at diag.Place, prefix string, said earlier) diag.List {
	var list diag.List
	for _, t := range said.Texts {
		for _, v := range t.Versions {
			name := c.paths[copiedVersion{prefix, t.Policy, t.Locale, v.Version}]
			what := fmt.Sprintf("%s version %d in %s", t.Policy, v.Version, t.Locale)
			if name == "" {
				list.Add(diag.Errorf(at, "%s was never sealed for this site", what))
				continue
			}
			if _, err := fs.Stat(c.fsys, name); err != nil {
				list.Add(diag.Errorf(diag.Place{File: c.dir + "/" + name}, "the text is missing; site.json lists it as %s", what))
			}
			if digest := c.sealed[name].Digest; digest != "sha256:"+v.SHA256 {
				list.Add(diag.Errorf(at, "%s has another digest than was sealed", what).Note("recorded %s", digest).Note("found    sha256:%s", v.SHA256))
			}
			if v.Version == t.InForce {
				c.inForce[path.Dir(path.Dir(name))] = t.InForce
			}
		}
	}
	return list
}

// verify checks one file of the copy, where it is one that shows a text.
func (c *copied) verify(name string) diag.List {
	folder := path.Dir(name)
	switch path.Base(name) {
	case "text.md":
		c.checked++
		return c.verifyText(name)
	case "index.html":
		if s, ok := c.sealed[folder+"/text.md"]; ok {
			return c.verifyPage(name, site.PageSays, s)
		}
		if of := c.texts[folder]; of != nil {
			return c.verifyPage(name, site.PageSays, of...)
		}
	case "embed.html", "embed-h2.html", "embed-h3.html":
		if of := c.texts[folder]; of != nil {
			return c.verifyPage(name, site.FragmentSays, of...)
		}
	}
	return nil
}

// verifyText checks the text.md of one version, and that its page is there.
func (c *copied) verifyText(name string) diag.List {
	at := diag.Place{File: c.dir + "/" + name}
	text, err := settings.ReadFile(c.fsys, name, maxEarlier)
	s, known := c.sealed[name]
	switch {
	case err != nil:
		return diag.List{diag.Errorf(at, "cannot read the text: %v", err)}
	case !known:
		return diag.List{diag.Errorf(at, "no version was sealed under this address")}
	case ledger.Digest(text) != s.Digest:
		return diag.List{diag.Errorf(at, "the text is not the one that was sealed").Note("recorded %s", s.Digest).Note("found    %s", ledger.Digest(text))}
	}
	beside := path.Dir(name) + "/index.html"
	if _, err := fs.Stat(c.fsys, beside); err != nil {
		return diag.List{diag.Errorf(diag.Place{File: c.dir + "/" + beside}, "the page of the text is missing")}
	}
	return nil
}

// verifyPage checks that a page says one of the texts that may stand there.
func (c *copied) verifyPage(name string, says saying, of ...sealedFile) diag.List {
	at := diag.Place{File: c.dir + "/" + name}
	source, err := settings.ReadFile(c.fsys, name, maxEarlier)
	if err != nil {
		return diag.List{diag.Errorf(at, "cannot read the page: %v", err)}
	}
	number := c.inForce[path.Dir(name)]
	for _, s := range of {
		if (number == 0 || number == s.Version.Number) && c.said(source, says, s) {
			return nil
		}
	}
	if number == 0 && len(of) > 0 && site.Moved(source) && c.gaveUp(of[0]) {
		return nil
	}
	return diag.List{diag.Errorf(at, "the words of the page are not those of the text that was sealed")}
}

// saying compares a page with a text.
type saying = func([]byte, page.Text, policy.Facts) bool

// said reports whether a page says a text, with the dates of today or those
// from before a postponement.
func (c *copied) said(source []byte, says saying, s sealedFile) bool {
	days := []policy.Date{lastDay}
	for _, a := range s.policy.Record.Acts {
		if a.Kind == ledger.Postpone && a.Version == s.Version.Number {
			days = append(days, a.On.AddDays(-1))
		}
	}
	for _, day := range days {
		t := site.TextOn(s.policy, s.Site.ID, s.Locale, day)
		for _, e := range t.Versions {
			if e.Path == s.Path && says(source, site.Reading(c.templates, t, e), s.Site.Facts[s.Locale]) {
				return true
			}
		}
	}
	return false
}

// gaveUp reports whether the text of a site stood under several addresses, so
// that one of them leads to another, or ended, so that its own leads to its last
// version.
func (c *copied) gaveUp(s sealedFile) bool {
	all := site.TextOn(s.policy, s.Site.ID, s.Locale, lastDay).Versions
	return slices.ContainsFunc(all, func(e *site.Entry) bool { return e.End != nil }) || slices.ContainsFunc(s.policy.Sealed(s.Site.ID, s.Locale), func(other content.Sealed) bool {
		return slugOf(other) != slugOf(s.Sealed)
	})
}

func slugOf(s content.Sealed) string { return path.Base(path.Dir(path.Dir(s.Path))) }
