package change

import (
	"testing"
)

// What commas part from a sentence may stand elsewhere in it, and a sentence may
// end where an "and" went on; beside each what changes for whom or when it holds.
func TestProofsOfParts(t *testing.T) {
	for _, c := range []struct {
		name, locale, from, to string
		editorial              bool
	}{
		{"on a condition", "fr", "Avec votre accord, nous vous lirons un livre.", "Nous vous lirons, avec votre accord, un livre.", true},
		{"on a condition that is gone", "fr", "Avec votre accord, nous vous lirons un livre.", "Nous vous lirons un livre.", false},
		{"on a condition for one of two", "fr", "Avec votre accord, nous lisons le livre et vendons la page.", "Nous lisons, avec votre accord, le livre et vendons la page.", false},
		{"on a condition below a denial", "fr", "Avec votre accord, nous ne vous lirons pas le livre.", "Nous ne vous lirons pas, avec votre accord, le livre.", false},
		{"on a condition of another clause", "fr", "Avec votre accord, nous disons que le livre ira loin.", "Nous disons que, avec votre accord, le livre ira loin.", false},
		{"when", "pt", "Após a leitura, enviamos o livro ao museu.", "Enviamos, após a leitura, o livro ao museu.", true},
		{"at any time", "pt", "O leitor pode ler, a qualquer momento, o livro do museu.", "O leitor pode, a qualquer momento, ler o livro do museu.", true},
		{"free of charge for one of two", "it", "Leggiamo gratuitamente il libro e apriamo la porta.", "Leggiamo il libro e apriamo gratuitamente la porta.", false},
		{"two sentences", "es", "Los libros del museo se abren en otoño y vuelven por la tarde.", "Los libros del museo se abren en otoño. Vuelven por la tarde.", true},
		{"two sentences, by a pronoun", "fr", "Les lecteurs ouvrent le livre ici et ferment la porte du musée.", "Les lecteurs ouvrent le livre ici. Ils ferment la porte du musée.", true},
		{"a condition that held for both", "es", "Si lo pide, leemos el libro y cerramos la puerta del museo.", "Si lo pide, leemos el libro. Cerramos la puerta del museo.", false},
		{"a consent that held for both", "es", "Con su consentimiento leemos el libro y cerramos la puerta del museo.", "Con su consentimiento leemos el libro. Cerramos la puerta del museo.", false},
		{"a condition at the end", "es", "Leemos el libro del museo y cerramos la puerta si lo pide.", "Leemos el libro del museo. Cerramos la puerta si lo pide.", false},
		{"a denial that held for both", "fr", "Les lecteurs ne lisent pas le livre et ferment la porte du musée.", "Les lecteurs ne lisent pas le livre. Ils ferment la porte du musée.", false},
	} {
		class := ClassOf(compared(t, c.locale, c.from, c.to))
		if editorial := class == Editorial; editorial != c.editorial {
			t.Errorf("%s, %s: %q → %q is %s", c.name, c.locale, c.from, c.to, class)
		}
	}
}
