package site

import (
	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/js"
)

// small makes pages small without making them harder to read for a parser:
// quotes, end tags and the document's own tags stay.
var small = func() *minify.M {
	m := minify.New()
	m.AddFunc("text/css", css.Minify)
	m.Add("text/javascript", &js.Minifier{})
	m.Add("text/html", &html.Minifier{KeepQuotes: true, KeepEndTags: true, KeepDocumentTags: true, KeepDefaultAttrVals: true})
	return m
}()

func minifyHTML(page []byte) ([]byte, error) { return small.Bytes("text/html", page) }

func minifyJS(script []byte) ([]byte, error) { return small.Bytes("text/javascript", script) }

func minifyCSS(style []byte) ([]byte, error) { return small.Bytes("text/css", style) }
