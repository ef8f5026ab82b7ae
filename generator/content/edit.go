package content

import (
	"bytes"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/settings"
)

// Entry is an element of an array of tables in next.toml: its name, the keys
// and values by which it is known, and the others. Empty values are left out.
type Entry struct {
	Array string // decision, approval
	Known [][2]string
	Rest  [][2]string
}

// With is the text of next.toml with an entry at its end, in the place of one
// that is known by the same values. Everything else stays as it was written.
func With(source []byte, e Entry) []byte {
	kept := without(source, e)
	var b bytes.Buffer
	b.Write(bytes.TrimRight(kept, "\n"))
	if b.Len() > 0 {
		b.WriteString("\n\n")
	}
	b.WriteString("[[" + e.Array + "]]\n")
	for _, pair := range append(e.Known, e.Rest...) {
		if pair[1] != "" {
			b.WriteString(pair[0] + " = " + ledger.Quote(pair[1]) + "\n")
		}
	}
	return b.Bytes()
}

// without leaves out the entries that are known by the same values.
func without(source []byte, e Entry) []byte {
	var list diag.List
	top := settings.Read(NextFile, source, &list)
	if top == nil {
		return source
	}
	lines := strings.SplitAfter(string(source), "\n")
	headers := append(settings.Headers(source), len(lines)+1)
	drop := map[int]bool{}
	for _, one := range top.Tables(e.Array) {
		if !one.Is(e.Known) {
			continue
		}
		start := one.Place("").Line
		for i, line := range headers {
			if line == start {
				for n := start; n < headers[i+1]; n++ {
					drop[n] = true
				}
			}
		}
	}
	var b strings.Builder
	for n, line := range lines {
		if !drop[n+1] {
			b.WriteString(line)
		}
	}
	return []byte(b.String())
}
