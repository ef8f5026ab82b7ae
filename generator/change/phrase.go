package change

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// phrases is a set of entries, each some words in a row. A word written
// "collect-" stands for all that begin so, "-data" for all that end so,
// "-data-" for all that hold it. The entries are read when they are first looked
// for: a run of the program asks for few of the sets that a lexicon has.
type phrases struct{ read func() *entries }

// entries are what phrases read.
type entries struct {
	exact map[string][][]part // by the first word, where that is exact
	loose [][]part            // the others
}

// all are the entries; those of no set are none.
func (p phrases) all() *entries {
	if p.read == nil {
		return &entries{}
	}
	return p.read()
}

// part is one word of an entry.
type part struct {
	text       string
	head, tail bool // more may stand before, after it
	most       int  // how many letters after it, 0 for any
}

func (p part) matches(s string) bool {
	switch {
	case p.head && p.tail:
		return strings.Contains(s, p.text)
	case p.tail:
		rest, ok := strings.CutPrefix(s, p.text)
		return ok && (p.most == 0 || utf8.RuneCountInString(rest) <= p.most)
	case p.head:
		return strings.HasSuffix(s, p.text)
	}
	return s == p.text
}

// newPhrases reads entries as texts are read, so that an entry finds in a text
// what it says: without articles, numbers in digits, synonyms as one.
func (lex *lexicon) newPhrases(list []string) phrases {
	return phrases{sync.OnceValue(func() *entries { return lex.entries(list) })}
}

// phrasesNow is newPhrases for what reading a text asks for itself, and so
// cannot be read meanwhile.
func (lex *lexicon) phrasesNow(list []string) phrases {
	set := lex.entries(list)
	return phrases{func() *entries { return set }}
}

func (lex *lexicon) entries(list []string) *entries {
	set := &entries{exact: map[string][][]part{}}
	for _, entry := range list {
		one := lex.parts(entry)
		if first := one[0]; first.head || first.tail {
			set.loose = append(set.loose, one)
		} else {
			set.exact[first.text] = append(set.exact[first.text], one)
		}
	}
	return set
}

func (lex *lexicon) parts(entry string) []part {
	var all []part
	if !strings.Contains(" "+entry+" ", " -") && !strings.Contains(entry+" ", "- ") {
		for _, t := range lex.read(entry) {
			all = append(all, part{text: t.norm})
		}
	} else {
		for _, w := range strings.Fields(entry) {
			if !lex.articles[fold(w)] {
				all = append(all, part{text: fold(strings.Trim(w, "-")), head: w[0] == '-', tail: w[len(w)-1] == '-'})
			}
		}
	}
	if len(all) == 0 { // an article that weighs where it stands alone
		all = append(all, part{text: fold(entry)})
	}
	return all
}

// at is the length of the longest entry that stands at tokens[i], 0 for none.
func (p phrases) at(tokens []token, i int) int {
	longest, set := 0, p.all()
	for _, entry := range set.exact[tokens[i].norm] {
		longest = max(longest, matchAt(entry, tokens, i))
	}
	for _, entry := range set.loose {
		longest = max(longest, matchAt(entry, tokens, i))
	}
	return longest
}

// atStart is the length of the longest entry that a run begins with.
func (p phrases) atStart(run []token) int {
	if len(run) == 0 {
		return 0
	}
	return p.at(run, 0)
}

func matchAt(entry []part, tokens []token, i int) int {
	if i+len(entry) > len(tokens) {
		return 0
	}
	for k, p := range entry {
		if !p.matches(tokens[i+k].norm) {
			return 0
		}
	}
	return len(entry)
}

// inflected are phrases of which a word that may go on goes on with an ending:
// "Dienst-" is "Dienste" and no "Dienstleister".
func (p phrases) inflected() phrases {
	const ending = 4
	set := &entries{exact: p.all().exact}
	for _, entry := range p.all().loose {
		bound := slices.Clone(entry)
		for k := range bound {
			bound[k].most = ending
		}
		set.loose = append(set.loose, bound)
	}
	return phrases{func() *entries { return set }}
}

// find lists the entries that stand in tokens, each as it is written there.
func (p phrases) find(tokens []token) []string {
	var found []string
	for _, s := range p.spans(tokens) {
		found = append(found, norms(tokens[s.from:s.to]))
	}
	return found
}

// span is where an entry stands: tokens from:to.
type span struct{ from, to int }

func (p phrases) spans(tokens []token) []span {
	var found []span
	for i := 0; i < len(tokens); {
		n := p.at(tokens, i)
		if n > 0 {
			found = append(found, span{i, i + n})
		}
		i += max(n, 1)
	}
	return found
}

// in reports whether an entry stands in tokens.
func (p phrases) in(tokens []token) bool {
	for i := range tokens {
		if p.at(tokens, i) > 0 {
			return true
		}
	}
	return false
}

// stemIn reports whether an entry of which a word may go on stands in tokens:
// those are names of things, and of verbs few.
func (p phrases) stemIn(tokens []token) bool {
	goesOn := func(entry []part) bool {
		return slices.ContainsFunc(entry, func(p part) bool { return p.tail })
	}
	set := p.all()
	for i := range tokens {
		for _, entries := range [][][]part{set.exact[tokens[i].norm], set.loose} {
			if slices.ContainsFunc(entries, func(entry []part) bool { return goesOn(entry) && matchAt(entry, tokens, i) > 0 }) {
				return true
			}
		}
	}
	return false
}
