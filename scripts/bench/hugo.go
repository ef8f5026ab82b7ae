package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

const hugoVersion = "v0.165.0"

// installHugo finds Hugo in the user's cache, or puts it there.
func installHugo() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	bin := filepath.Join(cache, "proviso-bench", "hugo-"+hugoVersion)
	hugo := filepath.Join(bin, "hugo")
	if _, err := os.Stat(hugo); err == nil {
		return hugo, nil
	}
	say("installing Hugo %s into %s", hugoVersion, bin)
	_, err = command("GOBIN="+bin, "go", "install", "github.com/gohugoio/hugo@"+hugoVersion)
	return hugo, err
}

const hugoLayout = `<!doctype html>
<html lang="{{ .Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Permalink }}"></head>
<body><header>{{ .Title }}</header><nav>{{ .TableOfContents }}</nav>
<main>{{ .Content }}</main></body></html>
`

// hugoConfig builds pages alone: no lists, feeds or site maps.
func hugoConfig(contentFolders bool) string {
	var b strings.Builder
	b.WriteString("baseURL = \"https://brand.example/\"\ndefaultContentLanguage = \"en\"\ndefaultContentLanguageInSubdir = true\n" +
		"disableKinds = [\"taxonomy\", \"term\", \"section\", \"home\", \"RSS\", \"sitemap\", \"robotsTXT\", \"404\"]\n")
	for i, l := range locales {
		fmt.Fprintf(&b, "[languages.%s]\nweight = %d\n", l, i+1)
		if contentFolders {
			fmt.Fprintf(&b, "contentDir = \"content/%s\"\n", l)
		}
	}
	return b.String()
}

// layHugo lays down the same texts for Hugo: in runs/ for a run a brand, in
// adapter/ for one run of all.
func (b *bench) layHugo() error {
	hugo, err := installHugo()
	if err != nil {
		return err
	}
	b.hugo = hugo
	param := func(name string) string { return `{{% param "` + name + `" %}}` }
	runs := files{"hugo.toml": hugoConfig(true), "layouts/_default/single.html": hugoLayout}
	adapter := files{"hugo.toml": hugoConfig(false), "layouts/_default/single.html": hugoLayout, "content/_content.gotmpl": b.adapter()}
	for i, l := range locales {
		for v := 1; v <= b.versions; v++ {
			runs[fmt.Sprintf("content/%s/v%d.md", l, v)] = "+++\ntitle = \"Privacy Policy\"\n+++\n" +
				text(i, v, slots{"name": param("name"), "mail": param("mail"), "url": param("url"), "company": param("company"), "address": param("address")})
			adapter[fmt.Sprintf("texts/%s/v%d.md", l, v)] = text(i, v, slots{"name": "@name@", "mail": "@mail@", "url": "@url@", "company": "@company@", "address": "@address@"})
		}
	}
	for i := range b.brands {
		id := brandID(i)
		facts := fmt.Sprintf("name = \"Brand %d\"\nmail = \"support@%s.example\"\nurl = \"https://%s.example\"\ncompany = \"Example Group S.L\"\naddress = \"Main Street 1, 08006 Barcelona\"\n", i, id, id)
		runs["brands/"+id+".toml"] = "[params]\n" + facts
		adapter["data/brands/"+id+".toml"] = facts
	}
	if err := runs.write(filepath.Join(b.dir, "runs")); err != nil {
		return err
	}
	return adapter.write(filepath.Join(b.dir, "adapter"))
}

// adapter makes a page of each brand and version, in each language.
func (b *bench) adapter() string {
	return fmt.Sprintf(`{{ .EnableAllLanguages }}
{{ $lang := .Site.Language.Lang }}
{{ range $id, $b := hugo.Data.brands }}
{{ range $v := seq 1 %d }}
{{ $text := readFile (printf "texts/%%s/v%%d.md" $lang $v) }}
{{ $text = replace $text "@name@" $b.name }}{{ $text = replace $text "@mail@" $b.mail }}{{ $text = replace $text "@url@" $b.url }}
{{ $text = replace $text "@company@" $b.company }}{{ $text = replace $text "@address@" $b.address }}
{{ $.AddPage (dict "path" (printf "%%s/v%%d" $id $v) "title" "Privacy Policy" "content" (dict "mediaType" "text/markdown" "value" $text)) }}
{{ end }}
{{ end }}
`, b.versions)
}
