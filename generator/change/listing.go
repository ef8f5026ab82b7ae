package change

import (
	"slices"
	"strings"

	"proviso/generator/pattern"
	"proviso/generator/redline"
)

// listing is a list of items that are built alike, each with a name first: of
// cookies, or of those who get data.
type listing struct {
	items []redline.Clause // of both texts
	of    Category         // Recipients, cookieColumn, or "" of anything else
	ends  Category         // what the last part of most items is: Retention, Transfer or ""
}

// listEntry is an item of a list in its parts: "**Kellmark** (Norway): counts visits –
// 30 days" has the name, what stands in brackets, what for and how long.
type listEntry struct {
	name     string
	brackets itemPart
	pieces   []itemPart
}

// itemPart is a part of an item, and where its words begin.
type itemPart struct {
	text string
	at   int
}

var (
	// what an item begins with that is marked as a name: code, strong words, a link
	marked = pattern.New("^[\\s>]*(?:[-*+]|\\d+[.)])?\\s*(?:\\[[ x]\\]\\s*)?(?:\\*\\*|__|`|\\[)+([^*`\\]]+?)(?:\\*\\*|__|`|\\])")
	// what parts the name from what is said of it, and this into pieces
	parting   = pattern.New(`\s+[–—-]\s+|:\s+|\s*[;；：]\s*|\s+\|\s+`)
	bracketed = pattern.New(`^[(（]([^()（）]+)[)）]`)
)

// listEntryOf reads an item. Where nothing parts its name from the rest, the rest is a
// sentence and no part.
func listEntryOf(c redline.Clause) listEntry {
	const longest = 60
	words, end := c.Words, 0
	if m := marked.FindStringSubmatch(c.Source); m != nil && strings.HasPrefix(words, m[1]) {
		end = len(m[1])
	} else if end = strings.IndexAny(words, "(（:,"); end < 0 {
		end = len(words)
	}
	if at := parting.FindStringIndex(words); at != nil {
		end = min(end, at[0])
	}
	if at := strings.IndexAny(words, "(（"); at > 0 {
		end = min(end, at)
	}
	if end > longest {
		return listEntry{}
	}
	e := listEntry{name: strings.TrimSpace(words[:end])}
	rest := strings.TrimLeft(words[end:], " ")
	if m := bracketed.FindStringSubmatch(rest); m != nil {
		e.brackets = itemPart{m[1], end}
		rest = rest[len(m[0]):]
	}
	at := len(words) - len(rest)
	if len(rest) == len(strings.TrimLeft(words[end:], " ")) {
		rest, at = words[end:], end
	}
	if strings.HasPrefix(rest, ", ") {
		rest, at = rest[1:], at+1
	} else if m := parting.FindStringIndex(rest); m == nil || m[0] > 0 {
		return e
	}
	e.pieces = piecesOf(rest, at)
	return e
}

// piecesOf parts what is said behind a name, which begins somewhere in the words.
func piecesOf(rest string, at int) []itemPart {
	var all []itemPart
	for rest != "" {
		m := parting.FindStringIndex(rest)
		if m == nil {
			m = []int{len(rest), len(rest)}
		}
		if text := strings.TrimSpace(rest[:m[0]]); text != "" {
			all = append(all, itemPart{text, at})
		}
		rest, at = rest[m[1]:], at+m[1]
	}
	return all
}

// readListings finds the lists: items in a row.
func (j *judge) readListings() {
	var l *listing
	for i := range j.cases {
		c := &j.cases[i]
		if c.clause().Kind != "list item" {
			l = nil
			continue
		}
		if l == nil {
			l = &listing{}
		}
		l.items = append(append(l.items, c.pair.From...), c.pair.To...)
		j.listings[c.index] = l
	}
	var last *listing
	for i := range j.cases {
		if l := j.listings[i]; l != nil && l != last {
			last = l
			j.readListing(last)
		}
	}
}

// readListing notes what most items of a list are.
func (j *judge) readListing(l *listing) {
	machines, others, times, places := 0, 0, 0, 0
	for _, item := range l.items {
		e := listEntryOf(item)
		switch {
		case isMachine(item, e.name):
			machines++
		case j.isOther(item, e):
			others++
		}
		if tail := j.tail(e); tail == Retention {
			times++
		} else if tail == Transfer {
			places++
		}
	}
	switch n := len(l.items); {
	case 2*machines > n:
		l.of = cookieColumn
	case 2*others > n && j.mayReceive(l.items[0]):
		l.of = Recipients
	}
	switch n := len(l.items); {
	case 2*times > n:
		l.ends = Retention
	case 2*places > n:
		l.ends = Transfer
	}
}

// tail is what an item ends with, behind its last comma too: a period or a place.
func (j *judge) tail(e listEntry) Category {
	if len(e.pieces) == 0 {
		return ""
	}
	return j.pieceIs(lastOf(e.pieces[len(e.pieces)-1]).text)
}

// pieceIs tells a period and a place from all else.
func (j *judge) pieceIs(text string) Category {
	switch {
	case j.isTime(text):
		return Retention
	case onlyPlaces(j.lex, j.lex.readClosely(text)):
		return Transfer
	}
	return ""
}

// lastOf is what stands behind the last comma of a part, or in brackets at its end.
func lastOf(p itemPart) itemPart {
	if text, ok := strings.CutSuffix(strings.TrimRight(p.text, ". "), ")"); ok {
		if k := strings.LastIndexByte(text, '('); k >= 0 {
			return itemPart{text[k+1:], p.at + k + 1}
		}
	}
	if k := strings.LastIndexAny(p.text, ",，、"); k >= 0 {
		rest := strings.TrimLeft(p.text[k:], ",，、 ")
		return itemPart{rest, p.at + len(p.text) - len(rest)}
	}
	return p
}

// isOther reports whether an item is of somebody else: a company with its legal
// form, or a name that no dictionary has, and not the publisher's.
func (j *judge) isOther(item redline.Clause, e listEntry) bool {
	run := j.lex.read(e.name)
	if len(run) == 0 || len(run) > 6 || run[0].kind != word && run[0].kind != address || j.isOwnName(run) {
		return false
	}
	if j.hasCompany(e) {
		return true
	}
	foreign := false
	for _, t := range run {
		if t.kind == word && !capital(t.raw) && !isLatinIn(t, j) {
			return false
		}
		foreign = foreign || t.kind == address || j.isForeign(t)
	}
	return foreign || j.leadsElsewhere(item) && capital(run[0].raw)
}

// isLatinIn reports whether a word is one in Latin letters where the language has
// others: names of companies are.
func isLatinIn(t token, j *judge) bool {
	return otherLetters[j.locale.Language()] && t.raw[0] < 0x80
}

var otherLetters = setOf([]string{"el", "ja", "ko", "ru", "uk", "zh"})

// isForeign reports whether a word with a capital is none of the language, nor
// made of others, nor an English one.
func (j *judge) isForeign(t token) bool {
	const least = 4
	switch {
	case t.kind != word || len(t.norm) < least:
		return false
	case otherLetters[j.locale.Language()]:
		return isLatinIn(t, j) && !dictionaryOf("en").has(t.norm)
	case !capital(t.raw) || !j.hasWords() || dictionaryOf("en").has(t.norm):
		return false
	case j.locale.Language() == "en":
		return !dictionaryOf("en").has(strings.TrimSuffix(t.norm, "s"))
	}
	return !j.isWord(t.norm)
}

// hasCompany reports whether an item's name, or the brackets behind it, has a
// company's legal form.
func (j *judge) hasCompany(e listEntry) bool {
	for _, text := range []string{e.name, e.brackets.text} {
		run := j.lex.read(text)
		for k := 1; k < len(run); k++ {
			if capital(run[k-1].raw) && hasForm(run, k) {
				return true
			}
		}
	}
	return false
}

// mayReceive reports whether the heading above speaks of data or of no rights and
// duties: elsewhere names in a list are of whom one turns to, or of what is sold.
func (j *judge) mayReceive(c redline.Clause) bool {
	if len(c.Section) == 0 {
		return !j.contract
	}
	told := j.lex.titles.find(j.lex.read(c.Section[len(c.Section)-1]))
	is := func(list ...Category) bool {
		return slices.ContainsFunc(told, func(f found) bool { return slices.Contains(list, f.category) })
	}
	return is(Recipients, Data, Purpose, Transfer) || !j.contract && !is(Contact, Rights, Dispute, Obligations, Fees, Liability, Controller, Age)
}
