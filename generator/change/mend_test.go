package change

import (
	"os"
	"strings"
	"testing"
)

// Faults of spelling and grammar in twenty-five languages, and what only looks
// like them.
func TestFaultsAreMended(t *testing.T) {
	for name, want := range map[string]bool{"faults": true, "twins": false} {
		text, err := os.ReadFile("testdata/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			part := strings.Split(strings.ReplaceAll(strings.TrimSpace(line), `\n`, "\n"), "|")
			if strings.HasPrefix(line, "#") {
				continue
			}
			class := ClassOf(compared(t, part[0], part[1]+"\n", part[2]+"\n"))
			if editorial := class == Editorial || class == None; editorial != want {
				t.Errorf("%s is %s: %q → %q", part[0], class, part[1], part[2])
			}
		}
	}
}

// What a fault is mended beside still counts.
func TestWhatStandsBesideAFault(t *testing.T) {
	for _, c := range []struct{ locale, from, to string }{
		{"en", "We delete it immediatly.", "We delete it immediately or later."},
		{"en", "We recieve your name.", "We receive your name and number."},
		{"en", "We recieve your name.", "We may receive your name."},
		{"en", "We keep it withouth a name for 30 days.", "We keep it without a name for 60 days."},
		{"en", "Lists that where bought are not drawn.", "Lists that were bought are drawn."},
		{"en", "- Cokies", "- Cookies and photos"},
		{"de", "Wir löschen es unverzüglch in vollem Umfang.", "Wir löschen es unverzüglich."},
		{"de", "Das ist kostenlos gemahlt.", "Das ist gemalt."},
		{"fr", "Nous recevons vos donées gratuitement.", "Nous recevons vos données."},
		{"nl", "Uw foto wordt gedeelt met Lantor.", "Uw foto wordt gedeeld met Lantor en Brimstad."},
		{"cs", "Za bežné kreslení neručíme.", "Za běžné kreslení ručíme."},
		{"zh", "您注销帐号后，我们不绘画。", "您注销账号后，我们绘画。"},
		{"ja", "サーバで絵を描きません。", "サーバーで絵を描きます。"},
		{"tr", "Bu bir metin dosyasidir.", "Bu bir metin dosyası değildir."},
	} {
		if class := ClassOf(compared(t, c.locale, c.from, c.to)); class == Editorial || class == None {
			t.Errorf("%s is %s: %q → %q", c.locale, class, c.from, c.to)
		}
	}
}
