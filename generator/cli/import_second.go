package cli

import (
	"fmt"

	"proviso/generator/diag"
	"proviso/generator/intake"
	"proviso/generator/policy"
)

// propose compares the text with the draft that is there, which stays as it is.
// What may be written is the brand's own file.
func (m *importing) propose() int {
	at := diag.Place{File: m.file()}
	var there *policy.Document
	if m.policy != nil {
		there = m.policy.Drafts[m.locale]
	}
	if there == nil {
		return m.report(append(m.policy.Problems, diag.Errorf(at, "there is a draft already, and it cannot be read").Hint("mend it, or write over it with --force")))
	}
	made, list := m.text.Draft(m.request(there))
	if list.HasErrors() {
		return m.report(list)
	}
	tags := []string{m.brandID}
	if m.brand != nil {
		tags = m.brand.Tags
	}
	if intake.IsAnother(there, made.Doc, m.facts, tags) {
		return m.report(diag.List{diag.Errorf(at, "there is a draft already, and it is another text; nothing was written").
			Hint("write over it with --force, or import this text as a policy of its own with another --policy")})
	}
	proposals := intake.Propose(there, made.Doc, m.facts, tags, m.brandID)
	switch {
	case len(m.writes) == 0 && len(proposals) == 0:
		return m.report(diag.List{diag.Errorf(at, "there is a draft already, and it says the same; nothing was written")})
	case len(m.writes) == 0:
		m.sayProposals(proposals)
		return m.report(diag.List{diag.Errorf(at, "there is a draft already; %s read otherwise, and nothing was written", counted(len(proposals), "place")).
			Hint("take up what is proposed, or write over the draft with --force")})
	case len(proposals) == 0:
		fmt.Fprintf(m.out, "%s says the same, but for the facts\n", m.file())
		return m.commit()
	}
	if status := m.commit(); status != done {
		return status
	}
	m.sayProposals(proposals)
	return m.report(diag.List{diag.Warnf(at, "the draft stays as it is, and reads otherwise in %s", counted(len(proposals), "place")).
		Hint("take up what is proposed before a release: until then %s has the words of the draft", m.brandID)})
}

func (m *importing) sayProposals(proposals []intake.Proposal) {
	for _, p := range proposals {
		fmt.Fprintf(m.out, "%s:%d: proposed as %s\n", m.file(), p.Line, p.What)
		for _, line := range p.Say {
			fmt.Fprintf(m.out, "    %s\n", diag.Visible(line))
		}
	}
}
