package check

import (
	"slices"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
)

// Words reports what the rules find in the words of one policy's drafts, and
// the silences that do not fit. Only the latter are errors.
func (c *Checker) Words(p *content.Policy) diag.List {
	w := c.whole(p)
	var list diag.List
	for _, r := range Rules() {
		list.Add(w.run(r)...)
	}
	return w.silence(list)
}

func (w *Whole) run(r Rule) diag.List {
	of := diag.Origin{Policy: w.Policy.ID}
	var list diag.List
	if r.Policy != nil {
		list = mark(r, of, r.Policy(w))
	}
	for _, d := range w.Drafts {
		of.Locale = string(d.Locale)
		if r.Text != nil {
			list.Add(mark(r, of, r.Text(d))...)
		}
		if r.Translation != nil && w.Source != nil && d != w.Source {
			list.Add(mark(r, of, r.Translation(d))...)
		}
	}
	for i := range list {
		list[i].Level = max(r.Level, list[i].Level) // one may be inDoubt
	}
	return fewer(list)
}

// mostInClause is how much one rule tells of one clause. What is told shows what
// is wrong; a hostile text could make it any number.
const mostInClause = 5

func fewer(list diag.List) diag.List {
	count := map[diag.Origin]int{}
	return slices.DeleteFunc(list, func(p diag.Problem) bool {
		count[p.Origin]++
		return p.Origin.Clause != "" && p.Origin.Clause != policy.TitleKey && count[p.Origin] > mostInClause
	})
}

// silence takes out what policy.toml silences, and adds what is wrong with its
// silences.
func (w *Whole) silence(found diag.List) diag.List {
	var wrong diag.List
	silent := make([]bool, len(found))
	for _, s := range w.Policy.Settings.Silences {
		fires := false
		for i, p := range found {
			if p.Origin.Rule == s.Rule && p.Origin.Clause == s.Clause && p.Origin.Words == s.Words && s.Words != "" {
				silent[i], fires = true, true
			}
		}
		if !fires {
			wrong.Add(w.idle(s, found)...)
		}
	}
	var list diag.List
	for i, p := range found {
		if !silent[i] {
			list.Add(p)
		}
	}
	return append(list, wrong...)
}

// idle says what is wrong with a silence that silences nothing. Where the
// clause has still the words that it was given on, the rule changed and not the
// text, which is no error.
func (w *Whole) idle(s content.Silence, found diag.List) diag.List {
	p := diag.Errorf(s.Place, "the silence of %s on %s was given on other words", s.Rule, s.Clause).Note("given on %s", s.Words)
	named := func(r Rule) bool { return r.Name == s.Rule }
	switch {
	case s.Rule == "" || s.Clause == "" || s.Words == "" || s.Reason == "":
		return nil // reported where the file was read
	case slices.ContainsFunc(contract, named):
		p = diag.Errorf(s.Place, "%s makes an error, which nothing silences", s.Rule)
	case !slices.ContainsFunc(Rules(), named):
		p = diag.Errorf(s.Place, "there is no rule %q", s.Rule).Hint("%s", diag.DidYouMean(s.Rule, ruleNames())).
			Hint("proviso check --rules lists them")
	case !w.hasClause(s.Clause):
		p = diag.Errorf(s.Place, "the silence of %s is on %q, which is no clause", s.Rule, s.Clause).Hint("take it out")
	case w.hasWords(s.Clause, s.Words):
		p = diag.Warnf(s.Place, "%s finds nothing in %s; the silence does nothing", s.Rule, s.Clause).Hint("take it out")
	default:
		for _, one := range found {
			if one.Origin.Rule == s.Rule && one.Origin.Clause == s.Clause {
				p = p.Note("now      %s, %s", one.Origin.Words, one.Origin.Locale)
			}
		}
		p = p.Hint("look at the clause again; give the silence its words, or take it out")
	}
	return contractual("silences", diag.Origin{Policy: w.Policy.ID}, diag.List{p})
}

func ruleNames() []string {
	var names []string
	for _, r := range Rules() {
		names = append(names, r.Name)
	}
	return names
}

func (w *Whole) hasClause(key string) bool {
	for _, d := range w.Drafts {
		if slices.ContainsFunc(d.Clauses, func(c *Clause) bool { return c.Key == key }) {
			return true
		}
	}
	return false
}

// hasWords reports whether a clause has some words in a locale, alone or with
// its source.
func (w *Whole) hasWords(key, words string) bool {
	for _, d := range w.Drafts {
		if slices.ContainsFunc(d.Clauses, func(c *Clause) bool { return c.Key == key && c.Digest == words }) ||
			slices.ContainsFunc(d.Pairs(), func(p Pair) bool { return p.Own.Key == key && p.Digest() == words }) {
			return true
		}
	}
	return false
}
