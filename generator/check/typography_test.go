package check

import (
	"strings"
	"testing"

	"proviso/generator/policy"
)

// held runs a rule over a text in one language.
type held struct {
	rule string
	l    policy.Locale
	body string
	want string // "clause: message" lines
}

func testHeld(t *testing.T, cases []held) {
	t.Helper()
	for _, c := range cases {
		want := ""
		for line := range strings.Lines(c.want) {
			want += string(c.l) + " " + strings.TrimSuffix(line, "\n") + "\n"
		}
		if got := findings(t, c.rule, map[policy.Locale]string{c.l: c.body}); got != want {
			t.Errorf("%s: %s: %q: got\n%swant\n%s", c.rule, c.l, c.body, got, want)
		}
	}
}

func TestTypography(t *testing.T) {
	testHeld(t, []held{
		{"doubled-word", "en", "We keep the the letters.\n", `intro/1: "the" stands twice`},
		{"doubled-word", "en", "The the law. We keep\nkeep letters in *in* boxes.\n", "intro/1: \"the\" stands twice\nintro/1: \"keep\" stands twice\nintro/1: \"in\" stands twice"},
		{"doubled-word", "en", "We keep the, the letters. The end.\n\n10 10\n\n`rm rm` {{name}} {{name}}\n\n| a | a |\n|---|---|\n| b | b |\n", ""},
		{"doubled-word", "en", "We know that that had had no effect; well-known known.\n", ""},
		{"doubled-word", "nb", "Vi sender deg deg et varsel.\n", `intro/1: "deg" stands twice`},
		{"doubled-word", "de", "Die die Website nutzen. Alle, die die Website nutzen.\n", `intro/1: "die" stands twice`},
		{"doubled-word", "fr", "Nous nous engageons; vous vous opposez.\n", ""},
		{"doubled-label", "en", "**Recipients:** Recipients: the bank.\n", `intro/1: the label "Recipients:" stands twice`},
		{"doubled-label", "en", "- Purpose: payment\n- purpose : Purpose: payment\n", `intro/2: the label "purpose:" stands twice`},
		{"doubled-label", "en", "Recipients: the bank. Purpose: payment.\n\nAt 10:10:10.\n", ""},
		{"plain-http", "en", "See <http://x.example/a>, [b](http://x.example/b) and http://x.example/c.\n", "intro/1: http://x.example/a is read over plain http\nintro/1: http://x.example/c is read over plain http\nintro/1: http://x.example/b is read over plain http"},
		{"plain-http", "en", "See <https://x.example/a>. `http://x.example`\n", ""},
		{"capitals", "en", "WE DO NOT SELL data. You may NOT copy it.\n", `intro/1: "WE DO NOT SELL" and more is set in capitals`},
		{"capitals", "en", "The EU GDPR, the CCPA/CPRA, COPPA and US CalOPPA law of the EEA, UK and USA; the IAB TCF. PHPSESSID. OR\n", ""},
		{"capitals", "fr", "Vous n’ÊTES PAS OBLIGÉ d’accepter.\n", `intro/1: "ÊTES PAS OBLIGÉ" is set in capitals`},
		{"capitals", "de", "Wir verkaufen Ihre Daten NICHT.\n", `intro/1: "NICHT" is set in capitals`},
		{"capitals", "en", "## YOUR PRIVACY RIGHTS {#r}\n", `r: "YOUR PRIVACY RIGHTS" is set in capitals`},
		{"heading-colon", "en", "## Your rights: {#r}\n\nText:\n", `r: the heading "Your rights:" ends with a colon`},
		{"heading-colon", "en", "## Your rights: what they are {#r}\n", ""},
		{"heading-case", "en", "## your rights {#r}\n\n### 2.1. other rights {#o}\n\ntext\n", "r: the heading \"your rights\" begins in lower case\no: the heading \"2.1. other rights\" begins in lower case"},
		{"heading-case", "en", "## Your rights {#r}\n\n## 2. Other {#o}\n\n## iOS {#i}\n\n## {{name}} and you {#n}\n\n## 保存 {#c}\n\n## “We” {#w}\n\n## `cookie_a` {#k}\n", ""},
	})
}

func TestQuotes(t *testing.T) {
	testHeld(t, []held{
		{"unbalanced", "en", "The law (of 1999 applies.\n", `intro/1: "(" is not closed`},
		{"unbalanced", "en", "The law of 1999) applies [now.\n", "intro/1: \")\" closes nothing\nintro/1: \"[\" is not closed"},
		{"unbalanced", "es", "La ley (artículo 6, letra c), del RGPD) rige.\n\n(artículo 6, letra c)) rige (letra c).\n", ""},
		{"unbalanced", "es", "La ley (artículo 6, letra c), del RGPD)) rige.\n", `intro/1: ")" closes nothing`},
		{"unbalanced", "en", "Article 9(2)a applies, and 6(1)(f).\n", `intro/1: "9(2)a" has brackets around the number and none around the letter`},
		{"unbalanced", "nl", "Hierna ‘de kliniek, ‘s avonds de klant’.\n\nHierna ‘de foto’s’ en ‘u’.\n", ""},
		{"unbalanced", "nl", "Hierna ‘de kliniek.\n", `intro/1: "‘" is not closed`},
		{"unbalanced", "en", "A “notice”, a “policy” and (”terms”).\n", `intro/1: "”" ends a quotation and stands where one begins`},
		{"unbalanced", "en", "Within thirty 30) days.\n\n1) one; 2) two\n", `intro/1: ")" closes nothing`},
		{"unbalanced", "en", "The “policy applies. The \"terms too.\n", "intro/1: \"\\\"\" is not closed\nintro/1: \"“\" is not closed"},
		{"unbalanced", "en", "(a “policy) b\n", `intro/1: "“" is not closed`},
		{"unbalanced", "en", "Law (a), law (b), law (c), law (d), law (e).\n\nLaw f) too.\n", `intro/2: ")" closes nothing`},
		{"unbalanced", "en", "a) the law; (b) the (other) law; and iv) users’ rights, ‘so’ (“what’s [this]”), 5\" wide.\n", ""},
		{"unbalanced", "de", "Die „Richtlinie“ und das »Gesetz« gelten.\n\nDie „Richtlinie gilt.\n", `intro/2: "„" is not closed`},
		{"unbalanced", "sv", "”Bolaget” och »kunden» och ”du”.\n", ""},
		{"unbalanced", "fr", "La « politique (de “confidentialité”) » s’applique.\n", ""},
		{"unbalanced", "en", "`f(x` {{name}} \\{{ }}.\n\n    f(x\n", ""},
		{"mixed-quotes", "en", "The “policy”, the “terms (“x”)” and the \"site\".\n\nThe “app” and the \"law\".\n", "intro/1: quoted as \"…\"; the text mostly quotes as “…”\nintro/2: quoted as \"…\"; the text mostly quotes as “…”"},
		{"mixed-quotes", "nb", "«Avtalen» og «du».\n\n\"Tjenesten\".\n", `intro/2: quoted as "…"; the text mostly quotes as «…»`},
		{"mixed-quotes", "de", "Die „Richtlinie mit ‚Wort‘ und \"Wort\"“ und das „Gesetz“.\n", ""},
	})
}

func TestListEndings(t *testing.T) {
	testHeld(t, []held{
		{"list-endings", "en", "- a.\n- b.\n- c\n", `intro/3: the item ends with no mark, the others of its list with "."`},
		{"list-endings", "en", "- a\n- b;\n- c\n", `intro/2: the item ends with ";", the others of its list with no mark`},
		{"list-endings", "en", "- a;\n- b.\n- c;\n- d.\n", `intro/2: the item ends with ".", the others of its list with ";"`},
		{"list-endings", "en", "- a;\n- b;\n- c;\n", `intro/3: the last item ends with ";", as if another followed`},
		{"list-endings", "en", "- a;\n- b; and\n- c.\n\nText\n\n1. a,\n2. b, or\n3. c.\n", ""},
		{"list-endings", "en", "- a.\n- b!\n- c?\n- (d.)\n- “e.”\n", ""},
		{"list-endings", "en", "- a.\n- these:\n  - b\n  - c\n- {{support_email}}\n- <https://x.example>\n- a@x.example\n", ""},
		{"list-endings", "en", "- a\n\n  b.\n- c.\n", ""},
	})
}
