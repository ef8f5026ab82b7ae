package subject

import (
	"slices"
	"strings"
	"unicode"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// duty is what a sentence in which something changed asks or allows of the
// reader, and how much that says: a verb that binds them is a duty; one that
// permits is a right, and denied a prohibition. Most where that very verb or its
// denial changed.
func (j *Judge) duty(p place) (said topic.Category, most int) {
	for k := p.sentence.From; k < p.sentence.To; k++ {
		strength := j.Lex.Modals[p.side[k].Norm]
		if strength == 0 || strength == lexicon.Promises && !j.Contract {
			continue
		}
		if strength == lexicon.Promises || !j.ofReader(p, k) {
			if j.Contract && (strength == lexicon.Promises) == j.speaksOfUs(p) && strength != lexicon.Recommends {
				said, most = topic.Obligations, guessWeight // what it asks and allows, it does of the reader; what we promise, we owe
			}
			continue
		}
		denied := j.Lex.Negations.In(p.side[max(p.sentence.From, k-2):min(p.sentence.To, k+3)])
		weight := guessWeight
		if j.Contract {
			weight += guessWeight / 2
		}
		if p.within(k) || denied && j.Lex.Negations.In(p.run()) {
			weight = signalWeight
		}
		if strength == lexicon.Permits && !denied {
			if weight < signalWeight && !j.Contract {
				continue // what they can do stands everywhere
			}
			return topic.Rights, weight
		}
		return topic.Obligations, weight
	}
	return said, most
}

// within reports whether a token is part of the run, and its sentence is not.
func (p place) within(k int) bool {
	from, to := token.SentenceOf(p.side, k, 1)
	return p.at <= k && k < p.end && (from < p.at || p.end < to)
}

func (j *Judge) speaksOfUs(p place) bool {
	return slices.ContainsFunc(p.side[p.sentence.From:p.sentence.To], func(t token.Token) bool { return j.Lex.Wording.Ours[t.Norm] })
}

// ofReader reports whether a modal verb's subject is the reader, or who the text
// calls so: "you", "the customer". It stands before the verb, or as in German
// questions and after another part of the sentence right behind it. A verb that
// says itself who acts ("debes", "voit") needs none.
func (j *Judge) ofReader(p place, modal int) bool {
	const far = 3
	for k := max(p.sentence.From, modal-far); k < min(modal+2, p.sentence.To); k++ {
		if j.Lex.Readers.At(p.side, k) > 0 {
			return true
		}
	}
	return false
}

// writtenTo reports whether a run is among the names of those whom the sentence
// says to write to: "contact Kellmark Support or Kellmark Sales" has nothing but
// names after its verb. Another one is reached in another way, whatever for.
func (j *Judge) writtenTo(p place) bool {
	if p.at == p.end || !j.areNames(p.run()) {
		return false
	}
	k := p.at
	for k > 0 && j.areNames(p.side[k-1:k]) {
		k--
	}
	return k > 0 && slices.ContainsFunc(j.Lex.Subjects.Find(p.side[:k]), func(f lexicon.Found) bool { return f.Category == topic.Contact && f.To == k })
}

// withAddress reports whether a run of names, none a company's, has a mailbox
// right behind it or before it: somebody else answers there.
func (j *Judge) withAddress(p place) bool {
	if p.at == p.end || !j.areNames(p.run()) || lexicon.IsCompany(beside(p.side, p.at, p.run())) {
		return false
	}
	const far = 4 // "by e-mail:" may stand between
	return slices.ContainsFunc(p.side[max(p.sentence.From, p.at-far):min(p.sentence.To, p.end+far)],
		func(t token.Token) bool { return t.Kind == token.Address && strings.Contains(t.Norm, "@") })
}

func (j *Judge) areNames(run []token.Token) bool {
	return !slices.ContainsFunc(run, func(t token.Token) bool {
		return t.Kind != token.Address && (t.Kind != token.Word || !token.Capital(t.Raw) || t.First) && !j.Lex.Conjunctions.In([]token.Token{t})
	})
}

// currencies are the names and codes that stand beside amounts, in any language.
var currencies = token.Set([]string{"euro", "euros", "euroa", "eur", "dollar", "dollars", "dólares", "usd", "pound", "pounds", "pence", "gbp",
	"franken", "francs", "chf", "kr", "kroner", "kronor", "kroners", "sek", "nok", "dkk", "zł", "złotych", "pln", "kč", "czk", "ft", "huf",
	"reais", "brl", "yen", "jpy"})

// isAmount reports whether a run or what stands right beside it is an amount of
// money: what the reader pays, unless the clause says what else it is.
func isAmount(run []token.Token) bool {
	for i, t := range run {
		if t.Kind != token.Number {
			continue
		}
		if i > 0 && isCurrency(run[i-1]) || i+1 < len(run) && isCurrency(run[i+1]) {
			return true
		}
	}
	return false
}

func isCurrency(t token.Token) bool {
	return t.Kind == token.Sign && unicode.IsOneOf([]*unicode.RangeTable{unicode.Sc}, []rune(t.Raw)[0]) || t.Kind == token.Word && currencies[t.Norm]
}
