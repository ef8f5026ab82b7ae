package check

import (
	"slices"
	"testing"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
)

// What only looks like a limit or a permission is none; beside each stands what
// looks the same and is one, of which the translation says nothing.
func TestSeemingLimits(t *testing.T) {
	testWarns(t, []warning{
		{"limits-differ", "nb", "Before we use recordings for purposes other than those, we ask you.", "Før vi bruker opptak til andre formål enn disse, spør vi deg.", false},
		{"limits-differ", "de", "If you live in a country other than Norway, write to us.", "Wenn Sie in einem anderen Land als Norwegen leben, schreiben Sie uns.", false},
		{"limits-differ", "nb", "If you live in a country other than Norway, write to us.", "Hvis du bor i Norge, skriv til oss.", true},
		{"limits-differ", "fr", "In exceptional cases we keep it for a year.", "Dans des cas particuliers, nous le gardons un an.", false},
		{"limits-differ", "fr", "With the exception of letters we keep it for a year.", "Nous le gardons un an, avec les lettres.", true},
		{"limits-differ", "sv", "Support has read-only access to your account.", "Supporten har läsbehörighet till ditt konto.", false},
		{"limits-differ", "sv", "Only support has access to your account.", "Supporten har tillgång till ditt konto.", true},
		{"limits-differ", "es", "We keep the recording only until you have finished.", "La grabación se borra en cuanto terminas.", false},
		{"limits-differ", "es", "We keep only the recording, until you have finished.", "Guardamos la grabación y la borramos en cuanto terminas.", true},
		{"strength-differs", "fr", "Any questions you may have go to our support.", "Vos questions vont à notre assistance.", false},
		{"strength-differs", "da", "Whatever device you may use, your streak follows you.", "Uanset hvilken enhed du bruger, følger din stime med.", false},
		{"strength-differs", "da", "You may use the device.", "Du bruger enheden.", true},
		{"strength-differs", "es", "We use this so that we can recommend lessons to you.", "Así podemos proponerte lecciones.", false},
		{"strength-differs", "es", "We recommend that you save it.", "Puedes guardarla.", true},
		{"strength-differs", "nb", "You may withdraw your consent whenever you like.", "Du har rett til å trekke samtykket når du vil.", false},
		{"strength-differs", "nb", "You may lose your streak.", "Du risikerer å miste rekken.", false},
		{"strength-differs", "nb", "You may lose your streak.", "Du mister rekken.", true},
		{"strength-differs", "es", "Your browser may already block it.", "Quizá tu navegador ya la bloquea.", false},
		{"strength-differs", "es", "Your browser may already block it.", "Tu navegador ya la bloquea.", true},
		{"limits-differ", "fr", "You may only have one account.", "Chaque personne peut avoir un compte.", false},
		{"limits-differ", "nb", "We can only answer if you write from the address.", "For at vi skal kunne svare, må du skrive fra adressen.", false},
		{"limits-differ", "nb", "We can only answer if you write from the address.", "Vi kan svare når du skriver fra adressen.", true},
		{"strength-differs", "de", "Cookies that the lesson needs do not require your consent.", "Cookies, die die Lektion braucht, bedürfen keiner Einwilligung.", false},
		{"strength-differs", "de", "You need not register.", "Sie müssen sich registrieren.", true},
	})
}

// warning is a clause in English with its translation, of which a rule warns.
type warning struct {
	rule, locale, source, own string
	warns                     bool
}

func testWarns(t *testing.T, cases []warning) {
	t.Helper()
	for _, c := range cases {
		found := problems(t, c.rule, &content.Project{}, map[policy.Locale]string{"en": c.source + "\n", policy.Locale(c.locale): c.own + "\n"})
		if warns := slices.ContainsFunc(found, func(p diag.Problem) bool { return p.Level != diag.Advice }); warns != c.warns {
			t.Errorf("%s: %s: %s: warns %v: %s", c.locale, c.source, c.own, warns, found.Format())
		}
	}
}
