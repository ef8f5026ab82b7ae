package site

import (
	"crypto/sha512"
	"encoding/base64"
	"fmt"
	"net/url"
	"strings"

	"proviso/generator/locale"
	"proviso/generator/page"
	"proviso/generator/policy"
)

// embedLocale is the language of the page for engineers.
const embedLocale = "en"

// headingLevels are those that the title of an embedded text can have.
var headingLevels = []int{1, 2, 3}

// embedName is the file of a text whose title is a heading of a level: a host
// without a script shifts headings by choosing it.
func embedName(level int) string {
	if level == 1 {
		return "embed.html"
	}
	return fmt.Sprintf("embed-h%d.html", level)
}

// linkTypes are the types that HTML has for links to such texts.
var linkTypes = map[string]string{"privacy": "privacy-policy", "terms": "terms-of-service"}

// embed is the text in force as a fragment for other pages: links are
// absolute, anchors have the policy's id before them, and its title is a
// heading of the level.
func (c *composer) embed(to []byte, e *Entry, level int) ([]byte, error) {
	sheet, err := c.shared(c.pageName(embedName(level), e), func() (*page.Sheet, error) {
		text := c.body(e, c.slots.Raw("base")+"/")
		text.Prefix, text.Shift = "text-"+c.text.Policy.ID+"-", level-1
		fragment := fmt.Sprintf("<section lang=\"%s\" dir=\"%s\">\n<h%d>%s</h%[3]d>\n%[5]s</section>\n",
			c.text.Locale, locale.Direction(c.text.Locale), level, text.Title(c.slots), text.HTML(c.slots))
		return c.slots.Compile([]byte(fragment)), nil
	})
	if err != nil {
		return nil, err
	}
	return sheet.Append(to, c.values(e)), nil
}

// addEmbeds plans the fragments of a text in force.
func (p *sitePlan) addEmbeds(t *Text) {
	for _, level := range headingLevels {
		name := embedName(level)
		p.addVersion(folder(p.site.Host, textAddress(t))+name, name, t, t.InForce, func(c *composer, to []byte) ([]byte, error) {
			return c.embed(to, t.InForce, level)
		})
	}
}

// integrity is how a page pins a script (Subresource Integrity).
func integrity(script []byte) string {
	sum := sha512.Sum384(script)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}

// origin is the scheme and host of an address, as a policy names a source.
func origin(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return u.Scheme + "://" + u.Host
}

// embedPage is the page for engineers.
func (p *sitePlan) embedPage(to []byte) ([]byte, error) {
	c := p.composer(&Text{Locale: embedLocale}, nil)
	sheet, err := c.sharedPage("embed", func() any { return c.embedView() })
	if err != nil {
		return nil, err
	}
	values := c.values(nil)
	values["origin"], values["hosts"] = origin(p.site.Base), "none"
	if b := p.site.Brand; b != nil && len(b.Hosts) > 0 {
		values["hosts"] = strings.Join(b.Hosts, " ")
	}
	for _, t := range p.site.Texts {
		values[embedTitle(t)] = policy.Contain(p.title(t))
	}
	return sheet.Append(to, values), nil
}

func embedTitle(t *Text) string { return titleName(t) + "." + string(t.Locale) }

func (c *composer) embedView() *page.Embed {
	v := &page.Embed{
		Shell: c.shell("../"), Heading: "These texts on your own pages",
		Base: c.slots.Raw("base"), Origin: c.slots.Raw("origin"), Integrity: integrity(c.plan.scripts.banner), Hosts: c.slots.Raw("hosts"),
	}
	v.Title, v.NoIndex, v.Canonical, v.Home = v.Heading, true, c.absolute("embed/"), string(c.site.Locales[0])
	for _, l := range c.site.Locales {
		one := page.EmbedLanguage{Lang: string(l), Name: locale.SelfName(l)}
		for _, t := range c.site.textsIn(l) {
			one.Texts = append(one.Texts, c.embedText(t))
		}
		v.Languages = append(v.Languages, one)
	}
	return v
}

func (c *composer) embedText(t *Text) page.EmbedText {
	one := page.EmbedText{Address: textAddress(t), Title: c.slots.Raw(embedTitle(t)), Lang: string(t.Locale), Rel: linkTypes[t.Policy.ID]}
	if t.InForce != nil {
		for _, level := range headingLevels {
			one.Fragments = append(one.Fragments, c.absolute(textAddress(t)+embedName(level)))
		}
	}
	return one
}
