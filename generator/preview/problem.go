package preview

import (
	"strings"

	"proviso/generator/diag"
	"proviso/generator/page"
	"proviso/generator/settings"
)

// around is how many lines of a source are shown before and after a fault.
const around = 2

// widest bounds how much of a line is shown.
const widest = 400

// problem is a problem as a page shows it, with the source around its place.
func (n *state) problem(p diag.Problem) page.PreviewProblem {
	view := page.PreviewProblem{Level: p.Level.String(), Message: p.Message, Notes: p.Notes, Hints: p.Hints, Rule: p.Origin.Rule}
	if p.Place.File != "" {
		view.Place = p.Place.String()
	}
	if p.Place.Line > 0 {
		view.Lines = n.source(p.Place)
	}
	return view
}

// largestSource bounds what is read to show a line of it.
const largestSource = 8 << 20

func (n *state) source(at diag.Place) []page.PreviewLine {
	text, err := settings.ReadFile(n.in.Files, at.File, largestSource)
	if err != nil {
		return nil
	}
	var lines []page.PreviewLine
	for i, line := range strings.Split(string(text), "\n") {
		if number := i + 1; number >= at.Line-around && number <= at.Line+around {
			if len(line) > widest {
				line = strings.ToValidUTF8(line[:widest], "") + " …"
			}
			lines = append(lines, page.PreviewLine{Number: number, Text: strings.TrimSuffix(line, "\r"), Here: number == at.Line})
		}
	}
	return lines
}
