package name

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
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
func (j *Judge) knownRename(c *reading.Case, h reading.Hunk) string {
	const most = 4
	if anyWidened(c, h, most, j.knownAlike) {
		return "another name of the same party"
	}
	return ""
}

func (j *Judge) knownAlike(from, to []token.Token) bool {
	const longest = 12
	named := func(run []token.Token) []calling {
		if len(run) == 0 || len(run) > longest || unicode.IsLower(firstLetter(run[0].Raw)) {
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
func (j *Judge) bareWords(run []token.Token) []string {
	var list []string
	for _, t := range token.Scan(token.Shown(run)) {
		if t.Kind != token.Word && t.Kind != token.Address && t.Kind != token.Number {
			return nil
		}
		if !j.Lex.Articles[t.Norm] || t.Kind == token.Number {
			list = append(list, t.Norm)
		}
	}
	return list
}

// transcribed: a name in the letters of another script: "Телеграме", "Telegram".
func (j *Judge) transcribed(_ *reading.Case, h reading.Hunk) string {
	if len(h.Del) != 1 || len(h.Ins) != 1 || h.Del[0].Kind != token.Word || h.Ins[0].Kind != token.Word || token.Mixed(h.Del[0].Raw) || token.Mixed(h.Ins[0].Raw) {
		return ""
	}
	latin, other := h.Del[0], h.Ins[0]
	if !isLatin(latin.Norm) {
		latin, other = other, latin
	}
	if !isLatin(latin.Norm) || isLatin(other.Norm) || !token.Capital(latin.Raw) || !token.Capital(other.Raw) {
		return ""
	}
	const shortest, ending = 5, 2
	sounds, ok := transcription(other.Norm)
	name := sounded(latin.Norm)
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
func (j *Judge) plusSpelt(c *reading.Case, h reading.Hunk) string {
	if len(h.Del) != 1 || len(h.Ins) != 1 || h.FromAt == 0 || h.ToAt == 0 || h.Del[0].First || h.Ins[0].Comma {
		return ""
	}
	before, now := c.From[h.FromAt-1], c.To[h.ToAt-1]
	is := func(sign, said token.Token, clauses []redline.Clause) bool {
		return sign.Norm == "+" && token.Capital(said.Raw) && pluses[said.Norm] && strings.Contains(redline.Joined(clauses), before.Raw+"+")
	}
	if before.Norm == now.Norm && token.Capital(before.Raw) && token.Capital(now.Raw) && (is(h.Del[0], h.Ins[0], c.Pair.From) || is(h.Ins[0], h.Del[0], c.Pair.To)) {
		return "a sign written as the word it is said by"
	}
	return ""
}

var pluses = token.Set(strings.Fields("plus pluss más mais più plús плюс"))

// unbranded: the publisher's name no longer stands before the name of a thing of
// its own, or stands there now, wherever the text speaks of that thing.
func (j *Judge) unbranded(c *reading.Case, h reading.Hunk) string {
	run, side, at := h.Del, c.From, h.FromAt
	if len(run) == 0 {
		run, side, at = h.Ins, c.To, h.ToAt
	}
	if len(h.Del)+len(h.Ins) != 1 || !slices.Contains(j.Brands, run[0].Norm) || at+1 >= len(side) || side[at+1].First || side[at+1].Comma {
		return ""
	}
	thing := side[at+1]
	whole, alone := run[0].Norm+" "+thing.Norm, thing.Norm
	long, short, old, now := j.From, j.To, oldTokens, newTokens
	if len(h.Del) == 0 {
		long, short, old, now = j.To, j.From, newTokens, oldTokens
	}
	const often = 2
	n := long.Count(whole)
	if !token.Capital(thing.Raw) || n < often || n != j.asName(old, alone) || short.Count(whole) > 0 || j.asName(now, alone) != n {
		return ""
	}
	one := []token.Token{thing}
	if lexicon.CompanyForms[thing.Norm] || j.Lex.Countries.In(one) || j.Lex.Readers.In(one) || j.AnyWeighs(one) || formed(side, at+2) {
		return ""
	}
	if !j.saidThing(long, whole) { // "Aldera Content" may be less than all content
		return ""
	}
	return "the name of a thing of the publisher's own, without the publisher's"
}

func oldTokens(c *reading.Case) []token.Token { return c.From }

func newTokens(c *reading.Case) []token.Token { return c.To }

// asName counts where one side writes a word with a capital.
func (j *Judge) asName(side func(*reading.Case) []token.Token, name string) int {
	n := 0
	for i := range j.Cases {
		for _, t := range side(&j.Cases[i]) {
			if t.Norm == name && token.Capital(t.Raw) {
				n++
			}
		}
	}
	return n
}

// saidThing reports whether a text says behind a name what thing it is of:
// "Aldera Letters, the feature that".
func (j *Judge) saidThing(text reading.Corpus, name string) bool {
	stream := " " + text.Stream.String()
	for _, w := range screenOf(j.Locale).beside {
		for _, before := range append(slices.Sorted(maps.Keys(j.Lex.Articles)), "") {
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
