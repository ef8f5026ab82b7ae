package intake

import (
	"fmt"
	"strings"
)

// wildStyle is one way in which sites mark a policy up.
type wildStyle struct {
	name           string
	h1, h2, h3     string // %s is the heading
	para, item     string
	list, endList  string
	open, close    string // around the text
	mail           func(string) string
	upper, divided bool // capitals; each section in an element of its own
	section        [2]string
	spelled        bool // e-mail addresses are written out for people
}

func mailto(a string) string { return `<a href="mailto:` + a + `">` + a + `</a>` }

func entities(a string) string {
	return strings.NewReplacer("@", "&#64;", ".", "&#46;").Replace(a)
}

func cloudflare(a string) string {
	out := "2a"
	for i := range len(a) {
		out += fmt.Sprintf("%02x", a[i]^0x2a)
	}
	return `<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="` + out + `">[email&#160;protected]</a>`
}

var wildStyles = []wildStyle{
	{name: "gutenberg", h1: `<h1 class="entry-title">%s</h1>`, h2: `<p><strong>%s</strong></p>`, h3: `<p><strong><em>%s</em></strong></p>`, para: `<p>%s</p>`, list: `<ul class="wp-block-list">`, item: `<li>%s</li>`, endList: `</ul>`, open: `<article class="page type-page"><div class="entry-content">`, close: `</div></article>`, mail: mailto},
	{name: "elementor", h1: `<h1 class="elementor-heading-title elementor-size-default">%s</h1></div></div><div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">`, h2: `<p><b>%s</b></p>`, h3: `<p><i>%s</i></p>`, para: `<p><span style="font-weight: 400;">%s</span></p>`, list: `<ul>`, item: `<li style="font-weight: 400;" aria-level="1"><span style="font-weight: 400;">%s</span></li>`, endList: `</ul>`, open: `<div data-elementor-type="wp-page" class="elementor elementor-812"><section class="elementor-section"><div class="elementor-element elementor-widget elementor-widget-heading"><div class="elementor-widget-container">`, close: `</div></div></section></div>`, mail: cloudflare},
	{name: "br", h1: `<div class="heading">%s</div><div class="body-text">`, h2: `<b>%s</b><br><br>`, h3: `<b>%s</b><br>`, para: `%s<br><br>`, list: ``, item: `• %s<br>`, endList: `<br>`, open: `<div class="container"><div class="row"><div class="col-md-12">`, close: `</div></div></div></div>`, mail: entities},
	{name: "ol", h1: `<h1>%s</h1>`, h2: `<ol start="N"><li><strong>%s</strong></li></ol>`, h3: `<p><em>%s</em></p>`, para: `<p>%s</p>`, list: `<ul>`, item: `<li>%s</li>`, endList: `</ul>`, open: `<main><div class="prose">`, close: `</div></main>`, mail: mailto},
	{name: "gdocs", h1: `<p dir="ltr" style="line-height:1.38;margin-top:20pt;"><span style="font-size:20pt;font-family:Arial;font-weight:400;">%s</span></p>`, h2: `<p dir="ltr" style="line-height:1.38;margin-top:18pt;margin-bottom:6pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;">%s</span></p>`, h3: `<p dir="ltr" style="line-height:1.38;"><span style="font-size:14pt;font-family:Arial;color:#434343;">%s</span></p>`, para: `<p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;">%s</span></p>`, list: `<ul style="padding-inline-start:48px;">`, item: `<li dir="ltr" style="list-style-type:disc;font-size:11pt;"><p dir="ltr" role="presentation"><span style="font-size:11pt;">%s</span></p></li>`, endList: `</ul><br />`, open: `<div class="page-content rte">`, close: `</div>`, mail: strings.Clone},
	{name: "uppercase", upper: true, h1: `<h1>%s</h1>`, h2: `<p>%s</p>`, h3: `<p><u>%s</u></p>`, para: `<p>%s</p>`, list: `<ul>`, item: `<li>%s</li>`, endList: `</ul>`, open: `<div id="content" class="policy">`, close: `</div>`, mail: mailto},
	{name: "tailwind", h1: `<div class="text-3xl font-bold text-center mb-8">%s</div>`, h2: `<div class="text-xl font-bold mt-8 mb-4">%s</div>`, h3: `<div class="font-semibold mt-4">%s</div>`, para: `<div class="mb-4 text-gray-700">%s</div>`, list: `<ul class="list-disc pl-6 mb-4">`, item: `<li class="mb-1">%s</li>`, endList: `</ul>`, open: `<div id="__next"><main class="min-h-screen"><div class="max-w-3xl mx-auto px-4">`, close: `</div></main></div>`, mail: mailto},
	{name: "nuxt", h1: `<h1 data-v-7ba5bd90>%s</h1>`, h2: `<h2 data-v-7ba5bd90>%s</h2>`, h3: `<p data-v-7ba5bd90><strong data-v-7ba5bd90>%s:</strong></p>`, para: `<p data-v-7ba5bd90>%s</p>`, list: `<ul data-v-7ba5bd90>`, item: `<li data-v-7ba5bd90>%s</li>`, endList: `</ul>`, open: `<div id="__nuxt"><div class="legal-page" data-v-7ba5bd90>`, close: `</div></div>`, mail: cloudflare},
	{name: "wix", h1: `<div class="wixui-rich-text" data-testid="richTextElement"><h1 class="font_0 wixui-rich-text__text"><span class="wixui-rich-text__text">%s</span></h1></div><div class="wixui-rich-text" data-testid="richTextElement">`, h2: `<p class="font_8 wixui-rich-text__text" style="font-size:18px"><span style="font-size:18px"><span style="font-weight:bold">%s</span></span></p>`, h3: `<p class="font_8 wixui-rich-text__text" style="font-size:16px"><span style="text-decoration:underline">%s</span></p>`, para: `<p class="font_8 wixui-rich-text__text" style="font-size:16px"><span style="font-size:16px">%s</span></p><p class="font_8 wixui-rich-text__text" style="font-size:16px"><span class="wixGuard">​</span></p>`, list: `<ul class="font_8">`, item: `<li><p class="font_8" style="font-size:16px">%s</p></li>`, endList: `</ul>`, open: `<div id="SITE_CONTAINER"><main id="PAGES_CONTAINER"><section class="wixui-section">`, close: `</div></section></main></div>`, mail: mailto},
	{name: "squarespace", h1: `<h1 style="white-space:pre-wrap;">%s</h1>`, h2: `<p class="" style="white-space:pre-wrap;"><strong>%s</strong></p>`, h3: `<p class="" style="white-space:pre-wrap;"><em>%s</em></p>`, para: `<p class="" style="white-space:pre-wrap;">%s</p>`, list: `<ul data-rte-list="default">`, item: `<li><p class="" style="white-space:pre-wrap;">%s</p></li>`, endList: `</ul>`, open: `<div class="sqs-block html-block sqs-block-html"><div class="sqs-block-content">`, close: `</div></div>`, mail: mailto},
	{name: "webflow", h1: `<h2 class="heading-large">%s</h2>`, h2: `<div class="policy-title">%s</div>`, h3: `<div class="policy-subtitle">%s</div>`, para: `<div class="policy-text">%s</div>`, list: `<ul role="list">`, item: `<li>%s</li>`, endList: `</ul>`, open: `<div class="section wf-section"><div class="w-container">`, close: `</div></div>`, mail: mailto},
	{name: "details", h1: `<h1>%s</h1>`, h2: `<summary>%s</summary>`, h3: `<p><strong>%s</strong></p>`, para: `<p>%s</p>`, list: `<ul>`, item: `<li>%s</li>`, endList: `</ul>`, open: `<main class="faq-like">`, close: `</main>`, mail: mailto, divided: true, section: [2]string{`<details>`, `</details>`}},
	{name: "divi", h1: `<h1 class="main_title">%s</h1>`, h2: `<h5 class="et_pb_toggle_title">%s</h5><div class="et_pb_toggle_content clearfix">`, h3: `<p><span style="font-size: large;"><strong>%s</strong></span></p>`, para: `<p>%s</p>`, list: `<ul>`, item: `<li>%s</li>`, endList: `</ul>`, open: `<div id="et-main-area"><div class="et_pb_column">`, close: `</div></div>`, mail: mailto, divided: true, section: [2]string{`<div class="et_pb_module et_pb_toggle et_pb_toggle_close">`, `</div></div>`}},
	{name: "word", h1: `<p class="MsoTitle">%s</p>`, h2: `<p class="MsoNormal" style="text-align:justify"><b><span style="font-size:12.0pt;mso-bidi-font-size:11.0pt">%s<o:p></o:p></span></b></p>`, h3: `<p class="MsoNormal"><i><span style="mso-ansi-language:NO-BOK">%s</span></i></p>`, para: `<p class="MsoNormal" style="text-align:justify"><span>%s<o:p></o:p></span></p><p class="MsoNormal"><span><o:p>&nbsp;</o:p></span></p>`, item: `<p class="MsoListParagraph" style="text-indent:-18.0pt;mso-list:l0 level1 lfo1"><span style="font-family:Symbol">·<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span><span>%s</span></p>`, open: `<div class="WordSection1">`, close: `</div>`, mail: strings.Clone},
	{name: "runin", h1: `<h1>%s</h1>`, h2: `<p><strong>%s</strong><br>`, h3: `<p><strong>%s</strong><br>`, para: `<p>%s</p>`, list: `<ul>`, item: `<li>%s</li>`, endList: `</ul>`, open: `<div class="content">`, close: `</div>`, mail: mailto},
	{name: "olh2", h1: `<h1>%s</h1>`, h2: `<li><h2>%s</h2>`, h3: `<h3>%s</h3>`, para: `<p>%s</p>`, list: `<ul>`, item: `<li>%s</li>`, endList: `</ul>`, open: `<div class="legal">`, close: `</div>`, mail: entities, divided: true, section: [2]string{`<ol start="N">`, `</li></ol>`}},
	{name: "font", h1: `<center><font size="5"><b>%s</b></font></center><br>`, h2: `<p><font size="4"><b>%s</b></font></p>`, h3: `<p><font size="3"><b><i>%s</i></b></font></p>`, para: `<p><font size="2">%s</font></p>`, list: `<ul>`, item: `<li><font size="2">%s</font></li>`, endList: `</ul>`, open: `<table width="760"><tr><td>`, close: `</td></tr></table>`, mail: mailto},
	{name: "modules", h1: `<div class="Policy_title__x1Y2z">%s</div>`, h2: `<div style="font-weight:600;font-size:20px">%s</div>`, h3: `<div style="font-weight:600">%s</div>`, para: `<div style="margin-bottom:16px">%s</div>`, item: `<div style="padding-left:16px">– %s</div>`, open: `<div id="root"><div class="App_main__aB3dE">`, close: `</div></div>`, mail: strings.Clone},
	{name: "colon", spelled: true, h1: `<h1>%s</h1>`, h2: `<p><strong>%s:</strong></p>`, h3: `<p>%s:</p>`, para: `<p>%s</p>`, list: `<ul>`, item: `<li>%s</li>`, endList: `</ul>`, open: `<div class="cms-content">`, close: `</div>`, mail: func(a string) string { return strings.Replace(a, "@", " [at] ", 1) }},
	{name: "olnest", h1: `<h1>%s</h1>`, h2: `<li><strong>%s</strong>`, h3: `<p><em>%s</em></p>`, para: `<p>%s</p>`, list: `<ul>`, item: `<li>%s</li>`, endList: `</ul>`, open: `<div class="page">`, close: `</div>`, mail: mailto, divided: true, section: [2]string{`<ol start="N">`, `</li></ol>`}},
	{name: "shopify", h1: `<h1 class="main-page-title page-title h0">%s</h1>`, h2: `<p><meta charset="utf-8"><strong data-mce-fragment="1">%s</strong></p>`, h3: `<p><span style="text-decoration: underline;" data-mce-fragment="1">%s</span></p>`, para: `<p><span data-mce-fragment="1">%s</span></p>`, list: `<ul data-mce-fragment="1">`, item: `<li data-mce-fragment="1"><span>%s</span></li>`, endList: `</ul>`, open: `<div class="shopify-policy__container"><div class="shopify-policy__body"><div class="rte">`, close: `</div></div></div>`, mail: cloudflare},
	{name: "rows", h1: `<table width="100%%"><tr><td class="titulo">%s</td></tr></table>`, h2: `<b><font color="#003366">%s</font></b><br>`, h3: `<br><i>%s</i><br>`, para: `<p>%s</p>`, item: `- %s<br>`, open: `<center><table><tr><td>`, close: `</td></tr></table></center>`, mail: strings.Clone, divided: true, section: [2]string{`<table border="0"><tr><td>`, `</td></tr></table>`}},
	{name: "notion", h1: `<h1 class="notion-title">%s</h1>`, h2: `<h2 class="notion-h notion-h1"><span><span class="notion-h-title">%s</span></span></h2>`, h3: `<h3 class="notion-h notion-h2"><span class="notion-h-title">%s</span></h3>`, para: `<div class="notion-text">%s</div>`, item: `<div class="notion-list-item"><div class="bullet">•</div><div>%s</div></div>`, open: `<div class="notion-page"><div class="notion-page-content">`, close: `</div></div>`, mail: mailto},
	{name: "mui", h1: `<h4 class="MuiTypography-root MuiTypography-h4 css-1xvinid">%s</h4>`, h2: `<p class="MuiTypography-root MuiTypography-subtitle1 css-8ip2z">%s</p>`, h3: `<p class="MuiTypography-root MuiTypography-subtitle2 css-7ip2z">%s</p>`, para: `<p class="MuiTypography-root MuiTypography-body1 css-9l3uo3">%s</p>`, list: `<ul class="MuiList-root css-1ontqvh">`, item: `<li class="MuiListItem-root"><div class="MuiListItemText-root"><span class="MuiTypography-root MuiTypography-body1">%s</span></div></li>`, endList: `</ul>`, open: `<div id="root"><div class="MuiContainer-root">`, close: `</div></div>`, mail: strings.Clone},
	{name: "sectioned", h1: `<header class="page-header"><h1>%s</h1></header>`, h2: `<section><header><h2>%s</h2></header>`, h3: `<h3>%s</h3>`, para: `<p>%s</p>`, list: `<ul>`, item: `<li>%s</li>`, endList: `</ul>`, open: `<div class="wrap">`, close: `</div>`, mail: mailto, divided: true, section: [2]string{``, `</section>`}},
	{name: "webforms", h1: `<h1><span id="ctl00_lblTitle">%s</span></h1>`, h2: `<p><span style="FONT-SIZE: 12pt; FONT-WEIGHT: BOLD">%s</span></p>`, h3: `<p><span style="FONT-STYLE: italic">%s</span></p>`, para: `<p><span style="FONT-SIZE: 10pt">%s</span></p>`, list: `<ul type="disc">`, item: `<li>%s</li>`, endList: `</ul>`, open: `<form name="aspnetForm" method="post" action="./Privacy.aspx" id="aspnetForm"><div><input type="hidden" name="__VIEWSTATE" value="x" /></div><div class="contenido">`, close: `</div></form>`, mail: mailto},
	{name: "bootstrap", h1: `<h1>%s</h1><div class="accordion">`, h2: `<div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button collapsed" type="button" data-bs-toggle="collapse" aria-expanded="false">%s</button></h2><div class="accordion-collapse collapse"><div class="accordion-body">`, h3: `<p class="fw-bold">%s</p>`, para: `<p>%s</p>`, list: `<ul>`, item: `<li>%s</li>`, endList: `</ul>`, open: `<div class="container">`, close: `</div></div>`, mail: mailto, divided: true, section: [2]string{``, `</div></div></div>`}},
	{name: "modal", h1: `<div class="modal-header"><h5 class="modal-title">%s</h5></div><div class="modal-body">`, h2: `<h6>%s</h6>`, h3: `<p><b>%s</b></p>`, para: `<p>%s</p>`, list: `<ul>`, item: `<li>%s</li>`, endList: `</ul>`, open: `<div class="modal fade" id="privacyModal" role="dialog" aria-hidden="true"><div class="modal-dialog"><div class="modal-content">`, close: `</div></div></div></div>`, mail: mailto},
	{name: "dashes", h1: `<h1>%s</h1>`, h2: `<h2>%s</h2>`, h3: `<p><strong>%s</strong></p>`, para: `<p>%s</p>`, item: `<p>&nbsp;&nbsp;- %s</p>`, open: `<div class="texto">`, close: `</div>`, mail: entities},
}

// page renders a policy as a live page of this style.
func (s wildStyle) page(locale string, blocks []wild) string {
	site := wildSites[locale]
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=%q><head><meta charset=\"utf-8\"><title>%s</title><script>window.dataLayer=[]</script><style>.x{color:red}</style></head>\n<body>", locale, site.domain)
	b.WriteString(`<header><nav><ul>`)
	for m := range strings.SplitSeq(site.menu, "|") {
		b.WriteString(`<li><a href="/x">` + m + `</a></li>`)
	}
	b.WriteString("</ul></nav></header>\n" + s.open + "\n")
	s.body(&b, blocks)
	b.WriteString(s.close + "\n<footer><ul>")
	for m := range strings.SplitSeq(site.footer, "|") {
		b.WriteString(`<li><a href="/x">` + m + `</a></li>`)
	}
	b.WriteString(`</ul></footer><div id="cookie-banner" class="cmplz-cookiebanner" role="dialog">`)
	for i, m := range strings.Split(site.banner, "|") {
		if i == 0 {
			b.WriteString(`<p>` + m + `</p>`)
		} else {
			b.WriteString(`<button>` + m + `</button>`)
		}
	}
	b.WriteString("</div></body></html>\n")
	return b.String()
}

func (s wildStyle) body(b *strings.Builder, blocks []wild) {
	section, was, runin := 0, "", false
	for i, x := range append(blocks, wild{"end", ""}) {
		if was != "" && !strings.HasPrefix(x.kind, was[:2]) {
			b.WriteString(map[string]string{"li": s.endList, "tr": "</table>", "dt": "</dl>"}[was] + "\n")
			was = ""
		}
		text := s.inline(x.text)
		switch x.kind {
		case "h1":
			fmt.Fprintf(b, s.h1+"\n", text)
		case "h2":
			if s.divided && section > 0 {
				b.WriteString(s.section[1] + "\n")
			}
			section++
			head := fmt.Sprintf(s.h2, s.heading(text))
			if s.divided {
				head = s.section[0] + head
			}
			runin = s.name == "runin"
			b.WriteString(strings.ReplaceAll(head, `"N"`, fmt.Sprintf(`"%d"`, section)) + "\n")
		case "h3":
			if runin {
				b.WriteString("</p>")
			}
			runin = s.name == "runin"
			fmt.Fprintf(b, s.h3+"\n", s.heading(text))
		case "p", "up":
			if runin {
				b.WriteString(text + "</p>\n")
				runin = false
				continue
			}
			fmt.Fprintf(b, s.para+"\n", text)
		case "li", "li2":
			if was == "" {
				b.WriteString(s.list)
			}
			was = "li"
			if x.kind == "li" && i+1 < len(blocks) && blocks[i+1].kind == "li2" && s.list != "" {
				text += "<ul>"
				for _, y := range blocks[i+1:] {
					if y.kind != "li2" {
						break
					}
					text += "<li>" + s.inline(y.text) + "</li>"
				}
				text += "</ul>"
			}
			if x.kind == "li" || s.list == "" {
				fmt.Fprintf(b, s.item+"\n", text)
			}
		case "tr":
			cell := "td"
			if was == "" {
				b.WriteString("<table><tbody>")
				cell = "th"
			}
			was = "tr"
			b.WriteString("<tr><" + cell + ">" + strings.ReplaceAll(text, "|", "</"+cell+"><"+cell+">") + "</" + cell + "></tr>\n")
		case "dt", "dd":
			if was == "" {
				b.WriteString("<dl>")
			}
			was = "dt"
			b.WriteString("<" + x.kind + ">" + text + "</" + x.kind + ">")
		}
		if strings.HasPrefix(x.kind, "d") {
			was = "dt"
		}
	}
	if s.divided {
		b.WriteString(s.section[1] + "\n")
	}
}

func (s wildStyle) heading(text string) string {
	if s.upper {
		return strings.ToUpper(text)
	}
	if s.name == "ol" || s.name == "olh2" {
		if n, rest, ok := strings.Cut(text, ". "); ok && len(n) < 3 {
			return rest
		}
	}
	return text
}

// shown is a heading with all that the style makes of it.
func (s wildStyle) shown(x wild) string {
	if strings.Contains(map[string]string{"h2": s.h2, "h3": s.h3}[x.kind], "%s:") {
		return s.heading(x.text) + ":"
	}
	return s.heading(x.text)
}

func (s wildStyle) inline(text string) string {
	words := strings.Split(text, " ")
	for i, w := range words {
		if at := strings.Index(w, "@"); at > 0 {
			addr := strings.TrimRight(w, ".,;")
			words[i] = s.mail(addr) + w[len(addr):]
		}
	}
	return strings.Join(words, " ")
}

// wildCopies are ways in which a browser gives a page as text.
var wildCopies = []struct {
	name         string
	after        map[string]string // what ends a block, by kind
	item, item2  string
	tab          string
	menus, heads bool
}{
	{name: "chrome", after: map[string]string{"li": "\n"}, tab: "\t"},
	{name: "firefox", after: map[string]string{"li": "\n"}, item: "    ", item2: "        ", tab: "\t"},
	{name: "firefox-star", after: map[string]string{"li": "\n"}, item: "    • ", item2: "        ◦ ", tab: "\t", menus: true},
	{name: "safari", after: map[string]string{"li": "\n", "h": "\n"}, item: "\t•\t", item2: "\t\t◦\t", tab: "\t"},
	{name: "android", after: nil, tab: " ", menus: true},
	{name: "ios", after: map[string]string{"li": "\n", "h": "\n", "p": "\n"}, item: "• ", item2: "• ", tab: "\t"},
	{name: "squeezed", after: map[string]string{"li": "\n", "h": "\n", "p": "\n"}, tab: "\t"},
	{name: "edge", after: map[string]string{"li": "\n", "h": "\n"}, item: "·\u00a0\u00a0\u00a0", item2: "o\u00a0\u00a0", tab: "\t"},
}

// noBreak puts a no-break space after the first word, but not into a name.
func noBreak(s string) string {
	if strings.Contains(s, "S.L.") || strings.ContainsAny(s, "|\t") || strings.Contains(s, "Ltd") {
		return s
	}
	return strings.Replace(s, " ", "\u00a0", 1)
}

func wildCopy(n int, locale string, blocks []wild) string {
	c, site := wildCopies[n], wildSites[locale]
	var b strings.Builder
	if c.menus {
		b.WriteString(strings.ReplaceAll(site.menu, "|", "\n") + "\n\n")
	}
	for i, x := range blocks {
		next := ""
		if i+1 < len(blocks) {
			next = blocks[i+1].kind
		}
		lead, end := "", "\n\n"
		kind := strings.TrimRight(x.kind, "123")
		if kind == "up" {
			kind = "p"
		}
		switch kind {
		case "li":
			lead = c.item
			if x.kind == "li2" {
				lead = c.item2
			}
		case "tr", "dt", "dd":
			end = "\n"
		}
		if e, ok := c.after[kind]; ok {
			end = e
		}
		if c.name != "ios" && c.name != "squeezed" && next != "" && strings.TrimRight(next, "123") != kind && kind != "h" && kind != "dt" && kind != "dd" {
			end = "\n\n"
		}
		if kind == "dd" && next != "dt" {
			end = "\n\n"
		}
		text := strings.ReplaceAll(x.text, "|", c.tab)
		if c.name == "safari" {
			text = noBreak(text)
		}
		b.WriteString(lead + text + end)
	}
	return b.String()
}
