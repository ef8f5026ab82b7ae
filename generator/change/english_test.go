package change

import (
	"testing"
)

// What editors of English texts do, and beside it what is near to it and matters.
func TestEnglishWording(t *testing.T) {
	for _, c := range []struct {
		name, from, to string
		editorial      bool
	}{
		{"keep and retain", "We keep your letters for 30 days.", "We retain your letters for 30 days.", true},
		{"keep and sell", "We keep your letters for 30 days.", "We sell your letters for 30 days.", false},
		{"a missing able", "You may also be to draw a page.", "You may also be able to draw a page.", true},
		{"a duty made an ability", "You are to draw a page.", "You are able to draw a page.", false},
		{"must and shall", "You shall draw a page.", "You must draw a page.", true},
		{"must and are required to", "You are required to draw a page.", "You must draw a page.", true},
		{"must and may", "You must draw a page.", "You may draw a page.", false},
		{"not required and must not", "You are not required to draw a page.", "You must not draw a page.", false},
		{"must not and shall not", "You shall not draw a page.", "You must not draw a page.", true},
		{"no duty of two", "You are in no way required to draw.", "You must in no way draw.", false},
		{"shall not and need not", "You shall not draw a page.", "You need not draw a page.", false},
		{"cannot and are unable", "If you are unable to draw, ask.", "If you cannot draw, ask.", true},
		{"able and unable", "If you are able to draw, ask.", "If you cannot draw, ask.", false},
		{"following and after", "We wait for a year following the last visit.", "We wait for a year after the last visit.", true},
		{"before and after", "We wait for a year before the last visit.", "We wait for a year after the last visit.", false},
		{"the following list", "We draw the following pages.", "We draw the pages after these.", false},
		{"such as and for example", "We use measures such as locks.", "We use measures, for example locks.", true},
		{"such as and only", "We use measures such as locks.", "We use only locks.", false},
		{"notes that a reader is told to note", "Please be aware that pages are drawn.", "Pages are drawn.", true},
		{"any and all", "We read any and all pages.", "We read all pages.", true},
		{"all and some", "We read any and all pages.", "We read some pages.", false},
		{"in line with", "We act in line with your wishes.", "We act in accordance with your wishes.", true},
		{"in view of", "We act in view of your wishes.", "We act in accordance with your wishes.", false},
		{"insofar", "In so far as pages are drawn, we read.", "Insofar as pages are drawn, we read.", true},
		{"should you", "Should you draw a page, we read it.", "If you draw a page, we read it.", true},
		{"unless you", "Unless you draw a page, we read it.", "If you draw a page, we read it.", false},
		{"a company's form", "Aldera Ltd. draws it.", "Aldera Limited draws it.", true},
		{"another company's form", "Aldera Ltd. draws it.", "Aldera Inc. draws it.", false},
		{"a street", "Write to 12 Vale St., Velta.", "Write to 12 Vale Street, Velta.", true},
		{"another street", "Write to 12 Vale Road, Velta.", "Write to 12 Vale Street, Velta.", false},
		{"which in a clause", "The page which you drew is here.", "The page you drew is here.", true},
		{"to whom and from whom", "Pages are sent to you.", "Pages are sent from you.", false},
		{"take effect", "It comes into force in May.", "It takes effect in May.", true},
		{"as soon as possible", "We answer as soon as possible.", "We answer when possible.", false},
		{"delete and erase", "We erase the page.", "We delete the page.", true},
		{"delete and archive", "We archive the page.", "We delete the page.", false},
		{"is deleting and is deleted", "A reader is deleting it.", "A reader is deleted it.", false},
		{"keep and keep from", "Help in providing pages.", "Assist in providing pages.", true},
		{"register and unregister", "When you register, we draw.", "When you sign up, we draw.", true},
		{"sign up and sign out", "When you sign out, we draw.", "When you sign up, we draw.", false},
		{"gather and receive", "We gather pages.", "We receive pages.", false},
		{"an officer in full", "Ask our DPO.", "Ask our data protection officer.", true},
		{"another officer", "Ask our DPO.", "Ask our press officer.", false},
		{"weekdays", "Open Mon to Fri.", "Open Monday to Friday.", true},
		{"another weekday", "Open Mon to Fri.", "Open Monday to Thursday.", false},
		{"once per week", "We write once per week.", "We write once a week.", true},
		{"twice per week", "We write once per week.", "We write twice a week.", false},
	} {
		class := ClassOf(compared(t, "en", c.from, c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
		}
	}
}
