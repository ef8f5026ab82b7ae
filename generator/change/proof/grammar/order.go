package grammar

import (
	"strings"

	"proviso/generator/change/token"
)

// stranded: a preposition stands before what it goes with or at the end of its
// clause: "with whom we share it", "whom we share it with".
func (j *Judge) stranded(s, towards []token.Token) [][]token.Token {
	w := j.Lex.Wording.Grammar
	var shaped [][]token.Token
	for i := 0; i+1 < len(s); i++ {
		if !w.Prepositions[s[i].Norm] || !w.Relatives[s[i+1].Norm] || s[i+1].Comma {
			continue
		}
		for k := i + 2; k < min(len(s), len(towards)); k++ {
			if s[k].Comma || j.Joins(s[k]) {
				break
			}
			if towards[k].Norm == s[i].Norm {
				shaped = append(shaped, moved(s, i, k+1))
			}
		}
	}
	return shaped
}

// moved is a run with the token at i behind the one before end.
func moved(s []token.Token, i, end int) []token.Token {
	out := append([]token.Token{}, s[:i]...)
	out = append(out, s[i+1:end]...)
	return append(append(out, s[i]), s[end:]...)
}

// adverbMoved: an adverb stands before its verb or behind it and what the verb
// is done to, where a phrase begins or the sentence ends: "pages are automatically
// drawn for you", "drawn automatically for you". So does "only", where it stands
// before the verb and would stand before what it narrows.
func (j *Judge) adverbMoved(s, _ []token.Token) [][]token.Token {
	const farthest = 3
	w := j.Lex.Wording.Grammar
	var shaped [][]token.Token
	for i, t := range s {
		narrows := t.Norm == j.Lex.Wording.Only
		if i == 0 || !narrows && !j.isAdverb(t) {
			continue
		}
		before := j.beforeVerb(s[i-1])
		for end := i + 2; end <= min(len(s), i+1+farthest); end++ {
			crossed := s[end-1]
			if crossed.Comma || j.Weighs(crossed) || w.Prepositions[crossed.Norm] || end > i+2 && !before || narrows && !before {
				break
			}
			phrase := end < len(s) && w.Prepositions[s[end].Norm] && !s[end].Comma
			if phrase || !narrows && (end == len(s) || s[end].Comma) {
				shaped = append(shaped, moved(s, i, end))
			}
		}
	}
	return shaped
}

func (j *Judge) isAdverb(t token.Token) bool {
	const stem = 3
	for _, ending := range j.Lex.Wording.Grammar.Adverbs {
		if t.Kind == token.Word && len(t.Norm) >= stem+len(ending) && strings.HasSuffix(t.Norm, ending) {
			return true
		}
	}
	return false
}

// beforeVerb reports whether a verb comes next: "we", "is", "may".
func (j *Judge) beforeVerb(t token.Token) bool {
	w := j.Lex.Wording
	return w.Grammar.Doers[t.Norm] || w.Passive[t.Norm] || w.Grammar.Auxiliaries[t.Norm] || j.Lex.Modals[t.Norm] > 0
}

// agentFirst: what somebody does is done by them: "pages are read by an officer
// of ours", "an officer of ours reads pages". Nothing is denied on the way.
func (j *Judge) agentFirst(s, towards []token.Token) [][]token.Token {
	w := j.Lex.Wording
	var shaped [][]token.Token
	for by := 3; by+1 < len(s); by++ {
		if !w.Agents[s[by].Norm] {
			continue
		}
		agent := 0
		for by+1+agent < len(s) && agent < len(towards) && s[by+1+agent].Norm == towards[agent].Norm {
			agent++
		}
		be := by - 2
		for be > 0 && !w.Passive[s[be].Norm] {
			be--
		}
		verb := be
		for be > 0 && j.Lex.Modals[s[be-1].Norm] > 0 {
			be--
		}
		if agent == 0 || be == 0 || j.breaks(s[:by]) {
			continue
		}
		who, rest := s[by+1:by+1+agent], s[by+1+agent:]
		shaped = append(shaped,
			joined(who, s[be:verb], s[verb+1:by], s[:be], rest),
			joined(who, s[be:verb], s[verb+1:verb+2], s[:be], s[verb+2:by], rest))
	}
	return shaped
}

// breaks reports whether a run denies or excepts anything or has a comma in it.
func (j *Judge) breaks(run []token.Token) bool {
	for _, t := range run[1:] {
		if t.Comma {
			return true
		}
	}
	return j.Lex.Negations.In(run) || j.Lex.Exceptions.In(run)
}

func joined(runs ...[]token.Token) []token.Token {
	var out []token.Token
	for _, run := range runs {
		out = append(out, run...)
	}
	return out
}

// genitiveTurned: "the pages of a reader" are "a reader's pages".
func (j *Judge) genitiveTurned(s, towards []token.Token) [][]token.Token {
	const longest = 3
	genitive := j.Lex.Wording.Grammar.Genitive
	if len(genitive) < 2 {
		return nil
	}
	var shaped [][]token.Token
	for i := 1; i+1 < len(s); i++ {
		if s[i].Norm != genitive[0] || s[i].Comma || j.Weighs(s[i-1]) {
			continue
		}
		for n := 1; n <= longest && i+n < len(s) && !j.Weighs(s[i+n]) && !s[i+n].Comma && s[i+n].Norm != genitive[0]; n++ {
			whose, ending := s[i+1:i+1+n], []token.Token{{Norm: genitive[1]}}
			for _, turned := range [][]token.Token{joined(whose, s[i-1:i]), joined(whose, ending, s[i-1:i])} {
				if stands(towards, i-1, turned) {
					shaped = append(shaped, joined(s[:i-1], turned, s[i+1+n:]))
				}
			}
		}
	}
	return shaped
}

// stands reports whether a run stands at a place of a sentence.
func stands(s []token.Token, at int, run []token.Token) bool {
	return at+len(run) <= len(s) && token.Norms(s[at:at+len(run)]) == token.Norms(run)
}

// conditionFirst: a condition between commas, right behind "may" or "will", holds
// for all that stands behind it, as it does in front: "we may, if you ask, draw",
// "if you ask, we may draw". What stands before it is the subject alone.
func (j *Judge) conditionFirst(s, _ []token.Token) [][]token.Token {
	w := j.Lex.Wording
	for k := 2; k < len(s); k++ {
		if !s[k].Comma || j.Lex.Conditions.At(s, k) == 0 || j.Lex.Modals[s[k-1].Norm] == 0 {
			continue
		}
		for i, t := range s[:k-1] {
			if w.Passive[t.Norm] || w.Grammar.Auxiliaries[t.Norm] || w.Grammar.Doers[t.Norm] && i > 0 || w.Grammar.Relatives[t.Norm] || j.Weighs(t) && !j.Joins(t) {
				return nil
			}
		}
		for end := k + 2; end < len(s); end++ {
			if s[end].Comma {
				return [][]token.Token{joined(s[k:end], s[:k], s[end:])}
			}
		}
	}
	return nil
}

// floatedFront: what may stand anywhere in its clause stands in front of it or at
// its end, where the sentence is one clause and denies, joins and narrows nothing:
// "from time to time we draw it", "we draw it from time to time".
func (j *Judge) floatedFront(s, _ []token.Token) [][]token.Token {
	n := j.Lex.Wording.Grammar.Floats.AtStart(s)
	if n == 0 || n == len(s) {
		return nil
	}
	if rest := s[n:]; !j.scopes(rest) && !j.breaks(rest) && !j.tellsWhich(rest, 0, len(rest)) {
		return [][]token.Token{joined(rest, s[:n])}
	}
	return nil
}

// attributive: what a clause says that a thing is, a word before it says: "pages
// that are applicable", "applicable pages". Nothing goes on with that word.
func (j *Judge) attributive(s, towards []token.Token) [][]token.Token {
	const longest = 3
	w := j.Lex.Wording
	var shaped [][]token.Token
	for i := 1; i+2 < len(s); i++ {
		adjective := s[i+2]
		if !w.Grammar.Relatives[s[i].Norm] || !w.Passive[s[i+1].Norm] || s[i].Comma || j.Weighs(adjective) {
			continue
		}
		if i+3 < len(s) && !s[i+3].Comma && (w.Grammar.Prepositions[s[i+3].Norm] || j.Joins(s[i+3])) {
			continue
		}
		for n := 1; n <= min(longest, i); n++ {
			if noun := s[i-n : i]; stands(towards, i-n, joined(s[i+2:i+3], noun)) && !j.AnyWeighs(noun) {
				shaped = append(shaped, joined(s[:i-n], s[i+2:i+3], noun, s[i+3:]))
			}
		}
	}
	return shaped
}

// agentBehind: "pages drawn by you" are "pages that you draw".
func (j *Judge) agentBehind(s, towards []token.Token) [][]token.Token {
	w := j.Lex.Wording
	var shaped [][]token.Token
	for i := 2; i+1 < len(s); i++ {
		if !w.Agents[s[i].Norm] || j.Weighs(s[i-1]) || s[i-1].Comma || w.Passive[s[i-2].Norm] {
			continue
		}
		for k := 0; k < len(towards); k++ {
			who := towards[k : k+1]
			same := who[0].Norm == s[i+1].Norm || w.Ours[who[0].Norm] && w.Ours[s[i+1].Norm] && w.Subject[who[0].Norm]
			if same && w.Grammar.Doers[who[0].Norm] {
				shaped = append(shaped, joined(s[:i-1], who, s[i-1:i], s[i+2:]))
				break
			}
		}
	}
	return shaped
}
