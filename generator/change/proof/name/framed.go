package name

import (
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// framed: a heading says beside the same words that its section is about a right
// or how a thing is dealt with, "Disputes", "Settlement of disputes", over words
// that stay. Nothing else comes or goes.
func (j *Judge) framed(c *reading.Case, _ reading.Hunk) string {
	if !reading.IsHeading(c.Clause()) || j.isTitleOfText(c) || j.limited(c) || j.opposedIn(c) {
		return ""
	}
	if _, ok := j.under(c); !ok {
		return ""
	}
	from, to := j.unframed(c.From), j.unframed(c.To)
	if len(from) == 0 || len(from) != len(to) {
		return ""
	}
	for _, t := range from {
		k := slices.IndexFunc(to, func(o token.Token) bool { return o.Norm == t.Norm || t.Kind == token.Word && sameRoot(t, o) })
		if k < 0 {
			return ""
		}
		to = slices.Delete(to, k, k+1)
	}
	return "a heading that says how the same is dealt with"
}

// opposedIn reports whether any words that changed in a heading may say the
// contrary of those in their place.
func (j *Judge) opposedIn(c *reading.Case) bool {
	return slices.ContainsFunc(c.Hunks, j.opposed)
}

// unframed are the words of a heading that say of what it is.
func (j *Judge) unframed(heading []token.Token) []token.Token {
	var rest []token.Token
	for _, t := range heading {
		ours := j.Lex.Wording.Ours[t.Norm] || j.Lex.Wording.Subject[t.Norm]
		small := j.Joins(t) || j.Lex.Light[t.Norm] || j.Lex.Articles[t.Norm] || particles[t.Norm]
		if ours || !frames[t.Norm] && !small {
			rest = append(rest, t)
		}
	}
	return rest
}

// particles stand between the words of a heading.
var particles = token.Set(strings.Fields(`of the a an to de du des d l la le les del della delle dei degli di da do dos das el los las der die das dem den zu zur zum van het
	av i o od do z ze w`))

// frames are words by which headings say that they are about a right or how
// something is done, and of the contract or goods that the whole text is about.
var frames = token.Set(strings.Fields(`right rights settlement settling resolution resolving handling procedure procedures placing making contract
	recht rechte beilegung ablauf abwicklung verfahren ausübung vertrag vertrags vertrages
	droit droits règlement résolution gestion procédure passation modalités exercice contrat
	derecho derechos resolución solución gestión tramitación procedimiento ejercicio contrato
	diritto diritti risoluzione gestione procedura esercizio contratto direito direitos resolução gestão procedimento exercício
	rechten beslechting afhandeling overeenkomst rätt lösning hantering handläggning avtal avtalet ret løsning håndtering aftale aftalen
	rett løysing handtering avtale avtalen oikeus ratkaiseminen käsittely menettely sopimuksen
	prawo prawa rozpatrywanie rozwiązywanie rozstrzyganie składanie tryb procedura umowy umowa
	právo práva řešení vyřizování postup smlouvy rendezése kezelése joga szerződés soluționarea dreptul contract
	право права урегулирование рассмотрение порядок договора вирішення врегулювання розгляд порядок договору`))
