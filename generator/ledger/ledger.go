// Package ledger owns the record of a policy: the acts, each sealed with the
// one before it, the folders that they carry, and what stood on a day.
//
// # The format
//
// versions/ledger.toml holds one [[act]] after another, in the order in which
// they were done. An act is written as lines "key = value", in the order of
// Act's fields, keys without a value left out:
//
//	[[act]]
//	n = 1
//	kind = "release"
//	version = 1
//	on = "2026-11-22"
//	recorded = "2026-11-22T09:00:00Z"
//	announced = "2026-11-22"
//	effective = "2026-12-22"
//	files = [
//	  "9f3a…  brands.toml",
//	  …
//	]
//	folder = "sha256:…"
//	previous = "none"
//	seal = "sha256:…"
//
// files is what sha256sum prints of the folder that the act carries, versions/N/
// for a release and acts/n/ for others, in the order of the names' bytes; folder
// is the SHA-256 of those lines, each with its line end. seal is the SHA-256 of the act's
// lines from [[act]] to previous, each with its line end; previous is the seal
// of the act before, or "none". With standard tools:
//
//	cd content/privacy/versions
//	(cd 1 && LC_ALL=C; sha256sum *) | sha256sum                       # folder
//	awk '/^\[\[act]]/ {n++} n == 1 && NF && !/^seal/' ledger.toml | sha256sum  # seal
//
// Digests are compared as text. A ledger that differs in one byte from what
// Proviso would write is damaged.
package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// The kinds of acts.
const (
	Release  = "release"
	Postpone = "postpone"
	Withdraw = "withdraw"
	Join     = "join"
	Leave    = "leave"
	Reaffirm = "reaffirm"
	Served   = "served"
)

var kinds = []string{Release, Postpone, Withdraw, Join, Leave, Reaffirm, Served}

// Act is one thing that was done to a policy.
type Act struct {
	N         int
	Kind      string
	Version   int    // the version it is about; 0 for none
	Brand     string // join, leave
	Locale    string
	On        policy.Date // the day of the act
	Recorded  string      // the clock's instant, RFC 3339 in UTC
	Backdated bool        // the day is not the clock's
	Imported  bool        // release: it was public before it was recorded
	Known     string      // release: "month" or "year" where the effective day is known no closer
	Announced policy.Date
	Effective policy.Date
	By        string
	Reason    string
	Files     []string // what it carries, a line for each file as sha256sum prints it
	Folder    string   // the digest of those lines; "" for nothing
	Previous  string
	Seal      string
}

// Title names an act for people.
func (a Act) Title() string {
	switch {
	case a.Kind == Served:
		return fmt.Sprintf("serving of version %d", a.Version)
	case a.Version > 0:
		return fmt.Sprintf("%s of version %d", a.Kind, a.Version)
	case a.Brand != "":
		return a.Kind + " of " + a.Brand
	}
	return a.Kind
}

// None stands for the seal before the first act.
const None = "none"

// Digest is a SHA-256 as Proviso writes it: "sha256:" and lower-case hex.
func Digest(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// lines is the act as it is sealed.
func (a *Act) lines() string {
	var b strings.Builder
	b.WriteString("[[act]]\n")
	number := func(key string, n int) {
		if n != 0 {
			fmt.Fprintf(&b, "%s = %d\n", key, n)
		}
	}
	text := func(key, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s = %s\n", key, Quote(value))
		}
	}
	flag := func(key string, set bool) {
		if set {
			fmt.Fprintf(&b, "%s = true\n", key)
		}
	}
	number("n", a.N)
	text("kind", a.Kind)
	number("version", a.Version)
	text("brand", a.Brand)
	text("locale", a.Locale)
	text("on", a.On.String())
	text("recorded", a.Recorded)
	flag("backdated", a.Backdated)
	flag("imported", a.Imported)
	text("effective_known", a.Known)
	text("announced", a.Announced.String())
	text("effective", a.Effective.String())
	text("by", a.By)
	text("reason", a.Reason)
	if len(a.Files) > 0 {
		b.WriteString("files = [\n")
		for _, line := range a.Files {
			fmt.Fprintf(&b, "  %s,\n", Quote(line))
		}
		b.WriteString("]\n")
	}
	text("folder", a.Folder)
	text("previous", a.Previous)
	return b.String()
}

// Append seals an act and returns the acts with it at their end.
func Append(acts []Act, a Act) []Act {
	a.N, a.Previous = len(acts)+1, None
	if len(acts) > 0 {
		a.Previous = acts[len(acts)-1].Seal
	}
	a.Seal = Digest([]byte(a.lines()))
	return append(acts[:len(acts):len(acts)], a)
}

const header = "# What was done to this policy, each act sealed with the one before it.\n# Written by proviso. Not to be edited: every change is found.\n"

// Format is the text of ledger.toml.
func Format(acts []Act) []byte {
	var b strings.Builder
	b.WriteString(header)
	for i := range acts {
		fmt.Fprintf(&b, "\n%sseal = %s\n", acts[i].lines(), Quote(acts[i].Seal))
	}
	return []byte(b.String())
}

// Quote writes a TOML basic string.
func Quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// Parse reads ledger.toml and checks its seals. What it reports is damage.
func Parse(file string, text []byte) ([]Act, diag.List) {
	var list diag.List
	top := settings.ReadSealed(file, text, &list)
	if top == nil {
		return nil, list
	}
	var acts []Act
	for _, t := range top.Tables("act") {
		acts = append(acts, readAct(t))
	}
	top.Done()
	if list.HasErrors() {
		return nil, list
	}
	checkSeals(file, acts, &list)
	if !list.HasErrors() && string(Format(acts)) != string(text) {
		at := diag.Place{File: file, Line: firstDifference(string(Format(acts)), string(text))}
		list.Add(diag.Errorf(at, "the ledger was altered: this is not the line that was written"))
	}
	return acts, list
}

func firstDifference(a, b string) int {
	line := 1
	for i := 0; i < len(a) && i < len(b) && a[i] == b[i]; i++ {
		if a[i] == '\n' {
			line++
		}
	}
	return line
}

func readAct(t *settings.Table) Act {
	t.Require("n", "kind", "on", "recorded", "previous", "seal")
	a := Act{
		N: t.Int("n", 0), Kind: t.String("kind"), Version: t.Int("version", 0),
		Brand: t.String("brand"), Locale: t.String("locale"),
		On: t.Date("on"), Recorded: t.String("recorded"), Backdated: t.Bool("backdated"),
		Imported: t.Bool("imported"), Known: t.String("effective_known"),
		Announced: t.Date("announced"), Effective: t.Date("effective"),
		By: t.String("by"), Reason: t.String("reason"),
		Files: t.Strings("files"), Folder: t.String("folder"), Previous: t.String("previous"), Seal: t.String("seal"),
	}
	t.Done()
	return a
}

func checkSeals(file string, acts []Act, list *diag.List) {
	previous := None
	for i := range acts {
		a := &acts[i]
		at := diag.Place{File: file}
		name := fmt.Sprintf("act %d (%s)", i+1, a.Kind)
		switch sealed := Digest([]byte(a.lines())); {
		case a.N != i+1:
			list.Add(diag.Errorf(at, "%s: its number is recorded as %s", name, strconv.Itoa(a.N)))
		case a.Previous != previous:
			list.Add(diag.Errorf(at, "%s: the seal of the act before it does not match", name).
				Note("recorded %s", a.Previous).Note("found    %s", previous))
		case a.Seal != sealed:
			list.Add(diag.Errorf(at, "%s: the act was altered after it was sealed", name).
				Note("recorded %s", a.Seal).Note("found    %s", sealed))
		}
		previous = a.Seal
	}
}
