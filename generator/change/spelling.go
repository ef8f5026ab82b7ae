package change

import (
	"embed"
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/redline"
	"proviso/generator/settings"
)

// spellings are the faults that people make in each language and the dictionary
// cannot know, one file a language; spelling/en.toml says how they are written.
//
//go:embed spelling/*.toml
var spellings embed.FS

// spelling is one of them.
type spelling struct {
	mistaken       map[string][]string // what is taken for what, each to the rest of its group
	same           map[string][]string // what says the same, where a language has no wordings
	numbers        map[string]string   // a verb's form for several, "gelten", and for one
	sharp          bool                // "ss" stands for "ß"
	before         []mistakenBefore
	endings        [][]string // of adjectives, which go with the word behind them
	ends           [][2]string
	accents        string            // "within": those within a word part no words; "missing": one that was missing
	harmony        bool              // the vowels of a word go together
	particles      []string          // "을 를": what follows a consonant, and a vowel
	beings, finite map[string]bool   // "be" and what none stands behind, "are"
	prepositions   map[string]bool   // of which two do not stand beside each other
	letters        []string          // that sound the same, "iy"
	plurals        bool              // a noun shows whether it is one or several
	bareBehind     phrases           // behind which a verb has no ending
	polite         string            // signs before a word that only honour it
	variants       *strings.Replacer // of signs, each to the first of its group
}

// mistakenBefore are words taken for each other where one of some words follows.
type mistakenBefore struct {
	one, other string
	next       []string // "-é" is an ending
}

// readSpellingOf takes the faults of a locale's language. It panics on a faulty
// file: that is part of the program, and a test reads them all.
func (lex *lexicon) readSpellingOf(l policy.Locale) {
	name := "spelling/" + l.Language() + ".toml"
	text, err := spellings.ReadFile(name)
	if err != nil {
		return
	}
	var list diag.List
	t := settings.Read(name, text, &list)
	lex.spelling = spelling{mistaken: groupsOf(t.Strings("mistaken")), same: groupsOf(t.Strings("same")), numbers: map[string]string{}, sharp: t.Bool("sharp")}
	for _, p := range readPairs(t.Strings("numbers")) {
		lex.spelling.numbers[p[0]], lex.spelling.numbers[p[1]] = p[1], p[0]
	}
	for _, entry := range t.Strings("mistaken_before") {
		pair, next, _ := strings.Cut(entry, ":")
		words := parts(pair, "=")
		lex.spelling.before = append(lex.spelling.before, mistakenBefore{words[0], words[1], strings.Fields(next)})
	}
	for _, group := range t.Strings("adjectives") {
		lex.spelling.endings = append(lex.spelling.endings, strings.Fields(group))
	}
	lex.spelling.ends = readPairs(t.Strings("ends"))
	lex.spelling.accents, lex.spelling.harmony = t.String("accents"), t.Bool("harmony")
	lex.spelling.particles, lex.spelling.polite = t.Strings("particles"), t.String("polite")
	lex.spelling.beings, lex.spelling.finite = setOf(t.Strings("beings")), setOf(t.Strings("finite"))
	lex.spelling.prepositions, lex.spelling.plurals = setOf(t.Strings("prepositions")), t.Bool("plurals")
	lex.spelling.letters = t.Strings("letters")
	lex.spelling.bareBehind = lex.newPhrases(t.Strings("bare_behind"))
	var pairs []string
	for _, group := range t.Strings("variants") {
		for _, w := range parts(group, "=") {
			pairs = append(pairs, w, parts(group, "=")[0])
		}
	}
	lex.spelling.variants = strings.NewReplacer(pairs...)
	t.Done()
	if list.HasErrors() {
		panic("the faults of spelling are faulty:\n" + list.Format())
	}
}

// groupsOf are words and all of the group that each stands in.
func groupsOf(rows []string) map[string][]string {
	groups := map[string][]string{}
	for _, row := range rows {
		words := parts(row, "=")
		for _, w := range words {
			groups[w] = append(groups[w], words...)
		}
	}
	return groups
}

func parts(s, sep string) []string {
	all := strings.Split(s, sep)
	for i := range all {
		all[i] = strings.TrimSpace(all[i])
	}
	return all
}

// confusion: a word taken for another that sounds or looks like it, where grammar
// leaves but one of them: "larger then", "lists that where bought".
func (j *judge) confusion(c *instance, h hunk) string {
	const why = "a word taken for another by mistake"
	s := j.lex.spelling
	if len(h.del) == 0 || len(h.ins) == 0 || j.counts(c, h) || slices.ContainsFunc(h.ins, func(t token) bool { return mixed(t.raw) }) {
		return ""
	}
	old, now := norms(h.del), norms(h.ins)
	if slices.Contains(s.mistaken[old], now) {
		return why
	}
	if slices.Contains(s.same[old], now) {
		return "words with one meaning"
	}
	if len(h.del) != 1 || len(h.ins) != 1 || h.del[0].kind != word || h.ins[0].kind != word {
		return ""
	}
	if j.mistakenHere(c, h) || s.variants != nil && s.variants.Replace(old) == s.variants.Replace(now) {
		return why
	}
	if ofAnother(h.del[0].raw, h.ins[0].raw) {
		return "a letter of another alphabet set right"
	}
	for _, e := range s.ends {
		if sameBut(old, now, e[0], e[1]) || sameBut(now, old, e[0], e[1]) {
			return "an ending set right"
		}
	}
	if s.sharp && j.sharpened(old, now) {
		return "ss and ß"
	}
	if s.numbers[old] == now && j.isOnlyPlace(c, h) {
		return "a verb that goes with its noun"
	}
	if j.bareBehind(c, h) {
		return "a verb with the form of who does it"
	}
	if j.agreesBehind(c, h) {
		return "an adjective with the form of its noun"
	}
	return ""
}

// ofAnother reports whether a word of two alphabets was made one of one, each letter
// the one that it was read as.
func ofAnother(old, now string) bool {
	a, b := []rune(old), []rune(now)
	if !mixed(old) || mixed(now) || len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && !mixed(string([]rune{a[i], b[i]})) {
			return false
		}
	}
	return true
}

// sameBut reports whether a word ends with one run of letters where another ends
// with the other.
func sameBut(a, b, from, to string) bool {
	stem, ok := strings.CutSuffix(a, from)
	return ok && utf8.RuneCountInString(stem) >= 2 && stem+to == b
}

// mistakenHere reports whether two words are taken for each other before the word
// that stands there.
func (j *judge) mistakenHere(c *instance, h hunk) bool {
	at := h.toAt + 1
	if at >= len(c.to) || c.to[at].comma || h.ins[0].comma {
		return false
	}
	next := c.to[at].norm
	return slices.ContainsFunc(j.lex.spelling.before, func(m mistakenBefore) bool {
		pair := [2]string{h.del[0].norm, h.ins[0].norm}
		if pair != [2]string{m.one, m.other} && pair != [2]string{m.other, m.one} {
			return false
		}
		return slices.ContainsFunc(m.next, func(n string) bool {
			ending, is := strings.CutPrefix(n, "-")
			return is && strings.HasSuffix(next, ending) || next == n
		})
	})
}

// sharpened reports whether words differ in "ss" for "ß" alone, as in Switzerland or
// by another spelling, and are not two words: "in Massen", "in Maßen".
func (j *judge) sharpened(old, now string) bool {
	plain := func(s string) string { return strings.ReplaceAll(s, "ß", "ss") }
	d := dictionaryOf(j.locale)
	return plain(old) == plain(now) && !(d.has(old) && d.has(now))
}

// isOnlyPlace reports whether a sentence differs in one word alone and no pronoun
// stands there that may be one or several: its nouns say how many they are.
func (j *judge) isOnlyPlace(c *instance, h hunk) bool {
	i, n := sentenceOf(c.from, h.fromAt, 1)
	k, m := sentenceOf(c.to, h.toAt, 1)
	unclear := func(t token) bool {
		return t.norm == "sie" || t.norm == "ze" || t.norm == "zij" || t.norm == "die" && j.locale.Language() == "nl"
	}
	return norms(c.from[i:h.fromAt]) == norms(c.to[k:h.toAt]) && norms(c.from[h.fromAt+1:n]) == norms(c.to[h.toAt+1:m]) && !slices.ContainsFunc(c.from[i:n], unclear)
}

// bareBehind reports whether a verb loses or gets an ending behind a word that
// takes none: "you provides", "we do not collects".
func (j *judge) bareBehind(c *instance, h hunk) bool {
	old, now, at := h.del[0].norm, h.ins[0].norm, h.fromAt
	if old != now+"s" && now != old+"s" || h.del[0].first || j.weighs(h.del[0]) || j.weighs(h.ins[0]) {
		return false
	}
	behind := func(n int) bool { return at >= n && j.lex.spelling.bareBehind.at(c.from, at-n) == n }
	return behind(1) || behind(2)
}

// agreesBehind reports whether a word has another ending of adjectives before a
// word that stays: that one tells number, gender and case.
func (j *judge) agreesBehind(c *instance, h hunk) bool {
	i, k := h.fromAt+1, h.toAt+1
	if i >= len(c.from) || k >= len(c.to) || c.from[i].norm != c.to[k].norm || c.from[i].kind != word && c.from[i].kind != number || c.to[k].comma || c.to[k].first {
		return false
	}
	return slices.ContainsFunc(j.lex.spelling.endings, func(endings []string) bool {
		other, also := withoutAny(h.ins[0].norm, endings)
		stem, ok := withoutAny(h.del[0].norm, endings)
		if plain := string(bare(h.ins[0].norm)); plain == h.del[0].norm {
			stem, ok = other, true // typed without its accents
		}
		return ok && also && stem == other && len([]rune(stem)) >= 3
	})
}

// withoutAny is a word without the longest of some endings.
func withoutAny(s string, endings []string) (stem string, ok bool) {
	stem = s
	for _, e := range endings {
		if rest, has := strings.CutSuffix(s, e); has && len(rest) < len(stem) {
			stem, ok = rest, true
		}
	}
	return stem, ok
}

// arrow: the sign between the steps of a path through a menu is written in
// another way: "Settings > Privacy", "Settings → Privacy".
func (j *judge) arrow(c *instance, h hunk) string {
	const arrows = "→›»⇒➜➔▶▸❯|/-–"
	is := func(t token) bool { return t.norm == ">" }
	run, side, at, other := h.del, c.from, h.fromAt, c.pair.To
	if len(run) == 0 {
		run, side, at, other = h.ins, c.to, h.toAt, c.pair.From
	}
	if len(h.del)+len(h.ins) != 1 || !is(run[0]) || at == 0 || at+1 >= len(side) || !strings.ContainsAny(redline.Joined(other), arrows) {
		return ""
	}
	if side[at-1].kind != word || side[at+1].kind != word || j.weighs(side[at+1]) {
		return "" // "> 30 days" is more than that
	}
	if _, counts := j.lex.numbers[side[at+1].norm]; counts {
		return ""
	}
	return "another sign between the steps of a path"
}
