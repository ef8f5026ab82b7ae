package policy

import (
	"net/url"
	"slices"
	"strings"

	"proviso/generator/pattern"
)

// Facts are the values of one brand in one locale by the names that slots
// use: "support_email", "company.name", "facts.dpo". Each is one line of text;
// arrays are joined by ", ".
type Facts map[string]string

// Names lists the names in alphabetical order.
func (f Facts) Names() []string {
	names := make([]string, 0, len(f))
	for name := range f {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Changed lists the names whose values are not the same in both, in
// alphabetical order.
func (f Facts) Changed(to Facts) []string {
	var names []string
	for _, name := range slices.Concat(f.Names(), to.Names()) {
		if f[name] != to[name] {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Only are the facts with some names.
func (f Facts) Only(names []string) Facts {
	some := Facts{}
	for _, name := range names {
		if value, ok := f[name]; ok {
			some[name] = value
		}
	}
	return some
}

// The slots that each version fills by itself: its effective and its announced
// day in the locale's long form.
const (
	SlotEffective = "effective"
	SlotUpdated   = "updated"
)

// IsDateSlot reports whether a slot is filled with a date. A date is no wording
// of the text: its slot stays as written wherever texts are compared or sealed.
func IsDateSlot(name string) bool { return name == SlotEffective || name == SlotUpdated }

var email = pattern.New(`^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$`)

// IsEmail reports whether s is one e-mail address (HTML's rule for them, with
// a dot in the domain and letters of any script there).
func IsEmail(s string) bool {
	return len(s) <= 254 && strings.Contains(s, "@") && email.MatchString(s)
}

// IsWebURL reports whether s is one absolute http or https address.
func IsWebURL(s string) bool {
	if !strings.Contains(s, "://") || strings.ContainsAny(s, " \t\n\r\"<>\\^`{|}") {
		return false
	}
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.User == nil && u.Hostname() != ""
}

// SafeURL is s with every byte encoded that cannot stand in a URL, if it leads
// to where a legal text may lead: http, https, mailto, tel, or a fragment.
func SafeURL(s string) (string, bool) {
	s = EncodeURL(s)
	if strings.HasPrefix(s, "#") {
		return s, true
	}
	u, err := url.Parse(s)
	if err != nil {
		return "", false
	}
	switch u.Scheme {
	case "http", "https":
		return s, u.Host != ""
	case "mailto", "tel":
		return s, u.Opaque != ""
	}
	return "", false
}

// EncodeURL percent-encodes the bytes of s that RFC 3986 allows nowhere in a
// URL, among them a percent sign that encodes nothing. What is encoded already
// stays.
func EncodeURL(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if c > ' ' && c < 0x7f && !strings.ContainsRune("\"<>\\^`{|}", rune(c)) && (c != '%' || encodes(s[i:])) {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(hex[c>>4])
		b.WriteByte(hex[c&15])
	}
	return b.String()
}

// encodes reports whether s begins with a percent-encoded byte.
func encodes(s string) bool {
	isHex := func(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f' }
	return len(s) > 2 && isHex(s[1]) && isHex(s[2])
}

// Contain makes a value's direction marks its own affair: embeddings, overrides
// and isolates that it opens are closed at its end, and closing marks without
// an opening one are dropped (Unicode UAX #9). Other values stay as they are.
func Contain(s string) string {
	if !strings.ContainsFunc(s, isDirectionMark) {
		return s
	}
	var b strings.Builder
	var open []rune // the closing marks owed
	for _, r := range s {
		switch r {
		case '\u202a', '\u202b', '\u202d', '\u202e':
			open = append(open, '\u202c')
		case '\u2066', '\u2067', '\u2068':
			open = append(open, '\u2069')
		case '\u202c', '\u2069':
			if len(open) == 0 || open[len(open)-1] != r {
				continue
			}
			open = open[:len(open)-1]
		}
		b.WriteRune(r)
	}
	for i := len(open) - 1; i >= 0; i-- {
		b.WriteRune(open[i])
	}
	return b.String()
}

func isDirectionMark(r rune) bool {
	return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

// SplitSlots cuts a line into literals and slots; ok is false where a "{{" is
// not closed. "\{{" is a literal "{{".
func SplitSlots(s string) (text Text, ok bool) {
	literal := ""
	flush := func() {
		if literal != "" {
			text = append(text, Piece{Literal: literal})
			literal = ""
		}
	}
	for s != "" {
		at := strings.Index(s, "{{")
		if at < 0 {
			break
		}
		if at > 0 && s[at-1] == '\\' {
			literal, s = literal+s[:at-1]+"{{", s[at+2:]
			continue
		}
		name, rest, closed := strings.Cut(s[at+2:], "}}")
		if !closed || strings.Contains(name, "{{") {
			return nil, false
		}
		literal += s[:at]
		flush()
		text = append(text, Piece{Slot: name})
		s = rest
	}
	literal += s
	flush()
	return text, true
}

// Fill puts the facts into a plain text. A name that the facts lack, such as a
// date's, stays as written.
func (t Text) Fill(facts Facts) string {
	var b strings.Builder
	for _, p := range t {
		if p.Slot == "" {
			b.WriteString(p.Literal)
		} else if value, ok := facts[p.Slot]; ok {
			b.WriteString(Contain(value))
		} else {
			b.WriteString("{{" + p.Slot + "}}")
		}
	}
	return b.String()
}
