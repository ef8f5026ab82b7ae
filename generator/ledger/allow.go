package ledger

import "fmt"

// Refusal is a reason why an act cannot be done, with what could be done.
type Refusal struct{ Reason, Hint string }

// EarliestHint says on which day a version can take effect.
const EarliestHint = "the earliest effective day is %s"

// Refuse lists what the dates of the record have against an act. The rules:
// an act is not before the last; readers are told before they are bound; a
// version takes effect after the last one that stands; only the last standing
// version that is not yet in force is put off, to a later day and before its
// old one, or taken back.
func Refuse(acts []Act, a Act) []Refusal {
	var refusals []Refusal
	if n := len(acts); n > 0 && a.On.Before(acts[n-1].On) {
		refusals = append(refusals, Refusal{fmt.Sprintf("the day of the act, %s, is before that of the last act, %s", a.On, acts[n-1].On), ""})
	}
	switch a.Kind {
	case Release:
		refusals = append(refusals, refuseRelease(Latest(acts), a)...)
	case Reaffirm:
		if len(Fold(acts, a.On)) == 0 {
			refusals = append(refusals, Refusal{"nothing was released that could be reaffirmed", ""})
		}
	case Served:
		refusals = append(refusals, refuseServed(Latest(acts), a)...)
	case Postpone, Withdraw:
		refusals = append(refusals, refuseUndoing(Latest(acts), a)...)
	}
	return refusals
}

func refuseRelease(standings []Standing, a Act) []Refusal {
	var refusals []Refusal
	if !a.Imported && a.Announced.Before(a.On) {
		refusals = append(refusals, Refusal{fmt.Sprintf("announced %s is before the day of the act, %s", a.Announced, a.On),
			"a version that was public before it is recorded is released with --imported"})
	}
	if a.Effective.Before(a.Announced) {
		refusals = append(refusals, Refusal{fmt.Sprintf("announced %s is after effective %s", a.Announced, a.Effective), ""})
	}
	i := lastStanding(standings)
	if i >= 0 && a.Announced.Before(standings[i].Announced) {
		refusals = append(refusals, Refusal{fmt.Sprintf("announced %s is before %s, when version %d, which it follows, is announced", a.Announced, standings[i].Announced, standings[i].Version), ""})
	}
	if i >= 0 && !standings[i].Effective.Before(a.Effective) {
		last := standings[i]
		refusals = append(refusals, Refusal{fmt.Sprintf("effective %s is not after %s, the effective day of version %d", a.Effective, last.Effective, last.Version),
			fmt.Sprintf(EarliestHint, last.Effective.AddDays(1))})
	}
	return refusals
}

// lastStanding is the index of the last version that was not withdrawn, or -1.
func lastStanding(standings []Standing) int { return Predecessor(standings, len(standings)) }

func refuseUndoing(standings []Standing, a Act) []Refusal {
	done := map[string]string{Postpone: "put off", Withdraw: "taken back"}[a.Kind]
	if a.Version < 1 || a.Version > len(standings) {
		return []Refusal{noVersion(a.Version)}
	}
	s := standings[a.Version-1]
	switch last := lastStanding(standings); {
	case !s.Stands():
		return []Refusal{withdrawnBefore(s)}
	case !a.On.Before(s.Effective):
		return []Refusal{{fmt.Sprintf("version %d has been in force since %s and cannot be %s", s.Version, s.Effective, done),
			"release a new version instead"}}
	case last != a.Version-1:
		return []Refusal{{fmt.Sprintf("version %d cannot be %s while version %d, which follows it, stands", s.Version, done, standings[last].Version),
			fmt.Sprintf("undo version %d first", standings[last].Version)}}
	}
	if a.Kind == Postpone && !s.Effective.Before(a.Effective) {
		return []Refusal{{fmt.Sprintf("effective %s is not later than %s, the day that was announced", a.Effective, s.Effective), ""}}
	}
	return nil
}

func noVersion(version int) Refusal {
	return Refusal{fmt.Sprintf("there is no version %d", version), ""}
}

func withdrawnBefore(s Standing) Refusal {
	return Refusal{fmt.Sprintf("version %d was withdrawn on %s", s.Version, s.Withdrawn), ""}
}
