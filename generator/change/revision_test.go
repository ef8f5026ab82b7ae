package change

import (
	"testing"
)

// changedLine is a line at the end of a text, in its old and its new wording.
type changedLine struct{ locale, from, to string }

func (l changedLine) isEditorial(t *testing.T) bool {
	t.Helper()
	const text = "# Aldera\n\nAldera 7.\n\n## Velta\n\nVelta, kroma: 30.\n\n"
	class := ClassOf(compared(t, l.locale, text+l.from+"\n", text+l.to+"\n"))
	return class == Editorial || class == None
}

// bothWays holds a line, and the same turned round, to be editorial or not.
func (l changedLine) bothWays(t *testing.T, want bool) {
	t.Helper()
	for _, line := range []changedLine{l, {l.locale, l.to, l.from}} {
		if line.isEditorial(t) != want {
			t.Errorf("%s: %q → %q: editorial %v", line.locale, line.from, line.to, !want)
		}
	}
}

// The day and the version of a revision change with every revision, in whatever
// language and way they are written.
func TestDayOfRevision(t *testing.T) {
	for _, one := range []changedLine{
		{"en", "v2.1 (2 May 2024)", "v2.2 (9 May 2024)"},
		{"en", "Rev. 4 / 2024-03", "Rev. 5 / 2024-06"},
		{"en", "Last updated 05/03/2024", "Last updated 06/01/2024"},
		{"en", "Last revised: May 2024", "Last revised: 14 May 2024"},
		{"en", "Published 2024-01-01. Updated 2024-02-02.", "Published 2024-01-01. Updated 2024-03-03."},
		{"en", "Last reviewed: January 2024. Next review: January 2025.", "Last reviewed: January 2025. Next review: January 2026."},
		{"en", "Version 3.1, approved by the board on 6 June 2022", "Version 3.2, approved by the board on 10 June 2024"},
		{"de", "Diese Erklärung wurde zuletzt am 1. März 2024 geändert.", "Diese Erklärung wurde zuletzt am 9. März 2024 geändert."},
		{"de", "Version 2.1 vom 1. März 2024", "Version 2.2 vom 8. April 2024"},
		{"fr", "Mise à jour le 12/03/2024", "Mise à jour le 15 mars 2024"},
		{"nl", "Laatst gewijzigd op 18-03-2025", "Laatst gewijzigd op 21-03-2025"},
		{"sv", "Policyn uppdaterades senast i mars 2025.", "Policyn uppdaterades senast den 4 april 2025."},
		{"pl", "Wersja 2.1 z dnia 18 marca 2025 r.", "Wersja 2.2 z dnia 2 kwietnia 2025 r."},
		{"cs", "Účinné od 18. 3. 2025", "Účinné od 21. března 2025"},
		{"hu", "Utolsó frissítés: 2025. március 18.", "Utolsó frissítés: 2025.04.02."},
		{"ru", "Редакция от 18.03.2025", "Редакция от 2 апреля 2025 г."},
		{"tr", "Son güncelleme: 18.03.2025", "Son güncelleme: 20.03.2025"},
		{"ja", "最終更新日：2025年3月18日", "最終更新日：2025年4月2日"},
		{"zh-CN", "版本 2.1（2025年3月18日）", "版本 2.2（2025年4月2日）"},
		{"ko", "최종 수정일: 2025.03.18", "최종 수정일: 2025.04.02"},
		{"en", "Aldera Ltd, 4 Quay. No. 0551. Copyright © 2006-2023 Aldera Ltd.", "Aldera Ltd, 4 Quay. No. 0551. Copyright © 2006-2024 Aldera Ltd."},
		{"en", "© 2022 Aldera Ltd. Changes are tracked in our repository.", "© 2023 Aldera Ltd. Changes are tracked in our repository."},
		{"en", "Version 2.1 of 2 May 2024 ([PDF](/velta-2.1.pdf))", "Version 2.2 of 6 May 2024 ([PDF](/velta-2.2.pdf))"},
		{"de", "Das gilt bis 31.12.2025.", "Das gilt bis 31. Dezember 2025."},
		{"ja", "2025年3月18日まで。", "2025-03-18まで。"},
	} {
		if !one.isEditorial(t) || !(changedLine{one.locale, one.to, one.from}).isEditorial(t) {
			t.Errorf("%s: %q → %q is not editorial", one.locale, one.from, one.to)
		}
	}
}

// A day that binds, ends or is kept to is none, though its line is short, first
// or says "version".
func TestDayThatIsNoRevisions(t *testing.T) {
	for _, one := range []changedLine{
		{"en", "You need Android version 12.", "You need Android version 14."},
		{"en", "Version 3 accounts are free.", "Version 2 accounts are free."},
		{"en", "Version 3 devices, sold until 6 June 2022, are repaired.", "Version 3 devices, sold until 6 June 2021, are repaired."},
		{"en", "Version 3.1, paid from 6 June 2024", "Version 3.1, paid from 6 June 2023"},
		{"en", "Your licence, issued 5 May 2024, is version 3.", "Your licence, issued 5 May 2024, is version 2."},
		{"en", "Last reviewed 2 times a year", "Last reviewed 1 times a year"},
		{"en", "Contract dated 5 May 2024", "Contract dated 5 May 2021"},
		{"de", "Ausgabe 5 Stück", "Ausgabe 3 Stück"},
		{"pl", "Zatwierdzono do 18.03.2025", "Zatwierdzono do 18.03.2028"},
		{"en", "The rate as of 4 March 2025 is fixed.", "The rate as of 4 June 2025 is fixed."},
		{"en", "Licences posted in 2023 lapse.", "Licences posted in 2022 lapse."},
		{"en", "Copyright complaints are kept until 2024.", "Copyright complaints are kept until 2027."},
		{"en", "© 2023 Aldera Ltd. Refunds within 30 days.", "© 2024 Aldera Ltd. Refunds within 14 days."},
		{"en", "© 2023 Aldera Ltd. Works of 1999 are free.", "© 2024 Aldera Ltd. Works of 1989 are free."},
		{"en", "Version 2.1 of 2 May 2024 ([PDF](/velta-2.1.pdf))", "Version 2.2 of 6 May 2024 ([PDF](/kroma-2.2.pdf))"},
		{"en", "Version 2.1 of 2 May 2024 ([PDF](/velta-2.1.pdf))", "Version 2.2 of 6 May 2024 ([PDF](/velta-3.pdf))"},
		{"en", "See the [list](/velta-2.1.pdf).", "See the [list](/velta-2.2.pdf)."},
		{"en", "It ends on 03/04/2025.", "It ends on 04/03/2025."},
		{"de", "Konten ab Version 3 sind frei.", "Konten ab Version 4 sind frei."},
		{"de", "Das gilt bis 31.12.2025.", "Das gilt bis 30. Dezember 2025."},
		{"fr", "Les données sont conservées jusqu’au 12/03/2024.", "Les données sont conservées jusqu’au 15/03/2026."},
		{"cs", "Údaje uchováváme do 18. 3. 2025.", "Údaje uchováváme do 21. 3. 2026."},
		{"hu", "Hatályos: 2025. március 18-ig", "Hatályos: 2025. április 2-ig"},
		{"ru", "Данные хранятся до 18 марта 2025 г.", "Данные хранятся до 18 марта 2027 г."},
		{"tr", "Son başvuru: 18.03.2025", "Son başvuru: 20.03.2025"},
		{"ja", "申込期限：2025年3月18日", "申込期限：2025年4月2日"},
		{"ja", "データは2025年3月18日まで保存します。", "データは2027年3月18日まで保存します。"},
		{"zh-CN", "数据更新至2025年3月18日。", "数据更新至2027年3月18日。"},
		{"ko", "데이터는 2025년 3월 18일까지 보관합니다.", "데이터는 2027년 3월 18일까지 보관합니다."},
		{"el", "Τα δεδομένα φυλάσσονται έως 18 Μαρτίου 2025", "Τα δεδομένα φυλάσσονται έως 2 Απριλίου 2027"},
		{"xx", "Kroma 18.03.2025", "Kroma 20.03.2025"},
	} {
		if one.isEditorial(t) {
			t.Errorf("%s: %q → %q is editorial", one.locale, one.from, one.to)
		}
	}
}
