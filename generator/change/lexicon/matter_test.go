package lexicon

import (
	"testing"

	"proviso/generator/policy"
)

// Every language with a lexicon has all the words of matters, and a file that is
// faulty would stop the program.
func TestMatters(t *testing.T) {
	for _, l := range []policy.Locale{"da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "nn", "pl", "pt", "sv"} {
		m := Of(l).Matters()
		for name, words := range map[string]Phrases{"goods": m.Goods, "holds": m.Holds, "money": m.Money, "withheld": m.Withheld, "officers": m.Officers, "settlers": m.Settlers,
			"agents": m.Agents, "persons": m.Persons, "machines": m.Machines, "decides": m.Decides, "banned": m.Banned, "offered": m.Offered} {
			if size(words) == 0 {
				t.Errorf("%s: no %s", l, name)
			}
		}
	}
}
