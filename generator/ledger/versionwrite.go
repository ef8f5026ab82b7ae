package ledger

import (
	"fmt"
	"slices"
	"strings"

	"proviso/generator/policy"
)

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
