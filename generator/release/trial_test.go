package release

import (
	"strings"
	"testing"

	"proviso/generator/content"
	"proviso/generator/ledger"
	"proviso/generator/policy"
)

func (p project) try(t *testing.T, day policy.Date, memory *Memory) *Trial {
	t.Helper()
	loaded := content.Load(p.MapFS)
	return Try(loaded, defaults(), loaded.Policy("privacy"), day, memory)
}

func TestATrialIsTheDraftAsTheNextVersion(t *testing.T) {
	p := changed(t)
	delete(p.MapFS, "content/privacy/next.toml")
	trial := p.try(t, date("2026-01-01"), nil)
	if trial.Number != 2 || trial.Class != "material" || trial.Effective != date("2026-01-31") {
		t.Fatalf("%+v", trial)
	}
	if got := trial.Refusals.Format(); !strings.Contains(got, "the summary in en is missing") || strings.Contains(got, "after the announcement") {
		t.Errorf("refused for\n%s", got)
	}
	after := trial.Released
	standings := ledger.Fold(after.Record.Acts, date("2026-01-31"))
	if len(standings) != 2 || ledger.StateOn(standings, 1, date("2026-01-31")) != ledger.InForce {
		t.Errorf("the draft does not stand: %+v", standings)
	}
	text := after.Sealed("shop", "en")[1]
	if _, err := text.Text(); err != nil {
		t.Error(err)
	}
	if class := text.Version.ClassOf(text.Path, true); class != "material" {
		t.Errorf("the text's class is %s", class)
	}
}

func TestATrialChangesNothing(t *testing.T) {
	p := changed(t)
	loaded := content.Load(p.MapFS)
	before := loaded.Policy("privacy")
	acts, versions := len(before.Record.Acts), len(before.Versions)
	Try(loaded, defaults(), before, date("2026-01-01"), nil)
	if loaded.Policy("privacy") != before || len(before.Record.Acts) != acts || len(before.Versions) != versions {
		t.Error("the project is another after a trial")
	}
}

func TestADraftThatChangesNothingIsNoVersion(t *testing.T) {
	p := newProject()
	p.release(t, Request{Day: date("2020-01-01"), Effective: date("2020-01-01")})
	trial := p.try(t, date("2026-01-01"), nil)
	if trial.Number != 0 || !strings.Contains(trial.Refusals.Format(), "nothing changed") {
		t.Errorf("%+v", trial)
	}
}

func TestABrokenDraftIsNoVersion(t *testing.T) {
	p := changed(t)
	p.draft("We keep {{lettres}}.")
	trial := p.try(t, date("2026-01-01"), nil)
	if trial.Number != 0 || trial.Released != nil || !trial.Broken || !trial.Refusals.HasErrors() {
		t.Errorf("%+v", trial)
	}
}

func TestMemoryKnowsTheWordsThatItJudged(t *testing.T) {
	p, memory := changed(t), &Memory{}
	loaded := content.Load(p.MapFS)
	told := func() string {
		memory.Round()
		trial := Try(loaded, defaults(), loaded.Policy("privacy"), date("2026-01-01"), memory)
		var b strings.Builder
		for _, c := range trial.Comparisons {
			for _, j := range c.Changes {
				b.WriteString(string(j.Counts) + " " + j.Pair.Old() + " > " + j.Pair.New() + "\n")
			}
		}
		return b.String()
	}
	first := told()
	if again := told(); again != first || first == "" {
		t.Errorf("remembered is\n%s, judged was\n%s", again, first)
	}
	p.draft("We keep letters for 3 years.")
	loaded = content.Load(p.MapFS)
	if other := told(); other == first || !strings.Contains(other, "3 years") {
		t.Errorf("of other words it says\n%s", other)
	}
}

func TestATrialLetsInWhatTheLastVersionLacks(t *testing.T) {
	p := changed(t)
	p.write("brands/club.toml", strings.ReplaceAll(string(p.MapFS["brands/shop.toml"].Data), "shop", "club"))
	trial := p.try(t, date("2026-01-01"), nil)
	if sites := trial.Released.Sites(); len(sites["club"]) != 1 {
		t.Errorf("the sites are %v", sites)
	}
}

func TestASketchHasTheNewWordsAndTheOldClass(t *testing.T) {
	p := changed(t)
	judged := p.try(t, date("2026-01-01"), nil)
	p.draft("We keep letters for a very long time.")
	loaded := content.Load(p.MapFS)
	sketch := Sketch(loaded, defaults(), loaded.Policy("privacy"), date("2026-01-01"), judged)
	if sketch.Class != judged.Class || sketch.Effective != judged.Effective || sketch.Number != 2 {
		t.Errorf("%+v", sketch)
	}
	text, err := sketch.Released.Sealed("shop", "en")[1].Text()
	if err != nil || !strings.Contains(text, "a very long time") {
		t.Errorf("%v: %s", err, text)
	}
	p.draft("We keep {{lettres}}.")
	loaded = content.Load(p.MapFS)
	if sketch := Sketch(loaded, defaults(), loaded.Policy("privacy"), date("2026-01-01"), judged); !sketch.Broken || !sketch.Refusals.HasErrors() {
		t.Errorf("a broken draft: %+v", sketch)
	}
}

// A sketch takes the facts of brands that are the same from the trial before,
// and reads those that are not.
func TestASketchReadsABrandThatChanged(t *testing.T) {
	p := changed(t)
	loaded := content.Load(p.MapFS)
	first := Try(loaded, defaults(), loaded.Policy("privacy"), date("2026-01-01"), nil)
	name := func(project *content.Project) string {
		trial := Sketch(project, defaults(), project.Policy("privacy"), date("2026-01-01"), first)
		return trial.Released.Version(trial.Number).Brands[0].Facts["en"]["name"]
	}
	first.facts[loaded.Brand("shop")]["en"]["name"] = "Kept"
	if got := name(loaded); got != "Kept" {
		t.Errorf("a brand that is the same was read again: %q", got)
	}
	p.write("brands/shop.toml", strings.Replace(string(p.MapFS["brands/shop.toml"].Data), `"Shop"`, `"Store"`, 1))
	if got := name(loaded.Reload(p.MapFS, []string{"brands/shop.toml"})); got != "Store" {
		t.Errorf("a brand that changed was not read: %q", got)
	}
}
