package ledger

import (
	"strings"

	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

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

var digestLine = pattern.New(`^([0-9a-f]{64})  (\S.*)$`)

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
