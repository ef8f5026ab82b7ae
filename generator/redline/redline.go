// Package redline pairs the clauses of two texts and shows, word by word, how
// each became the other. It owns the pairing and the edits and nothing of what
// they mean: whether a change matters is for package change to say.
//
// Compare promises that every clause of each text stands in exactly one Pair;
// that the edits of a pair, insertions dropped, are the old words to the byte,
// and deletions dropped, the new ones; and that a text compared with itself is
// kept throughout. It has no clock and no randomness: the same two texts give
// the same pairs.
package redline

// Clause is the unit in which texts are compared.
type Clause struct {
	Key     string   // "retention/1"; "" where the text gives it none
	Section []string // the headings above it, outermost first, as plain text
	Kind    string   // title, heading, paragraph, list item, table row, code block, quote
	Words   string   // its plain text, facts filled; a row's cells between tabs
	Source  string   // its Markdown, facts filled, without numbers of list items
	Links   []string // where its links lead, in their order
	Line    int      // of the file, from 1
}

// Text is a text as its readers have it, clause by clause.
type Text struct {
	Name    string
	Clauses []Clause
}

// Kind says what became of a clause.
type Kind string

const (
	Kept             Kind = "kept"
	Reworded         Kind = "reworded" // words, mark-up or link targets differ
	Inserted         Kind = "inserted"
	Deleted          Kind = "deleted"
	Moved            Kind = "moved" // to another place, otherwise as it was
	MovedAndReworded Kind = "moved and reworded"
	Split            Kind = "split"  // one clause became several
	Merged           Kind = "merged" // several became one
)

// Word is one of the four words by which the world outside knows a kind: added,
// removed, moved or changed.
func (k Kind) Word() string {
	switch k {
	case Inserted:
		return "added"
	case Deleted:
		return "removed"
	case Moved:
		return "moved"
	}
	return "changed"
}

// Pair is what became of a clause, or of the clauses that were split or merged.
type Pair struct {
	Kind  Kind
	From  []Clause // none where Inserted, several where Merged
	To    []Clause // none where Deleted, several where Split
	Edits []Edit
}

// Op is what an edit does.
type Op int

const (
	Equal Op = iota
	Delete
	Insert
)

// Edit is a run of words that stayed, went or came. A run that differs only in
// typography (kind of quotation mark, space, Unicode form, the number before a
// clause) is Equal: Text is its new form, and Old its old one where it differs.
type Edit struct {
	Op   Op
	Text string
	Old  string
}

// After is the new words that edits lead to.
func After(edits []Edit) string {
	s := ""
	for _, e := range edits {
		if e.Op != Delete {
			s += e.Text
		}
	}
	return s
}

// Joined is the words of several clauses, a line each: what the edits of a
// split or merged pair are about.
func Joined(clauses []Clause) string {
	s := ""
	for i, c := range clauses {
		if i > 0 {
			s += "\n"
		}
		s += c.Words
	}
	return s
}

// Rewords reports whether a word, a number or a mark of punctuation changed,
// and not mark-up, place or typography alone.
func (p Pair) Rewords() bool {
	for _, e := range p.Edits {
		if e.Op != Equal {
			return true
		}
	}
	return false
}
