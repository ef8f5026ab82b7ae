package layout

import (
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/pattern"
)

// outlined: the number before a heading in another form, "Part A — Events",
// "2. Events", "A.1 Tickets", "1.1 Tickets": the words behind it are the same.
func (j *Judge) outlined(c *reading.Case, _ reading.Hunk) string {
	if !reading.IsHeading(c.Clause()) || len(c.Pair.From) != 1 || len(c.Pair.To) != 1 {
		return ""
	}
	from, was := j.outlineOf(c.Pair.From[0].Words)
	to, now := j.outlineOf(c.Pair.To[0].Words)
	if from+to == "" || was == "" || was != now || j.counts(was) {
		return ""
	}
	return "renumbered"
}

// counts reports whether words begin with what a number before them counts,
// "1.5 million readers".
func (j *Judge) counts(words string) bool {
	first := j.Lex.Read(words)[:1]
	return first[0].Kind != token.Word || j.Lex.Units[first[0].Norm] != "" || scales[first[0].Norm]
}

var scales = token.Set(strings.Fields(`million millions billion thousand hundred million millionen milliarde milliarden tausend mille milliard milliards
	mil millón millones millardo mila milione milioni miliardo miliardi milhão milhões bilhão miljoen miljard duizend miljon miljoner miljarder tusen
	millioner milliarder tusind milj miljoonaa miljardia tuhatta mln mld mrd tysięcy tysiące milion miliony milionów miliard tisíc milionu milionů
	millió milliárd ezer тысяч тысячи миллион миллиона миллионов млн тис мільйон milyon milyar bin juta ribu gb mb tb km kg percent procent prozent`))

// outlineOf parts a heading from its number, one behind what a part is called as
// well, and reads the words behind it.
func (j *Judge) outlineOf(words string) (number, rest string) {
	words = strings.TrimSpace(words)
	kind, behind, _ := strings.Cut(words, " ")
	if partNames[strings.ToLower(kind)] || j.Lex.Sections.In(j.Lex.Read(kind)) {
		if n := len(partNumber.FindString(behind[:min(len(behind), longestNumber)])); n > 0 {
			return behind[:n], token.Norms(j.Lex.Read(behind[n:]))
		}
	}
	if number, rest = reading.CutLabel(words); number == "" {
		number, rest = cutLettered(words)
	}
	return number, token.Norms(j.Lex.Read(rest))
}

// cutLettered parts words from a number of letters and figures.
func cutLettered(words string) (number, rest string) {
	n := len(lettered.FindString(words[:min(len(words), longestNumber)]))
	return words[:n], words[n:]
}

const longestNumber = 48 // bytes; a pattern costs as much as the text that it is shown

var (
	partNumber = pattern.New(`^(?:\d{1,3}|[A-Z]|[IVXL]{1,6})(?:\.?\d{1,3})*(?:\s*[.):–—-]\s*|\s+)`)
	// "A.1", "A1.", "II.3", "§ 1.2"
	lettered = pattern.New(`^(?:(?:[A-Z]|[IVX]{1,5})(?:\.\d{1,3})+[.):]?\s+|[A-Z]\d{1,2}(?:\.\d{1,3})*[.):]\s+|§+\s*\d{1,3}(?:\.\d{1,3})+[.):]?\s+)`)
)

// partNames are what the parts of a text are called in their headings.
var partNames = token.Set(strings.Fields(`part section chapter article annex appendix schedule clause title book division
	teil abschnitt kapitel artikel anhang anlage partie chapitre titre annexe article section parte sección capítulo artículo anexo título
	sezione capitolo articolo allegato titolo secção seção capítulo artigo anexo deel hoofdstuk afdeling bijlage del avsnitt bilaga kapittel bilag
	vedlegg afsnit osa luku liite kohta część rozdział dział artykuł załącznik część oddíl kapitola článek příloha rész fejezet melléklet
	часть раздел глава статья приложение частина розділ глава стаття додаток bölüm kısım madde ek bagian bab pasal lampiran μέρος κεφάλαιο άρθρο`))

// countsNext reports whether a decimal at the beginning counts what stands
// behind it.
func (j *Judge) countsNext(side, label []token.Token) bool {
	n := len(label)
	return n > 0 && n < len(side) && strings.ContainsAny(label[n-1].Norm, ".") && (j.Lex.Units[side[n].Norm] != "" || scales[side[n].Norm])
}
