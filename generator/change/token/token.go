// Package token cuts texts into what is compared: words, numbers, days, signs and
// addresses, each folded so that what a reader cannot tell apart is alike. It knows
// scripts and no language; those are for package lexicon.
package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"proviso/generator/pattern"
)

// kind says what a token is.
type kind int

const (
	Word    kind = iota
	Number       // digits, or a number word
	Date         // a calendar day, whatever way it is written
	Sign         // a currency, a percent sign, a tick, the end of a cell
	Address      // an e-mail address, a URL or a domain
)

// Token is a word of a text in the form in which it is compared.
type Token struct {
	Kind     kind
	Norm     string // what it is compared by
	Raw      string // as the reader sees it
	Sentence int    // which sentence of its clause it stands in
	First    bool   // of its sentence
	Spelled  bool   // a number written as a word
	Comma    bool   // a comma or semicolon stands before it
	Ahead    bool   // a currency that was written before its amount
}

// invisible is what no reader sees and no comparison counts: format characters
// (soft hyphen, zero-width space and joiners, byte order mark, direction
// marks), variation selectors and controls.
func invisible(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) || r == '\u034f' ||
		unicode.IsControl(r) && !unicode.IsSpace(r)
}

// Fold is a text as it is compared: compatibility forms composed (NFKC, Unicode
// UAX #15), nothing invisible, one case, one apostrophe.
func Fold(s string) string { return strings.ToLower(Plain(s)) }

// Plain is Fold with its case. Signs of ownership beside a name are dropped;
// other signs stay, since a tick or a cross in a table is a yes or a no.
func Plain(s string) string {
	if isPlainASCII(s) {
		return s
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case invisible(r), strings.ContainsRune("©®™℠", r):
			return -1
		case r == '’' || r == '‘' || r == 'ʼ' || r == '`' || r == '´':
			return '\''
		}
		return r
	}, s)
	return norm.NFKC.String(s)
}

// isPlainASCII reports whether a text has nothing that plain alters.
func isPlainASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || c == '`' || c < ' ' && c != '\t' && c != '\n' || c == 0x7f {
			return false
		}
	}
	return true
}

var (
	// a thing that is read whole: an address, a day as ISO 8601 writes it, a
	// number with its separators, a number, a run of letters; what ends a sentence,
	// in Chinese and Japanese with no space after it
	forms = pattern.New(`(?i)^(?:https?://[^\s<>"“”„«»)\]]+|www\.[^\s<>"“”„«»)\]]+|[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+` +
		`|\d{4}-\d{2}-\d{2}|` + daysInFigures + `|\p{L}[\p{L}\p{N}\-]*(?:\.[\p{L}\p{N}\-]+)*\.\p{L}{2,}(?:/[^\s<>"“”„«»)\],]*)?` +
		`|\p{Nd}{1,3}(?:[.,' ]\p{Nd}{3})+(?:[.,]\p{Nd}{1,2})?|\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{L}\p{M}_]+|\p{Sc}|[%‰<>≤≥+=&§°\t]|\p{So}|[.!?。！？]+(?:\s|$)|[。！？]+|\n|[,;、，；،])`)
	isoDay = pattern.New(`^\d{4}-\d{2}-\d{2}$`)
)

// Spaceless are the scripts that part no words.
var Spaceless = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}

// firstSpaceless is the first letter of the first of them, Thai.
const firstSpaceless = '\u0e01'

// Scan cuts a text into tokens. Punctuation parts them and is no token itself;
// scripts that set no spaces give a token a character.
func Scan(text string) []Token {
	var tokens []Token
	sentence, first, comma := 0, true, false
	for _, part := range cut(unveil(Plain(text))) {
		if part != "\t" && strings.Trim(part, ".!?。！？ \t\r\n") == "" {
			if strings.HasSuffix(part, "\t") { // the stop of "Ltd." and the end of its cell
				tokens = append(tokens, Token{Kind: Sign, Norm: "|", Raw: "|", Sentence: sentence, First: first, Comma: comma})
			}
			if !first {
				sentence, first = sentence+1, true
			}
			continue
		}
		if strings.Contains(",;、，；،", part) {
			comma = true
			continue
		}
		for _, t := range tokensOf(part) {
			t.Sentence, t.First, t.Comma = sentence, first, comma
			tokens = append(tokens, t)
			first, comma = false, false
		}
	}
	return tokens
}

// cut finds the parts of a text that forms knows. Most are plain words, which
// need no pattern.
func cut(text string) []string {
	var parts []string
	for i := 0; i < len(text); {
		if n := plainWord(text[i:]); n > 0 {
			parts = append(parts, text[i:i+n])
			i += n
			continue
		}
		if text[i] == ' ' {
			i++
			continue
		}
		if at := forms.FindStringIndex(text[i:]); at != nil {
			at[1] = ungrouped(text[i:], at[1])
			parts = append(parts, text[i:i+at[1]])
			i += at[1]
			continue
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	return parts
}

// ungrouped is the end of the first of two numbers that only look like one with
// its thousands apart: a house number, a postal code in the next line.
func ungrouped(text string, end int) int {
	first := strings.IndexByte(text[:end], ' ')
	if first <= 0 || end == len(text) || text[end] < '0' || text[end] > '9' || !grouped.MatchString(text[:end]) {
		return end
	}
	return first
}

// plainWord is the length of a run of letters at the start of s that nothing
// follows with which it could be an address; 0 where something does.
func plainWord(s string) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '_' {
			break
		}
		n += size
	}
	switch {
	case n == len(s), n+1 == len(s) && s[n] == '.':
		return n
	case s[n] == '.' && (s[n+1] == ' ' || s[n+1] == '\n'):
		return n
	case strings.IndexByte(".@-+%:/0123456789", s[n]) >= 0, s[n] >= utf8.RuneSelf:
		return 0
	}
	return n
}

func tokensOf(part string) []Token {
	lower := strings.ToLower(part)
	r := []rune(part)[0]
	switch {
	case part == "\t":
		return []Token{{Kind: Sign, Norm: "|", Raw: "|"}}
	case isoDay.MatchString(part):
		return []Token{{Kind: Date, Norm: part, Raw: part}}
	case figureDay.MatchString(part):
		return figures(part)
	case strings.ContainsAny(part, "@/") || strings.HasPrefix(lower, "www."):
		end := strings.TrimRight(part, ".,;:!?'")
		return []Token{{Kind: Address, Norm: strings.ToLower(end), Raw: end}}
	case unicode.IsDigit(r):
		return []Token{{Kind: Number, Norm: numeral(part), Raw: part}}
	case !unicode.IsLetter(r) && r != '_' && !unicode.IsMark(r):
		return []Token{{Kind: Sign, Norm: part, Raw: part}}
	case strings.Contains(part, "."):
		return dotted(part)
	}
	return letters(part)
}

// letters cuts a run of letters where a script without spaces begins or ends,
// and such a script into its characters.
func letters(part string) []Token {
	var each []Token
	word := "" // what of part was not cut yet
	add := func(raw string) {
		if raw != "" {
			each = append(each, Token{Norm: strings.Trim(strings.ToLower(raw), "_"), Raw: raw})
		}
	}
	for i, r := range part {
		if r < firstSpaceless || !unicode.In(r, Spaceless...) {
			word = part[i-len(word) : i+utf8.RuneLen(r)]
			continue
		}
		add(word)
		word = ""
		each = append(each, Token{Norm: string(r), Raw: string(r)})
	}
	add(word)
	return each
}

// dotted tells a domain (example.com) from letters with stops (e.g, S.L, t.ex),
// and from a sentence whose space was forgotten (end.Next).
func dotted(part string) []Token {
	last := part[strings.LastIndexByte(part, '.')+1:]
	if len(last) >= 2 && last == strings.ToLower(last) && !shortened(part) {
		return []Token{{Kind: Address, Norm: strings.ToLower(part), Raw: part}}
	}
	var each []Token
	for _, p := range strings.FieldsFunc(part, func(r rune) bool { return r == '.' || r == '-' }) {
		each = append(each, Token{Norm: strings.ToLower(p), Raw: p})
	}
	return each
}

// shortened reports whether letters with stops are an abbreviation: its parts
// have three letters at most and its end is no domain that anyone could register
// under (publicsuffix.org), as of t.ex, f.eks and p.ej.
func shortened(part string) bool {
	for _, p := range strings.Split(part, ".") {
		if utf8.RuneCountInString(p) > 3 {
			return false
		}
	}
	_, listed := Suffix(part)
	return !listed
}

// Words are the tokens of a phrase, as they are compared.
func Words(s string) []string {
	var list []string
	for _, t := range Scan(s) {
		list = append(list, t.Norm)
	}
	return list
}

// Shown is a run of tokens for people.
func Shown(tokens []Token) string {
	raw := make([]string, len(tokens))
	for i, t := range tokens {
		raw[i] = t.Raw
	}
	return strings.Join(raw, " ")
}

// EndsCell reports whether a token is the end of a table's cell, which no reader
// sees.
func (t Token) EndsCell() bool { return t.Kind == Sign && t.Norm == "|" }

// Norms joins what tokens are compared by.
func Norms(tokens []Token) string {
	list := make([]string, len(tokens))
	for i, t := range tokens {
		list[i] = t.Norm
	}
	return strings.Join(list, " ")
}
