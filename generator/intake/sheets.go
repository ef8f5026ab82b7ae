package intake

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/pattern"
)

// sheetNumber is a line that numbers a sheet of paper, alone or behind a
// running head.
var sheetNumber = pattern.New(`(?i)^(.*?)(?:^|[\s|·,–—-])(?:[-–—(\[] ?)?(?:(page|side|sida|sidan|seite|página|pagina|pág\.|strona|str\.|sivu|p\.|s\.) ?)?(\d{1,3})(?: ?(of|av|af|von|de|di|van|z|sur|/) ?\d{1,3})?(?: ?[-–—)\]])?$`)

// withoutSheets leaves out the numbers of sheets, and what stands at the head or
// foot of each. A line that goes on behind them stands below its first part.
func (t *Text) withoutSheets(name string, rows []row) []row {
	goes := sheetNumbers(rows)
	if len(goes) < 2 {
		return rows
	}
	often := map[string]int{} // lines beside the ends of sheets, without their digits
	for i := range rows {
		if atSheetEnd(rows, goes, i) {
			often[masked(rows[i].text)]++
		}
	}
	var out []row
	var words []string
	parted := false
	for i, r := range rows {
		if goes[i] || atSheetEnd(rows, goes, i) && isRunningHead(r.text) && often[masked(r.text)] > 1 && often[masked(r.text)]*2 >= len(goes) {
			words, parted = append(words, r.text), true
			continue
		}
		if parted && len(out) > 0 {
			r.gap = endsBlock(out[len(out)-1].text) && !startsLower(r.text)
			parted = false
		}
		out = append(out, r)
	}
	what := fmt.Sprintf("left out, the numbers and heads of sheets (%d lines)", len(words))
	t.Notes = append(t.Notes, Note{Place: diag.Place{File: name}, What: what, Words: words[0]})
	return out
}

// sheetNumbers are the lines that number the sheets: those that count on by one
// and say that they do, or stand alone with several lines between.
func sheetNumbers(rows []row) map[int]bool {
	found := map[int]bool{}
	last, at := 0, -1
	for i, r := range rows {
		m := sheetNumber.FindStringSubmatch(r.text)
		if m == nil || m[2] == "" && m[4] == "" && m[1] != "" {
			continue
		}
		n, _ := strconv.Atoi(m[3]) // three digits
		if at >= 0 && (n != last+1 || i-at < 8 && m[2] == "" && m[4] == "") {
			continue
		}
		if at < 0 && n > 2 {
			continue
		}
		found[i], last, at = true, n, i
	}
	return found
}

// atSheetEnd reports whether a line stands beside the end of a sheet.
func atSheetEnd(rows []row, numbers map[int]bool, i int) bool {
	for _, j := range []int{i - 2, i - 1, i + 1, i + 2} {
		if numbers[j] {
			return true
		}
	}
	return i < 2 || rows[i].sheet || i > 0 && rows[i-1].sheet || i+1 < len(rows) && rows[i+1].sheet
}

// isRunningHead reports whether a line could stand on each sheet: a short one,
// and no sentence or part of one.
func isRunningHead(s string) bool { return countWords(s) <= 12 && !endsBlock(s) && !startsLower(s) }

// masked is a line without its digits.
func masked(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || '0' <= r && r <= '9' }), " ")
}

// mailLabel is what the lines above a letter say, in the languages of the
// interface and those near them.
var mailLabel = pattern.New(`(?i)^(?:from|to|cc|bcc|date|sent|subject|reply-to|fra|til|kopi|dato|sendt|emne|från|till|datum|skickat|ämne|von|an|gesendet|betreff|de|à|envoyé|objet|para|enviado|asunto|fecha|da|a|inviato|oggetto|data|van|aan|verzonden|onderwerp|od|do|wysłano|temat|lähettäjä|vastaanottaja|lähetetty|aihe|assunto) ?:[ \t]`)

// withoutLetter leaves out what a mail program writes above a text that was sent.
func (t *Text) withoutLetter(name string, rows []row) []row {
	at := slices.IndexFunc(rows[:min(len(rows), 4)], func(r row) bool { return mailLabel.MatchString(r.text) })
	n := max(at, 0)
	for n < len(rows) && mailLabel.MatchString(rows[n].text) {
		n++
	}
	isAddress := func(r row) bool { return mailForm.MatchString(r.text) }
	if at < 0 || n-at < 3 || !slices.ContainsFunc(rows[at:n], isAddress) {
		return rows
	}
	t.Notes = append(t.Notes, Note{Place: diag.Place{File: name}, What: "left out, the head of a letter", Words: rows[at].text})
	return rows[n:]
}

// withoutQuoteMarks takes the marks from lines that a mail program quotes.
func withoutQuoteMarks(lines []string) []string {
	marked, all := 0, 0
	for _, l := range lines {
		if strings.Trim(l, widthless) != "" {
			all++
			if strings.HasPrefix(l, ">") {
				marked++
			}
		}
	}
	if marked < 3 || marked*10 < all*9 {
		return lines
	}
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.TrimPrefix(strings.TrimLeft(l, ">"), " ")
	}
	return out
}
