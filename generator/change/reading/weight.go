package reading

import (
	"slices"

	"proviso/generator/change/token"
)

func (texts *Texts) Joins(t token.Token) bool { return texts.Lex.Conjunctions.In([]token.Token{t}) }

// Weighs reports whether a word carries legal weight by itself, so that no
// proof from its form alone holds for it.
func (texts *Texts) Weighs(t token.Token) bool {
	one := []token.Token{t}
	lex := texts.Lex
	return t.Kind != token.Word || lex.Modals[t.Norm] > 0 || lex.Units[t.Norm] != "" || lex.Negations.In(one) ||
		lex.Exceptions.In(one) || lex.Conjunctions.In(one) || lex.Qualifiers.In(one) || lex.Softeners.In(one) || lex.Bases.In(one) || token.Mixed(t.Raw)
}

func (texts *Texts) AnyWeighs(tokens []token.Token) bool {
	return slices.ContainsFunc(tokens, texts.Weighs)
}
