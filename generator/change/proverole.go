package change

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// rolesText is what those are called who look after a thing for others.
//
//go:embed roles.toml
var rolesText []byte

var roles sync.Map // language -> *callings

func (j *judge) roles() *callings {
	if c, ok := roles.Load(j.locale.Language()); ok {
		return c.(*callings)
	}
	c := mustReadCallings("roles.toml", rolesText, j.locale.Language(), j.lex.articles)
	roles.Store(j.locale.Language(), c)
	return c
}

// roleRenamed: who looks after an account, a forum or a project for others is
// called otherwise wherever the text speaks of them, twice or more: the same
// people, who may and must what they did. Not where the new name is of others in
// the old text, nor where the old one stays.
func (j *judge) roleRenamed(c *instance, h hunk) string {
	if j.saidParty(c, h) {
		return "" // who receives
	}
	const most = 2
	if anyWidened(c, h, most, j.sameRole) {
		return "a role by another name throughout"
	}
	return ""
}

func (j *judge) sameRole(from, to []token) bool {
	const longest = 3
	if len(from) == 0 || len(to) == 0 || len(from) > longest || len(to) > longest {
		return false
	}
	if samePrep := j.samePreposition(from, to); samePrep {
		from, to = from[1:], to[1:]
	}
	all := j.roles()
	for _, old := range all.named(j.plainWords(from)) {
		for _, now := range all.named(j.plainWords(to)) {
			a, b := callingStem(old), callingStem(now)
			if old.thing != "role" || a == b || strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
				continue
			}
			const often = 2
			if n := j.from.beginning(a); n >= often && j.to.beginning(a) == 0 && j.from.beginning(b) == 0 && j.to.beginning(b) == n && !j.answers(a) {
				return true
			}
		}
	}
	return false
}

// callingStem is a calling without an ending for several.
func callingStem(c calling) string {
	var words []string
	for _, p := range c.parts {
		words = append(words, p.text)
	}
	stem := strings.Join(words, " ")
	if !c.parts[len(c.parts)-1].tail {
		stem = strings.TrimSuffix(stem, "s")
	}
	return stem
}

// answers reports whether the text says of a role that it is who answers for it.
func (j *judge) answers(stem string) bool {
	is := func(t token) bool { return strings.HasPrefix(t.norm, stem) }
	controls := func(f found) bool { return f.category == Controller && f.voice == term }
	return slices.ContainsFunc(j.cases, func(c instance) bool {
		return slices.ContainsFunc(sentences(c.from), func(s []token) bool {
			return slices.ContainsFunc(s, is) && slices.ContainsFunc(j.lex.subjects.find(s), controls)
		})
	})
}

// beginning counts the words of a text that begin so; of several, where they stand.
func (c corpus) beginning(stem string) int {
	if strings.Contains(stem, " ") {
		return c.count(stem) + c.count(stem+"s")
	}
	n := 0
	for w, times := range c.words {
		if strings.HasPrefix(w, stem) {
			n += times
		}
	}
	return n
}
