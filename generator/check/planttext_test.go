package check

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"proviso/generator/policy"
)

// What is wrong with a text by itself.
var textFaults = []fault{
	{class: "month for a day", rules: []string{"date-without-day"}, source: true, plant: func(s spot) []string {
		return append(withoutDay(s), appended(s, s.words.updated)...)
	}},
	{class: "plain http", rules: []string{"plain-http"}, source: true, plant: func(s spot) []string {
		return append(swapsOf(regexp.MustCompile(`https://`), s.text, func(string) string { return "http://" }), appended(s, "<http://example.com/a>")...)
	}},
	{class: "doubled word", least: 99, rules: []string{"doubled-word"}, source: true, plant: func(s spot) []string {
		return swapsOf(plantedWord, s.text, func(w string) string {
			trimmed := strings.TrimSpace(w)
			if s.draft.language.doubled[strings.ToLower(trimmed)] {
				return w + "planted " + trimmed + " planted planted "
			}
			return w + trimmed + " "
		})
	}},
	{class: "doubled label", rules: []string{"doubled-label"}, source: true, plant: func(s spot) []string {
		word := plantedWord.FindString(s.text)
		if s.clause.Block.Kind != policy.Item || word == "" || !strings.HasPrefix(s.text, "- ") {
			return nil
		}
		label := strings.TrimSpace(word)
		return []string{"- " + label + ": " + label + ": " + s.text[2:], "- **" + label + ":** " + label + ": " + s.text[2:]}
	}},
	{class: "bracket", least: 99, rules: []string{"unbalanced"}, apart: 20, source: true, plant: func(s spot) []string {
		all := appended(s, "(planted", "planted)", "[planted", "planted]")
		return append(all, swapsOf(plainBracket, s.text, func(b string) string { return strings.NewReplacer("(", "", ")", "").Replace(b) })...)
	}},
	{class: "quotation mark", rules: []string{"unbalanced"}, source: true, plant: func(s spot) []string {
		return swapsOf(quoteMark, s.text, func(string) string { return "" })
	}},
	{class: "quotation styles mixed", rules: []string{"mixed-quotes"}, source: true, alone: true, plant: func(s spot) []string {
		marks := strings.Fields(s.words.quotes)
		re := regexp.MustCompile(marks[0] + `[^` + marks[0] + marks[1] + `]*` + marks[1])
		return swapsOf(re, s.text, func(q string) string {
			return marks[2] + strings.TrimSpace(strings.Trim(q, marks[0]+marks[1])) + marks[3]
		})
	}},
	{class: "list ending", rules: []string{"list-endings"}, source: true, alone: true, plant: func(s spot) []string {
		if s.clause.Block.Kind != policy.Item || strings.Contains(s.text, "\n") || strings.HasSuffix(s.text, "}}.") || strings.HasSuffix(s.text, ":") {
			return nil
		}
		bare := strings.TrimRight(s.text, ".;, ")
		switch s.text[len(bare):] {
		case ".":
			return []string{bare, bare + ";"}
		case "":
			return []string{bare + ".", bare + ";"}
		case ";", " ;":
			return []string{bare, bare + ","}
		}
		return nil
	}},
	{class: "capitals", rules: []string{"capitals"}, source: true, plant: func(s spot) []string {
		return swapsOf(threeWords, s.text, strings.ToUpper)
	}},
	{class: "fact by hand", rules: []string{"fact-by-hand"}, source: true, plant: factsPlanted},
	{class: "name of the text", rules: []string{"document-name"}, source: true, alone: true, plant: func(s spot) []string { return swaps(s.text, s.words.names, "") }},
	{class: "term that nothing uses", rules: []string{"unused-term"}, source: true, alone: true, plant: func(s spot) []string {
		return appended(s, s.words.define)
	}},
}

var (
	plantedWord  = regexp.MustCompile(`(?:^|\s)\pL[\pL’]+ `)
	plainBracket = regexp.MustCompile(`(?:^|[\s“«„”])\(|[ (]\pL+\)(?:[\s.,;:!?]|$)`)
	quoteMark    = regexp.MustCompile(`[“”«»„]\s?`)
	threeWords   = regexp.MustCompile(`(?:\s|’)\p{Ll}{4,} \p{Ll}{2,} \p{Ll}{4,}[\s.,;]`)
	dayOfMonth   = regexp.MustCompile(`\b\d{1,2}(?:\.|er|°)? (?:de )?\pL{3,} (?:de )?20\d\d`)
)

// withoutDay strikes the day of each date.
func withoutDay(s spot) []string {
	return swapsOf(dayOfMonth, s.text, func(date string) string { return strings.TrimLeft(date, "0123456789.°er ") })
}

// appended puts some sentences after those of a paragraph, each by itself.
func appended(s spot, sentences ...string) []string {
	if s.clause.Block.Kind != policy.Paragraph || strings.HasSuffix(s.text, ":") || strings.Contains(s.text, "\n") {
		return nil
	}
	var all []string
	for _, one := range sentences {
		if utf8.RuneCountInString(one) > 0 {
			all = append(all, s.text+" "+one)
		}
	}
	return all
}

// factsPlanted are the facts of each site, some in place of a slot, some where
// nothing asks for one.
func factsPlanted(s spot) []string {
	if s.clause.Block.Kind != policy.Paragraph {
		return nil
	}
	var all []string
	for _, b := range s.draft.Project.Brands {
		facts := b.Facts(s.draft.Locale)
		all = append(all, swapsOf(slotMark, s.text, func(slot string) string {
			if value := facts[strings.Trim(slot, "{}")]; value != "" && slot != "{{company.country}}" && slot != "{{name}}" && !strings.HasPrefix(slot, "{{facts.") {
				return value
			}
			return "www." + facts["domain"]
		})...)
	}
	return all
}
