package check

import (
	"slices"
	"testing"

	"proviso/generator/content"
	"proviso/generator/policy"
)

func TestContractsNameThemselves(t *testing.T) {
	for _, c := range []struct{ title, want string }{
		{"Terms of hire", "en intro/2: the text calls itself \"This policy\" here and \"terms\" in 2 clauses\n"},
		{"How we work", ""},
		{"Privacy policy and terms of hire", ""}, // it is both
	} {
		p := policyOf(t, map[policy.Locale]string{"en": "x\n"})
		p.Drafts["en"] = parseWhole(t, "en", "+++\ntitle = \""+c.title+"\"\n+++\n\nThese terms bind you.\n\nThis policy was reviewed.\n")
		i := slices.IndexFunc(Rules(), func(r Rule) bool { return r.Name == "document-name" })
		if i < 0 {
			t.Fatal("no such rule")
		}
		got := ""
		for _, found := range (&Checker{Project: &content.Project{}}).whole(p).run(Rules()[i]) {
			got += found.Origin.Locale + " " + found.Origin.Clause + ": " + found.Message + "\n"
		}
		if got != c.want {
			t.Errorf("%s: %q", c.title, got)
		}
	}
}
