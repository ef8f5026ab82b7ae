package change

import (
	"slices"
	"strings"
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

// formOf is the legal form that a run is, in its first way to write it; "" of
// others.
func formOf(run []token) string {
	const most = 7
	if len(run) == 0 || len(run) > most {
		return ""
	}
	return formsByLetters[fold(betweenForms.Replace(norms(run)))]
}

// formAt is the legal form that begins at a token, and how long it is.
func formAt(side []token, at int) (form string, n int) {
	const most = 5
	for n := min(most, len(side)-at); n > 0; n-- {
		if f := formOf(side[at : at+n]); f != "" && (n > 1 || capital(side[at].raw) || len(f) > 2) {
			return f, n
		}
	}
	return "", 0
}

func hasForm(side []token, at int) bool {
	form, _ := formAt(side, at)
	return form != ""
}

// sameForm: the legal form of a company spelt otherwise, "Inc.", "Incorporated",
// or said of a name that the texts know with that form alone.
func (j *judge) sameForm(c *instance, h hunk) string {
	const most = 4
	for after := range most { // they may end alike: "spol. s r.o.", "s.r.o."
		from, to, ok := widened(c, h, 0, after)
		if ok && formOf(from) != "" && formOf(from) == formOf(to) {
			return "the legal form of a company spelt otherwise"
		}
	}
	old, now := formOf(h.del), formOf(h.ins)
	if h.fromAt == 0 || h.toAt == 0 || c.from[h.fromAt-1].norm != c.to[h.toAt-1].norm || !capital(c.from[h.fromAt-1].raw) {
		return ""
	}
	if len(h.del)*len(h.ins) > 0 || old+now == "" {
		return ""
	}
	if forms := j.formsOf(c.from[h.fromAt-1].norm); len(forms) == 1 && forms[0] == old+now {
		return "a company with or without its legal form"
	}
	return ""
}

// formsOf are the legal forms that stand behind a name in either text.
func (j *judge) formsOf(name string) []string {
	var forms []string
	for i := range j.cases {
		for _, side := range [][]token{j.cases[i].from, j.cases[i].to} {
			for k := 1; k < len(side); k++ {
				if side[k-1].norm != name {
					continue
				}
				if form, _ := formAt(side, k); form != "" && !slices.Contains(forms, form) {
					forms = append(forms, form)
				}
			}
		}
	}
	return forms
}
