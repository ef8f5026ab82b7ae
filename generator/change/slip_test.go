package change

import (
	"strings"
	"testing"

	"proviso/generator/change/reading"
	"proviso/generator/policy"
)

// Real words of which one looks like a slip for the other: persons, tenses and
// voices of a verb, one and several, who gives and who takes, what merely looks
// alike. The dictionary has all of them.
var lookalikes = map[string]string{
	"en": "employer/employee lessor/lessee shared/spared stored/scored months/mouths licensor/licensee quite/quiet",
	"fr": "vendeur/vendeuse acheteur/acheteurs conserve/conserver conserve/conservé pourra/pourrai devons/devrons devra/devrait devrait/devrais supprimerons/supprimerions " +
		"prêteur/porteur poisson/poison dessert/désert transmis/transmise location/locution exclu/exclus cession/session délai/délais preneur/prêteur reçu/reçue accès/excès " +
		"jours/tours utilisons/utilisions conservez/conserver données/donnés gratuit/gratuits cocher/cacher louer/jouer vendre/rendre traité/traite transmettons/transmettions",
	"es": "comprador/compradora enviaremos/enviáremos comunicará/comunicara podrá/podría podría/podrías deberá/debería debe/deba cesión/sesión hora/hoja plazo/plaza cobro/cobra " +
		"modifico/modificó quince/quinto conservamos/conservemos envía/envíe usted/ustedes datos/dates pagará/pagaría tratamos/trataremos arrendador/arrendadora " +
		"reproducir/reproducirá rehabilitar/rehabilitará compartimos/comprimimos vendedor/vencedor pagado/pegado recibirán/recibirían reenviar/reenviará borrar/borrará",
	"it": "dalla/della sulla/della conserva/conservi potrà/potrò dovrà/dovrai giorni/giorno acquirente/acquirenti mese/mesi prezzo/pezzo invia/invii " +
		"opporsi/opporti inviarti/inviarvi cancelliamo/cancelleremo venditore/venditrice saranno/sarà contattaci/contattarci scrivendoci/scrivendo comunicarle/comunicargli " +
		"cedente/credente licenziante/licenziatario conserveremo/conserveremmo fornirà/fornirai cessione/sessione recesso/recessi debitore/debitori locatore/locatario",
	"pt": "locador/locadora enviará/enviara conserva/conserve pode/pôde poderá/poderia poderia/poderiam cessão/sessão contato/contrato dados/dadas recebemos/recebermos " +
		"vendedor/vencedor tratar/tratará usuário/usuária partilhamos/partilharmos deverá/deveria deve/deva prestador/prestadora pagará/pagara reativar/reativará " +
		"conservaremos/conserváramos prazo/praxe ficheiro/ficheiros removeremos/renovaremos enviado/enviada consentir/conseguir meses/mesas",
	"sv": "arbetsgivare/arbetstagare säljare/köpare lagras/lagrar delas/delar månad/månader köparen/köparna sparas/sparar vårt/vart kunde/kunne lämnar/lämnas " +
		"raderas/raderar behandlas/behandlar gäller/gällde betalas/betalar samtycke/samtycker varor/varar rätten/ratten använts/används lagrats/lagrar dagar/lagar måste/maste",
	"nb": "selger/selges kjøper/kjøpes lagres/lagrer deles/deler sletter/slettes sletter/slettet utleier/utleie betaler/betales måned/måneder samtykke/samtykker dager/lager kunne/kunde skulle/skylle behandles/behandler " +
		"sendes/sender retten/ratten opplyses/opplyser varer/varte kunden/kundene gjelder/gjaldt",
	"fi": "ostaja/ostajat myyjä/myyjät poistetaan/poistettiin luovutetaan/luovutettiin säilytetään/säilytettiin voimme/voisimme päivää/päivänä maksaa/maksoi käsitellään/käsiteltiin kerätään/kerättiin voidaan/voitaisiin " +
		"annetaan/annettiin saa/saisi asiakas/asiakkaan lähetetään/lähetettiin tietoa/tietoja",
	"cs": "prodávající/prodávajícího sdílíme/sdíleli musíme/můžeme měsíc/měsíce údaje/údajů poskytneme/poskytnete kupující/kupujícího dnů/dny zpracováváme/zpracovávali",
	"ru": "продавец/продавца передаем/передали храним/хранили можем/можете удаляем/удалили данные/данных месяца/месяцев покупатель/покупателя должен/должна",
	"da": "købsvilkår/brugsvilkår lejer/lejere køber/købere sælger/sælges sletter/slettes slettes/slettet måned/måneder udlejer/udlejes videregiver/videregives behandler/behandles betaler/betales " +
		"kunde/kunne lejeaftale/lejeaftaler kundedata/kunderdata brugervilkår/brugsvilkår opbevaringstid/opbevaringssted dage/sage gemmer/gemmes gratis/gravis skulle/skylle " +
		"opsigelse/opsigelser fortryde/fortrydes samtykke/samtykker persondata/personaledata oplyses/oplyser lejeren/lejerne kunden/kundens årligt/ærligt",
}

func TestLookalikesAreWords(t *testing.T) {
	for locale, pairs := range lookalikes {
		j := reading.New(nil, policy.Locale(locale))
		for _, pair := range strings.Fields(pairs) {
			for _, w := range strings.Split(pair, "/") {
				if !j.AnyWord(w) {
					t.Errorf("%s: %q is no word", locale, w)
				}
			}
		}
	}
}

// No lookalike is taken for a slip of the other, whichever stands first.
func TestLookalikesAreNoSlips(t *testing.T) {
	around := map[string]string{
		"en": "Here we draw X.", "fr": "Ici, nous dessinons X.", "es": "Aquí dibujamos X.", "it": "Qui disegniamo X.", "pt": "Aqui desenhamos X.", "da": "Her tegner vi X.",
		"sv": "Här ritar vi X.", "nb": "Her tegner vi X.", "fi": "Piirrämme täällä X.", "cs": "Zde kreslíme X.", "ru": "Здесь мы рисуем X.",
	}
	for locale, pairs := range lookalikes {
		for _, pair := range strings.Fields(pairs) {
			a, b, _ := strings.Cut(pair, "/")
			for _, words := range [][2]string{{a, b}, {b, a}} {
				from, to := strings.ReplaceAll(around[locale], "X", words[0]), strings.ReplaceAll(around[locale], "X", words[1])
				for _, c := range compared(t, locale, from, to) {
					if strings.Contains(c.Proof, "a spelling set right") {
						t.Errorf("%s: %q for %q: %s", locale, words[1], words[0], c.Proof)
					}
				}
			}
		}
	}
}

// Words from English, names within a sentence and words that no dictionary has
// are no slips for a word that merely looks like them.
func TestBorrowedWordsAndNamesAreNoSlips(t *testing.T) {
	for _, c := range []struct{ locale, from, to string }{
		{"fr", "Nous dessinons avec le cloud.", "Nous dessinons avec le clou."},
		{"es", "Dibujamos una partner.", "Dibujamos una parker."},
		{"pt", "Desenhamos a token.", "Desenhamos a toque."},
		{"da", "Vi tegner en bunch.", "Vi tegner en bunke."},
		{"fr", "Nous dessinons avec Lantor et Lanter, et Lanter encore.", "Nous dessinons avec Lanter et Lanter, et Lanter encore."},
		{"es", "Dibujamos con Casara y con Casera, y Casera otra vez.", "Dibujamos con Casera y con Casera, y Casera otra vez."},
		{"da", "Vi tegner med Lantor og med Lanter, og Lanter igen.", "Vi tegner med Lanter og med Lanter, og Lanter igen."},
		{"en", "We draw with Lantor and with Lanten, and Lanten again.", "We draw with Lanten and with Lanten, and Lanten again."},
		{"it", "Disegniamo un faore.", "Disegniamo un fiore."}, // its list has gaps
		{"fr", "Nous dessinons fintech et fintecs, fintecs encore.", "Nous dessinons fintecs et fintecs, fintecs encore."},
	} {
		if class := ClassOf(compared(t, c.locale, c.from, c.to)); class == Editorial || class == None {
			t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
		}
	}
}
