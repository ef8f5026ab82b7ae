package check

import (
	"strings"
	"testing"

	"proviso/generator/policy"
)

func TestLettersIn(t *testing.T) {
	for _, c := range []struct {
		l          policy.Locale
		text, want string
	}{
		{"en", "Article 6(1)(b) of the GDPR, or points (a) and (f)", "a b f"},
		{"en", "the recipient(s) of a letter", ""},
		{"en", "Article 9(2), point f, within 30 days of a visit", "f"},
		{"da", "artikel 6, stk. 1, litra a) og f)", "a f"},
		{"de", "Art. 6 Abs. 1 Buchst. a und f sowie lit. c", "a c f"},
		{"es", "artículo 6, apartado 1, letra a), y 7 a 9", "a"},
		{"fi", "6 artiklan 1 kohdan f alakohdan nojalla", "f"},
		{"fr", "article 6, paragraphe 1, point e), il y a", "e"},
		{"it", "articolo 6, paragrafo 1, lettere a) e f), e 7 a 9", "a f"},
		{"nb", "artikkel 6 nr. 1 bokstav a og f", "a f"},
		{"nl", "artikel 6 lid 1 onder f, en u", "f"},
		{"nn", "artikkel 6 nr. 1 bokstav e i lova", "e"},
		{"pl", "art. 6 ust. 1 lit. c, a z 3 i 4", "c"},
		{"pt", "artigo 6.º, n.º 1, alíneas a) e f)", "a f"},
		{"sv", "artikel 6.1 f och 6.1 a i förordningen", "a f"},
	} {
		if got := strings.Join(languageOf(c.l).lettersIn(c.text), " "); got != c.want {
			t.Errorf("%s: %q has %q, not %q", c.l, c.text, got, c.want)
		}
	}
}

func TestLettersDiffer(t *testing.T) {
	for own, want := range map[string]string{
		"Art. 6 Abs. 1 Buchst. f.": "",
		"Art. 6 Abs. 1 Buchst. e.": "de intro/1: intro/1 has the letter e; the source has f\n",
		"Art. 6 Abs. 1.":           "de intro/1: intro/1 lacks the letter f of the source\n",
	} {
		if got := findings(t, "letters-differ", map[policy.Locale]string{"en": "Article 6(1)(f).\n", "de": own + "\n"}); got != want {
			t.Errorf("%q: %q", own, got)
		}
	}
}

func TestLinksDiffer(t *testing.T) {
	for _, c := range []struct{ source, own, want string }{
		{"[a](/form)", "[a](/de/form)", ""},
		{"[a](/form)", "a", "de intro/1: intro/1 lacks the link / of the source\n"},
		{"[a](tel:+3120)", "[a](tel:+3121)", "de intro/1: intro/1 has the link tel:+3121; the source has tel:+3120\n"},
		{"[a](https://x.example/en), [b](https://x.example/b)", "[a](https://x.example/de), b", "de intro/1: intro/1 lacks the link //x of the source\n"},
		{"[a](https://x.example/en)", "a", ""},
	} {
		if got := findings(t, "links-differ", map[policy.Locale]string{"en": c.source + ".\n", "de": c.own + ".\n"}); got != c.want {
			t.Errorf("%s: %q", c.own, got)
		}
	}
}
