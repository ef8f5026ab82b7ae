package publish

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/settings"
)

// rule is one of a _headers file: what a server says of the addresses that
// match.
type rule struct {
	match *regexp.Regexp
	lines [][2]string // name and value
}

// parseRules reads a _headers file in the form of Cloudflare Pages and
// Netlify: an address, in which * stands for anything, then indented headers.
func parseRules(text []byte) ([]rule, error) {
	var rules []rule
	for n, line := range strings.Split(string(text), "\n") {
		trimmed := strings.TrimSpace(line)
		switch {
		case trimmed == "" || strings.HasPrefix(trimmed, "#"):
		case trimmed == strings.TrimRight(line, " \t\r"):
			parts := strings.Split(trimmed, "*")
			for i := range parts {
				parts[i] = regexp.QuoteMeta(parts[i])
			}
			match, err := regexp.Compile("^" + strings.Join(parts, ".*") + "$")
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", n+1, err)
			}
			rules = append(rules, rule{match: match})
		default:
			name, value, ok := strings.Cut(trimmed, ":")
			if !ok || len(rules) == 0 {
				return nil, fmt.Errorf("line %d: %q is neither an address nor a header", n+1, trimmed)
			}
			last := &rules[len(rules)-1]
			last.lines = append(last.lines, [2]string{strings.TrimSpace(name), strings.TrimSpace(value)})
		}
	}
	return rules, nil
}

// header is the value that the rules give an address, the last that matches.
func header(rules []rule, address, name string) string {
	value := ""
	for _, r := range rules {
		for _, line := range r.lines {
			if strings.EqualFold(line[0], name) && r.match.MatchString(address) {
				value = line[1]
			}
		}
	}
	return value
}

// Address is where a server shows a file of a site, below its base: a folder's
// page is at the folder.
func Address(file string) string {
	if file = "/" + file; path.Base(file) == "index.html" {
		file = strings.TrimSuffix(file, "index.html")
	}
	return (&url.URL{Path: file}).EscapedPath()
}

// contentTypes are those of the kinds of files that a build writes.
var contentTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".json": "application/json", ".xml": "application/xml", ".md": "text/markdown; charset=utf-8", ".txt": "text/plain; charset=utf-8",
	".link": "application/link-format; charset=utf-8",
	".svg":  "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp", ".avif": "image/avif", ".ico": "image/x-icon",
}

// served is what decides the headers of one site's files.
type served struct {
	rules   []rule
	locales []string
}

// setHeaders gives each file the headers that its site's _headers say, and
// where they say nothing those of its kind.
func setHeaders(public fs.FS, files []File) diag.List {
	var list diag.List
	sites := map[string]served{}
	for _, host := range hosts(files) {
		var s served
		text, err := settings.ReadFile(public, host+"/_headers", maxFile)
		if err == nil {
			s.rules, err = parseRules(text)
		}
		if err != nil {
			list.Add(diag.Errorf(diag.Place{File: host + "/_headers"}, "cannot read the headers: %v", err))
		}
		if s.locales, err = localesOf(public, host); err != nil {
			list.Add(diag.Errorf(diag.Place{File: host + "/site.json"}, "cannot read the site's record: %v", err))
		}
		sites[host] = s
	}
	for i := range files {
		host, below, inSite := strings.Cut(files[i].Path, "/")
		h := &files[i].Headers
		h.ContentType = contentType(path.Base(files[i].Path))
		if !inSite {
			h.CacheControl = "no-cache"
			continue
		}
		if said := header(sites[host].rules, Address(below), "Content-Type"); said != "" {
			h.ContentType = said
		}
		h.CacheControl = header(sites[host].rules, Address(below), "Cache-Control")
		h.ContentLanguage = language(public, files[i].Path, below, sites[host].locales)
	}
	return list
}

func contentType(name string) string {
	if strings.HasPrefix(name, "_") {
		return "text/plain; charset=utf-8"
	}
	if kind := contentTypes[strings.ToLower(path.Ext(name))]; kind != "" {
		return kind
	}
	return "application/octet-stream"
}

var langAttribute = pattern.New(`(?i)<html\b[^>]*?\slang="?([a-z0-9-]+)`)

// language is a file's: that of the locale's folder it lies in, or that which
// a page says of itself.
func language(public fs.FS, file, below string, locales []string) string {
	if first, _, deeper := strings.Cut(below, "/"); deeper && slices.Contains(locales, first) {
		return first
	}
	if path.Ext(file) != ".html" {
		return ""
	}
	text, err := settings.ReadFile(public, file, maxFile)
	if err != nil {
		return ""
	}
	if found := langAttribute.FindSubmatch(text[:min(len(text), 1024)]); found != nil {
		return string(found[1])
	}
	return ""
}

// localesOf are the locales of a site, as its site.json lists its texts.
func localesOf(public fs.FS, host string) ([]string, error) {
	text, err := settings.ReadFile(public, host+"/site.json", maxFile)
	if err != nil {
		return nil, err
	}
	var record struct {
		Texts []struct {
			Locale string `json:"locale"`
		} `json:"texts"`
	}
	if err := json.Unmarshal(text, &record); err != nil {
		return nil, err
	}
	var locales []string
	for _, t := range record.Texts {
		if !slices.Contains(locales, t.Locale) {
			locales = append(locales, t.Locale)
		}
	}
	return locales, nil
}
