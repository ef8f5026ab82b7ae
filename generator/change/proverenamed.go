package change

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"proviso/generator/diag"
	"proviso/generator/redline"
	"proviso/generator/settings"
)

// renamedText is which names are of one and the same party or product.
//
//go:embed renamed.toml
var renamedText []byte

var renamedOnce = sync.OnceValue(mustReadRenamed)

// mustReadRenamed panics on a faulty file: it is part of the program, and a test
// reads it.
func mustReadRenamed() *callings {
	const shortest = 5 // a name to which languages put endings
	var list diag.List
	t := settings.Read("renamed.toml", renamedText, &list)
	c := &callings{byFirst: map[string][]int{}, endings: 3}
	for _, kind := range t.Keys() {
		for k, row := range t.Strings(kind) {
			for _, name := range strings.Split(row, ", ") {
				if last := name[strings.LastIndex(name, " ")+1:]; utf8.RuneCountInString(last) >= shortest && !strings.Contains(last, ".") {
					name += "-"
				}
				c.add(fmt.Sprint(kind, k), "", []string{name}, nil)
			}
		}
	}
	t.Done()
	if list.HasErrors() {
		panic(fmt.Sprintf("the names are faulty:\n%s", list.Format()))
	}
	return c
}

// knownRename: another name of a company, a product or an authority that everyone
// knows to be the same: its old one and its new, its long one and its short.
func (j *judge) knownRename(c *instance, h hunk) string {
	const most = 4
	if anyWidened(c, h, most, j.knownAlike) {
		return "another name of the same party"
	}
	return ""
}

func (j *judge) knownAlike(from, to []token) bool {
	const longest = 12
	named := func(run []token) []calling {
		if len(run) == 0 || len(run) > longest || unicode.IsLower(firstLetter(run[0].raw)) {
			return nil
		}
		return renamedOnce().named(j.bareWords(run))
	}
	now := named(to)
	return slices.ContainsFunc(named(from), func(a calling) bool {
		return slices.ContainsFunc(now, func(b calling) bool { return a.thing == b.thing && !slices.Equal(a.parts, b.parts) })
	})
}

// bareWords are the words and numbers of a run as they are written.
func (j *judge) bareWords(run []token) []string {
	var list []string
	for _, t := range scan(shown(run)) {
		if t.kind != word && t.kind != address && t.kind != number {
			return nil
		}
		if !j.lex.articles[t.norm] || t.kind == number {
			list = append(list, t.norm)
		}
	}
	return list
}

// transcribed: a name in the letters of another script: "Телеграме", "Telegram".
func (j *judge) transcribed(_ *instance, h hunk) string {
	if len(h.del) != 1 || len(h.ins) != 1 || h.del[0].kind != word || h.ins[0].kind != word || mixed(h.del[0].raw) || mixed(h.ins[0].raw) {
		return ""
	}
	latin, other := h.del[0], h.ins[0]
	if !isLatin(latin.norm) {
		latin, other = other, latin
	}
	if !isLatin(latin.norm) || isLatin(other.norm) || !capital(latin.raw) || !capital(other.raw) {
		return ""
	}
	const shortest, ending = 5, 2
	sounds, ok := transcription(other.norm)
	name := sounded(latin.norm)
	if rest, begins := strings.CutPrefix(sounds, name); ok && len(name) >= shortest && begins && len(rest) <= ending {
		return "a name in the letters of another script"
	}
	return ""
}

func isLatin(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.Is(unicode.Latin, r) })
}

// transcription is a word of Cyrillic or Greek letters as it sounds in Latin ones.
func transcription(s string) (string, bool) {
	var out strings.Builder
	for _, r := range s {
		if !unicode.In(r, unicode.Cyrillic, unicode.Greek) {
			return "", false
		}
		out.WriteString(letterSounds[r])
	}
	return sounded(out.String()), true
}

// letterSounds are the letters of Cyrillic and of Greek.
var letterSounds = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'ґ': "g", 'д': "d", 'е': "e", 'ё': "e", 'є': "e", 'э': "e", 'ж': "zh", 'з': "z", 'и': "i", 'і': "i", 'ї': "i", 'й': "i", 'к': "k", 'л': "l", 'м': "m",
	'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "h", 'ц': "c", 'ч': "ch", 'ш': "sh", 'щ': "sh", 'ы': "i", 'ю': "iu", 'я': "ia",
	'α': "a", 'ά': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'έ': "e", 'ζ': "z", 'η': "i", 'ή': "i", 'θ': "th", 'ι': "i", 'ί': "i", 'κ': "k", 'λ': "l", 'μ': "m", 'ν': "n", 'ξ': "x",
	'ο': "o", 'ό': "o", 'π': "p", 'ρ': "r", 'σ': "s", 'ς': "s", 'τ': "t", 'υ': "i", 'ύ': "i", 'φ': "f", 'χ': "h", 'ψ': "ps", 'ω': "o", 'ώ': "o",
}

// sounded is a word in letters that stand for one sound each, none doubled.
func sounded(s string) string {
	s = strings.NewReplacer("ph", "f", "sch", "sh", "x", "ks", "w", "v", "y", "i", "q", "k", "ck", "k", "ch", "ch", "c", "k", "j", "i", "oo", "u", "ee", "i").Replace(s)
	var out []rune
	for _, r := range s {
		if n := len(out); n == 0 || out[n-1] != r {
			out = append(out, r)
		}
	}
	return string(out)
}

// plusSpelt: the sign of a name that ends in "+", as the word that it is said by.
func (j *judge) plusSpelt(c *instance, h hunk) string {
	if len(h.del) != 1 || len(h.ins) != 1 || h.fromAt == 0 || h.toAt == 0 || h.del[0].first || h.ins[0].comma {
		return ""
	}
	before, now := c.from[h.fromAt-1], c.to[h.toAt-1]
	is := func(sign, said token, clauses []redline.Clause) bool {
		return sign.norm == "+" && capital(said.raw) && pluses[said.norm] && strings.Contains(redline.Joined(clauses), before.raw+"+")
	}
	if before.norm == now.norm && capital(before.raw) && capital(now.raw) && (is(h.del[0], h.ins[0], c.pair.From) || is(h.ins[0], h.del[0], c.pair.To)) {
		return "a sign written as the word it is said by"
	}
	return ""
}

var pluses = setOf(strings.Fields("plus pluss más mais più plús плюс"))

// unbranded: the publisher's name no longer stands before the name of a thing of
// its own, or stands there now, wherever the text speaks of that thing.
func (j *judge) unbranded(c *instance, h hunk) string {
	run, side, at := h.del, c.from, h.fromAt
	if len(run) == 0 {
		run, side, at = h.ins, c.to, h.toAt
	}
	if len(h.del)+len(h.ins) != 1 || !slices.Contains(j.brands, run[0].norm) || at+1 >= len(side) || side[at+1].first || side[at+1].comma {
		return ""
	}
	thing := side[at+1]
	whole, alone := run[0].norm+" "+thing.norm, thing.norm
	long, short, old, now := j.from, j.to, oldTokens, newTokens
	if len(h.del) == 0 {
		long, short, old, now = j.to, j.from, newTokens, oldTokens
	}
	const often = 2
	n := long.count(whole)
	if !capital(thing.raw) || n < often || n != j.asName(old, alone) || short.count(whole) > 0 || j.asName(now, alone) != n {
		return ""
	}
	one := []token{thing}
	if companyForms[thing.norm] || j.lex.countries.in(one) || j.lex.readers.in(one) || j.anyWeighs(one) || formed(side, at+2) {
		return ""
	}
	if !j.saidThing(long, whole) { // "Aldera Content" may be less than all content
		return ""
	}
	return "the name of a thing of the publisher's own, without the publisher's"
}

func oldTokens(c *instance) []token { return c.from }
func newTokens(c *instance) []token { return c.to }

// asName counts where one side writes a word with a capital.
func (j *judge) asName(side func(*instance) []token, name string) int {
	n := 0
	for i := range j.cases {
		for _, t := range side(&j.cases[i]) {
			if t.norm == name && capital(t.raw) {
				n++
			}
		}
	}
	return n
}

// saidThing reports whether a text says behind a name what thing it is of:
// "Aldera Letters, the feature that".
func (j *judge) saidThing(text corpus, name string) bool {
	stream := " " + text.stream.String()
	for _, w := range screenOf(j.locale).beside {
		for _, before := range append(slices.Sorted(maps.Keys(j.lex.articles)), "") {
			if strings.Contains(stream, " "+strings.Join(strings.Fields(name+" "+before+" "+w), " ")+" ") {
				return true
			}
		}
	}
	return false
}

func firstLetter(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
