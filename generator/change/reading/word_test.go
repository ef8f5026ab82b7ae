package reading

import (
	"testing"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/token"
	"proviso/generator/policy"
)

func TestWordsOfTwo(t *testing.T) {
	for word, want := range map[string]bool{
		"de kundenwunsch": true, "de vertragszusatz": true, "de kundenwnsch": false, "nl gebruikersfoto": true, "nl gebruikersfto": false, "pl planplan": false,
	} {
		j := New(nil, policy.Locale(word[:2]))
		if got := j.IsWord(word[3:]); got != want {
			t.Errorf("%s: a word: %v", word, got)
		}
	}
}

// Words taken for each other that both weigh weigh the same.
func TestMistakenWordsDoNotWeighOtherwise(t *testing.T) {
	for _, name := range []string{"en", "de", "nl", "fr", "es", "it", "pt", "da", "sv", "nb", "nn", "pl"} {
		lex := lexicon.Of(policy.Locale(name))
		for w, group := range lex.Spelling.Mistaken {
			for _, other := range group {
				a, b := token.Scan(w), token.Scan(other)
				apart := lex.Modals[w] != lex.Modals[other] || lex.Negations.In(a) != lex.Negations.In(b) || lex.Exceptions.In(a) != lex.Exceptions.In(b) || lex.Units[w] != lex.Units[other]
				if j := New(nil, policy.Locale(name)); apart && j.AnyWeighs(a) && j.AnyWeighs(b) {
					t.Errorf("%s: %q is not %q", name, w, other)
				}
			}
		}
	}
}
