package change

import (
	"testing"
)

// A name may stand for what both texts say it stands for, and for nothing else.
func TestDefinedNames(t *testing.T) {
	const said = "Aldera Ltd (“we”, “us” or the “Company”) runs the page. Brimstad GmbH (the “Processor”) reads along.\n\n"
	for _, c := range []struct {
		name, locale, from, to string
		editorial              bool
	}{
		{"the company and we", "en", said + "Aldera Ltd draws the plans.", said + "We draw the plans.", true},
		{"the company and ours", "en", said + "The plans are drawn on Aldera's page.", said + "The plans are drawn on our page.", true},
		{"the company and its role", "en", said + "It is a page of Aldera.", said + "It is a page of the Company.", true},
		{"another company", "en", said + "Aldera Ltd draws the plans.", said + "Brimstad GmbH draws the plans.", false},
		{"another role", "en", said + "The Company draws the plans.", said + "The Processor draws the plans.", false},
		{"we and you", "en", said + "We draw the plans.", said + "You draw the plans.", false},
		{"a denial beside it", "en", said + "Aldera Ltd draws the plans.", said + "We do not draw the plans.", false},
		{"a definition that changed", "en", "Aldera Ltd (“we”) runs it.\n\nAldera Ltd draws.", "Brimstad Ltd (“we”) runs it.\n\nWe draw.", false},
		{"a word defined twice", "en", "Aldera Ltd (“we”) runs it. Brimstad Ltd (“we”) reads.\n\nAldera Ltd draws.", "Aldera Ltd (“we”) runs it. Brimstad Ltd (“we”) reads.\n\nWe draw.", false},
		{"no definition", "en", "Aldera Ltd draws the plans.", "We draw the plans.", false},
		{"the company, de", "de", "Aldera GmbH (im Folgenden „wir“) führt die Seite.\n\nMit Sorgfalt und gern zeichnet die Aldera GmbH den Plan.", "Aldera GmbH (im Folgenden „wir“) führt die Seite.\n\nMit Sorgfalt und gern zeichnen wir den Plan.", true},
		{"the company, fr", "fr", "Aldera SAS (« nous ») édite la page.\n\nLes plans d’Aldera SAS servent.", "Aldera SAS (« nous ») édite la page.\n\nNos plans servent.", false},
	} {
		class := ClassOf(compared(t, c.locale, c.from, c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
		}
	}
}

// A thing of the publisher's own is renamed throughout; a party is not.
func TestOwnThingRenamed(t *testing.T) {
	const home = "\n\nSee [us](https://aldera.com/a) and [more](https://aldera.com/b)."
	for _, c := range []struct {
		name, from, to string
		editorial      bool
	}{
		{"what is ours", "Our Boards held plans.\n\nIn Boards you draw.", "Our Canvas held plans.\n\nIn Canvas you draw.", true},
		{"what its link says is ours", "[Boards](https://aldera.com/c) draws.\n\nIn Boards you draw.", "[Canvas](https://aldera.com/c) draws.\n\nIn Canvas you draw.", true},
		{"what another's link says", "[Boards](https://brimstad.com/c) draws.\n\nIn Boards you draw.", "[Canvas](https://brimstad.com/c) draws.\n\nIn Canvas you draw.", false},
		{"what is ours and receives", "Our Boards held plans.\n\nWe share them with Boards.", "Our Canvas held plans.\n\nWe share them with Canvas.", false},
		{"what is ours and a company", "Our Boards held plans.\n\nBoards Ltd draws.", "Our Canvas held plans.\n\nCanvas Ltd draws.", false},
		{"who does it", "Our Boards held plans.\n\nIt is drawn by Boards.", "Our Canvas held plans.\n\nIt is drawn by Canvas.", false},
		{"a part of the names", "Our Boards held plans.\n\nIn Boards you draw.\n\nBoards rest.", "Our Canvas held plans.\n\nIn Canvas you draw.\n\nBoards rest.", false},
		{"a version of a product", "Aldera 3 draws.\n\nUse Aldera 3 daily.", "Aldera 4 draws.\n\nUse Aldera 4 daily.", true},
		{"a version of another's", "Brimstad 3 draws.\n\nUse Brimstad 3 daily.", "Brimstad 4 draws.\n\nUse Brimstad 4 daily.", false},
		{"a number behind no name", "Wait 3 days.\n\nYou wait 3 days.", "Wait 4 days.\n\nYou wait 4 days.", false},
	} {
		class := ClassOf(compared(t, "en", c.from+home, c.to+home))
		if editorial := class == Editorial; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
		}
	}
}

// The name in a text's title may change with all others of it, where it is no
// party's.
func TestTextRenamed(t *testing.T) {
	for _, c := range []struct {
		name, locale, from, to string
		editorial              bool
	}{
		{"in the title alone", "pt", "# Termos do Clube Pulsar\n\nOs livros de Bruma Lda estão abertos.", "# Termos do Clube Vigor\n\nOs livros de Bruma Lda estão abertos.", true},
		{"in the title and below", "es", "# Condiciones de Senda\n\nLos libros de Bruma SL se leen en Senda.", "# Condiciones de Vereda\n\nLos libros de Bruma SL se leen en Vereda.", true},
		{"where nobody else is named", "es", "# Condiciones de Senda\n\nLos libros se leen en Senda.", "# Condiciones de Vereda\n\nLos libros se leen en Vereda.", false},
		{"in the title, not below", "es", "# Condiciones de Senda\n\nLos libros se leen en Senda.", "# Condiciones de Vereda\n\nLos libros se leen en Senda.", false},
		{"below alone", "es", "# Condiciones\n\nLos libros de Senda se leen.", "# Condiciones\n\nLos libros de Vereda se leen.", false},
		{"of a company", "es", "# Condiciones de Senda S.L.\n\nLos libros se leen.", "# Condiciones de Vereda S.L.\n\nLos libros se leen.", false},
		{"of a company below", "pl", "# Regulamin Senda\n\nKsiążki wydaje Senda sp. z o.o. w Krakowie.", "# Regulamin Vereda\n\nKsiążki wydaje Vereda sp. z o.o. w Krakowie.", false},
		{"of a company below", "nb", "# Vilkår for Senda\n\nBøkene er åpne i Senda AS.", "# Vilkår for Vereda\n\nBøkene er åpne i Vereda AS.", false},
		{"of a company of several words", "es", "# Condiciones de Senda del Sil\n\nLos libros son de Senda del Sil, S.L. en Lugo.", "# Condiciones de Vereda del Sil\n\nLos libros son de Vereda del Sil, S.L. en Lugo.", false},
		{"of who answers", "es", "# Condiciones de Senda\n\nEl responsable del tratamiento es Senda.", "# Condiciones de Vereda\n\nEl responsable del tratamiento es Vereda.", false},
		{"of who receives", "es", "# Condiciones de Senda\n\nLos destinatarios son Senda.", "# Condiciones de Vereda\n\nLos destinatarios son Vereda.", false},
		{"of a country", "en", "# Rules in Norway\n\nThe books are open.", "# Rules in Brazil\n\nThe books are open.", false},
		{"of whom it is for", "en", "# Rules for Employees\n\nThe books are open.", "# Rules for Partners\n\nThe books are open.", false},
		{"of what it is", "en", "# Privacy Policy of Aldera\n\nThe books are open.", "# Cookie Policy of Aldera\n\nThe books are open.", false},
	} {
		class := ClassOf(compared(t, c.locale, c.from, c.to))
		if editorial := class == Editorial; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
		}
	}
}
