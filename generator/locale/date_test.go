package locale

import (
	"strings"
	"testing"
	"time"

	"proviso/generator/policy"
)

// Day n of month n, 2024, as CLDR 48.2 writes them.
var longDates = map[policy.Locale][12]string{
	"en": {
		"January 1, 2024", "February 2, 2024", "March 3, 2024",
		"April 4, 2024", "May 5, 2024", "June 6, 2024",
		"July 7, 2024", "August 8, 2024", "September 9, 2024",
		"October 10, 2024", "November 11, 2024", "December 12, 2024",
	},
	"nb": {
		"1. januar 2024", "2. februar 2024", "3. mars 2024",
		"4. april 2024", "5. mai 2024", "6. juni 2024",
		"7. juli 2024", "8. august 2024", "9. september 2024",
		"10. oktober 2024", "11. november 2024", "12. desember 2024",
	},
	"nn": {
		"1. januar 2024", "2. februar 2024", "3. mars 2024",
		"4. april 2024", "5. mai 2024", "6. juni 2024",
		"7. juli 2024", "8. august 2024", "9. september 2024",
		"10. oktober 2024", "11. november 2024", "12. desember 2024",
	},
	"sv": {
		"1 januari 2024", "2 februari 2024", "3 mars 2024",
		"4 april 2024", "5 maj 2024", "6 juni 2024",
		"7 juli 2024", "8 augusti 2024", "9 september 2024",
		"10 oktober 2024", "11 november 2024", "12 december 2024",
	},
	"da": {
		"1. januar 2024", "2. februar 2024", "3. marts 2024",
		"4. april 2024", "5. maj 2024", "6. juni 2024",
		"7. juli 2024", "8. august 2024", "9. september 2024",
		"10. oktober 2024", "11. november 2024", "12. december 2024",
	},
	"fi": {
		"1. tammikuuta 2024", "2. helmikuuta 2024", "3. maaliskuuta 2024",
		"4. huhtikuuta 2024", "5. toukokuuta 2024", "6. kesäkuuta 2024",
		"7. heinäkuuta 2024", "8. elokuuta 2024", "9. syyskuuta 2024",
		"10. lokakuuta 2024", "11. marraskuuta 2024", "12. joulukuuta 2024",
	},
	"de": {
		"1. Januar 2024", "2. Februar 2024", "3. März 2024",
		"4. April 2024", "5. Mai 2024", "6. Juni 2024",
		"7. Juli 2024", "8. August 2024", "9. September 2024",
		"10. Oktober 2024", "11. November 2024", "12. Dezember 2024",
	},
	"fr": {
		"1 janvier 2024", "2 février 2024", "3 mars 2024",
		"4 avril 2024", "5 mai 2024", "6 juin 2024",
		"7 juillet 2024", "8 août 2024", "9 septembre 2024",
		"10 octobre 2024", "11 novembre 2024", "12 décembre 2024",
	},
	"es": {
		"1 de enero de 2024", "2 de febrero de 2024", "3 de marzo de 2024",
		"4 de abril de 2024", "5 de mayo de 2024", "6 de junio de 2024",
		"7 de julio de 2024", "8 de agosto de 2024", "9 de septiembre de 2024",
		"10 de octubre de 2024", "11 de noviembre de 2024", "12 de diciembre de 2024",
	},
	"pt": {
		"1 de janeiro de 2024", "2 de fevereiro de 2024", "3 de março de 2024",
		"4 de abril de 2024", "5 de maio de 2024", "6 de junho de 2024",
		"7 de julho de 2024", "8 de agosto de 2024", "9 de setembro de 2024",
		"10 de outubro de 2024", "11 de novembro de 2024", "12 de dezembro de 2024",
	},
	"it": {
		"1 gennaio 2024", "2 febbraio 2024", "3 marzo 2024",
		"4 aprile 2024", "5 maggio 2024", "6 giugno 2024",
		"7 luglio 2024", "8 agosto 2024", "9 settembre 2024",
		"10 ottobre 2024", "11 novembre 2024", "12 dicembre 2024",
	},
	"nl": {
		"1 januari 2024", "2 februari 2024", "3 maart 2024",
		"4 april 2024", "5 mei 2024", "6 juni 2024",
		"7 juli 2024", "8 augustus 2024", "9 september 2024",
		"10 oktober 2024", "11 november 2024", "12 december 2024",
	},
	"pl": {
		"1 stycznia 2024", "2 lutego 2024", "3 marca 2024",
		"4 kwietnia 2024", "5 maja 2024", "6 czerwca 2024",
		"7 lipca 2024", "8 sierpnia 2024", "9 września 2024",
		"10 października 2024", "11 listopada 2024", "12 grudnia 2024",
	},
}

func TestLongDate(t *testing.T) {
	for _, l := range shipped {
		for i, want := range longDates[l] {
			if got := LongDate(l, policy.NewDate(2024, time.Month(i+1), i+1)); got != want {
				t.Errorf("%s: month %d: got %q, want %q", l, i+1, got, want)
			}
		}
	}
}

func TestLongDateFallsBack(t *testing.T) {
	day := policy.NewDate(2024, time.April, 1)
	for _, test := range []struct {
		locale policy.Locale
		want   string
	}{
		{"en-GB", "1 April 2024"},
		{"en-NO", "April 1, 2024"}, // nothing for Norway: en
		{"nb-NO", "1. april 2024"},
		{"de-Latn-AT", "1. April 2024"},
		{"zh-Hant-TW", "2024年4月1日"},
		{"ku", "2024-04-01"}, // known, without a long form
		{"tlh", "2024-04-01"},
		{"fa", "۱ آوریل ۲۰۲۴"}, {"bn", "১ এপ্রিল, ২০২৪"}, {"ar-EG", "١ أبريل ٢٠٢٤"}, {"ar-AE", "1 أبريل 2024"}, {"hi", "1 अप्रैल 2024"}, {"he", "1 באפריל 2024"},
	} {
		if got := LongDate(test.locale, day); got != test.want {
			t.Errorf("%s: got %q, want %q", test.locale, got, test.want)
		}
	}
	if got := LongDate("en", policy.Date{}); got != "" {
		t.Errorf("no day is written %q", got)
	}
}

func TestMonthYear(t *testing.T) {
	for _, test := range []struct {
		locale policy.Locale
		want   string
	}{
		{"en", "April 2024"}, {"nb", "april 2024"}, {"nn", "april 2024"}, {"sv", "april 2024"},
		{"da", "april 2024"}, {"fi", "huhtikuu 2024"}, {"de", "April 2024"}, {"fr", "avril 2024"},
		{"es", "abril de 2024"}, {"pt", "abril de 2024"}, {"it", "aprile 2024"}, {"nl", "april 2024"},
		{"pl", "kwiecień 2024"},
	} {
		words := load(t, test.locale)
		if got := words.MonthYear(policy.NewDate(2024, time.April, 30)); got != test.want {
			t.Errorf("%s: got %q, want %q", test.locale, got, test.want)
		}
		if got := words.MonthYear(policy.Date{}); got != "" {
			t.Errorf("%s: no day is written %q", test.locale, got)
		}
	}
}

// The months of the words are CLDR's: those of the long dates, save in Polish,
// which has them in the genitive there.
func TestMonths(t *testing.T) {
	for _, l := range shipped {
		for i, month := range load(t, l).months {
			if l != "pl" && !strings.Contains(longDates[l][i], month) {
				t.Errorf("%s: %q is not the month of %q", l, month, longDates[l][i])
			}
		}
	}
	const polish = "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień"
	if got := strings.Join(load(t, "pl").months, " "); got != polish {
		t.Errorf("pl: got %q, want %q", got, polish)
	}
}
