package intake

import (
	"fmt"
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/markdown"
	"proviso/generator/policy"
)

// Request says what a text is to become.
type Request struct {
	File   string // LOCALE.md, as messages name it
	Locale policy.Locale
	Facts  policy.Facts     // of the brand in this locale
	Slug   string           // where the title makes none that is free
	Taken  []string         // slugs that other texts of the site have
	Keep   *policy.Document // the draft that it replaces, whose address stays; or nil
	Like   *policy.Document // the text in another locale, whose ids it gets; or nil
}

// Draft is a text of this project, made of what was read.
type Draft struct {
	Source      []byte
	Doc         *policy.Document // as it is parsed again
	Notes       []Note
	Slots       []Count
	Blocks      []Count
	Beside      bool      // it was lined up with the text of Request.Like
	Differences diag.List // where it is not that text

	// Clauses are the keys of its clauses with those that they stand for in
	// that text, also where a section of the two is built otherwise.
	Clauses map[string]string
}

// Count is how often something stands in a text.
type Count struct {
	What string
	N    int
}

// Draft makes a text of the project, and sees to it that nothing got lost.
func (t *Text) Draft(req Request) (*Draft, diag.List) {
	d := &drafter{Request: req, facts: factsOf(req.Facts), title: t.Title}
	d.units = slices.Clone(t.units)
	if strings.TrimSpace(d.title) == "" {
		d.title = strings.ToUpper(req.Slug[:1]) + strings.ReplaceAll(req.Slug[1:], "-", " ")
		d.note(diag.Place{}, "no title was found; the policy's id stands for it", d.title)
	}
	d.takeFacts()
	d.noteOthers()
	d.likeTheOther()
	d.name()
	d.anchors()
	doc, list := d.settle()
	if list.HasErrors() {
		return nil, list
	}
	made := &Draft{Source: []byte(d.source()), Doc: doc, Notes: append(slices.Clone(t.Notes), d.notes...)}
	made.Slots, made.Blocks = countSlots(doc), countBlocks(d.units)
	if d.Like != nil {
		made.Beside, made.Differences = true, differences(d.Like, doc)
		made.Clauses = clausePairs(d.Like, doc)
	}
	return made, nil
}

// takeFacts puts slots where facts stand, and notes where one stands otherwise
// than the brand writes it.
func (d *drafter) takeFacts() {
	for i := range d.units {
		u := &d.units[i]
		before := u.words(nil)
		if u.runs = slotted(u.runs, d.facts); u.block != nil && u.kind != policy.Code {
			u.block = slottedBlock(u.block, d.facts)
		}
		if after := u.words(d.Request.Facts); after != before {
			d.note(u.place, "a no-break space within a fact is written as the brand file has it", before)
		}
		left := strings.ToLower(u.words(policy.Facts{}))
		for _, f := range d.facts {
			value := strings.ToLower(f.value)
			if f.name == "company.address" {
				value, _, _ = strings.Cut(value, ", ")
			}
			if f.name == "domain" { // an e-mail address is listed by itself
				left = mailForm.ReplaceAllString(left, "")
			}
			if len(value) > 3 && strings.Contains(left, value) {
				d.note(u.place, f.name+" stands there otherwise than in the brand file, or in a longer word, and stays", before)
				break
			}
		}
	}
}

// likeTheOther takes over from the text in another language what the two have
// in common. Where that is too little, they are not the same policy.
func (d *drafter) likeTheOther() {
	if d.Like == nil {
		return
	}
	theirs := flatten(d.Like.Blocks, 0)
	units := adopt(d.units, theirs)
	pairs := align(theirs, units)
	if alike := likeness(theirs, units, pairs); alike*2 < max(len(theirs), len(units)) {
		d.note(diag.Place{}, fmt.Sprintf("%s is another text (%d blocks there, %d here, %d alike), so no ids are taken over", d.Like.File, len(theirs), len(units), alike), "")
		d.Like = nil
		return
	}
	d.units = units
	d.sameNames(theirs, pairs)
}

// drafter is a text on its way into the project.
type drafter struct {
	Request
	facts []fact
	title string
	units []unit
	notes []Note
}

func (d *drafter) note(at diag.Place, what, words string) {
	d.notes = append(d.notes, Note{at, what, words})
}

// sameNames gives headings the ids of those that they stand for.
func (d *drafter) sameNames(theirs []unit, pairs []pair) {
	for _, p := range pairs {
		if p.theirs >= 0 && p.ours >= 0 && theirs[p.theirs].kind == policy.Heading && d.units[p.ours].kind == policy.Heading {
			d.units[p.ours].id = theirs[p.theirs].id
		}
	}
}

// name gives every other heading an id of its own.
func (d *drafter) name() {
	given := newNames()
	for _, u := range d.units {
		if u.id != "" {
			given[u.id] = 1
		}
	}
	if d.Like != nil {
		for _, c := range d.Like.Clauses {
			if c.Block != nil && c.Block.Kind == policy.Heading {
				given[c.Block.ID] = 1
			}
		}
	}
	for i := range d.units {
		if u := &d.units[i]; u.kind == policy.Heading && u.id == "" {
			u.id = given.unique(headingName(u.words(d.Request.Facts)))
		}
	}
}

// anchors lets links within the source lead to the headings' new ids.
func (d *drafter) anchors() {
	to := map[string]string{}
	for i, u := range d.units {
		for _, name := range u.anchors {
			for j := i; j >= 0; j-- {
				if d.units[j].kind == policy.Heading {
					to[name] = d.units[j].id
					break
				}
			}
		}
	}
	for i := range d.units {
		for j := range d.units[i].runs {
			r := &d.units[i].runs[j]
			if name, is := strings.CutPrefix(r.link, "#"); is {
				if r.link = ""; to[name] != "" {
					r.link = "#" + to[name]
				}
			}
		}
		if b := d.units[i].block; b != nil {
			d.units[i].block = anchored(b, to)
		}
	}
}

func anchored(b *policy.Block, to map[string]string) *policy.Block {
	made := *b
	runs := runsOf(b.Inlines, run{})
	for j := range runs {
		if name, is := strings.CutPrefix(runs[j].link, "#"); is {
			if runs[j].link = ""; to[name] != "" {
				runs[j].link = "#" + to[name]
			}
		}
	}
	made.Inlines, made.Children = inlines(runs), nil
	for _, child := range b.Children {
		made.Children = append(made.Children, anchored(child, to))
	}
	return &made
}

// source is the whole text as it is written.
func (d *drafter) source() string {
	front := "title = " + ledger.Quote(d.titleLine()) + "\nslug = " + ledger.Quote(d.slug()) + "\n"
	if d.Keep != nil && len(d.Keep.Aliases) > 0 {
		var quoted []string
		for _, alias := range d.Keep.Aliases {
			quoted = append(quoted, ledger.Quote(alias))
		}
		front += "aliases = [" + strings.Join(quoted, ", ") + "]\n"
	}
	return "+++\n" + front + "+++\n\n" + markdown.Compose(tree(d.units))
}

func (d *drafter) titleLine() string {
	var b strings.Builder
	for _, p := range cutFacts(d.title, d.facts) {
		if p.Slot != "" {
			b.WriteString("{{" + p.Slot + "}}")
		} else {
			b.WriteString(strings.ReplaceAll(p.Literal, "{{", `\{{`))
		}
	}
	return b.String()
}

func (d *drafter) slug() string {
	if d.Keep != nil {
		return d.Keep.Slug
	}
	slug := slugOf(d.title)
	if slug == "" || slices.Contains(d.Taken, slug) {
		return d.Request.Slug
	}
	return slug
}

func countSlots(doc *policy.Document) []Count {
	var counts []Count
	for _, name := range taken {
		n := 0
		for _, use := range doc.Slots {
			if use.Name == name && use.Where == policy.InText {
				n++
			}
		}
		for _, piece := range doc.Title {
			if piece.Slot == name {
				n++
			}
		}
		if n > 0 {
			counts = append(counts, Count{name, n})
		}
	}
	return counts
}

func countBlocks(units []unit) []Count {
	var counts []Count
	for _, kind := range []policy.BlockKind{policy.Heading, policy.Paragraph, policy.Item, policy.Table, policy.Quote, policy.Code} {
		n := 0
		for _, u := range units {
			if u.kind == kind && u.isClause() {
				n++
			}
		}
		if n > 0 {
			counts = append(counts, Count{string(kind), n})
		}
	}
	return counts
}
