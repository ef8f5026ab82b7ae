package change

import (
	"strings"

	"proviso/generator/redline"
)

// corpus is what a whole text says: how often it uses each word, and how often
// each clause and sentence stands in it.
type corpus struct {
	words     map[string]int
	clauses   map[string]int
	sentences map[string]int
	stream    *strings.Builder // all words in their order
}

func newCorpus() corpus {
	return corpus{map[string]int{}, map[string]int{}, map[string]int{}, &strings.Builder{}}
}

func (c corpus) add(tokens []token, clauses []redline.Clause) {
	if len(clauses) == 0 {
		return
	}
	for _, t := range tokens {
		c.words[t.norm]++
	}
	c.clauses[norms(tokens)]++
	for _, s := range sentences(tokens) {
		c.sentences[norms(s)]++
	}
	c.stream.WriteString(norms(tokens) + " ")
}

// count is how often a phrase, as norms writes it, stands in the text.
func (c corpus) count(phrase string) int {
	if !strings.Contains(phrase, " ") {
		return c.words[phrase]
	}
	return strings.Count(" "+c.stream.String(), " "+phrase+" ")
}

// sentences cuts tokens into sentences.
func sentences(tokens []token) [][]token {
	var all [][]token
	start := 0
	for i := 1; i <= len(tokens); i++ {
		if i == len(tokens) || tokens[i].sentence != tokens[start].sentence {
			all = append(all, tokens[start:i])
			start = i
		}
	}
	return all
}
