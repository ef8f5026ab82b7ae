package intake

import (
	"fmt"
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/policy"
)

// differences lists where two texts are not the same, block by block.
func differences(from, to *policy.Document) diag.List {
	theirs, ours := flatten(from.Blocks, 0), flatten(to.Blocks, 0)
	var list diag.List
	last := diag.Place{File: to.File, Line: to.BodyLine}
	flat := isFlat(theirs)
	levels := 0 // headings of another level than those that have but one
	for _, p := range align(theirs, ours) {
		if p.ours < 0 {
			u := theirs[p.theirs]
			list.Add(diag.Warnf(last, "after this, a %s is missing", kindOf(u)).Note("%s: %q", lineOf(u.place), shortened(u.words(nil))))
			continue
		}
		u := ours[p.ours]
		if last = lineOf(u.place); p.theirs < 0 {
			list.Add(diag.Warnf(last, "a %s is not in %s", kindOf(u), from.File).Note("%s: %q", last, shortened(u.words(nil))))
			continue
		}
		like := theirs[p.theirs]
		if flat && u.kind == policy.Heading && like.kind == policy.Heading && u.level != like.level {
			levels++
			u.level = like.level // all of them are one difference
		}
		if what := unlike(like, u); what != "" {
			list.Add(diag.Warnf(last, "%s", what).
				Note("%s: %q", lineOf(like.place), shortened(like.words(nil))).
				Note("%s: %q", last, shortened(u.words(nil))))
		}
	}
	if levels > 0 {
		list.Add(diag.Warnf(diag.Place{File: to.File}, "%d headings are of another level; those of %s are all of one", levels, from.File).
			Hint("import the page of %s again with --force: it takes the levels from here", from.File))
	}
	return list
}

// isFlat reports whether all headings are of one level, as they are where a
// source marks them by their looks alone.
func isFlat(units []unit) bool {
	return !slices.ContainsFunc(units, func(u unit) bool { return u.kind == policy.Heading && u.level > 2 })
}

func lineOf(at diag.Place) diag.Place { return diag.Place{File: at.File, Line: at.Line} }

// unlike says how a unit differs from the one that it stands for.
func unlike(theirs, ours unit) string {
	a, b := signsOf(theirs), signsOf(ours)
	var parts []string
	if a.kind != b.kind {
		parts = append(parts, fmt.Sprintf("a %s stands for a %s", b.kind, a.kind))
	}
	for _, one := range []struct {
		what       string
		from, here []string
	}{{"numbers", a.digits, b.digits}, {"slots", a.slots, b.slots}, {"links", outward(a.links), outward(b.links)}} {
		if !slices.Equal(one.from, one.here) {
			parts = append(parts, fmt.Sprintf("the %s are %s, there %s", one.what, all(one.here), all(one.from)))
		}
	}
	if long, short := max(a.size, b.size), min(a.size, b.size); long > 12 && short*5 < long*2 {
		parts = append(parts, fmt.Sprintf("it has %d words, there %d", b.size, a.size))
	}
	return strings.Join(parts, "; ")
}

func all(values []string) string {
	if len(values) == 0 {
		return "none"
	}
	return strings.Join(values, " ")
}

// outward are the links that leave the text, without the address of the site.
func outward(links []string) []string {
	var kept []string
	for _, l := range links {
		if !strings.HasPrefix(l, "#") {
			kept = append(kept, l)
		}
	}
	slices.Sort(kept)
	return kept
}
