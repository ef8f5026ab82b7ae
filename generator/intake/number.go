package intake

import (
	"strings"

	"proviso/generator/pattern"
)

// numberName is what texts call the number under which a register or a tax
// office has a company, in the languages of the interface and those near them.
const numberName = `org(?:anisasjons|anisations)?[ .-]*(?:nr|nummer|number|no)|` +
	`(?:company |business |commercial |tax |trade )?regist(?:ration|ry|er|rerings|reringen|rierungs|ratie)?[- ]?(?:number|no|nummer|nr)|reg\.?[ -]?(?:no|nr)|company (?:number|no)|` +
	`(?:tax(?:payer)?|fiscal|VAT|GST|EIN|employer)[ -]?(?:identification |registration )?(?:number|code|no|ID)|TIN|EIN|ABN|ACN|VAT(?: reg)?|` +
	`(?:skatte|moms|mva|foretaks|selskaps|virksomheds|företags|registrerings|momsregistrerings)[- ]?(?:nummer|numret|nr)|MVA|CVR(?:-?(?:nr|nummer))?|SE-?nr|` +
	`handelsregister(?:nummer)?|(?:USt|Umsatzsteuer|Steuer)[- .]*(?:Id|Identifikations|IdNr)?[- .]*(?:nummer|nr|ID)?|UID(?:-(?:nr|nummer))?|HR[AB]|` +
	`KvK(?:-?(?:nummer|nr))?|BTW(?:-?(?:nummer|nr|id))?|ondernemingsnummer|` +
	`(?:numéro|n°|no) (?:d['’](?:immatriculation|enregistrement|identification(?: fiscale)?)|de (?:TVA|SIRET|SIREN))(?: intracommunautaire)?|TVA(?: intracommunautaire)?|SIREN|SIRET|RCS(?: \p{Lu}\p{L}+)?|` +
	`n[úu]mero (?:de|do) (?:registro|registo|inscripción|identifica(?:ción|ção) fiscal|matrícula|IVA)|número fiscal|(?:C\.?I\.?F|N\.?I\.?F|NIPC|RUT|RFC|CUIT|CNPJ)\.?(?:[/-](?:C\.?I\.?F|N\.?I\.?F|IVA|VAT)\.?)?|` +
	`numero di (?:registrazione|iscrizione)|P\. ?IVA|partita IVA|codice fiscale|C\. ?F\.|REA|` +
	`rekister(?:i|öinti)(?:numero|tunnus)|Y-tunnus|ALV-(?:numero|tunnus)|KRS|NIP|REGON|IČO?|DIČ|adószám|cégjegyzékszám|CUI|OIB|kennitala|VSK-númer`

// numberShape is a number as registers give them, with the letters of a country
// or of a kind of company before it, and a letter to check it by behind it.
const numberShape = `((?:[A-Z]{1,3}[A-Z0-9]{0,2}[ .-]?)?\d[\d .-]{3,17}\d(?:[A-Z]{1,2}(?:\d{2})?)?)`

var (
	numberForm = pattern.New(`(?:^|[^\p{L}\p{N}])(?i:` + numberName + `)[.:]*(?: ?\([^()\n]{1,24}\))?(?i:[ \x{a0}]*(?:number|nummer|nr|no|n[°º]|#)\.?)?[ \x{a0}]*[.:#]*[ \x{a0}]*(?i:(?:er|är|is|on|es|est|è|é|ist|lautet) )?` + numberShape)

	// taxForm is a number that its shape tells: that of the value added tax in a
	// country of Europe, or of a Spanish company.
	taxForm = pattern.New(`(?:^|[^\p{L}\p{N}-])(ATU\d{8}|(?:BE|BG|CY|CZ|DE|DK|EE|EL|FI|GB|HR|HU|IT|LT|LU|LV|MT|PL|PT|RO|SE|SI|SK)[ -]?\d{8,12}L?|ES[ -]?[A-Z]-?\d{7}[0-9A-Z]|FR[ -]?[0-9A-Z]{2}[ ]?\d{3}[ ]?\d{3}[ ]?\d{3}|IE[ -]?\d{7}[A-Z]{1,2}|NL[ -]?\d{9}B\d{2}|CHE-?\d{3}\.?\d{3}\.?\d{3}|[A-HJNP-SUVW]-?\d{8})(?:$|[^\p{L}\p{N}-])`)
)

// beyond is how far from a company's name a number stands that is its own
// although nothing calls it one.
const beyond = 200

// numberIn is the company's number: the first that is called one, else the
// first beside the company's name that has the shape of one; or "".
func numberIn(text, company string) string {
	if m := numberForm.FindStringSubmatch(text); m != nil {
		return strings.Trim(m[1], " .-")
	}
	for rest := text; company != ""; {
		_, after, found := strings.Cut(rest, company)
		if !found {
			break
		}
		if m := taxForm.FindStringSubmatch(after[:min(len(after), beyond)]); m != nil {
			return m[1]
		}
		rest = after
	}
	return ""
}
