package intake

import (
	"strings"

	"proviso/generator/policy"
)

// number gives headings the level of their number ("2.1 Purposes"), where no
// page says another, and those that have none the level of their look, or that
// below the one which the next number follows.
func (t *Text) number() {
	base := t.numberBase()
	looks := map[string]int{} // the depth that the numbers of each look have; 0 where they differ
	for i := range t.units {
		u := &t.units[i]
		if u.kind != policy.Heading || u.sure {
			continue
		}
		if d := numberDepth(u.words(nil)); d > 0 {
			u.level = max(2, min(6, base+d))
			if known, is := looks[u.markup]; is && known != d {
				d = 0
			}
			looks[u.markup] = d
		}
	}
	for i := range t.units {
		u := &t.units[i]
		if u.kind != policy.Heading || u.sure || numberDepth(u.words(nil)) > 0 {
			continue
		}
		if d := t.depthBetween(i); d > 0 {
			u.level = max(2, min(6, base+d))
		} else if d := looks[u.markup]; d > 0 && u.markup != "" {
			u.level = max(2, min(6, base+d))
		}
	}
}

// numberDepth is how many parts the number of a heading has; 0 without one.
func numberDepth(s string) int {
	n := sectionNumber.FindString(s)
	if n == "" {
		return 0
	}
	return 1 + strings.Count(strings.TrimRight(strings.TrimSpace(n), ".):"), ".")
}

// numberBase is the level above headings with numbers of one part: what the
// page itself gives to those that it marks.
func (t *Text) numberBase() int {
	for _, u := range t.units {
		if d := numberDepth(u.words(nil)); u.kind == policy.Heading && u.sure && d > 0 {
			return u.level - d
		}
	}
	return 1
}

// depthBetween is the depth of a heading without a number between two that have
// one. Where the second is the next of the first, it stands below this one;
// else it is the last of those that are below.
func (t *Text) depthBetween(i int) int {
	before, after := "", ""
	for j := i - 1; j >= 0 && before == ""; j-- {
		before = t.countOf(j)
	}
	for j := i + 1; j < len(t.units) && after == ""; j++ {
		after = t.countOf(j)
	}
	if before == "" || after == "" {
		return 0
	}
	d := 1 + strings.Count(before, ".")
	if follows, _ := numberBefore(after); follows == before {
		return d + 1
	}
	return d
}

// countOf is the number that a heading begins with, or "".
func (t *Text) countOf(i int) string {
	if t.units[i].kind != policy.Heading {
		return ""
	}
	m := sectionCount.FindStringSubmatch(t.units[i].words(nil))
	if m == nil {
		return ""
	}
	return m[1]
}
