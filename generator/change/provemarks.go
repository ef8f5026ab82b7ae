package change

import (
	"slices"
	"strings"
	"unicode"

	"proviso/generator/pattern"
	"proviso/generator/redline"
)

// decorated: a picture among the letters before or behind a clause, "🔒 Security".
// A tick or a cross says yes or no, and so may any such sign in a cell.
func (j *judge) decorated(c *instance, h hunk) string {
	if c.clause().Kind == "table row" || !areDecoration(h.del) || !areDecoration(h.ins) {
		return ""
	}
	atEnd := func(side []token, at, n int) bool { return at == 0 || at+n == len(side) }
	if atEnd(c.from, h.fromAt, len(h.del)) && atEnd(c.to, h.toAt, len(h.ins)) {
		return "a sign for decoration"
	}
	return ""
}

const answers = "✓✔☑✅✗✘❌❎🚫⛔👍👎☐☒⭕"

func areDecoration(run []token) bool {
	return !slices.ContainsFunc(run, func(t token) bool {
		r := []rune(t.raw + " ")[0]
		return t.kind != sign || !unicode.Is(unicode.So, r) || strings.ContainsRune(answers, r)
	})
}

// steps: the sign between the steps of a way through menus, "Settings > Privacy",
// "Settings → Privacy". Between numbers, and before one, it says which is more.
func (j *judge) steps(c *instance, h hunk) string {
	if !areSteps(c.from, h.fromAt, h.del) || !areSteps(c.to, h.toAt, h.ins) {
		return ""
	}
	return "the sign between the steps of a way"
}

func areSteps(side []token, at int, run []token) bool {
	named := func(t token) bool {
		r := []rune(t.raw + " ")[0]
		return t.kind == word && (unicode.IsUpper(r) || unicode.In(r, spaceless...))
	}
	if at == 0 || at+len(run) >= len(side) || !named(side[at-1]) || !named(side[at+len(run)]) {
		return false
	}
	return !slices.ContainsFunc(run, func(t token) bool { return t.norm != ">" })
}

// callouts are the words by which a note is marked as one, with a colon.
var callouts = setOf([]string{"note", "notice", "info", "information", "tip", "important", "warning", "caution", "attention",
	"hinweis", "hinweise", "wichtig", "tipp", "achtung", "remarque", "à noter", "nb", "nota", "nota bene", "importante", "atención", "aviso", "avviso",
	"attenzione", "importante", "atenção", "opmerking", "belangrijk", "obs", "viktigt", "merk", "viktig", "bemærk", "vigtigt", "huom",
	"huomautus", "huomio", "uwaga", "ważne", "wskazówka", "poznámka", "důležité", "megjegyzés", "fontos", "примечание", "важно", "внимание", "примітка",
	"увага", "not", "önemli", "uyarı", "catatan", "penting", "σημείωση", "σημαντικό", "notă", "notes",
	"注意", "注", "備考", "重要", "ご注意", "提示", "说明", "注释", "참고", "주의", "중요"})

// calledOut is such a word with a colon, or in bold on a line of its own.
var calledOut = pattern.New(`^[\s>*_]*(\p{L}+)[\s*_]*[:：]|^[\s>]*(?:\*\*|__)(\p{L}+)(?:\*\*|__)[ >]*(?:\\?\n|$)`)

// callout: the word that marks a note, "Note:", says nothing of what it has.
func (j *judge) callout(c *instance, h hunk) string {
	if h.fromAt != 0 || h.toAt != 0 {
		return ""
	}
	for _, one := range []struct {
		run     []token
		clauses []redline.Clause
	}{{h.del, c.pair.From}, {h.ins, c.pair.To}} {
		if word := calloutOf(one.clauses); len(one.run) > 0 && (word == "" || norms(scan(word)) != norms(one.run) || j.lex.negations.in(one.run)) {
			return ""
		}
	}
	return "the word that marks a note"
}

// calloutOf is the word that marks clauses as a note, "" for none.
func calloutOf(clauses []redline.Clause) string {
	for _, text := range []string{redline.Joined(clauses), sourceOf(clauses)} {
		if m := calledOut.FindStringSubmatch(text); m != nil && callouts[fold(m[1]+m[2])] {
			return m[1] + m[2]
		}
	}
	return ""
}

func sourceOf(clauses []redline.Clause) string {
	if len(clauses) == 0 {
		return ""
	}
	return clauses[0].Source
}

// isCallout: a paragraph of nothing but such a word.
func (j *judge) isCallout(s side) bool {
	return s.clause.Kind == "paragraph" && callouts[fold(strings.Trim(s.clause.Words, " :：*_\n"))] && !j.lex.negations.in(s.tokens)
}

// standsAt: where in the text something stands, "the list below", "described
// above". Beside a number it is how much or how old.
func (j *judge) standsAt(c *instance, h hunk) string {
	if len(h.del) > 1 || len(h.ins) > 1 || !j.isPlaced(c.from, h.fromAt, h.del) || !j.isPlaced(c.to, h.toAt, h.ins) {
		return ""
	}
	if len(h.del) == 1 && len(h.ins) == 1 || j.refersBefore(c.from, h.fromAt) && j.refersBefore(c.to, h.toAt) {
		return "where in the text it stands"
	}
	return ""
}

func (j *judge) isPlaced(side []token, at int, run []token) bool {
	if len(run) == 0 {
		return true
	}
	counts := func(t token) bool { return t.kind != word || j.lex.units[t.norm] != "" }
	next := side[at+1:]
	if !j.lex.wording.places[run[0].norm] || slices.ContainsFunc(next[:min(2, len(next))], counts) {
		return false
	}
	if j.refersBefore(side, at) {
		return true
	}
	if len(next) > 0 && j.lex.wording.told[next[0].norm] && !j.lex.wording.compares {
		return true
	}
	if at == 0 || counts(side[at-1]) {
		return false
	}
	before := side[at-1]
	ends := len(next) == 0 || next[0].comma || next[0].first
	return j.lex.wording.pages[before.norm] || j.lex.sections.in(side[at-1:at]) || j.lex.wording.told[before.norm] && (ends || !j.lex.wording.compares)
}

// refersBefore reports whether the number of a section stands before a place.
func (j *judge) refersBefore(side []token, at int) bool {
	return at > 1 && isDigits(side[at-1]) && j.lex.sections.in(side[at-2:at-1])
}

// valued: a template's value for who publishes the text is their name, written
// out: "{{ company }}", "Aldera Ltd". Both texts have the name.
func (j *judge) valued(c *instance, h hunk) string {
	if len(h.del) == 0 || len(h.ins) == 0 {
		return ""
	}
	for _, one := range []struct {
		slot, name []token
		clauses    []redline.Clause
		other      corpus
	}{{h.del, h.ins, c.pair.From, j.from}, {h.ins, h.del, c.pair.To, j.to}} {
		m := valueOf.FindStringSubmatch(redline.Joined(one.clauses))
		if m == nil || norms(scan(m[1])) != norms(one.slot) || !nameSlot.MatchString(m[1]) {
			continue
		}
		known := func(t token) bool {
			return one.other.words[t.norm] > 0 || companyForms[t.norm] || len([]rune(t.norm)) == 1
		}
		capitals := only(one.name, func(t token) bool { return capital(t.raw) })
		if len(capitals) > 0 && capital(one.name[0].raw) && !slices.ContainsFunc(one.name, func(t token) bool { return !known(t) || t.kind == number }) {
			return "a name instead of the template's value for it"
		}
	}
	return ""
}

var (
	valueOf  = pattern.New(`\{\{[<%]?\s*(?:param\s+)?"?([\p{L}_.]+)"?\s*[%>]?\}\}`)
	nameSlot = pattern.New(`(?i)(?:^|[._])(?:site_?)?(?:name|title|company|company_?name|firma|brand|product|app|app_?name|organi[sz]ation|org|publisher|operator|owner)$`)
)
