package markdown

import (
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/policy"
)

// slots lists every slot of the body: those of running text, which goldmark
// found, and those of link targets, which stand in no node.
func (b *builder) slots() {
	body := b.doc.Body
	for at := 0; ; {
		i := strings.Index(body[at:], "{{")
		if i < 0 {
			return
		}
		at += i
		end := strings.Index(body[at:], "}}")
		if line := strings.IndexByte(body[at:], '\n'); escaped(body, at) || b.isCode(at) || end < 0 || line >= 0 && line < end || strings.Contains(body[at+2:at+end], "{{") {
			at += 2
			continue
		}
		use := policy.SlotUse{Name: body[at+2 : at+end], Start: at, End: at + end + 2, Place: b.place(at)}
		if !b.inText[at] {
			use.Where = policy.InURL
		}
		b.doc.Slots = append(b.doc.Slots, use)
		at = use.End
	}
}

func escaped(s string, at int) bool {
	n := 0
	for at > n && s[at-1-n] == '\\' {
		n++
	}
	return n%2 == 1
}

func (b *builder) isCode(at int) bool {
	return slices.ContainsFunc(b.codes, func(s policy.Span) bool { return s.Start <= at && at < s.End })
}

// checkAnchors reports links to a place of this text that is not there.
func (b *builder) checkAnchors() {
	ids := make([]string, 0, len(b.ids))
	for id := range b.ids {
		ids = append(ids, id)
	}
	for _, link := range b.doc.Links {
		if _, ok := b.ids[link.Anchor]; !ok && link.Anchor != "" && link.Policy == "" {
			b.list.Add(diag.Errorf(link.Place, "the link leads to #%s, which is no heading of this text", link.Anchor).
				Hint("%s", diag.DidYouMean(link.Anchor, ids)))
		}
	}
}
