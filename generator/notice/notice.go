// Package notice owns when a site must tell its readers of a change, and what
// kind of notice stands: before a change binds, for some days after it, and
// where it was put off or taken back.
//
// It is a function of the acts and a day: nothing here writes a page, and a
// notice's window is half-open, from its first day up to, not including, the
// day on which it ends. What a notice says, and in which words, is for those
// who write it.
package notice

import (
	"fmt"
	"slices"

	"proviso/generator/ledger"
	"proviso/generator/policy"
)

// Kind is what a notice tells its readers.
type Kind string

const (
	Before    Kind = "before"    // the text will change
	After     Kind = "after"     // the text has changed
	Postponed Kind = "postponed" // the change was put off to a later day
	Withdrawn Kind = "withdrawn" // the change was taken back
)

// Version is a version of one site's text, as far as a notice depends on it.
type Version struct {
	Number    int
	Class     string // how much it matters to the readers of this text
	AfterDays int    // how long the notice goes on after the effective day
}

// Notice is what stands on a day for one version.
type Notice struct {
	Version   int
	Kind      Kind
	Announced policy.Date
	Effective policy.Date // as it stands on that day; of a withdrawn version, its old day
	Was       policy.Date // of Postponed: the day that readers had been told
	Ends      policy.Date // the first day on which it stands no more
	Key       string      // the same for as long as readers are told the same
}

// material are the classes that readers are told of: what nobody decided
// counts as material. A first text, and one that a join brought, has neither.
var material = []string{"material", "review"}

// On is the notice of a version that stands on a day, if one does.
func On(acts []ledger.Act, v Version, day policy.Date) (Notice, bool) {
	s, told := ledger.Of(ledger.Fold(acts, day), v.Number)
	if !told || !slices.Contains(material, v.Class) || s.Known != "" {
		return Notice{}, false
	}
	n := Notice{Version: v.Number, Announced: s.Announced, Effective: s.Effective, Key: fmt.Sprint(v.Number)}
	was := postponedFrom(acts, s, day)
	if !was.IsZero() {
		n.Key += "/" + s.Effective.String()
	}
	switch {
	case !s.Stands():
		n.Kind, n.Ends, n.Key = Withdrawn, s.Effective, n.Key+"/withdrawn"
	case day.Before(was):
		n.Kind, n.Was, n.Ends = Postponed, was, was
	case day.Before(s.Effective):
		n.Kind, n.Ends = Before, s.Effective.AddDays(v.AfterDays)
	default:
		n.Kind, n.Ends = After, s.Effective.AddDays(v.AfterDays)
	}
	return n, day.Before(n.Ends)
}

// postponedFrom is the day that readers had been told before the last
// postponement that they know of, or no day.
func postponedFrom(acts []ledger.Act, s ledger.Standing, day policy.Date) policy.Date {
	var was policy.Date
	for i, a := range acts {
		if a.Kind == ledger.Postpone && a.Version == s.Version && a.Shows(day) && !a.On.Before(s.Announced) {
			before, _ := ledger.Of(ledger.Latest(acts[:i]), s.Version)
			was = before.Effective
		}
	}
	return was
}

// Turns are the days on which another notice of a version stands than on the
// day before, or none, in order.
func Turns(acts []ledger.Act, v Version) []policy.Date {
	var days []policy.Date
	add := func(d policy.Date) {
		if !d.IsZero() {
			days = append(days, d)
		}
	}
	for _, a := range acts {
		if a.Version == v.Number {
			add(a.On)
			add(a.Announced)
			add(a.Effective)
			if !a.Effective.IsZero() {
				add(a.Effective.AddDays(v.AfterDays))
			}
		}
	}
	slices.SortFunc(days, policy.Date.Compare)
	return slices.DeleteFunc(slices.Compact(days), func(d policy.Date) bool {
		now, stands := On(acts, v, d)
		before, stood := On(acts, v, d.AddDays(-1))
		return stands == stood && (!stands || now == before)
	})
}
