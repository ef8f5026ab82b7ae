package lexicon

import (
	"strings"

	"proviso/generator/change/token"
)

// formNames are the legal forms of companies and associations, each with the ways
// to write it, as letters in a row.
var formNames = [][]string{
	{"inc", "incorporated"}, {"corp", "corporation"}, {"ltd", "limited"}, {"plc", "publiclimitedcompany"}, {"llc", "limitedliabilitycompany"}, {"llp", "limitedliabilitypartnership"}, {"pbc", "publicbenefitcorporation"},
	{"gmbh", "gesellschaftmitbeschränkterhaftung", "gesmbh", "gesellschaftmbh"}, {"ag", "aktiengesellschaft"}, {"ug", "ughaftungsbeschränkt", "unternehmergesellschafthaftungsbeschränkt"}, {"ev", "eingetragenerverein"}, {"eg", "eingetragenegenossenschaft"}, {"ggmbh", "gemeinnützigegmbh"}, {"ohg"}, {"kg", "kommanditgesellschaft"}, {"gbr"},
	{"bv", "beslotenvennootschap"}, {"nv", "naamlozevennootschap"}, {"vzw"}, {"ab", "aktiebolag", "aktiebolaget"}, {"as", "aksjeselskap", "aktieselskab"}, {"asa"}, {"aps", "anpartsselskab"}, {"oy", "osakeyhtiö"}, {"oyj"}, {"ry", "rekisteröityyhdistys"}, {"hb", "handelsbolag", "handelsbolaget"},
	{"sarl", "sar", "sociétéàresponsabilitélimitée"}, {"sas", "sociétéparactionssimplifiée"}, {"sasu"}, {"sa", "sociétéanonyme", "sociedadanónima", "societàperazioni", "spółkaakcyjna", "sociedadeanônima", "sociedadeanónima"},
	{"sl", "sociedadlimitada", "sociedadderesponsabilidadlimitada", "srl"}, {"slu"}, {"srl", "societàaresponsabilitàlimitata"}, {"spa", "societàperazioni"}, {"lda", "limitada"}, {"ltda", "limitada"},
	{"spzoo", "spółkazograniczonąodpowiedzialnością", "spółkazoo"}, {"sro", "spolsro", "společnostsručenímomezeným"}, {"zs", "zapsanýspolek"}, {"ops", "obecněprospěšnáspolečnost"}, {"zú", "zapsanýústav"}, {"as", "akciováspolečnost"},
	{"kft", "korlátoltfelelősségűtársaság"}, {"zrt", "zártkörűenműködőrészvénytársaság", "zártkörűrészvénytársaság"}, {"nyrt"}, {"bt", "betétitársaság"},
	{"ооо", "обществосограниченнойответственностью"}, {"ао", "акционерноеобщество"}, {"тов", "товариствозобмеженоювідповідальністю"}, {"го", "громадськаорганізація"},
	{"aş", "anonimşirketi"}, {"ltdşti", "limitedşirketi"}, {"pt", "perseroanterbatas"}, {"株式会社"}, {"有限会社"}, {"合同会社"}, {"有限公司", "有限责任公司"}, {"주식회사"}, {"pty", "ptyltd", "proprietarylimited"},
}

// formsByLetters are the first ways to write them, by each.
var formsByLetters = func() map[string]string {
	forms := map[string]string{}
	for _, ways := range formNames {
		for _, way := range ways {
			if forms[way] == "" {
				forms[way] = ways[0]
			}
		}
	}
	return forms
}()

var betweenForms = strings.NewReplacer(" ", "", ".", "", ",", "", "/", "", "(", "", ")", "")

// FormOf is the legal form that a run is, in its first way to write it; "" of
// others.
func FormOf(run []token.Token) string {
	const most = 7
	if len(run) == 0 || len(run) > most {
		return ""
	}
	return formsByLetters[token.Fold(betweenForms.Replace(token.Norms(run)))]
}

// FormAt is the legal form that begins at a token, and how long it is.
func FormAt(side []token.Token, at int) (form string, n int) {
	const most = 5
	for n := min(most, len(side)-at); n > 0; n-- {
		if f := FormOf(side[at : at+n]); f != "" && (n > 1 || token.Capital(side[at].Raw) || len(f) > 2) {
			return f, n
		}
	}
	return "", 0
}

func HasForm(side []token.Token, at int) bool {
	form, _ := FormAt(side, at)
	return form != ""
}

// CompanyForms are the letters with which companies say what they are, in many
// countries the same. Written so, and after a name, they are no other word.
var CompanyForms = token.Set([]string{"Inc", "LLC", "Ltd", "Limited", "Corp", "Corporation", "PLC", "GmbH", "GbR", "UG", "KG", "AG", "OHG", "BV", "NV",
	"Oy", "Oyj", "AB", "ApS", "ASA", "SARL", "SAS", "SASU", "SRL", "SpA", "Lda", "Ltda", "SL", "SLU", "Unipessoal", "DAC", "CLG", "LLP", "Pty", "OÜ", "UAB"})

// IsCompany reports whether a run names a company with its legal form: who
// stands behind the text is likely another.
func IsCompany(run []token.Token) bool {
	for i := 1; i < len(run); i++ {
		if CompanyForms[run[i].Norm] && token.Capital(run[i].Raw) && token.Capital(run[i-1].Raw) {
			return true
		}
	}
	return false
}
