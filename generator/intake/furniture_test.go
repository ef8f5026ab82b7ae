package intake

import (
	"slices"
	"testing"
)

// What stands around a text is told by its name together with what it holds.
func TestWhatStandsAroundATextIsLeftOut(t *testing.T) {
	for _, box := range []string{
		`<div class="tableOfContents_bqdL"><ul><li><a href="#a">Data</a></li><li><a href="#b">Rights</a></li></ul></div>`,
		`<div class="wp-block-rank-math-toc-block"><h2>Table of Contents</h2><ul><li><a href="#a">Data</a></li><li><a href="#b">Rights</a></li></ul></div>`,
		`<div aria-label="Breadcrumb"><span><a href="/">Home</a></span><span>/</span><span>Privacy</span></div>`,
		`<div itemscope itemtype="https://schema.org/BreadcrumbList"><a href="/">Home</a> <span>Privacy</span></div>`,
		`<div class="entry-byline">By <a href="/a">Ann</a> on 3 May 2024</div>`,
		`<p class="author-name">Ann Writer, head of legal</p>`,
		`<div class="post__reading-time">5 min read</div>`,
		`<span class="ReadTime">6–8 minutes</span>`,
		`<div class="article-votes"><h3>Was this article helpful?</h3><button>Yes</button><button>No</button></div>`,
		`<div data-testid="feedback-widget"><span>Was this helpful?</span><a role="button">Yes</a></div>`,
		`<div class="a2a_kit share-buttons"><a href="https://x.example">Share on X</a><a href="https://y.example">Share on Y</a></div>`,
		`<a class="theme-edit-this-page" href="https://git.example">Edit this page</a>`,
		`<section class="related-articles"><h2>Related articles</h2><ul><li><a href="/o">How to end the subscription</a></li><li><a href="/p">Prices</a></li></ul></section>`,
		`<div class="mc_embed_signup"><h3>Stay informed</h3><form><input type="email"><input type="submit" value="Go"></form></div>`,
		`<div class="xyz"><h2>Good advice for your letters</h2><form><input type="email"><button>Join</button></form></div>`,
		`<mat-toolbar><span>Acme</span><a href="/p">Prices</a></mat-toolbar>`,
		`<app-footer><div>Acme, all rights reserved</div></app-footer>`,
		`<div class="v-app-bar"><a href="/">Acme</a><a href="/p">Prices</a></div>`,
	} {
		page := `<body><div class="page"><article><h1>Privacy</h1>` + box + `<h2>Data</h2><p>` + aSentence + `</p><h2>Rights</h2><p>` + aSentence + `</p></article></div></body>`
		want := []string{"title Privacy", "2 Data", aSentence, "2 Rights", aSentence}
		if got := outlined(t, "a.html", page); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q", box, got)
		}
	}
}

// A part of the text is kept whatever it is called.
func TestTextIsKeptWhateverItIsCalled(t *testing.T) {
	for box, want := range map[string][]string{
		`<p>Written by <span class="author">Acme Ltd</span> for you.</p>`:                                                                                   {"Written by Acme Ltd for you."},
		`<div class="vcard author">Acme Digital Ltd<br>High Street 1</div>`:                                                                                 {"Acme Digital Ltd / High Street 1"},
		`<ul><li id="social">Social media: Facebook</li><li class="share">Sharing with partners</li></ul>`:                                                  {"- Social media: Facebook", "- Sharing with partners"},
		`<div class="drawer"><button aria-expanded="true">Names</button><div role="region">We keep the names that you give to us in our files.</div></div>`: {"3 Names", "We keep the names that you give to us in our files."},
		`<div class="subscription"><p>A subscription renews itself every month.</p></div>`:                                                                  {"A subscription renews itself every month."},
		`<section class="feedback"><p>Write to us what you think.</p></section>`:                                                                            {"Write to us what you think."},
		`<div class="related"><p>See also <a href="/cookies">our cookie policy</a>.</p></div>`:                                                              {"See also our cookie policy."},
		`<div><h3>1.1 Contact</h3><form><p>Write to us.</p></form></div>`:                                                                                   {"3 1.1 Contact"},
		`<table class="rating"><tr><td class="author">Name</td><td>Use</td></tr><tr><td>Ann</td><td>Bill</td></tr></table>`:                                 {"Name\tUse / Ann\tBill"},
	} {
		page := `<body><article><h1>Privacy</h1><h2>Data</h2><p>` + aSentence + `</p>` + box + `<h2>Rights</h2><p>` + aSentence + `</p></article></body>`
		want = slices.Concat([]string{"title Privacy", "2 Data", aSentence}, want, []string{"2 Rights", aSentence})
		if got := outlined(t, "a.html", page); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", box, got, want)
		}
	}
}
