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
	headings  map[string]bool  // their words, without numbers
	contents  map[string]bool  // whether a section begins with a link within the page
}

func newCorpus() corpus {
	return corpus{map[string]int{}, map[string]int{}, map[string]int{}, &strings.Builder{}, map[string]bool{}, map[string]bool{}}
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

// place notes where clauses stand.
func (j *judge) place(c corpus, clauses []redline.Clause) {
	for _, one := range clauses {
		if isHeading(one) && one.Kind != "title" {
			c.headings[j.headingWords(one.Words)] = true
			continue
		}
		if section := sectionKey(one.Section); !c.begun(section) {
			c.contents[section] = linksWithin.MatchString(one.Source)
		}
	}
}

func (c corpus) begun(section string) bool {
	_, begun := c.contents[section]
	return begun
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
