package redline

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Key names the change: the new clause's key, or that of a removed one with a
// minus before it.
func (p Pair) Key() string {
	if len(p.To) > 0 {
		return p.To[0].Key
	}
	return "-" + p.From[0].Key
}

// Old and New are the Markdown of either side, "" where there is none.
func (p Pair) Old() string { return source(p.From) }
func (p Pair) New() string { return source(p.To) }

func source(clauses []Clause) string {
	var all []string
	for _, c := range clauses {
		all = append(all, c.Source)
	}
	return strings.Join(all, "\n\n")
}

// Digest is what a decision on the change is bound to: the SHA-256 of the old
// Markdown, a NUL, and the new.
func (p Pair) Digest() string {
	sum := sha256.Sum256([]byte(p.Old() + "\x00" + p.New()))
	return "sha256:" + hex.EncodeToString(sum[:])
}

// Between is the word edits between any two texts, such as the sources of
// clauses whose words are the same.
func Between(old, new string) []Edit {
	return editsOf(tokenize(old, "code block"), tokenize(new, "code block"))
}
