package ledger

import "proviso/generator/policy"

// State is where a version stands on a day.
type State string

const (
	Upcoming   State = "upcoming"
	InForce    State = "in force"
	Superseded State = "superseded"
	Withdrawn  State = "withdrawn"
)

// Standing is a version as the acts up to a day left it.
type Standing struct {
	Version   int
	Announced policy.Date
	Effective policy.Date
	Known     string
	Imported  bool
	Withdrawn policy.Date // the day it was taken back; no day where it stands
}

// Stands reports whether the version was not withdrawn.
func (s Standing) Stands() bool { return s.Withdrawn.IsZero() }

// Fold is what the acts say on a day of every version announced by then, in
// the order of their numbers. Later acts change nothing of it. A version that
// was withdrawn before readers were told of it never shows.
func Fold(acts []Act, day policy.Date) []Standing {
	untold := map[int]bool{}
	for _, a := range acts {
		if a.Kind == Withdraw && a.Version >= 1 {
			untold[a.Version] = a.On.Before(announcedOf(acts, a.Version))
		}
	}
	return fold(acts, func(a Act) bool { return a.Shows(day) && !(a.Kind == Release && untold[a.Version]) })
}

func announcedOf(acts []Act, version int) policy.Date {
	for _, a := range acts {
		if a.Kind == Release && a.Version == version {
			return a.Announced
		}
	}
	return policy.Date{}
}

// Of is the standing of a version among others.
func Of(standings []Standing, version int) (Standing, bool) {
	for _, s := range standings {
		if s.Version == version {
			return s, true
		}
	}
	return Standing{}, false
}

// Latest is what all acts say, those for days to come among them.
func Latest(acts []Act) []Standing { return fold(acts, func(Act) bool { return true }) }

// Shows reports whether an act shows on a day: a release from the day on which
// it is announced, any other from its own.
func (a Act) Shows(day policy.Date) bool {
	if a.Kind == Release {
		return !day.Before(a.Announced)
	}
	return !day.Before(a.On)
}

func fold(acts []Act, counts func(Act) bool) []Standing {
	var standings []Standing
	for _, a := range acts {
		if !counts(a) {
			continue
		}
		if a.Kind == Release {
			standings = append(standings, Standing{
				Version: a.Version, Announced: a.Announced, Effective: a.Effective, Known: a.Known, Imported: a.Imported,
			})
			continue
		}
		for i := range standings {
			switch s := &standings[i]; {
			case s.Version != a.Version:
			case a.Kind == Postpone:
				s.Effective = a.Effective
			case a.Kind == Withdraw:
				s.Withdrawn = a.On
			}
		}
	}
	return standings
}

// Shown counts the acts that show on a day: the longest run from the first in
// which none is hidden. What comes after a version that is sealed but not
// announced stays hidden with it.
func Shown(acts []Act, day policy.Date) int {
	for i, a := range acts {
		if !a.Shows(day) {
			return i
		}
	}
	return len(acts)
}

// StateOn says where one of several versions of a text stands on a day.
func StateOn(standings []Standing, i int, day policy.Date) State {
	switch s := standings[i]; {
	case !s.Stands():
		return Withdrawn
	case day.Before(s.Effective):
		return Upcoming
	}
	if next := Successor(standings, i); next >= 0 && !day.Before(standings[next].Effective) {
		return Superseded
	}
	return InForce
}

// Successor is the index of the version that follows one that stands, or -1.
func Successor(standings []Standing, i int) int {
	for j := i + 1; j < len(standings); j++ {
		if standings[j].Stands() {
			return j
		}
	}
	return -1
}

// Predecessor is the index of the version before, or -1.
func Predecessor(standings []Standing, i int) int {
	for j := i - 1; j >= 0; j-- {
		if standings[j].Stands() {
			return j
		}
	}
	return -1
}
