package page

// Embed is the page that tells a site's engineers how to show its texts and
// notices on pages of their own.
type Embed struct {
	Shell
	Heading   string
	Base      string // token
	Origin    string // token
	Integrity string // of proviso.js
	Languages []EmbedLanguage
	Hosts     string // token: who may frame the pages
}

// EmbedLanguage is one of the site's languages with its texts.
type EmbedLanguage struct {
	Lang, Name string
	Texts      []EmbedText
}

// EmbedText is a text by its address below the site.
type EmbedText struct {
	Address, Title, Lang string
	Rel                  string // the link type that HTML has for such a text, if it has one
	Fragments            []string
}
