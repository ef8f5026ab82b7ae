package change

import (
	"fmt"
	"strings"
	"testing"
)

// A reference follows the section that it is to, in every language; a number that
// says something else does not, nor one to another section on which a promise or
// an exception depends.
func TestReferencesFollow(t *testing.T) {
	parts := func(numbers, body string) string {
		names := []string{"Alfa", "Beta", "Gamma", "Delta"}
		var s strings.Builder
		s.WriteString("# Velta\n\n")
		for i, n := range strings.Fields(numbers) {
			fmt.Fprintf(&s, "## %s. %s\n\nKroma %s.\n\n", n, names[i], strings.ToLower(names[i]))
		}
		return s.String() + "## Omega\n\n" + body + "\n"
	}
	for _, one := range []struct {
		locale, body, from, to string // numbers of the sections
		old, now               string // of the reference
		editorial              bool
	}{
		{"fr", "Comme indiqué à la section %s.", "1 2 3 4", "A B C D", "3", "C", true},
		{"it", "Come descritto nella sezione %s.", "1 2 3 4", "A B C D", "4", "D", true},
		{"en", "As told in section %s.", "1 2 3 4", "2 3 4 5", "3", "4", true},
		{"cs", "Podle bodu %s.", "1 2 3 4", "2 3 4 5", "3", "4", true},
		{"hu", "Kivéve a %s. pont eseteit.", "1 2 3 4", "2 3 4 5", "3", "4", true},
		{"ru", "Кроме случаев раздела %s.", "1 2 3 4", "I II III IV", "3", "III", true},
		{"tr", "Kroma %s. bölümde velta.", "1 2 3 4", "2 3 4 5", "3", "4", true},
		{"tr", "%s. bölümdeki velta.", "1 2 3 4", "2 3 4 5", "3", "4", true},
		{"ja", "第%s条のとおり。", "1 2 3 4", "2 3 4 5", "3", "4", true},
		{"zh-CN", "除第%s条的情形外。", "1 2 3 4", "2 3 4 5", "3", "4", true},
		{"en", "Velta (see section %s).", "1 2 3 4", "1 2 3 4", "3", "4", true},
		{"sv", "Velta, se avsnitt %s.", "1 2 3 4", "1 2 3 4", "3", "4", true},
		{"de", "Velta (siehe Abschnitt %s).", "1 2 3 4", "1 2 3 4", "3", "4", true},
		{"ru", "Кроме (см. раздел %s).", "1 2 3 4", "1 2 3 4", "3", "4", true},
		{"en", "Velta (see section %s).", "1 2 3 4", "1 2 3 4", "3", "9", false},
		{"en", "Not done, except as section %s allows.", "1 2 3 4", "1 2 3 4", "3", "4", false},
		{"en", "Not done, except see section %s.", "1 2 3 4", "1 2 3 4", "3", "4", false},
		{"en", "Done under section %s.", "1 2 3 4", "1 2 3 4", "3", "4", false},
		{"en", "Not done, except as section %s allows.", "1 2 3 4", "2 3 4 5", "3", "5", false},
		{"en", "Done in %s days, see section 3.", "1 2 3 4", "1 2 3 4", "3", "4", false},
		{"en", "You see %s sections.", "1 2 3 4", "1 2 3 4", "3", "4", false},
		{"de", "Nicht, ausgenommen nach Abschnitt %s.", "1 2 3 4", "1 2 3 4", "3", "4", false},
		{"cs", "Kromě bodu %s.", "1 2 3 4", "1 2 3 4", "3", "4", false},
		{"hu", "Kivéve a %s. pont eseteit.", "1 2 3 4", "1 2 3 4", "3", "4", false},
		{"hu", "Velta %s. napon.", "1 2 3 4", "2 3 4 5", "3", "4", false},
		{"tr", "%s. bölümdeki velta.", "1 2 3 4", "1 2 3 4", "3", "4", false},
		{"ja", "第%s条のとおり。", "1 2 3 4", "1 2 3 4", "3", "4", false},
		{"ja", "%s日のとおり。", "1 2 3 4", "2 3 4 5", "3", "4", false},
		{"zh-CN", "除第%s条的情形外。", "1 2 3 4", "2 3 4 5", "3", "5", false},
	} {
		from, to := parts(one.from, fmt.Sprintf(one.body, one.old)), parts(one.to, fmt.Sprintf(one.body, one.now))
		if class := ClassOf(compared(t, one.locale, from, to)); (class == Editorial || class == None) != one.editorial {
			t.Errorf("%s: %q, %s → %s: %s", one.locale, one.body, one.old, one.now, class)
		}
	}
}

// An article of a law is the same however its parts are written.
func TestCitations(t *testing.T) {
	for _, one := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"fr", "article 6, paragraphe 1, point a) du RGPD", "art. 6.1.a) du RGPD", true},
		{"fr", "article 6, paragraphe 1, point a) du RGPD", "art. 6.1.f) du RGPD", false},
		{"es", "artículo 6.1.a) del RGPD", "art. 6, apartado 1, letra a) del RGPD", true},
		{"es", "artículo 6.1.a) del RGPD", "art. 6, apartado 2, letra a) del RGPD", false},
		{"pl", "art. 6 ust. 1 lit. a RODO", "artykuł 6 ust. 1 lit. a) RODO", true},
		{"sv", "artikel 6.1 (a) i GDPR", "artikel 6.1 a i GDPR", true},
		{"de", "Art. 6 Abs. 1 lit. f DSGVO", "Artikel 6 Absatz 1 Buchstabe f DSGVO", true},
		{"de", "Art. 6 Abs. 1 lit. f DSGVO", "Artikel 6 Absatz 1 Buchstabe a DSGVO", false},
		{"en", "Annex B: Velta", "Annex 2: Velta", false},
	} {
		if (changedLine{one.locale, "Kroma, " + one.from + ".", "Kroma, " + one.to + "."}).isEditorial(t) != one.editorial {
			t.Errorf("%s: %q → %q: editorial %v", one.locale, one.from, one.to, !one.editorial)
		}
	}
	const old, now = "## Annex A: Velta\n\nUnder Annex B.\n\n## Annex B: Kroma\n\nKroma.\n", "## Annex 1: Velta\n\nUnder Annex 2.\n\n## Annex 2: Kroma\n\nKroma.\n"
	if class := ClassOf(compared(t, "en", old, now)); class != Editorial {
		t.Errorf("annexes counted otherwise: %s", class)
	}
	const ja = "## 第1条（Alfa）\n\nVelta。\n\n## 第2条（Beta）\n\n第1条のとおり。\n"
	if class := ClassOf(compared(t, "ja", ja, strings.NewReplacer("第1条", "第2条", "第2条", "第3条").Replace(ja))); class != Editorial {
		t.Errorf("articles counted from another: %s", class)
	}
	if class := ClassOf(compared(t, "en", old, strings.Replace(now, "Under Annex 2", "Under Annex 1", 1))); class == Editorial {
		t.Error("a reference to no annex is editorial")
	}
}
