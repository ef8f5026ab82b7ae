package reading

import (
	"strings"

	"proviso/generator/change/token"
	"proviso/generator/redline"
)

// Corpus is what a whole text says: how often it uses each word, and how often
// each clause and sentence stands in it.
type Corpus struct {
	Words     map[string]int
	Clauses   map[string]int
	Sentences map[string]int
	Stream    *strings.Builder // all words in their order
	Headings  map[string]bool  // their words, without numbers
	Contents  map[string]bool  // whether a section begins with a link within the page
}

func newCorpus() Corpus {
	return Corpus{map[string]int{}, map[string]int{}, map[string]int{}, &strings.Builder{}, map[string]bool{}, map[string]bool{}}
}

func (c Corpus) add(tokens []token.Token, clauses []redline.Clause) {
	if len(clauses) == 0 {
		return
	}
	for _, t := range tokens {
		c.Words[t.Norm]++
	}
	c.Clauses[token.Norms(tokens)]++
	for _, s := range token.Sentences(tokens) {
		c.Sentences[token.Norms(s)]++
	}
	c.Stream.WriteString(token.Norms(tokens) + " ")
}

func (c Corpus) begun(section string) bool {
	_, begun := c.Contents[section]
	return begun
}

// Count is how often a phrase, as token.Norms writes it, stands in the text.
func (c Corpus) Count(phrase string) int {
	if !strings.Contains(phrase, " ") {
		return c.Words[phrase]
	}
	return strings.Count(" "+c.Stream.String(), " "+phrase+" ")
}
