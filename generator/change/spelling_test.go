package change

import (
	"testing"
)

// Faults, forms and wordings of languages, and beside each what looks alike and
// says something else.
func TestFaultsAndTheirNeighbours(t *testing.T) {
	for _, c := range []struct {
		locale, from, to string
		editorial        bool
	}{
		{"de", "Es gilt das nicht ausschliessliche Recht.", "Es gilt das nicht ausschließliche Recht.", true},
		{"de", "Es gilt das ausschliessliche Recht.", "Es gilt das nicht ausschließliche Recht.", false},
		{"de", "Für das Forum gelten ein Mindestalter.", "Für das Forum gilt ein Mindestalter.", true},
		{"de", "Für das Forum gelten ein Mindestalter.", "Für das Forum gilt kein Mindestalter.", false},
		{"de", "Der Anbieter hat die Daten zu löschen.", "Die Anbieter haben keine Daten zu löschen.", false},
		{"de", "Der Partner kann die Daten lesen.", "Die Partner können die Daten lesen.", false},
		{"de", "Der Dienst können gestört sein.", "Der Dienst kann gestört sein.", true},
		{"de", "Wir antworten innert 3 Werktagen.", "Wir antworten innerhalb von 3 Werktagen.", true},
		{"de", "Wir antworten innert 3 Werktagen.", "Wir antworten nach 3 Werktagen.", false},
		{"nl", "U kunt opzeggen met een maand opzegtermijn.", "U kunt opzeggen met één maand opzegtermijn.", true},
		{"nl", "U kunt opzeggen met een maand opzegtermijn.", "U kunt opzeggen met drie maanden opzegtermijn.", false},
		{"nl", "U mag een apparaat gebruiken.", "U mag geen apparaat gebruiken.", false},
		{"nb", "Du kan si opp med en måneds varsel.", "Du kan si opp med én måneds varsel.", true},
		{"nb", "Du kan si opp med en måneds varsel.", "Du kan si opp med to måneders varsel.", false},
		{"da", "Udvalget afgør klagen indenfor fire uger.", "Udvalget afgør klagen inden for fire uger.", true},
		{"da", "Udvalget afgør klagen inden for fire uger.", "Udvalget afgør klagen efter fire uger.", false},
		{"el", "Ακύρωση έως 24 ώρεσ πριν.", "Ακύρωση έως 24 ώρες πριν.", true},
		{"el", "Ακύρωση έως 24 ώρες πριν.", "Ακύρωση έως 24 ώρες μετά.", false},
		{"hu", "Hatályos: 2025. május 5-tol.", "Hatályos: 2025. május 5-től.", true},
		{"hu", "Hatályos: 2025. május 5-től.", "Hatályos: 2025. május 5-ig.", false},
		{"hu", "A módosítás két héttel lép életbe.", "A módosítás két héttel lép hatályba.", true},
		{"hu", "A módosítás két héttel lép életbe.", "A módosítás két héttel nem lép hatályba.", false},
		{"ru", "Смотрите также раздел о правах.", "См. также раздел о правах.", true},
		{"ru", "Ответственность ограничена суммой за последних 12 месяцев.", "Ответственность ограничена суммой за последние 12 месяцев.", true},
		{"ru", "Ответственность ограничена суммой за последние 12 месяцев.", "Ответственность ограничена суммой за первые 12 месяцев.", false},
		{"ru", "Вы вводите адрес почты.", "Вы указываете адрес почты.", true},
		{"ru", "Вы вводите адрес почты.", "Вы удаляете адрес почты.", false},
		{"cs", "Při registraci uvádíte adresu.", "Při registraci zadáváte adresu.", true},
		{"cs", "Při registraci uvádíte adresu.", "Při registraci uvádíte telefon.", false},
		{"id", "Uang kembali apabila pesanan salah.", "Uang kembali jika pesanan salah.", true},
		{"id", "Uang kembali apabila pesanan salah.", "Uang kembali kecuali pesanan salah.", false},
		{"tr", "Bilgileri yalnızca burada saklarız.", "Bilgileri sadece burada saklarız.", true},
		{"tr", "Bilgileri sadece burada saklarız.", "Bilgileri ayrıca burada saklarız.", false},
		{"ja", "利用者はいつでも解約できます。", "利用者はいつでも解約することができます。", true},
		{"ja", "利用者はいつでも解約できます。", "利用者はいつでも解約できません。", false},
		{"ja", "基準を次のとおり定めます。", "基準を以下のとおり定めます。", true},
		{"ja", "10日以下の場合に払い戻します。", "10日以上の場合に払い戻します。", false},
		{"zh", "我们用它排查固障。", "我们用它排查故障。", true},
		{"zh", "您输入的文子会保存。", "您输入的文字会保存。", true},
		{"zh", "我们将在 15 天内答复。", "我们会在 15 天内答复。", true},
		{"zh", "我们将在 15 天内答复。", "我们将在 30 天内答复。", false},
		{"zh", "您可以查看名单。", "您不可以查阅名单。", false},
	} {
		if got := ClassOf(compared(t, c.locale, c.from, c.to)) == Editorial; got != c.editorial {
			t.Errorf("%s: %s → %s: editorial is %v", c.locale, c.from, c.to, got)
		}
	}
}
