package intake

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"proviso/generator/diag"
)

// dropped is a part of a page that is no part of its text.
type dropped struct{ what, words string }

func (v *visibility) drop(n *html.Node, what string) {
	if what == "what is no text" || what == "a comment" {
		return
	}
	v.dropped = append(v.dropped, dropped{what, apart(n)})
}

// apart is the beginning of what an element says, the words of its parts apart.
func apart(n *html.Node) string {
	var b strings.Builder
	for _, c := range find(n, func(c *html.Node) bool { return !unseen[c.DataAtom] }) {
		for t := c.FirstChild; t != nil && b.Len() < 400; t = t.NextSibling {
			if t.Type == html.TextNode {
				b.WriteString(t.Data + " ")
			}
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// notePruned lists what was left out by its kind, with the words of the longest
// of each, so that a person sees if it was text after all.
func (t *Text) notePruned(name string, all []dropped) {
	slices.SortStableFunc(all, func(a, b dropped) int { return strings.Compare(a.what, b.what) })
	for len(all) > 0 {
		n := 1
		longest := all[0].words
		for n < len(all) && all[n].what == all[0].what {
			if len(all[n].words) > len(longest) {
				longest = all[n].words
			}
			n++
		}
		what := "left out " + all[0].what
		if n > 1 {
			what += fmt.Sprintf(" (%d times)", n)
		}
		t.Notes = append(t.Notes, Note{Place: diag.Place{File: name}, What: what, Words: longest})
		all = all[n:]
	}
}
