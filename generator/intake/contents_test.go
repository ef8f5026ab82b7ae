package intake

import (
	"slices"
	"strings"
	"testing"
)

// A table of contents is what leads to the headings below, or says the same in
// the same order.
func TestContentsAreLeftOut(t *testing.T) {
	p := "<p>" + aSentence + "</p>"
	body := `<h2 id="a">1. Data</h2>` + p + `<h2 id="b">2. Your rights</h2>` + p + `<h2 id="c">3. Cookies</h2>` + p + `<h2 id="d">4. Contact</h2>` + p
	want := []string{"title Privacy", "2 1. Data", aSentence, "2 2. Your rights", aSentence, "2 3. Cookies", aSentence, "2 4. Contact", aSentence}
	for _, contents := range []string{
		`<ul><li><a href="#a">1. Data</a></li><li><a href="#b">2. Your rights</a></li><li><a href="#c">3. Cookies</a></li><li><a href="#d">4. Contact</a></li></ul>`,
		`<p><strong>Innhold</strong></p><ol><li><a href="#a">Data</a></li><li><a href="#b">Your rights</a></li><li><a href="#c">Cookies</a></li></ol>`,
		`<h2>Sommaire</h2><p><a href="#a">Data</a><br><a href="#b">Your rights</a><br><a href="#c">Cookies</a></p>`,
		`<p><a href="#a">Data</a> | <a href="#b">Your <b>rights</b></a> | <a href="#c">Cookies</a></p>`,
		`<div><p>Contents</p><p>1. Data</p><p>2. Your rights</p><p>3. Cookies</p><p>4. Contact</p></div>`,
		`<table><tr><td>1. Data</td><td>1</td></tr><tr><td>2. Your rights</td><td>2</td></tr><tr><td>3. Cookies</td><td>2</td></tr></table>`,
	} {
		if got := outlined(t, "a.html", "<main><h1>Privacy</h1>"+contents+body+"</main>"); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q", contents, got)
		}
	}
	text := "\n1. Data\n\n" + aSentence + "\n\n2. Your rights\n\n" + aSentence + "\n\n3. Cookies\n\n" + aSentence + "\n\n4. Contact\n\n" + aSentence + "\n"
	for _, contents := range []string{
		"Indice\n1. Data\n2. Your rights\n3. Cookies\n4. Contact\n",
		"1. Data\n\n2. Your rights\n\n3. Cookies\n\n4. Contact\n",
		"Spis treści\n\n1. Data ........ 1\n2. Your rights ... 2\n3. Cookies ..... 11\n",
		"Contents\n\n• Data\n• Your rights\n• Cookies\n• Contact\n",
		"1. Data\t1\n2. Your rights\t2\n3. Cookies\t2\n",
	} {
		if got := outlined(t, "a.txt", "Privacy\n\n"+contents+text); !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q", contents, got)
		}
	}
}

// What recurs for another reason is text, and so is a list that names no
// headings.
func TestWhatRecursIsNoContents(t *testing.T) {
	for _, kept := range []string{
		"<p>Name</p><p>Provider</p><p>Purpose</p><p>Expiry</p><p>_ga and _gid of Google count.</p><p>Name</p><p>Provider</p><p>Purpose</p><p>Expiry</p><p>pref of ours keeps the language.</p>",
		`<p>You have rights:</p><ul><li><a href="#x">access</a>;</li><li><a href="#y">erasure</a>;</li><li><a href="#z">objection</a>.</li></ul><h2 id="x">How you ask</h2><p>` + aSentence + "</p>",
		`<p>This policy says the following, and you can go to each part:</p><ul><li><a href="#x">Data</a></li><li><a href="#y">Names</a></li><li><a href="#z">Purpose</a></li></ul><h2 id="x">Data</h2><p>` + aSentence + `</p><h2 id="y">Names</h2><p>` + aSentence + `</p><h2 id="z">Purpose</h2><p>` + aSentence + "</p>",
		"<h2>Data</h2><p>" + aSentence + "</p><h2>Names</h2><p>" + aSentence + "</p><h2>Data</h2><p>" + aSentence + "</p><h2>Names</h2><p>" + aSentence + "</p>",
	} {
		got := strings.Join(outlined(t, "a.html", "<main><h1>Privacy</h1><p>"+aSentence+"</p>"+kept+"<p>"+aSentence+"</p></main>"), " ")
		for _, word := range []string{"Name", "Provider", "Purpose", "Expiry", "access", "erasure", "Data"} {
			if n := strings.Count(kept, word); strings.Count(got, word) != n {
				t.Errorf("%q stands %d times, not %d in %q", word, strings.Count(got, word), n, got)
			}
		}
	}
}
