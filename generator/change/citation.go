package change

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// citations: an article of a law is the same article however its parts are
// written: "Article 6(1)(a)", "Art. 6 para. 1 lit. a". The letter of a part is a
// letter, not the word that it may be elsewhere.
func (lex *lexicon) citations(tokens []token) []token {
	var out []token
	for i := 0; i < len(tokens); i++ {
		if !slices.Contains(lex.cited, tokens[i].norm) || i+1 >= len(tokens) || !isDigits(tokens[i+1]) {
			if out != nil {
				out = append(out, tokens[i])
			}
			continue
		}
		if out == nil {
			out = append(make([]token, 0, len(tokens)), tokens[:i]...)
		}
		article := tokens[i]
		article.norm = lex.cited[0]
		out = append(out, article)
		out = append(out, dotParted(tokens[i+1])...)
		i++
		for i+1 < len(tokens) {
			part := i + 1
			if lex.within[tokens[part].norm] && part+1 < len(tokens) {
				part++
			}
			if !isPart(tokens[part]) {
				break
			}
			t := tokens[part]
			t.norm = "(" + t.norm + ")"
			out, i = append(out, t), part
		}
	}
	if out == nil {
		return tokens
	}
	return out
}

// dotParted are the numbers of an article and of its part: "Article 6.1".
func dotParted(t token) []token {
	number, part, ok := strings.Cut(t.norm, ".")
	if !ok || strings.Contains(part, ".") || t.norm != t.raw {
		return []token{t}
	}
	one, two := t, t
	one.norm, two.norm, two.comma, two.first = number, "("+part+")", false, false
	return []token{one, two}
}

func isDigits(t token) bool { return t.kind == number && !t.spelled }

// isPart reports whether a token is the number or the letter of a part of an
// article.
func isPart(t token) bool {
	return !t.comma && (isDigits(t) || t.kind == word && utf8.RuneCountInString(t.raw) == 1 && t.raw == t.norm)
}
