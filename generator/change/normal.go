package change

import (
	"slices"
	"strconv"
	"unicode/utf8"
)

// read is a text in the form in which texts are compared: tokens with known
// wordings of one meaning made one, numbers in digits, dates as days, no
// articles and none of the words without which a sentence says the same.
func (lex *lexicon) read(text string) []token { return lex.lean(lex.figures(text)) }

// readClosely is read with articles that count, and with amounts in one form.
func (lex *lexicon) readClosely(text string) []token {
	return lex.lean(lex.money(lex.ones(lex.figures(text))))
}

// closely is readClosely for what was scanned, which it leaves as it is.
func (lex *lexicon) closely(written []token) []token {
	return lex.lean(lex.money(lex.ones(lex.figuresOf(slices.Clone(written)))))
}

func (lex *lexicon) figures(text string) []token { return lex.figuresOf(scan(text)) }

func (lex *lexicon) figuresOf(tokens []token) []token {
	return lex.citations(lex.dates(lex.countUp(lex.rewriteAll(lex.unbroken(tokens)))))
}

// lean leaves out articles and words that add nothing.
func (lex *lexicon) lean(tokens []token) []token {
	out := tokens[:0]
	comma := false // before a word that was left out
	for k, t := range tokens {
		comma = comma || t.comma
		counts := utf8.RuneCountInString(t.raw) == 1 && capital(t.raw) && k > 0 && lex.sections.in(tokens[k-1:k]) || // "section A"
			t.raw == "A" && slices.ContainsFunc(tokens[k+1:min(len(tokens), k+3)], func(t token) bool { return t.raw == "$" }) // of Australia
		if t.kind == word && (lex.articles[t.norm] || lex.idle[t.norm]) && !counts {
			continue
		}
		t.comma, comma = comma, false
		out = append(out, t)
	}
	return out
}

// unbroken takes back ends of sentences that are none: behind an abbreviation
// ("Art. 6", "z. B. Namen") or a day before its month, and before a small letter.
func (lex *lexicon) unbroken(tokens []token) []token {
	if len(lex.wording.shortened) == 0 {
		return tokens
	}
	taken := 0
	for i := range tokens {
		t := &tokens[i]
		t.sentence -= taken
		if i == 0 || !t.first {
			continue
		}
		before := tokens[i-1]
		short := before.kind == word && (lex.wording.shortened[before.norm] || utf8.RuneCountInString(before.norm) == 1)
		day := before.kind == number && lex.months[t.norm] > 0
		small := before.kind == word && utf8.RuneCountInString(before.norm) <= 4 && t.kind == word && !capital(t.raw)
		if t.sentence > before.sentence && (short || day || small) {
			t.sentence, t.first, taken = before.sentence, false, taken+1
		}
	}
	return tokens
}

// rewriteAll: a spelling, a contraction or a synonym with no legal effect is
// the same word. What a contraction stands for may begin another wording: "you're
// required to" is "you must".
func (lex *lexicon) rewriteAll(tokens []token) []token {
	if !lex.known {
		return tokens
	}
	return lex.rewriteOnce(lex.rewriteOnce(tokens))
}

func (lex *lexicon) rewriteOnce(tokens []token) []token {
	out := make([]token, 0, len(tokens))
	for i := 0; i < len(tokens); {
		if verb := lex.wording.small[tokens[i].raw]; verb != "" {
			tokens[i].norm = verb
		}
		r, ok := lex.rewriteAt(tokens, i)
		if !ok || r.isItself() {
			n := lex.untilNext(tokens, i, max(1, len(r.from)))
			out = append(out, tokens[i:i+n]...)
			i += n
			continue
		}
		raw := shown(tokens[i : i+len(r.from)])
		for k, w := range r.to {
			t := token{norm: w, sentence: tokens[i].sentence, first: tokens[i].first && k == 0, comma: tokens[i].comma && k == 0}
			if k == 0 {
				t.raw = raw
			}
			out = append(out, t)
		}
		i += len(r.from)
	}
	return out
}

// untilNext is how many of n tokens, a wording that is read as itself, come
// before another wording that goes on behind it: in "you are required to" it is
// not "you are" that counts.
func (lex *lexicon) untilNext(tokens []token, i, n int) int {
	for k := 1; k < n; k++ {
		if r, ok := lex.rewriteAt(tokens, i+k); ok && !r.isItself() && len(r.from) > n-k {
			return k
		}
	}
	return n
}

// rewriteAt is the longest wording that stands at tokens[i].
func (lex *lexicon) rewriteAt(tokens []token, i int) (best rewrite, found bool) {
	for _, r := range lex.same[tokens[i].norm] {
		if len(r.from) > len(best.from) && hasAt(tokens, i, r.from) && !lex.denied(tokens, i, r) {
			best, found = r, true
		}
	}
	return best, found
}

// denied reports whether a verb that binds would be read for several words that
// do, below a denial: who is not obliged to may still, and who must not may not.
func (lex *lexicon) denied(tokens []token, i int, r rewrite) bool {
	const near = 5
	binding := func(w string) bool { return lex.modals[w] == binds }
	if len(r.from) < 2 || !slices.ContainsFunc(r.to, binding) {
		return false
	}
	return lex.negations.in(tokens[max(0, i-near):i])
}

func hasAt(tokens []token, i int, phrase []string) bool {
	if i+len(phrase) > len(tokens) {
		return false
	}
	for k, w := range phrase {
		if tokens[i+k].norm != w {
			return false
		}
	}
	return true
}

// countUp: a number in words is the number; "thirty (30)" says it once.
func (lex *lexicon) countUp(tokens []token) []token {
	var out []token
	for i := 0; i < len(tokens); {
		n, value := lex.numberAt(tokens, i)
		if n == 0 {
			out = append(out, tokens[i])
			i++
			continue
		}
		t := tokens[i]
		t.raw, t.kind, t.norm, t.spelled = shown(tokens[i:i+n]), number, strconv.Itoa(value), true
		i += n
		if i < len(tokens) && tokens[i].kind == number && tokens[i].norm == t.norm {
			i++
		}
		out = append(out, t)
	}
	return out
}

// numberAt reads number words in a row: tens and units are added, a hundred or
// a thousand multiplies what is before it.
func (lex *lexicon) numberAt(tokens []token, i int) (n, total int) {
	last := 0
	for ; i+n < len(tokens); n++ {
		t := tokens[i+n]
		value, ok := lex.numbers[t.norm]
		if !ok && last >= 20 && last < 100 && lex.andUnit(tokens[i+n:]) {
			continue
		}
		if !ok || t.kind != word {
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
func (lex *lexicon) andUnit(tokens []token) bool {
	if len(tokens) < 2 || !lex.wording.tensAnd[tokens[0].norm] {
		return false
	}
	value := lex.numbers[tokens[1].norm]
	return tokens[1].kind == word && value > 0 && value < 10
}

// frenchTeen reports whether a number word goes on with the one before it as in
// dix-huit, soixante-dix and quatre-vingt-treize.
func frenchTeen(last, value int) bool {
	return last == 10 && value >= 7 && value < 10 || (last == 60 || last == 80) && value >= 10 && value < 20
}

// dates: a day is the same day in whatever order it is written.
func (lex *lexicon) dates(tokens []token) []token {
	var out []token
	for i := 0; i < len(tokens); {
		if tokens[i].kind == date && !lex.monthFirst {
			tokens[i].norm = decided(tokens[i].norm)
		}
		n, day := lex.dateAt(tokens, i)
		for n > 0 && len(out) > 0 && lex.weekdays[out[len(out)-1].norm] {
			out = out[:len(out)-1] // the day of the week follows from the date
		}
		if n == 0 {
			out = append(out, tokens[i])
			i++
			continue
		}
		t := tokens[i]
		t.kind, t.norm, t.raw = date, day, shown(tokens[i:i+n])
		out = append(out, t)
		i += n
	}
	return out
}

// dateAt reads day, month and year in any order that has the year last, or
// month and year alone.
func (lex *lexicon) dateAt(tokens []token, i int) (n int, day string) {
	if n, day := dayInHan(tokens, i); n > 0 {
		return n, day
	}
	if len(lex.months) == 0 {
		return 0, ""
	}
	var d, m, y int
	for k := i; k < len(tokens) && k < i+7 && y == 0; k++ {
		t := tokens[k]
		value, _ := strconv.Atoi(t.norm)
		month := lex.months[t.norm]
		switch {
		case t.kind == number && value > 1900 && value < 2200 && m > 0:
			y = value
		case t.kind == number && value >= 1 && value <= 31 && d == 0 && !t.spelled:
			d = value
		case t.kind == word && month > 0 && m == 0:
			m = month
		case lex.yearFirst && k == i && t.kind == number && isYear(t):
			return lex.yearAt(tokens, i)
		case k > i && (lex.fillers[t.norm] || lex.articles[t.norm]):
		default:
			return 0, ""
		}
		n = k - i + 1
	}
	if y == 0 {
		return 0, ""
	}
	return n, dayOf(y, m, d)
}
