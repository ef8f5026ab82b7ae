package ledger

import (
	"flag"
	"fmt"
	"testing"

	"proviso/generator/policy"
)

// The notice period of the exhaustive test, in days, and the days it looks at.
const (
	testNotice = 2
	testDays   = 12
)

var firstDay = policy.NewDate(2024, 2, 27) // the days run over a leap day

func dayNumber(n int) policy.Date { return firstDay.AddDays(n) }

// choices are the acts that are tried after others: on the day of the last act
// or the day after, releases material and not, told at once or later, and the
// two ways of undoing any of the last two versions.
func choices(acts []Act, versions int) []Act {
	from := 0
	if len(acts) > 0 {
		from = acts[len(acts)-1].On.DaysSince(firstDay)
	}
	var all []Act
	for on := from; on <= from+1; on++ {
		release := func(announced, effective int, material string) {
			all = append(all, Act{Kind: Release, Version: versions + 1, On: dayNumber(on), Announced: dayNumber(announced), Effective: dayNumber(effective), Reason: material})
		}
		release(on, on, "")
		release(on, on+1, "material")
		release(on, on+testNotice, "material")
		release(on+1, on+1+testNotice, "material")
		for v := max(1, versions-1); v <= versions; v++ {
			all = append(all,
				Act{Kind: Withdraw, Version: v, On: dayNumber(on)},
				Act{Kind: Postpone, Version: v, On: dayNumber(on), Effective: dayNumber(on + testNotice)},
				Act{Kind: Postpone, Version: v, On: dayNumber(on), Effective: dayNumber(on + 4)})
		}
	}
	return all
}

// allowed is what release and the acts' commands decide together.
func allowed(acts []Act, a Act) bool {
	if len(Refuse(acts, a)) > 0 {
		return false
	}
	tooShort := a.Effective.DaysSince(a.Announced) < testNotice
	first := lastStanding(Latest(acts)) < 0
	return a.Kind != Release || a.Reason == "" || !tooShort || first
}

// inForce lists which version was in force on each day, 0 for none.
func inForce(acts []Act) []int {
	days := make([]int, testDays)
	for d := range days {
		standings := Fold(acts, dayNumber(d))
		for i := range standings {
			if StateOn(standings, i, dayNumber(d)) == InForce {
				if days[d] != 0 {
					panic(fmt.Sprintf("two versions in force on day %d", d))
				}
				days[d] = standings[i].Version
			}
		}
	}
	return days
}

var depth = flag.Int("acts", 5, "how many acts the longest sequence has")

// Every sequence of up to so many acts keeps every invariant of the record.
func TestEverySequenceOfActs(t *testing.T) {
	tried := 0
	var extend func(acts []Act, versions int, before []int)
	extend = func(acts []Act, versions int, before []int) {
		tried++
		if len(acts) == *depth {
			return
		}
		for _, a := range choices(acts, versions) {
			if !allowed(acts, a) {
				continue
			}
			a.N = len(acts) + 1
			longer := append(acts[:len(acts):len(acts)], a)
			days := inForce(longer)
			if problem := broken(longer, a, before, days); problem != "" {
				t.Fatalf("%s\n%s", problem, Format(longer))
			}
			next := versions
			if a.Kind == Release {
				next++
			}
			extend(longer, next, days)
		}
	}
	extend(nil, 0, make([]int, testDays))
	if tried < 10_000 && *depth >= 5 {
		t.Errorf("only %d sequences were tried", tried)
	}
	t.Logf("%d sequences", tried)
}

// broken says which invariant an act broke, or "".
func broken(acts []Act, a Act, before, days []int) string {
	started := false
	for d, version := range days {
		switch on := dayNumber(d); {
		case on.Before(a.On) && version != before[d]:
			return fmt.Sprintf("the act changed what was in force on %s", on)
		case version == 0 && started:
			return fmt.Sprintf("nothing is in force on %s", on)
		case version != 0:
			started = true
			if s, told := Of(Fold(acts, on), version); !told || on.Before(s.Announced) || on.Before(s.Effective) || !s.Stands() {
				return fmt.Sprintf("version %d binds on %s without having been announced or having taken effect", version, on)
			}
		}
	}
	return earlyEffect(acts, days)
}

// earlyEffect looks for a material change in force with less than its notice.
// A version holds its own change and those of the versions it was made after.
func earlyEffect(acts []Act, days []int) string {
	holds := map[int][]int{}
	own := map[int]Act{}
	for i, a := range acts {
		if a.Kind != Release {
			continue
		}
		if last := lastStanding(Latest(acts[:i])); last >= 0 {
			holds[a.Version] = append(holds[a.Version], holds[last+1]...)
		}
		holds[a.Version] = append(holds[a.Version], a.Version)
		own[a.Version] = a
	}
	for d, version := range days {
		for _, changed := range holds[version] {
			a := own[changed]
			isFirst := len(holds[changed]) == 1
			if notice := dayNumber(d).DaysSince(a.Announced); a.Reason != "" && !isFirst && notice < testNotice {
				return fmt.Sprintf("on %s the change of version %d binds %d days after it was announced", dayNumber(d), changed, notice)
			}
		}
	}
	return ""
}
