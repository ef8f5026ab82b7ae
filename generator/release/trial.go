package release

import (
	"io/fs"

	"proviso/generator/change"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
)

// Trial is the draft of a policy as its next version, whatever still speaks
// against releasing it: what its writers look at. Nothing of it is written.
type Trial struct {
	Project     *content.Project // with the draft as a version; the one that was given where there is none
	Number      int              // of the draft as a version; 0 where it cannot be one or changes no site's text
	Broken      bool             // it cannot be compiled
	Class       string
	Announced   policy.Date // the earliest days
	Effective   policy.Date
	Comparisons []*Comparison
	Refusals    diag.List // every reason why a release on the day would be refused, on the earliest days
}

// Try puts the draft of a policy together as a release of a day would.
func Try(project *content.Project, templates fs.FS, p *content.Policy, day policy.Date, memory *Memory) *Trial {
	d := newDraft(project, templates, Request{Policy: p, Day: day, Announced: day, Effective: day})
	d.memory = memory
	trial := &Trial{Project: project, Announced: day, Effective: day}
	if d.list.Add(d.Policy.Damage...); !d.list.HasErrors() {
		d.buildable()
	}
	if d.list.HasErrors() {
		trial.Broken, trial.Refusals = true, d.list
		return trial
	}
	d.comparable()
	d.afterTheLast()
	d.compose()
	if !d.nothing() {
		d.weigh()
		d.earliest()
		d.dates()
		d.refusals()
		trial.Project, trial.Number = d.asReleased(), d.version.Number
	}
	trial.Class, trial.Announced, trial.Effective = d.version.Class, d.Announced, d.Effective
	trial.Comparisons, trial.Refusals = d.comparisons, d.list
	return trial
}

// afterTheLast puts the announcement no earlier than that of the version
// before, and the effective day after its.
func (d *draft) afterTheLast() {
	for _, s := range d.standings {
		if !s.Stands() {
			continue
		}
		if d.Announced.Before(s.Announced) {
			d.Announced = s.Announced
		}
		if !s.Effective.Before(d.Effective) {
			d.Effective = s.Effective.AddDays(1)
		}
	}
}

// earliest moves the effective day as far off as the notice period asks for.
func (d *draft) earliest() {
	days := 0
	if d.version.Class == string(change.Material) || d.version.Class == string(change.Review) {
		if days, _ = d.needed(); d.version.Class == string(change.Review) {
			days = max(days, d.Policy.Settings.NoticeDays) // what is not decided counts as material
		}
	}
	if first := d.Announced.AddDays(days); d.Effective.Before(first) {
		d.Effective = first
	}
	d.version.Announced, d.version.Effective = d.Announced, d.Effective
}

// asReleased is the project as the release would leave it.
func (d *draft) asReleased() *content.Project {
	d.say()
	v := d.version
	v.Reviewed("review.toml", d.review(), &d.list)
	released := d.Policy.Released(&content.Version{Version: v, Docs: d.Policy.Drafts}, d.act())
	return d.project.WithPolicy(released)
}
