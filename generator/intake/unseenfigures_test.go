package intake

import (
	"fmt"
	"strings"

	"proviso/generator/policy"
)

// share is how many of all were right.
type share struct{ right, all int }

func (s share) String() string { return fmt.Sprintf("%d/%d", s.right, s.all) }

func (s *share) count(right bool) {
	s.all++
	if right {
		s.right++
	}
}

func (s *share) add(o share) { s.right, s.all = s.right+o.right, s.all+o.all }

// figures are how well texts were read. Of a text that was read itself it says
// nothing but said, which is for those that the rules are worked on with.
type figures struct {
	kept, headings, levels, items    share // blocks; headings, also of the right level; list items
	titles, facts, emails, companies share // emails, companies: each place where they stand
	numbers                          share // the company's
	drift                            share
	extra, invented, falseDrift      int // blocks and headings that the text does not have; drift that is none
	listed                           int // paragraphs and headings that became items
	said                             []string
}

func (f *figures) add(o figures) {
	f.kept.add(o.kept)
	f.headings.add(o.headings)
	f.levels.add(o.levels)
	f.items.add(o.items)
	f.titles.add(o.titles)
	f.facts.add(o.facts)
	f.numbers.add(o.numbers)
	f.emails.add(o.emails)
	f.companies.add(o.companies)
	f.drift.add(o.drift)
	f.extra += o.extra
	f.invented += o.invented
	f.listed += o.listed
	f.falseDrift += o.falseDrift
}

func (f figures) String() string {
	return fmt.Sprintf("headings %v (levels %v) invented %d; blocks %v extra %d; items %v and %d that are none; titles %v; facts %v, numbers %v; e-mails %v companies %v; drift %v false %d",
		f.headings, f.levels, f.invented, f.kept, f.extra, f.items, f.listed, f.titles, f.facts, f.numbers, f.emails, f.companies, f.drift, f.falseDrift)
}

// poor are the figures below half.
func (f figures) poor() []string {
	var out []string
	for _, x := range []struct {
		what string
		of   share
	}{
		{"headings", f.headings}, {"blocks", f.kept}, {"items", f.items}, {"facts", f.facts}, {"titles", f.titles},
		{"e-mails", f.emails}, {"companies", f.companies}, {"drift", f.drift},
		{"headings not invented", share{f.headings.all - f.invented, f.headings.all}},
		{"blocks not added", share{f.kept.all - f.extra, f.kept.all}},
	} {
		if x.of.right*2 < x.of.all {
			out = append(out, x.what)
		}
	}
	return out
}

func (f *figures) say(format string, args ...any) {
	f.said = append(f.said, fmt.Sprintf(format, args...))
}

// against holds a draft against the policy that it was read from.
func (u sibling) against(text *Text, d *Draft, found Facts, facts policy.Facts) figures {
	var f figures
	title, want := u.truth()
	got := toldBlocks(d.Doc.Blocks, facts, false)
	f.titles.count(toldWords(text.Title) == title)
	pairs := samePlaces(want, got)
	used := make([]bool, len(got))
	for i, w := range want {
		j := pairs[i]
		f.kept.count(j >= 0)
		if j < 0 {
			f.say("lost %q", w.words)
			f.is(w, told{})
			continue
		}
		used[j] = true
		f.is(w, got[j])
	}
	for j, g := range got {
		if !used[j] {
			f.extra++
			if g.level > 0 {
				f.invented++
			}
			f.say("extra %q level %d", g.words, g.level)
		}
	}
	u.factsIn(&f, string(d.Source), found)
	return f
}

// is counts what a line is, against what it should be.
func (f *figures) is(want, got told) {
	switch {
	case want.level > 0:
		f.headings.count(got.level > 0)
		f.levels.count(got.level == want.level)
	case got.level > 0 && !want.term:
		f.invented++
	}
	switch {
	case want.item:
		f.items.count(got.item)
	case got.item && !want.term:
		f.listed++
	}
	if got.words != "" && !want.term && (want.level != got.level || want.item != got.item) {
		f.say("%q: level %d item %v, is level %d item %v", want.words, want.level, want.item, got.level, got.item)
	}
}

// factsIn counts which facts were found, and where they stand in slots.
func (u sibling) factsIn(f *figures, source string, found Facts) {
	f.numbers.count(found.Number == unseenNumber)
	for _, x := range [][2]string{{found.Email, u.site.mail}, {found.Domain, u.site.domain}, {found.Company, unseenCompany}} {
		f.facts.count(x[0] == x[1])
		if x[0] != x[1] {
			f.say("found %q for %q", x[0], x[1])
		}
	}
	all := ""
	for _, x := range u.blocks {
		all += x.text + "\n"
	}
	slots := func(fact, slot string) share {
		n := strings.Count(all, fact)
		return share{min(n, strings.Count(source, slot)), n}
	}
	f.emails.add(slots(u.site.mail, "{{support_email}}"))
	f.companies.add(slots(unseenCompany, "{{company.name}}"))
}

// samePlaces pairs lines that are the same, in their order: for each of want
// where it stands in got, or -1.
func samePlaces(want, got []told) []int {
	long := make([][]int, len(want)+1)
	for i := range long {
		long[i] = make([]int, len(got)+1)
	}
	for i := len(want) - 1; i >= 0; i-- {
		for j := len(got) - 1; j >= 0; j-- {
			if want[i].words == got[j].words {
				long[i][j] = long[i+1][j+1] + 1
			} else {
				long[i][j] = max(long[i+1][j], long[i][j+1])
			}
		}
	}
	out := make([]int, len(want))
	i, j := 0, 0
	for i < len(want) {
		switch {
		case j < len(got) && want[i].words == got[j].words && long[i][j] == long[i+1][j+1]+1:
			out[i] = j
			i, j = i+1, j+1
		case j < len(got) && long[i][j+1] >= long[i+1][j]:
			j++
		default:
			out[i] = -1
			i++
		}
	}
	return out
}

// remark is one place where import says that two texts differ.
type remark struct {
	line  int
	words string
}

// drifts counts the planted drift that remarks name, and remarks that name
// none. Source is the text whose lines they count.
func (u sibling) drifts(f *figures, source string, remarks []remark) {
	plain := strings.NewReplacer("*", "", `\`, "").Replace
	lines := strings.Split(plain(source), "\n")
	hit := make([]bool, len(remarks))
	for _, p := range u.drift {
		seen := false
		for i, r := range remarks {
			for _, words := range p.words {
				if strings.Contains(plain(r.words), words) || isAtLine(lines, words, r.line) {
					hit[i], seen = true, true
				}
			}
		}
		if p.local {
			continue
		}
		f.drift.count(seen)
		if !seen {
			f.say("drift not found: %s, %q", p.what, p.words)
		}
	}
	for i, r := range remarks {
		if !hit[i] {
			f.falseDrift++
			f.say("false drift: line %d: %s", r.line, r.words)
		}
	}
}

// isAtLine reports whether words stand in a line, or in the table that begins there.
func isAtLine(lines []string, words string, line int) bool {
	for i, l := range lines {
		if !strings.Contains(l, words) {
			continue
		}
		if i+1 == line {
			return true
		}
		for ; i > 0 && strings.HasPrefix(lines[i], "|") && strings.HasPrefix(lines[i-1], "|"); i-- {
		}
		return i+1 == line
	}
	return false
}
