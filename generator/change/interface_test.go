package change

import (
	"testing"
)

// Where to find a thing on a screen may be called otherwise: a menu, a button, a
// function. Not what one chooses there, nor what is set off for other reasons, nor
// by a name of somebody else.
func TestLabelsOfScreens(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"en", "Go to *Account → Data → Export* for it.", "Go to *Settings → Your data → Export* for it.", true},
		{"en", "Open **Account** > **Data** to see it.", "Open **Settings** > **Privacy** to see it.", true},
		{"en", "You find it under Account > Data > Export.", "You find it under Profile > Privacy > Export.", true},
		{"fr", "Ouvrez **Préférences** → **Vie privée** pour le voir.", "Ouvrez **Paramètres** → **Vie privée et sécurité** pour le voir.", true},
		{"de", "Die Funktion „Read Aloud” sendet den Text.", "Die Funktion „Vorlesen“ sendet den Text.", true},
		{"fr", "La fonction « Translate » sert ici.", "La fonction « Traduire » sert ici.", true},
		{"en", "Click the **Report** button below.", "Click the **Flag** button below.", true},
		{"en", "Click **Reject** to go on.", "Click **Accept** to go on.", false},
		{"en", "Open **Tools** > **Hotjar** to see it.", "Open **Tools** > **Clarityx** to see it.", false},
		{"en", "We read **names** here.", "We read **faces** here.", false},
		{"en", "If you click on it, we read **names** here.", "If you click on it, we read **faces** here.", false},
		{"en", "Open **Privacy** > **Share** to see it.", "Open **Privacy** > **Never share** to see it.", false},
		{"cs", "Otevřete **Profil** → **Soukromí** a klikněte.", "Otevřete **Nastavení** → **Soukromí** a klikněte.", true},
		{"ja", "「設定」→「アカウント」を開いてください。", "「環境」→「アカウント」を開いてください。", true},
		{"zh", "打开**我的** > **设置**即可。", "打开**个人中心** > **设置**即可。", true},
		{"tr", "**Profil** > **Gizlilik** menüsünü açın.", "**Hesap** > **Güvenlik** menüsünü açın.", true},
		{"id", "Ketuk **Request refund** di sini.", "Ketuk **Ajukan pengembalian** di sini.", true},
		{"de", "Öffnen Sie **Profil** → **30 Tage** und lesen Sie.", "Öffnen Sie **Profil** → **14 Tage** und lesen Sie.", false},
		{"es", "Abra **Perfil** → **Datos** en 30 días.", "Abra **Perfil** → **Cuenta** en 14 días.", false},
		{"en", "Open **Account** > **Data** and give your Account name.", "Open **Account** > **Data** and give your Bank name.", false},
		{"it", "Premete **Rifiuta tutto** qui.", "Premete **Accetta tutto** qui.", false},
		{"en", "We keep logs (**Account** > **Data**) for 30 days.", "We keep logs (**Settings** > **Data**) for 60 days.", false},
		{"en", "The function of “partners” is to read.", "The function of “advertisers” is to read.", false},
		{"en", "In this section “Services” means our books.", "In this section “Services” means our maps.", false},
		{"en", "On this page “Affiliates” read it.", "On this page “Vendors” read it.", false},
		{"en", "You select who reads **your name**.", "You select who reads **your face**.", false},
		{"en", "Rated A > B > C by us.", "Rated C > B > A by us.", false},
		{"en", "Choose the **Free** option.", "Choose the **Paid** option.", false},
		{"en", "Choose the **Basic** option for 5 books.", "Choose the **Premium** option for 5 books.", false},
		{"de", "Wählen Sie **Kostenlos testen** hier.", "Wählen Sie **Jetzt kaufen** hier.", false},
		{"fr", "Cliquez sur **Tout refuser** ici.", "Cliquez sur **Tout accepter** ici.", false},
		{"sv", "Klicka på **Radera konto** här.", "Klicka på **Exportera konto** här.", false},
		{"ru", "Нажмите **Отклонить** здесь.", "Нажмите **Принять** здесь.", false},
		{"tr", "**Reddet** düğmesine tıklayın.", "**Onayla** düğmesine tıklayın.", false},
		{"ja", "「拒否」ボタンを押します。", "「同意」ボタンを押します。", false},
		{"pl", "Kliknij **Zgadzam się** tutaj.", "Kliknij **Odrzucam** tutaj.", false},
		{"en", "Click on **a@b.example** to write.", "Click on **c@d.example** to write.", false},
		{"en", "Go to **Settings** > **Facebook** to see it.", "Go to **Settings** > **Tiktok** to see it.", false},
		{"id", "Ketuk **Facebook** di sini.", "Ketuk **Tiktok** di sini.", false},
		{"ja", "「Hotjar」ボタンを押します。", "「Clarityx」ボタンを押します。", false},
		{"ja", "「送信」ボタンを押します。", "「提出」ボタンを押します。", true},
	} {
		class := ClassOf(compared(t, c.locale, c.from, c.to))
		if editorial := class == Editorial; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
		}
	}
}
