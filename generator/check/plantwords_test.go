package check

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"proviso/generator/policy"
)

// plantWords are the words of a language that faults are made with: "from =>
// to" puts one for another.
type plantWords struct {
	denials []string // lost
	skip    string   // in which a denial denies nothing
	modals  []string // one strength for another
	binds   []string // lost
	permits []string // lost
	numbers []string
	months  []string
	units   []string
	names   []string // of the text itself
	quotes  string   // its marks, and another pair
	define  string   // a term that nothing uses
	updated string   // a month for a day
}

var plantLocales = []policy.Locale{"en", "nb", "sv", "da", "de", "fr", "es", "it", "nl", "pl"}

var plantTable = map[policy.Locale]plantWords{
	"en": {
		names: []string{"this policy => this notice", "this policy => this statement"}, quotes: "“ ” \" \"",
		define: "A “Data Logger” means a device that records data.", updated: "Last updated in April 2024.",
		units: []string{"days => months"}, months: []string{"March => April"},
	},
	"nb": {
		denials: []string{"ikke => ", "aldri => alltid", "ingen => alle", "intet => et", "verken => både"}, skip: "eller ikke|ikke bare|eller ei",
		modals: []string{"kan => må", "må => kan", "bør => må", "må => bør"}, binds: []string{"må", "skal"}, permits: []string{"kan"},
		numbers: []string{"to => tre", "tre => fire", "fem => seks", "syv => åtte", "tolv => elleve", "atten => seksten", "tretti => tjue"},
		months:  []string{"januar => juni", "mars => mai", "april => august", "juli => juni"},
		units:   []string{"dager => måneder", "uker => måneder", "år => måneder", "måneder => uker", "% => €", "€ => £", "dager => virkedager"},
		names:   []string{"denne personvernerklæringen => denne policyen", "denne erklæringen => disse retningslinjene"}, quotes: "« » \" \"",
		define: "Med «Teknisk Logger» menes en enhet som registrerer data.", updated: "Sist oppdatert i april 2024.",
	},
	"sv": {
		denials: []string{"inte => ", "aldrig => alltid", "ingen => varje", "inget => ett", "inga => alla", "varken => både", "ej => "}, skip: "eller ej|inte bara|eller inte",
		modals: []string{"kan => måste", "får => måste", "måste => kan", "bör => måste", "ska => får"}, binds: []string{"måste", "ska"}, permits: []string{"kan", "får"},
		numbers: []string{"två => tre", "tre => fyra", "fem => sex", "sju => åtta", "tolv => elva", "arton => sexton", "trettio => tjugo"},
		months:  []string{"januari => juni", "mars => maj", "april => augusti", "juli => juni"},
		units:   []string{"dagar => månader", "veckor => månader", "år => månader", "månader => veckor", "% => €", "€ => £", "dagar => arbetsdagar"},
		names:   []string{"denna integritetspolicy => denna förklaring", "denna policy => denna förklaring"}, quotes: "” ” » »",
		define: "Med ”Teknisk Logger” avses en enhet som registrerar data.", updated: "Senast uppdaterad i april 2024.",
	},
	"da": {
		denials: []string{"ikke => ", "aldrig => altid", "ingen => alle"}, skip: "eller ej|eller ikke",
		modals: []string{"kan => skal", "skal => kan", "bør => skal", "må => skal"}, binds: []string{"skal"}, permits: []string{"kan", "må"},
		numbers: []string{"to => tre", "tre => fire", "fem => seks", "syv => otte", "atten => seksten"},
		months:  []string{"januar => juni", "marts => maj"},
		units:   []string{"dage => måneder", "uger => måneder", "år => måneder", "måneder => uger", "% => €", "€ => £"},
		names:   []string{"denne politik => denne erklæring"}, quotes: "“ ” » «",
		define: "Ved “Teknisk Logger” forstås en enhed, der registrerer data.", updated: "Senest opdateret i april 2024.",
	},
	"de": {
		denials: []string{"nicht => ", "niemals => immer", "keine => die", "kein => ein", "keiner => jeder", "niemand => jeder"}, skip: "oder nicht|nicht nur",
		modals: []string{"kann => muss", "können => müssen", "dürfen => müssen", "darf => muss", "muss => kann", "müssen => können", "sollte => muss", "sollten => müssen"},
		binds:  []string{"muss", "müssen"}, permits: []string{"kann", "können", "dürfen"},
		numbers: []string{"zwei => drei", "drei => vier", "fünf => sechs", "sieben => acht", "achtzehn => sechzehn"},
		months:  []string{"Januar => Juni", "März => Mai"},
		units:   []string{"Tage => Monate", "Tagen => Monaten", "Wochen => Monate", "Jahre => Monate", "Monate => Wochen", "% => €", "€ => £"},
		names:   []string{"dieser Erklärung => dieser Richtlinie", "dieser Erklärung => dieses Hinweises"}, quotes: "„ “ » «",
		define: "Ein „Technischer Datenlogger“ bezeichnet ein Gerät, das Daten aufzeichnet.", updated: "Zuletzt aktualisiert im April 2024.",
	},
	"fr": {
		denials: []string{"(?:ne |n’)([\\pL’]+) (?:pas|jamais|plus) => $1", "aucun ([^,.]*?)n’ => un $1", "(?:ne |n’)([^,.]*?)aucune => ${1}une", "aucun ([^,.]*?)ne => tout $1", "personne ([^,.]*?)ne => chacun $1"}, skip: "ou non",
		modals: []string{"peut => doit", "peuvent => doivent", "pouvez => devez", "doit => peut", "doivent => peuvent", "devez => pouvez", "devrait => doit", "devriez => devez"},
		binds:  []string{"doit", "doivent", "devez"}, permits: []string{"peut", "peuvent", "pouvez"},
		numbers: []string{"deux => trois", "trois => quatre", "cinq => six", "sept => huit", "dix-huit => seize"},
		months:  []string{"janvier => juin", "mars => mai"},
		units:   []string{"jours => mois", "semaines => mois", "ans => mois", "mois => semaines", "% => €", "€ => £"},
		names:   []string{"la présente politique => la présente notice", "la présente politique => la présente déclaration"}, quotes: "« » \" \"",
		define: "Un « Enregistreur de Données » désigne un appareil qui enregistre des données.", updated: "Dernière mise à jour en avril 2024.",
	},
	"es": {
		denials: []string{"no => ", "nunca => siempre", "no ([^,.]*?)ningún => ${1}un", "ninguno => cualquiera", "nadie => cualquiera"}, skip: "o no|no solo",
		modals: []string{"puede => debe", "pueden => deben", "debe => puede", "deben => pueden", "debería => debe"},
		binds:  []string{"debe", "deben"}, permits: []string{"puede", "pueden"},
		numbers: []string{"dos => tres", "tres => cuatro", "cinco => seis", "siete => ocho", "dieciocho => dieciséis"},
		months:  []string{"enero => junio", "marzo => mayo"},
		units:   []string{"días => meses", "semanas => meses", "años => meses", "meses => semanas", "% => €", "€ => £"},
		names:   []string{"esta política => este aviso", "esta política => esta declaración"}, quotes: "« » “ ”",
		define: "Un «Registrador de Datos» significa un aparato que registra datos.", updated: "Última actualización en abril de 2024.",
	},
	"it": {
		denials: []string{"non => ", "non ([^,.]*?)mai => ${1}sempre", "non ([^,.]*?)alcun => ${1}un", "nessuno => ognuno"}, skip: "o no|a meno che lei non",
		modals: []string{"può => deve", "possono => devono", "deve => può", "devono => possono", "dovrebbe => deve"},
		binds:  []string{"deve", "devono"}, permits: []string{"può", "possono"},
		numbers: []string{"due => tre", "tre => quattro", "cinque => sei", "sette => otto", "diciotto => sedici"},
		months:  []string{"gennaio => giugno", "marzo => maggio"},
		units:   []string{"giorni => mesi", "settimane => mesi", "anni => mesi", "mesi => settimane", "% => €", "€ => £"},
		names:   []string{"presente informativa => presente policy", "la presente informativa => il presente avviso"}, quotes: "« » “ ”",
		define: "Un «Registratore di Dati» indica un apparecchio che registra dati.", updated: "Ultimo aggiornamento: aprile 2024.",
	},
	"nl": {
		denials: []string{"niet => ", "nooit => altijd", "geen => de", "niemand => iedereen"}, skip: "of niet|niet alleen",
		modals: []string{"kan => moet", "kunt => moet", "kunnen => moeten", "mogen => moeten", "mag => moet", "moet => kan", "moeten => kunnen"},
		binds:  []string{"moet", "moeten"}, permits: []string{"kan", "kunt", "kunnen", "mogen", "mag"},
		numbers: []string{"twee => drie", "drie => vier", "vijf => zes", "zeven => acht", "achttien => zestien"},
		months:  []string{"januari => juni", "maart => mei"},
		units:   []string{"dagen => maanden", "weken => maanden", "jaar => maanden", "maanden => weken", "% => €", "€ => £"},
		names:   []string{"deze verklaring => dit beleid", "deze verklaring => deze kennisgeving"}, quotes: "“ ” « »",
		define: "Een “Technische Logger” betekent een apparaat dat gegevens vastlegt.", updated: "Laatst bijgewerkt in april 2024.",
	},
	"pl": {
		denials: []string{"nie => ", "nigdy nie => zawsze", "żaden ([^,.]*?)nie => każdy ${1}", "nikt ([^,.]*?)nie => każdy ${1}", "nie ([^,.]*?)żadnego => ${1}każdego"}, skip: "lub nie|nie tylko",
		modals: []string{"może => musi", "mogą => muszą", "można => trzeba", "musi => może", "muszą => mogą", "należy => można", "powinna => musi"},
		binds:  []string{"musi", "muszą", "należy"}, permits: []string{"może", "mogą", "można"},
		numbers: []string{"dwa => trzy", "trzech => czterech", "pięć => sześć", "siedmiu => ośmiu", "osiemnastego => szesnastego"},
		months:  []string{"stycznia => czerwca", "marca => maja"},
		units:   []string{"dni => miesięcy", "tygodnie => miesiące", "lat => miesięcy", "miesięcy => tygodni", "% => €", "€ => £"},
		names:   []string{"niniejszej polityki => niniejszego oświadczenia", "niniejszej polityki => niniejszej informacji"}, quotes: "„ ” « »",
		define: "Przez „Rejestrator Danych” rozumie się urządzenie, które zapisuje dane.", updated: "Ostatnia aktualizacja: kwiecień 2024.",
	},
}

var expressions sync.Map

// compiled is an expression, compiled once for all faults.
func compiled(expr string) *regexp.Regexp {
	if re, ok := expressions.Load(expr); ok {
		return re.(*regexp.Regexp)
	}
	re := regexp.MustCompile(expr)
	expressions.Store(expr, re)
	return re
}

// swaps are the texts that one of some swaps makes at one place, but within
// what is skipped. A capital stays one.
func swaps(text string, list []string, skip string) []string {
	var all []string
	var skipped [][]int
	if skip != "" {
		skipped = compiled(`(?i)`+skip).FindAllStringIndex(text, -1)
	}
	for _, entry := range list {
		from, to, _ := strings.Cut(entry, " => ")
		re := compiled(`(?i)(?:^|[^\pL\pM\pN{./-])(` + from + `)(?:$|[^\pL\pM\pN}])`)
		if strings.ContainsAny(from, "%€") {
			re = compiled(`(` + from + `)`)
		}
		for at := 0; at < len(text); {
			m := re.FindStringSubmatchIndex(text[at:])
			if m == nil {
				break
			}
			start, end := at+m[2], at+m[3]
			at = end
			inside := false
			for _, s := range skipped {
				inside = inside || s[0] <= start && end <= s[1]
			}
			if inside {
				continue
			}
			with := compiled(`(?i)^`+from+`$`).ReplaceAllString(text[start:end], to)
			after := text[end:]
			if with == "" {
				after = strings.TrimPrefix(after, " ")
			}
			if r, _ := utf8.DecodeRuneInString(text[start:]); unicode.IsUpper(r) {
				with, after = capital(with, after)
			}
			all = append(all, text[:start]+with+after)
		}
	}
	return all
}

func capital(with, after string) (string, string) {
	if with == "" {
		r, n := utf8.DecodeRuneInString(after)
		return "", string(unicode.ToUpper(r)) + after[n:]
	}
	r, n := utf8.DecodeRuneInString(with)
	return string(unicode.ToUpper(r)) + with[n:], after
}
