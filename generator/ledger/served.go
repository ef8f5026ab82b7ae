package ledger

import (
	"path"
	"time"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// Serving is that readers of one site could see the text of a version in a
// locale: it was fetched back over HTTP and had the digest that was sealed. The
// first counts; only that is recorded.
type Serving struct {
	Version int
	Brand   string
	Locale  policy.Locale
	At      time.Time // in UTC, to the second
	URL     string    // of the page that was fetched
	Digest  string    // of the text that was fetched
	On      policy.Date
}

// servedFile lists, within the folder of an act, what was served.
const servedFile = "served.toml"

// SealServed lays out the folder of an act that records servings of a version,
// one for each site and locale.
func SealServed(a Act, servings []Serving) Files {
	files := SealAct(a, nil)
	w := &writer{}
	w.WriteString("# What readers of each site were served, and since when.\n")
	for _, s := range servings {
		w.WriteString("\n[[text]]\n")
		w.pair("brand", s.Brand)
		w.pair("locale", string(s.Locale))
		w.pair("at", s.At.UTC().Format(time.RFC3339))
		w.pair("url", s.URL)
		w.pair("digest", s.Digest)
	}
	files[servedFile] = []byte(w.String())
	return files
}

// readServed reads what an act says was served.
func readServed(dir string, a Act, files Files, list *diag.List) []Serving {
	file := path.Join(dir, servedFile)
	t := settings.Read(file, files[servedFile], list)
	if t == nil {
		return nil
	}
	var servings []Serving
	for _, one := range t.Tables("text") {
		s := Serving{Version: a.Version, On: a.On, Brand: one.String("brand"), Locale: policy.Locale(one.String("locale")),
			URL: one.String("url"), Digest: one.String("digest")}
		at, err := time.Parse(time.RFC3339, one.String("at"))
		if err != nil || s.Brand == "" || s.Locale == "" {
			list.Add(diag.Errorf(diag.Place{File: file}, "act %d (%s): a text is without brand, locale or instant", a.N, a.Title()))
			continue
		}
		s.At = at.UTC()
		servings = append(servings, s)
	}
	return servings
}

// readership is who reads a version on one site in a locale.
type readership struct {
	brand   string
	locale  policy.Locale
	version int
}

// addServed takes what an act recorded into the record.
func (r *Record) addServed(servings []Serving) {
	if r.first == nil {
		r.first = map[readership]Serving{}
	}
	for _, s := range servings {
		r.Served = append(r.Served, s)
		who := readership{s.Brand, s.Locale, s.Version}
		if _, before := r.first[who]; !before {
			r.first[who] = s
		}
	}
}

// FirstServed is the first serving of a version on a site in a locale.
func (r *Record) FirstServed(brand string, l policy.Locale, version int) (Serving, bool) {
	s, ok := r.first[readership{brand, l, version}]
	return s, ok
}

// refuseServed: what was served is a version that stands.
func refuseServed(standings []Standing, a Act) []Refusal {
	switch s, there := Of(standings, a.Version); {
	case !there:
		return []Refusal{noVersion(a.Version)}
	case !s.Stands():
		return []Refusal{withdrawnBefore(s)}
	}
	return nil
}
