package subject

import (
	"slices"
	"strings"

	"proviso/generator/change/dictionary"
	"proviso/generator/change/lexicon"
	"proviso/generator/change/token"
	"proviso/generator/pattern"
	"proviso/generator/redline"
	"proviso/generator/topic"
)

// listing is a list of items that are built alike, each with a name first: of
// cookies, or of those who get data.
type listing struct {
	items []redline.Clause // of both texts
	of    topic.Category   // Recipients, cookieColumn, or "" of anything else
	ends  topic.Category   // what the last part of most items is: Retention, Transfer or ""
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
func (j *Judge) readListings() {
	var l *listing
	for i := range j.Cases {
		c := &j.Cases[i]
		if c.Clause().Kind != "list item" {
			l = nil
			continue
		}
		if l == nil {
			l = &listing{}
		}
		l.items = append(append(l.items, c.Pair.From...), c.Pair.To...)
		j.listings[c.Index] = l
	}
	var last *listing
	for i := range j.Cases {
		if l := j.listings[i]; l != nil && l != last {
			last = l
			j.readListing(last)
		}
	}
}

// readListing notes what most items of a list are.
func (j *Judge) readListing(l *listing) {
	machines, others, times, places := 0, 0, 0, 0
	for _, item := range l.items {
		e := listEntryOf(item)
		switch {
		case isMachine(item, e.name):
			machines++
		case j.isOther(item, e):
			others++
		}
		if tail := j.tail(e); tail == topic.Retention {
			times++
		} else if tail == topic.Transfer {
			places++
		}
	}
	switch n := len(l.items); {
	case 2*machines > n:
		l.of = lexicon.CookieColumn
	case 2*others > n && j.mayReceive(l.items[0]):
		l.of = topic.Recipients
	}
	switch n := len(l.items); {
	case 2*times > n:
		l.ends = topic.Retention
	case 2*places > n:
		l.ends = topic.Transfer
	}
}

// tail is what an item ends with, behind its last comma too: a period or a place.
func (j *Judge) tail(e listEntry) topic.Category {
	if len(e.pieces) == 0 {
		return ""
	}
	return j.pieceIs(lastOf(e.pieces[len(e.pieces)-1]).text)
}

// pieceIs tells a period and a place from all else.
func (j *Judge) pieceIs(text string) topic.Category {
	switch {
	case j.isTime(text):
		return topic.Retention
	case onlyPlaces(j.Lex, j.Lex.ReadClosely(text)):
		return topic.Transfer
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
func (j *Judge) isOther(item redline.Clause, e listEntry) bool {
	run := j.Lex.Read(e.name)
	if len(run) == 0 || len(run) > 6 || run[0].Kind != token.Word && run[0].Kind != token.Address || j.isOwnName(run) {
		return false
	}
	if j.hasCompany(e) {
		return true
	}
	foreign := false
	for _, t := range run {
		if t.Kind == token.Word && !token.Capital(t.Raw) && !isLatinIn(t, j) {
			return false
		}
		foreign = foreign || t.Kind == token.Address || j.isForeign(t)
	}
	return foreign || j.leadsElsewhere(item) && token.Capital(run[0].Raw)
}

// isLatinIn reports whether a word is one in Latin letters where the language has
// others: names of companies are.
func isLatinIn(t token.Token, j *Judge) bool {
	return otherLetters[j.Locale.Language()] && t.Raw[0] < 0x80
}

var otherLetters = token.Set([]string{"el", "ja", "ko", "ru", "uk", "zh"})

// isForeign reports whether a word with a capital is none of the language, nor
// made of others, nor an English one.
func (j *Judge) isForeign(t token.Token) bool {
	const least = 4
	switch {
	case t.Kind != token.Word || len(t.Norm) < least:
		return false
	case otherLetters[j.Locale.Language()]:
		return isLatinIn(t, j) && !dictionary.Of("en").Has(t.Norm)
	case !token.Capital(t.Raw) || !j.HasWords() || dictionary.Of("en").Has(t.Norm):
		return false
	case j.Locale.Language() == "en":
		return !dictionary.Of("en").Has(strings.TrimSuffix(t.Norm, "s"))
	}
	return !j.IsWord(t.Norm)
}

// hasCompany reports whether an item's name, or the brackets behind it, has a
// company's legal form.
func (j *Judge) hasCompany(e listEntry) bool {
	for _, text := range []string{e.name, e.brackets.text} {
		run := j.Lex.Read(text)
		for k := 1; k < len(run); k++ {
			if token.Capital(run[k-1].Raw) && lexicon.HasForm(run, k) {
				return true
			}
		}
	}
	return false
}

// mayReceive reports whether the heading above speaks of data or of no rights and
// duties: elsewhere names in a list are of whom one turns to, or of what is sold.
func (j *Judge) mayReceive(c redline.Clause) bool {
	if len(c.Section) == 0 {
		return !j.Contract
	}
	told := j.Lex.Titles.Find(j.Lex.Read(c.Section[len(c.Section)-1]))
	is := func(list ...topic.Category) bool {
		return slices.ContainsFunc(told, func(f lexicon.Found) bool { return slices.Contains(list, f.Category) })
	}
	return is(topic.Recipients, topic.Data, topic.Purpose, topic.Transfer) || !j.Contract && !is(topic.Contact, topic.Rights, topic.Dispute, topic.Obligations, topic.Fees, topic.Liability, topic.Controller, topic.Age)
}
