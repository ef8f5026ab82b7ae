package release

import (
	"slices"

	"proviso/generator/change"
	"proviso/generator/policy"
	"proviso/generator/redline"
)

// Memory keeps how pairs of texts were judged, for one who tries the same
// drafts again and again. It is for one goroutine; nil remembers nothing.
// Brands must stay the same for as long as it is used.
type Memory struct {
	round map[string]remembered
	last  map[string]remembered
}

// remembered holds its documents, since pairs are known by them.
type remembered struct {
	from, to   *policy.Document
	judgements []change.Judgement
}

// Round begins a new round of trials: what the last one did not ask for is
// forgotten.
func (m *Memory) Round() { m.last, m.round = m.round, map[string]remembered{} }

// judge compares the two texts of a site, or finds how they were judged.
func (m *Memory) judge(texts siteTexts) []change.Judgement {
	if m == nil {
		return judge(texts)
	}
	key := texts.brand + "\n" + texts.fingerprint(nil)
	one, known := m.round[key]
	if !known {
		if one, known = m.last[key]; !known {
			one = remembered{texts.from.doc, texts.to.doc, judge(texts)}
		}
		if m.round == nil {
			m.round = map[string]remembered{}
		}
		m.round[key] = one
	}
	return slices.Clone(one.judgements)
}

func judge(texts siteTexts) []change.Judgement {
	judgements := change.Judge(redline.Compare(texts.from.text(), texts.to.text()), texts.to.doc.Locale)
	change.Facts(judgements, texts.from.facts, texts.to.facts)
	return judgements
}
