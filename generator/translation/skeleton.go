package translation

import (
	"fmt"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/policy"
	"proviso/generator/xliff"
)

// The skeleton says what a file was made from, a line each:
//
//	proviso translation 1
//	policy privacy
//	locale nb
//	source sha256:…            the draft in the source locale, to the byte
//	target sha256:…            the draft of the locale, or none
//	unit sha256:… retention/1  each unit as it was handed over
const form = "proviso translation 1"

func (j *Job) skeleton() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\npolicy %s\nlocale %s\nsource %s\ntarget %s\n", form, j.Policy.ID, j.Locale,
		ledger.Digest(j.Policy.Sources[j.source.Locale]), j.draftDigest())
	for _, u := range j.units {
		fmt.Fprintf(&b, "unit %s %s\n", u.digest(), u.id)
	}
	return b.String()
}

func (j *Job) draftDigest() string {
	if j.draft == nil {
		return ledger.None
	}
	return ledger.Digest(j.Policy.Sources[j.Locale])
}

// digest is that of the unit as it is written.
func (u *unit) digest() string {
	return ledger.Digest(xliff.Encode(&xliff.File{Units: []xliff.Unit{u.written()}}))
}

// made is what a file says of what it was made from.
type made struct {
	policy, locale, source, target string
	units                          map[string]string // id -> digest
}

func readSkeleton(s string) (made, bool) {
	m := made{units: map[string]string{}}
	lines := strings.Split(strings.TrimSpace(s), "\n")
	if strings.TrimSpace(lines[0]) != form {
		return m, false
	}
	for _, line := range lines[1:] {
		switch f := strings.Fields(line); {
		case len(f) == 2 && f[0] == "policy":
			m.policy = f[1]
		case len(f) == 2 && f[0] == "locale":
			m.locale = f[1]
		case len(f) == 2 && f[0] == "source":
			m.source = f[1]
		case len(f) == 2 && f[0] == "target":
			m.target = f[1]
		case len(f) == 3 && f[0] == "unit":
			m.units[f[2]] = f[1]
		}
	}
	return m, true
}

// Of says which policy and locale a file is of.
func Of(f *xliff.File, name string) (id string, l policy.Locale, list diag.List) {
	at := diag.Place{File: name}
	m, ok := readSkeleton(f.Skeleton)
	if !ok {
		return "", "", diag.List{diag.Errorf(at, "the file does not say which draft it was made from").
			Hint("give back the file that proviso translate export wrote, with its header")}
	}
	l, err := policy.ParseLocale(m.locale)
	if err != nil {
		return "", "", diag.List{diag.Errorf(at, "the file's header: %v", err)}
	}
	return m.policy, l, nil
}
