package change

import (
	"slices"
	"strings"

	"proviso/generator/pattern"
	"proviso/generator/redline"
)

// expansions is a clause of nothing but what abbreviations stand for, as Kramdown
// and MkDocs show where a pointer rests on one.
var expansions = pattern.New(`^\s*(?:\\?\*\\?\[[\p{Lu}\d./&-]{2,12}\\?\]:[^\n]*\s*)+$`)

func (j *judge) isExpansion(s side) bool {
	return !isItem(s.clause) && expansions.MatchString(s.clause.Words) && !j.anyWeighs(only(s.tokens, func(t token) bool { return !capital(t.raw) }))
}

// histories are what the list of a text's versions is called.
var histories = setOf([]string{"changelog", "change log", "change history", "version history", "revision history", "document history", "history of changes",
	"history of revisions", "änderungsverlauf", "änderungshistorie", "versionshistorie", "versionsgeschichte", "versionsverlauf", "historique",
	"historique des versions", "historique des modifications", "historial de cambios", "historial de versiones", "control de cambios", "historial de revisiones",
	"cronologia delle modifiche", "cronologia delle versioni", "registro delle modifiche", "storico delle modifiche", "histórico de alterações",
	"histórico de versões", "histórico de revisões", "versiegeschiedenis", "wijzigingsgeschiedenis", "versiebeheer", "versionshistorik", "ändringshistorik",
	"ändringslogg", "versjonshistorikk", "endringslogg", "endringshistorikk", "ændringslog", "ændringshistorik", "versiohistoria", "muutoshistoria",
	"muutosloki", "historia zmian", "historia wersji", "rejestr zmian", "historie změn", "historie verzí", "verziótörténet", "változások története",
	"история изменений", "история версий", "історія змін", "історія версій", "改定履歴", "改訂履歴", "変更履歴", "更新履歴", "修订历史", "修订记录", "更新历史",
	"更新记录", "版本历史", "修訂歷史", "更新紀錄", "변경 이력", "개정 이력", "değişiklik geçmişi", "sürüm geçmişi", "riwayat perubahan"})

// isOfHistory: an entry in the list of the text's versions tells what was changed
// elsewhere in the text, where it is judged. It begins with its day or number, has
// no other number, asks, allows and denies nothing, and does not say who does what.
func (j *judge) isOfHistory(s side) bool {
	if len(s.tokens) == 0 || !slices.ContainsFunc(s.clause.Section, func(h string) bool { return histories[strings.ToLower(label.ReplaceAllString(h, ""))] }) {
		return false
	}
	n := 0
	for n < len(s.tokens) && (s.tokens[n].kind == date || s.tokens[n].kind == number || s.tokens[n].norm == "|" || isVersionSign(s.tokens[n]) ||
		j.lex.updated.in(s.tokens[n:n+1])) {
		n++
	}
	if n == 0 || !slices.ContainsFunc(s.tokens[:n], func(t token) bool { return t.kind == date || t.kind == number }) {
		return false
	}
	says := func(t token) bool {
		return t.kind != word && t.norm != "|" || j.lex.modals[t.norm] > 0 || j.lex.negations.in([]token{t}) || j.lex.units[t.norm] != ""
	}
	rest := s.tokens[n:]
	ours := slices.ContainsFunc(rest, func(t token) bool { return j.lex.wording.ours[t.norm] })
	return j.lex.known && !slices.ContainsFunc(rest, says) && !ours && !j.lex.readers.in(rest) && !j.tellsDeeds(rest)
}

// tellsDeeds reports whether words of an entry are about more than what a history
// is of: what was put right, noticed or told about data.
func (j *judge) tellsDeeds(run []token) bool {
	about := func(c Category) bool {
		return c != Rights && c != Data && c != Notice && c != EffectiveDate && c != Other && j.lex.categories[c].in(run)
	}
	return slices.ContainsFunc(Categories, about)
}

// itemTwice: an item that stands twice in one list says nothing new the second
// time.
func (j *judge) itemTwice(c *instance) string {
	if c.clause().Kind != "list item" || len(c.from) > 0 && len(c.to) > 0 || isMoved(c) {
		return ""
	}
	tokens, at := c.from, 0
	if len(c.pair.From) == 0 {
		tokens, at = c.to, 1
	}
	key, lead := norms(tokens), j.leadAt(at, c.clause())
	twin := func(o *instance) bool {
		return o != c && len(o.pair.From) == 1 && len(o.pair.To) == 1 && isItem(o.pair.To[0]) && norms(o.from) == key && norms(o.to) == key &&
			slices.Equal([][]string{o.pair.From[0].Section, o.pair.To[0].Section}[at], c.clause().Section) &&
			j.leadAt(0, o.pair.From[0]) == lead && j.leadAt(1, o.pair.To[0]) == lead
	}
	for i := range j.cases {
		if len(tokens) > 0 && twin(&j.cases[i]) {
			return "an item that the list has already"
		}
	}
	return ""
}

// informs reports whether a sentence sends a reader on to a page that tells more,
// "Read more about lists in our handbook": behind what sends them a few words say
// about what, and none of them what is done, by whom, or what follows from it. In
// front of it, as in "To object, see our guide", they say what the page is for.
func (j *judge) informs(sentence []token, links []redline.Clause) bool {
	const longest, most = 14, 3
	w := j.lex.wording
	if len(sentence) > longest || len(linksOf(links)) == 0 || j.lex.topics(sentence) != "" || j.actsOn(sentence) || !slices.ContainsFunc(sentence, func(t token) bool { return w.points[t.norm] }) {
		return false
	}
	unknown, sends, page := 0, false, false
	for k, t := range sentence {
		sends, page = sends || w.points[t.norm], page || w.pages[t.norm]
		pointing := w.points[t.norm] || w.pointing[t.norm] || w.pages[t.norm] || w.ours[t.norm] || j.lex.light[t.norm]
		switch {
		case j.joins(t), (page || !sends) && !pointing:
			return false
		case pointing:
		case j.weighs(t), w.grammar.relatives[t.norm], j.lex.conditions.in(sentence[k : k+1]):
			return false
		case capital(t.raw) && !t.first && !j.lex.nouns && j.from.words[t.norm]*j.to.words[t.norm] == 0:
			return false
		default:
			unknown++
		}
	}
	return unknown <= most
}
