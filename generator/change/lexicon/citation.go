package lexicon

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/change/token"
)

// citations: an article of a law is the same article however its parts are
// written: "Article 6(1)(a)", "Art. 6 para. 1 lit. a". The letter of a part is a
// letter, not the word that it may be elsewhere.
func (lex *Lexicon) citations(tokens []token.Token) []token.Token {
	var out []token.Token
	for i := 0; i < len(tokens); i++ {
		if !slices.Contains(lex.cited, tokens[i].Norm) || i+1 >= len(tokens) || !token.IsDigits(tokens[i+1]) {
			if out != nil {
				out = append(out, tokens[i])
			}
			continue
		}
		if out == nil {
			out = append(make([]token.Token, 0, len(tokens)), tokens[:i]...)
		}
		article := tokens[i]
		article.Norm = lex.cited[0]
		out = append(out, article)
		out = append(out, dotParted(tokens[i+1])...)
		i++
		for i+1 < len(tokens) {
			part := i + 1
			if lex.within[tokens[part].Norm] && part+1 < len(tokens) {
				part++
			}
			if !isPart(tokens[part]) {
				break
			}
			t := tokens[part]
			t.Norm = "(" + t.Norm + ")"
			out, i = append(out, t), part
		}
	}
	if out == nil {
		return tokens
	}
	return out
}

// dotParted are the numbers of an article and of its part: "Article 6.1".
func dotParted(t token.Token) []token.Token {
	number, part, ok := strings.Cut(t.Norm, ".")
	if !ok || strings.Contains(part, ".") || t.Norm != t.Raw {
		return []token.Token{t}
	}
	one, two := t, t
	one.Norm, two.Norm, two.Comma, two.First = number, "("+part+")", false, false
	return []token.Token{one, two}
}

// isPart reports whether a token is the number or the letter of a part of an
// article.
func isPart(t token.Token) bool {
	return !t.Comma && (token.IsDigits(t) || t.Kind == token.Word && utf8.RuneCountInString(t.Raw) == 1 && t.Raw == t.Norm)
}
