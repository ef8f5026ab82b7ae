package change

import (
	"testing"
)

// Verbs of one meaning are the same in each form, prepositions with each article
// that they swallow, and the future of a verb says what its present says; beside
// each what is near to it and does not.
func TestProofsOfVerbs(t *testing.T) {
	for _, c := range []struct {
		name, locale, from, to string
		editorial              bool
	}{
		{"another verb", "es", "Los libros se borrarán en otoño.", "Los libros se suprimirán en otoño.", true},
		{"another verb in another mood", "es", "Los libros se borrarán en otoño.", "Los libros se suprimirían en otoño.", false},
		{"a verb whose stem is spelt by its ending", "es", "Pedimos que indique el libro.", "Pedimos que señale el libro.", true},
		{"the opposite verb", "es", "El libro se activará en otoño.", "El libro se desactivará en otoño.", false},
		{"a country that is spelt as a verb", "es", "El libro va a USA en otoño.", "El libro va a utiliza en otoño.", false},
		{"a stem before i and e", "fr", "Le livre est modifié en automne.", "Le livre est changé en automne.", true},
		{"we will, we do", "es", "Leeremos el libro en otoño.", "Leemos el libro en otoño.", true},
		{"it will, it does", "fr", "Le livre attendra en automne.", "Le livre attend en automne.", true},
		{"it will, it would", "fr", "Le livre attendra en automne.", "Le livre attendrait en automne.", false},
		{"we will, they do", "fr", "Nous attendrons en automne.", "Ils attendent en automne.", false},
		{"it will from a day", "es", "El libro esperará desde el 3 de mayo de 2027.", "El libro espera desde el 3 de mayo de 2027.", false},
		{"it will, it did", "es", "El lector esperará el libro.", "El lector esperaba el libro.", false},
		{"he may, he will be able", "es", "El lector puede abrir el libro.", "El lector podrá abrir el libro.", true},
		{"he may, he might", "es", "El lector puede abrir el libro.", "El lector podría abrir el libro.", false},
		{"he must, he is obliged", "es", "El lector debe abrir el libro.", "El lector está obligado a abrir el libro.", true},
		{"he must not, he is not obliged", "es", "El lector no debe abrir el libro.", "El lector no está obligado a abrir el libro.", false},
		{"he must never, he is never obliged", "es", "El lector nunca debe abrir el libro.", "El lector nunca está obligado a abrir el libro.", false},
		{"he must not, he is not obliged", "fr", "Le lecteur ne doit pas ouvrir le livre.", "Le lecteur n’est pas tenu d’ouvrir le livre.", false},
		{"he must not, he need not", "pt", "O leitor não deve abrir o livro.", "O leitor não tem de abrir o livro.", false},
		{"he must not, he is not obliged", "it", "Il lettore non deve aprire il libro.", "Il lettore non è tenuto ad aprire il libro.", false},
		{"he must, he is obliged", "it", "Il lettore deve aprire il libro.", "Il lettore è tenuto ad aprire il libro.", true},
		{"it will be, it is", "it", "I libri saranno aperti in autunno.", "I libri vengono aperti in autunno.", true},
		{"it has been, it is", "it", "I libri sono aperti in autunno.", "I libri sono stati aperti in autunno.", false},
		{"we erase, we keep", "pt", "Apagamos os livros no outono.", "Conservamos os livros no outono.", false},
		{"we erase, we delete", "pt", "Apagamos os livros no outono.", "Eliminaremos os livros no outono.", true},
		{"we erase, they erase", "pt", "Apagamos os livros no outono.", "Apagam os livros no outono.", false},
		{"the regulation by its number", "it", "Si legge secondo il GDPR.", "Si legge secondo il Regolamento (UE) 2016/679.", true},
		{"another regulation", "it", "Si legge secondo il GDPR.", "Si legge secondo il Regolamento (UE) 2016/697.", false},
		{"a preposition with its article", "fr", "Le livre s’ouvre lors du matin.", "Le livre s’ouvre au moment du matin.", true},
		{"before and at", "fr", "Le livre s’ouvre lors du matin.", "Le livre s’ouvre avant le matin.", false},
		{"who answers for harm", "es", "Aldera se hace responsable del daño.", "Aldera responde del daño.", true},
		{"who is the controller, who answers", "es", "Aldera es responsable del tratamiento.", "Aldera responde del tratamiento.", false},
		{"who does not answer for harm", "it", "Aldera risponde del danno.", "Aldera non risponde del danno.", false},
		{"to inform them, their information", "es", "Abrimos el libro para informar a lectores.", "Abrimos el libro para información de lectores.", false},
		{"and, as well as", "fr", "Nous lisons le livre et la page.", "Nous lisons le livre ainsi que la page.", true},
		{"and, or", "fr", "Nous lisons le livre ainsi que la page.", "Nous lisons le livre ou la page.", false},
		{"not needed, not allowed", "it", "Non occorre aprire il libro.", "Non si deve aprire il libro.", false},
		{"if there is, as soon as", "pt", "Quando houver um livro, lemos.", "Assim que houver um livro, lemos.", false},
		{"euros by their sign", "fr", "Le livre coûte 25 euros.", "Le livre coûte 25 €.", true},
		{"dollars", "fr", "Le livre coûte 25 euros.", "Le livre coûte 25 $.", false},
		{"the present text", "fr", "La présente page est ouverte.", "Cette page est ouverte.", true},
	} {
		class := ClassOf(compared(t, c.locale, c.from, c.to))
		if editorial := class == Editorial; editorial != c.editorial {
			t.Errorf("%s, %s: %q → %q is %s", c.name, c.locale, c.from, c.to, class)
		}
	}
}
