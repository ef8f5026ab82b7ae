package link

import (
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
)

// NewEdition reports whether a link leads to a newer or an older edition of one
// file: a form to fill in, or what only tells, as a guide and a white paper. Both
// are of one party, under the same label; their names differ in a version, in
// words of the label and the name of whose they are. A text that binds, a list or
// prices of another day are another text, and so is what a sentence makes a duty
// or makes depend on it.
func (links *Links) NewEdition(c *reading.Case, old, now string) bool {
	a, errA := url.Parse(old)
	b, errB := url.Parse(now)
	if errA != nil || errB != nil || !isPage(old, a) || !isPage(now, b) || links.party(a) != links.party(b) || bindsAt(a) || bindsAt(b) {
		return false
	}
	if !isFile(a) || !isFile(b) || !strings.EqualFold(path.Ext(a.Path), path.Ext(b.Path)) {
		return false
	}
	from, ok := links.tellingSentence(c.Pair.From, old)
	to, too := links.tellingSentence(c.Pair.To, now)
	if !ok || !too || from != to {
		return false
	}
	label := strings.Fields(token.Transliterated(from))
	were, are := readFileName(a).words, readFileName(b).words
	named := slices.Concat(label, were, are)
	party := core(bearer(a))
	if a.Host == "" {
		party = core(BrandOf(links.Own))
	}
	said := func(other []string) func(string) bool {
		return func(p string) bool {
			return p == party || strings.Contains(strings.Join(other, ""), p) || utf8.RuneCountInString(p) > 2 && strings.Contains(strings.Join(label, ""), p)
		}
	}
	alike := len(were) > 0 && !slices.ContainsFunc(were, not(said(are))) && !slices.ContainsFunc(are, not(said(were)))
	return alike && isKindOfFile(named) && !slices.ContainsFunc(named, isBinding)
}

func not(f func(string) bool) func(string) bool { return func(s string) bool { return !f(s) } }

// tellingSentence is the label of the link to a target, and whether the sentence
// around it has nothing that weighs.
func (links *Links) tellingSentence(clauses []redline.Clause, target string) (label string, ok bool) {
	source, labels := WithoutLabels(clauses)
	at := slices.IndexFunc(labels, func(l Link) bool { return Canonical(l.Target) == Canonical(target) })
	if at < 0 {
		return "", false
	}
	read := links.Lex.Read(source)
	mark := strings.TrimSpace(PlaceholderOf(at + 1))
	k := slices.IndexFunc(read, func(t token.Token) bool { return t.Norm == mark })
	if k < 0 {
		return "", false
	}
	start, end := token.SentenceOf(read, k, 1)
	sentence := read[start:end]
	weighs := func(t token.Token) bool {
		return links.Weighs(t) && !links.Joins(t) && links.Lex.Modals[t.Norm] != lexicon.Permits && t.Kind != token.Number
	}
	if !links.Lex.Known {
		weighs = func(t token.Token) bool { return t.Kind == token.Number }
	}
	return token.Fold(labels[at].Label), !slices.ContainsFunc(sentence, weighs) && !links.Lex.Sending.Weighs.In(sentence)
}

// kindsOfFiles are parts of what files are called that are filled in, or that
// tell and bind nobody.
var kindsOfFiles = []string{"formular", "formulier", "formulaer", "skjema", "skema", "blanket", "lomak", "urlap", "nyomtatvany", "obrazec", "formulaire",
	"whitepaper", "white paper", "leitfaden", "merkblatt", "infoblatt", "handbuch", "handbook", "brochur", "broschuer", "brosjyr", "broschyr", "leaflet", "flyer", "depliant", "folleto",
	"faltblatt", "summary", "zusammenfassung", "sammendrag", "sammanfattning", "resume", "resumen", "resumo", "riepilogo", "samenvatting", "yhteenveto",
	"oppaat", "vejledning", "veiledning", "handleiding", "poradnik", "infographic", "factsheet", "presentation",
	"формуляр", "бланк", "анкет", "брошюр", "памятк", "様式", "フォーム", "申請書", "パンフレット", "白書", "ホワイトペーパー", "表格", "白皮书", "手册", "양식", "신청서", "백서", "안내서"}

// kindWords are such as are words of their own.
var kindWords = token.Set(strings.Fields(`form forms guide guides modulo modello formulario formularz formulier blanquette opas oppas guida guia faq faqs manual logo
	formulari formulare formulär`))

func isKindOfFile(words []string) bool {
	all := strings.Join(words, "")
	return slices.ContainsFunc(words, func(w string) bool { return kindWords[w] }) || slices.ContainsFunc(kindsOfFiles, func(k string) bool {
		return strings.Contains(all, strings.ReplaceAll(k, " ", ""))
	})
}

// isBinding reports whether a word is of a text that binds or rules.
func isBinding(word string) bool {
	return token.BeginsWith(token.Token{Norm: word}, Rulings) || slices.ContainsFunc(bonds, func(part string) bool { return strings.Contains(word, part) }) ||
		slices.ContainsFunc([]string{"list", "consent", "einwilligung", "samtykk", "samtyck", "consenti", "consenso", "toestemming", "rules", "regel"}, func(part string) bool { return strings.Contains(word, part) })
}
