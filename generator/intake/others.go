package intake

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// spelledMail is an e-mail address that is written for people and not for
// robots: support [at] example (dot) com.
var spelledMail = pattern.New(`(?i)[\p{L}\p{N}._+-]+ ?(?:[\[({<] ?(?:at|a|ät|kr[øo]llalfa|alfakr[øo]ll|snabel-?a|miukumauku|ät-merkki|arroba|klammeraffe|@) ?[\])}>]) ?[\p{L}\p{N}-]+(?:(?: ?[\[({<] ?(?:dot|punkt|punktum|piste|punto|\.) ?[\])}>] ?|\.)[\p{L}\p{N}-]+)+`)

var (
	spelledAt  = pattern.New(`(?i) ?[\[({<] ?(?:at|a|ät|kr[øo]llalfa|alfakr[øo]ll|snabel-?a|miukumauku|ät-merkki|arroba|klammeraffe|@) ?[\])}>] ?`)
	spelledDot = pattern.New(`(?i) ?[\[({<] ?(?:dot|punkt|punktum|piste|punto|\.) ?[\])}>] ?`)
)

// readSpelled are the e-mail addresses that a text spells out.
func readSpelled(text string) []string {
	var found []string
	for _, mail := range spelledMail.FindAllString(text, -1) {
		found = append(found, spelledDot.ReplaceAllString(spelledAt.ReplaceAllString(mail, "@"), "."))
	}
	return found
}

// other is a value of a kind that facts are of, and where a text has it first.
type other struct {
	what, value string
	at          diag.Place
	n           int
}

// noteOthers lists the e-mail addresses and companies that stay in the text
// because they are not the brand's, or not as the brand file writes them.
func (d *drafter) noteOthers() {
	var found []other
	add := func(what, value string, at diag.Place) {
		for i := range found {
			if found[i].what == what && found[i].value == value {
				found[i].n++
				return
			}
		}
		found = append(found, other{what, value, at, 1})
	}
	for _, u := range d.units {
		left := u.words(policy.Facts{})
		for _, mail := range slices.Concat(mailForm.FindAllString(left, -1), mailTargets(u, left)) {
			if mail = strings.TrimRight(mail, ".,;:"); policy.IsEmail(mail) && !strings.EqualFold(mail, d.Request.Facts["support_email"]) {
				add("another e-mail address stays", mail, u.place)
			}
		}
		for _, mail := range spelledMail.FindAllString(u.words(d.Request.Facts), -1) {
			add("an e-mail address that is spelled out stays", mail, u.place)
		}
		for _, name := range companiesIn(left) {
			switch brands := d.Request.Facts["company.name"]; {
			case bare(name) == bare(brands):
				add(fmt.Sprintf("company.name is %q in the brand file; this stays", brands), name, u.place)
			case strings.EqualFold(name, brands): // noted already
			default:
				add("another company stays", name, u.place)
			}
		}
	}
	for _, o := range found {
		if o.n > 1 {
			o.what += fmt.Sprintf(" (%d times)", o.n)
		}
		d.note(o.at, o.what, o.value)
	}
}

// mailTargets are the addresses that links lead to and the text does not show.
func mailTargets(u unit, left string) []string {
	runs := u.runs
	if u.block != nil {
		runs = allRuns(u.block)
	}
	var found []string
	for _, r := range runs {
		mail, is := strings.CutPrefix(r.link, "mailto:")
		mail, _, _ = strings.Cut(mail, "?")
		if is && r.linked == nil && !strings.Contains(left, mail) && !slices.Contains(found, mail) {
			found = append(found, mail)
		}
	}
	return found
}

// bare is a name by its letters and digits alone.
func bare(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}
