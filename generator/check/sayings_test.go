package check

import "testing"

// What is all that one need do suffices; beside it stands what says no more that
// it is all.
func TestWhatSuffices(t *testing.T) {
	const only = "To open an account, you only have to enter your address."
	const need = "You only need a phone number."
	testWarns(t, []warning{
		{"limits-differ", "es", only, "Para abrir una cuenta basta con que indiques tu dirección.", false},
		{"limits-differ", "fr", only, "Pour ouvrir un compte, il vous suffit d’indiquer votre adresse.", false},
		{"limits-differ", "it", only, "Per aprire un account è sufficiente inserire l’indirizzo.", false},
		{"limits-differ", "it", only, "Per aprire un account basta inserire l’indirizzo.", false},
		{"limits-differ", "pt", only, "Para abrir uma conta, basta indicar o endereço.", false},
		{"limits-differ", "pl", only, "Aby założyć konto, wystarczy podać adres.", false},
		{"limits-differ", "fi", only, "Tilin avaamiseen riittää osoitteen antaminen.", false},
		{"limits-differ", "de", only, "Um ein Konto zu eröffnen, genügt Ihre Adresse.", false},
		{"limits-differ", "de", only, "Für ein Konto reicht es, Ihre Adresse anzugeben.", false},
		{"limits-differ", "nl", only, "Om een account te openen volstaat uw adres.", false},
		{"limits-differ", "nl", need, "Een telefoonnummer is genoeg.", false},
		{"limits-differ", "sv", need, "Det räcker med ett telefonnummer.", false},
		{"limits-differ", "nb", need, "Det er nok med et telefonnummer.", false},
		{"limits-differ", "nb", only, "For å åpne en konto holder det å oppgi adressen.", false},
		{"limits-differ", "nn", need, "Det er nok med eit telefonnummer.", false},
		{"limits-differ", "da", need, "Et telefonnummer er nok.", false},
		{"limits-differ", "da", need, "Det rækker med et telefonnummer.", false},
		{"limits-differ", "fr", "All you need is an address; it suffices.", "Il faut seulement une adresse.", false},
		{"limits-differ", "es", only, "Para abrir una cuenta tienes que indicar tu dirección.", true},
		{"limits-differ", "fr", only, "Pour ouvrir un compte, vous devez indiquer votre adresse.", true},
		{"limits-differ", "pl", need, "Potrzebny jest numer telefonu.", true},
		{"limits-differ", "de", "Only five of us have access; that is enough.", "Fünf von uns haben Zugang; das genügt.", true},
		{"limits-differ", "nb", need, "Du trenger et telefonnummer.", true},
	})
}

// "Neither … nor" denies once in every language, in a fragment too; a negation
// with its particle behind a comma is one, and "ne … que" is none.
func TestPairsThatDeny(t *testing.T) {
	const neither = "the day of each lesson, though neither picture nor sound"
	const sell = "We neither sell your data nor rent them out."
	testWarns(t, []warning{
		{"negation-differs", "it", neither, "la data di ogni lezione, ma né immagini né suoni", false},
		{"negation-differs", "es", neither, "la fecha de cada clase, pero ni imagen ni sonido", false},
		{"negation-differs", "pt", neither, "a data de cada aula, mas nem imagem nem som", false},
		{"negation-differs", "fr", neither, "la date de chaque cours, mais ni image ni son", false},
		{"negation-differs", "pl", neither, "data każdej lekcji, ale ani obrazu, ani dźwięku", false},
		{"negation-differs", "fi", neither, "jokaisen tunnin päivä, mutta ei kuvaa eikä ääntä", false},
		{"negation-differs", "nn", neither, "dagen for kvar time, men korkje bilete eller lyd", false},
		{"negation-differs", "nb", neither, "dagen for hver time, men verken bilde eller lyd", false},
		{"negation-differs", "nb", neither, "dagen for hver time, men hverken bilde eller lyd", false},
		{"negation-differs", "da", neither, "dagen for hver time, men hverken billede eller lyd", false},
		{"negation-differs", "sv", neither, "dagen för varje lektion, men varken bild eller ljud", false},
		{"negation-differs", "de", neither, "der Tag jeder Stunde, aber weder Bild noch Ton", false},
		{"negation-differs", "nl", neither, "de dag van elke les, maar beeld noch geluid", false},
		{"negation-differs", "nn", sell, "Vi korkje sel eller leiger ut opplysningane dine.", false},
		{"negation-differs", "it", sell, "I suoi dati non sono né venduti né ceduti.", false},
		{"negation-differs", "fr", sell, "Nous ne vendons ni ne louons vos données.", false},
		{"negation-differs", "it", neither, "la data di ogni lezione, con immagini e suoni", true},
		{"negation-differs", "es", neither, "la fecha de cada clase, pero también imagen y sonido", true},
		{"negation-differs", "nn", neither, "dagen for kvar time, men både bilete og lyd", true},
		{"negation-differs", "fr", "It is never used, so that no data within Article 9(1) are processed.", "Elle ne sert jamais, de sorte qu’aucune donnée au sens de l’article 9, paragraphe 1, n’est traitée.", false},
		{"negation-differs", "fr", "It is never used, so that no data within Article 9(1) are processed.", "Elle sert, de sorte qu’aucune donnée au sens de l’article 9, paragraphe 1, n’est traitée.", true},
		{"negation-differs", "fr", "No data, even anonymous, are sold.", "Aucune donnée, même anonyme, n’est vendue.", false},
		{"negation-differs", "pl", "No data, even anonymous, are sold.", "Żadne dane, nawet anonimowe, nie są sprzedawane.", false},
		{"negation-differs", "fr", "No data, even anonymous, are sold.", "Les données, même anonymes, sont vendues.", true},
		{"negation-differs", "fr", "No data are sold, and we never rent them.", "Aucune donnée n’est vendue, et nous les louons.", true},
		{"negation-differs", "fr", "No data are sold, and the voice is used for lessons.", "Aucune donnée n’est vendue, et la voix ne sert pas aux cours.", true},
		{"negation-differs", "fr", "We ask you again after six months at the earliest.", "Nous ne vous interrogeons de nouveau qu’au bout de six mois.", false},
		{"negation-differs", "fr", "The code is valid from the next day.", "Le code n’est valable qu’à partir du lendemain.", false},
		{"negation-differs", "fr", "We ask you again after six months.", "Nous ne vous interrogeons pas de nouveau après six mois.", true},
	})
}

// A prohibition with a bound is one wherever the bound stands; beside it stands
// what allows, or what need not be.
func TestBoundedProhibitions(t *testing.T) {
	const keep = "A tutor must not keep these data for longer than 30 days."
	const may = "You may not borrow more than five books."
	testWarns(t, []warning{
		{"strength-differs", "sv", keep, "En lärare får inte behålla dessa uppgifter längre än 30 dagar.", false},
		{"strength-differs", "nb", keep, "En lærer har ikke lov til å beholde disse opplysningene lenger enn 30 dager.", false},
		{"strength-differs", "nb", keep, "En lærer får ikke beholde disse opplysningene lenger enn 30 dager.", false},
		{"strength-differs", "nn", keep, "Ein lærar har ikkje lov til å ta vare på desse opplysningane lenger enn 30 dagar.", false},
		{"strength-differs", "da", keep, "En lærer må ikke opbevare disse oplysninger længere end 30 dage.", false},
		{"strength-differs", "nl", keep, "Een docent mag deze gegevens niet langer dan tot 30 dagen bewaren.", false},
		{"strength-differs", "nl", keep, "Langer dan 30 dagen mag een docent deze gegevens niet bewaren.", false},
		{"strength-differs", "de", keep, "Eine Lehrkraft darf diese Daten nicht länger als 30 Tage aufbewahren.", false},
		{"strength-differs", "de", keep, "Länger als 30 Tage darf eine Lehrkraft diese Daten nicht aufbewahren.", false},
		{"strength-differs", "pl", keep, "Lektorowi nie wolno przechowywać tych danych dłużej niż 30 dni.", false},
		{"strength-differs", "pl", keep, "Lektor nie może przechowywać tych danych dłużej niż 30 dni.", false},
		{"strength-differs", "fi", keep, "Opettaja ei saa säilyttää näitä tietoja kauempaa kuin 30 päivää.", false},
		{"strength-differs", "fr", keep, "Un professeur ne peut conserver ces données plus de 30 jours.", false},
		{"strength-differs", "fr", keep, "Il est interdit à un professeur de conserver ces données plus de 30 jours.", false},
		{"strength-differs", "es", keep, "Un profesor no puede conservar estos datos más de 30 días.", false},
		{"strength-differs", "it", keep, "Un insegnante non può conservare questi dati per più di 30 giorni.", false},
		{"strength-differs", "pt", keep, "Um professor não pode conservar estes dados por mais de 30 dias.", false},
		{"strength-differs", "de", may, "Sie dürfen nicht mehr als fünf Bücher ausleihen.", false},
		{"strength-differs", "fi", may, "Et saa lainata enempää kuin viisi kirjaa.", false},
		{"strength-differs", "fr", may, "Vous ne pouvez pas emprunter plus de cinq livres.", false},
		{"strength-differs", "pl", "It may last at most 30 minutes.", "Nie może trwać dłużej niż 30 minut.", false},
		{"strength-differs", "fr", "It may last at most 30 minutes.", "Cela ne peut durer plus de 30 minutes.", false},
		{"strength-differs", "sv", "You need not wait longer than 30 minutes.", "Du behöver inte vänta längre än 30 minuter.", false},
		{"strength-differs", "de", "You need not wait longer than 30 minutes.", "Sie müssen nicht länger als 30 Minuten warten.", false},
		{"strength-differs", "sv", keep, "En lärare behöver inte behålla dessa uppgifter längre än 30 dagar.", true},
		{"strength-differs", "pl", keep, "Lektor nie musi przechowywać tych danych dłużej niż 30 dni.", true},
		{"strength-differs", "sv", keep, "En lärare får behålla dessa uppgifter längre än 30 dagar.", true},
		{"strength-differs", "de", keep, "Eine Lehrkraft darf diese Daten länger als 30 Tage aufbewahren.", true},
		{"strength-differs", "fr", keep, "Un professeur peut conserver ces données plus de 30 jours.", true},
		{"bounds-differ", "de", may, "Sie dürfen mehr als fünf Bücher ausleihen.", true},
		{"bounds-differ", "fi", may, "Saat lainata enemmän kuin viisi kirjaa.", true},
		{"strength-differs", "nl", "They must delete it not later than 14 days after that.", "Zij kunnen het uiterlijk 14 dagen daarna wissen.", true},
		{"strength-differs", "nb", "A tutor must keep these data for 30 days.", "En lærer kan beholde disse opplysningene i 30 dager.", true},
	})
}

// A verb of exclusion denies; beside it stands a place outside, which does not.
func TestWhatFallsOutside(t *testing.T) {
	const cover = "This notice does not cover lessons of other schools."
	const transfer = "We do not transfer your data outside the EEA."
	testWarns(t, []warning{
		{"negation-differs", "nb", cover, "Undervisning ved andre skoler faller utenfor.", false},
		{"negation-differs", "nb", cover, "Undervisning ved andre skoler ligger utenfor erklæringen.", false},
		{"negation-differs", "nn", cover, "Undervisning ved andre skular fell utanfor.", false},
		{"negation-differs", "da", cover, "Undervisning på andre skoler falder uden for.", false},
		{"negation-differs", "da", cover, "Undervisning på andre skoler er undtaget.", false},
		{"negation-differs", "sv", cover, "Undervisning vid andra skolor faller utanför.", false},
		{"negation-differs", "sv", cover, "Undervisning vid andra skolor undantas.", false},
		{"negation-differs", "nl", cover, "Lessen van andere scholen vallen erbuiten.", false},
		{"negation-differs", "nl", cover, "Lessen van andere scholen vallen buiten deze verklaring.", false},
		{"negation-differs", "de", cover, "Unterricht anderer Schulen liegt außerhalb dieser Erklärung.", false},
		{"negation-differs", "de", cover, "Unterricht anderer Schulen ist ausgenommen.", false},
		{"negation-differs", "fr", cover, "Les cours d’autres écoles en sont exclus.", false},
		{"negation-differs", "fr", cover, "Les cours d’autres écoles échappent à cette déclaration.", false},
		{"negation-differs", "es", cover, "Las clases de otras escuelas quedan fuera.", false},
		{"negation-differs", "es", cover, "Las clases de otras escuelas están excluidas.", false},
		{"negation-differs", "it", cover, "Le lezioni di altre scuole ne restano fuori.", false},
		{"negation-differs", "it", cover, "Le lezioni di altre scuole esulano da questa informativa.", false},
		{"negation-differs", "pt", cover, "As aulas de outras escolas ficam de fora.", false},
		{"negation-differs", "pl", cover, "Lekcje innych szkół pozostają poza zakresem tej informacji.", false},
		{"negation-differs", "fi", cover, "Muiden koulujen tunnit jäävät ulkopuolelle.", false},
		{"negation-differs", "nb", transfer, "Vi overfører opplysningene dine utenfor EØS.", true},
		{"negation-differs", "da", transfer, "Vi overfører dine oplysninger uden for EØS.", true},
		{"negation-differs", "nl", transfer, "Wij geven uw gegevens door aan landen van de wereld.", true},
		{"negation-differs", "de", transfer, "Wir übermitteln Ihre Daten nach Orten außerhalb des EWR.", true},
		{"negation-differs", "nb", cover, "Denne erklæringen dekker undervisning ved andre skoler.", true},
	})
}

// What is nothing other than one thing is that thing only.
func TestNothingButOne(t *testing.T) {
	const lose = "If you reject cookies, you lose nothing except the daily goal."
	testWarns(t, []warning{
		{"limits-differ", "it", lose, "Se rifiuti i cookie, non perdi altro che l’obiettivo.", false},
		{"limits-differ", "it", lose, "Se rifiuti i cookie, non perdi nient’altro che l’obiettivo.", false},
		{"limits-differ", "it", lose, "Se rifiuti i cookie, non perdi altro se non l’obiettivo.", false},
		{"limits-differ", "fr", lose, "Si vous refusez, vous ne perdez rien d’autre que l’objectif.", false},
		{"limits-differ", "es", lose, "Si rechazas las cookies, no pierdes otra cosa que el objetivo.", false},
		{"limits-differ", "es", lose, "Si rechazas las cookies, no pierdes más que el objetivo.", false},
		{"limits-differ", "pt", lose, "Se recusar os cookies, não perde mais nada senão o objetivo.", false},
		{"limits-differ", "pt", lose, "Se recusar os cookies, não perde outra coisa que não o objetivo.", false},
		{"limits-differ", "de", lose, "Wenn Sie ablehnen, verlieren Sie nichts anderes als das Ziel.", false},
		{"limits-differ", "de", lose, "Wenn Sie ablehnen, verlieren Sie nichts als das Ziel.", false},
		{"limits-differ", "nl", lose, "Als u weigert, verliest u niets anders dan het doel.", false},
		{"limits-differ", "nb", lose, "Hvis du avslår, mister du ikke annet enn målet.", false},
		{"limits-differ", "nn", lose, "Om du avslår, mistar du ikkje anna enn målet.", false},
		{"limits-differ", "da", lose, "Hvis du afslår, mister du ikke andet end målet.", false},
		{"limits-differ", "sv", lose, "Om du nekar förlorar du inget annat än målet.", false},
		{"limits-differ", "pl", lose, "Jeśli odmówisz, nie tracisz nic poza celem.", false},
		{"limits-differ", "fi", lose, "Jos kieltäydyt, et menetä muuta kuin tavoitteen.", false},
		{"limits-differ", "it", lose, "Se rifiuti i cookie, non perdi l’obiettivo.", true},
		{"limits-differ", "de", lose, "Wenn Sie ablehnen, verlieren Sie das Ziel.", true},
		{"limits-differ", "nl", lose, "Als u weigert, verliest u ook het doel.", true},
	})
}
