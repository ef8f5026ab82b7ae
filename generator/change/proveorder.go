package change

import "strings"

// stranded: a preposition stands before what it goes with or at the end of its
// clause: "with whom we share it", "whom we share it with".
func (j *judge) stranded(s, towards []token) [][]token {
	w := j.lex.wording.grammar
	var shaped [][]token
	for i := 0; i+1 < len(s); i++ {
		if !w.prepositions[s[i].norm] || !w.relatives[s[i+1].norm] || s[i+1].comma {
			continue
		}
		for k := i + 2; k < min(len(s), len(towards)); k++ {
			if s[k].comma || j.joins(s[k]) {
				break
			}
			if towards[k].norm == s[i].norm {
				shaped = append(shaped, moved(s, i, k+1))
			}
		}
	}
	return shaped
}

// moved is a run with the token at i behind the one before end.
func moved(s []token, i, end int) []token {
	out := append([]token{}, s[:i]...)
	out = append(out, s[i+1:end]...)
	return append(append(out, s[i]), s[end:]...)
}

// adverbMoved: an adverb stands before its verb or behind it and what the verb
// is done to, where a phrase begins or the sentence ends: "pages are automatically
// drawn for you", "drawn automatically for you". So does "only", where it stands
// before the verb and would stand before what it narrows.
func (j *judge) adverbMoved(s, _ []token) [][]token {
	const farthest = 3
	w := j.lex.wording.grammar
	var shaped [][]token
	for i, t := range s {
		narrows := t.norm == j.lex.wording.only
		if i == 0 || !narrows && !j.isAdverb(t) {
			continue
		}
		before := j.beforeVerb(s[i-1])
		for end := i + 2; end <= min(len(s), i+1+farthest); end++ {
			crossed := s[end-1]
			if crossed.comma || j.weighs(crossed) || w.prepositions[crossed.norm] || end > i+2 && !before || narrows && !before {
				break
			}
			phrase := end < len(s) && w.prepositions[s[end].norm] && !s[end].comma
			if phrase || !narrows && (end == len(s) || s[end].comma) {
				shaped = append(shaped, moved(s, i, end))
			}
		}
	}
	return shaped
}

func (j *judge) isAdverb(t token) bool {
	const stem = 3
	for _, ending := range j.lex.wording.grammar.adverbs {
		if t.kind == word && len(t.norm) >= stem+len(ending) && strings.HasSuffix(t.norm, ending) {
			return true
		}
	}
	return false
}

// beforeVerb reports whether a verb comes next: "we", "is", "may".
func (j *judge) beforeVerb(t token) bool {
	w := j.lex.wording
	return w.grammar.doers[t.norm] || w.passive[t.norm] || w.grammar.auxiliaries[t.norm] || j.lex.modals[t.norm] > 0
}

// agentFirst: what somebody does is done by them: "pages are read by an officer
// of ours", "an officer of ours reads pages". Nothing is denied on the way.
func (j *judge) agentFirst(s, towards []token) [][]token {
	w := j.lex.wording
	var shaped [][]token
	for by := 3; by+1 < len(s); by++ {
		if !w.agents[s[by].norm] {
			continue
		}
		agent := 0
		for by+1+agent < len(s) && agent < len(towards) && s[by+1+agent].norm == towards[agent].norm {
			agent++
		}
		be := by - 2
		for be > 0 && !w.passive[s[be].norm] {
			be--
		}
		verb := be
		for be > 0 && j.lex.modals[s[be-1].norm] > 0 {
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
func (j *judge) breaks(run []token) bool {
	for _, t := range run[1:] {
		if t.comma {
			return true
		}
	}
	return j.lex.negations.in(run) || j.lex.exceptions.in(run)
}

func joined(runs ...[]token) []token {
	var out []token
	for _, run := range runs {
		out = append(out, run...)
	}
	return out
}

// genitiveTurned: "the pages of a reader" are "a reader's pages".
func (j *judge) genitiveTurned(s, towards []token) [][]token {
	const longest = 3
	genitive := j.lex.wording.grammar.genitive
	if len(genitive) < 2 {
		return nil
	}
	var shaped [][]token
	for i := 1; i+1 < len(s); i++ {
		if s[i].norm != genitive[0] || s[i].comma || j.weighs(s[i-1]) {
			continue
		}
		for n := 1; n <= longest && i+n < len(s) && !j.weighs(s[i+n]) && !s[i+n].comma && s[i+n].norm != genitive[0]; n++ {
			whose, ending := s[i+1:i+1+n], []token{{norm: genitive[1]}}
			for _, turned := range [][]token{joined(whose, s[i-1:i]), joined(whose, ending, s[i-1:i])} {
				if stands(towards, i-1, turned) {
					shaped = append(shaped, joined(s[:i-1], turned, s[i+1+n:]))
				}
			}
		}
	}
	return shaped
}

// stands reports whether a run stands at a place of a sentence.
func stands(s []token, at int, run []token) bool {
	return at+len(run) <= len(s) && norms(s[at:at+len(run)]) == norms(run)
}

// conditionFirst: a condition between commas, right behind "may" or "will", holds
// for all that stands behind it, as it does in front: "we may, if you ask, draw",
// "if you ask, we may draw". What stands before it is the subject alone.
func (j *judge) conditionFirst(s, _ []token) [][]token {
	w := j.lex.wording
	for k := 2; k < len(s); k++ {
		if !s[k].comma || j.lex.conditions.at(s, k) == 0 || j.lex.modals[s[k-1].norm] == 0 {
			continue
		}
		for i, t := range s[:k-1] {
			if w.passive[t.norm] || w.grammar.auxiliaries[t.norm] || w.grammar.doers[t.norm] && i > 0 || w.grammar.relatives[t.norm] || j.weighs(t) && !j.joins(t) {
				return nil
			}
		}
		for end := k + 2; end < len(s); end++ {
			if s[end].comma {
				return [][]token{joined(s[k:end], s[:k], s[end:])}
			}
		}
	}
	return nil
}

// floatedFront: what may stand anywhere in its clause stands in front of it or at
// its end, where the sentence is one clause and denies, joins and narrows nothing:
// "from time to time we draw it", "we draw it from time to time".
func (j *judge) floatedFront(s, _ []token) [][]token {
	n := j.lex.wording.grammar.floats.atStart(s)
	if n == 0 || n == len(s) {
		return nil
	}
	if rest := s[n:]; !j.scopes(rest) && !j.breaks(rest) && !j.tellsWhich(rest, 0, len(rest)) {
		return [][]token{joined(rest, s[:n])}
	}
	return nil
}

// attributive: what a clause says that a thing is, a word before it says: "pages
// that are applicable", "applicable pages". Nothing goes on with that word.
func (j *judge) attributive(s, towards []token) [][]token {
	const longest = 3
	w := j.lex.wording
	var shaped [][]token
	for i := 1; i+2 < len(s); i++ {
		adjective := s[i+2]
		if !w.grammar.relatives[s[i].norm] || !w.passive[s[i+1].norm] || s[i].comma || j.weighs(adjective) {
			continue
		}
		if i+3 < len(s) && !s[i+3].comma && (w.grammar.prepositions[s[i+3].norm] || j.joins(s[i+3])) {
			continue
		}
		for n := 1; n <= min(longest, i); n++ {
			if noun := s[i-n : i]; stands(towards, i-n, joined(s[i+2:i+3], noun)) && !j.anyWeighs(noun) {
				shaped = append(shaped, joined(s[:i-n], s[i+2:i+3], noun, s[i+3:]))
			}
		}
	}
	return shaped
}

// agentBehind: "pages drawn by you" are "pages that you draw".
func (j *judge) agentBehind(s, towards []token) [][]token {
	w := j.lex.wording
	var shaped [][]token
	for i := 2; i+1 < len(s); i++ {
		if !w.agents[s[i].norm] || j.weighs(s[i-1]) || s[i-1].comma || w.passive[s[i-2].norm] {
			continue
		}
		for k := 0; k < len(towards); k++ {
			who := towards[k : k+1]
			same := who[0].norm == s[i+1].norm || w.ours[who[0].norm] && w.ours[s[i+1].norm] && w.subject[who[0].norm]
			if same && w.grammar.doers[who[0].norm] {
				shaped = append(shaped, joined(s[:i-1], who, s[i-1:i], s[i+2:]))
				break
			}
		}
	}
	return shaped
}
