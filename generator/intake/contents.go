package intake

import (
	"slices"
	"strings"

	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// contentsLabel is what stands above a table of contents, in the languages of
// the interface and those near them.
var contentsLabel = pattern.New(`(?i)^(?:(?:table of )?contents|(?:on|in) this (?:page|article|document|policy|section)|what['’]s (?:in here|on this page)|jump to|quick links|overview|index|` +
	`innhold(?:sfortegnelse)?|(?:på denne siden|i denne (?:artikkelen|teksten|erklæringen|policyen))|indhold(?:sfortegnelse)?|(?:på denne side|i denne artikel)|innehåll(?:sförteckning)?|(?:på den här sidan|på denna sida|i den här artikeln|i denna artikel)|` +
	`inhalt(?:sverzeichnis|sübersicht)?|(?:auf dieser seite|in diesem artikel)|sommaire|table des matières|(?:sur cette page|dans cet article)|[íi]ndice(?: de contenidos?)?|(?:tabla de )?contenidos?|(?:en esta página|en este artículo)|` +
	`sommario|(?:in questa pagina|in questo articolo)|inhoud(?:sopgave)?|(?:op deze pagina|in dit artikel)|spis treści|(?:na tej stronie|w tym artykule)|sumário|conteúdos?|(?:nesta página|neste artigo)|` +
	`sisällys(?:luettelo)?|(?:tällä sivulla|tässä artikkelissa)|efnisyfirlit|obsah|tartalom(?:jegyzék)?|cuprins|目次|目录)\s*[:.]?$`)

// leader are the dots and the number of a page behind a title in a table of
// contents.
var leader = pattern.New(`(?:[\s.·…_]{3,}|\t\s*)\d{1,3}$`)

// trimContents leaves out a table of contents: lines in a row that say nothing
// but what headings below say, in their order, with links to them or without.
// A text of the project gets a table of its own.
func (t *Text) trimContents() {
	c := contents{titles: make([][]string, len(t.units)), at: map[string][]int{}}
	for i, u := range t.units {
		c.titles[i] = titlesIn(u)
		if len(c.titles[i]) == 1 && u.block == nil {
			c.at[c.titles[i][0]] = append(c.at[c.titles[i][0]], i)
		}
	}
	for i := range t.units {
		n := c.linesFrom(t.units, i)
		if n == 0 {
			continue
		}
		from := i
		if i > 0 && endsColon(t.units[i-1].words(nil)) && !contentsLabel.MatchString(t.units[i-1].words(nil)) {
			return // the text itself leads to it
		}
		if i > 0 && contentsLabel.MatchString(t.units[i-1].words(nil)) {
			from--
		}
		t.Notes = append(t.Notes, Note{Place: t.units[from].place, What: "left out, a table of contents", Words: t.units[from].words(nil) + " " + t.units[i+n-1].words(nil)})
		if t.units = slices.Delete(t.units, from, i+n); t.units[from].kind == policy.Item {
			t.units[from].fresh = true
		}
		return
	}
}

// contents are what the lines of a text could be titles of, and where each
// title stands alone.
type contents struct {
	titles [][]string
	at     map[string][]int
}

// linesFrom counts the units from i on that are a table of contents; 0 where
// they are none. What no link and no page's number tells must stand above parts
// of the text: the heads of a table that is copied line by line recur together.
func (c contents) linesFrom(units []unit, i int) int {
	if len(c.titles[i]) == 0 {
		return 0
	}
	first := c.next(c.titles[i][0], i+1)
	n, lines, told, apart := 0, 0, 0, 0
	for below := first; below > 0 && i+n < first && len(c.titles[i+n]) > 0; n++ {
		for _, title := range c.titles[i+n] {
			found := c.next(title, below)
			if found < 0 {
				below = -1
				break
			}
			if found > below {
				apart++
			}
			lines, below = lines+1, found+1
		}
		if below < 0 {
			break
		}
		if isToTheText(units[i+n]) {
			told += len(c.titles[i+n])
		}
	}
	if isTold := told*2 >= lines; lines < 3 || !isTold && (lines < 4 || apart*2 < lines) {
		return 0
	}
	return n
}

// next is the first place from i on at which a title stands alone, or -1.
func (c contents) next(title string, i int) int {
	all := c.at[title]
	if k, _ := slices.BinarySearch(all, i); k < len(all) {
		return all[k]
	}
	return -1
}

// titlesIn are the lines of a unit, or its links that signs part, as headings
// below would say them: without numbers.
func titlesIn(u unit) []string {
	var lines []string
	switch {
	case u.block != nil && u.kind == policy.Table:
		for _, row := range u.block.Children {
			lines = append(lines, row.Children[0].Words(nil))
		}
	case u.block != nil || countWords(u.words(nil)) > 200:
		return nil
	case isLinksToTheText(u) && len(lineParts(u.runs)) == 1:
		for i, r := range u.runs {
			if r.link != "" && i > 0 && u.runs[i-1].link == r.link {
				lines[len(lines)-1] += r.text
			} else if r.link != "" {
				lines = append(lines, r.text)
			}
		}
	default:
		for _, part := range lineParts(u.runs) {
			lines = append(lines, words(part, nil))
		}
	}
	for i, line := range lines {
		line = strings.Trim(leader.ReplaceAllString(strings.Trim(line, blank), ""), blank)
		if _, rest, ok := bullet(line); ok {
			line = rest
		}
		line = strings.ToLower(strings.Join(strings.Fields(strings.TrimPrefix(line, sectionNumber.FindString(line))), " "))
		if lines[i] = strings.TrimRight(line, ".:"); lines[i] == "" || countWords(line) > 25 {
			return nil
		}
	}
	return lines
}

// isToTheText reports whether all that a unit says leads to places of the text,
// or names the pages on which they are.
func isToTheText(u unit) bool {
	return isLinksToTheText(u) || leader.MatchString(u.words(nil)) || u.block != nil && u.kind == policy.Table && isPaged(u.block)
}

// isLinksToTheText reports whether a unit is links to places of the text and
// hardly more than signs and numbers between them.
func isLinksToTheText(u unit) bool {
	links := 0
	for _, r := range u.runs {
		if strings.HasPrefix(r.link, "#") {
			links++
		} else if strings.ContainsFunc(r.text, isWordRune) && !sectionNumber.MatchString(r.text+" ") {
			return false
		}
	}
	return links > 0
}

// isPaged reports whether the last cell of each row of a table is the number of
// a page.
func isPaged(table *policy.Block) bool {
	for _, row := range table.Children {
		last := strings.Trim(row.Children[len(row.Children)-1].Words(nil), blank)
		if len(row.Children) < 2 || len(last) > 3 || strings.Trim(last, "0123456789") != "" {
			return false
		}
	}
	return true
}
