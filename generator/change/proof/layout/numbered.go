package layout

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"proviso/generator/change/reading"
	"proviso/generator/pattern"
)

// withoutNumbers parts a piece where its lines are numbered by hand, "(1)", "b)",
// "2.3", and leaves the numbers out, where they count on from the one before: they
// say where something stands. A number that does not count on may say anything.
func (j *Judge) withoutNumbers(p piece, before *string) []piece {
	if len(p.clauses) == 0 || reading.IsHeading(p.clauses[0]) {
		*before = ""
		return []piece{p}
	}
	var lines []piece
	numbered := false
	for _, c := range p.clauses {
		if strings.Contains(c.Source, "](") || strings.Contains(c.Source, "|") {
			return []piece{p}
		}
		for k, line := range numberedLines(c.Words, before) {
			numbered = numbered || line.number != ""
			lines = append(lines, piece{at: p.at, line: p.line, words: line.words, item: p.item || line.number != "" || reading.IsLabelled(line.words), more: k > 0})
		}
	}
	if !numbered {
		p.item = p.item || reading.IsLabelled(p.words)
		return []piece{p}
	}
	for k := range lines {
		lines[k].tokens = j.Lex.ReadClosely(lines[k].words)
	}
	return lines
}

type numberedLine struct{ number, words string }

// numberedLines cuts words at the numbers that count on from the one before, or
// begin a row of two or more.
func numberedLines(words string, before *string) []numberedLine {
	number, rest := reading.CutLabel(words)
	number = bareNumber(number)
	lines := []numberedLine{{words: words}}
	switch {
	case number != "" && countsOn(*before, number):
		lines, *before = []numberedLine{{number, rest}}, number
	case number != "":
		*before = number
	}
	for {
		last := &lines[len(lines)-1]
		at := withinLine.FindAllStringSubmatchIndex(last.words, -1)
		k := slices.IndexFunc(at, func(m []int) bool {
			n := bareNumber(last.words[m[2]:m[3]])
			if last.number != "" {
				return followsOn(last.number, n)
			}
			behind := last.words[m[1]:]
			return isFirst(n) && slices.ContainsFunc(withinLine.FindAllString(behind, -1), func(o string) bool { return followsOn(n, bareNumber(o)) })
		})
		if k < 0 {
			return lines
		}
		m, all := at[k], last.words
		last.words = all[:m[0]]
		*before = bareNumber(all[m[2]:m[3]])
		lines = append(lines, numberedLine{*before, all[m[1]:]})
	}
}

// withinLine is a number typed before an item that goes on in a line.
var withinLine = pattern.New(`\s(\(?(?:\p{Ll}|[ivx]{1,5}|\d{1,2})[.)])\s`)

// clausesOf is how many clauses pieces are of.
func clausesOf(pieces []piece) int {
	n := 0
	for _, p := range pieces {
		if !p.more {
			n++
		}
	}
	return n
}

// countsOn reports whether a number is the first of a row or the one behind
// another: "1", "a", "2.1"; "4" behind "3", "c" behind "b", "2.4" behind "2.3".
func countsOn(before, number string) bool { return isFirst(number) || followsOn(before, number) }

func isFirst(number string) bool {
	prefix, last := parted(number)
	return last == "1" || prefix == "" && slices.Contains([]string{"a", "i", "а"}, last)
}

func parted(number string) (prefix, last string) {
	at := strings.LastIndexByte(number, '.') + 1
	return number[:at], number[at:]
}

func followsOn(before, number string) bool {
	prefix, last := parted(number)
	was, ok := strings.CutPrefix(before, prefix)
	if !ok || was == "" {
		return false
	}
	if n, err := strconv.Atoi(last); err == nil {
		m, err := strconv.Atoi(was)
		return err == nil && n == m+1
	}
	if k := slices.Index(romans, last); k > 0 && romans[k-1] == was {
		return true
	}
	a, n := utf8.DecodeRuneInString(was)
	b, m := utf8.DecodeRuneInString(last)
	return n == len(was) && m == len(last) && b == a+1
}

var romans = strings.Fields("i ii iii iv v vi vii viii ix x xi xii")
