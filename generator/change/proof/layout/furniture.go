package layout

import (
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/pattern"
	"proviso/generator/topic"
)

// expansions is a clause of nothing but what abbreviations stand for, as Kramdown
// and MkDocs show where a pointer rests on one.
var expansions = pattern.New(`^\s*(?:\\?\*\\?\[[\p{Lu}\d./&-]{2,12}\\?\]:[^\n]*\s*)+$`)

func (j *Judge) isExpansion(s side) bool {
	return !reading.IsItem(s.clause) && expansions.MatchString(s.clause.Words) && !j.AnyWeighs(token.Only(s.tokens, func(t token.Token) bool { return !token.Capital(t.Raw) }))
}

// histories are what the list of a text's versions is called.
var histories = token.Set([]string{"changelog", "change log", "change history", "version history", "revision history", "document history", "history of changes",
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
func (j *Judge) isOfHistory(s side) bool {
	if len(s.tokens) == 0 || !slices.ContainsFunc(s.clause.Section, func(h string) bool { return histories[strings.ToLower(reading.Label.ReplaceAllString(h, ""))] }) {
		return false
	}
	n := 0
	for n < len(s.tokens) && (s.tokens[n].Kind == token.Date || s.tokens[n].Kind == token.Number || s.tokens[n].Norm == "|" || token.IsVersionSign(s.tokens[n]) ||
		j.Lex.Updated.In(s.tokens[n:n+1])) {
		n++
	}
	if n == 0 || !slices.ContainsFunc(s.tokens[:n], func(t token.Token) bool { return t.Kind == token.Date || t.Kind == token.Number }) {
		return false
	}
	says := func(t token.Token) bool {
		return t.Kind != token.Word && t.Norm != "|" || j.Lex.Modals[t.Norm] > 0 || j.Lex.Negations.In([]token.Token{t}) || j.Lex.Units[t.Norm] != ""
	}
	rest := s.tokens[n:]
	ours := slices.ContainsFunc(rest, func(t token.Token) bool { return j.Lex.Wording.Ours[t.Norm] })
	return j.Lex.Known && !slices.ContainsFunc(rest, says) && !ours && !j.Lex.Readers.In(rest) && !j.tellsDeeds(rest)
}

// tellsDeeds reports whether words of an entry are about more than what a history
// is of: what was put right, noticed or told about data.
func (j *Judge) tellsDeeds(run []token.Token) bool {
	about := func(c topic.Category) bool {
		return c != topic.Rights && c != topic.Data && c != topic.Notice && c != topic.EffectiveDate && c != topic.Other && j.Lex.Categories[c].In(run)
	}
	return slices.ContainsFunc(topic.Categories, about)
}

// ItemTwice: an item that stands twice in one list says nothing new the second
// time.
func (j *Judge) ItemTwice(c *reading.Case) string {
	if c.Clause().Kind != "list item" || len(c.From) > 0 && len(c.To) > 0 || isMoved(c) {
		return ""
	}
	tokens, at := c.From, 0
	if len(c.Pair.From) == 0 {
		tokens, at = c.To, 1
	}
	if len(tokens) == 0 {
		return ""
	}
	lead := j.leadAt(at, c.Clause())
	twin := func(o *reading.Case) bool {
		return o != c && slices.Equal([][]string{o.Pair.From[0].Section, o.Pair.To[0].Section}[at], c.Clause().Section) &&
			j.leadAt(0, o.Pair.From[0]) == lead && j.leadAt(1, o.Pair.To[0]) == lead
	}
	if slices.ContainsFunc(j.itemsKept()[token.Norms(tokens)], twin) {
		return "an item that the list has already"
	}
	return ""
}

// itemsKept are the items that say the same in both texts, by their words.
func (j *Judge) itemsKept() map[string][]*reading.Case {
	if j.kept == nil {
		j.kept = map[string][]*reading.Case{}
		for i := range j.Cases {
			o := &j.Cases[i]
			if len(o.Pair.From) == 1 && len(o.Pair.To) == 1 && reading.IsItem(o.Pair.To[0]) {
				if words := token.Norms(o.To); words == token.Norms(o.From) {
					j.kept[words] = append(j.kept[words], o)
				}
			}
		}
	}
	return j.kept
}
