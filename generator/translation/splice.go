package translation

import (
	"slices"
	"strings"

	"proviso/generator/markdown"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// chunk is a clause with all that follows it up to the next: blank lines, and
// the lines that end a conditional part or begin one.
type chunk struct {
	policy.Span
	after string // the key of the clause that follows
}

// chunks cuts a body at the lines on which its clauses begin. ok is false where
// two begin on one line.
func chunks(doc *policy.Document) (all map[string]chunk, first int, ok bool) {
	all = map[string]chunk{}
	starts := []int{0}
	for i := range len(doc.Body) {
		if doc.Body[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	end, after := len(doc.Body), ""
	for _, c := range slices.Backward(doc.Clauses) {
		if c.Block == nil {
			continue
		}
		line := c.Place.Line - doc.BodyLine
		if line < 0 || line >= len(starts) || starts[line] >= end {
			return nil, 0, false
		}
		all[c.Key] = chunk{policy.Span{Start: starts[line], End: end}, after}
		end, after = starts[line], c.Key
	}
	return all, end, true
}

// spliced is the draft's body with the new clauses put between its own, and
// without those that are gone. ok is false where that is not built as the
// source is, since lists or conditional parts would begin or end elsewhere.
func (t *taking) spliced() (body string, ok bool) {
	ours, _, cut := chunks(t.source)
	theirs, first, cutToo := chunks(t.draft)
	if !cut || !cutToo {
		return "", false
	}
	edits := t.afterSource()
	var b strings.Builder
	b.WriteString(t.draft.Body[:first])
	for i, c := range t.source.Clauses {
		if c.Block == nil {
			continue
		}
		text := t.marked(i, chunkOf(t.source.Body, ours[c.Key], edits), theirs)
		if there, kept := t.there[c.Key]; kept && t.words[c.Key] == nil {
			own := theirs[there.Key]
			text = t.draft.Body[own.Start:own.End]
			if next := t.following(i); next != own.after { // it has another neighbour now
				like := t.source.Body[ours[c.Key].Start:ours[c.Key].End]
				text = text[:tail(text)] + like[tail(like):]
			}
		}
		b.WriteString(text)
	}
	doc, list := markdown.Parse(t.source.File, t.source.Locale, []byte("+++\ntitle = \"x\"\n+++\n"+b.String()))
	return b.String(), !list.HasErrors() && sameBuild(doc, t.source) && sameBlocks(doc.Blocks, t.source.Blocks)
}

var bullet = pattern.New(`^[ \t]*[-*+][ \t]`)

// marked is the chunk of a new list item with the mark that its neighbours have
// in the draft: with another it would begin another list.
func (t *taking) marked(i int, text string, theirs map[string]chunk) string {
	mark := bullet.FindString(text)
	for _, step := range []int{-1, 1} {
		for n := i + step; mark != "" && n > 0 && n < len(t.source.Clauses); n += step {
			there, kept := t.there[t.source.Clauses[n].Key]
			if !kept || there.Block == nil || t.source.Clauses[n].Block.Kind != policy.Item {
				break
			}
			if own := bullet.FindString(t.draft.Body[theirs[there.Key].Start:]); len(own) == len(mark) {
				return own + text[len(mark):]
			}
		}
	}
	return text
}

// tail is where a chunk's last lines begin that are none of its clause: blank
// ones, and those that begin or end a conditional part.
func tail(chunk string) int {
	end := len(chunk)
	for end > 0 {
		line := strings.LastIndexByte(chunk[:end-1], '\n') + 1
		if text := strings.TrimSpace(chunk[line:end]); text != "" && !strings.HasPrefix(text, ":::") {
			break
		}
		end = line
	}
	return end
}

// following is the key, in the draft, of the clause that follows one of the
// source's; "" for the last, and for a new one what no clause has.
func (t *taking) following(i int) string {
	if i+1 == len(t.source.Clauses) {
		return ""
	}
	next := t.source.Clauses[i+1].Key
	if there, kept := t.there[next]; kept && t.words[next] == nil {
		return there.Key
	}
	return "new"
}

// chunkOf is a chunk of a body with the edits that lie in it.
func chunkOf(body string, c chunk, edits []edit) string {
	var inside []edit
	for _, e := range edits {
		if c.Start <= e.Start && e.End <= c.End {
			e.Start, e.End = e.Start-c.Start, e.End-c.Start
			inside = append(inside, e)
		}
	}
	return edited(body[c.Start:c.End], inside)
}

// sameBlocks reports whether two texts have the same blocks in each other.
func sameBlocks(a, b []*policy.Block) bool {
	return slices.EqualFunc(a, b, func(x, y *policy.Block) bool {
		return x.Kind == y.Kind && x.Tight == y.Tight && x.Ordered == y.Ordered && sameBlocks(x.Children, y.Children)
	})
}
