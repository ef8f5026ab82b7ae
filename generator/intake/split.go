package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/generator/policy"
)

// splitLines makes several units of a paragraph whose line ends part blocks: a
// heading in bold above its text, items behind bullets, a whole text in one box.
func splitLines(u unit) []unit {
	parts := lineParts(u.runs)
	if len(parts) == 1 {
		return []unit{styled(u)}
	}
	if isWhole := len(parts) >= 6 && countWords(u.words(nil)) > 150; isWhole {
		return each(u, parts)
	}
	if n := boldLines(parts); n > 0 {
		var units []unit
		for _, part := range parts[:n] {
			head := u
			head.runs, u.anchors, u.gap = tidy(part), nil, false
			units = append(units, styled(head))
		}
		u.runs = tidy(joined(parts[n:]))
		return append(units, splitLines(u)...)
	}
	marked := 0
	for _, part := range parts {
		if _, _, ok := bullet(words(part, nil)); ok {
			marked++
		}
	}
	if marked >= 2 && marked >= len(parts)-1 {
		return each(u, parts)
	}
	return []unit{styled(u)}
}

// boldLines counts the bold lines above the text of a paragraph that could be
// headings. Those of an address, or amid the text, are none.
func boldLines(parts [][]run) int {
	n := 0
	for n < len(parts) && n < 3 && allStrong(parts[n]) && couldStand(words(parts[n], nil)) {
		n++
	}
	if n == len(parts) || slices.ContainsFunc(parts[n:], allStrong) {
		return 0
	}
	return n
}

// couldStand reports whether a bold line could be a heading above its text: one
// that begins with a small letter or ends with a colon is a short one.
func couldStand(s string) bool {
	first, n := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(first) && !endsColon(s) {
		return couldHead(s) || countWords(s) <= 30 && utf8.RuneCountInString(s) <= 200 && !endsBlock(s) && unicode.IsUpper(first)
	}
	return countWords(s) <= 4 && couldHead(string(unicode.ToUpper(first))+strings.TrimRight(s[n:], ":："))
}

func joined(parts [][]run) []run {
	var runs []run
	for i, part := range parts {
		if i > 0 {
			runs = append(runs, run{br: true})
		}
		runs = append(runs, part...)
	}
	return runs
}

// each makes a unit of each line.
func each(u unit, parts [][]run) []unit {
	var units []unit
	for _, part := range parts {
		one := unit{kind: policy.Paragraph, depth: u.depth, runs: tidy(part), place: u.place, style: line}
		if len(one.runs) == 0 {
			continue
		}
		if len(units) == 0 {
			one.anchors = u.anchors
		}
		units = append(units, styled(one))
	}
	return asLists(units)
}

// styled notes that all of a paragraph stands out.
func styled(u unit) unit {
	if u.kind == policy.Paragraph && allStrong(u.runs) {
		u.style = bold
	}
	return u
}

func allStrong(runs []run) bool { return allOf(runs, func(r run) bool { return r.strong }) }

// allOf reports whether all the words of runs have a look.
func allOf(runs []run, has func(run) bool) bool {
	any := false
	for _, r := range runs {
		if r.br || strings.Trim(r.text, blank) == "" && r.slot == "" {
			continue
		}
		if any = true; !has(r) {
			return false
		}
	}
	return any
}

// joinBullets puts a bullet that stands in a box of its own before what stands
// beside it.
func joinBullets(units []unit) []unit {
	var out []unit
	for i := 0; i < len(units); i++ {
		u := units[i]
		if i+1 < len(units) && u.kind == policy.Paragraph && units[i+1].kind == policy.Paragraph && isLoneBullet(u.words(nil)) {
			i++
			u.runs = append(append(u.runs, run{text: " "}), units[i].runs...)
			u.style = line
		}
		out = append(out, u)
	}
	return out
}

// typedLists makes lists of paragraphs in a row that begin with a bullet which
// somebody typed.
func typedLists(units []unit) []unit {
	units = joinBullets(units)
	isTyped := func(i int) bool {
		return i >= 0 && i < len(units) && units[i].kind == policy.Paragraph && units[i].depth == 0 && isMarked(units[i])
	}
	for i := range units {
		if isTyped(i) && (isTyped(i+1) || i > 0 && units[i-1].style == line) {
			units[i].style = line
		}
	}
	return asLists(units)
}
