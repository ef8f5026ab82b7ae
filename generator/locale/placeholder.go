package locale

import (
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/settings"
)

var placeholder = pattern.New(`\{([^{}]*)\}`)

// placeholders lists the names in braces, as often as each stands.
func placeholders(text string) []string {
	var names []string
	for _, match := range placeholder.FindAllStringSubmatch(text, -1) {
		names = append(names, match[1])
	}
	return names
}

// checkPlaceholders holds a translation against the English text: each
// placeholder stands in it exactly as often, and no other.
func checkPlaceholders(t *settings.Table, key, text, english string) {
	wanted, found := placeholders(english), placeholders(text)
	for _, name := range distinct(found) {
		if !slices.Contains(wanted, name) {
			t.Add(t.Problem(key, "unknown placeholder {%s}", name).Hint("%s", meant(name, wanted)))
		}
	}
	for _, name := range distinct(wanted) {
		switch n, want := count(found, name), count(wanted, name); {
		case n == 0:
			t.Add(t.Problem(key, "the placeholder {%s} is missing", name).Hint("the English text is %q", english))
		case n != want:
			t.Add(t.Problem(key, "{%s} stands %d times; in the English text %d", name, n, want).Hint("the English text is %q", english))
		}
	}
}

func meant(name string, wanted []string) string {
	switch {
	case len(wanted) == 0:
		return "this text has no placeholder"
	case diag.Nearest(name, wanted) != "":
		return diag.DidYouMean(name, wanted)
	}
	return "known here: {" + strings.Join(distinct(wanted), "}, {") + "}"
}

func count(names []string, name string) int {
	n := 0
	for _, other := range names {
		if other == name {
			n++
		}
	}
	return n
}

// distinct is the names in alphabetical order, each once.
func distinct(names []string) []string {
	return slices.Compact(slices.Sorted(slices.Values(names)))
}
