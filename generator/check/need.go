package check

import (
	"slices"
	"strings"

	"proviso/generator/change"
	"proviso/generator/diag"
)

// pairApart is how many words the two of a pair may stand apart.
const pairApart = 8

// spared reports whether a "without" that opens a clause denies what need be in
// it: sans avoir besoin, ohne dass wir … brauchen. One that stands with a thing
// denies that: without an account you need a code.
func (lang *language) spared(part change.Sentence) bool {
	for _, at := range part.Places(lang.needs) {
		if lang.pairBefore(part, lang.without, at[1]) {
			return true
		}
	}
	return false
}

// pairBefore reports whether a pair of words stands in a part of a sentence, the
// second before a place and the first soon before it.
func (lang *language) pairBefore(part change.Sentence, pairs [][2]string, end int) bool {
	words := part.Words()
	end = min(end, len(words))
	near := words[max(0, end-pairApart):end]
	for _, pair := range pairs {
		if from := slices.Index(near, pair[0]); from >= 0 && slices.Contains(near[from+1:], pair[1]) {
			return true
		}
	}
	return false
}

// relativeNots is how many negations of a part of a sentence stand in a clause
// about a thing, which ends before the modal verb: a desk that nobody has taken
// may be given to others.
func (lang *language) relativeNots(part change.Sentence) (n int) {
	const near = 3
	for _, at := range part.Places(lang.relatives) {
		behind := part.Around(at[1], at[1]+near)
		if lang.denies(part.Around(at[1], at[1]+1)) && !lang.hasModal(behind) && len(behind.Find(lang.needs)) == 0 {
			n++
		}
	}
	return n
}

// deniedDuties is how many words for a duty have a "not" beside them: no duty.
func (lang *language) deniedDuties(part change.Sentence) (n int) {
	const beside = 2
	for _, at := range part.Places(lang.duties) {
		if lang.denies(part.Around(at[0]-beside, at[1]+beside)) {
			n++
		}
	}
	return n
}

// needless reports whether a "not" stands right beside a word for what need be:
// need not stay longer than an hour.
func (lang *language) needless(part change.Sentence) bool {
	return slices.ContainsFunc(part.Places(lang.needs), func(at [2]int) bool {
		return lang.denies(part.Around(at[0]-1, at[1]+1))
	})
}

// goesBeyond reports whether a part of a sentence has a comparison with a number
// and denies nothing.
func (lang *language) goesBeyond(part change.Sentence) bool {
	return !lang.denies(part) && slices.ContainsFunc(part.Places(lang.compares), func(at [2]int) bool { return lang.besideFigure(part, at) })
}

// isRefused reports whether a "not" stands right before a modal verb or soon
// after it: non può, kan du ikke.
func (lang *language) isRefused(part change.Sentence, modal string) bool {
	return refusedWithin(part, modal, 3)
}

func refusedWithin(part change.Sentence, modal string, soon int) bool {
	words, negations := part.Words(), part.Negations()
	for i, word := range words {
		if word == modal && slices.ContainsFunc(words[max(0, i-1):min(len(words), i+1+soon)], func(near string) bool { return slices.Contains(negations, near) }) {
			return true
		}
	}
	return false
}

// refusesModal reports whether a modal verb has a "not" at its side, which bars
// what a comparison goes beyond: must not keep it for longer.
func (lang *language) refusesModal(s change.Sentence) bool {
	found := s.Modals()
	return slices.ContainsFunc(strengths, func(as change.Strength) bool {
		return slices.ContainsFunc(found[as], func(word string) bool { return refusedWithin(s, word, 1) })
	})
}

// advises reports whether a modal verb is said with a word by which what can be
// is recommended: kunt beter niet.
func (lang *language) advises(part change.Sentence, modal string) bool {
	words := part.Words()
	at := slices.Index(words, modal)
	if at < 0 {
		return false
	}
	behind := words[at+1 : min(len(words), at+1+pairApart)]
	return slices.ContainsFunc(lang.better, func(pair [2]string) bool { return pair[0] == modal && slices.Contains(behind, pair[1]) })
}

// opensDuty reports whether a text says that what its list says is a duty, with
// a verb that does so only there: Jäsenten on:, Mitglieder haben:.
func (lang *language) opensDuty(text string) bool {
	rest, open := strings.CutSuffix(strings.TrimSpace(text), ":")
	rest = strings.ToLower(rest)
	return open && slices.ContainsFunc(lang.openers, func(words string) bool { return strings.HasSuffix(rest, " "+words) })
}

// grantIn is the first word of a part that permits by what follows it soon: får
// vi meddela, but not vi får era uppgifter.
func (lang *language) grantIn(part change.Sentence) string {
	const soon = 4
	for _, at := range part.Places(lang.grants) {
		if len(part.Around(at[1], at[1]+soon).Find(lang.granted)) > 0 {
			return strings.Join(part.Around(at[0], at[1]).Words(), " ")
		}
	}
	return ""
}

// struck is a finding that a modal verb of a text is lost: in doubt where it is
// aside, or says what one can do or has to, which another language says is done.
func (f force) struck(p diag.Problem) diag.Problem {
	if f.aside || f.may == "can" && f.musts == 0 || strings.HasSuffix(f.must, " to") {
		return inDoubt(p)
	}
	return p
}
