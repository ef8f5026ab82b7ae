package policy

import (
	"testing"
	"time"
	_ "time/tzdata" // the same zones on every machine
)

func day(t *testing.T, s string) Date {
	t.Helper()
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestParseDate(t *testing.T) {
	for _, good := range []string{"2026-01-31", "2024-02-29", "2000-02-29", "1000-01-01", "9999-12-31"} {
		if d, err := ParseDate(good); err != nil || d.String() != good {
			t.Errorf("%s: %v, %v", good, d, err)
		}
	}
	for _, bad := range []string{
		"", "2026-02-29", "2100-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "2026-1-1", "26-01-01",
		"2026/01/01", "01.02.2026", "2026-01-01T00:00:00Z", " 2026-01-01", "2026-01-01 ", "0999-12-31", "0000-01-01", "10000-01-01", "-2026-01-01", "２０２６-01-01",
	} {
		if d, err := ParseDate(bad); err == nil || !d.IsZero() {
			t.Errorf("%q is %v", bad, d)
		}
	}
}

func TestDatesAsText(t *testing.T) {
	var d Date
	if err := d.UnmarshalText([]byte("2026-01-31")); err != nil || d != NewDate(2026, 1, 31) {
		t.Errorf("%v, %v", d, err)
	}
	if text, _ := d.MarshalText(); string(text) != "2026-01-31" {
		t.Errorf("%s", text)
	}
	if err := d.UnmarshalText(nil); err != nil || !d.IsZero() || d.String() != "" {
		t.Errorf("no text is %v, %v", d, err)
	}
	if err := d.UnmarshalText([]byte("today")); err == nil {
		t.Errorf("today is %v", d)
	}
}

func TestDaysAreCountedByTheCalendar(t *testing.T) {
	for _, c := range []struct {
		from string
		days int
		to   string
	}{
		{"2026-01-31", 1, "2026-02-01"},
		{"2024-02-28", 1, "2024-02-29"},
		{"2024-02-28", 2, "2024-03-01"},
		{"2026-02-28", 1, "2026-03-01"},
		{"2026-12-31", 1, "2027-01-01"},
		{"2026-12-15", 30, "2027-01-14"},
		{"2024-02-29", 365, "2025-02-28"},
		{"2024-02-29", 366, "2025-03-01"},
		{"2026-03-01", 30, "2026-03-31"}, // over the beginning of summer time
		{"2026-10-01", 30, "2026-10-31"}, // and its end
		{"1900-02-28", 1, "1900-03-01"},
		{"2000-02-28", 1, "2000-02-29"},
		{"2026-06-15", 0, "2026-06-15"},
		{"2027-01-01", -1, "2026-12-31"},
		{"2024-03-01", -1, "2024-02-29"},
		{"1000-01-01", 3287181, "9999-12-31"},
	} {
		from, to := day(t, c.from), day(t, c.to)
		if got := from.AddDays(c.days); got != to {
			t.Errorf("%s and %d days is %s, not %s", c.from, c.days, got, c.to)
		}
		if got := to.DaysSince(from); got != c.days && c.days < 100000 {
			t.Errorf("from %s to %s are %d days, not %d", c.from, c.to, got, c.days)
		}
		if from.Before(to) != (c.days > 0) || to.Before(from) != (c.days < 0) || (from.Compare(to) == 0) != (c.days == 0) {
			t.Errorf("%s and %s are in the wrong order", c.from, c.to)
		}
	}
}

func TestADayBeginsWithItsFirstInstant(t *testing.T) {
	for _, c := range []struct{ zone, day, begins string }{
		{"UTC", "2026-06-15", "2026-06-15T00:00:00Z"},
		{"Europe/Madrid", "2026-01-15", "2026-01-15T00:00:00+01:00"},
		{"Europe/Madrid", "2026-07-15", "2026-07-15T00:00:00+02:00"},
		{"Europe/Madrid", "2026-03-29", "2026-03-29T00:00:00+01:00"},    // the change comes at two
		{"Africa/Cairo", "2024-04-26", "2024-04-26T01:00:00+03:00"},     // summer time begins at midnight
		{"America/Santiago", "2024-09-08", "2024-09-08T01:00:00-03:00"}, // here too
		{"America/Asuncion", "2024-10-06", "2024-10-06T01:00:00-03:00"},
		{"Asia/Beirut", "2024-03-31", "2024-03-31T01:00:00+03:00"},
		{"America/Havana", "2024-03-10", "2024-03-10T01:00:00-04:00"},
		{"America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00"},
		{"America/Havana", "2024-11-03", "2024-11-03T00:00:00-04:00"}, // it ends at one: midnight comes twice, the first counts
		{"Pacific/Apia", "2011-12-31", "2011-12-31T00:00:00+14:00"},   // the day after one that was left out
		{"Asia/Kathmandu", "2026-01-01", "2026-01-01T00:00:00+05:45"},
		{"Pacific/Kiritimati", "2026-01-01", "2026-01-01T00:00:00+14:00"},
	} {
		zone, err := time.LoadLocation(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		d := day(t, c.day)
		begins := d.Start(zone)
		if got := begins.Format(time.RFC3339); got != c.begins {
			t.Errorf("%s in %s begins at %s, not %s", c.day, c.zone, got, c.begins)
		}
		if DateOf(begins) != d || DateOf(begins.Add(-time.Nanosecond)) == d {
			t.Errorf("%s in %s: %s is not its first instant", c.day, c.zone, begins)
		}
	}
}

func TestDateOfIsTheDayOfTheZone(t *testing.T) {
	instant := time.Date(2026, 12, 31, 23, 30, 0, 0, time.UTC)
	for zone, want := range map[string]string{"UTC": "2026-12-31", "Europe/Madrid": "2027-01-01", "America/Los_Angeles": "2026-12-31"} {
		l, err := time.LoadLocation(zone)
		if err != nil {
			t.Fatal(err)
		}
		if got := DateOf(instant.In(l)).String(); got != want {
			t.Errorf("%s: %s, not %s", zone, got, want)
		}
	}
}
