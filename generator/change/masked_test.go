package change

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/token"
	"proviso/generator/policy"
)

// masked: what no reader would call editorial, in the same sentence or beside
// an edit that a proof holds for.
func (l tongue) masked(lex *lexicon.Lexicon) []attack {
	turned := slices.Clone(dozen)
	slices.Reverse(turned)
	swapped := slices.Clone(turned)
	swapped[7] = "Morrigan"
	names := func(list []string, with string) string { return l.page(l.sentence(list) + " " + with) }
	attacks := []attack{
		{"a recipient for another in a list turned round", names(dozen, ""), names(swapped, "")},
		{"a recipient more in a list turned round", names(dozen, ""), names(append(swapped, "Hestia"), "")},
		{"a denial beside a list turned round", names(dozen, l.denial[0]), names(turned, l.denial[1])},
		{"a modal verb beside a list turned round", names(dozen, l.modal[0]), names(turned, l.modal[1])},
		{"a list turned round with its denial", l.page(l.denial[0]), l.page(l.denial[1] + " " + l.plain[0])},
		{"several parties as an abbreviation", names([]string{"ABC", "Dunmore"}, ""), names([]string{"Aldera, Brimstad, Corvena (ABC)", "Dunmore"}, "")},
		{"a denial dropped with all accents", l.page(l.denial[0]), l.page(string(token.Bare(l.denial[1])))},
		{"a modal verb changed with all accents", l.page(l.modal[0]), l.page(string(token.Bare(l.modal[1])))},
	}
	for _, idle := range slices.Concat(slices.Sorted(maps.Keys(lex.Idle)), slices.Sorted(maps.Keys(lex.Light))) {
		attacks = append(attacks,
			attack{"a denial dropped behind " + idle, l.page(l.denial[0]), l.page(idle + ", " + l.denial[1])},
			attack{"a number behind " + idle, l.page(fmt.Sprintf(l.period, "30")), l.page(idle + " " + fmt.Sprintf(l.period, "300"))})
	}
	for _, key := range slices.Sorted(maps.Keys(lex.Same)) {
		for _, r := range lex.Same[key] {
			from, to := strings.Join(r.From, " "), strings.Join(r.To, " ")
			attacks = append(attacks,
				attack{"a number beside " + from, l.page(from + " " + fmt.Sprintf(l.period, "30")), l.page(to + " " + fmt.Sprintf(l.period, "31"))},
				attack{"a modal verb beside " + from, l.page(from + " " + l.modal[0]), l.page(to + " " + l.modal[1])},
				attack{"a denial beside " + from, l.page(from + ". " + l.denial[0]), l.page(to + ". " + l.denial[1])})
		}
	}
	for _, s := range lex.Spellings {
		attacks = append(attacks, attack{"a denial dropped in the spelling " + s[1], l.page(l.denial[0]), l.page(strings.ReplaceAll(l.denial[1], s[0], s[1]))})
	}
	return attacks
}

var everyMask = flag.Bool("every-mask", false, "try an edit behind every proof, not behind each seventeenth, in each language another")

func TestNothingHidesBehindAProof(t *testing.T) {
	tried, all := 0, 0
	for k, locale := range slices.Sorted(maps.Keys(languages)) {
		for i, a := range languages[locale].masked(lexicon.Of(policy.Locale(locale))) {
			if all++; (i+k)%17 != 0 && !*everyMask {
				continue
			}
			tried++
			if class := ClassOf(compared(t, locale, a.from, a.to)); class != Material && class != Review {
				t.Errorf("%s: %s is %s:\n%s\n----\n%s", locale, a.name, class, a.from, a.to)
			}
		}
	}
	t.Logf("%d of %d edits", tried, all)
}

// What the masks are without what they hide: editorial, else the test above
// says nothing.
func TestMasksAreEditorial(t *testing.T) {
	turned := slices.Clone(dozen)
	slices.Reverse(turned)
	for locale, l := range languages {
		lex := lexicon.Of(policy.Locale(locale))
		pairs := []attack{
			{"a list turned round", l.page(l.sentence(dozen)), l.page(l.sentence(turned))},
			{"a list of things turned round", l.page(l.sentence(strings.Fields("kroma velta dorim"))), l.page(l.sentence(strings.Fields("dorim kroma velta")))},
		}
		for _, idle := range slices.Sorted(maps.Keys(lex.Idle)) {
			pairs = append(pairs, attack{idle, l.page(l.plain[3]), l.page(idle + ", " + l.plain[3])})
		}
		for _, group := range lex.Same {
			for _, r := range group {
				from, to := strings.Join(r.From, " "), strings.Join(r.To, " ")
				if lex.Wording.Small[from] != "" {
					from = strings.ToUpper(from) // else it is a verb
				}
				pairs = append(pairs, attack{from + " for " + to, l.page("kroma " + from + " velta"), l.page("kroma " + to + " velta")})
			}
		}
		for i, p := range pairs {
			if i > 2 && i%6 != 0 && !*everyMask {
				continue
			}
			if class := ClassOf(compared(t, locale, p.from, p.to)); class != Editorial && class != None {
				t.Errorf("%s: %s is %s:\n%s\n----\n%s", locale, p.name, class, p.from, p.to)
			}
		}
	}
}

// Each proof of spelling and order, and beside it what is near to it and proves
// nothing.
func TestProofsOfSpellingAndOrder(t *testing.T) {
	for _, c := range []struct {
		name, locale, from, to string
		editorial              bool
	}{
		{"the spelling of a country", "en", "We summarise the colours of a page.", "We summarize the colors of a page.", true},
		{"the spelling of a time", "de", "Wir hoffen, daß der Paragraph gefällt.", "Wir hoffen, dass der Paragraf gefällt.", true},
		{"letters of a transliteration", "nb", "Dette gjoer siden lettlest.", "Dette gjør siden lettlest.", true},
		{"a modal verb's vowel", "de", "Wir konnten es lesen.", "Wir könnten es lesen.", false},
		{"an accent within", "es", "Esta pagina es nuestra.", "Esta página es nuestra.", true},
		{"an accent that is a tense", "es", "Nosotros publico esto.", "Nosotros publicó esto.", false},
		{"another accent at the end", "it", "Lo usa perchè serve.", "Lo usa perché serve.", true},
		{"a word that an accent makes", "fr", "Ici ou là il est lu.", "Ici où là il est lu.", false},
		{"a slip in a word of weight", "it", "Un archvio è qui. Ogni archivio serve.", "Un archivio è qui. Ogni archivio serve.", true},
		{"another word with an ending of its own", "nl", "De verwerker leest. Een verwerking is nodig.", "De verwerking leest. Een verwerking is nodig.", false},
		{"an abbreviation with its words", "en", "Write to the DPO about it.", "Write to the data protection officer (DPO) about it.", true},
		{"an abbreviation with other words", "en", "Write to the DPO about it.", "Write to the direct sales partner (DPO) about it.", false},
		{"an abbreviation with a denial", "en", "The XNS is read.", "The xylophone not shown (XNS) is read.", false},
		{"two parties that change places", "en", "We pay Aldera, our processor, and Brimstad.", "We pay Brimstad, our processor, and Aldera.", false},
		{"a list in whose order something goes", "en", "We ask a judge, a friend and a bank, in this order.", "We ask a bank, a friend and a judge, in this order.", false},
		{"respectively", "en", "A name and a page are read by a bank and a friend respectively.", "A page and a name are read by a bank and a friend respectively.", false},
		{"and within or", "en", "A name and a page or a colour is read.", "A page and a colour or a name is read.", false},
		{"a denial within a list", "en", "We use a name, no page and a colour.", "We use no name, a page and a colour.", false},
		{"the subject and the object", "en", "The buyer pays, the seller reads and waits.", "The seller pays, the buyer reads and waits.", false},
		{"numbers in a list", "en", "The parts are 3, 5 and 8 long.", "The parts are 5, 3 and 8 long.", false},
		{"no lexicon, an ending that denies", "tr", "Veriler satılır. Başka veriler satılmaz.", "Veriler satılmaz. Başka veriler satılmaz.", false},
		{"an abbreviation with stops", "sv", "Läs t.ex. sidan.", "Läs till exempel sidan.", true},
		{"two words beside each other", "en", "We recieve exampla pages.", "We receive example pages.", true},
		{"two words, one of them another", "en", "We recieve example pages.", "We receive several pages.", false},
		{"a light word", "en", "We also read the page.", "We read the page.", true},
		{"a light word and a denial", "en", "We also read the page.", "We not read the page.", false},
		{"numbers of sections", "en", "As said in sections 4, 5 and 7.\n\n## 4. Red\n\n## 5. Green\n\n## 7. Blue", "As said in sections 4, 6 and 8.\n\n## 4. Red\n\n## 6. Green\n\n## 8. Blue", true},
		{"numbers of items", "en", "1. Red is here.\n2. Blue is there.\n3. As said in clause 2.", "1. Blue is there.\n2. Red is here.\n3. As said in clause 1.", true},
		{"the number of another item", "en", "1. Red is here.\n2. Blue is there.\n3. As said in clause 2.", "1. Red is here.\n2. Blue is there.\n3. As said in clause 1.", false},
		{"a period after a section", "en", "As said in section 4 and 30 days later.", "As said in section 4 and 60 days later.", false},
		{"a number after a section", "en", "Under section 4 and 30 people later.", "Under section 4 and 60 people later.", false},
		{"a slip in a word of the trade", "en", "We draw it with our subprocesors.", "We draw it with our subprocessors.", true},
		{"a label and a slip", "en", "Read exampla pages [here](https://a.com/b).", "Read example pages [on this page](https://a.com/b).", true},
		{"a label and a denial", "en", "Do not read [here](https://a.com/b).", "Do read [on this page](https://a.com/b).", false},
		{"a label that names its page", "en", "How much it is stands [here](https://a.com/b) in full.", "How much it is stands [Prices of Subscriptions](https://a.com/b) in full.", true},
		{"a label that names another service of a party", "en", "We use [Brimstad Mail Cloud](https://a.com/b).", "We use [Brimstad](https://a.com/b).", false},
		{"a label that says what is done", "en", "Read [here](https://a.com/b).", "Read [how we sell your data](https://a.com/b).", false},
		{"a label that names another page", "en", "Read [here](https://a.com/b).", "Read [Sale of Data](https://a.com/c).", false},
		{"a domain is no abbreviation", "en", "Read it at a.co now.", "Read it at b.co now.", false},
	} {
		class := ClassOf(compared(t, c.locale, c.from, c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
		}
	}
}

// A product is renamed where its maker's name stands before it; a party beside
// the maker's name is no product of it.
func TestOwnProductRenamed(t *testing.T) {
	const home = "\n\nSee [us](https://aldera.com/a) and [more](https://aldera.com/b)."
	for _, c := range []struct {
		name, from, to string
		editorial      bool
	}{
		{"a product", "Use Aldera Boards.\n\nIn Aldera Boards you draw.", "Use Aldera Canvas.\n\nIn Aldera Canvas you draw.", true},
		{"a product once", "Use Aldera Boards.\n\nYou draw.", "Use Aldera Canvas.\n\nYou draw.", false},
		{"another maker's", "Use Brimstad Boards.\n\nIn Brimstad Boards you draw.", "Use Brimstad Canvas.\n\nIn Brimstad Canvas you draw.", false},
		{"a service that receives", "It is shared with Aldera Boards.\n\nAldera Boards draws.", "It is shared with Aldera Canvas.\n\nAldera Canvas draws.", false},
		{"a party", "Use Boards.\n\nIn Boards you draw.", "Use Canvas.\n\nIn Canvas you draw.", false},
		{"a company", "Aldera Inc rules.\n\nAsk Aldera Inc now.", "Aldera Limited rules.\n\nAsk Aldera Limited now.", false},
		{"a country", "Aldera Ireland rules.\n\nAsk Aldera Ireland now.", "Aldera India rules.\n\nAsk Aldera India now.", false},
	} {
		class := ClassOf(compared(t, "en", c.from+home, c.to+home))
		if editorial := class == Editorial; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
		}
	}
}
