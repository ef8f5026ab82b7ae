package intake

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"proviso/generator/pattern"
)

func (r *pageReader) isHeavy(classes string) bool {
	return len(r.heavy) > 0 && slices.ContainsFunc(strings.Fields(classes), func(c string) bool { return r.heavy[c] })
}

var classRule = pattern.New(`\.([A-Za-z_][\w-]*)\s*\{([^{}]*)\}`)

// boldClasses are the classes that the style sheets within a page make bold, as
// those of exported documents do.
func boldClasses(root *html.Node) map[string]bool {
	found := map[string]bool{}
	for _, n := range find(root, func(n *html.Node) bool { return n.DataAtom == atom.Style && n.FirstChild != nil }) {
		for _, rule := range classRule.FindAllStringSubmatch(n.FirstChild.Data, -1) {
			found[rule[1]] = heavy.MatchString(rule[2])
		}
	}
	return found
}
