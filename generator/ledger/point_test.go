package ledger

import (
	"reflect"
	"testing"

	"proviso/generator/diag"
	"proviso/generator/policy"
)

// What version.toml says of the notice comes back as it was sealed, whatever
// the words hold.
func TestPointsAreReadAsTheyWereSealed(t *testing.T) {
	v := Version{Number: 2, Class: "material", NoticeDays: 30, NoticeAfterDays: 14, Consent: []string{"purposes/2"},
		Summary: map[policy.Locale]string{"en": "all"}, Choices: map[policy.Locale]string{"en": "leave"},
		Points: []Point{
			{Clauses: []string{"retention/1", "-retention/3"}, Text: map[policy.Locale]string{"en": "\"two\"\nmonths\\ \u202e", "nb": "to = [måneder]"}},
			{Clauses: []string{"title"}, Text: map[policy.Locale]string{"en": "[[point]]"}},
		}}
	read := func(text []byte) *Version {
		t.Helper()
		var list diag.List
		got := readVersion("versions/2", Files{versionFile: text}, newShared(), &list)
		if list.HasErrors() {
			t.Fatal(list.Format())
		}
		return got
	}
	got := read(v.VersionTOML())
	if !reflect.DeepEqual(got.Points, v.Points) || !reflect.DeepEqual(got.Consent, v.Consent) || got.NoticeAfterDays != 14 || got.Summary["en"] != "all" || got.Choices["en"] != "leave" {
		t.Errorf("sealed\n%s\nread %+v", v.VersionTOML(), got)
	}
	if older := read([]byte("number = 1\nnotice_days = 30\n")); older.NoticeAfterDays != -1 || older.Points != nil {
		t.Errorf("a version sealed without them has %d and %v", older.NoticeAfterDays, older.Points)
	}
	v.NoticeAfterDays = 0
	if got := read(v.VersionTOML()); got.NoticeAfterDays != 0 {
		t.Errorf("0 days were read as %d", got.NoticeAfterDays)
	}
}
