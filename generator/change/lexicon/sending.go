package lexicon

import (
	"embed"
	"fmt"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// sendings are, for languages without a lexicon, the words that send a reader on.
// They prove how a page is pointed to, and nothing else.
//
//go:embed sending/*.toml
var sendings embed.FS

// sending is one of them; with a lexicon, the wording has such words.
type sending struct{ Here, Points, Pointing, Pages, Weighs Phrases }

func (lex *Lexicon) readSendingOf(l policy.Locale) {
	for _, near := range l.Parents() {
		name := "sending/" + string(near) + ".toml"
		text, err := sendings.ReadFile(name)
		if err != nil {
			continue
		}
		var list diag.List
		t := settings.Read(name, text, &list)
		for key, into := range map[string]*Phrases{"here": &lex.Sending.Here, "points": &lex.Sending.Points, "pointing": &lex.Sending.Pointing, "pages": &lex.Sending.Pages, "weighs": &lex.Sending.Weighs} {
			*into = lex.NewPhrases(t.Strings(key))
		}
		t.Done()
		if list.HasErrors() {
			panic(fmt.Sprintf("the words that send are faulty:\n%s", list.Format()))
		}
		return
	}
}
