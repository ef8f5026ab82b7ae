package site_test

import (
	"os"
	"testing"

	"proviso/generator/site"
)

// Sites of one shape share their pages, and each site is what it is when it is
// built by itself, with pages compiled for it alone.
func TestSharedPagesAreEachSitesOwn(t *testing.T) {
	p := open(t, "rich")
	p.write("brands/twin.toml", `extends       = "_group"
name          = "Twin & <Söhne>"
domain        = "twin.example"
base          = "https://www.twin.example/a'b"
support_email = "post@twin.example"
locales       = ["nb", "en"]
tags          = ["eea"]

[theme]
accent = "#903010"
logo   = "logo.svg"

[facts]
authority     = "Nobody \"else\""
authority_url = "https://twin.example/?x=1"
`)
	p = p.history()
	together := p.render(midst)
	plan, err := newPlan(os.DirFS(p.dir), midst)
	p.must(err)
	for i := range plan.Parts() {
		one, err := newPlan(os.DirFS(p.dir), midst)
		p.must(err)
		alone, err := rendered(one.Only(i))
		p.must(err)
		delete(alone, site.ManifestFile)
		for name, text := range alone {
			if together[name] != text {
				t.Errorf("%s differs from that of the site built alone:\n%s\nalone:\n%s", name, together[name], text)
			}
		}
	}
}
