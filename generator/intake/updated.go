package intake

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"proviso/generator/locale"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// updatedWord are what lines call the last update, in the languages of the
// interface and those near to them.
var updatedWord = pattern.New(`(?i)^(?:this (?:policy|document|page|notice) was )?(?:` +
	`(?:date )?(?:last|latest|most recent(?:ly)?)[ -]?(?:update[d]?|revis(?:ed|ion)|modified|modification|change[ds]?|amended|reviewed|edited)(?: date)?|(?:updated|revised|revision|update)(?: date)?|date of (?:the )?last (?:update|revision|change)|` +
	`(?:sist|sidst|senest|senast)[e]? (?:\w+ )?(?:oppdatert|oppdatering|endret|revidert|opdateret|opdatering|ændret|revideret|uppdaterad|uppdaterades|uppdatering(?:en)?|ändrad|ändrades|reviderad|uppdaterat)|(?:oppdatert|oppdateringsdato|opdateret|uppdaterad|uppdaterat|revidert|reviderad)|siste (?:oppdatering|endring)|seneste (?:opdatering|ændring)|(?:oppdatert|opdateret|uppdaterad|endret|ændret|ändrad) (?:sist|sidst|senest|senast)|senaste uppdatering(?:en)?|dato for siste oppdatering|datum för senaste uppdatering|` +
	`datum der letzten (?:aktualisierung|änderung)|letztes update|(?:zuletzt |letzte )?(?:aktualisiert|geändert|aktualisierung|änderung|überarbeitet)|stand|fassung vom|` +
	`(?:dernière|date de (?:la )?dernière) (?:mise à jour|modification|révision)|mise? à jour|` +
	`(?:fecha de )?(?:la )?última (?:actualización|modificación|revisión)|actualizad[oa](?: por última vez)?|última vez que se actualizó|` +
	`(?:data (?:di|dell['’]) ?)?ultim[oa] (?:aggiornamento|modifica|revisione)|aggiornato|` +
	`laatst (?:bijgewerkt|gewijzigd|herzien|aangepast)|laatste (?:update|wijziging|aanpassing)|bijgewerkt|` +
	`(?:ostatnia |data ostatniej |ostatnio )?(?:aktualizacj[ai]|zaktualizowano|zmiany|zmiana)|` +
	`(?:data d[ae] )?última (?:atualização|alteração|revisão|modificação)|atualizado|` +
	`(?:viimeksi )?(?:päivitetty|muokattu)(?: viimeksi)?|viimeisin päivitys|viimeinen päivitys|` +
	`sist uppfært|poslední aktualizace|naposledy aktualizováno|utolsó (?:frissítés|módosítás)|最終更新日?|最終改定日?|更新日|最后更新(?:日期|时间)?|最近更新(?:日期)?|последнее обновление|дата последнего обновления` +
	`)(?:\s*[:：\-–—]?\s*)`)

// dateWord are words that dates are written with beside the names of months.
var dateWord = pattern.New(`(?i)^(?:on|of|the|as|at|den|der|dem|vom|am|le|du|el|de|del|il|dal|op|per|o|em|a|dnia|d|r|roku|p[åa]|i|in|im|en|kl|st|nd|rd|th|er|ta|v|år|год|г|года|от)$`)

// dropUpdated leaves out the lines that only name the day of the last update.
func (t *Text) dropUpdated(l policy.Locale) {
	months := monthNames(l)
	t.units = slices.DeleteFunc(t.units, func(u unit) bool {
		return u.kind != policy.Item && u.block == nil && t.isDropped(u, months)
	})
	for i := range t.units {
		if u := &t.units[i]; u.block == nil {
			t.dropUpdatedLine(u, months)
		}
	}
	for i := range t.units[:min(len(t.units), 4)] { // a line above the text may say no more than the day
		u := t.units[i]
		if u.kind == policy.Paragraph && isDate(u.words(nil), months) {
			t.Notes = append(t.Notes, Note{Place: u.place, What: "removed, a day alone", Words: u.words(nil)})
			t.units = slices.Delete(t.units, i, i+1)
			return
		}
	}
}

func (t *Text) isDropped(u unit, months []string) bool {
	if s := u.words(nil); isUpdated(s, months) {
		t.Notes = append(t.Notes, Note{Place: u.place, What: "removed, it only names the day of the last update", Words: s})
		return true
	}
	return false
}

// dropUpdatedLine takes such a line out of a block of several lines.
func (t *Text) dropUpdatedLine(u *unit, months []string) {
	parts := lineParts(u.runs)
	if len(parts) == 1 {
		return
	}
	kept := slices.DeleteFunc(slices.Clone(parts), func(part []run) bool {
		return t.isDropped(unit{runs: part, place: u.place}, months)
	})
	if len(kept) < len(parts) {
		u.runs = tidy(joined(kept))
	}
}

// isUpdated reports whether a line says when the text was last updated and
// nothing else.
func isUpdated(s string, months []string) bool {
	s = strings.Trim(strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00a0", " ")), " "), "*_()[]. ")
	label := updatedWord.FindString(s)
	return label != "" && isDate(s[len(label):], months)
}

var dateToken = pattern.New(`\p{L}+|\p{Nd}+`)

// isDate reports whether a text is a date, or the part of one: it has a number
// and, beside it, only names of months and days and small words.
func isDate(s string, months []string) bool {
	if countWords(s) > 12 || len(s) > 80 {
		return false
	}
	numbers, others := 0, 0
	for _, token := range dateToken.FindAllString(s, -1) {
		r := []rune(token)[0]
		switch lower := strings.ToLower(token); {
		case unicode.IsDigit(r):
			if numbers++; len(token) > 4 && len(token) != 8 {
				return false
			}
		case isMonth(lower, months), dateWord.MatchString(lower), strings.ContainsRune("年月日年월일", r):
			others++
		default:
			return false
		}
	}
	digits := strings.IndexFunc(s, unicode.IsDigit)
	return digits >= 0 && numbers <= 6 && strings.Trim(dateToken.ReplaceAllString(s, ""), " .,:;/–—-()\u00a0'’") == ""
}

// isMonth knows the names of months in any of their cases.
func isMonth(word string, months []string) bool {
	return slices.ContainsFunc(months, func(name string) bool {
		stem := []rune(name)
		n := len(stem)
		if n > 5 {
			stem = stem[:n-2]
		}
		return word == name || n > 5 && strings.HasPrefix(word, string(stem)) && len([]rune(word)) <= n+3
	})
}

// monthNames are the names of months in the text's language and in English,
// and their beginnings of three and four letters.
func monthNames(l policy.Locale) []string {
	var names []string
	for _, one := range []policy.Locale{l, "en"} {
		for month := time.January; month <= time.December; month++ {
			for _, word := range dateToken.FindAllString(locale.LongDate(one, policy.NewDate(2024, month, 1)), -1) {
				word = strings.ToLower(word)
				if r := []rune(word); unicode.IsLetter(r[0]) && len(r) > 2 {
					names = append(names, word, string(r[:3]), string(r[:min(4, len(r))]))
				}
			}
		}
	}
	return append(names, weekdays...)
}

// weekdays are how dates may begin, in the languages of the interface.
var weekdays = strings.Fields(`monday tuesday wednesday thursday friday saturday sunday mandag tirsdag onsdag torsdag fredag lørdag søndag
	måndag tisdag lördag söndag måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen montag dienstag mittwoch donnerstag freitag samstag sonntag
	lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
	lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag`)
