package intake

import (
	"slices"
	"testing"
)

// Components are lists, items and paragraphs as they say to those who listen,
// and as they stand; within a line they are words of it.
func TestComponentsAreBlocks(t *testing.T) {
	for body, want := range map[string][]string{
		`<mat-list role="list"><mat-list-item role="listitem"><span>One</span></mat-list-item><mat-list-item role="listitem"><span>Two</span></mat-list-item></mat-list>`: {"- One", "- Two"},
		`<div role="list"><div><div role="listitem">One</div></div><div><div role="listitem">Two</div></div></div>`:                                                       {"- One", "- Two"},
		`<div role="list"><div role="listitem">One<div role="list"><div role="listitem">Inner</div></div></div></div>`:                                                    {"- One", "-- Inner"},
		`<ul role="list"><li role="listitem">One</li></ul>`:                                                                                                               {"- One"},
		`<my-text>One is this.</my-text><my-text>Two is that.</my-text>`:                                                                                                  {"One is this.", "Two is that."},
		`<my-text>One is this.</my-text><p>Two is that.</p>`:                                                                                                              {"One is this.", "Two is that."},
		`<p>Write to <x-mail>a@b.example</x-mail> or call <x-phone>12</x-phone>.</p>`:                                                                                     {"Write to a@b.example or call 12."},
		`<p><x-mail>a@b.example</x-mail> <x-phone>12</x-phone></p>`:                                                                                                       {"a@b.example 12"},
		`<div><x-term>One</x-term> is <x-mail>a@b.example</x-mail></div>`:                                                                                                 {"One is a@b.example"},
		`<ul><li><x-name>One</x-name><x-name>Two</x-name></li></ul>`:                                                                                                      {"- OneTwo"},
		`<div><span>Write to </span><x-mail>a@b.example</x-mail></div>`:                                                                                                   {"Write to a@b.example"},
	} {
		want = slices.Concat([]string{"title Privacy", "2 Data", aSentence}, want, []string{aSentence})
		page := "<main><h1>Privacy</h1><h2>Data</h2><p>" + aSentence + "</p>" + body + "<p>" + aSentence + "</p></main>"
		if got := outlined(t, "a.html", page); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", body, got, want)
		}
	}
}

// A page of components has a title without a heading.
func TestTheTitleOfACard(t *testing.T) {
	page := `<title>Acme</title><body><app-root><mat-toolbar><span>Acme</span><a href="/p">Prices</a></mat-toolbar><mat-card><mat-card-header><div><mat-card-title class="mat-mdc-card-title">Privacy at Acme</mat-card-title></div></mat-card-header>` +
		`<mat-card-subtitle>Last updated 3 May 2024</mat-card-subtitle><p>` + aSentence + `</p><h4>Data</h4><p>` + aSentence + `</p></mat-card></app-root></body>`
	if got, want := outlined(t, "a.html", page), []string{"title Privacy at Acme", aSentence, "2 Data", aSentence}; !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}
