package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

var typographyRules = []Rule{
	{Name: "doubled-word", Level: diag.Warning, Source: "a word written twice is a slip of editing", Text: doubledWords},
	{Name: "doubled-label", Level: diag.Warning, Source: "a label written twice is a slip of editing", Text: doubledLabels},
	{Name: "plain-http", Level: diag.Warning, Source: "RFC 9110, 4.2.2: what is read over plain http may be altered on its way", Text: plainHTTP},
	{Name: "capitals", Level: diag.Advice, Source: "plainlanguage.gov: capitals are hard to read; 16 CFR 255 and UCC 1-201(10) ask for conspicuous, not for capitals", Text: capitals},
	{Name: "heading-colon", Level: diag.Advice, Source: "a heading stands over its text and introduces no list", Text: headingColons},
	{Name: "heading-case", Level: diag.Advice, Source: "a heading begins with a capital, as the others do", Text: headingCases},
}

// wordsOf cuts a text into words and other signs.
var wordsOf = pattern.New(`[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]`)

// doubledWords: "the the". A sign between the two makes them two. Some words
// may follow themselves: "that that", "nous nous".
func doubledWords(d *Draft) diag.List {
	var list diag.List
	for _, c := range d.Clauses {
		for line := range strings.FieldsFuncSeq(c.Prose, func(r rune) bool { return r == '\t' || r == '\n' }) {
			last, before := "", "."
			for _, word := range wordsOf.FindAllString(line, -1) {
				may := d.language.doubled[strings.ToLower(word)] && !(d.language.within && before == ".")
				if strings.EqualFold(word, last) && strings.ContainsFunc(word, unicode.IsLetter) && !may {
					list.Add(d.At(c, last+" "+word, "%q stands twice", word).Hint("strike one of the two"))
				}
				last, before = word, last
				if before == "" {
					before = "."
				}
			}
		}
	}
	return list
}

// doubledLabels: "Recipients: Recipients: …".
func doubledLabels(d *Draft) diag.List {
	var list diag.List
	for _, c := range d.Clauses {
		parts := strings.Split(c.Prose, ":")
		for i := 0; i+2 < len(parts); i++ {
			label := strings.TrimSpace(lastLine(parts[i]))
			if strings.ContainsFunc(label, unicode.IsLetter) && strings.EqualFold(label, strings.TrimSpace(parts[i+1])) {
				list.Add(d.At(c, label, "the label %q stands twice", label+":").Hint("strike one of the two"))
			}
		}
	}
	return list
}

func lastLine(s string) string { return s[strings.LastIndexAny(s, "\n\t")+1:] }

// plainHTTP: a link, or an address in the text, that is not encrypted.
func plainHTTP(d *Draft) diag.List {
	var list diag.List
	for _, c := range d.Clauses {
		seen := map[string]bool{}
		for _, text := range append([]string{c.Prose}, c.Links...) {
			for _, address := range httpAddress.FindAllString(text, -1) {
				if address = strings.TrimRight(address, ".,;:)"); !seen[address] {
					seen[address] = true
					list.Add(d.At(c, address, "%s is read over plain http", address).Hint("write https://, if the site answers there"))
				}
			}
		}
	}
	return list
}

var httpAddress = pattern.New(`(?i)\bhttp://[^\s\p{Z}<>"“”»]+`)

// capitals: two words or more with ten letters together, or one that carries
// weight among them, in capitals alone. Shorter words are abbreviations.
func capitals(d *Draft) diag.List {
	var list diag.List
	for _, c := range d.Clauses {
		runs := d.language.capitals(c.Prose)
		if len(runs) == 1 {
			list.Add(d.At(c, runs[0], "%q is set in capitals", runs[0]).Hint("set **words that matter** in bold"))
		} else if len(runs) > 1 {
			list.Add(d.At(c, runs[0], "%q and more is set in capitals", runs[0]).Hint("set **words that matter** in bold"))
		}
	}
	return list
}

// capitals lists the runs of words that are set so.
func (lang *language) capitals(text string) []string {
	var runs, run []string
	letters := 0
	end := func() {
		if len(run) > 1 && letters >= 10 || letters > 2 && slices.ContainsFunc(run, lang.reader.Weighs) {
			runs = append(runs, strings.Join(run, " "))
		}
		run, letters = nil, 0
	}
	for _, word := range wordsOf.FindAllString(text, -1) {
		if at := strings.LastIndexAny(word, "'’"); at >= 0 && isCapitals(strings.TrimLeft(word[at:], "'’")) {
			word = strings.TrimLeft(word[at:], "'’") // n’ÊTES
		}
		if isCapitals(word) {
			run, letters = append(run, word), letters+utf8.RuneCountInString(word)
		} else {
			end()
		}
	}
	end()
	return runs
}

func isCapitals(word string) bool {
	return utf8.RuneCountInString(word) > 1 && strings.ToUpper(word) == word && strings.ToLower(word) != word && !strings.ContainsFunc(word, unicode.IsDigit)
}

// headings calls a function for the title and each heading, with its words.
func (d *Draft) headings(do func(c *Clause, words string)) {
	for _, c := range d.Clauses {
		if c.Block == nil || c.Block.Kind == policy.Heading {
			do(c, strings.TrimSpace(c.Prose))
		}
	}
}

func headingColons(d *Draft) diag.List {
	var list diag.List
	d.headings(func(c *Clause, words string) {
		if strings.HasSuffix(words, ":") || strings.HasSuffix(words, "：") {
			list.Add(d.At(c, "", "the heading %q ends with a colon", c.Text).Hint("leave the colon out"))
		}
	})
	return list
}

// numbering is what may stand before a heading's words.
var numbering = pattern.New(`^(?:[\p{N}]+(?:[.):]|\.\p{N}+)*\s+|[(]?\p{L}[.)]\s+|[ivxIVX]+[.)]\s+|[^\p{L}\p{N}\x{fffc}]+)*`)

// headingCases: a heading in lower case, in a language that has one. Names such
// as "iOS" may begin it.
func headingCases(d *Draft) diag.List {
	var list diag.List
	d.headings(func(c *Clause, words string) {
		first := wordsOf.FindString(numbering.ReplaceAllString(words, ""))
		if r, _ := utf8.DecodeRuneInString(first); unicode.IsLower(r) && strings.ToLower(first) == first && !strings.ContainsFunc(first, unicode.IsDigit) {
			list.Add(d.At(c, first, "the heading %q begins in lower case", c.Text).Hint("begin it with a capital"))
		}
	})
	return list
}
