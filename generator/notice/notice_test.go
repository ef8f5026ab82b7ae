package notice

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"
	_ "time/tzdata" // the same zones on every machine

	"proviso/generator/ledger"
	"proviso/generator/policy"
)

func date(s string) policy.Date {
	d, err := policy.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// record is a first version and one that changes it, with acts on the latter.
func record(announced, effective string, further ...ledger.Act) []ledger.Act {
	acts := []ledger.Act{
		{Kind: ledger.Release, Version: 1, On: date("2020-01-01"), Announced: date("2020-01-01"), Effective: date("2020-01-01")},
		{Kind: ledger.Release, Version: 2, On: date(announced), Announced: date(announced), Effective: date(effective)},
	}
	return append(acts, further...)
}

func postpone(on, to string) ledger.Act {
	return ledger.Act{Kind: ledger.Postpone, Version: 2, On: date(on), Effective: date(to)}
}

func withdraw(on string) ledger.Act {
	return ledger.Act{Kind: ledger.Withdraw, Version: 2, On: date(on)}
}

var second = Version{Number: 2, Class: "material", AfterDays: 30}

// said is what stands on a day, in one line.
func said(acts []ledger.Act, v Version, day string) string {
	n, ok := On(acts, v, date(day))
	if !ok {
		return "none"
	}
	return fmt.Sprintf("%s %s until %s, key %s", n.Kind, n.Effective, n.Ends, n.Key)
}

func TestANoticeStandsInItsWindow(t *testing.T) {
	for _, c := range []struct {
		name string
		acts []ledger.Act
		days [][2]string
	}{
		{"from its announcement until thirty days after", record("2026-03-01", "2026-04-01"), [][2]string{
			{"2026-02-28", "none"},
			{"2026-03-01", "before 2026-04-01 until 2026-05-01, key 2"},
			{"2026-03-31", "before 2026-04-01 until 2026-05-01, key 2"},
			{"2026-04-01", "after 2026-04-01 until 2026-05-01, key 2"},
			{"2026-04-30", "after 2026-04-01 until 2026-05-01, key 2"},
			{"2026-05-01", "none"},
		}},
		{"over a leap day", record("2028-01-20", "2028-01-31"), [][2]string{
			{"2028-02-29", "after 2028-01-31 until 2028-03-01, key 2"}, {"2028-03-01", "none"},
		}},
		{"without one", record("2027-01-20", "2027-01-31"), [][2]string{
			{"2027-03-01", "after 2027-01-31 until 2027-03-02, key 2"}, {"2027-03-02", "none"},
		}},
		{"put off, and so until the old day", record("2026-03-01", "2026-04-01", postpone("2026-03-20", "2026-06-01")), [][2]string{
			{"2026-03-19", "before 2026-04-01 until 2026-05-01, key 2"},
			{"2026-03-20", "postponed 2026-06-01 until 2026-04-01, key 2/2026-06-01"},
			{"2026-03-31", "postponed 2026-06-01 until 2026-04-01, key 2/2026-06-01"},
			{"2026-04-01", "before 2026-06-01 until 2026-07-01, key 2/2026-06-01"},
			{"2026-06-01", "after 2026-06-01 until 2026-07-01, key 2/2026-06-01"},
			{"2026-07-01", "none"},
		}},
		{"put off twice: the day told last", record("2026-03-01", "2026-04-01", postpone("2026-03-10", "2026-05-01"), postpone("2026-03-20", "2026-06-01")), [][2]string{
			{"2026-03-19", "postponed 2026-05-01 until 2026-04-01, key 2/2026-05-01"},
			{"2026-03-20", "postponed 2026-06-01 until 2026-05-01, key 2/2026-06-01"},
			{"2026-05-01", "before 2026-06-01 until 2026-07-01, key 2/2026-06-01"},
		}},
		{"taken back, and so until the old day", record("2026-03-01", "2026-04-01", withdraw("2026-03-20")), [][2]string{
			{"2026-03-19", "before 2026-04-01 until 2026-05-01, key 2"},
			{"2026-03-20", "withdrawn 2026-04-01 until 2026-04-01, key 2/withdrawn"},
			{"2026-03-31", "withdrawn 2026-04-01 until 2026-04-01, key 2/withdrawn"},
			{"2026-04-01", "none"},
		}},
		{"put off, then taken back", record("2026-03-01", "2026-04-01", postpone("2026-03-10", "2026-05-01"), withdraw("2026-03-20")), [][2]string{
			{"2026-04-30", "withdrawn 2026-05-01 until 2026-05-01, key 2/2026-05-01/withdrawn"}, {"2026-05-01", "none"},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, day := range c.days {
				if got := said(c.acts, second, day[0]); got != day[1] {
					t.Errorf("on %s: %s, want %s", day[0], got, day[1])
				}
			}
		})
	}
}

// Nobody is told of what was undone before it was announced.
func TestWhatNobodyWasToldOfIsNotTakenBack(t *testing.T) {
	acts := record("2026-03-01", "2026-04-01")
	acts[1].On = date("2026-02-01")
	for _, undoing := range []ledger.Act{withdraw("2026-02-10"), postpone("2026-02-10", "2026-05-01")} {
		got := said(append(slices.Clone(acts), undoing), second, "2026-03-05")
		want := map[string]string{ledger.Withdraw: "none", ledger.Postpone: "before 2026-05-01 until 2026-05-31, key 2"}[undoing.Kind]
		if got != want {
			t.Errorf("%s: %s, want %s", undoing.Kind, got, want)
		}
	}
}

func TestOnlyMaterialChangesAreTold(t *testing.T) {
	acts := record("2026-03-01", "2026-04-01")
	for class, told := range map[string]bool{"material": true, "review": true, "editorial": false, "none": false} {
		if _, ok := On(acts, Version{Number: 2, Class: class, AfterDays: 30}, date("2026-03-05")); ok != told {
			t.Errorf("%s: told is %v", class, ok)
		}
	}
	if got := said(acts, Version{Number: 2, Class: "material"}, "2026-04-01"); got != "none" {
		t.Errorf("without days after the effective day: %s", got)
	}
	acts[1].Known = "month"
	if got := said(acts, second, "2026-04-05"); got != "none" {
		t.Errorf("of a version whose day nobody knows: %s", got)
	}
}

// Of any record: a notice stands on a day just if the day is in the window
// that it names, its turns are the days on which what stands differs, and the
// key changes when the words do, apart from the effective day's passing.
func TestTurnsAreTheDaysOnWhichWhatStandsDiffers(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 11))
	for range 500 {
		acts, v := randomRecord(random)
		from := date("2023-12-01")
		var differs []policy.Date
		last, stood := Notice{}, false
		for i := range 800 {
			day := from.AddDays(i)
			n, stands := On(acts, v, day)
			if stands && (day.Before(n.Announced) || !day.Before(n.Ends)) {
				t.Fatalf("%v: on %s stands %+v", acts, day, n)
			}
			if stands != stood || stands && n != last {
				differs = append(differs, day)
			}
			told := func(n Notice) string { return fmt.Sprint(n.Effective, n.Kind == Withdrawn) }
			if stands && stood && (n.Key == last.Key) != (told(n) == told(last)) {
				t.Fatalf("%v: on %s the key goes from %s to %s", acts, day, last.Key, n.Key)
			}
			last, stood = n, stands
		}
		if turns := Turns(acts, v); !slices.Equal(turns, differs) {
			t.Fatalf("%v: turns %v, differs on %v", acts, turns, differs)
		}
	}
}

func randomRecord(random *rand.Rand) ([]ledger.Act, Version) {
	announced := date("2024-01-01").AddDays(random.IntN(100))
	effective := announced.AddDays(random.IntN(60))
	acts := record(announced.String(), effective.String())
	acts[1].On = announced.AddDays(-random.IntN(20))
	on := acts[1].On
	for range random.IntN(3) {
		if on = on.AddDays(random.IntN(20)); on.Before(effective) {
			effective = effective.AddDays(1 + random.IntN(60))
			acts = append(acts, postpone(on.String(), effective.String()))
		}
	}
	if on = on.AddDays(random.IntN(40)); random.IntN(2) == 0 && on.Before(effective) {
		acts = append(acts, withdraw(on.String()))
	}
	return acts, Version{Number: 2, Class: "material", AfterDays: random.IntN(40)}
}

// The instants of a window are the first of their days, also where the clocks
// change on one, so a window over the change is an hour shorter or longer.
func TestTheInstantsOfAWindowKnowSummerTime(t *testing.T) {
	madrid, err := time.LoadLocation("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	beirut, err := time.LoadLocation("Asia/Beirut")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		zone       *time.Location
		effective  string
		ends, long string
	}{
		{madrid, "2026-03-29", "2026-04-28T00:00:00+02:00", "719h0m0s"},
		{madrid, "2026-03-28", "2026-04-27T00:00:00+02:00", "719h0m0s"},
		{madrid, "2026-10-25", "2026-11-24T00:00:00+01:00", "721h0m0s"},
		{madrid, "2026-06-01", "2026-07-01T00:00:00+02:00", "720h0m0s"},
		{beirut, "2026-02-27", "2026-03-29T01:00:00+03:00", "720h0m0s"}, // midnight of that day does not exist
	} {
		n, ok := On(record("2026-01-01", c.effective), second, date(c.effective))
		starts, ends := n.Effective.Start(c.zone), n.Ends.Start(c.zone)
		if !ok || ends.Format(time.RFC3339) != c.ends || ends.Sub(starts).String() != c.long {
			t.Errorf("%s in %s: from %s until %s, %s", c.effective, c.zone, starts.Format(time.RFC3339), ends.Format(time.RFC3339), ends.Sub(starts))
		}
	}
}
