package content

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// Settings are what policy.toml says.
type Settings struct {
	Source           policy.Locale
	Timezone         string
	NoticeDays       int
	NoticeAfterDays  int
	NoticeByCategory map[string]int
	Contact          string // the fact that a reader writes to
	ContactPlace     diag.Place
	Approvals        []string
	Requires         []string
	RequiresPlace    diag.Place
	Covers           map[string]Cover
	Glossary         map[string]Term
	Silences         []Silence
}

// Cover names the sections that answer a disclosure.
type Cover struct {
	Sections []string
	Place    diag.Place
}

// Term is a defined term: its one word per locale, and words that must not
// stand for it.
type Term struct {
	Words map[policy.Locale]string
	Avoid map[policy.Locale][]string
	Place diag.Place
}

// Silence keeps a rule quiet about certain words of a clause.
type Silence struct {
	Rule, Clause, Words, Reason string
	Place                       diag.Place
}

// Categories are the kinds of change that a diff names.
var Categories = []string{
	"purpose", "data", "recipients", "sale", "retention", "rights", "legal-basis", "transfer", "controller", "contact",
	"age", "liability", "dispute", "fees", "obligations", "security", "notice", "effective-date", "other",
}

var disclosures = []string{"gdpr", "caloppa", "ccpa"}

func loadSettings(project fs.FS, dir string, list *diag.List) Settings {
	s := Settings{NoticeAfterDays: 30, Contact: "support_email"}
	file := path.Join(dir, "policy.toml")
	text, err := settings.ReadFile(project, file, settings.MaxSize)
	if err != nil {
		list.Add(diag.Errorf(diag.Place{File: file}, "cannot read the policy's settings: %v", err).
			Hint(`it needs source = "en", timezone = "Europe/Madrid", notice_days = 30`))
		return s
	}
	t := settings.Read(file, text, list)
	if t == nil {
		return s
	}
	t.Require("source", "timezone", "notice_days")
	s.Source = readLocale(t, "source")
	s.Timezone = readZone(t, "timezone")
	s.NoticeDays = readDays(t, "notice_days", 0)
	s.NoticeAfterDays = readDays(t, "notice_after_days", s.NoticeAfterDays)
	s.NoticeByCategory = readCategories(t.Table("notice_by_category"))
	s.ContactPlace = t.Place("contact")
	if t.Has("contact") {
		s.Contact = t.String("contact")
	}
	s.Approvals = readRoles(t)
	s.Requires, s.RequiresPlace = readRequires(t), t.Place("requires")
	s.Covers = map[string]Cover{}
	covers := t.Table("covers")
	for _, key := range covers.Keys() {
		s.Covers[key] = Cover{oneOrMore(covers, key), covers.Place(key)}
	}
	s.Glossary = readGlossary(t.Table("glossary"))
	s.Silences = readSilences(t)
	t.Done()
	return s
}

func readLocale(t *settings.Table, key string) policy.Locale {
	tag := t.String(key)
	if tag == "" {
		return ""
	}
	return t.Locale(key, tag)
}

func readZone(t *settings.Table, key string) string {
	name := t.String(key)
	_, err := time.LoadLocation(name)
	if t.Has(key) && !t.Refused(key) && (err != nil || name == "" || name == "Local") {
		t.Add(t.Problem(key, "%q is not a time zone", name).Hint(`use a name of the IANA list, such as "Europe/Madrid" or "UTC"`))
		return ""
	}
	return name
}

// maxDays bounds periods: ten years.
const maxDays = 3660

func readDays(t *settings.Table, key string, otherwise int) int {
	days := t.Int(key, otherwise)
	if days < 0 || days > maxDays {
		t.Errorf(key, "%d is not a number of days from 0 to %d", days, maxDays)
		return otherwise
	}
	return days
}

func readCategories(t *settings.Table) map[string]int {
	days := map[string]int{}
	for _, key := range t.Keys() {
		if !slices.Contains(Categories, key) {
			t.Add(t.Problem(key, "%q is not a category of change", key).Hint("%s", diag.DidYouMean(key, Categories)))
		}
		days[key] = readDays(t, key, 0)
	}
	return days
}

func readRequires(t *settings.Table) []string {
	lists := t.Strings("requires")
	for _, name := range lists {
		if !slices.Contains(disclosures, name) {
			t.Add(t.Problem("requires", "%q is not a disclosure list", name).Hint("there are %s", strings.Join(disclosures, ", ")))
		}
	}
	return lists
}

// oneOrMore reads a string or an array of strings.
func oneOrMore(t *settings.Table, key string) []string {
	if s := t.Value(key); !strings.Contains(s, ", ") {
		return []string{s}
	}
	return t.Strings(key)
}

func readGlossary(t *settings.Table) map[string]Term {
	terms := map[string]Term{}
	for _, key := range t.Keys() {
		one := t.Table(key)
		term := Term{Words: map[policy.Locale]string{}, Avoid: map[policy.Locale][]string{}, Place: t.Place(key)}
		avoid := one.Table("avoid")
		for _, tag := range avoid.Keys() {
			term.Avoid[avoid.Locale(tag, tag)] = avoid.Strings(tag)
		}
		for _, tag := range one.Keys() {
			if tag != "avoid" {
				term.Words[one.Locale(tag, tag)] = one.String(tag)
			}
		}
		terms[key] = term
	}
	return terms
}

func readSilences(t *settings.Table) []Silence {
	var silences []Silence
	for _, one := range t.Tables("silence") {
		one.Require("rule", "clause", "words", "reason")
		silences = append(silences, Silence{one.String("rule"), one.String("clause"), words(one), one.Said("reason"), one.Place("rule")})
		one.Done()
	}
	return silences
}

// readRoles reads who must approve a release, each role once. One that says
// nothing could not approve, and nothing would ever be released.
func readRoles(t *settings.Table) []string {
	var roles []string
	for _, role := range t.Strings("approvals") {
		switch {
		case strings.TrimSpace(role) == "":
			t.Errorf("approvals", "%q is no role", role)
		case !slices.Contains(roles, role):
			roles = append(roles, role)
		}
	}
	return roles
}
