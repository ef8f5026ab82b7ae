package site

import (
	"strconv"

	"proviso/generator/locale"
	"proviso/generator/policy"
)

// longDate is a day written out, as closely as it is known.
func longDate(w *locale.Words, l policy.Locale, d policy.Date, known string) string {
	switch known {
	case "month":
		return w.MonthYear(d)
	case "year":
		return strconv.Itoa(d.Year())
	}
	return locale.LongDate(l, d)
}

// isoDate is a day as data says it, as closely as it is known: "2024-04".
func isoDate(d policy.Date, known string) string {
	switch s := d.String(); known {
	case "month":
		return s[:7]
	case "year":
		return s[:4]
	default:
		return s
	}
}
