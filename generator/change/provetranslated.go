package change

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// translations are words in English that translators leave in a text at first,
// each beside what it is in the language, one file a locale; translation/de.toml
// says how they are written.
//
//go:embed translation/*.toml
var translations embed.FS

// glossary is one of them.
type glossary struct {
	words map[string][]entry // by the first word in English
	small map[string]bool    // that tie others together
}

// entry is what some words in English are in the language.
type entry struct {
	english []part
	native  phrases
}

// englishSmall tie words together in English.
var englishSmall = setOf(strings.Fields("of the a an for to in on at by with s"))

// glossaryOf are the translations of a locale or of what it is a variety of, if
// there are any. It panics on a faulty file: that is part of the program, and a
// test reads them all.
func (lex *lexicon) glossaryOf(l policy.Locale) *glossary {
	for _, near := range l.Parents() {
		name := "translation/" + string(near) + ".toml"
		text, err := translations.ReadFile(name)
		if err != nil {
			continue
		}
		var list diag.List
		t := settings.Read(name, text, &list)
		g := &glossary{words: map[string][]entry{}, small: setOf(t.Strings("small"))}
		for _, line := range t.Strings("words") {
			english, native, _ := strings.Cut(line, " = ")
			set := lex.newPhrases(strings.Split(native, ", ")).inflected()
			for _, one := range strings.Split(english, ", ") {
				parts := lex.parts(one)
				g.words[parts[0].text] = append(g.words[parts[0].text], entry{parts, set})
			}
		}
		t.Done()
		if list.HasErrors() {
			panic(fmt.Sprintf("the translations are faulty:\n%s", list.Format()))
		}
		return g
	}
	return &glossary{}
}

// translated: words left in English, or taken back into it, and their
// translation: "the Settings", "die Einstellungen". Every word of weight on
// either side is the equal of one on the other.
func (j *judge) translated(c *instance, h hunk) string {
	g := j.lex.glossary()
	if len(g.words) == 0 {
		return ""
	}
	ties := func(t token) bool { return g.small[t.norm] || englishSmall[t.norm] }
	for _, one := range c.around(h, ties) {
		if j.lex.translates(one.del, one.ins) || j.lex.translates(one.ins, one.del) {
			return "English words and their translation"
		}
	}
	return ""
}

// around are a hunk by itself and together with its neighbours, if few words
// stand between them: what is translated may have one word in common. A hunk of
// words that tie others together is none: in "it is on" they do not.
func (c *instance) around(h hunk, ties func(token) bool) []hunk {
	const gap, most = 3, 2
	if h.isOf(ties) {
		return nil
	}
	all := []hunk{h}
	at := slices.IndexFunc(c.hunks, func(o hunk) bool { return o.fromAt == h.fromAt && o.toAt == h.toAt && len(o.del) == len(h.del) })
	if at < 0 {
		return all
	}
	near := func(k int) bool {
		return c.hunks[k+1].fromAt-c.hunks[k].fromAt-len(c.hunks[k].del) <= gap
	}
	for first := at; first >= max(0, at-most) && (first == at || near(first)); first-- {
		for last := at; last < min(len(c.hunks), at+most+1) && (last == at || near(last-1)); last++ {
			if first < last && !slices.ContainsFunc(c.hunks[first:last+1], func(o hunk) bool { return o.isOf(ties) }) {
				a, b := c.hunks[first], c.hunks[last]
				all = append(all, hunk{del: c.from[a.fromAt : b.fromAt+len(b.del)], ins: c.to[a.toAt : b.toAt+len(b.ins)], fromAt: a.fromAt, toAt: a.toAt})
			}
		}
	}
	return all
}

func (h hunk) isOf(ties func(token) bool) bool {
	other := func(t token) bool { return !ties(t) }
	return !slices.ContainsFunc(h.del, other) && !slices.ContainsFunc(h.ins, other)
}

// translates reports whether a run in the language says what one in English
// says, of which words may be in the language already.
func (lex *lexicon) translates(english, native []token) bool {
	const longest = 14
	if len(english) == 0 || len(native) == 0 || len(english) > longest || len(native) > longest {
		return false
	}
	g := lex.glossary()
	var said []phrases        // in this order, what must be said
	foreign, kept := false, 0 // how far the words go that both have, in one order
	for i := 0; i < len(english); {
		n, set := g.at(english, i)
		switch t := english[i]; {
		case n > 0:
			own := entryOf(english[i : i+n])
			foreign = foreign || !isIn(own, native)
			said = append(said, set.with(own))
		case englishSmall[t.norm] || g.small[t.norm] && t.kind == word:
			n = 1
		case isIn(entryOf(english[i:i+1]), native[kept:]):
			kept += 1 + slices.IndexFunc(native[kept:], func(o token) bool { return o.norm == t.norm })
			said, n = append(said, phrases{}.with(entryOf(english[i:i+1]))), 1
		default:
			return false
		}
		i += max(n, 1)
	}
	return foreign && lex.covers(said, native, make([]bool, len(native)))
}

// at is the longest entry of the glossary at tokens[i] and what it is in the
// language.
func (g *glossary) at(tokens []token, i int) (n int, native phrases) {
	for _, e := range g.words[tokens[i].norm] {
		if m := matchAt(e.english, tokens, i); m > n {
			n, native = m, e.native
		}
	}
	return n, native
}

// with is a set of phrases and one more.
func (p phrases) with(one []part) phrases {
	set := &entries{p.all().exact, append(slices.Clone(p.all().loose), one)}
	return phrases{func() *entries { return set }}
}

// entryOf are the words of a run as an entry has them.
func entryOf(run []token) []part {
	var all []part
	for _, t := range run {
		all = append(all, part{text: t.norm})
	}
	return all
}

// isIn reports whether an entry stands anywhere in a run.
func isIn(one []part, run []token) bool {
	for k := range run {
		if matchAt(one, run, k) > 0 {
			return true
		}
	}
	return false
}

// covers reports whether each thing that must be said stands in a run of its
// own, and nothing else does but what ties words together. Two things may be
// made one word.
func (lex *lexicon) covers(said []phrases, native []token, taken []bool) bool {
	if len(said) == 0 {
		for k, t := range native {
			if !taken[k] && (t.kind != word || !lex.glossary().small[t.norm]) {
				return false
			}
		}
		return true
	}
	try := func(at, n int, rest []phrases) bool {
		if n == 0 || slices.Contains(taken[at:at+n], true) {
			return false
		}
		set := func(to bool) {
			for k := at; k < at+n; k++ {
				taken[k] = to
			}
		}
		set(true)
		if lex.covers(rest, native, taken) {
			return true
		}
		set(false)
		return false
	}
	for k := range native {
		if try(k, said[0].at(native, k), said[1:]) {
			return true
		}
		if len(said) > 1 && native[k].kind == word && lex.isMadeOf(native[k].norm, said[0], said[1]) && try(k, 1, said[2:]) {
			return true
		}
	}
	return false
}

// isMadeOf reports whether a word is made of one for each of two things, with
// what joins such words between them: "Kontoeinstellungen".
func (lex *lexicon) isMadeOf(compound string, one, other phrases) bool {
	const shortest = 3
	is := func(p phrases, s string) bool { return p.at([]token{{norm: s}}, 0) == 1 }
	for k := shortest; k <= len(compound)-shortest; k++ {
		for _, linker := range lex.wording.linkers {
			head, ok := strings.CutSuffix(compound[:k], linker)
			if ok && len(head) >= shortest && is(one, head) && is(other, compound[k:]) {
				return true
			}
		}
	}
	return false
}
