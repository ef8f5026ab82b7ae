// Package translation hands a text over to translators and takes it back: what
// of a locale is behind of its source, as units of XLIFF, and the draft that
// comes of what was translated.
//
// A Job is one locale beside its source. Its File has every clause: those to be
// translated, those to be looked at again, and all others locked, for context.
// Slots, links, addresses, code and emphasis are inline codes. The file carries
// digests of all that it was made from, so that Take knows a file that was made
// from other words; and since Take has the same job, it needs nothing of a file
// but its words, ids and states.
//
// Take changes the clauses that were translated, each in its own place, and
// keeps every other byte. Where the translation is built otherwise than its source,
// new clauses are put between the old ones and those that are gone go; only
// where lists or conditional parts would then begin or end elsewhere is it laid
// out anew after the source, with its own front matter and the words it has.
package translation

import (
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/policy"
	"proviso/generator/xliff"
)

// Job is what there is to translate of a policy into a locale.
type Job struct {
	Policy  *content.Policy
	Locale  policy.Locale
	Removed []string // keys of clauses that the source no longer has: they will go
	Code    []string // keys of clauses of code alone that the source changed: no unit has them

	source, draft *policy.Document // draft is nil where the locale is new
	parallel      bool             // the draft is built as its source is
	there         map[string]policy.Clause
	units         []*unit
}

// descriptionID is the unit of the description: no clause, and no clause's key.
const descriptionID = "title/description"

// unit is a clause with what is known of its translation.
type unit struct {
	id     string
	kind   string
	notes  []string
	state  xliff.State
	leaves []leaf // of the source
	there  []leaf // of the translation, if there is one
	codes  []code // of the source, by their ids
	words  xliff.Content
	target *xliff.Content
	before *xliff.Alternative
}

func (u *unit) locked() bool { return u.state == xliff.Final }

// New looks for what there is to translate. A policy with problems is none to
// ask: what is wrong with it must be mended first.
func New(p *content.Policy, l policy.Locale) (*Job, diag.List) {
	j := &Job{Policy: p, Locale: l, source: p.Drafts[p.Settings.Source], draft: p.Drafts[l]}
	at := diag.Place{File: p.Dir}
	switch {
	case j.source == nil:
		return nil, diag.List{diag.Errorf(at, "there is no draft in the source locale %q", p.Settings.Source)}
	case l == p.Settings.Source:
		return nil, diag.List{diag.Errorf(at, "%q is the source locale: there is nothing to translate it from", l)}
	}
	list := j.build()
	return j, list
}

// last is the last version that stands, or nil.
func last(p *content.Policy) *content.Version {
	standings := ledger.Latest(p.Record.Acts)
	if i := ledger.Predecessor(standings, len(standings)); i >= 0 {
		return p.Version(standings[i].Version)
	}
	return nil
}

// Count says how many units are in a state.
func (j *Job) Count(state xliff.State) int {
	n := 0
	for _, u := range j.units {
		if u.state == state {
			n++
		}
	}
	return n
}

// File is the job as translators get it.
func (j *Job) File() *xliff.File {
	f := &xliff.File{
		Original: j.Policy.Dir + "/" + string(j.Locale) + ".md", Datatype: "x-proviso-markdown",
		Source: string(j.Policy.Settings.Source), Target: string(j.Locale), Skeleton: j.skeleton(),
	}
	for _, u := range j.units {
		f.Units = append(f.Units, u.written())
	}
	return f
}

func (u *unit) written() xliff.Unit {
	return xliff.Unit{
		ID: u.id, Type: "x-" + restype(u.kind), Locked: u.locked(), Approved: u.locked(), Notes: u.notes,
		Source: u.words, Target: u.target, State: u.state, Previous: u.before,
	}
}
