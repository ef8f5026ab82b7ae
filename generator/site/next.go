package site

import (
	"fmt"
	"slices"
	"time"

	"proviso/generator/content"
	"proviso/generator/ledger"
	"proviso/generator/notice"
	"proviso/generator/policy"
)

// Change is a day on which the output differs although nothing is edited, and
// the instant at which it begins.
type Change struct {
	On  string   `json:"on"`
	At  string   `json:"at"`
	Why []string `json:"why"`

	told []bool // of each reason, whether readers may know of it on the build's day
}

// untold stands in public for what readers are not told of yet.
const untold = "something that is not announced yet"

// public is the change as it may lie beside the sites: it names no act and no
// version that leaves no trace there.
func (c *Change) public() *Change {
	if c == nil {
		return nil
	}
	open := &Change{On: c.On, At: c.At}
	for i, why := range c.Why {
		if !c.told[i] {
			why = untold
		}
		if !slices.Contains(open.Why, why) {
			open.Why = append(open.Why, why)
		}
	}
	return open
}

// NextChange looks for the first such day after that of a build, by the
// instant at which it begins in its policy's zone; nil where there is none.
func NextChange(project *content.Project, day Days) *Change {
	var first time.Time
	var found *Change
	for _, p := range project.Policies {
		for _, event := range comingEvents(p, day(p)) {
			at := event.at
			switch {
			case found == nil || at.Before(first):
				first, found = at, &Change{event.on.String(), at.Format(time.RFC3339), []string{event.why}, []bool{event.told}}
			case at.Equal(first) && !slices.Contains(found.Why, event.why):
				found.Why, found.told = append(found.Why, event.why), append(found.told, event.told)
			}
		}
	}
	return found
}

// event is a day on which something of a policy begins to show.
type event struct {
	on   policy.Date
	at   time.Time
	why  string
	told bool // readers know on the day that one asks about
}

// comingEvents are the events of a policy after a day.
func comingEvents(p *content.Policy, day policy.Date) []event {
	var events []event
	for _, v := range p.Versions {
		for _, turn := range turns(p, v, day) {
			turn.at = turn.on.Start(v.Location())
			turn.why = fmt.Sprintf("%s: version %d %s", p.ID, v.Number, turn.why)
			events = append(events, turn)
		}
	}
	return append(events, actEvents(p, day, events)...)
}

// actEvents are the days after one on which acts show of which no version and
// no notice turns: a site that joins or leaves, a review, and the record of what
// was never announced.
func actEvents(p *content.Policy, after policy.Date, others []event) []event {
	var events []event
	add := func(on policy.Date, why string) {
		said := func(e event) bool { return e.on == on }
		if after.Before(on) && !slices.ContainsFunc(others, said) && !slices.ContainsFunc(events, said) {
			events = append(events, event{on: on, at: on.Start(p.Zone()), why: p.ID + ": " + why})
		}
	}
	var shown policy.Date // since when all acts so far show
	for _, a := range p.Record.Acts {
		on := a.On
		if a.Kind == ledger.Release {
			on = a.Announced
		}
		if shown.Before(on) {
			shown = on
		}
		if a.Version == 0 || a.Kind == ledger.Served {
			add(on, a.Title())
		}
		add(shown, "the record of earlier acts shows")
	}
	return events
}

// turns are the days after one on which a version or its notice shows otherwise
// than on the day before.
func turns(p *content.Policy, v *content.Version, after policy.Date) []event {
	acts := p.Record.Acts
	on := func(day policy.Date) (ledger.Standing, bool) { return ledger.Of(ledger.Fold(acts, day), v.Number) }
	var all []event
	for _, a := range acts {
		if a.Version != v.Number {
			continue
		}
		if a.Kind == ledger.Release {
			if _, told := on(a.Announced); told {
				all = append(all, event{on: a.Announced, why: "is announced"})
			}
		} else if s, told := on(a.On); told && !a.On.Before(s.Announced) {
			all = append(all, event{on: a.On, why: undone[a.Kind]})
		}
		if s, told := on(a.Effective); told && s.Stands() && s.Effective == a.Effective {
			_, known := on(after)
			all = append(all, event{on: a.Effective, why: "takes effect", told: known})
		}
	}
	shown := len(all)
	for _, day := range notice.Turns(acts, notice.Version{Number: v.Number, Class: "material", AfterDays: afterDays(p, v)}) {
		said := func(e event) bool { return e.on == day }
		if after.Before(day) && !slices.ContainsFunc(all[:shown], said) && toldOn(p, v, day.AddDays(-1)) {
			all = append(all, event{on: day, why: noticeTurn(acts, v, day), told: true})
		}
	}
	return slices.DeleteFunc(all, func(e event) bool { return !after.Before(e.on) })
}

var undone = map[string]string{ledger.Postpone: "is postponed", ledger.Withdraw: "is withdrawn"}

func noticeTurn(acts []ledger.Act, v *content.Version, day policy.Date) string {
	if s, _ := ledger.Of(ledger.Fold(acts, day), v.Number); s.Stands() && day.Before(s.Effective) {
		return "is announced for another day, and no longer said to be postponed"
	}
	return "needs no notice any more"
}

// toldOn reports whether the readers of some site have a notice of a version
// on a day.
func toldOn(p *content.Policy, v *content.Version, day policy.Date) bool {
	if v.Class != "material" && v.Class != "review" {
		return false
	}
	sites := p.Sites()
	for i := range v.Brands {
		site := &v.Brands[i]
		if !p.Present(site.ID, day) {
			continue
		}
		for _, l := range sites[site.ID] {
			if t := TextOn(p, site.ID, l, day); slices.ContainsFunc(t.told, func(n told) bool { return n.Version == v.Number }) {
				return true
			}
		}
	}
	return false
}
