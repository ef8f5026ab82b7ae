package check

import (
	"proviso/generator/diag"
	"proviso/generator/term"
)

var takenRules = []Rule{
	{Name: "concept-differs", Level: diag.Warning, Source: "GDPR Art. 4(7), 4(8), 6(1): who is controller and what is the legal basis is the same in every language", Translation: conceptsDiffer},
}

// opposed are concepts of which the law attaches something else to each, so that
// no free translation says the one for the other.
var opposed = [][]string{
	{"controller", "processor"},
	{"consent", "legitimate-interests", "legal-obligation", "vital-interests"},
}

// conceptsDiffer: where the source says controller, the translation does not say
// processor. It is told where the one is gone and the other came in.
func conceptsDiffer(d *Draft) diag.List {
	return d.compare(func(p Pair) diag.List {
		for _, group := range opposed {
			lost, came := d.exchanged(p, group)
			if lost != "" && came != "" {
				return diag.List{p.At("", "%s says %q; the source says %q", p.Own.Key, came, lost)}
			}
		}
		return nil
	})
}

// exchanged are of some concepts the word of the source that the translation has
// not, and that of the translation which the source has not.
func (d *Draft) exchanged(p Pair, group []string) (lost, came string) {
	for _, id := range group {
		there, known := term.GlossaryOf(d.Source.Locale).Concept(id)
		here, knownHere := term.GlossaryOf(d.Locale).Concept(id)
		if !known || !knownHere {
			return "", ""
		}
		inSource, inOwn := d.Source.words(p.Source), d.words(p.Own)
		switch said, own := d.Source.saysConcept(there, inSource), d.saysConcept(here, inOwn); {
		case said && !own && term.Compile(d.Source.Locale, there.Word).In(inSource):
			lost = there.Word
		case own && !said && term.Compile(d.Locale, here.Word).In(inOwn):
			came = here.Word
		}
	}
	return lost, came
}

// saysConcept reports whether words say a concept in any way that is accepted,
// or in a compound.
func (d *Draft) saysConcept(c term.Concept, words *term.Text) bool {
	return term.Any(d.forms(c.ID, d.Locale), words) || term.Within(d.Locale, c.Word, words)
}
