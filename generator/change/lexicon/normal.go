package lexicon

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"proviso/generator/change/token"
)

// Read is a text in the form in which texts are compared: tokens with known
// wordings of one meaning made one, numbers in digits, dates as days, no
// articles and none of the words without which a sentence says the same.
func (lex *Lexicon) Read(text string) []token.Token { return lex.lean(lex.figures(text)) }

// ReadClosely is read with articles that count, and with amounts in one form.
func (lex *Lexicon) ReadClosely(text string) []token.Token {
	return lex.lean(lex.money(lex.ones(lex.figures(text))))
}

// Closely is readClosely for what was scanned, which it leaves as it is.
func (lex *Lexicon) Closely(written []token.Token) []token.Token {
	return lex.lean(lex.money(lex.ones(lex.figuresOf(slices.Clone(written)))))
}

func (lex *Lexicon) figures(text string) []token.Token { return lex.figuresOf(token.Scan(text)) }

func (lex *Lexicon) figuresOf(tokens []token.Token) []token.Token {
	return lex.citations(lex.dates(lex.countUp(lex.rewriteAll(lex.unbroken(tokens)))))
}

// lean leaves out articles and words that add nothing.
func (lex *Lexicon) lean(tokens []token.Token) []token.Token {
	out := tokens[:0]
	comma := false // before a word that was left out
	for k, t := range tokens {
		comma = comma || t.Comma
		counts := utf8.RuneCountInString(t.Raw) == 1 && token.Capital(t.Raw) && k > 0 && lex.Sections.In(tokens[k-1:k]) || // "section A"
			t.Raw == "A" && slices.ContainsFunc(tokens[k+1:min(len(tokens), k+3)], func(t token.Token) bool { return t.Raw == "$" }) // of Australia
		if t.Kind == token.Word && (lex.Articles[t.Norm] || lex.Idle[t.Norm]) && !counts {
			continue
		}
		t.Comma, comma = comma, false
		out = append(out, t)
	}
	return out
}

// unbroken takes back ends of sentences that are none: behind an abbreviation
// ("Art. 6", "z. B. Namen") or a day before its month, and before a small letter.
func (lex *Lexicon) unbroken(tokens []token.Token) []token.Token {
	if len(lex.Wording.shortened) == 0 {
		return tokens
	}
	taken := 0
	for i := range tokens {
		t := &tokens[i]
		t.Sentence -= taken
		if i == 0 || !t.First {
			continue
		}
		before := tokens[i-1]
		short := before.Kind == token.Word && (lex.Wording.shortened[before.Norm] || utf8.RuneCountInString(before.Norm) == 1)
		day := before.Kind == token.Number && lex.Months[t.Norm] > 0
		small := before.Kind == token.Word && utf8.RuneCountInString(before.Norm) <= 4 && t.Kind == token.Word && !token.Capital(t.Raw)
		if t.Sentence > before.Sentence && (short || day || small) {
			t.Sentence, t.First, taken = before.Sentence, false, taken+1
		}
	}
	return tokens
}

// rewriteAll: a spelling, a contraction or a synonym with no legal effect is
// the same word. What a contraction stands for may begin another wording: "you're
// required to" is "you must".
func (lex *Lexicon) rewriteAll(tokens []token.Token) []token.Token {
	if !lex.Known {
		return tokens
	}
	return lex.rewriteOnce(lex.rewriteOnce(tokens))
}

func (lex *Lexicon) rewriteOnce(tokens []token.Token) []token.Token {
	out := make([]token.Token, 0, len(tokens))
	for i := 0; i < len(tokens); {
		if verb := lex.Wording.Small[tokens[i].Raw]; verb != "" {
			tokens[i].Norm = verb
		}
		r, ok := lex.rewriteAt(tokens, i)
		if !ok || r.isItself() {
			n := lex.untilNext(tokens, i, max(1, len(r.From)))
			out = append(out, tokens[i:i+n]...)
			i += n
			continue
		}
		raw := token.Shown(tokens[i : i+len(r.From)])
		for k, w := range r.To {
			t := token.Token{Norm: w, Sentence: tokens[i].Sentence, First: tokens[i].First && k == 0, Comma: tokens[i].Comma && k == 0}
			if k == 0 {
				t.Raw = raw
			}
			out = append(out, t)
		}
		i += len(r.From)
	}
	return out
}

// untilNext is how many of n tokens, a wording that is read as itself, come
// before another wording that goes on behind it: in "you are required to" it is
// not "you are" that counts.
func (lex *Lexicon) untilNext(tokens []token.Token, i, n int) int {
	for k := 1; k < n; k++ {
		if r, ok := lex.rewriteAt(tokens, i+k); ok && !r.isItself() && len(r.From) > n-k {
			return k
		}
	}
	return n
}

// rewriteAt is the longest wording that stands at tokens[i].
func (lex *Lexicon) rewriteAt(tokens []token.Token, i int) (best rewrite, found bool) {
	for _, r := range lex.Same[tokens[i].Norm] {
		if len(r.From) > len(best.From) && hasAt(tokens, i, r.From) && !lex.denied(tokens, i, r) {
			best, found = r, true
		}
	}
	return best, found
}

// denied reports whether a verb that binds would be read for several words that
// do, below a denial: who is not obliged to may still, and who must not may not.
func (lex *Lexicon) denied(tokens []token.Token, i int, r rewrite) bool {
	const near = 5
	binding := func(w string) bool { return lex.Modals[w] == Binds }
	if len(r.From) < 2 || !slices.ContainsFunc(r.To, binding) {
		return false
	}
	return lex.Negations.In(tokens[max(0, i-near):i])
}

func hasAt(tokens []token.Token, i int, phrase []string) bool {
	if i+len(phrase) > len(tokens) {
		return false
	}
	for k, w := range phrase {
		if tokens[i+k].Norm != w {
			return false
		}
	}
	return true
}

// countUp: a number in words is the number; "thirty (30)" says it once.
func (lex *Lexicon) countUp(tokens []token.Token) []token.Token {
	var out []token.Token
	for i := 0; i < len(tokens); {
		n, value := lex.numberAt(tokens, i)
		if n == 0 {
			out = append(out, tokens[i])
			i++
			continue
		}
		t := tokens[i]
		t.Raw, t.Kind, t.Norm, t.Spelled = token.Shown(tokens[i:i+n]), token.Number, strconv.Itoa(value), true
		i += n
		if i < len(tokens) && tokens[i].Kind == token.Number && tokens[i].Norm == t.Norm {
			i++
		}
		out = append(out, t)
	}
	return out
}

// numberAt reads number words in a row: tens and units are added, a hundred or
// a thousand multiplies what is before it.
func (lex *Lexicon) numberAt(tokens []token.Token, i int) (n, total int) {
	last := 0
	for ; i+n < len(tokens); n++ {
		t := tokens[i+n]
		value, ok := lex.Numbers[t.Norm]
		if !ok && last >= 20 && last < 100 && lex.andUnit(tokens[i+n:]) {
			continue
		}
		if !ok || t.Kind != token.Word {
			break
		}
		switch {
		case n == 0:
			total = value
		case value >= 100 && total > 0 && total < value:
			total *= value
		case value < 10 && last >= 20 && last < 100, value < 100 && last >= 100, frenchTeen(last, value):
			total += value
		case value == 20 && total == 4: // quatre-vingts
			total = 80
			value = 80
		default:
			return n, total
		}
		last = value
	}
	return n, total
}

// andUnit reports whether a number word goes on with an "and" and a unit, as in
// "cuarenta y ocho".
func (lex *Lexicon) andUnit(tokens []token.Token) bool {
	if len(tokens) < 2 || !lex.Wording.tensAnd[tokens[0].Norm] {
		return false
	}
	value := lex.Numbers[tokens[1].Norm]
	return tokens[1].Kind == token.Word && value > 0 && value < 10
}

// frenchTeen reports whether a number word goes on with the one before it as in
// dix-huit, soixante-dix and quatre-vingt-treize.
func frenchTeen(last, value int) bool {
	return last == 10 && value >= 7 && value < 10 || (last == 60 || last == 80) && value >= 10 && value < 20
}

// dates: a day is the same day in whatever order it is written.
func (lex *Lexicon) dates(tokens []token.Token) []token.Token {
	var out []token.Token
	for i := 0; i < len(tokens); {
		if tokens[i].Kind == token.Date && !lex.monthFirst {
			tokens[i].Norm = token.Decided(tokens[i].Norm)
		}
		n, day := lex.dateAt(tokens, i)
		for n > 0 && len(out) > 0 && lex.Weekdays[out[len(out)-1].Norm] {
			out = out[:len(out)-1] // the day of the week follows from the date
		}
		if n == 0 {
			out = append(out, tokens[i])
			i++
			continue
		}
		t := tokens[i]
		t.Kind, t.Norm, t.Raw = token.Date, day, token.Shown(tokens[i:i+n])
		out = append(out, t)
		i += n
	}
	return out
}

// dateAt reads day, month and year in any order that has the year last, or
// month and year alone.
func (lex *Lexicon) dateAt(tokens []token.Token, i int) (n int, day string) {
	if n, day := dayInHan(tokens, i); n > 0 {
		return n, day
	}
	if len(lex.Months) == 0 {
		return 0, ""
	}
	var d, m, y int
	for k := i; k < len(tokens) && k < i+7 && y == 0; k++ {
		t := tokens[k]
		value, _ := strconv.Atoi(t.Norm)
		month := lex.Months[t.Norm]
		switch {
		case t.Kind == token.Number && value > 1900 && value < 2200 && m > 0:
			y = value
		case t.Kind == token.Number && value >= 1 && value <= 31 && d == 0 && !t.Spelled:
			d = value
		case t.Kind == token.Word && month > 0 && m == 0:
			m = month
		case lex.yearFirst && k == i && t.Kind == token.Number && token.IsYear(t):
			return lex.yearAt(tokens, i)
		case k > i && (lex.Fillers[t.Norm] || lex.Articles[t.Norm]):
		default:
			return 0, ""
		}
		n = k - i + 1
	}
	if y == 0 {
		return 0, ""
	}
	return n, token.DayOf(y, m, d)
}
