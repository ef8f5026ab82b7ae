package site

import "proviso/generator/ledger"

// link is a version in the line of those of a text: one that changed it, or one
// with which the site gives up its language.
type link struct {
	*Entry
	standing ledger.Standing
	ends     bool
}

type line []link

// line lists the versions of a text that are announced, in their order.
func (t *Text) line(id string, all []ledger.Standing) line {
	var links line
	for _, v := range t.Policy.Versions {
		s, told := ledger.Of(all, v.Number)
		if !told {
			continue
		}
		sealed, own := t.Policy.SealedIn(v, id, t.Locale)
		switch {
		case own && t.Day.Before(sealed.Joined):
		case own:
			s = forSite(s, sealed.Joined)
			links = append(links, link{newEntry(sealed, s), s, false})
		case len(links) > 0 && t.Policy.GivesUp(v, id, t.Locale):
			links = append(links, link{t.end(v, links[len(links)-1].Entry, s), s, true})
		}
	}
	return links
}

// place finds what stands before and after a version in the line.
func (l line) place(e *Entry, i int, standings []ledger.Standing) {
	for j := ledger.Predecessor(standings, i); j >= 0 && e.Before == nil; j = ledger.Predecessor(standings, j) {
		if !l[j].ends {
			e.Before = l[j].Entry
		}
	}
	j := ledger.Successor(standings, i)
	if j < 0 || e.State == ledger.Withdrawn {
		return
	}
	if l[j].ends {
		e.End = l[j].Entry
	} else {
		e.After = l[j].Entry
	}
	if e.State == ledger.Superseded {
		e.Superseded = l[j].Effective
	}
}
