package intake

import (
	"slices"
	"strings"

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
	if allStrong(parts[0]) && !slices.ContainsFunc(parts[1:], allStrong) && couldHead(words(parts[0], nil)) {
		head := u
		head.runs, u.runs, u.anchors, u.gap = tidy(parts[0]), tidy(joined(parts[1:])), nil, false
		return append([]unit{styled(head)}, splitLines(u)...)
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

func allStrong(runs []run) bool {
	any := false
	for _, r := range runs {
		if r.br || strings.Trim(r.text, blank) == "" && r.slot == "" {
			continue
		}
		if any = true; !r.strong {
			return false
		}
	}
	return any
}

// typedLists makes lists of paragraphs in a row that begin with a bullet which
// somebody typed.
func typedLists(units []unit) []unit {
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
