package lexicon

import (
	"slices"
	"testing"

	"proviso/generator/policy"
	"proviso/generator/topic"
)

// Every language of the lexicons and outlines has heads of columns, and each says
// what it is listed for.
func TestColumnsOfEveryLanguage(t *testing.T) {
	locales := []policy.Locale{"cs", "da", "de", "el", "en", "es", "fi", "fr", "hu", "id", "it", "ja", "ko", "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "zh"}
	for _, l := range locales {
		lex := Of(l)
		for _, role := range []topic.Category{topic.Purpose, topic.Data, topic.Recipients, topic.Retention, topic.Transfer, topic.LegalBasis, topic.Fees, topic.Contact, topic.Rights, topic.Other, NameColumn, CookieColumn} {
			n := 0
			for _, list := range lex.Columns().heads.read().exact {
				for _, one := range list {
					if roles, _ := RolesIn(lex, one.entry); one.category == role && slices.Contains(roles, role) {
						n++
					}
				}
			}
			if role != CookieColumn && n == 0 {
				t.Errorf("%s: no head is read as %s", l, role)
			}
		}
		if lex.Units == nil && len(lex.Columns().Periods.all().exact)+len(lex.Columns().Periods.all().loose) == 0 {
			t.Errorf("%s: no unit of time", l)
		}
	}
}
