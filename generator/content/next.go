package content

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/pattern"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// NextFile is what the next version says of itself.
const NextFile = "next.toml"

// Next is what next.toml says.
type Next struct {
	File      string
	Source    []byte // to the byte
	Summary   map[policy.Locale]string
	Choices   map[policy.Locale]string
	Points    []Point
	Decisions []Decision
	Unchanged []Unchanged
	Consents  []Consent
	Approvals []Approval
	Notice    *Notice // nil for the policy's own period
}

// Point is one point of the summary with the clauses it is about.
type Point struct {
	ledger.Point
	Place diag.Place
}

// Decision is a person's word over the program's.
type Decision struct {
	Clause, Words, Class, Reason string
	Locale                       policy.Locale
	Brand                        string
	Place                        diag.Place
}

// Unchanged is a translation looked at and found still right.
type Unchanged struct {
	Locale                policy.Locale
	Clause, Words, Reason string
	Place                 diag.Place
}

// Consent marks a change that binds only those who agree.
type Consent struct {
	Clause, Reason, HandledBy string
	Place                     diag.Place
}

// Approval is a role's agreement to the draft with these words.
type Approval struct {
	Role, By, Words string
	On              policy.Date
	Place           diag.Place
}

// Notice is a shorter period that the law allows.
type Notice struct {
	Days           int
	Ground, Reason string
}

var (
	classes = []string{"material", "review", "editorial"}
	grounds = []string{"law", "order", "error", "security", "favourable"}
	digest  = pattern.New(`^sha256:[0-9a-f]{64}$`)
)

func loadNext(project fs.FS, dir string, list *diag.List) *Next {
	n := &Next{File: path.Join(dir, NextFile)}
	if _, err := fs.Lstat(project, n.File); err != nil {
		return nil
	}
	source, err := settings.ReadFile(project, n.File, settings.MaxSize)
	if err != nil {
		list.Add(diag.Errorf(diag.Place{File: n.File}, "cannot read the file: %v", err))
		return nil
	}
	n.Source = source
	t := settings.Read(n.File, source, list)
	if t == nil {
		return nil
	}
	n.Summary, n.Choices = localized(t.Table("summary")), localized(t.Table("choices"))
	for _, one := range t.Tables("point") {
		n.Points = append(n.Points, readPoint(one))
	}
	n.readJudgements(t)
	for _, one := range t.Tables("approval") {
		one.Require("role", "by", "on", "words")
		n.Approvals = append(n.Approvals, Approval{Role: one.Said("role"), By: one.Said("by"), Words: words(one), On: one.Date("on"), Place: one.Place("words")})
		one.Done()
	}
	if t.Has("notice") {
		one := t.Table("notice")
		one.Require("days", "ground", "reason")
		n.Notice = &Notice{Days: readDays(one, "days", 0), Ground: choice(one, "ground", grounds), Reason: one.Said("reason")}
		one.Done()
	}
	t.Done()
	return n
}

func readPoint(t *settings.Table) Point {
	t.Require("clauses")
	p := Point{Point: ledger.Point{Clauses: t.Strings("clauses"), Text: localized(t, "clauses")}, Place: t.Place("clauses")}
	if t.Has("clauses") && len(p.Clauses) == 0 && !t.Refused("clauses") {
		t.Errorf("clauses", "the point names no clause")
	}
	t.Done()
	return p
}

func (n *Next) readJudgements(t *settings.Table) {
	for _, one := range t.Tables("decision") {
		one.Require("clause", "words", "class")
		n.Decisions = append(n.Decisions, Decision{
			Clause: one.String("clause"), Words: words(one), Class: choice(one, "class", classes),
			Reason: strings.TrimSpace(one.String("reason")), Locale: readLocale(one, "locale"), Brand: one.String("brand"), Place: one.Place("words"),
		})
		one.Done()
	}
	for _, one := range t.Tables("unchanged") {
		one.Require("locale", "clause", "words", "reason")
		n.Unchanged = append(n.Unchanged, Unchanged{
			Locale: readLocale(one, "locale"), Clause: one.String("clause"), Words: words(one), Reason: one.Said("reason"), Place: one.Place("words"),
		})
		one.Done()
	}
	for _, one := range t.Tables("consent") {
		one.Require("clause", "reason", "handled_by")
		n.Consents = append(n.Consents, Consent{one.String("clause"), one.Said("reason"), one.Said("handled_by"), one.Place("clause")})
		one.Done()
	}
}

// localized reads a table of texts by locale, beside other keys.
func localized(t *settings.Table, others ...string) map[policy.Locale]string {
	texts := map[policy.Locale]string{}
	for _, tag := range t.Keys() {
		if slices.Contains(others, tag) {
			continue
		}
		if text := strings.TrimSpace(t.String(tag)); text != "" {
			texts[t.Locale(tag, tag)] = text
		}
	}
	return texts
}

func words(t *settings.Table) string {
	s := t.String("words")
	if t.Has("words") && !t.Refused("words") && !digest.MatchString(s) {
		t.Add(t.Problem("words", "%q is not a digest", s).Hint(`it is "sha256:" and 64 digits, as diff prints it`))
	}
	return s
}

func choice(t *settings.Table, key string, choices []string) string {
	s := t.String(key)
	if t.Has(key) && !t.Refused(key) && !slices.Contains(choices, s) {
		t.Add(t.Problem(key, "%q is none of %s", s, strings.Join(choices, ", ")).Hint("%s", diag.DidYouMean(s, choices)))
	}
	return s
}
