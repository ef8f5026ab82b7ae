package layout

import (
	"slices"
	"strings"
	"unicode"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/pattern"
	"proviso/generator/redline"
)

// decorated: a picture among the letters before or behind a clause, "🔒 Security".
// A tick or a cross says yes or no, and so may any such sign in a cell.
func (j *Judge) decorated(c *reading.Case, h reading.Hunk) string {
	if c.Clause().Kind == "table row" || !areDecoration(h.Del) || !areDecoration(h.Ins) {
		return ""
	}
	atEnd := func(side []token.Token, at, n int) bool { return at == 0 || at+n == len(side) }
	if atEnd(c.From, h.FromAt, len(h.Del)) && atEnd(c.To, h.ToAt, len(h.Ins)) {
		return "a sign for decoration"
	}
	return ""
}

const answers = "✓✔☑✅✗✘❌❎🚫⛔👍👎☐☒⭕"

func areDecoration(run []token.Token) bool {
	return !slices.ContainsFunc(run, func(t token.Token) bool {
		r := []rune(t.Raw + " ")[0]
		return t.Kind != token.Sign || !unicode.Is(unicode.So, r) || strings.ContainsRune(answers, r)
	})
}

// steps: the sign between the steps of a way through menus, "Settings > Privacy",
// "Settings → Privacy". Between numbers, and before one, it says which is more.
func (j *Judge) steps(c *reading.Case, h reading.Hunk) string {
	if !areSteps(c.From, h.FromAt, h.Del) || !areSteps(c.To, h.ToAt, h.Ins) {
		return ""
	}
	return "the sign between the steps of a way"
}

func areSteps(side []token.Token, at int, run []token.Token) bool {
	named := func(t token.Token) bool {
		r := []rune(t.Raw + " ")[0]
		return t.Kind == token.Word && (unicode.IsUpper(r) || unicode.In(r, token.Spaceless...))
	}
	if at == 0 || at+len(run) >= len(side) || !named(side[at-1]) || !named(side[at+len(run)]) {
		return false
	}
	return !slices.ContainsFunc(run, func(t token.Token) bool { return t.Norm != ">" })
}

// callouts are the words by which a note is marked as one, with a colon.
var callouts = token.Set([]string{"note", "notice", "info", "information", "tip", "important", "warning", "caution", "attention",
	"hinweis", "hinweise", "wichtig", "tipp", "achtung", "remarque", "à noter", "nb", "nota", "nota bene", "importante", "atención", "aviso", "avviso",
	"attenzione", "importante", "atenção", "opmerking", "belangrijk", "obs", "viktigt", "merk", "viktig", "bemærk", "vigtigt", "huom",
	"huomautus", "huomio", "uwaga", "ważne", "wskazówka", "poznámka", "důležité", "megjegyzés", "fontos", "примечание", "важно", "внимание", "примітка",
	"увага", "not", "önemli", "uyarı", "catatan", "penting", "σημείωση", "σημαντικό", "notă", "notes",
	"注意", "注", "備考", "重要", "ご注意", "提示", "说明", "注释", "참고", "주의", "중요"})

// calledOut is such a word with a colon, or in bold on a line of its own or before
// a sentence.
var calledOut = pattern.New(`^[\s>*_]*(\p{L}+)[\s*_]*[:：]|^[\s>]*(?:\*\*|__)(\p{L}+)(?:\*\*|__)(?:[ >]*(?:\\?\n|$)| \p{Lu})`)

// callout: the word that marks a note, "Note:", says nothing of what it has.
func (j *Judge) callout(c *reading.Case, h reading.Hunk) string {
	if h.FromAt != 0 || h.ToAt != 0 {
		return ""
	}
	for _, one := range []struct {
		run     []token.Token
		clauses []redline.Clause
	}{{h.Del, c.Pair.From}, {h.Ins, c.Pair.To}} {
		if word := calloutOf(one.clauses); len(one.run) > 0 && (word == "" || token.Norms(token.Scan(word)) != token.Norms(one.run) || j.Lex.Negations.In(one.run)) {
			return ""
		}
	}
	return "the word that marks a note"
}

// calloutOf is the word that marks clauses as a note, "" for none.
func calloutOf(clauses []redline.Clause) string {
	for _, text := range []string{redline.Joined(clauses), sourceOf(clauses)} {
		if m := calledOut.FindStringSubmatch(text); m != nil && callouts[token.Fold(m[1]+m[2])] {
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
func (j *Judge) isCallout(s side) bool {
	return s.clause.Kind == "paragraph" && callouts[token.Fold(strings.Trim(s.clause.Words, " :：*_\n"))] && !j.Lex.Negations.In(s.tokens)
}

// standsAt: where in the text something stands, "the list below", "described
// above". Beside a number it is how much or how old.
func (j *Judge) standsAt(c *reading.Case, h reading.Hunk) string {
	if len(h.Del) > 1 || len(h.Ins) > 1 || !j.isPlaced(c.From, h.FromAt, h.Del) || !j.isPlaced(c.To, h.ToAt, h.Ins) {
		return ""
	}
	if len(h.Del) == 1 && len(h.Ins) == 1 || j.refersBefore(c.From, h.FromAt) && j.refersBefore(c.To, h.ToAt) {
		return "where in the text it stands"
	}
	return ""
}

func (j *Judge) isPlaced(side []token.Token, at int, run []token.Token) bool {
	if len(run) == 0 {
		return true
	}
	counts := func(t token.Token) bool { return t.Kind != token.Word || j.Lex.Units[t.Norm] != "" }
	next := side[at+1:]
	if !j.Lex.Wording.Places[run[0].Norm] || slices.ContainsFunc(next[:min(2, len(next))], counts) {
		return false
	}
	if j.refersBefore(side, at) {
		return true
	}
	if len(next) > 0 && j.Lex.Wording.Told[next[0].Norm] && !j.Lex.Wording.Compares {
		return true
	}
	if at == 0 || counts(side[at-1]) {
		return false
	}
	before := side[at-1]
	ends := len(next) == 0 || next[0].Comma || next[0].First
	return j.Lex.Wording.Pages[before.Norm] || j.Lex.Sections.In(side[at-1:at]) || j.Lex.Wording.Told[before.Norm] && (ends || !j.Lex.Wording.Compares)
}

// refersBefore reports whether the number of a section stands before a place.
func (j *Judge) refersBefore(side []token.Token, at int) bool {
	return at > 1 && token.IsDigits(side[at-1]) && j.Lex.Sections.In(side[at-2:at-1])
}

// valued: a template's value for who publishes the text is their name, written
// out: "{{ company }}", "Aldera Ltd". Both texts have the name.
func (j *Judge) valued(c *reading.Case, h reading.Hunk) string {
	if len(h.Del) == 0 || len(h.Ins) == 0 {
		return ""
	}
	for _, one := range []struct {
		slot, name []token.Token
		clauses    []redline.Clause
		other      reading.Corpus
	}{{h.Del, h.Ins, c.Pair.From, j.From}, {h.Ins, h.Del, c.Pair.To, j.To}} {
		m := valueOf.FindStringSubmatch(redline.Joined(one.clauses))
		if m == nil || token.Norms(token.Scan(m[1])) != token.Norms(one.slot) || !nameSlot.MatchString(m[1]) {
			continue
		}
		known := func(t token.Token) bool {
			return one.other.Words[t.Norm] > 0 || lexicon.CompanyForms[t.Norm] || len([]rune(t.Norm)) == 1
		}
		capitals := token.Only(one.name, func(t token.Token) bool { return token.Capital(t.Raw) })
		if len(capitals) > 0 && token.Capital(one.name[0].Raw) && !slices.ContainsFunc(one.name, func(t token.Token) bool { return !known(t) || t.Kind == token.Number }) {
			return "a name instead of the template's value for it"
		}
	}
	return ""
}

var (
	valueOf  = pattern.New(`\{\{[<%]?\s*(?:param\s+)?"?([\p{L}_.]+)"?\s*[%>]?\}\}`)
	nameSlot = pattern.New(`(?i)(?:^|[._])(?:site_?)?(?:name|title|company|company_?name|firma|brand|product|app|app_?name|organi[sz]ation|org|publisher|operator|owner)$`)
)
