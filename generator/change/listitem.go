package change

import (
	"slices"

	"proviso/generator/redline"
)

// listed is what a change in a list of cookies or of those who get data is about:
// an item that came, went or is of another by what the list is of, a part of one
// by what it is, and how much that says. What it says beside its name of what they
// do is a purpose, unless the changed words speak of something else.
func (j *judge) listed(c *instance, open []hunk, words evidence) (about Category, weight int) {
	l := j.listings[c.index]
	if l == nil || len(c.pair.From) > 1 || len(c.pair.To) > 1 {
		return "", 0
	}
	item := c.clause()
	e := listEntryOf(item)
	if len(c.pair.From) == 0 || len(c.pair.To) == 0 {
		switch {
		case l.of == cookieColumn && e.brackets.text != "" && j.isOther(item, listEntry{name: e.brackets.text}):
			return Recipients, sure
		case l.of == cookieColumn && isMachine(item, e.name):
			return Data, sure
		case l.of == Recipients && e.name != "" && !j.isOwnName(j.lex.read(e.name)), j.hasCompany(e) && j.mayReceive(item):
			return Recipients, sure
		}
		return "", 0
	}
	for _, side := range []struct {
		clause redline.Clause
		tokens []token
		at     func(h hunk) (int, int)
	}{
		{c.pair.To[0], c.to, func(h hunk) (int, int) { return h.toAt, h.toAt + len(h.ins) }},
		{c.pair.From[0], c.from, func(h hunk) (int, int) { return h.fromAt, h.fromAt + len(h.del) }},
	} {
		e := listEntryOf(side.clause)
		if e.name == "" {
			continue
		}
		for _, h := range open {
			if from, to := side.at(h); from < to {
				if about, n := j.partIs(l, side.clause, e, from, to, words); n > weight {
					return about, n
				}
			}
		}
	}
	return "", 0
}

// partIs is what the part of an item is about that its tokens from one to another
// stand in.
func (j *judge) partIs(l *listing, item redline.Clause, e listEntry, from, to int, words evidence) (Category, int) {
	before := func(at int) int { return len(j.lex.readClosely(item.Words[:at])) }
	within := func(p itemPart) bool {
		start := before(p.at)
		return p.text != "" && start <= from && to <= start+len(j.lex.readClosely(p.text))
	}
	switch {
	case l.of != "" && from < len(j.lex.readClosely(e.name)):
		if l.of == cookieColumn {
			return Data, sure
		}
		return Recipients, sure
	case within(e.brackets):
		if is := j.pieceIs(e.brackets.text); is != "" && l.of != "" {
			return is, sure
		}
		if l.of == Recipients && j.hasCompany(listEntry{name: e.brackets.text}) {
			return Recipients, sure
		}
	}
	for k, p := range e.pieces {
		end := lastOf(p)
		switch is := j.pieceIs(end.text); {
		case within(end) && is != "" && (l.of != "" || k == len(e.pieces)-1 && is == l.ends && !j.contract):
			return is, sure
		case within(p) && l.of != "" && !slices.ContainsFunc(Categories, func(c Category) bool { return c != Purpose && len(words.changed[c]) > 0 }):
			return Purpose, 4 * headingWeight
		}
	}
	if within(e.brackets) && l.of == Recipients && len(words.changed[Data]) == 0 {
		return Purpose, 4 * headingWeight
	}
	return "", 0
}
