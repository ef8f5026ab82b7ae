package change

import (
	"testing"
)

// "here" gives its link to the words that say what it leads to, and takes it
// back; what is said of it stays said.
func TestRelinked(t *testing.T) {
	const lead = "Velta kroma drimo solta penda gresta muntor falip. "
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"en", "Read more [here](https://a.com/roles-and-permissions).", "Read more about [roles and permissions](https://a.com/roles-and-permissions).", true},
		{"en", "You can read the list of plans [here](https://a.com/plans).", "You can read the [list of plans](https://a.com/plans).", true},
		{"en", "The list of plans can be found [here](https://a.com/x).", "See the [list of plans](https://a.com/x).", true},
		{"en", "You can change the settings for plans [here](https://a.com/x).", "You can [change the settings for plans](https://a.com/x).", true},
		{"en", "You can turn it off [on this page](https://a.com/x).", "You can [turn it off](https://a.com/x).", true},
		{"en", "You can [turn it off](https://a.com/x).", "You can turn it off [here](https://a.com/x).", true},
		{"en", "Older versions are [here](https://github.com/a/b).", "[Older versions](https://github.com/a/b) are on GitHub.", true},
		{"de", "Die Liste der Pläne finden Sie [hier](https://a.com/x).", "Hier finden Sie die [Liste der Pläne](https://a.com/x).", true},
		{"de", "Die Pläne können Sie [hier](https://a.com/x) abschalten.", "Die Pläne können Sie [abschalten](https://a.com/x).", true},
		{"de", "Mehr dazu lesen Sie [hier](https://a.com/rollen).", "Mehr über [Rollen](https://a.com/rollen) lesen Sie hier.", true},
		{"fr", "Les versions précédentes se trouvent [ici](https://github.com/a/b).", "Les [versions précédentes](https://github.com/a/b) se trouvent sur GitHub.", true},
		{"fr", "Vous pouvez consulter la liste des plans [ici](https://a.com/x).", "Vous pouvez consulter la [liste des plans](https://a.com/x).", true},
		{"es", "Puede consultar la lista de planes [aquí](https://a.com/en/x).", "Puede consultar la [lista de planes](https://a.com/es/y).", true},
		{"es", "Para más información sobre planes, pulse [aquí](https://a.com/x).", "Para más información sobre [planes](https://a.com/x), pulse aquí.", true},
		{"it", "Si può disattivare il piano [qui](https://a.com/x).", "Si può [disattivare il piano](https://a.com/x).", true},
		{"pt", "Pode consultar a lista de planos [aqui](https://a.com/x).", "Pode consultar a [lista de planos](https://a.com/x).", true},
		{"nl", "De lijst vindt u [hier](https://a.com/x).", "Lees de [lijst](https://a.com/x).", true},
		{"nl", "De lijst met plannen staat [hier](https://a.com/x).", "De [lijst met plannen](https://a.com/x) staat hier.", true},
		{"sv", "Listan över planer hittar du [här](https://a.com/x).", "Se [listan över planer](https://a.com/x).", true},
		{"sv", "Du kan stänga av planen [här](https://a.com/x).", "Du kan [stänga av planen](https://a.com/x).", true},
		{"da", "Du kan læse listen over planer [her](https://a.com/x).", "Du kan læse [listen over planer](https://a.com/x).", true},
		{"nb", "Listen over planer finner du [her](https://a.com/x).", "Se [listen over planer](https://a.com/x).", true},
		{"pl", "Listę planów znajdziesz [tutaj](https://a.com/x).", "Zobacz [listę planów](https://a.com/x).", true},
		{"fi", "Luettelo suunnitelmista löytyy [täältä](https://a.com/x).", "Katso [luettelo suunnitelmista](https://a.com/x).", true},
		{"cs", "Seznam plánů najdete [zde](https://a.com/x).", "Viz [seznam plánů](https://a.com/x).", true},
		{"ro", "Lista planurilor o găsiți [aici](https://a.com/x).", "Vedeți [lista planurilor](https://a.com/x).", true},
		{"el", "Δείτε τη λίστα [εδώ](https://a.com/x).", "Δείτε τη [λίστα](https://a.com/x).", true},
		{"ru", "Список планов можно найти [здесь](https://a.com/x).", "Смотрите [список планов](https://a.com/x).", true},
		{"uk", "Список планів можна знайти [тут](https://a.com/x).", "Дивіться [список планів](https://a.com/x).", true},
		{"tr", "Plan listesini [burada](https://a.com/x) bulabilirsiniz.", "[Plan listesini](https://a.com/x) inceleyin.", true},
		{"id", "Daftar rencana dapat dilihat [di sini](https://a.com/x).", "Lihat [daftar rencana](https://a.com/x).", true},
		{"en", "You can object [here](https://a.com/object-to-marketing).", "You can object [to marketing](https://a.com/object-to-marketing).", false},
		{"en", "You can object [here](https://a.com/x). Terms apply.", "You can object. [Terms](https://a.com/x) apply.", false},
		{"en", "Plans are sent [here](https://a.com/x) to us.", "Plans are sent by [us](https://a.com/x).", false},
		{"en", "Read more [here](https://a.com/x).", "Read more about [selling data](https://a.com/x).", false},
		{"en", "You can read it in full [here](https://a.com/x).", "You can [read it](https://a.com/x).", false},
		{"en", "You can turn it off at any time [here](https://a.com/x).", "You can [turn it off](https://a.com/x).", false},
		{"en", "You cannot turn it off [here](https://a.com/x).", "You can [turn it off](https://a.com/x).", false},
		{"en", "You may read all plans [here](https://a.com/x).", "You may read [some plans](https://a.com/x).", false},
		{"en", "We share it [here](https://a.com/x).", "We share it with [a](https://a.com/x).", false},
		{"de", "Die Pläne können Sie jederzeit [hier](https://a.com/x) abschalten.", "Die Pläne können Sie [abschalten](https://a.com/x).", false},
		{"de", "Die Pläne können Sie [hier](https://a.com/x) kostenlos abschalten.", "Die Pläne können Sie [abschalten](https://a.com/x).", false},
		{"fr", "Vous pouvez consulter toute la liste [ici](https://a.com/x).", "Vous pouvez consulter la [liste](https://a.com/x).", false},
		{"es", "Puede consultar gratis la lista [aquí](https://a.com/x).", "Puede consultar la [lista](https://a.com/x).", false},
		{"it", "Non si può disattivare il piano [qui](https://a.com/x).", "Si può [disattivare il piano](https://a.com/x).", false},
		{"nl", "De lijst vindt u [hier](https://a.com/x).", "Volg de [lijst](https://a.com/x).", false},
		{"sv", "Du kan stänga av planen gratis [här](https://a.com/x).", "Du kan [stänga av planen](https://a.com/x).", false},
		{"nb", "Listen over alle planer finner du [her](https://a.com/x).", "Se [listen over planer](https://a.com/x).", false},
		{"pl", "Pełną listę planów znajdziesz [tutaj](https://a.com/x).", "Zobacz [listę planów](https://a.com/x).", false},
		{"hu", "A listát [itt](https://a.com/x) találod.", "Küldd el a [listát](https://a.com/x).", false},
		{"cs", "Plány nemůžete vypnout [zde](https://a.com/x).", "Plány můžete [vypnout](https://a.com/x).", false},
		{"ru", "Вы не можете найти список [здесь](https://a.com/x).", "Вы можете найти [список](https://a.com/x).", false},
		{"tr", "Planları [burada](https://a.com/x) kapatamazsınız.", "[Planları](https://a.com/x) kapatabilirsiniz.", false},
		{"en", "Read it [here](https://a.com/x).", "Read [it](https://b.com/x).", false},
		{"en", "You can read about our plans [here](https://a.com/x).", "You must read about our [plans](https://a.com/x).", false},
		{"en", "You can read the plans and the letters [here](https://a.com/x).", "You can read the [plans](https://a.com/x).", false},
		{"en", "You can read the plans of members [here](https://a.com/x).", "You can read the [plans](https://a.com/x).", false},
		{"pl", "Plany znajdziesz [tutaj](https://a.com/x) bez opłat.", "Zobacz [plany](https://a.com/x).", false},
		{"en", "Read [here](https://a.com/x) how we use plans.", "Read how we [sell plans](https://a.com/x).", false},
		{"en", "Read how to withdraw [here](https://a.com/x).", "Read [how](https://a.com/x).", false},
		{"en", "Ask in [our form](https://a.com/ask).", "Ask in [our portal](https://a.com/portal).", true},
		{"en", "Read [here](https://a.com/privacy).", "Read [our terms](https://a.com/terms).", false},
	} {
		class := ClassOf(compared(t, c.locale, lead+c.from, lead+c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
		}
	}
}
