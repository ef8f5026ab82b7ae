package change

import (
	"testing"
)

// What needs no lexicon, and what is near to it.
func TestLettersAndNumbersOfOtherScripts(t *testing.T) {
	for _, c := range []struct {
		name, locale, from, to string
		editorial              bool
	}{
		{"dots of a letter, ru", "ru", "Рисунки хранит учётная запись.", "Рисунки хранит учетная запись.", true},
		{"another letter, ru", "ru", "Рисунки хранит учётная запись.", "Рисунки хранит учебная запись.", false},
		{"a number of a heading, zh", "zh-CN", "## 三、图画\n\n我们画图。", "## 3. 图画\n\n我们画图。", true},
		{"another heading, zh", "zh-CN", "## 三、图画\n\n我们画图。", "## 三、书信\n\n我们画图。", false},
		{"a number of things, zh", "zh-CN", "三个图画。", "五个图画。", false},
	} {
		class := ClassOf(compared(t, c.locale, c.from, c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
		}
	}
}

// Classes of edits that histories of English texts have, each beside what is near
// to it and matters.
func TestEnglishEdits(t *testing.T) {
	const about = "# 1. Letters\n\nWe send letters.\n\n# 2. Books\n\nWe send books.\n\n# 3. Ends\n\n"
	for _, c := range []struct {
		name, from, to string
		editorial      bool
	}{
		{"thanks", "A page is drawn.\n\nThank you for reading this policy!", "A page is drawn.", true},
		{"thanks in a paragraph", "Welcome to Aldera! Aldera draws a page.", "Aldera draws a page.", true},
		{"thanks and a permission", "A page is drawn.\n\nThank you for letting us read it!", "A page is drawn.", false},
		{"thanks and a new name", "A page is drawn.", "A page is drawn. Welcome to Brimstad!", false},
		{"tenant and tenet", "A core tenant of it is that pages are drawn.", "A core tenet of it is that pages are drawn.", true},
		{"a tenant that is meant", "A tenant draws it. The tenant reads.", "A tenet draws it. The tenet reads.", false},
		{"accepting and excepting", "We draw pages accept yours.", "We draw pages except yours.", false},
		{"clause and section", about + "Clause 2 holds.", about + "Section 2 holds.", true},
		{"section of a law", about + "Clause 15 holds.", about + "Section 15 holds.", false},
		{"another section", about + "Clause 2 holds.", about + "Section 1 holds.", false},
		{"weeks in days", "We draw it within two weeks.", "We draw it within 14 days.", true},
		{"a year in months", "We draw it for a year.", "We draw it for 12 months.", true},
		{"a month in days", "We draw it within one month.", "We draw it within 30 days.", false},
		{"weeks in working days", "We draw it within two weeks.", "We draw it within 14 working days.", false},
		{"weeks in fewer days", "We draw it within two weeks.", "We draw it within 10 days.", false},
		{"a day in hours", "We draw it within one day.", "We draw it within 24 hours.", false},
		{"two sentences", "Readers may not draw, and readers never see pages.", "Readers may not draw. Readers never see pages.", false},
		{"two sentences with verbs of their own", "Pages are drawn for readers, and letters are sent to friends.", "Pages are drawn for readers. Letters are sent to friends.", true},
		{"two sentences of one condition", "If you ask, pages are drawn, and letters are sent to friends.", "If you ask, pages are drawn. Letters are sent to friends.", false},
		{"two sentences and an exception", "Pages are drawn, and letters are sent, unless you object.", "Pages are drawn. Letters are sent, unless you object.", false},
		{"which and it", "We draw a page, which stays with you.", "We draw a page. It stays with you.", true},
		{"which and it, of one condition", "If you ask, we draw a page, which is then sold.", "If you ask, we draw a page. It is then sold.", false},
		{"a condition in front", "Our friends may, if you agree, draw pages and letters.", "If you agree, our friends may draw pages and letters.", true},
		{"a condition of the second", "Our friends draw pages and we may, if you agree, draw letters.", "If you agree, our friends draw pages and we may draw letters.", false},
		{"an article of a law", "By Art. 6 para. 1 lit. b GDPR we draw.", "By Article 6(1)(b) GDPR we draw.", true},
		{"another part of an article", "By Art. 6 para. 1 lit. b GDPR we draw.", "By Article 6(1)(f) GDPR we draw.", false},
		{"no part of an article", "By Art. 6(1)(a) GDPR we draw.", "By Art. 6(1) GDPR we draw.", false},
		{"a host's own pages", "Ask [here](https://support.github.com/contact).", "Ask [here](https://support.github.com/).", true},
		{"another account", "Ask [here](https://github.com/aldera/a).", "Ask [here](https://github.com/brimstad/a).", false},
		{"pages at a new host of the same name", "[A](https://aldera.app), [b](https://aldera.app/b), [c](https://aldera.app/c).", "[A](https://aldera.com), [b](https://aldera.com/b), [c](https://aldera.app/c).", true},
		{"other pages at a host of the same name", "[A](https://aldera.app/a), [b](https://aldera.app/b), [c](https://aldera.app/c).", "[A](https://aldera.com/x), [b](https://aldera.com/y), [c](https://aldera.app/c).", false},
	} {
		class := ClassOf(compared(t, "en", c.from, c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
		}
	}
}
