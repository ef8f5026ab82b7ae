package lexicon

import (
	"strings"

	"proviso/generator/change/token"
	"proviso/generator/settings"
)

// counting is how a language writes amounts and single units.
type counting struct {
	money map[string]string // each way to write a currency to the first
	Ones  map[string]bool   // articles that count the unit behind them
	rates map[string]bool   // behind which they say how often
}

func readCounting(t *settings.Table) counting {
	return counting{readForms(t.Strings("money")), token.Set(t.Strings("ones")), token.Set(t.Strings("rates"))}
}

// money reads an amount as the number and then the currency, whichever stands
// first and however it is written: "kr 45", "45,00 kroner" and "€5", "5 euros".
func (lex *Lexicon) money(tokens []token.Token) []token.Token {
	if len(lex.Wording.Counting.money) == 0 {
		return tokens
	}
	for i := 0; i+1 < len(tokens); i++ {
		a, b := &tokens[i], &tokens[i+1]
		switch {
		case a.Kind == token.Number && lex.Wording.Counting.money[b.Norm] != "":
			a.Norm, b.Norm = wholeAmount(a.Norm), lex.Wording.Counting.money[b.Norm]
			i++
		case b.Kind == token.Number && lex.Wording.Counting.money[a.Norm] != "" && b.Sentence == a.Sentence:
			a.Norm, b.Norm = lex.Wording.Counting.money[a.Norm], wholeAmount(b.Norm)
			a.Comma, b.Comma, a.First, b.First, a.Ahead = false, a.Comma, false, a.First, true
			*a, *b = *b, *a
			i++
		}
	}
	return tokens
}

// WithCurrency is an amount with what stands behind it, as it was written.
func WithCurrency(amount string, t token.Token) string {
	switch {
	case !t.Ahead:
		return amount + " " + t.Raw
	case t.Kind == token.Sign:
		return t.Raw + amount
	}
	return t.Raw + " " + amount
}

// wholeAmount is an amount without decimals that are none.
func wholeAmount(s string) string { return strings.TrimSuffix(strings.TrimSuffix(s, ".00"), ".0") }

// ones: an article before a unit counts it: "within a month", "within 1 month".
// Behind "once" and "5 hours" it says how often: "once a week".
func (lex *Lexicon) ones(tokens []token.Token) []token.Token {
	for i := range tokens[:max(0, len(tokens)-1)] {
		t, unit := &tokens[i], tokens[i+1]
		often := i > 0 && (lex.Wording.Counting.rates[tokens[i-1].Norm] || lex.Units[tokens[i-1].Norm] != "")
		if t.Kind == token.Word && !often && lex.Wording.Counting.Ones[t.Norm] && lex.Units[unit.Norm] != "" && unit.Sentence == t.Sentence {
			t.Kind, t.Norm, t.Spelled = token.Number, "1", true
		}
	}
	return tokens
}
