package check

import (
	"regexp"
	"slices"
	"strings"

	"proviso/generator/change"
	"proviso/generator/policy"
)

// What differs between a text and its translation.
var translationFaults = []fault{
	{class: "section missing", rules: []string{"parallel"}, alone: true, plant: func(s spot) []string {
		if s.clause.Block.Kind == policy.Heading {
			return []string{""}
		}
		return nil
	}},
	{class: "kind of a clause", rules: []string{"parallel"}, alone: true, plant: func(s spot) []string {
		switch s.clause.Block.Kind {
		case policy.Paragraph:
			return []string{"- " + s.text, "## " + s.text + " {#planted}"}
		case policy.Heading:
			return []string{"#" + s.text}
		}
		return nil
	}},
	{class: "clause too many, too few", rules: []string{"parallel"}, alone: true, plant: func(s spot) []string {
		if s.clause.Block.Kind == policy.Paragraph {
			return []string{"", s.text + "\n\n" + s.text}
		}
		return nil
	}},
	{class: "condition", rules: []string{"parallel"}, alone: true, plant: func(s spot) []string {
		if s.clause.Block.Kind == policy.Paragraph && !strings.Contains(s.text, ":::") {
			return []string{"::: only=\"us\"\n" + s.text + "\n:::"}
		}
		return nil
	}},
	{class: "digits", rules: []string{"parallel"}, plant: func(s spot) []string {
		return swapsOf(plainDigits, s.text, func(d string) string { return string('0' + (d[0]-'0'+1)%10) })
	}},
	{class: "slot", rules: []string{"slots-differ"}, plant: func(s spot) []string {
		return append(swapsOf(slotMark, s.text, func(string) string { return "{{name}}" }), swapsOf(slotMark, s.text, func(string) string { return "x" })...)
	}},
	{class: "link to a policy", rules: []string{"links-differ"}, plant: func(s spot) []string {
		return swapsOf(policyTarget, s.text, func(string) string { return "(policy:terms)" })
	}},
	{class: "address", rules: []string{"addresses-differ"}, plant: func(s spot) []string {
		return swapsOf(hostOf, s.text, func(string) string { return "://www.planted" })
	}},
	{class: "number in words", rules: []string{"numbers-differ"}, plant: func(s spot) []string { return swaps(s.text, s.words.numbers, "") }},
	{class: "range", rules: []string{"ranges-differ", "parallel"}, plant: func(s spot) []string {
		return append(swapsOf(rangeMark, s.text, func(r string) string { return strings.Replace(r, "–", ", ", 1) }),
			swapsOf(rangeMark, s.text, func(r string) string { low, high, _ := strings.Cut(r, "–"); return high + "–" + low })...)
	}},
	{class: "date", rules: []string{"dates-differ"}, plant: func(s spot) []string { return swaps(s.text, s.words.months, "") }},
	{class: "unit, share, amount", rules: []string{"units-differ"}, plant: func(s spot) []string {
		var all []string
		for _, text := range swaps(s.text, s.words.units, "") {
			if measured.MatchString(s.text) {
				all = append(all, text)
			}
		}
		return all
	}},
	{class: "lost negation", least: 90, rules: []string{"negation-differs"}, plant: func(s spot) []string {
		return slices.DeleteFunc(swaps(s.text, s.words.denials, s.words.skip), func(text string) bool { return s.draft.language.concord && halfDenied(s, text) })
	}},
	{class: "negation too many", least: 95, rules: []string{"negation-differs"}, plant: addedDenial},
	{class: "may for must and like", least: 90, rules: []string{"strength-differs"}, plant: func(s spot) []string {
		return unlessDenied(s, swaps(s.text, s.words.modals, ""))
	}},
	{class: "lost must", least: 60, rules: []string{"strength-differs"}, plant: func(s spot) []string {
		if !mustSaid.MatchString(s.source) {
			return nil
		}
		return unlessDenied(s, swaps(s.text, struck(s.words.binds), ""))
	}},
	{class: "lost may", least: 60, rules: []string{"strength-differs"}, plant: func(s spot) []string {
		if !maySaid.MatchString(s.source) {
			return nil
		}
		return unlessDenied(s, swaps(s.text, struck(s.words.permits), ""))
	}},
	{class: "the source's text", least: 85, rules: []string{"untranslated", "same-as-source"}, apart: 12, plant: func(s spot) []string {
		if s.source == "" || len(strings.Fields(slotMark.ReplaceAllString(s.source, ""))) < 2 || !strings.ContainsAny(s.text, "abcdefghijklmnopqrstuvwxyz") || s.source == s.text {
			return nil
		}
		return []string{s.source}
	}},
	{class: "a sentence of the source's", rules: []string{"untranslated"}, apart: 6, plant: sourceSentence},
}

var (
	plainDigits  = regexp.MustCompile(`\b\d`)
	policyTarget = regexp.MustCompile(`\(policy:[a-z]+\)`)
	hostOf       = regexp.MustCompile(`://[^/) {]+`)
	rangeMark    = regexp.MustCompile(`\d+–\d+`)
	measured     = regexp.MustCompile(`\d+ |%|€`)
	mustSaid     = regexp.MustCompile(`\b(?:[Mm]ust|[Ss]hall|required to|obliged to|ha(?:s|ve) to)\b`)
	maySaid      = regexp.MustCompile(`\b(?:[Mm]ay|[Cc]an|might|could)\b`)
)

// swapsOf are the texts that a swap at one place makes.
func swapsOf(re interface {
	FindAllStringIndex(string, int) [][]int
}, text string, with func(string) string) []string {
	var all []string
	for _, at := range re.FindAllStringIndex(text, -1) {
		if strings.LastIndex(text[:at[0]], "{{") > strings.LastIndex(text[:at[0]], "}}") || strings.LastIndex(text[:at[0]], "{#") > strings.LastIndex(text[:at[0]], "}") {
			continue // a slot, an id
		}
		all = append(all, text[:at[0]]+with(text[at[0]:at[1]])+text[at[1]:])
	}
	return all
}

func struck(words []string) []string {
	var all []string
	for _, w := range words {
		all = append(all, w+" => ")
	}
	return all
}

// unlessDenied leaves out sentences that deny: "may not" is "must not".
func unlessDenied(s spot, all []string) []string {
	var kept []string
	for _, text := range all {
		was, is := strings.SplitAfter(s.text, ". "), strings.SplitAfter(text, ". ")
		denies := len(was) != len(is)
		for i := range min(len(was), len(is)) {
			if was[i] != is[i] {
				denies = len(swaps(was[i], s.words.denials, "")) > 0
			}
		}
		if !denies {
			kept = append(kept, text)
		}
	}
	return kept
}

// halfDenied reports whether a part of a sentence still denies, as where one of
// two words that do it together is left.
func halfDenied(s spot, text string) bool {
	was, is := strings.FieldsFunc(s.text, partEnd), strings.FieldsFunc(text, partEnd)
	for i := range min(len(was), len(is)) {
		if was[i] != is[i] {
			return len(s.draft.language.reader.Read(is[i])) > 0 && slices.ContainsFunc(s.draft.language.reader.Read(is[i]), func(r change.Sentence) bool { return len(r.Negations()) > 0 })
		}
	}
	return false
}

func partEnd(r rune) bool { return strings.ContainsRune(",;.", r) }

// addedDenial puts a negation where the text has none.
func addedDenial(s spot) []string {
	if s.clause.Block.Kind != policy.Paragraph || len(swaps(s.text, s.words.denials, "")) > 0 || len(s.words.denials) == 0 {
		return nil
	}
	not, _, _ := strings.Cut(s.words.denials[0], " => ")
	if s.l == "fr" {
		not = "ne pas"
	}
	at := strings.IndexByte(s.text, ' ')
	if at < 0 || strings.ContainsAny(s.text[:at], "{[*(“«„”") {
		return nil
	}
	return []string{s.text[:at] + " " + not + s.text[at:]}
}

// sourceSentence leaves one sentence of a clause in the source's language.
func sourceSentence(s spot) []string {
	ours, theirs := strings.SplitAfter(s.text, ". "), strings.SplitAfter(s.source, ". ")
	if len(ours) != len(theirs) || len(ours) < 2 {
		return nil
	}
	var all []string
	for i := range ours {
		if len(strings.Fields(theirs[i])) >= 5 {
			all = append(all, strings.Join(ours[:i], "")+theirs[i]+strings.Join(ours[i+1:], ""))
		}
	}
	return all
}
