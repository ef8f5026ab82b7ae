package ledger

// NoticePeriod is how many days before its effective day the version has to be
// announced: the longest that any of its material changes needs, by its own
// settings or those of the version that it replaces, if there is one; with a
// ground, what that allows; without a material change, none.
func (v *Version) NoticePeriod(replaced *Version) int {
	if v.Ground != "" {
		return v.judged.groundDays
	}
	days := 0
	for _, categories := range v.judged.material {
		days = max(days, NoticeDays(v.NoticeDays, v.NoticeByCategory, categories))
		if replaced != nil {
			days = max(days, NoticeDays(replaced.NoticeDays, replaced.NoticeByCategory, categories))
		}
	}
	return days
}

// NoticeDays is the notice that a change of some categories needs: the longest
// that applies to one of them.
func NoticeDays(otherwise int, byCategory map[string]int, categories []string) int {
	days := -1
	for _, category := range categories {
		if own, ok := byCategory[category]; ok {
			days = max(days, own)
		} else {
			days = max(days, otherwise)
		}
	}
	if days < 0 {
		return otherwise
	}
	return days
}
