package change

import (
	"slices"
	"strings"
	"unicode"

	"proviso/generator/redline"
)

// duty is what a sentence in which something changed asks or allows of the
// reader, and how much that says: a verb that binds them is a duty; one that
// permits is a right, and denied a prohibition. Most where that very verb or its
// denial changed.
func (j *judge) duty(p place) (said Category, most int) {
	for k := p.sentence.from; k < p.sentence.to; k++ {
		strength := j.lex.modals[p.side[k].norm]
		if strength == 0 || strength == promises && !j.contract {
			continue
		}
		if strength == promises || !j.ofReader(p, k) {
			if j.contract && (strength == promises) == j.speaksOfUs(p) && strength != recommends {
				said, most = Obligations, guessWeight // what it asks and allows, it does of the reader; what we promise, we owe
			}
			continue
		}
		denied := j.lex.negations.in(p.side[max(p.sentence.from, k-2):min(p.sentence.to, k+3)])
		weight := guessWeight
		if j.contract {
			weight += guessWeight / 2
		}
		if p.within(k) || denied && j.lex.negations.in(p.run()) {
			weight = signalWeight
		}
		if strength == permits && !denied {
			if weight < signalWeight && !j.contract {
				continue // what they can do stands everywhere
			}
			return Rights, weight
		}
		return Obligations, weight
	}
	return said, most
}

// within reports whether a token is part of the run, and its sentence is not.
func (p place) within(k int) bool {
	from, to := sentenceOf(p.side, k, 1)
	return p.at <= k && k < p.end && (from < p.at || p.end < to)
}

func (j *judge) speaksOfUs(p place) bool {
	return slices.ContainsFunc(p.side[p.sentence.from:p.sentence.to], func(t token) bool { return j.lex.wording.ours[t.norm] })
}

// ofReader reports whether a modal verb's subject is the reader, or who the text
// calls so: "you", "the customer". It stands before the verb, or as in German
// questions and after another part of the sentence right behind it. A verb that
// says itself who acts ("debes", "voit") needs none.
func (j *judge) ofReader(p place, modal int) bool {
	const far = 3
	for k := max(p.sentence.from, modal-far); k < min(modal+2, p.sentence.to); k++ {
		if j.lex.readers.at(p.side, k) > 0 {
			return true
		}
	}
	return false
}

// writtenTo reports whether a run is among the names of those whom the sentence
// says to write to: "contact Kellmark Support or Kellmark Sales" has nothing but
// names after its verb. Another one is reached in another way, whatever for.
func (j *judge) writtenTo(p place) bool {
	if p.at == p.end || !j.areNames(p.run()) {
		return false
	}
	k := p.at
	for k > 0 && j.areNames(p.side[k-1:k]) {
		k--
	}
	return k > 0 && slices.ContainsFunc(j.lex.subjects.find(p.side[:k]), func(f found) bool { return f.category == Contact && f.to == k })
}

// withAddress reports whether a run of names, none a company's, has a mailbox
// right behind it or before it: somebody else answers there.
func (j *judge) withAddress(p place) bool {
	if p.at == p.end || !j.areNames(p.run()) || isCompany(beside(p.side, p.at, p.run())) {
		return false
	}
	const far = 4 // "by e-mail:" may stand between
	return slices.ContainsFunc(p.side[max(p.sentence.from, p.at-far):min(p.sentence.to, p.end+far)],
		func(t token) bool { return t.kind == address && strings.Contains(t.norm, "@") })
}

func (j *judge) areNames(run []token) bool {
	return !slices.ContainsFunc(run, func(t token) bool {
		return t.kind != address && (t.kind != word || !capital(t.raw) || t.first) && !j.lex.conjunctions.in([]token{t})
	})
}

// currencies are the names and codes that stand beside amounts, in any language.
var currencies = setOf([]string{"euro", "euros", "euroa", "eur", "dollar", "dollars", "dólares", "usd", "pound", "pounds", "pence", "gbp",
	"franken", "francs", "chf", "kr", "kroner", "kronor", "kroners", "sek", "nok", "dkk", "zł", "złotych", "pln", "kč", "czk", "ft", "huf",
	"reais", "brl", "yen", "jpy"})

// isAmount reports whether a run or what stands right beside it is an amount of
// money: what the reader pays, unless the clause says what else it is.
func isAmount(run []token) bool {
	for i, t := range run {
		if t.kind != number {
			continue
		}
		if i > 0 && isCurrency(run[i-1]) || i+1 < len(run) && isCurrency(run[i+1]) {
			return true
		}
	}
	return false
}

func isCurrency(t token) bool {
	return t.kind == sign && unicode.IsOneOf([]*unicode.RangeTable{unicode.Sc}, []rune(t.raw)[0]) || t.kind == word && currencies[t.norm]
}

// readTitles notes what the texts call themselves, in their titles and first
// headings, and whether that is a name of what binds both sides.
func (j *judge) readTitles() {
	const first = 3
	for _, c := range j.cases[:min(first, len(j.cases))] {
		for side, clauses := range [2][]redline.Clause{c.pair.From, c.pair.To} {
			if len(clauses) == 0 {
				continue
			}
			title := ""
			if top := clauses[0].Section; len(top) > 0 {
				title = top[0]
			} else if isHeading(clauses[0]) {
				title = clauses[0].Words
			}
			run := j.lex.read(title)
			j.titles[side] = append(j.titles[side], norms(run))
			j.contract = j.contract || j.lex.contracts.in(run)
		}
	}
}
