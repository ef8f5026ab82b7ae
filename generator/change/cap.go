package change

import "slices"

// capOf reads a number that nobody may pass: "no more than 500 messages", "40 at
// a time", "3 per account". Where it is the reader who may do no more it is a
// duty; where it is what the service gives, neither a duty nor a right of theirs.
func (j *judge) capOf(c *instance, p place) (Category, int) {
	if !j.isQuantity(p) {
		return "", 0
	}
	inRow := isRow(c.clause())
	size := p.end < len(p.side) && sizes[p.side[p.end].norm]
	capped := j.isCapped(p) || j.isRate(p.side, span{p.at, p.end})
	switch {
	case inRow && size && !j.tables[c.index].says(p):
		return Other, likely
	case inRow || !capped:
		return "", 0
	case j.bindsReader(p):
		return Obligations, likely
	case size && j.contract:
		return Other, signalWeight
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
func (j *judge) isQuantity(p place) bool {
	if p.at == p.end || slices.ContainsFunc(p.run(), func(t token) bool { return t.kind != number && !sizes[t.norm] }) {
		return false
	}
	if p.end < len(p.side) && (j.isUnit(p.side[p.end]) || j.lex.limits().kinds.in(p.side[p.end:p.end+1]) || percents[j.lex.units[p.side[p.end].norm]] || p.side[p.end].norm == "%") {
		return false
	}
	return !isAmount(beside(p.side, p.at, p.run())) && (p.end == len(p.side) || !p.side[p.end].comma)
}

// isCapped reports whether a number stands behind words such as "no more than",
// or before such as "at a time".
func (j *judge) isCapped(p place) bool {
	const far, behind = 5, 4
	for k := max(p.sentence.from, p.at-far); k < p.at; k++ {
		if n := j.lex.limits().caps.at(p.side, k); n > 0 && k+n <= p.at && p.at-k-n <= 1 {
			return true
		}
	}
	return j.lex.limits().ends.in(p.side[p.end:min(p.sentence.to, p.end+behind+2)])
}

// isRate reports whether a number is of things in a time: "500 messages an
// hour", "three times a day".
func (j *judge) isRate(side []token, s span) bool {
	const far = 4
	_, end := sentenceOf(side, s.from, s.to-s.from)
	for k := s.to; k < min(end, s.to+far) && !side[k].comma; k++ {
		if j.lex.limits().rates.at(side, k) > 0 && (k > s.to || !j.isUnit(side[k])) {
			return true
		}
	}
	return false
}

// bindsReader reports whether a sentence says what somebody who is not "we" may
// or must.
func (j *judge) bindsReader(p place) bool {
	for k := p.sentence.from; k < p.sentence.to; k++ {
		strength := j.lex.modals[p.side[k].norm]
		if strength != 0 && strength != promises && strength != recommends && (j.ofReader(p, k) || !j.speaksOfUs(p)) {
			return true
		}
	}
	return j.lex.limits().allows.in(p.side[p.sentence.from:p.sentence.to])
}

// sizes are the units of how large files and stores are, in any language.
var sizes = setOf([]string{"kb", "mb", "gb", "tb", "pb", "kib", "mib", "gib", "tib", "ko", "mo", "go", "кб", "мб", "гб", "тб", "mbit", "gbit", "megabyte", "megabytes",
	"gigabyte", "gigabytes", "terabyte", "terabytes", "kilobyte", "kilobytes", "megabajt", "gigabajt", "mégaoctets", "gigaoctets"})
