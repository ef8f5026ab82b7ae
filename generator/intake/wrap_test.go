package intake

import (
	"slices"
	"testing"
)

// A text that was printed, sent or set in lines of one width is read as its
// blocks are.
func TestTextsThatWereSetInLines(t *testing.T) {
	filled := "We handle the data that you give to us, and we keep none of\nthem for longer than the law asks us to keep them, as far as\nwe know of it and as far as it binds us in the country where\nthe company has its seat and does its work for the reader.\n"
	whole := "We handle the data that you give to us, and we keep none of them for longer than the law asks us to keep them, as far as we know of it and as far as it binds us in the country where the company has its seat and does its work for the reader."
	for _, c := range []struct {
		what, source string
		want         []string
	}{
		{"numbers of sheets and a running head", "Privacy\n\n" + filled + "\nAcme privacy\nPage 1 of 3\n\f\n" + filled + "\n" + filled + "\nAcme privacy\nPage 2 of 3\n\f\n" + filled + "\nAcme privacy\nPage 3 of 3\n",
			[]string{"title Privacy", whole, whole, whole, whole}},
		{"a paragraph that goes on upon the next sheet", "Privacy\n\n" + filled + filled + "\nWe handle the data that you give to us, and we keep none of\n\n1\n\nthem for long.\n\n" + filled + filled + "\n2\n",
			[]string{"title Privacy", whole + " " + whole, "We handle the data that you give to us, and we keep none of them for long.", whole + " " + whole}},
		{"the head of a letter", "-------- Forwarded Message --------\nSubject: \tPrivacy of Acme\nDate: \tFri, 12 Apr 2024\nFrom: \tAnn <ann@acme.example>\nTo: \tlegal@acme.example\n\n\nPrivacy\n\n" + filled,
			[]string{"title Privacy", whole}},
		{"quoted", "> Privacy\n>\n> " + aSentence + "\n>\n> " + aSentence + "\n", []string{"title Privacy", aSentence, aSentence}},
		{"letters that mark inner lists", "Privacy\n\n" + aSentence + "\n\n  * Contact:\n      o e-mail\n      o telephone\n  * Work\n",
			[]string{"title Privacy", aSentence, "- Contact:", "-- e-mail", "-- telephone", "- Work"}},
		{"words that hyphens part, and some that have them", "Privacy\n\nWe handle your personal data and we keep none of the perso-\nnal data for longer than the law asks, and not in a third-\nparty service at all. A third-party service has no part in it, and infor-\nmation about you stays with us as long as it is information\nthat we need and that the law allows us to have about you.\n",
			[]string{"title Privacy", "We handle your personal data and we keep none of the personal data for longer than the law asks, and not in a third-party service at all. A third-party service has no part in it, and information about you stays with us as long as it is information that we need and that the law allows us to have about you."}},
		{"columns", "Privacy\n\n" + filled + "\n" + filled + "\nName       Use        Time\npref       language   1 year\nvisit      counting   2 years\n",
			[]string{"title Privacy", whole, whole, "Name\tUse\tTime / pref\tlanguage\t1 year / visit\tcounting\t2 years"}},
		{"two spaces here and there", "Privacy\n\n" + aSentence + "\n\nThe site keeps  what you write.\nIt shows to  nobody what that is.\n", []string{"title Privacy", aSentence, "The site keeps  what you write.", "It shows to  nobody what that is."}},
		{"an address below a colon", "Privacy\n\n" + aSentence + "\n\nWho answers:\nAcme Ltd\nHigh Street 12\nLondon\n\n" + aSentence + "\n",
			[]string{"title Privacy", aSentence, "Who answers:", "Acme Ltd", "High Street 12", "London", aSentence}},
		{"the end of a copied page", "Privacy\n\n" + aSentence + "\n\n" + aSentence + "\n\n© 2024 Acme\nTerms\nPrivacy\nContact us\n", []string{"title Privacy", aSentence, aSentence}},
		{"an address below a copyright", "Privacy\n\n" + aSentence + "\n\n© 2024 Acme\nhelp@acme.example\n", []string{"title Privacy", aSentence, "© 2024 Acme", "help@acme.example"}},
		{"a section on copyright", "Terms\n\n" + aSentence + "\n\nCopyright\n\n- logos\n- texts\n", []string{"title Terms", aSentence, "2 Copyright", "- logos", "- texts"}},
	} {
		if got := outlined(t, "a.txt", c.source); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.what, got, c.want)
		}
	}
}
