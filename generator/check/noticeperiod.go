package check

import (
	"slices"
	"strconv"
	"strings"

	"proviso/generator/content"
	"proviso/generator/diag"
)

var noticeRules = []Rule{
	{Name: "notice-period-differs", Level: diag.Warning, Source: "GDPR Art. 5(1)(a); WP260 rev.01, 29: the notice that the text promises is the notice that is given", Text: noticePeriodDiffers},
}

// noticePeriodDiffers: a period that the text gives for the notice of a change
// is one of policy.toml.
func noticePeriodDiffers(d *Draft) diag.List {
	var list diag.List
	for _, c := range d.Clauses {
		under := len(c.Section) > 0 && d.language.isAboutChanges(c.Section[len(c.Section)-1])
		for _, s := range c.Sentences() {
			here := under || len(s.Find(d.language.changes)) > 0 && len(s.Find(d.language.texts)) > 0
			if !here || len(s.Find(d.language.ahead)) == 0 {
				continue
			}
			for _, f := range s.Figures() {
				n, err := strconv.Atoi(f.Value)
				if unit := d.language.unitOf(f); err == nil && !givesNotice(d.Policy.Settings, n, unit) {
					list.Add(d.At(c, f.Raw, "the text gives a notice of %d %s; notice_days is %d", n, plural(n, unit), d.Policy.Settings.NoticeDays).
						Hint("mend the text, or notice_days in %s/policy.toml", d.Policy.Dir))
				}
			}
		}
	}
	return list
}

// isAboutChanges: "Changes", "Changes to this policy", but not "Changing your
// account".
func (lang *language) isAboutChanges(heading string) bool {
	for _, s := range lang.reader.Read(heading) {
		if len(s.Find(lang.changes)) > 0 && (len(s.Words()) < 3 || len(s.Find(lang.texts)) > 0) {
			return true
		}
	}
	return false
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
