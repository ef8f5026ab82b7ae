package check

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"proviso/generator/brand"
	"proviso/generator/content"
	"proviso/generator/policy"
)

func brandsOf(t testing.TB, files map[string]string) *content.Project {
	t.Helper()
	project := fstest.MapFS{}
	for name, text := range files {
		project["brands/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	brands, list := brand.Load(project)
	if list.HasErrors() {
		t.Fatal(list.Format())
	}
	return &content.Project{Brands: brands}
}

const shop = `name = "Letters"
domain = "shop.example"
url = "https://www.shop.example"
support_email = "help@shop.example"
former_domains = ["old.example"]
locales = ["en"]
[company]
name = "Shop & Sons S.L"
registration_number = "B56750292"
address = ["Avenida Diagonal 534", "08006 Barcelona", "Spain"]
[facts]
dpo = "dpo@law.example"
plain = "letters"
`

func TestFactsByHand(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{"Write to help@shop.example.", "support_email"},
		{"Write to HELP@Shop.example!", "support_email"},
		{"Write to [us](mailto:help@shop.example).", "support_email"},
		{"See <https://www.shop.example/a>.", "url"},
		{"See shop.example, www.shop.example and old.example.", "domain domain"},
		{"Sent by info@shop.example.", "domain"},
		{"We, Shop & Sons S.L., decide.", "company.name"},
		{"Number B56750292", "company.registration_number"},
		{"At Avenida Diagonal 534, 08006 Barcelona, Spain.", "company.address"},
		{"At Avenida Diagonal 534 in Barcelona.", "company.address"},
		{"Our officer: dpo@law.example", "facts.dpo"},
		{"## Letters to shop.example {#l}", "domain"},
		{"We keep letters in Spain. Shop & sons s.l", ""},
		{"See myshop.example, my-shop.example, shop.example.org, shop.examples and help@shop.example-x.org.", ""},
		{"B567502921 {{support_email}} {{domain}} `shop.example`", ""},
	} {
		list := problems(t, "fact-by-hand", brandsOf(t, map[string]string{"shop.toml": shop}), map[policy.Locale]string{"en": c.body + "\n"})
		var slots []string
		for _, p := range list {
			slots = append(slots, strings.TrimSuffix(strings.TrimPrefix(p.Hints[0], "write {{"), "}}"))
		}
		if got := strings.Join(slots, " "); got != c.want {
			t.Errorf("%q: found %q, not %q", c.body, got, c.want)
		}
	}
}

func TestFactsOfOtherBrandsByHand(t *testing.T) {
	project := brandsOf(t, map[string]string{"shop.toml": shop, "b.toml": strings.NewReplacer("shop.example", "b.example", "Sons", "Bros").Replace(shop)})
	list := problems(t, "fact-by-hand", project, map[policy.Locale]string{"en": "Write\nto help@b.example.\n"})
	if want := "en.md:5:4: warning: \"help@b.example\" is written out: support_email of brands/b.toml\n"; !strings.HasPrefix(list.Format(), want) || len(list) != 1 {
		t.Errorf("%s", list.Format())
	}
}

func TestFactsOfManyBrands(t *testing.T) {
	files := map[string]string{}
	for i := range 1000 {
		files[fmt.Sprintf("b%d.toml", i)] = strings.ReplaceAll(shop, "shop.example", fmt.Sprintf("shop%d.example", i))
	}
	project := brandsOf(t, files)
	start := time.Now()
	list := problems(t, "fact-by-hand", project, map[policy.Locale]string{"en": strings.Repeat("Write to help@shop999.example.\n", 1000)})
	if len(list) != 1 || time.Since(start) > 5*time.Second {
		t.Errorf("%d findings in %v", len(list), time.Since(start))
	}
}
