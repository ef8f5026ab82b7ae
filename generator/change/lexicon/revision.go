package lexicon

import (
	_ "embed"
	"fmt"

	"proviso/generator/change/token"
	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// revisionLines are, for languages without a lexicon, the words on the line that
// tells the day of a text's revision.
//
//go:embed revision.toml
var revisionLines []byte

// readRevisionsOf takes those of a locale or of what it is a variety of. It
// panics on a faulty file: that is part of the program, and a test reads it.
func (lex *Lexicon) readRevisionsOf(l policy.Locale) {
	var list diag.List
	t := settings.Read("revision.toml", revisionLines, &list)
	for _, near := range l.Parents() {
		one := t.Table(string(near))
		if !one.Has("revised") {
			continue
		}
		lex.yearFirst, lex.NumberFirst = one.Bool("year_first"), one.Bool("number_first")
		lex.Sections = lex.phrasesNow(one.Strings("sections"))
		lex.Months = readMonths(one.Strings("months"))
		lex.Fillers = token.Set([]string{"de", "d"})
		lex.Wording.Revised, lex.Updated = lex.NewPhrases(one.Strings("revised")), lex.NewPhrases(one.Strings("dated"))
		break
	}
	if list.HasErrors() {
		panic(fmt.Sprintf("the words of revisions are faulty:\n%s", list.Format()))
	}
}
