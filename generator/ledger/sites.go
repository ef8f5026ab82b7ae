package ledger

import (
	"strconv"
	"strings"

	"proviso/generator/policy"
)

// shared holds the facts and strings that the versions of a record have in
// common: most are the same from version to version, and from locale to locale.
type shared struct {
	facts   map[string]policy.Facts // by the lines that they were read from
	strings map[string]string
}

func newShared() *shared {
	return &shared{facts: map[string]policy.Facts{}, strings: map[string]string{}}
}

// string is s, held once.
func (sh *shared) string(s string) string {
	if one, ok := sh.strings[s]; ok {
		return one
	}
	s = strings.Clone(s)
	sh.strings[s] = s
	return s
}

// sitesReader reads brands.toml as sitesTOML writes it: a thousand brands are
// millions of bytes, for which reading TOML in general takes seconds. Whatever
// is written otherwise is left to that.
type sitesReader struct {
	*shared
	sites []Site
	bad   bool
}

// readSites reads what sitesTOML wrote; ok is false for any other text.
func (sh *shared) readSites(text string) (sites []Site, ok bool) {
	r := &sitesReader{shared: sh}
	for text != "" && !r.bad {
		if rest, blank := strings.CutPrefix(text, "\n"); blank {
			text = rest
			continue
		}
		block := text
		if end := strings.Index(text, "\n\n"); end >= 0 {
			block = text[:end+1]
		}
		text = text[len(block):]
		r.block(block)
	}
	return r.sites, !r.bad
}

// block reads a table: its header and the lines below it.
func (r *sitesReader) block(text string) {
	header, lines, ok := strings.Cut(text, "]\n")
	header, opens := strings.CutPrefix(header, "[")
	if r.bad = !ok || !opens; r.bad {
		return
	}
	if len(r.sites) > 0 {
		site := &r.sites[len(r.sites)-1]
		if below, ok := strings.CutPrefix(header, site.ID+"."); ok {
			r.below(site, below, lines)
			return
		}
	}
	if r.bad = strings.ContainsAny(header, ".\"' "); r.bad {
		return
	}
	r.sites = append(r.sites, Site{ID: r.string(header), Links: map[string]string{}, Facts: map[policy.Locale]policy.Facts{}})
	site := &r.sites[len(r.sites)-1]
	r.pairs(lines, func(key, value string) {
		switch key {
		case "domain":
			site.Domain = r.string(r.unquote(value))
		case "host":
			site.Host = r.string(r.unquote(value))
		case "locales":
			for _, l := range r.array(value) {
				site.Locales = append(site.Locales, policy.Locale(l))
			}
		case "tags":
			site.Tags = r.array(value)
		default:
			r.bad = true
		}
	})
}

// below reads a site's links, or its facts in a locale.
func (r *sitesReader) below(site *Site, name, lines string) {
	if name == "links" {
		r.pairs(lines, func(key, value string) { site.Links[r.string(r.unquote(key))] = r.string(r.unquote(value)) })
		return
	}
	l, ok := strings.CutPrefix(name, "facts.")
	if r.bad = !ok; r.bad {
		return
	}
	facts, known := r.facts[lines]
	if !known {
		facts = policy.Facts{}
		r.pairs(lines, func(key, value string) { facts[r.string(r.unquote(key))] = r.string(r.unquote(value)) })
		r.facts[strings.Clone(lines)] = facts
	}
	site.Facts[policy.Locale(r.string(l))] = facts
	site.Name, site.URL = facts["name"], facts["url"]
}

func (r *sitesReader) pairs(lines string, do func(key, value string)) {
	for line := range strings.Lines(lines) {
		key, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " = ")
		if r.bad = r.bad || !ok; r.bad {
			return
		}
		do(key, value)
	}
}

func (r *sitesReader) unquote(s string) string {
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		r.bad = true
		return ""
	}
	if inner := s[1 : len(s)-1]; !strings.ContainsAny(inner, `"\`) {
		return inner
	}
	text, err := strconv.Unquote(s)
	r.bad = r.bad || err != nil
	return text
}

// array reads a line of strings; one with a comma or a bracket within is left
// to the general reader.
func (r *sitesReader) array(s string) []string {
	inner, opens := strings.CutPrefix(s, "[")
	inner, closes := strings.CutSuffix(inner, "]")
	if r.bad = r.bad || !opens || !closes; r.bad || inner == "" {
		return nil
	}
	var all []string
	for one := range strings.SplitSeq(inner, ", ") {
		all = append(all, r.string(r.unquote(one)))
	}
	return all
}
