package intake

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"proviso/generator/policy"
)

// addresses makes of a source's links what a text may hold. home is the
// address of the page itself, base the one that the page says its links start
// from; either may be "".
type addresses struct {
	home string
	base string
	lost []string // those that were left out
}

// resolve is where a link leads; "" where a text may not lead there.
func (a *addresses) resolve(href string) string {
	href = strings.Map(func(r rune) rune {
		if r < ' ' {
			return -1
		}
		return r
	}, strings.Trim(href, blank))
	if to, ok := a.reach(href); ok {
		return to
	}
	if href != "" && href != "#" && !slices.Contains(a.lost, href) {
		a.lost = append(a.lost, href)
	}
	return ""
}

func (a *addresses) reach(href string) (string, bool) {
	switch {
	case href == "" || strings.Contains(href, "{{"):
		return "", false
	case strings.HasPrefix(href, "#"):
		return href, len(href) > 1
	case strings.HasPrefix(href, "//"):
		href = "https:" + href
	case strings.HasPrefix(href, "/") && !strings.HasPrefix(href, `/\`):
		return href, true
	}
	u, err := url.Parse(href)
	if err != nil {
		return "", false
	}
	if u.Scheme == "" {
		base, err := url.Parse(cmp.Or(a.base, a.home))
		if err != nil || base.Host == "" {
			return "", false
		}
		href = base.ResolveReference(u).String()
		if page, anchor, found := strings.Cut(href, "#"); found && page == a.home {
			return "#" + anchor, true
		}
	}
	if to := u.Query().Get("q"); u.Path == "/url" && policy.IsWebURL(to) && strings.HasSuffix(u.Hostname(), "google.com") {
		href = to // what its documents lead through
	}
	_, safe := policy.SafeURL(href)
	return href, safe
}

func (a *addresses) runs(runs []run) []run {
	for i := range runs {
		if runs[i].link != "" {
			runs[i].link = a.resolve(runs[i].link)
		}
	}
	return runs
}

// block is a table, quote or code block with its links resolved.
func (a *addresses) block(b *policy.Block) *policy.Block {
	made := *b
	runs := a.runs(asWritten(runsOf(b.Inlines, run{})))
	if b.Kind == policy.Cell {
		runs = tidy(oneLine(runs))
	}
	made.Inlines = inlines(runs)
	made.Children = nil
	for _, child := range b.Children {
		made.Children = append(made.Children, a.block(child))
	}
	return &made
}
