// Package xliff reads and writes XLIFF 1.2, the format in which agencies take
// texts to translate and give them back. It owns the format and nothing of what
// the units mean.
//
// Encode writes a file that is valid against the transitional schema: one file
// element, its units in order, mark-up that a translator must not touch as
// inline codes. Read takes what translators' tools make of it: units in any
// order, elements and attributes of other namespaces, segments marked inside a
// target, codes written as other elements, UTF-16, Windows line ends. It
// resolves no entity but XML's own, refuses document types, and bounds size and
// depth.
//
// The specification: http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html
package xliff

// Namespace is that of XLIFF 1.2.
const Namespace = "urn:oasis:names:tc:xliff:document:1.2"

// MaxSize bounds a file, in bytes: more than a hundred times what the longest
// policy known makes.
const MaxSize = 32 << 20

// File is a file element with its units.
type File struct {
	Original string // what it was made from
	Datatype string // begins with x-
	Source   string // the language it is translated from
	Target   string // the language it is translated into
	Skeleton string // what the writer needs to take it back; tools carry it along
	Units    []Unit
}

// Unit is a text to translate, or one that is there for context.
type Unit struct {
	ID       string
	Type     string // what it is: x-heading, x-paragraph …
	Locked   bool   // not to be translated
	Approved bool
	Source   Content
	Target   *Content // nil where there is none
	State    State
	Previous *Alternative
	Notes    []string

	Line int    // where it was read
	Lang string // what a target read says of its own language; "" where nothing
}

// Alternative is an earlier source with its translation.
type Alternative struct{ Source, Target Content }

// State says how far a target is.
type State string

const (
	NeedsTranslation State = "needs-translation"
	NeedsReview      State = "needs-review-translation"
	Final            State = "final"
	SignedOff        State = "signed-off"
)

// Content is what a source or a target holds.
type Content []Token

// Token is a run of text or an inline code.
type Token struct {
	Kind TokenKind
	ID   string // of a code: the same in source and target
	Type string // of a code, as it is written: bold, italic, link, lb, x-slot …
	Text string // the text; of a code what it stands for, to be shown
}

// TokenKind says what a token is.
type TokenKind int

const (
	Text  TokenKind = iota
	Mark            // stands for something by itself, as <x/>
	Held            // as Mark, with what it stands for inside, as <ph>
	Open            // begins a range, as <bpt>
	Close           // ends it, as <ept>
)

// Empty reports whether there is no text and no code but white space.
func (c Content) Empty() bool {
	for _, t := range c {
		if t.Kind != Text || !isBlank(t.Text) {
			return false
		}
	}
	return true
}
