package lexicon

import (
	"embed"
	"fmt"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// outlines are, for languages without a lexicon, the words by which a change is
// called: they name its category, prove nothing and signal nothing.
//
//go:embed outline/*.toml
var outlines embed.FS

// readOutlineOf takes the outline of a locale or of what it is a variety of, if
// there is one. The lexicon stays unknown. It panics on a faulty file: that is
// part of the program, and a test reads them all.
func (lex *Lexicon) readOutlineOf(l policy.Locale) {
	for _, near := range l.Parents() {
		name := "outline/" + string(near) + ".toml"
		text, err := outlines.ReadFile(name)
		if err != nil {
			continue
		}
		var list diag.List
		t := settings.Read(name, text, &list)
		lex.General = lex.NewPhrases(t.Strings("general"))
		lex.Subjects = lex.newSubjects(readCategories(t.Table("terms")), readCategories(t.Table("passing")))
		lex.Titles = lex.newSubjects(readCategories(t.Table("headings")))
		t.Done()
		if list.HasErrors() {
			panic(fmt.Sprintf("the outline is faulty:\n%s", list.Format()))
		}
		return
	}
}
