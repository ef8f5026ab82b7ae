package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/text/unicode/norm"

	"proviso/generator/pattern"
	"proviso/generator/policy"
)

func headingAttributes(n *ast.Heading) attributes {
	value, _ := n.AttributeString(attributesName)
	attrs, _ := value.(attributes)
	return attrs
}

var (
	idForm  = pattern.New(`^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$`)
	notInID = pattern.New(`[^a-z0-9]+`)
)

func (b *builder) heading(n *ast.Heading, attrs attributes, when []policy.Condition) *policy.Block {
	block := &policy.Block{Kind: policy.Heading, Level: n.Level, ID: attrs.id, When: when, Place: b.place(n.Pos()), Span: b.span(n)}
	block.Inlines = b.inlines(n)
	if b.loose {
		b.ensureID(block)
	} else {
		b.checkID(block, n.Pos())
	}
	b.section, b.count = block.ID, 0
	block.Key = block.ID
	b.doc.Clauses = append(b.doc.Clauses, policy.Clause{Key: block.Key, Block: block, Place: block.Place})
	return block
}

func (b *builder) checkID(block *policy.Block, at int) {
	first, taken := b.ids[block.ID]
	switch id := block.ID; {
	case id == "":
		words := policy.PlainText(block.Inlines, nil)
		suggested := strings.Trim(notInID.ReplaceAllString(strings.ToLower(words), "-"), "-")
		if suggested == "" {
			suggested = "retention"
		}
		b.list.Add(b.errorf(at, "the heading %q has no id", words).Hint("give it one that lasts, the same in every locale: {#%s}", suggested))
	case !idForm.MatchString(id) || !norm.NFC.IsNormalString(id) || len(id) > 100:
		b.list.Add(b.errorf(at, "the id %q is malformed", id).Hint("use letters, digits, hyphens and underscores"))
	case taken:
		b.list.Add(b.errorf(at, "the id %q is used twice", id).Note("%s: first used here", first).Hint("give one of the two headings another id"))
	case id == policy.TitleKey, id == policy.IntroID && b.section == policy.IntroID && b.count > 0:
		b.list.Add(b.errorf(at, "the id %q is reserved", id).Hint("it is the key of the title, or of what stands before the first heading"))
		block.ID = "" // nothing is to take it for those
	default:
		b.ids[id] = b.place(at)
	}
}
