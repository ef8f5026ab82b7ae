package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

var listRules = []Rule{
	{Name: "list-endings", Level: diag.Advice, Source: "EU Interinstitutional Style Guide, 3.3: the items of a list are punctuated alike", Text: listEndings},
}

// listEndings: items of one list that end differently. A list may run on as one
// sentence: every item ends with a comma or semicolon, the last with a stop.
func listEndings(d *Draft) diag.List {
	var list diag.List
	var walk func(blocks []*policy.Block)
	walk = func(blocks []*policy.Block) {
		for _, b := range blocks {
			if b.Kind == policy.List {
				list.Add(d.oddEnding(b)...)
			}
			walk(b.Children)
		}
	}
	walk(d.Doc.Blocks)
	return list
}

type ending struct {
	in   *Clause
	mark string // . ; , or "" for none
}

func (d *Draft) oddEnding(b *policy.Block) diag.List {
	var ends []ending
	for _, item := range b.Children {
		if c := d.byKey[item.Key]; c != nil {
			if mark, ok := endOf(c.Prose); ok {
				ends = append(ends, ending{c, mark})
			}
		}
	}
	last := len(ends) - 1
	runsOn := last > 0 && slices.ContainsFunc(ends[:last], func(e ending) bool { return e.mark == ";" || e.mark == "," })
	if runsOn && ends[last].mark == "." {
		ends = ends[:last]
	} else if runsOn && ends[0].mark != "" && ends[last].mark == ends[0].mark && ends[last].in == d.byKey[b.Children[len(b.Children)-1].Key] {
		return diag.List{d.At(ends[last].in, "", "the last item ends with %s, as if another followed", named(ends[last].mark)).Hint("end the list with a full stop")}
	}
	return d.oddOnes(ends)
}

// oddOnes tells the first item that ends otherwise than most, and of two that
// stand alone against each other both.
func (d *Draft) oddOnes(ends []ending) diag.List {
	count := map[string]int{}
	for _, e := range ends {
		count[e.mark]++
	}
	if len(count) < 2 {
		return nil
	}
	usual := ends[0].mark
	for _, e := range ends {
		if count[e.mark] > count[usual] {
			usual = e.mark
		}
	}
	odd := func(e ending, others string) diag.Problem {
		return d.At(e.in, "", "the item ends with %s, the others of its list with %s", named(e.mark), named(others)).Hint("end all items alike")
	}
	if len(ends) == 2 {
		return diag.List{odd(ends[0], ends[1].mark), odd(ends[1], ends[0].mark)}
	}
	i := slices.IndexFunc(ends, func(e ending) bool { return e.mark != usual })
	return diag.List{odd(ends[i], usual)}
}

func named(mark string) string {
	if mark == "" {
		return "no mark"
	}
	return `"` + mark + `"`
}

// runOn is how an item ends that goes on to the next: "; and".
var runOn = pattern.New(`[;,]\s+\p{L}{1,5}$`)

// endOf is the mark that an item ends with. An item that leads over to nested
// ones, or ends with an address or a fact, says nothing about the others.
func endOf(text string) (mark string, ok bool) {
	text = strings.TrimRightFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`)]"”“»«’`, r) })
	if at := runOn.FindStringIndex(text); at != nil {
		text = text[:at[0]+1]
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	word := text[strings.LastIndexFunc(text, unicode.IsSpace)+1:]
	switch {
	case text == "", last == ':', last == '\ufffc', strings.ContainsAny(strings.TrimRight(word, ".,;"), "@/"):
		return "", false
	case strings.ContainsRune(".!?…。", last):
		return ".", true
	case last == ';' || last == ',':
		return string(last), true
	}
	return "", true
}
