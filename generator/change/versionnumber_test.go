package change

import (
	"testing"
)

// The number of a version with what counts it, lines with several days and with
// the way to those before, and sentences of nothing but the version.
func TestNumbersOfVersions(t *testing.T) {
	for _, one := range []changedLine{
		{"en", "> **Effective:** February 20, 2024 · **Version:** 5.0 · [Previous version](https://a.com/p)", "> **Effective:** February 27, 2024 · **Version:** 5.1 · [Previous version](https://a.com/p)"},
		{"en", "**Effective:** February 20, 2024", "**Effective:** February 27, 2024"},
		{"en", "Effective date: February 20, 2024", "Effective date: February 27, 2024"},
		{"en", "Effective February 20, 2024 | Version 5.0", "Effective February 27, 2024 | Version 5.1"},
		{"en", "Version 5.0 · Last updated 20 May 2024 · [Archive](https://a.com/p)", "Version 5.1 · Last updated 21 May 2024 · [Archive](https://a.com/p)"},
		{"en", "Last updated: 20 May 2024 · [Earlier versions](https://a.com/p)", "Last updated: 21 May 2024 · [Earlier versions](https://a.com/p)"},
		{"de", "Gültig ab: 20. Mai 2024 · Version 5.0 · [Frühere Fassung](https://a.com/p)", "Gültig ab: 27. Mai 2024 · Version 5.1 · [Frühere Fassung](https://a.com/p)"},
		{"de", "Inkrafttreten: 20.05.2024", "Inkrafttreten: 27.05.2024"},
		{"fr", "En vigueur : 20 mai 2024 · Version 5.0 · [Version précédente](https://a.com/p)", "En vigueur : 27 mai 2024 · Version 5.1 · [Version précédente](https://a.com/p)"},
		{"es", "Fecha de entrada en vigor: 20 de mayo de 2024", "Fecha de entrada en vigor: 27 de mayo de 2024"},
		{"sv", "Gäller från 20 maj 2024, version 5.0", "Gäller från 27 maj 2024, version 5.1"},
		{"nb", "**Gjelder fra:** 20. mai 2024 · **Versjon:** 5.0", "**Gjelder fra:** 27. mai 2024 · **Versjon:** 5.1"},
		{"it", "Il codice è su [GitHub](https://github.com/a/b). Versione del testo: 2.0", "Il codice è su [GitHub](https://github.com/a/b). Versione del testo: 2.1"},
		{"it", "Versione del documento: 2.0", "Versione del documento: 2.1"},
		{"en", "The code is on [GitHub](https://github.com/a/b). Version of this text: 2.0", "The code is on [GitHub](https://github.com/a/b). Version of this text: 2.1"},
		{"en", "The code is on [GitHub](https://github.com/a/b). Document version 2.0.", "The code is on [GitHub](https://github.com/a/b). Document version 2.1."},
		{"de", "Der Code liegt auf GitHub. Version des Dokuments: 2.0", "Der Code liegt auf GitHub. Version des Dokuments: 2.1"},
		{"fr", "Le code est sur GitHub. Version du document : 2.0", "Le code est sur GitHub. Version du document : 2.1"},
		{"es", "El código está en GitHub. Versión del texto: 2.0", "El código está en GitHub. Versión del texto: 2.1"},
		{"nl", "De code staat op GitHub. Versie van de tekst: 2.0", "De code staat op GitHub. Versie van de tekst: 2.1"},
		{"sv", "Koden finns på GitHub. Version av texten: 2.0", "Koden finns på GitHub. Version av texten: 2.1"},
		{"pl", "Kod jest na GitHub. Wersja dokumentu: 2.0", "Kod jest na GitHub. Wersja dokumentu: 2.1"},
		{"ja", "2023年6月1日制定 / 2024年11月5日改定", "2023年6月1日制定 / 2024年11月7日改定"},
		{"ja", "制定日：2023年6月1日　改定日：2024年11月5日", "制定日：2023年6月1日　改定日：2024年11月7日"},
		{"ja", "2023年6月1日 制定、2024年11月5日 改定", "2023年6月1日 制定、2024年11月7日 改定"},
		{"ja", "2024年11月5日　第3版", "2024年11月7日　第3版"},
		{"ja", "令和6年11月5日改定", "令和6年11月7日改定"},
		{"zh-CN", "2023年6月1日发布，2024年11月5日修订", "2023年6月1日发布，2024年11月7日修订"},
		{"ko", "2023년 6월 1일 제정 / 2024년 11월 5일 개정", "2023년 6월 1일 제정 / 2024년 11월 7일 개정"},
		{"ru", "*Редакция № 12 от 03.02.2025 г.*", "*Редакция № 12 от 5 февраля 2025 г.*"},
		{"ru", "*Редакция № 12 от 03.02.2025 г.*", "*Редакция № 13 от 05.02.2025 г.*"},
		{"ru", "Редакция от 03.02.2025 г.", "Редакция от 5 февраля 2025 года"},
		{"uk", "Редакція № 12 від 03.02.2025 р.", "Редакція № 12 від 5 лютого 2025 р."},
		{"cs", "Verze č. 12 ze dne 3. 2. 2025", "Verze č. 12 ze dne 5. února 2025"},
		{"pl", "Wersja nr 12 z dnia 3.02.2025 r.", "Wersja nr 12 z dnia 5 lutego 2025 r."},
		{"hu", "12. sz. változat, 2025.02.03.", "12. sz. változat, 2025. február 5."},
		{"de", "Fassung Nr. 12 vom 03.02.2025", "Fassung Nr. 13 vom 5. Februar 2025"},
		{"fr", "Version n° 12 du 03/02/2025", "Version n° 13 du 5 février 2025"},
		{"es", "Versión n.º 12 de 03/02/2025", "Versión n.º 13 de 5 de febrero de 2025"},
		{"en", "Version # 12, 3 February 2025", "Version # 13, 5 February 2025"},
		{"it", "Versione n. 12 del 3 febbraio 2025", "Versione n. 13 del 5 febbraio 2025"},
		{"ja", "第12版 2025年2月3日", "第13版 2025年2月5日"},
		{"el", "Έκδοση αρ. 12 της 03.02.2025", "Έκδοση αρ. 13 της 05.02.2025"},
		{"tr", "Sürüm no: 12, 03.02.2025", "Sürüm no: 13, 5 Şubat 2025"},
	} {
		if !one.isEditorial(t) || !(changedLine{one.locale, one.to, one.from}).isEditorial(t) {
			t.Errorf("%s: %q → %q is not editorial", one.locale, one.from, one.to)
		}
	}
}

// What counts, ends or is kept beside such words is none.
func TestNumbersOfNoVersion(t *testing.T) {
	for _, one := range []changedLine{
		{"en", "The version of the app must be 2.0.", "The version of the app must be 2.1."},
		{"en", "Prices of version 2.0 apply until 20 May 2024.", "Prices of version 2.0 apply until 27 May 2024."},
		{"en", "Orders before 20 May 2024 follow the previous version.", "Orders before 27 May 2024 follow the previous version."},
		{"en", "The previous version applies until 20 May 2024.", "The previous version applies until 27 May 2024."},
		{"en", "Previous versions are kept for 2 years.", "Previous versions are kept for 3 years."},
		{"en", "You may keep 2 older versions.", "You may keep 3 older versions."},
		{"en", "Version 2 history 30", "Version 2 history 60"},
		{"en", "The document is kept 20 days.", "The document is kept 30 days."},
		{"en", "Version: 2.0 free", "Version: 2.0 paid"},
		{"en", "Documents from 20 May 2024.", "Documents from 27 May 2024, sold."},
		{"de", "Fassung 2.0 gilt bis 20. Mai 2024.", "Fassung 2.0 gilt bis 27. Mai 2024."},
		{"de", "Frühere Fassungen: 30 Tage", "Frühere Fassungen: 60 Tage"},
		{"de", "Ab Version 2.0 kostenlos.", "Ab Version 2.1 kostenlos."},
		{"fr", "La version 2.0 du document coûte 20 euros.", "La version 2.0 du document coûte 30 euros."},
		{"it", "Versione del documento conservata 20 giorni", "Versione del documento conservata 30 giorni"},
		{"es", "Versiones anteriores: 20 días", "Versiones anteriores: 30 días"},
		{"sv", "Tidigare versioner: 20 dagar", "Tidigare versioner: 30 dagar"},
		{"pl", "Wersja nr 12 do 3.02.2025 r.", "Wersja nr 12 do 5.02.2025 r."},
		{"ja", "保存期間：5年", "保存期間：6年"},
		{"ja", "5年保存", "6年保存"},
		{"ja", "令和6年11月5日まで保存", "令和6年11月7日まで保存"},
		{"ja", "改定の30日前に通知", "改定の20日前に通知"},
		{"ja", "月に2回更新", "月に3回更新"},
		{"ja", "年2回更新", "年3回更新"},
		{"ja", "年に1回改定します", "年に2回改定します"},
		{"ja", "2024年11月5日から有料", "2024年11月7日から有料"},
		{"ko", "2024년 11월 5일까지 보관", "2024년 11월 7일까지 보관"},
		{"zh-CN", "2024年11月5日前有效", "2024年11月7日前有效"},
		{"zh-CN", "每年更新2次", "每年更新3次"},
		{"ru", "Хранится до 03.02.2025 г.", "Хранится до 05.02.2025 г."},
		{"ru", "Штраф № 12 от 1000 руб.", "Штраф № 12 от 2000 руб."},
		{"ru", "Не менее 12 лет, редакция", "Не менее 13 лет, редакция"},
		{"cs", "Verze č. 12 platí do 3. 2. 2025", "Verze č. 12 platí do 5. 2. 2025"},
		{"hu", "12. sz. melléklet szerint", "13. sz. melléklet szerint"},
		{"tr", "No: 12 ceza", "No: 13 ceza"},
		{"en", "Floor no. 12, last revision", "Floor no. 13, last revision"},
		{"en", "Pay account no. 12.", "Pay account no. 13."},
		{"en", "Version 5.0 for 20 users", "Version 5.0 for 30 users"},
		{"en", "Effective 30 days after version 2.0", "Effective 60 days after version 2.0"},
		{"nl", "Oudere versies: 20 dagen", "Oudere versies: 30 dagen"},
	} {
		for _, before := range []string{"", "Velta kroma. "} {
			if (changedLine{one.locale, before + one.from, before + one.to}).isEditorial(t) {
				t.Errorf("%s: %q → %q is editorial", one.locale, before+one.from, one.to)
			}
		}
	}
}
