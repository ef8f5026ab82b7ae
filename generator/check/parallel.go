package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// section is a heading with the clauses below it, or what stands before the
// first heading.
type section struct {
	id      string
	clauses []policy.Clause
}

func sections(doc *policy.Document) []section {
	all := []section{{id: policy.IntroID}}
	for _, clause := range doc.Clauses {
		if clause.Block == nil {
			continue
		}
		if clause.Block.Kind == policy.Heading {
			all = append(all, section{id: clause.Block.ID})
		}
		last := &all[len(all)-1]
		last.clauses = append(last.clauses, clause)
	}
	return all
}

// Parallel reports where a translation is not built as its source is: the same
// sections in the same order, the same kinds and numbers of clauses on the same
// conditions, the same digits.
func Parallel(source, translation *policy.Document) diag.List {
	theirs, named := map[string]section{}, eachNamed(source) && eachNamed(translation)
	for _, s := range sections(translation) {
		if _, again := theirs[s.id]; !again {
			theirs[s.id] = s
		}
	}
	ours := map[string]bool{}
	var list diag.List
	var expected []string
	for _, s := range sections(source) {
		again := ours[s.id]
		ours[s.id] = true
		other, ok := theirs[s.id]
		if again || !ok && !named {
			continue
		}
		if !ok {
			list.Add(diag.Errorf(diag.Place{File: translation.File}, "the section %q is missing", s.id).
				Note("%s: the section in the source", s.clauses[0].Place))
			continue
		}
		expected = append(expected, s.id)
		list.Add(sameClauses(s, other, source, translation)...)
	}
	var order []string
	for _, s := range sections(translation) {
		if !ours[s.id] && !named {
			continue
		}
		if !ours[s.id] {
			list.Add(diag.Errorf(s.clauses[0].Place, "the section %q is not in the source, %s", s.id, source.File))
			continue
		}
		order = append(order, s.id)
	}
	return append(list, sameOrder(expected, order, theirs, source)...)
}

// eachNamed reports whether each section has an id of its own. Where one has
// not, which is told of the text, nobody can say what is missing beside it.
func eachNamed(doc *policy.Document) bool {
	seen := map[string]bool{"": true}
	for _, s := range sections(doc) {
		if seen[s.id] {
			return false
		}
		seen[s.id] = true
	}
	return true
}

func sameOrder(expected, order []string, theirs map[string]section, source *policy.Document) diag.List {
	for i := range min(len(expected), len(order)) {
		if expected[i] != order[i] {
			return diag.List{diag.Errorf(theirs[order[i]].clauses[0].Place, "the section %q stands where the source, %s, has %q", order[i], source.File, expected[i])}
		}
	}
	return nil
}

// sameClauses compares a section clause by clause up to the first that differs
// in kind: what follows it differs too and says nothing new.
func sameClauses(ours, theirs section, source, translation *policy.Document) diag.List {
	var list diag.List
	var told [2]string // the conditions of the two headings, where they differ
	for i := range min(len(ours.clauses), len(theirs.clauses)) {
		a, b := ours.clauses[i], theirs.clauses[i]
		if shape(a) != shape(b) {
			return append(list, diag.Errorf(b.Place, "%s is a %s; in the source it is a %s", b.Key, shape(b), shape(a)).
				Note("%s: the clause in the source", a.Place))
		}
		if x, y := conditions(a), conditions(b); x != y && told != [2]string{x, y} {
			if a.Block.Kind == policy.Heading {
				told = [2]string{x, y}
			}
			list.Add(diag.Errorf(b.Place, "%s stands %s; in the source it stands %s", b.Key, y, x).
				Note("%s: the clause in the source", a.Place))
		}
		if !sameDigits(a, b) {
			list.Add(diag.Errorf(b.Place, "%s has the numbers %s; in the source it has %s", b.Key, listed(digits(b)), listed(digits(a))).
				Note("%s: the clause in the source", a.Place))
		}
	}
	if n, m := len(ours.clauses), len(theirs.clauses); n != m {
		at := diag.Place{File: translation.File, Line: 1}
		if m > 0 {
			at = theirs.clauses[min(n, m-1)].Place
		}
		p := diag.Errorf(at, "the section %q has %s; in the source it has %d", ours.id, counted(m), n)
		if n > 0 {
			p = p.Note("%s: where the two part in the source", ours.clauses[min(m, n-1)].Place)
		}
		list.Add(p)
	}
	return list
}

func counted(clauses int) string {
	if clauses == 1 {
		return "1 clause"
	}
	return fmt.Sprintf("%d clauses", clauses)
}

// shape is the kind of a clause and, for a row, how many cells it has.
func shape(c policy.Clause) string {
	if c.Block.Kind == policy.Row {
		return "table row of " + strings.Repeat("|", len(c.Block.Children))
	}
	return c.Kind()
}

func conditions(c policy.Clause) string {
	var parts []string
	for _, when := range c.Conditions() {
		parts = append(parts, when.String())
	}
	if len(parts) == 0 {
		return "on every site"
	}
	return "on " + strings.Join(parts, ", ")
}

var digitRun = pattern.New(`\p{Nd}+`)

// sameDigits reports whether two clauses have the same digits, however each
// groups its thousands and writes its hours: 1,200 is 1200, 10:00 is 10 h.
func sameDigits(a, b policy.Clause) bool {
	return slices.Equal(digits(a), digits(b)) || slices.Equal(ungrouped(proseOf(a)), ungrouped(proseOf(b))) ||
		slices.Equal(ungrouped(clocked(proseOf(a))), ungrouped(clocked(proseOf(b))))
}

var groupedThousands = pattern.New(`(?:^|[^\p{Nd}.,+])\p{Nd}{1,3}(?:[.,'’\x{00a0}\x{2009}\x{202f} ]\p{Nd}{3})+(?:[^\p{Nd} ]|$| [^\p{Nd}])`)

// ungrouped are the digits of a text with those of thousands in one.
func ungrouped(text string) []string {
	return runsOf(groupedThousands.ReplaceAllStringFunc(text, func(number string) string {
		return betweenThousands.ReplaceAllString(number, "$1")
	}))
}

var betweenThousands = pattern.New(`[.,'’\x{00a0}\x{2009}\x{202f} ](\p{Nd}{3})`)

// digits lists the runs of digits of a clause in order of their values; the
// names of slots have none.
func digits(c policy.Clause) []string { return runsOf(proseOf(c)) }

func proseOf(c policy.Clause) string { return slotMark.ReplaceAllString(c.Block.Words(nil), "") }

func runsOf(text string) []string {
	runs := digitRun.FindAllString(text, -1)
	for i, run := range runs {
		runs[i] = strings.Map(westernDigit, run)
	}
	slices.Sort(runs)
	return runs
}

// westernDigit is the ASCII digit of the same value: Unicode encodes decimal
// digits in runs of ten that begin with zero.
func westernDigit(r rune) rune {
	if r < utf8.RuneSelf {
		return r
	}
	zero := r
	for digitRun.MatchString(string(zero-1)) && r-zero < 9 {
		zero--
	}
	return '0' + r - zero
}

func listed(runs []string) string {
	if len(runs) == 0 {
		return "none"
	}
	return strings.Join(runs, " ")
}
