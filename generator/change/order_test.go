package change

import (
	"testing"
)

// What another order of an English sentence leaves as it was, and beside it what
// it does not.
func TestEnglishOrder(t *testing.T) {
	for _, c := range []struct {
		name, from, to string
		editorial      bool
	}{
		{"to whom", "We say who we send it to.", "We say to whom we send it.", true},
		{"from whom", "We say who we send it to.", "We say from whom we send it.", false},
		{"automatically", "Pages are automatically drawn for readers.", "Pages are drawn automatically for readers.", true},
		{"an adverb and what is narrowed by it", "We securely store encrypted letters.", "We store securely encrypted letters.", false},
		{"an adverb over a denial", "We do not knowingly draw it.", "We knowingly do not draw it.", false},
		{"only before what it narrows", "Pages are only drawn after you ask.", "Pages are drawn only after you ask.", true},
		{"only pages", "We send only letters to readers.", "We send letters only to readers.", false},
		{"only over another phrase", "Aldera draws it only for readers and according to plan.", "Aldera draws it for readers and only according to plan.", false},
		{"only what a noun does", "Readers only draw pages in Velta.", "Only readers draw pages in Velta.", false},
		{"an agent in front", "Letters are checked by an officer in Velta.", "An officer in Velta checks letters.", true},
		{"another agent in front", "Readers are checked by an officer in Velta.", "Readers check an officer in Velta.", false},
		{"an agent in front and a duty", "Letters may be checked by an officer in Velta.", "An officer in Velta may check letters.", true},
		{"an agent in front and another duty", "Letters may be checked by an officer in Velta.", "An officer in Velta must check letters.", false},
		{"an agent and a denial", "Letters are not checked by an officer in Velta.", "An officer in Velta checks letters.", false},
		{"whose pages", "We draw the pages of the reader.", "We draw the reader's pages.", true},
		{"whose pages, turned", "We draw the pages of the reader.", "We draw the page's readers.", false},
		{"whose of two", "The friend of the writer may read.", "The writer of the friend may read.", false},
		{"as it goes on", "You are agreeing to draw.", "You agree to draw.", true},
		{"as it is done", "Readers are informing us.", "Readers are informed by us.", false},
		{"what was drawn", "The page which you have drawn is here.", "The page you drew is here.", false},
		{"what was given", "The page you have given is here.", "The page you gave is here.", true},
		{"what must be given", "The page you have to give is here.", "The page you gave is here.", false},
		{"assist and help", "They assist in drawing it.", "They help draw it.", true},
		{"a clause shortened", "The page that was drawn here is old.", "The page drawn here is old.", true},
		{"a clause denied", "The page that was not drawn here is old.", "The page drawn here is old.", false},
		{"a clause of those who do", "Readers who are drawing pages wait.", "Readers who draw pages wait.", true},
		{"for the purpose of drawing", "We read it for the purpose of painting pages.", "We read it to paint pages.", true},
		{"for the purpose of another", "We read it for the purpose of painting pages.", "We read it to print pages.", false},
		{"an attribute in front", "We draw any pages that are necessary.", "We draw any necessary pages.", true},
		{"an attribute that goes on", "We draw pages that are visible to friends.", "We draw visible pages to friends.", false},
		{"an attribute denied", "We draw pages that are not necessary.", "We draw necessary pages.", false},
		{"by you", "You wait for pages drawn by you.", "You wait for pages that you draw.", false},
		{"caused by you", "You answer for harm caused by you.", "You answer for harm that you cause.", true},
		{"caused by us", "You answer for harm caused by us.", "You answer for harm that you cause.", false},
		{"from time to time in front", "From time to time, we change this page.", "We change this page from time to time.", true},
		{"at any time, of two", "At any time you may write and we answer.", "You may write and we answer at any time.", false},
		{"until they are drawn", "Pages stay until they are drawn.", "Pages stay until drawn.", true},
		{"until they are not drawn", "Pages stay until they are not drawn.", "Pages stay until drawn.", false},
		{"at least", "It takes no less than 15 days.", "It takes at least 15 days.", true},
		{"at most", "It takes no less than 15 days.", "It takes at most 15 days.", false},
		{"prohibited", "Smoking is not allowed here.", "Smoking is prohibited here.", true},
		{"allowed", "Smoking is not allowed here.", "Smoking is allowed here.", false},
		{"whichever is sooner", "For a year or until May, whichever comes first.", "For a year or until May, whichever is later.", false},
		{"have to", "You have to draw it.", "You must draw it.", true},
		{"do not have to", "You do not have to draw it.", "You must not draw it.", false},
		{"drawn in days", "It is drawn in 30 days.", "It is draws 30 days.", false},
		{"to and by a partner", "It is given to a partner.", "It is given by a partner.", false},
	} {
		class := ClassOf(compared(t, "en", c.from, c.to))
		if editorial := class == Editorial || class == None; editorial != c.editorial {
			t.Errorf("%s is %s: %q → %q", c.name, class, c.from, c.to)
		}
	}
}
