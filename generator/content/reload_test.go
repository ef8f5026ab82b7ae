package content

import (
	"strings"
	"testing"
	"testing/fstest"
)

func files() fstest.MapFS {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	return fstest.MapFS{
		"brands/shop.toml":          file("name = \"Shop\"\ndomain = \"shop.example\"\nsupport_email = \"help@shop.example\"\nlocales = [\"en\", \"sv\"]\ncompany.name = \"Shop Ltd\"\n"),
		"content/terms/policy.toml": file("source = \"en\"\ntimezone = \"Europe/Madrid\"\nnotice_days = 30\n"),
		"content/terms/en.md":       file("+++\ntitle = \"Terms\"\n+++\n\nOne.\n"),
		"content/terms/sv.md":       file("+++\ntitle = \"Villkor\"\n+++\n\nEtt.\n"),
	}
}

func TestReloadReadsWhatChanged(t *testing.T) {
	tree := files()
	before := Load(tree)
	tree["content/terms/sv.md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"Villkor\"\n+++\n\nTvå.\n")}
	after := before.Reload(tree, []string{"content/terms/sv.md"})
	was, is := before.Policy("terms"), after.Policy("terms")
	if is.Drafts["en"] != was.Drafts["en"] || is.Drafts["sv"] == was.Drafts["sv"] || is.Record != was.Record {
		t.Error("the wrong documents were read anew")
	}
	if !strings.Contains(string(is.Sources["sv"]), "Två") || !strings.Contains(string(was.Sources["sv"]), "Ett") {
		t.Errorf("the draft was\n%s, and is\n%s", was.Sources["sv"], is.Sources["sv"])
	}
}

func TestReloadSeesWhatComesAndGoes(t *testing.T) {
	tree := files()
	before := Load(tree)
	delete(tree, "content/terms/sv.md")
	tree["content/terms/nb.md"] = &fstest.MapFile{Data: []byte("no front matter")}
	after := before.Reload(tree, []string{"content/terms/sv.md", "content/terms/nb.md"}).Policy("terms")
	if after.Drafts["sv"] != nil || !after.Problems.HasErrors() {
		t.Errorf("the drafts are %v", after.Locales())
	}
	tree["content/terms/nb.md"].Data = files()["content/terms/sv.md"].Data
	if healed := before.Reload(tree, []string{"content/terms/nb.md"}).Policy("terms"); healed.Problems.HasErrors() {
		t.Error(healed.Problems.Format())
	}
}

func TestReloadReadsEverythingForWhatLiesElsewhere(t *testing.T) {
	for _, name := range []string{"brands/shop.toml", "content/terms/versions/ledger.toml", "content/terms", "content/cookies/en.md", "content/terms/notes.txt"} {
		tree := files()
		before := Load(tree)
		tree["brands/club.toml"] = &fstest.MapFile{Data: tree["brands/shop.toml"].Data}
		if after := before.Reload(tree, []string{"content/terms/en.md", name}); after.Brand("club") == nil {
			t.Errorf("%s: not everything was read", name)
		}
	}
	tree := files()
	before := Load(tree)
	for name := range tree {
		if name != "brands/shop.toml" {
			delete(tree, name)
		}
	}
	if after := before.Reload(tree, []string{"content/terms/en.md"}); after.Policy("terms") != nil {
		t.Error("a policy whose folder is gone is there still")
	}
}
