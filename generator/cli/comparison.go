package cli

import (
	"encoding/json"
	"fmt"
	"io"

	"proviso/generator/change"
	"proviso/generator/policy"
	"proviso/generator/redline"
)

// comparison is two texts set against one another, as diff and compare show it.
type comparison struct {
	policy, brand string // "" in compare, and brand where the sites are listed
	locale        policy.Locale
	from, to      string // versions, or names of files
	sites         []string
	fromFile      string
	toFile        string
	pairs         []redline.Pair
	changes       []change.Judgement
	judged        map[int]*change.Judgement // by index of the pair
}

func compared(from, to redline.Text, l policy.Locale) *comparison {
	c := &comparison{locale: l, fromFile: from.Name, toFile: to.Name, judged: map[int]*change.Judgement{}}
	c.pairs = redline.Compare(from, to)
	c.changes = change.Judge(c.pairs, l)
	next := 0
	for n := range c.pairs {
		if next < len(c.changes) && samePair(c.changes[next].Pair, c.pairs[n]) {
			c.judged[n] = &c.changes[next]
			next++
		}
	}
	return c
}

// samePair reports whether two pairs are of the same clauses of the same texts.
func samePair(a, b redline.Pair) bool {
	return sameClauses(a.From, b.From) && sameClauses(a.To, b.To)
}

func sameClauses(a, b []redline.Clause) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// class is the gravest of the changes.
func (c *comparison) class() change.Class {
	class := change.None
	for _, one := range c.changes {
		class = change.Gravest(class, one.Class)
	}
	return class
}

// unrelated reports whether hardly a clause of one text is also in the other.
func (c *comparison) unrelated() bool {
	common, all := 0, 0
	for _, p := range c.pairs {
		n := len(p.From) + len(p.To)
		all += n
		if len(p.From) > 0 && len(p.To) > 0 {
			common += n
		}
	}
	return all >= 8 && common*10 < all
}

func isRedlineFormat(format string) bool {
	return format == "text" || format == "json" || format == "html"
}

// showOne prints one comparison.
func (i *invocation) showOne(c *comparison, format string) int {
	switch format {
	case "json":
		return i.printJSON(c.json())
	case "html":
		fmt.Fprint(i.out, redlinePage([]*comparison{c}))
	default:
		c.print(i.out, i.painter())
	}
	return done
}

// showAll prints several.
func (i *invocation) showAll(all []*comparison, format string) int {
	switch format {
	case "json":
		list := struct {
			Diffs []diffJSON `json:"diffs"`
		}{[]diffJSON{}}
		for _, c := range all {
			list.Diffs = append(list.Diffs, c.json())
		}
		return i.printJSON(list)
	case "html":
		fmt.Fprint(i.out, redlinePage(all))
	default:
		for n, c := range all {
			if n > 0 {
				fmt.Fprintln(i.out)
			}
			c.print(i.out, i.painter())
		}
	}
	return done
}

func (i *invocation) printJSON(v any) int {
	if err := encode(i.out, v); err != nil {
		return i.fail(err)
	}
	return done
}

func encode(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(v)
}

type diffJSON struct {
	Policy  *string      `json:"policy"`
	From    string       `json:"from"`
	To      string       `json:"to"`
	Brand   *string      `json:"brand"`
	Locale  *string      `json:"locale"`
	Sites   []string     `json:"sites,omitempty"`
	Class   change.Class `json:"class"`
	Changes []changeJSON `json:"changes"`
}

type changeJSON struct {
	Clause     string            `json:"clause"`
	Kind       string            `json:"kind"`
	Class      change.Class      `json:"class"`
	Words      string            `json:"words"`
	Categories []change.Category `json:"categories"`
	Signals    []signalJSON      `json:"signals"`
	Old        *string           `json:"old"`
	New        *string           `json:"new"`
	FromLine   *int              `json:"from_line"`
	ToLine     *int              `json:"to_line"`
}

type signalJSON struct {
	Category change.Category `json:"category"`
	What     string          `json:"what"`
}

func (c *comparison) json() diffJSON {
	out := diffJSON{
		Policy: orNull(c.policy), From: c.from, To: c.to, Brand: orNull(c.brand), Locale: orNull(string(c.locale)),
		Sites: c.sites, Class: c.class(), Changes: []changeJSON{},
	}
	for _, one := range c.changes {
		p := one.Pair
		change := changeJSON{
			Clause: p.Key(), Kind: p.Kind.Word(), Class: one.Class, Words: p.Digest(),
			Categories: append([]change.Category{}, one.Categories...), Signals: []signalJSON{},
		}
		for _, s := range one.Signals {
			change.Signals = append(change.Signals, signalJSON{s.Category, s.What})
		}
		if len(p.From) > 0 {
			old := p.Old()
			change.Old, change.FromLine = &old, &p.From[0].Line
		}
		if len(p.To) > 0 {
			new := p.New()
			change.New, change.ToLine = &new, &p.To[0].Line
		}
		out.Changes = append(out.Changes, change)
	}
	return out
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
