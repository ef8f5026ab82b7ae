package ledger

import (
	"strconv"
	"strings"
	"time"

	"proviso/generator/diag"
	"proviso/generator/policy"
)

// Version is what a release sealed, save the texts.
type Version struct {
	Number           int
	Announced        policy.Date
	Effective        policy.Date
	Class            string // material, editorial, none
	Imported         bool
	Known            string // "", month, year
	NoticeDays       int
	Zone             string
	Source           policy.Locale
	NoticeByCategory map[string]int
	Summary          map[policy.Locale]string
	Choices          map[policy.Locale]string
	Points           []Point  // the summary in points
	Consent          []string // the clauses whose change binds only those who agree
	Ground           string
	NoticeAfterDays  int // how long the notice goes on after the effective day; -1 where it was not sealed

	Brands   []Site            // in order of their ids
	byID     map[string]int    // their places, of a version that was read
	location *time.Location    // of a version that was read
	Texts    map[string]string // digest by path below public/
	judged   judged
	Files    Files // everything sealed with it; of one that was read, the texts
}

// Site is a brand as a version sealed it.
type Site struct {
	ID      string
	Name    string
	Domain  string
	Host    string
	URL     string
	Tags    []string
	Locales []policy.Locale
	Links   map[string]string
	Facts   map[policy.Locale]policy.Facts // the country by its name
}

// Location is the time zone that the version was sealed with; UTC where its
// name is not known.
func (v *Version) Location() *time.Location {
	if v.location != nil {
		return v.location
	}
	if zone, err := time.LoadLocation(v.Zone); err == nil {
		return zone
	}
	return time.UTC
}

// TextPath is where a site's text lies below public/.
func TextPath(host string, l policy.Locale, slug string, version int) string {
	return host + "/" + string(l) + "/" + slug + "/v" + strconv.Itoa(version) + "/text.md"
}

// Sources are the sealed texts by locale.
func (v *Version) Sources() map[policy.Locale][]byte {
	sources := map[policy.Locale][]byte{}
	for _, name := range v.Files.Names() {
		if l, ok := strings.CutSuffix(name, ".md"); ok {
			sources[policy.Locale(l)] = v.Files[name]
		}
	}
	return sources
}

// Site is the sealed brand of an id, or nil.
func (v *Version) Site(id string) *Site {
	if v.byID != nil {
		if i, ok := v.byID[id]; ok {
			return &v.Brands[i]
		}
		return nil
	}
	for i := range v.Brands {
		if v.Brands[i].ID == id {
			return &v.Brands[i]
		}
	}
	return nil
}

// JudgedAs takes over how another version's clauses were judged.
func (v *Version) JudgedAs(other *Version) { v.judged = other.judged }

// Reviewed takes from a review.toml how each text's clauses were judged.
func (v *Version) Reviewed(file string, review []byte, list *diag.List) {
	v.judged.read(file, review, list)
}
