package change

import (
	"testing"
)

// What has the publisher's name, that name itself and the form of a company may be
// written otherwise; who answers, does or receives may not become another.
func TestNamesOfThePublisher(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"en", "# Brackwater Terms\n\nYou can send a ticket via MyBrackwater at night.", "# Brackwater Terms\n\nYou can send a ticket via the Brackwater Console at night.", true},
		{"en", "# Privacy at Lantrix\n\nThe Lantrix Privacy Basics extension follows it.", "# Privacy at Lantrix\n\nThe Lantrix Essentials extension follows it.", true},
		{"en", "# Privacy at Lantrix\n\nThe Zendesk Basics extension follows it.", "# Privacy at Lantrix\n\nThe Freshdesk Essentials extension follows it.", false},
		{"en", "# Privacy at Lantrix\n\nLantrix Ireland follows it.", "# Privacy at Lantrix\n\nLantrix Holdings follows it.", false},
		{"en", "# Privacy at Lantrix\n\nThe seller is Lantrix Shop.", "# Privacy at Lantrix\n\nThe seller is Lantrix Store.", false},
		{"en", "# Privacy at Lantrix\n\nIt is drawn by Lantrix Shop.", "# Privacy at Lantrix\n\nIt is drawn by Lantrix Store.", false},
		{"en", "# Privacy at Lantrix\n\nLantrix Pro has books. In Lantrix Pro you draw.", "# Privacy at Lantrix\n\nLantrix Pro has books. In Lantrix Basic you draw.", false},
		{"en", "# Privacy at Lantrix\n\nLantrix Pro has books. Lantrix Free has none.", "# Privacy at Lantrix\n\nLantrix Free has books. Lantrix Free has none.", false},
		{"hu", "# Sétányi böngésző\n\nA Sétányi böngésző jó. A Fonálgomb Kft. rajzol.\n\nA Sétányival rajzol. A Sétányiban olvas.", "# Fasor böngésző\n\nA Fasor böngésző jó. A Fonálgomb Kft. rajzol.\n\nA Fasorral rajzol. A Fasorban olvas.", true},
		{"fi", "# Kirppula-sivusto\n\nKirppula on hyvä. Langanpää Oy piirtää.\n\nKirppulassa luetaan. Kirppulan sivut ovat hyviä.", "# Torilla-sivusto\n\nTorilla on hyvä. Langanpää Oy piirtää.\n\nTorilla luetaan. Torillan sivut ovat hyviä.", true},
		{"pl", "# Regulamin Czytniko\n\nKsiążki rysuje Nitka sp. z o.o. w Łodzi.\n\nW Czytniku czytasz. Strona Czytnika jest dobra. Czytniko rysuje.", "# Regulamin Lektoro\n\nKsiążki rysuje Nitka sp. z o.o. w Łodzi.\n\nW Lektoru czytasz. Strona Lektora jest dobra. Lektoro rysuje.", true},
		{"cs", "# Podmínky Mapkovo\n\nKnihy kreslí Nitka s.r.o. v Brně.\n\nV Mapkovu čtete. Stránka Mapkova je dobrá. Mapkovo kreslí.", "# Podmínky Plánkovo\n\nKnihy kreslí Nitka s.r.o. v Brně.\n\nV Plánkovu čtete. Stránka Plánkova je dobrá. Plánkovo kreslí.", true},
		{"en", "# Velta Terms\n\nThe seller is Velta. Velta draws pages. Velta reads.", "# Kroma Terms\n\nThe seller is Kroma. Kroma draws pages. Kroma reads.", false},
		{"en", "# Velta Terms\n\nVelta Ltd draws pages. Velta reads. Velta sleeps.", "# Kroma Terms\n\nKroma Ltd draws pages. Kroma reads. Kroma sleeps.", false},
		{"en", "# Velta Terms\n\nVelta Ltd draws pages. Zendeska reads. Zendeska sleeps. We use Zendeska.", "# Velta Terms\n\nVelta Ltd draws pages. Freshdeska reads. Freshdeska sleeps. We use Freshdeska.", false},
		{"en", "# Rules\n\nAldera Inc draws pages.", "# Rules\n\nAldera Incorporated draws pages.", true},
		{"en", "# Rules\n\nAldera Inc draws pages.", "# Rules\n\nAldera Ltd draws pages.", false},
		{"en", "# Rules\n\nAldera draws pages.", "# Rules\n\nAldera, Inc. draws pages.", true},
		{"en", "# Rules\n\nAldera Ltd reads.\n\nAldera draws pages.", "# Rules\n\nAldera Ltd reads.\n\nAldera Inc. draws pages.", false},
		{"cs", "# Rules\n\nMapka kreslí mapy.", "# Rules\n\nMapka, z. s., kreslí mapy.", true},
		{"cs", "# Rules\n\nNitka s.r.o. kreslí mapy.", "# Rules\n\nNitka, spol. s r.o. kreslí mapy.", true},
		{"pl", "# Rules\n\nNitka sp. z o.o. rysuje mapy.", "# Rules\n\nNitka Spółka z ograniczoną odpowiedzialnością rysuje mapy.", true},
		{"de", "# Rules\n\nDie Nitka GmbH zeichnet Karten.", "# Rules\n\nDie Nitka Gesellschaft mit beschränkter Haftung zeichnet Karten.", true},
		{"hu", "# Rules\n\nA Nitka Kft. rajzol.", "# Rules\n\nA Nitka Korlátolt Felelősségű Társaság rajzol.", true},
		{"hu", "# Rules\n\nA Nitka Kft. rajzol.", "# Rules\n\nA Nitka Zrt. rajzol.", false},
		{"de", "# Rules\n\nDie Nitka GmbH zeichnet Karten.", "# Rules\n\nDie Nitka AG zeichnet Karten.", false},
		{"fr", "# Rules\n\nNitka SARL dessine.", "# Rules\n\nNitka S.A.R.L. dessine.", true},
		{"en", "# Rules\n\nAldera Ltd draws pages.", "# Rules\n\nBrimstad Ltd draws pages.", false},
		{"en", "# Privacy at Lantrix\n\nIn Lantrix you draw 5 books.", "# Privacy at Lantrix\n\nIn Lantrix Plus you draw 5 books.", false},
		{"en", "# Privacy at Lantrix\n\nWe share names with Lantrix Shop.", "# Privacy at Lantrix\n\nWe share names with Lantrix Works.", false},
		{"en", "# Privacy at Lantrix\n\nLantrix Shop draws for 5 euros.", "# Privacy at Lantrix\n\nLantrix Store draws for 6 euros.", false},
		{"en", "# Privacy at Lantrix\n\nLantrix Shop draws books.", "# Privacy at Lantrix\n\nLantrix Store never draws books.", false},
		{"de", "# Regeln von Brackwatt\n\nSie schreiben über MeinBrackwatt an uns.", "# Regeln von Brackwatt\n\nSie schreiben über Brackwatt Konsole an uns.", true},
		{"nl", "# Regels van Brackwatt\n\nU leest in de Brackwatt Boek app elke dag.", "# Regels van Brackwatt\n\nU leest in de Brackwatt Lezen app elke dag.", true},
		{"ru", "# Правила Словарик\n\nКниги рисует ООО Нитка. Здесь Словарик читает. Здесь в Словарике рисуют. Вы читаете в Словарике.", "# Правила Лексикон\n\nКниги рисует ООО Нитка. Здесь Лексикон читает. Здесь в Лексиконе рисуют. Вы читаете в Лексиконе.", true},
		{"ru", "# Правила Словарик\n\nКниги рисует ООО Нитка. Здесь Яндекс читает. Здесь в Яндексе рисуют. Вы читаете в Яндексе.", "# Правила Словарик\n\nКниги рисует ООО Нитка. Здесь Мейлру читает. Здесь в Мейлру рисуют. Вы читаете в Мейлру.", false},
		{"cs", "# Podmínky Mapkovo\n\nKnihy kreslí Nitka s.r.o. v Brně.\n\nV Mapkovu čtete. Stránka Mapkova je dobrá. Mapkovo kreslí.", "# Podmínky Plánkovo\n\nKnihy kreslí Linka s.r.o. v Brně.\n\nV Plánkovu čtete. Stránka Plánkova je dobrá. Plánkovo kreslí.", false},
	} {
		class := ClassOf(compared(t, c.locale, c.from, c.to))
		if editorial := class == Editorial; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
		}
	}
}
