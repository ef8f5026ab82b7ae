package intake

import (
	"fmt"
	"html"
	"strings"

	"proviso/generator/policy"
)

// builder is a way in which sites publish: what it makes of each kind of block,
// and what it puts around them.
type builder struct {
	name      string
	text      bool
	truth     func(published) published // what stands there of the policy; nil for all of it as it is
	before    string                    // %[1]s title, %[2]s the line of the day, %[3]s the domain
	after     string
	heading   func(level int, words string) string
	paragraph func(words string) string
	list      func(items []string) string
}

// page is the policy as the builder publishes it.
func (b builder) page(p published) string {
	if b.text {
		return b.copied(p)
	}
	var s strings.Builder
	fmt.Fprintf(&s, b.before, html.EscapeString(p.title), p.day, p.facts["domain"])
	for i := 0; i < len(p.units); i++ {
		u := p.units[i]
		switch u.kind {
		case policy.Heading:
			s.WriteString(b.heading(u.level, p.inHTML(u)))
		case policy.Item:
			var items []string
			for ; i < len(p.units) && p.units[i].kind == policy.Item; i++ {
				items = append(items, p.inHTML(p.units[i]))
			}
			i--
			s.WriteString(b.list(items))
		default:
			s.WriteString(b.paragraph(p.inHTML(u)))
		}
		s.WriteString("\n")
	}
	s.WriteString(strings.ReplaceAll(b.after, "%[1]s", p.facts["domain"]))
	return s.String()
}

// inHTML is a block's words with its links and its bold words.
func (p published) inHTML(u unit) string {
	var s strings.Builder
	for _, r := range u.runs {
		text := html.EscapeString(r.text)
		text = strings.ReplaceAll(text, p.facts["support_email"], `<a href="mailto:`+p.facts["support_email"]+`">`+p.facts["support_email"]+`</a>`)
		text = strings.ReplaceAll(text, p.facts["url"], `<a href="`+p.facts["url"]+`" target="_blank" rel="noopener">`+p.facts["url"]+`</a>`)
		if r.strong {
			text = "<strong>" + text + "</strong>"
		}
		if r.br {
			text = "<br>"
		}
		if r.link != "" && !strings.Contains(text, "<a ") {
			text = `<a href="` + html.EscapeString(r.link) + `">` + text + `</a>`
		}
		s.WriteString(text)
	}
	return s.String()
}

func wrap(open, close string) func(string) string {
	return func(words string) string { return open + words + close }
}

func headed(open, close string) func(int, string) string {
	return func(_ int, words string) string { return open + words + close }
}

func listed(open, item, itemEnd, close string) func([]string) string {
	return func(items []string) string {
		s := open
		for _, one := range items {
			s += item + one + itemEnd
		}
		return s + close
	}
}

func levelled(attrs, inner, innerEnd string) func(int, string) string {
	return func(level int, words string) string {
		return fmt.Sprintf("<h%d%s>%s%s%s</h%d>", level, attrs, inner, words, innerEnd, level)
	}
}

const pageHead = `<!DOCTYPE html><html lang="nb"><head><meta charset="utf-8"><title>%[1]s | CV</title><link rel="canonical" href="https://%[3]s/policy">`

var builders = append(pages, copies...)

var pages = []builder{
	{
		name: "wordpress-strong",
		before: pageHead + `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"%[1]s"}]}</script></head>
<body class="page-template-default page wp-embed-responsive"><a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header id="masthead" class="site-header"><div class="site-branding"><p class="site-title"><a href="/">CV</a></p></div><nav id="site-navigation" class="main-navigation"><ul id="primary-menu"><li class="menu-item"><a href="/">Hjem</a></li><li><a href="/priser">Priser</a></li></ul></nav></header>
<div id="primary" class="content-area"><main id="main" class="site-main"><article id="post-3" class="post-3 page type-page"><header class="entry-header"><h1 class="entry-title">%[1]s</h1></header><div class="entry-content"><p><em>%[2]s</em></p>`,
		after: `</div></article></main></div><aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2 class="widget-title">Siste innlegg</h2><ul><li><a href="/a">Slik skriver du en CV</a></li></ul></section></aside>
<footer id="colophon" class="site-footer"><div class="site-info">© 2024 %[1]s</div></footer>
<div id="cmplz-cookiebanner-container"><div class="cmplz-cookiebanner cmplz-hidden banner-1"><div class="cmplz-title">Administrer samtykke</div><div class="cmplz-message">Vi bruker informasjonskapsler for å gi deg den beste opplevelsen på nettstedet vårt.</div><button class="cmplz-btn cmplz-accept">Godta</button></div></div></body></html>`,
		heading: headed("<p><strong>", "</strong></p>"), paragraph: wrap("<p>", "</p>"), list: listed("<ul>", "<li>", "</li>", "</ul>"),
	},
	{
		name:    "wordpress-pasted", // from Word, into the classic editor
		before:  pageHead + `</head><body><div id="page"><div class="entry-content"><h1>%[1]s</h1><p>&nbsp;</p><p>%[2]s</p><p>&nbsp;</p>`,
		after:   `<p>&nbsp;</p></div></div><div class="site-footer">© %[1]s</div></body></html>`,
		heading: headed("<p><b>", "&nbsp;</b></p><p>&nbsp;</p>"), paragraph: wrap(`<p><span style="font-weight: 400;">`, "</span></p>\n<p>&nbsp;</p>"),
		list: listed("<ul>", `<li style="font-weight: 400;" aria-level="1"><span style="font-weight: 400;">`, `</span></li>`, "</ul>\n<p>&nbsp;</p>"),
	},
	{
		name: "gutenberg",
		before: pageHead + `</head><body class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group"><p class="wp-block-site-title"><a href="/">CV</a></p><nav class="wp-block-navigation"><a href="/om">Om oss</a></nav></div></header>
<main class="wp-block-group"><h1 class="wp-block-post-title">%[1]s</h1><div class="entry-content wp-block-post-content"><p class="has-text-align-center has-small-font-size">%[2]s</p><div class="wp-block-rank-math-toc-block" id="rank-math-toc"><h2>Innhold</h2><nav><ul><li><a href="#a">Behandling</a></li><li><a href="#b">Lagring</a></li></ul></nav></div>`,
		after:   `</div></main><footer class="wp-block-template-part"><p class="has-text-align-center">Stolt drevet av <a href="https://wordpress.org">WordPress</a></p></footer></body></html>`,
		heading: levelled(` class="wp-block-heading"`, "<strong>", "</strong>"), paragraph: wrap("<p>", "</p>"), list: listed(`<ul class="wp-block-list">`, "<li>", "</li>", "</ul>"),
	},
	{
		name: "elementor",
		before: pageHead + `</head><body class="elementor-default elementor-page"><div data-elementor-type="header" class="elementor elementor-location-header"><ul class="elementor-nav-menu"><li><a href="/">Hjem</a></li></ul></div>
<div data-elementor-type="wp-page" class="elementor elementor-12"><section class="elementor-section"><div class="elementor-widget elementor-widget-heading"><div class="elementor-widget-container"><h1 class="elementor-heading-title elementor-size-default">%[1]s</h1></div></div><div class="elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">%[2]s</div></div></section>`,
		after: `</div><div data-elementor-type="footer" class="elementor elementor-location-footer"><p>Kontakt oss på hei@%[1]s</p></div></body></html>`,
		heading: func(level int, w string) string {
			return fmt.Sprintf(`<section class="elementor-section"><div class="elementor-container"><div class="elementor-column"><div class="elementor-widget-wrap"><div class="elementor-element elementor-widget elementor-widget-heading" data-widget_type="heading.default"><div class="elementor-widget-container"><h%d class="elementor-heading-title elementor-size-default">%s</h%d></div></div></div></div></div></section>`, level, w, level)
		},
		paragraph: wrap(`<div class="elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container"><p>`, `</p></div></div>`),
		list:      listed(`<div class="elementor-widget elementor-widget-icon-list"><div class="elementor-widget-container"><ul class="elementor-icon-list-items">`, `<li class="elementor-icon-list-item"><span class="elementor-icon-list-icon"><i aria-hidden="true" class="fas fa-check"></i></span><span class="elementor-icon-list-text">`, `</span></li>`, `</ul></div></div>`),
	},
	{
		name:    "wix",
		before:  pageHead + `<style id="css_masterPage">.font_8{font:normal 15px}</style></head><body class="responsive"><div id="SITE_CONTAINER"><div id="main_MF"><div id="SCROLL_TO_TOP" tabindex="-1" role="region" aria-label="top of page" class="qhwIj ignore-focus"><span class="mHZSwn">top of page</span></div><div id="site-root"><div id="masterPage"><header id="SITE_HEADER" class="x4zVYf SITE_HEADER wixui-header" tabindex="-1"><nav aria-label="Site"><ul><li><a href="/"><p>Hjem</p></a></li></ul></nav></header><main id="PAGES_CONTAINER" tabindex="-1" data-main-content="true"><div id="comp-1" class="HcOXKn wixui-rich-text" data-testid="richTextElement"><h1 class="font_0 wixui-rich-text__text">%[1]s</h1></div><div id="comp-2" class="HcOXKn SxM0TO QxJLC3 comp-2 wixui-rich-text" data-testid="richTextElement"><p class="font_8 wixui-rich-text__text" style="font-size:16px;">%[2]s</p><p class="font_8 wixui-rich-text__text"><span class="wixGuard wixui-rich-text__text">` + "\u200b" + `</span></p>`,
		after:   `</div></main><footer id="SITE_FOOTER" class="SITE_FOOTER wixui-footer"><p>©2024 %[1]s. Laget med Wix.com</p></footer></div></div><div id="SCROLL_TO_BOTTOM" tabindex="-1" role="region" aria-label="bottom of page" class="qhwIj ignore-focus"><span class="mHZSwn">bottom of page</span></div></div></div><script type="application/json" id="wix-warmup-data">{"a":"<p>nei</p>"}</script></body></html>`,
		heading: headed(`<p class="font_8 wixui-rich-text__text" style="font-size:18px;"><span style="font-weight:bold;" class="wixui-rich-text__text">`, `</span></p>`), paragraph: wrap(`<p class="font_8 wixui-rich-text__text" style="line-height:1.7em; font-size:16px;"><span style="font-size:16px;" class="wixui-rich-text__text">`, "</span></p><p class=\"font_8 wixui-rich-text__text\"><span class=\"wixGuard wixui-rich-text__text\">\u200b</span></p>"),
		list: listed(`<ul class="font_8 wixui-rich-text__text" style="font-size:16px;">`, `<li class="wixui-rich-text__text"><p class="font_8 wixui-rich-text__text"><span class="wixui-rich-text__text">`, `</span></p></li>`, "</ul><p class=\"font_8\"><span class=\"wixGuard\">\u200b</span></p>"),
	},
	{
		name:    "webflow",
		before:  pageHead + `</head><body><div data-collapse="medium" role="banner" class="navbar w-nav"><div class="container w-container"><nav role="navigation" class="nav-menu w-nav-menu"><a href="/" class="nav-link w-nav-link">Home</a></nav></div></div><div class="section legal"><div class="w-layout-blockcontainer w-container"><h1 class="heading-4">%[1]s</h1><div class="text-block-7">%[2]s</div><div class="rich-text-block w-richtext">`,
		after:   `</div></div></div><div class="footer-dark"><div class="container"><div class="footer-wrapper"><a href="/" class="footer-link">Om oss</a><div class="footer-copyright">Copyright © 2024 %[1]s</div></div></div></div><script src="https://d3e54v103j8qbb.cloudfront.net/js/jquery.js"></script></body></html>`,
		heading: levelled("", "", ""), paragraph: wrap("<p>", "</p><p>\u200d</p>"), list: listed(`<ul role="list">`, "<li>", "</li>", "</ul><p>\u200d</p>"),
	},
	{
		name:   "react-tailwind",
		before: pageHead + `<link rel="preload" as="font"></head><body class="__variable_d65c78 antialiased"><div id="__next"><div class="fixed top-0 inset-x-0 z-50 bg-white"><div class="flex justify-between"><a href="/">CV</a><div class="hidden md:flex"><a href="/priser">Priser</a><a href="/logg-inn">Logg inn</a><a href="/maler">Maler</a></div></div></div><div class="max-w-4xl mx-auto px-4 py-16"><div class="text-4xl font-extrabold mb-4">%[1]s</div><div class="text-sm text-gray-500">%[2]s</div>`,
		after:  `</div><div class="bg-gray-900 text-white"><div class="grid grid-cols-4"><div><a href="/om">Om oss</a></div><div><a href="/kontakt">Kontakt</a></div><div><a href="/vilkar">Vilkår</a></div></div><p class="text-xs">© 2024 CV. All rights reserved.</p></div></div><script id="__NEXT_DATA__" type="application/json">{"props":{"html":"<h2>nei</h2>"}}</script></body></html>`,
		heading: func(level int, w string) string {
			return fmt.Sprintf(`<div class="text-%dxl font-semibold mt-8 mb-2">%s</div>`, max(1, 4-level), w)
		},
		paragraph: wrap(`<div class="mb-4 leading-7">`, `</div>`), list: listed(`<div class="pl-6 mb-4 space-y-2">`, `<div class="flex gap-2"><span aria-hidden="true">•</span><div>`, `</div></div>`, `</div>`),
	},
	{
		name:    "react-ssr", // comments part the text
		before:  pageHead + `</head><body><div id="root"><main class="css-1x2y3z"><h1 class="MuiTypography-root MuiTypography-h3 css-9l3uo3">%[1]s</h1><p class="MuiTypography-root MuiTypography-body2">%[2]s</p>`,
		after:   `</main></div><script>window.__STATE__={"x":"</p>"}</script></body></html>`,
		heading: headed(`<p class="MuiTypography-root MuiTypography-h5 css-abc">`, `</p>`), paragraph: wrap(`<p class="MuiTypography-root MuiTypography-body1 css-x">`+"<!-- -->", `<!-- --></p>`), list: listed(`<ul class="MuiList-root">`, `<li class="MuiListItem-root"><div class="MuiListItemText-root"><span class="MuiTypography-root MuiTypography-body1">`, `</span></div></li>`, `</ul>`),
	},
	{
		name:    "google-docs",
		before:  `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">@import url('https://themes.googleusercontent.com/fonts/css');ul.lst-kix_1-0{list-style-type:none}.c1{color:#000000;font-weight:700;text-decoration:none;font-size:12pt;font-family:"Arial"}.c0{color:#000000;font-weight:400}.c3{padding-top:0pt;line-height:1.15}</style></head><body class="c8 doc-content"><p class="c3 title"><span class="c4">%[1]s</span></p><p class="c3"><span class="c0">%[2]s</span></p><p class="c3 c7"><span class="c0"></span></p>`,
		after:   `<!-- %[1]s --></body></html>`,
		heading: headed(`<p class="c3"><span class="c1">`, `</span></p>`), paragraph: wrap(`<p class="c3"><span class="c0">`, `</span></p><p class="c3 c7"><span class="c0"></span></p>`),
		list: listed(`<ul class="c6 lst-kix_1-0 start">`, `<li class="c3 c5 li-bullet-0"><span class="c0">`, `</span></li>`, `</ul><p class="c3 c7"><span class="c0"></span></p>`),
	},
	{
		name:    "word-filtered",
		before:  pageHead + `</head><body lang=NO link="#0563C1" style='word-wrap:break-word'><div class=WordSection1><p class=MsoTitle>%[1]s</p><p class=MsoNormal>%[2]s</p>`,
		after:   `<p class=MsoNormal><span lang=NO>&nbsp;</span></p></div><!-- %[1]s --></body></html>`,
		heading: headed(`<p class=MsoNormal><b><span lang=NO style='font-size:14.0pt;line-height:107%%'>`, `</span></b></p>`), paragraph: wrap("<p class=MsoNormal style='margin-bottom:8.0pt'><span\nlang=NO>", `</span></p>`),
		list: listed("", `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt'><span lang=NO style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span><span lang=NO>`, "</span></p>", ""),
	},
	{
		name:    "br-br",
		before:  pageHead + `</head><body bgcolor="#ffffff"><div id="header"><a href="/">Forside</a> | <a href="/cv">CV</a> | <a href="/kontakt">Kontakt</a></div><div id="content"><h1>%[1]s</h1>%[2]s<br><br>`,
		after:   `</div><div id="footer">&copy; %[1]s</div></body></html>`,
		heading: headed("<b>", "</b><br>"), paragraph: wrap("", "<br><br>"), list: listed("", "- ", "<br>", "<br>"),
	},
	{
		name:    "br-br-u",
		before:  pageHead + `</head><body><p><big><b>%[1]s</b></big></p><p>%[2]s</p><p>`,
		after:   `</p></body></html><!-- %[1]s -->`,
		heading: headed("<strong>", "</strong><br /><br />"), paragraph: wrap("", "<br />\n<br />"), list: listed("", "&bull; ", "<br />", "<br />"),
	},
	{
		name:    "squarespace",
		before:  pageHead + `</head><body id="collection-1" class="header-layout"><header data-test="header" id="header" class="header"><div class="header-nav-item"><a href="/">Hjem</a></div></header><main id="page" role="main"><article class="sections"><section class="page-section"><div class="sqs-layout"><div class="sqs-block html-block"><div class="sqs-block-content"><div class="sqs-html-content" data-sqsp-text-block-content><h1 style="white-space:pre-wrap;">%[1]s</h1><p style="white-space:pre-wrap;">%[2]s</p>`,
		after:   `</div></div></div></div></section></article></main><footer class="sections" id="footer-sections"><p>Made with Squarespace %[1]s</p></footer></body></html>`,
		heading: levelled(` style="white-space:pre-wrap;"`, "", ""), paragraph: wrap(`<p class="" style="white-space:pre-wrap;">`, `</p>`), list: listed(`<ul data-rte-list="default">`, `<li><p class="" style="white-space:pre-wrap;">`, `</p></li>`, `</ul>`),
	},
	{
		name:    "table-layout",
		before:  pageHead + `</head><body><center><table width="800" cellpadding="0"><tr><td colspan="2"><img src="logo.gif" alt="logo"></td></tr><tr><td width="150" valign="top"><a href="/">Hjem</a><br><a href="/pris">Priser</a><br><a href="/hjelp">Hjelp</a></td><td valign="top"><font size="5"><b>%[1]s</b></font><p><font size="2">%[2]s</font></p>`,
		after:   `</td></tr><tr><td colspan="2" align="center"><font size="1">&copy; %[1]s</font></td></tr></table></center></body></html>`,
		heading: headed(`<p><font size="3"><b>`, `</b></font></p>`), paragraph: wrap(`<p><font size="2">`, `</font></p>`), list: listed(`<ul>`, `<li><font size="2">`, `</font></li>`, `</ul>`),
	},
	{
		name:    "termly",
		before:  pageHead + `</head><body><div class="privacy"><div data-custom-class="body"><div><strong><span style="font-size: 26px;"><span data-custom-class="title"><h1>%[1]s</h1></span></span></strong></div><div><span style="color: rgb(127, 127, 127);"><strong><span style="font-size: 15px;"><span data-custom-class="subtitle">%[2]s</span></span></strong></span></div><div><br></div>`,
		after:   `</div><style>ul { list-style-type: square; }</style></div></body></html><!-- %[1]s -->`,
		heading: headed(`<div id="infocollect" style="line-height: 1.5;"><strong><span style="font-size: 19px;"><span data-custom-class="heading_1">`, `</span></span></strong></div><div><br></div>`), paragraph: wrap(`<div style="line-height: 1.5;"><span style="font-size: 15px; color: rgb(89, 89, 89);"><span data-custom-class="body_text"><bdt class="block-component"></bdt>`, `</span></span></div><div style="line-height: 1.5;"><br></div>`),
		list: listed("<ul>", `<li data-custom-class="body_text" style="line-height: 1.5;"><span style="font-size: 15px;"><bdt class="question">`, `</bdt></span></li>`, `</ul><div><br></div>`),
	},
	{
		name:    "details",
		before:  pageHead + `</head><body><main><h1>%[1]s</h1><p>%[2]s</p><div>`,
		after:   `</div></main></body></html><!-- %[1]s -->`,
		heading: headed(`</div><div class="item"><h3 class="accordion-header"><button class="accordion-button collapsed" type="button" data-bs-toggle="collapse" aria-expanded="false">`, `</button></h3></div><div class="accordion-collapse collapse" style="display:none">`), paragraph: wrap("<p>", "</p>"), list: listed("<ul>", "<li>", "</li>", "</ul>"),
	},
	{
		name:    "list-sections", // h2 within a list of sections; divs as paragraphs
		before:  pageHead + `</head><body><nav><a href="/">x</a></nav><section id="terms"><div class="container"><div class="row"><div class="col-md-12"><h1 class="page-title">%[1]s</h1><div class="date">%[2]s</div>`,
		after:   `</div></div></div></section><footer>%[1]s</footer></body></html>`,
		heading: levelled(` id="s" class="section__title"`, `<span>`, `</span><a class="anchor" aria-hidden="true" href="#s">#</a>`), paragraph: wrap(`<div class="text"><div>`, `</div></div>`), list: listed(`<ol>`, `<li><div><div>`, `</div></div></li>`, `</ol>`),
	},
	{
		name:    "underlined",
		before:  pageHead + `</head><body><div class="content"><h2 style="text-align:center">%[1]s</h2><p style="text-align:center">%[2]s</p>`,
		after:   `</div></body></html><!-- %[1]s -->`,
		heading: headed(`<p><u>`, `</u></p>`), paragraph: wrap("<p>", "</p>"), list: listed("<ul>", "<li>", "</li>", "</ul>"),
	},
	{
		name:    "plain-p", // nothing marks a heading but its shape
		before:  pageHead + `</head><body><div class="content"><h1>%[1]s</h1><p>%[2]s</p>`,
		after:   `</div></body></html><!-- %[1]s -->`,
		heading: headed(`<p>`, `</p>`), paragraph: wrap("<p>", "</p>"), list: listed("<ul>", "<li>", "</li>", "</ul>"),
	},
}
