package change

import (
	"testing"
)

// A thing of the trade may go by another of its names, in the words of the
// language or the English ones, and what stands around it must stay.
func TestThingsCalledOtherwise(t *testing.T) {
	for _, c := range []struct {
		name, locale, from, to string
		editorial              bool
	}{
		{"newsletter", "de", "Wir senden Ihnen unseren Rundbrief gern.", "Wir senden Ihnen unseren Newsletter gern.", true},
		{"newsletter", "fi", "Lähetämme newsletterin sinulle.", "Lähetämme uutiskirjeen sinulle.", false}, // no name of it there
		{"cookies", "sv", "## Kakor\n\nVi sätter kakor på sidan.", "## Cookies\n\nVi sätter cookies på sidan.", true},
		{"cookies", "cs", "Stránka ukládá soubory cookie do paměti.", "Stránka ukládá cookies do paměti.", true},
		{"cookies", "ja", "当社はCookieを使います。", "当社はクッキーを使います。", true},
		{"account", "ru", "Вы можете удалить аккаунт на странице.", "Вы можете удалить учётную запись на странице.", true},
		{"account", "tr", "Hesabınızı sayfada silebilirsiniz.", "Accountunuzu sayfada silebilirsiniz.", false},
		{"settings", "hu", "Nyissa meg a Settings oldalt.", "Nyissa meg a Beállítások oldalt.", true},
		{"support", "id", "Hubungi Customer Support kami.", "Hubungi layanan pelanggan kami.", true},
		{"support", "nb", "### Support\n\nSkriv til oss.", "### Brukerstøtte\n\nSkriv til oss.", true},
		{"policy", "pl", "Opisuje to Privacy Policy.", "Opisuje to polityka prywatności.", true},
		{"dashboard", "fr", "Ouvrez le dashboard du site.", "Ouvrez le tableau de bord du site.", true},
		{"phishing", "es", "Avisamos del phishing por correo.", "Avisamos de la suplantación de identidad por correo.", true},

		{"another thing", "de", "Wir senden Ihnen unseren Rundbrief gern.", "Wir senden Ihnen unseren Katalog gern.", false},
		{"another number beside it", "de", "Wir senden einen Rundbrief in 2 Wochen.", "Wir senden einen Newsletter in 3 Wochen.", false},
		{"a denial beside it", "de", "Wir senden keinen Rundbrief an Sie.", "Wir senden einen Newsletter an Sie.", false},
		{"a denial in its ending", "de", "Die Seite läuft mit Cookies.", "Die Seite läuft cookiefrei.", false},
		{"a denial in its ending", "tr", "Sayfa çerezli çalışır.", "Sayfa cookiesiz çalışır.", false},
		{"a modal beside it", "en", "The dashboard may show your name.", "The control panel must show your name.", false},
		{"a recipient beside it", "sv", "Kakor läses av oss.", "Cookies läses av oss och våra partner.", false},
		{"whose it is", "fi", "Suljemme tilimme täällä.", "Suljemme tilisi täällä.", false},
		{"whose it is", "tr", "Hesabımızı burada kapatırız.", "Hesabınızı burada kapatırız.", false},
		{"other terms", "de", "Es gelten unsere AGB hier.", "Es gelten unsere Nutzungsbedingungen hier.", false},
		{"other terms", "cs", "Platí zde obchodní podmínky.", "Platí zde podmínky používání.", false},
		{"a condition beside it", "pl", "Opisuje to Privacy Policy, jeśli kupujesz.", "Opisuje to polityka prywatności.", false},
		{"a consent beside it", "nl", "Wij plaatsen kaartjes met uw toestemming.", "Wij plaatsen tickets.", false},
		{"a place beside it", "ru", "Мы храним аккаунт в Велте.", "Мы храним учётную запись в Кроме.", false},
		{"a period beside it", "cs", "Účet smažeme do 30 dnů.", "Account smažeme do 90 dnů.", false},
		{"one more beside it", "it", "Leggiamo il carrello.", "Leggiamo il cestino e la posta.", false},
		{"only beside it", "da", "Vi bruger kun hoster i Danmark.", "Vi bruger hostingudbyder i Danmark.", false},
		{"a cost beside it", "pt", "O suporte é gratuito.", "A assistência é paga.", false},
	} {
		class := ClassOf(compared(t, c.locale, c.from, c.to))
		if editorial := class == Editorial; editorial != c.editorial {
			t.Errorf("%s, %s is %s: %q → %q", c.name, c.locale, class, c.from, c.to)
		}
	}
}
