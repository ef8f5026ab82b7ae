package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/pattern"
)

var (
	sectionNumber = pattern.New(`^(?:(?:§ ?|(?:Section|Article|Clause|Part|Chapter|Annex|Artikkel|Artikel|Kapittel|Kapitel|Punkt|Avsnitt|Abschnitt|Ziffer|Artículo|Articolo|Artigo|Sezione|Sección|Hoofdstuk|Rozdział|Del) )?\d{1,2}(?:\.\d{1,2}){0,4}[.):]?|[IVX]{1,5}[.)]|[A-Z][.)])[\s\x{a0}]+`)
	manyDigits    = pattern.New(`\d`)
	legalForm     = pattern.New(`(?:^|[\s,])(?:AS|ASA|AB|ApS|A/S|GmbH|AG|S\.? ?L\.?(?:U\.?)?|S\.A\.?|SA|Ltd\.?|Limited|Inc\.?|LLC|B\.V\.|BV|N\.V\.|Oy|Oyj|SARL|SAS|S\.r\.l\.|Srl|S\.p\.A\.|SpA|Sp\. z o\.o\.|s\.r\.o\.|PLC|plc|LLP|Kft\.?|Corp\.?|Lda\.?)[.,]?$`)
	addressLike   = pattern.New(`@|https?://|www\.|\.(?:com|org|net|se|no|dk|de|fr|es|it|nl|pl|fi|io|eu|uk)\b`)
)

// couldHead reports whether a line is short, begins like a heading and does not
// end like a sentence.
func couldHead(s string) bool {
	s = strings.Trim(s, blank)
	body := strings.TrimPrefix(s, sectionNumber.FindString(s))
	letters, n := strings.IndexFunc(body, unicode.IsLetter), utf8.RuneCountInString(s)
	if letters < 0 || n > 100 || countWords(s) > 14 || n < 2 || strings.Contains(s, "\n") {
		return false
	}
	end := strings.TrimRight(s, `"”»')]`)
	if body != s && countWords(body) <= 7 {
		end = strings.TrimSuffix(end, ".")
	}
	last, _ := utf8.DecodeLastRuneInString(end)
	if strings.ContainsRune(".,;!…。、；：:", last) && !initials.MatchString(end) || strings.ContainsAny(s, "\t|©•;") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(body, `"“„«'(`))
	if unicode.IsLower(first) || first == '_' || manyDigits.MatchString(string(first)) {
		return false
	}
	return !addressLike.MatchString(s) && !dayMonthYear.MatchString(s) && !legalForm.MatchString(s) && !isPostal(body)
}

// initials end a line with a full stop that ends no sentence: "in the U.S."
var initials = pattern.New(`(?:^|[\s.])\p{Lu}{1,2}\.$`)

var dayMonthYear = pattern.New(`^\p{Nd}{1,2}\.? \p{L}+\.?,? (?:19|20)\p{Nd}{2}$`)

var (
	longNumber = pattern.New(`\d{3,}|\d+ ?[A-Za-z]?$`)
	year       = pattern.New(`\b(?:19|20)\d\d\b`)
)

// isPostal reports whether digits make a line look like part of an address, a
// date or a telephone number; a year alone does not.
func isPostal(s string) bool {
	return longNumber.MatchString(year.ReplaceAllString(s, "")) || year.MatchString(s) && (manyDigits.MatchString(year.ReplaceAllString(s, "")) || hasLabel(s))
}

var labelled = pattern.New(`^\p{Lu}(?:[^.:]{1,60}:|[^.:\s]{1,40}(?: [^.:\s]{1,40}){0,4}\.) \S`)

// isLabelled reports whether a line begins with a word or two and what these
// are: "Sources: users".
func isLabelled(s string) bool { return labelled.MatchString(s) }

// hasLabel reports whether a line begins with a label and a colon.
func hasLabel(s string) bool {
	at := strings.IndexByte(s, ':')
	return at > 0 && at < 60 && at < len(s)-1
}

// isShouted reports whether a line is in capitals.
func isShouted(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 4
}
