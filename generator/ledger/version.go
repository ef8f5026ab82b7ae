package ledger

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
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

// writer builds TOML in a fixed order.
type writer struct{ strings.Builder }

func (w *writer) pair(key string, value any) {
	switch v := value.(type) {
	case string:
		if v != "" {
			fmt.Fprintf(w, "%s = %s\n", key, Quote(v))
		}
	case policy.Date:
		w.pair(key, v.String())
	case bool:
		if v {
			fmt.Fprintf(w, "%s = true\n", key)
		}
	case int:
		fmt.Fprintf(w, "%s = %d\n", key, v)
	case []string:
		quoted := make([]string, len(v))
		for i, s := range v {
			quoted[i] = Quote(s)
		}
		fmt.Fprintf(w, "%s = [%s]\n", key, strings.Join(quoted, ", "))
	}
}

func (w *writer) texts(name string, texts map[policy.Locale]string) {
	if len(texts) == 0 {
		return
	}
	fmt.Fprintf(w, "\n[%s]\n", name)
	for _, l := range Sorted(texts) {
		w.pair(string(l), texts[l])
	}
}

// Sorted lists the keys of a map in alphabetical order.
func Sorted[K ~string, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// VersionTOML is the text of version.toml.
func (v *Version) VersionTOML() []byte {
	w := &writer{}
	w.pair("number", v.Number)
	w.pair("announced", v.Announced)
	w.pair("effective", v.Effective)
	w.pair("effective_known", v.Known)
	w.pair("class", v.Class)
	w.pair("imported", v.Imported)
	w.pair("ground", v.Ground)
	w.pair("notice_days", v.NoticeDays)
	if v.NoticeAfterDays >= 0 {
		w.pair("notice_after_days", v.NoticeAfterDays)
	}
	w.pair("timezone", v.Zone)
	w.pair("source", string(v.Source))
	if len(v.Consent) > 0 {
		w.pair("consent", v.Consent)
	}
	if len(v.NoticeByCategory) > 0 {
		w.WriteString("\n[notice_by_category]\n")
		for _, category := range Sorted(v.NoticeByCategory) {
			w.pair(category, v.NoticeByCategory[category])
		}
	}
	w.texts("summary", v.Summary)
	w.texts("choices", v.Choices)
	w.points(v.Points)
	return []byte(w.String())
}

// BrandsTOML is the text of brands.toml.
func (v *Version) BrandsTOML() []byte {
	return sitesTOML(v.Brands)
}

func sitesTOML(sites []Site) []byte {
	w := &writer{}
	for i, s := range sites {
		if i > 0 {
			w.WriteByte('\n')
		}
		fmt.Fprintf(w, "[%s]\n", s.ID)
		w.pair("domain", s.Domain)
		w.pair("host", s.Host)
		w.pair("locales", localeStrings(s.Locales))
		w.pair("tags", s.Tags)
		if len(s.Links) > 0 {
			fmt.Fprintf(w, "\n[%s.links]\n", s.ID)
			for _, id := range Sorted(s.Links) {
				w.pair(Quote(id), s.Links[id])
			}
		}
		for _, l := range s.Locales {
			fmt.Fprintf(w, "\n[%s.facts.%s]\n", s.ID, l)
			for _, name := range s.Facts[l].Names() {
				fmt.Fprintf(w, "%s = %s\n", Quote(name), Quote(s.Facts[l][name]))
			}
		}
	}
	return []byte(w.String())
}

func localeStrings(locales []policy.Locale) []string {
	s := make([]string, len(locales))
	for i, l := range locales {
		s[i] = string(l)
	}
	return s
}

// TextsSHA256 is the text of texts.sha256, as sha256sum -c reads it.
func TextsSHA256(texts map[string]string) []byte {
	var b strings.Builder
	for _, p := range Sorted(texts) {
		fmt.Fprintf(&b, "%s  %s\n", strings.TrimPrefix(texts[p], "sha256:"), p)
	}
	return []byte(b.String())
}

// The names of the files that a version's folder holds beside its texts.
const (
	versionFile = "version.toml"
	reviewFile  = "review.toml"
	brandsFile  = "brands.toml"
	textsFile   = "texts.sha256"
)

// Seal lays out the folder of a version: its own files, and the sources of its
// texts under the names LOCALE.md.
func (v *Version) Seal(review []byte, sources map[policy.Locale][]byte) Files {
	files := Files{
		versionFile: v.VersionTOML(), reviewFile: review,
		brandsFile: v.BrandsTOML(), textsFile: TextsSHA256(v.Texts),
	}
	for l, source := range sources {
		files[string(l)+".md"] = source
	}
	return files
}

// SealAct lays out the folder of an act other than a release: what it says,
// and for a join the site that begins with its texts.
func SealAct(a Act, joined *Joined) Files {
	w := &writer{}
	w.pair("kind", a.Kind)
	if a.Version > 0 {
		w.pair("version", a.Version)
	}
	w.pair("brand", a.Brand)
	w.pair("by", a.By)
	w.pair("reason", a.Reason)
	files := Files{"act.toml": []byte(w.String())}
	if joined != nil {
		files[brandsFile], files[textsFile] = sitesTOML([]Site{joined.Site}), TextsSHA256(joined.Texts)
	}
	return files
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

// readVersion reads the files of versions/N/ again.
func readVersion(dir string, files Files, common *shared, list *diag.List) *Version {
	v := &Version{Files: files, Texts: map[string]string{}}
	if t := settings.Read(dir+"/"+versionFile, files[versionFile], list); t != nil {
		v.Number, v.Announced, v.Effective = t.Int("number", 0), t.Date("announced"), t.Date("effective")
		v.Class, v.Imported, v.Known = t.String("class"), t.Bool("imported"), t.String("effective_known")
		v.NoticeDays, v.Zone, v.Source = t.Int("notice_days", 0), t.String("timezone"), policy.Locale(t.String("source"))
		v.Ground, v.Consent, v.NoticeAfterDays = t.String("ground"), t.Strings("consent"), t.Int("notice_after_days", -1)
		v.location = v.Location()
		v.NoticeByCategory = map[string]int{}
		byCategory := t.Table("notice_by_category")
		for _, category := range byCategory.Keys() {
			v.NoticeByCategory[category] = byCategory.Int(category, v.NoticeDays)
		}
		v.Summary, v.Choices = readTexts(t.Table("summary")), readTexts(t.Table("choices"))
		v.Points = readPoints(t)
	}
	v.readBrands(dir, files[brandsFile], common, list)
	readDigests(dir, files[textsFile], v.Texts, list)
	v.Reviewed(dir+"/"+reviewFile, files[reviewFile], list)
	v.Files = Files{} // of the rest, all is read
	for _, name := range files.Names() {
		if strings.HasSuffix(name, ".md") {
			v.Files[name] = files[name]
		}
	}
	return v
}

// readBrands reads the sealed brands.
func (v *Version) readBrands(dir string, text []byte, common *shared, list *diag.List) {
	var ok bool
	if v.Brands, ok = common.readSites(string(text)); !ok {
		v.Brands = nil
		if t := settings.ReadSealed(dir+"/"+brandsFile, text, list); t != nil {
			for _, id := range t.Keys() {
				v.Brands = append(v.Brands, readSite(id, t.Table(id)))
			}
		}
	}
	v.byID = make(map[string]int, len(v.Brands))
	for i := range v.Brands {
		v.byID[v.Brands[i].ID] = i
	}
}

// JudgedAs takes over how another version's clauses were judged.
func (v *Version) JudgedAs(other *Version) { v.judged = other.judged }

// Reviewed takes from a review.toml how each text's clauses were judged.
func (v *Version) Reviewed(file string, review []byte, list *diag.List) {
	v.judged.read(file, review, list)
}

func readSite(id string, t *settings.Table) Site {
	s := Site{ID: id, Domain: t.String("domain"), Host: t.String("host"), Tags: t.Strings("tags"),
		Links: map[string]string{}, Facts: map[policy.Locale]policy.Facts{}}
	for _, l := range t.Strings("locales") {
		s.Locales = append(s.Locales, policy.Locale(l))
	}
	links := t.Table("links")
	for _, key := range links.Keys() {
		s.Links[key] = links.String(key)
	}
	facts := t.Table("facts")
	for _, l := range s.Locales {
		one, read := facts.Table(string(l)), policy.Facts{}
		for _, name := range one.Keys() {
			read[name] = one.String(name)
		}
		s.Facts[l] = read
		s.Name, s.URL = read["name"], read["url"]
	}
	return s
}

var digestLine = regexp.MustCompile(`^([0-9a-f]{64})  (\S.*)$`)

func readDigests(dir string, text []byte, into map[string]string, list *diag.List) {
	for i, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		if line == "" {
			continue
		}
		found := digestLine.FindStringSubmatch(line)
		if found == nil {
			list.Add(diag.Errorf(diag.Place{File: dir + "/" + textsFile, Line: i + 1}, "not a line as sha256sum writes it"))
			continue
		}
		into[found[2]] = "sha256:" + found[1]
	}
}
