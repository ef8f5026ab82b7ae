package redline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
	"golang.org/x/text/unicode/norm"

	"proviso/generator/pattern"
)

// token is a word, a number, an address or a mark of punctuation, with the
// spaces behind it. A text's tokens, put together, are the text to the byte;
// the first is empty and holds the spaces that the text begins with.
type token struct {
	text, space string
	fold        string // what it is compared by
	word        bool   // and not punctuation
}

// tokenize cuts a clause's words by Unicode's rules (UAX #29) and puts together
// again what people read as one: "30-day", "1 000", URLs, e-mail addresses.
// Scripts without spaces are cut into characters.
func tokenize(s, kind string) []token {
	rest := strings.TrimLeftFunc(s, unicode.IsSpace)
	all := []token{{space: s[:len(s)-len(rest)]}}
	if n := enumerator(rest, kind); n > 0 {
		all = append(all, token{text: rest[:n], fold: "\x00number"})
		rest = rest[n:]
	}
	for rest != "" {
		n := strings.IndexFunc(rest, unicode.IsSpace)
		if n < 0 {
			n = len(rest)
		}
		all = appendTokens(all, rest[:n])
		spaces := strings.TrimLeftFunc(rest[n:], unicode.IsSpace)
		all[len(all)-1].space += rest[n : len(rest)-len(spaces)]
		rest = spaces
	}
	return joinNumbers(all)
}

var (
	headingNumber = pattern.New(`^(?:\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?|\([A-Za-z]{1,4}\)|[A-Za-z]\))\s+\pL`)
	clauseNumber  = pattern.New(`^(?:\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+[.)]|\([A-Za-z]{1,4}\)|[A-Za-z]\))\s+\pL`)
)

// enumerator is the length of the number that a person wrote before a clause.
// Renumbering rewords nothing. A figure without a closing mark is taken for a
// number of the text, save in headings ("1.2 Retention"), and in rows always.
func enumerator(s, kind string) int {
	form := clauseNumber
	switch kind {
	case "heading":
		form = headingNumber
	case "table row", "code block":
		return 0
	}
	if at := form.FindStringIndex(s); at != nil {
		return strings.IndexFunc(s, unicode.IsSpace)
	}
	return 0
}

var address = pattern.New(`(?i)(?:https?://|www\.)[^\s<>"“”„«»]+|mailto:[^\s<>"]+|[\pL\pN._%+-]+@[\pL\pN-]+(?:\.[\pL\pN-]+)+`)

// appendTokens cuts a run without spaces.
func appendTokens(all []token, s string) []token {
	if strings.ContainsAny(s, "@/") || strings.HasPrefix(s, "www.") {
		if at := address.FindStringIndex(s); at != nil {
			end := at[0] + len(strings.TrimRight(s[at[0]:at[1]], ".,;:!?)]}'’\"*"))
			if end > at[0] {
				all = appendTokens(all, s[:at[0]])
				all = append(all, newToken(s[at[0]:end], true))
				return appendTokens(all, s[end:])
			}
		}
	}
	if s == "" {
		return all
	}
	first := len(all)
	it := words.FromString(s)
	for it.Next() {
		piece := it.Value()
		all = append(all, newToken(piece, strings.ContainsFunc(piece, isWordRune)))
	}
	return append(all[:first], joinHyphens(all[first:])...)
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

func newToken(s string, word bool) token { return token{text: s, fold: fold(s), word: word} }

// joinHyphens makes "30", "-", "day" one token.
func joinHyphens(tokens []token) []token {
	kept := tokens[:0]
	for i := 0; i < len(tokens); i++ {
		end := i
		for tokens[end].word && end+2 < len(tokens) && isHyphen(tokens[end+1].text) && tokens[end+2].word {
			end += 2
		}
		if end == i {
			kept = append(kept, tokens[i])
			continue
		}
		kept = append(kept, newToken(written(tokens[i:end+1]), true))
		i = end
	}
	return kept
}

func isHyphen(s string) bool { return s == "-" || s == "\u2010" || s == "\u2011" }

// joinNumbers makes "1", "000" one number where a space that does not break
// stands between its groups of three digits.
func joinNumbers(tokens []token) []token {
	kept := tokens[:0]
	for _, t := range tokens {
		if n := len(kept); n > 0 && isGroupSpace(kept[n-1].space) && endsInDigit(kept[n-1].text) && beginsGroup(t.text) {
			last := kept[n-1]
			kept[n-1] = newToken(last.text+last.space+t.text, true)
			kept[n-1].space = t.space
			continue
		}
		kept = append(kept, t)
	}
	return kept
}

func isGroupSpace(s string) bool { return s == "\u00a0" || s == "\u202f" || s == "\u2009" }

func endsInDigit(s string) bool { return s != "" && isDigit(s[len(s)-1]) }

func beginsGroup(s string) bool {
	return len(s) >= 3 && isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) && (len(s) == 3 || !isDigit(s[3]))
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

var typography = strings.NewReplacer(
	"‘", "'", "’", "'", "‚", "'", "‛", "'", "“", `"`, "”", `"`, "„", `"`, "‟", `"`, "«", `"`, "»", `"`,
	"\u2010", "-", "\u2011", "-", "\u00a0", " ", "\u202f", " ", "\u2009", " ", "\u00ad", "",
)

// fold is what a token is compared by: its canonical Unicode form, with plain
// quotation marks and hyphens. Capitals stay: "Services" may be a defined term.
func fold(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return typography.Replace(norm.NFC.String(s))
		}
	}
	return s
}
