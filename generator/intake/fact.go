package intake

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// taken are the facts that are taken out of a text, the brand's name not among
// them: it is often a plain word. Where two have the same value, the first is
// the one that the text names.
var taken = []string{"support_email", "url", "domain", "company.name", "company.registration_number", "company.address"}

// fact is a value that is looked for in a text.
type fact struct{ name, value string }

// factsOf lists the facts to look for, the longest first.
func factsOf(facts policy.Facts) []fact {
	var all []fact
	for _, name := range taken {
		value := facts[name]
		known := slices.ContainsFunc(all, func(f fact) bool { return f.value == value })
		isShort := name == "company.registration_number" && utf8.RuneCountInString(value) < 5 // a number of the text, maybe
		if utf8.RuneCountInString(value) >= 2 && !known && !isShort && policy.Contain(value) == value {
			all = append(all, fact{name, value})
			all = append(all, spaced(name, value)...)
		}
	}
	slices.SortStableFunc(all, func(a, b fact) int { return cmp.Compare(len(b.value), len(a.value)) })
	return all
}

// spaced are the forms of a value with no-break spaces: the same words.
func spaced(name, value string) []fact {
	var forms []fact
	words := strings.Split(value, " ")
	for mask := 1; len(words) <= 4 && mask < 1<<(len(words)-1); mask++ {
		form := words[0]
		for i, word := range words[1:] {
			form += map[bool]string{false: " ", true: "\u00a0"}[mask>>i&1 == 1] + word
		}
		forms = append(forms, fact{name, form})
	}
	return forms
}

// slotted is runs with the facts taken out into slots.
func slotted(runs []run, facts []fact) []run {
	var out []run
	for _, r := range runs {
		r.linked = slottedTarget(r.link, facts)
		if r.slot != "" || r.br || r.code {
			out = append(out, r)
			continue
		}
		for _, piece := range cutFacts(r.text, facts) {
			one := r
			one.text, one.slot = piece.Literal, piece.Slot
			out = append(out, one)
		}
	}
	return plainSlots(out)
}

// cutFacts cuts a text at the facts that stand in it as written.
func cutFacts(s string, facts []fact) policy.Text {
	for i, f := range facts {
		if at := standsAt(s, f); at >= 0 {
			text := cutFacts(s[:at], facts[i:])
			text = append(text, policy.Piece{Slot: f.name})
			return append(text, cutFacts(s[at+len(f.value):], facts[i:])...)
		}
	}
	if s == "" {
		return nil
	}
	return policy.Text{{Literal: s}}
}

// standsAt is where a fact stands in a text as a word of its own, or -1.
func standsAt(s string, f fact) int {
	for from := 0; ; {
		at := strings.Index(s[from:], f.value)
		if at < 0 {
			return -1
		}
		at += from
		if parted(f, s[:at], s[at+len(f.value):]) {
			return at
		}
		_, n := utf8.DecodeRuneInString(s[at:])
		from = at + n
	}
}

// parted reports whether a fact is no part of a longer word or address.
func parted(f fact, before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, n := utf8.DecodeRuneInString(after)
	next, _ := utf8.DecodeRuneInString(after[n:])
	inWord := func(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N) && r != utf8.RuneError }
	if before != "" && inWord(last) || after != "" && inWord(first) {
		return false
	}
	if strings.HasPrefix(f.name, "company.") {
		return first != '.' || !inWord(next)
	}
	if before != "" && strings.ContainsRune("@-_+%=~#", last) || after != "" && strings.ContainsRune("@_", first) {
		return false
	}
	if before != "" && strings.ContainsRune("./:", last) && !strings.HasSuffix(before, " ") && !startsAddress(f, before) {
		return false
	}
	if f.name != "support_email" && after != "" && strings.ContainsRune("/?#:", first) && goesOnAddress(f, first, next) {
		return false
	}
	return !strings.ContainsRune(".-+", first) || after == "" || !inWord(next)
}

// startsAddress allows "www." before a domain, and "mailto:" before an e-mail.
func startsAddress(f fact, before string) bool {
	if f.name == "domain" && strings.HasSuffix(before, "www.") {
		return !strings.HasSuffix(strings.TrimSuffix(before, "www."), ".")
	}
	return strings.HasSuffix(before, ":") && !strings.HasSuffix(before, "://") && f.name != "domain" || strings.HasSuffix(before, "...") || len(before) == 1
}

// goesOnAddress reports whether an address leads on, to a page of the site: as
// a slot it would become a link to the site itself.
func goesOnAddress(f fact, first, next rune) bool {
	isPath := next != utf8.RuneError && !unicode.IsSpace(next) && !strings.ContainsRune(".,;)", next)
	return isPath && (first != ':' || unicode.IsDigit(next)) || first == '/' && next == utf8.RuneError
}

// ownHost stands before a domain in an address of the site itself.
var ownHost = pattern.New(`^https?://(?:www\.)?$`)

// slottedTarget is where a link leads, with its facts as slots; nil where it
// has none.
func slottedTarget(link string, facts []fact) policy.Text {
	if link == "" || strings.HasPrefix(link, "#") || strings.HasPrefix(link, "policy:") {
		return nil
	}
	for _, f := range facts {
		rest, ok := strings.CutPrefix(link, f.value)
		switch {
		case f.name == "url" && ok && (rest == "" || strings.ContainsRune("/?#", rune(rest[0]))):
			return pieces("", f.name, rest)
		case f.name == "support_email" && strings.HasPrefix(link, "mailto:"+f.value):
			if rest = link[len("mailto:"+f.value):]; rest == "" || rest[0] == '?' {
				return pieces("mailto:", f.name, rest)
			}
		case f.name == "domain":
			if before, rest, ok := strings.Cut(link, f.value); ok && ownHost.MatchString(before) && (rest == "" || strings.ContainsRune("/?#", rune(rest[0]))) {
				return pieces(before, f.name, rest)
			}
		}
	}
	return nil
}

func pieces(before, slot, after string) policy.Text {
	var text policy.Text
	if before != "" {
		text = append(text, policy.Piece{Literal: before})
	}
	if text = append(text, policy.Piece{Slot: slot}); after != "" {
		text = append(text, policy.Piece{Literal: after})
	}
	return text
}

// plainSlots drops the links around an e-mail address or web address that is a
// slot and leads where its slot leads by itself.
func plainSlots(runs []run) []run {
	for i := range runs {
		r := &runs[i]
		alone := (i == 0 || runs[i-1].link != r.link) && (i+1 == len(runs) || runs[i+1].link != r.link)
		target := strings.TrimSuffix(r.linked.Fill(nil), "/")
		if alone && (r.slot == "support_email" && target == "mailto:{{support_email}}" || r.slot == "url" && target == "{{url}}") {
			r.link, r.linked = "", nil
		}
	}
	return runs
}

// slottedBlock is a table, quote or code block with its facts as slots.
func slottedBlock(b *policy.Block, facts []fact) *policy.Block {
	made := *b
	made.Inlines = inlines(slotted(runsOf(b.Inlines, run{}), facts))
	made.Children = nil
	for _, child := range b.Children {
		made.Children = append(made.Children, slottedBlock(child, facts))
	}
	return &made
}
