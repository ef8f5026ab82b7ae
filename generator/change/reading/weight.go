package reading

import (
	"slices"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/token"
	"proviso/generator/topic"
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

// SaidParty reports whether what stands around a name is about who receives,
// holds or answers for data, has a company's form, or is done by it.
func (texts *Texts) SaidParty(c *Case, h Hunk) bool {
	about := slices.Concat(token.SentenceAt(c.From, h.FromAt, h.Del), []token.Token{{Norm: "|"}}, token.SentenceAt(c.To, h.ToAt, h.Ins), []token.Token{{Norm: "|"}}, c.Lead)
	for _, category := range []topic.Category{topic.Recipients, topic.Controller, topic.Transfer, topic.Sale} {
		if texts.Lex.Categories[category].In(about) {
			return true
		}
	}
	by := func(side []token.Token, at int) bool { // in a heading "von" is whose it is
		return at > 0 && !IsHeading(c.Clause()) && texts.Lex.Wording.Agents[side[at-1].Norm]
	}
	company := func(side []token.Token, at, n int) bool {
		return lexicon.IsCompany(side[max(0, at-1):min(len(side), at+n+2)])
	}
	return by(c.From, h.FromAt) || by(c.To, h.ToAt) || company(c.From, h.FromAt, len(h.Del)) || company(c.To, h.ToAt, len(h.Ins)) ||
		texts.Lex.Countries.In(h.Del) || texts.Lex.Countries.In(h.Ins)
}

// ActsOn reports whether words are about something that a reader does or must be
// told, so that the way to its page is part of it.
func (texts *Texts) ActsOn(sentence []token.Token) bool {
	for _, c := range []topic.Category{topic.Rights, topic.Contact, topic.Sale, topic.Recipients, topic.Transfer, topic.Retention, topic.LegalBasis, topic.Controller, topic.Age, topic.Liability, topic.Dispute, topic.Fees, topic.Obligations, topic.Notice, topic.EffectiveDate} {
		if texts.Lex.Categories[c].In(sentence) {
			return true
		}
	}
	return false
}
