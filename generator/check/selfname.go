package check

import (
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/term"
)

var selfRules = []Rule{
	{Name: "document-name", Level: diag.Warning, Source: "GDPR Art. 12(1): a reader knows which text is meant by the one name that it has", Text: documentNames},
}

// calling is a clause in which a text names itself.
type calling struct {
	clause      *Clause
	name, words string
}

// documentNames: a text that calls itself a policy here and a notice there. The
// name that it has most often is the right one, of two the first. One that is two
// texts by its title, a notice and conditions, may call itself either.
func documentNames(d *Draft) diag.List {
	callings := d.callings()
	either := d.titledBoth()
	callings = slices.DeleteFunc(callings, func(c calling) bool { return slices.Contains(either, c.name) })
	count := map[string]int{}
	right := ""
	for _, c := range callings {
		count[c.name]++
	}
	for _, c := range callings {
		if right == "" || count[c.name] > count[right] {
			right = c.name
		}
	}
	var list diag.List
	for _, c := range callings {
		if c.name != right {
			list.Add(d.At(c.clause, c.words, "the text calls itself %q here and %q in %s", c.words, right, counted(count[right])).
				Hint("give it one name throughout"))
		}
	}
	return list
}

// titledBoth are the names of a text that has two or more in one title.
func (d *Draft) titledBoth() []string {
	title := d.byKey[policy.TitleKey]
	if title == nil {
		return nil
	}
	for _, words := range d.fillings(title) {
		var has []string
		for _, n := range d.names() {
			if len(term.FindAll(n.Whole, words)) > 0 {
				has = append(has, n.Word)
			}
		}
		if len(has) > 1 {
			return has
		}
	}
	return nil
}

// callings lists the names that a text gives itself, in its order, each once a
// clause, with the facts of its sites in the slots.
func (d *Draft) callings() []calling {
	var all []calling
	names := d.names()
	for _, c := range d.Clauses {
		var seen []string
		for _, words := range d.fillings(c) {
			for _, n := range names {
				forms := n.Forms
				if c.Key == policy.TitleKey {
					forms = n.Whole
				}
				if spans := term.FindAll(forms, words); len(spans) > 0 && !slices.Contains(seen, n.Word) {
					seen = append(seen, n.Word)
					all = append(all, calling{c, n.Word, words.Quote(spans[0])})
				}
			}
		}
	}
	return all
}

// names are those that a text may give itself. "These terms" are what a policy
// has just said, but a text that binds both sides where its title says so.
func (d *Draft) names() []term.Name {
	title := d.byKey[policy.TitleKey]
	binds := title != nil && slices.ContainsFunc(term.NamesOf(d.Locale), func(n term.Name) bool {
		return n.Binds && slices.ContainsFunc(d.fillings(title), func(words *term.Text) bool { return len(term.FindAll(n.Whole, words)) > 0 })
	})
	return slices.DeleteFunc(slices.Clone(term.NamesOf(d.Locale)), func(n term.Name) bool { return n.Binds && !binds })
}

// fillings is a clause as the sites show it, each wording once. Only facts that
// a project makes up may hold a name.
func (d *Draft) fillings(c *Clause) []*term.Text {
	if !strings.Contains(c.Text, "{{facts.") {
		return []*term.Text{d.words(c)}
	}
	var texts []*term.Text
	for _, b := range d.Project.Brands {
		if !b.Has(d.Policy.ID) || !slices.Contains(b.Locales, d.Locale) {
			continue
		}
		filled := d.Doc.Title.Fill(b.Facts(d.Locale))
		if c.Block != nil {
			filled = c.Block.Words(b.Facts(d.Locale))
		}
		if !slices.ContainsFunc(texts, func(t *term.Text) bool { return t.Raw == filled }) {
			texts = append(texts, term.Read(d.Locale, filled))
		}
	}
	return texts
}
