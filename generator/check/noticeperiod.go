package check

import (
	"slices"
	"strconv"
	"strings"

	"proviso/generator/change"
	"proviso/generator/content"
	"proviso/generator/diag"
)

var noticeRules = []Rule{
	{Name: "notice-period-differs", Level: diag.Warning, Source: "GDPR Art. 5(1)(a); WP260 rev.01, 29: the notice that the text promises is the notice that is given", Text: noticePeriodDiffers},
}

// noticePeriodDiffers: a period that the text gives for the notice of a change
// of its own is one of policy.toml. How long before a price goes up readers are
// told is another matter.
func noticePeriodDiffers(d *Draft) diag.List {
	var list diag.List
	for _, c := range d.Clauses {
		heading := ""
		if len(c.Section) > 0 {
			heading = c.Section[len(c.Section)-1]
		}
		for _, s := range c.Sentences() {
			if len(s.Find(d.language.ahead)) == 0 || !d.language.tellsOfChange(s, heading) {
				continue
			}
			for _, part := range s.Parts() {
				if !d.language.isOtherMatter(part) {
					list.Add(d.otherNotices(c, part.Figures())...)
				}
			}
		}
	}
	return list
}

// otherNotices are the periods among figures that policy.toml does not have.
func (d *Draft) otherNotices(c *Clause, figures []change.Figure) diag.List {
	var list diag.List
	for _, f := range figures {
		n, err := strconv.Atoi(f.Value)
		if unit := d.language.unitOf(f); err == nil && !givesNotice(d.Policy.Settings, n, unit) {
			list.Add(d.At(c, f.Raw, "the text gives a notice of %d %s; notice_days is %d", n, plural(n, unit), d.Policy.Settings.NoticeDays).
				Hint("mend the text, or notice_days in %s/policy.toml", d.Policy.Dir))
		}
	}
	return list
}

// tellsOfChange reports whether a sentence is about a change of the text: it says
// so, or its heading; where the heading names changes among other things, the
// sentence says from when one holds.
func (lang *language) tellsOfChange(s change.Sentence, heading string) bool {
	changes := len(s.Find(lang.changes)) > 0
	if changes && len(s.Find(lang.texts)) > 0 || lang.isAboutChanges(heading) {
		return true
	}
	return changes && len(s.Find(lang.enters)) > 0 && slices.ContainsFunc(lang.reader.Read(heading), func(h change.Sentence) bool {
		return len(h.Find(lang.changes)) > 0 && !lang.isOtherMatter(h)
	})
}

// isAboutChanges: "Changes", "Changes to this policy", but not "Changing your
// account" or "Price changes".
func (lang *language) isAboutChanges(heading string) bool {
	for _, s := range lang.reader.Read(heading) {
		if len(s.Find(lang.changes)) > 0 && !lang.isOtherMatter(s) && (len(s.Words()) < 3 || len(s.Find(lang.texts)) > 0) {
			return true
		}
	}
	return false
}

// isOtherMatter reports whether words are about what else changes with a notice
// and not about the text: a price, a booking. "Two weeks' notice" is no text.
func (lang *language) isOtherMatter(s change.Sentence) bool {
	if len(s.Find(lang.matters)) == 0 {
		return false
	}
	ahead := s.Places(lang.ahead)
	return !slices.ContainsFunc(s.Places(lang.texts), func(at [2]int) bool { return !holds(ahead, at) })
}

// givesNotice reports whether the settings have a period: that of a notice, by
// whatever category, or how long it goes on. A unit that is no number of days,
// such as hours, cannot be compared.
func givesNotice(s content.Settings, n int, unit string) bool {
	least, most := 0, 0
	switch unit {
	case "day":
		least, most = n, n
	case "week":
		least, most = 7*n, 7*n
	case "month":
		least, most = 28*n, 31*n
	case "working-day": // with week-ends, and perhaps days off
		least, most = n, 2*n
	default:
		return true
	}
	days := []int{s.NoticeDays, s.NoticeAfterDays}
	for _, category := range content.Categories {
		if own, ok := s.NoticeByCategory[category]; ok {
			days = append(days, own)
		}
	}
	return slices.ContainsFunc(days, func(d int) bool { return least <= d && d <= most })
}

func plural(n int, unit string) string {
	unit = strings.ReplaceAll(unit, "-", " ")
	if n == 1 {
		return unit
	}
	return unit + "s"
}
