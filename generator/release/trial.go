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
	Released    *content.Policy // with the draft as a version; nil where it cannot be one or changes no site's text
	Number      int             // of the draft as a version, or 0
	Broken      bool            // it cannot be compiled
	Class       string
	Announced   policy.Date // the earliest days
	Effective   policy.Date
	Comparisons []*Comparison
	facts       brandFacts
	Refusals    diag.List // every reason why a release on the day would be refused, on the earliest days
}

// Try puts the draft of a policy together as a release of a day would, and
// judges it.
func Try(project *content.Project, templates fs.FS, p *content.Policy, day policy.Date, memory *Memory) *Trial {
	d, trial := begin(project, templates, p, day, (*draft).buildable)
	if trial.Broken {
		return trial
	}
	d.memory = memory
	d.comparable()
	if !d.nothing() {
		d.weigh()
		d.earliest()
		d.dates()
		d.refusals()
		d.version.Reviewed("review.toml", d.review(), &d.list)
		d.released(trial)
	}
	trial.Comparisons, trial.Refusals = d.comparisons, d.list
	return trial
}

// Sketch is a trial that judges nothing: the new words as readers will see
// them, with class and days as an earlier trial found them. It costs little.
func Sketch(project *content.Project, templates fs.FS, p *content.Policy, day policy.Date, earlier *Trial) *Trial {
	d, trial := begin(project, templates, p, day, func(d *draft) { d.known = earlier.facts; d.composable() })
	if trial.Broken {
		return trial
	}
	if !d.nothing() {
		d.version.Class = earlier.Class
		if earlier.Released != nil {
			d.version.JudgedAs(earlier.Released.Version(earlier.Number).Version)
		}
		if d.Effective.Before(earlier.Effective) {
			d.Effective = earlier.Effective
		}
		d.released(trial)
	}
	trial.Comparisons, trial.Refusals = earlier.Comparisons, earlier.Refusals
	return trial
}

// begin composes the draft, as far as what is looked at first lets it be.
func begin(project *content.Project, templates fs.FS, p *content.Policy, day policy.Date, look func(*draft)) (*draft, *Trial) {
	d := newDraft(project, templates, Request{Policy: p, Day: day, Announced: day, Effective: day})
	trial := &Trial{Announced: day, Effective: day}
	if d.list.Add(d.Policy.Damage...); !d.list.HasErrors() {
		look(d)
	}
	if d.list.HasErrors() {
		trial.Broken, trial.Refusals = true, d.list
		return d, trial
	}
	d.afterTheLast()
	d.compose()
	trial.facts = d.found()
	return d, trial
}

// released puts the policy, as the release would leave it, into the trial.
func (d *draft) released(trial *Trial) {
	v := d.version
	v.Announced, v.Effective = d.Announced, d.Effective
	d.say()
	trial.Released = d.Policy.Released(&content.Version{Version: v, Docs: d.Policy.Drafts}, d.act())
	trial.Number, trial.Class, trial.Announced, trial.Effective = v.Number, v.Class, d.Announced, d.Effective
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
}
