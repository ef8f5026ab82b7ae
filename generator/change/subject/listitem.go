package subject

import (
	"slices"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
	"proviso/generator/topic"
)

// listed is what a change in a list of cookies or of those who get data is about:
// an item that came, went or is of another by what the list is of, a part of one
// by what it is, and how much that says. What it says beside its name of what they
// do is a purpose, unless the changed words speak of something else.
func (j *Judge) listed(c *reading.Case, open []reading.Hunk, words evidence) (about topic.Category, weight int) {
	l := j.listings[c.Index]
	if l == nil || len(c.Pair.From) > 1 || len(c.Pair.To) > 1 {
		return "", 0
	}
	item := c.Clause()
	e := listEntryOf(item)
	if len(c.Pair.From) == 0 || len(c.Pair.To) == 0 {
		switch {
		case l.of == lexicon.CookieColumn && e.brackets.text != "" && j.isOther(item, listEntry{name: e.brackets.text}):
			return topic.Recipients, sure
		case l.of == lexicon.CookieColumn && isMachine(item, e.name):
			return topic.Data, sure
		case l.of == topic.Recipients && e.name != "" && !j.isOwnName(j.Lex.Read(e.name)), j.hasCompany(e) && j.mayReceive(item):
			return topic.Recipients, sure
		case l.of == "" && len(e.pieces) > 0 && !isMachine(item, e.name) && j.isOther(item, e) && j.mayReceive(item): // with what they do, whatever the others are
			return topic.Recipients, 4 * headingWeight
		}
		return "", 0
	}
	for _, side := range []struct {
		clause redline.Clause
		tokens []token.Token
		at     func(h reading.Hunk) (int, int)
	}{
		{c.Pair.To[0], c.To, func(h reading.Hunk) (int, int) { return h.ToAt, h.ToAt + len(h.Ins) }},
		{c.Pair.From[0], c.From, func(h reading.Hunk) (int, int) { return h.FromAt, h.FromAt + len(h.Del) }},
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
func (j *Judge) partIs(l *listing, item redline.Clause, e listEntry, from, to int, words evidence) (topic.Category, int) {
	before := func(at int) int { return len(j.Lex.ReadClosely(item.Words[:at])) }
	within := func(p itemPart) bool {
		start := before(p.at)
		return p.text != "" && start <= from && to <= start+len(j.Lex.ReadClosely(p.text))
	}
	switch {
	case l.of != "" && from < len(j.Lex.ReadClosely(e.name)):
		if l.of == lexicon.CookieColumn {
			return topic.Data, sure
		}
		return topic.Recipients, sure
	case within(e.brackets):
		if is := j.pieceIs(e.brackets.text); is != "" && l.of != "" {
			return is, sure
		}
		if l.of == topic.Recipients && j.hasCompany(listEntry{name: e.brackets.text}) {
			return topic.Recipients, sure
		}
	}
	for k, p := range e.pieces {
		end := lastOf(p)
		switch is := j.pieceIs(end.text); {
		case within(end) && is != "" && (l.of != "" || k == len(e.pieces)-1 && is == l.ends && !j.Contract):
			return is, sure
		case within(p) && l.of != "" && !slices.ContainsFunc(topic.Categories, func(c topic.Category) bool { return c != topic.Purpose && len(words.changed[c]) > 0 }):
			return topic.Purpose, 4 * headingWeight
		}
	}
	if within(e.brackets) && l.of == topic.Recipients && len(words.changed[topic.Data]) == 0 {
		return topic.Purpose, 4 * headingWeight
	}
	return "", 0
}
