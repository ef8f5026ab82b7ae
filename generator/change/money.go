package change

import (
	"strings"

	"proviso/generator/settings"
)

// counting is how a language writes amounts and single units.
type counting struct {
	money map[string]string // each way to write a currency to the first
	ones  map[string]bool   // articles that count the unit behind them
	rates map[string]bool   // behind which they say how often
}

func readCounting(t *settings.Table) counting {
	return counting{readForms(t.Strings("money")), setOf(t.Strings("ones")), setOf(t.Strings("rates"))}
}

// money reads an amount as the number and then the currency, whichever stands
// first and however it is written: "kr 45", "45,00 kroner" and "€5", "5 euros".
func (lex *lexicon) money(tokens []token) []token {
	if len(lex.wording.counting.money) == 0 {
		return tokens
	}
	for i := 0; i+1 < len(tokens); i++ {
		a, b := &tokens[i], &tokens[i+1]
		switch {
		case a.kind == number && lex.wording.counting.money[b.norm] != "":
			a.norm, b.norm = wholeAmount(a.norm), lex.wording.counting.money[b.norm]
			i++
		case b.kind == number && lex.wording.counting.money[a.norm] != "" && b.sentence == a.sentence:
			a.norm, b.norm = lex.wording.counting.money[a.norm], wholeAmount(b.norm)
			a.comma, b.comma, a.first, b.first, a.ahead = false, a.comma, false, a.first, true
			*a, *b = *b, *a
			i++
		}
	}
	return tokens
}

// withCurrency is an amount with what stands behind it, as it was written.
func withCurrency(amount string, t token) string {
	switch {
	case !t.ahead:
		return amount + " " + t.raw
	case t.kind == sign:
		return t.raw + amount
	}
	return t.raw + " " + amount
}

// wholeAmount is an amount without decimals that are none.
func wholeAmount(s string) string { return strings.TrimSuffix(strings.TrimSuffix(s, ".00"), ".0") }

// ones: an article before a unit counts it: "within a month", "within 1 month".
// Behind "once" and "5 hours" it says how often: "once a week".
func (lex *lexicon) ones(tokens []token) []token {
	for i := range tokens[:max(0, len(tokens)-1)] {
		t, unit := &tokens[i], tokens[i+1]
		often := i > 0 && (lex.wording.counting.rates[tokens[i-1].norm] || lex.units[tokens[i-1].norm] != "")
		if t.kind == word && !often && lex.wording.counting.ones[t.norm] && lex.units[unit.norm] != "" && unit.sentence == t.sentence {
			t.kind, t.norm, t.spelled = number, "1", true
		}
	}
	return tokens
}
