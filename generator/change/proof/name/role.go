package name

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// rolesText is what those are called who look after a thing for others.
//
//go:embed role.toml
var rolesText []byte

var roles sync.Map // language -> *callings

func (j *Judge) roles() *callings {
	if c, ok := roles.Load(j.Locale.Language()); ok {
		return c.(*callings)
	}
	c := mustReadCallings("role.toml", rolesText, j.Locale.Language(), j.Lex.Articles)
	roles.Store(j.Locale.Language(), c)
	return c
}

// roleRenamed: who looks after an account, a forum or a project for others is
// called otherwise wherever the text speaks of them, twice or more: the same
// people, who may and must what they did. Not where the new name is of others in
// the old text, nor where the old one stays.
func (j *Judge) roleRenamed(c *reading.Case, h reading.Hunk) string {
	if j.SaidParty(c, h) {
		return "" // who receives
	}
	const most = 2
	if anyWidened(c, h, most, j.sameRole) {
		return "a role by another name throughout"
	}
	return ""
}

func (j *Judge) sameRole(from, to []token.Token) bool {
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
			if n := beginning(j.From, a); n >= often && beginning(j.To, a) == 0 && beginning(j.From, b) == 0 && beginning(j.To, b) == n && !j.answers(a) {
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
func (j *Judge) answers(stem string) bool {
	is := func(t token.Token) bool { return strings.HasPrefix(t.Norm, stem) }
	controls := func(f lexicon.Found) bool { return f.Category == topic.Controller && f.Voice == lexicon.Term }
	return slices.ContainsFunc(j.Cases, func(c reading.Case) bool {
		return slices.ContainsFunc(token.Sentences(c.From), func(s []token.Token) bool {
			return slices.ContainsFunc(s, is) && slices.ContainsFunc(j.Lex.Subjects.Find(s), controls)
		})
	})
}

// beginning counts the words of a text that begin so; of several, where they stand.
func beginning(c reading.Corpus, stem string) int {
	if strings.Contains(stem, " ") {
		return c.Count(stem) + c.Count(stem+"s")
	}
	n := 0
	for w, times := range c.Words {
		if strings.HasPrefix(w, stem) {
			n += times
		}
	}
	return n
}
