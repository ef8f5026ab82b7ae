package subject

import (
	"slices"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// capOf reads a number that nobody may pass: "no more than 500 messages", "40 at
// a time", "3 per account". Where it is the reader who may do no more it is a
// duty; where it is what the service gives, neither a duty nor a right of theirs.
func (j *Judge) capOf(c *reading.Case, p place) (topic.Category, int) {
	if !j.isQuantity(p) {
		return "", 0
	}
	inRow := reading.IsRow(c.Clause())
	size := p.end < len(p.side) && sizes[p.side[p.end].Norm]
	capped := j.isCapped(p) || j.isRate(p.side, lexicon.Span{From: p.at, To: p.end})
	switch {
	case inRow && size && !j.tables[c.Index].says(p):
		return topic.Other, likely
	case inRow || !capped:
		return "", 0
	case j.bindsReader(p):
		return topic.Obligations, likely
	case size && j.Contract:
		return topic.Other, signalWeight
	}
	return "", 0
}

// says reports whether it is known what the column holds in which a place is.
func (t *table) says(p place) bool {
	cell := 0
	for _, one := range p.side[:p.at] {
		cell += separator(one)
	}
	return t != nil && cell < len(t.roles) && t.roles[cell] != ""
}

// isQuantity reports whether a run is a number of things: of no time, no money,
// no share and no part of an address.
func (j *Judge) isQuantity(p place) bool {
	if p.at == p.end || slices.ContainsFunc(p.run(), func(t token.Token) bool { return t.Kind != token.Number && !sizes[t.Norm] }) {
		return false
	}
	if p.end < len(p.side) && (j.isUnit(p.side[p.end]) || j.Lex.Limits().Kinds.In(p.side[p.end:p.end+1]) || percents[j.Lex.Units[p.side[p.end].Norm]] || p.side[p.end].Norm == "%") {
		return false
	}
	return !isAmount(beside(p.side, p.at, p.run())) && (p.end == len(p.side) || !p.side[p.end].Comma)
}

// isCapped reports whether a number stands behind words such as "no more than",
// or before such as "at a time".
func (j *Judge) isCapped(p place) bool {
	const far, behind = 5, 4
	for k := max(p.sentence.From, p.at-far); k < p.at; k++ {
		if n := j.Lex.Limits().Caps.At(p.side, k); n > 0 && k+n <= p.at && p.at-k-n <= 1 {
			return true
		}
	}
	return j.Lex.Limits().Ends.In(p.side[p.end:min(p.sentence.To, p.end+behind+2)])
}

// isRate reports whether a number is of things in a time: "500 messages an
// hour", "three times a day".
func (j *Judge) isRate(side []token.Token, s lexicon.Span) bool {
	const far = 4
	_, end := token.SentenceOf(side, s.From, s.To-s.From)
	for k := s.To; k < min(end, s.To+far) && !side[k].Comma; k++ {
		if j.Lex.Limits().Rates.At(side, k) > 0 && (k > s.To || !j.isUnit(side[k])) {
			return true
		}
	}
	return false
}

// bindsReader reports whether a sentence says what somebody who is not "we" may
// or must.
func (j *Judge) bindsReader(p place) bool {
	for k := p.sentence.From; k < p.sentence.To; k++ {
		strength := j.Lex.Modals[p.side[k].Norm]
		if strength != 0 && strength != lexicon.Promises && strength != lexicon.Recommends && (j.ofReader(p, k) || !j.speaksOfUs(p)) {
			return true
		}
	}
	return j.Lex.Limits().Allows.In(p.side[p.sentence.From:p.sentence.To])
}

// sizes are the units of how large files and stores are, in any language.
var sizes = token.Set([]string{"kb", "mb", "gb", "tb", "pb", "kib", "mib", "gib", "tib", "ko", "mo", "go", "кб", "мб", "гб", "тб", "mbit", "gbit", "megabyte", "megabytes",
	"gigabyte", "gigabytes", "terabyte", "terabytes", "kilobyte", "kilobytes", "megabajt", "gigabajt", "mégaoctets", "gigaoctets"})
