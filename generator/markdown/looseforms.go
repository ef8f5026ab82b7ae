package markdown

import (
	"strings"

	"proviso/generator/pattern"
)

var (
	remark    = pattern.New(`(?s)\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}|\{/\*.*?\*/\}`)
	shortcode = pattern.New(`\{\{%\s*(/?)\s*([\w./-]+)([^{}\n]*?)%\}\}`)
	angled    = pattern.New(`\{\{<\s*(/?)\s*([\w./-]+)((?:\s+(?:\w+=)?(?:"[^"\s{}]*"|'[^'\s{}]*'|[\w./#-]+))*)\s*>\}\}`)
	arrowed   = pattern.New(`(?m)^(?:->|~>|!>|\?>)[ \t]+`)
	noteMark  = pattern.New(`^(?:!!!|\?\?\?\+?)[ \t]+[\w -]+?(?:[ \t]+"([^"\n]*)")?[ \t]*$`)
	noteOf    = pattern.New(`\[\^([^\[\]\s]+)\]`)
	noteBegin = pattern.New(`^ {0,3}\[\^([^\[\]\s]+)\]:[ \t]*(.*)$`)
)

// withoutJSON cuts off front matter that is an object of JSON, as Hugo reads it.
func withoutJSON(source string) (body string, bodyLine int) {
	if !strings.HasPrefix(source, "{\n") {
		return source, 1
	}
	end := strings.Index(source, "\n}\n")
	if end < 0 || strings.Contains(source[:end], "\n\n") {
		return source, 1
	}
	end += len("\n}\n")
	return source[end:], strings.Count(source[:end], "\n") + 1
}

// withoutPairs takes out shortcodes in angles that stand around words, "{{< note >}}";
// one that says words of its own stays, and so does one that nothing closes.
func withoutPairs(body string) string {
	open, closed := map[string]bool{}, map[string]bool{}
	for _, m := range angled.FindAllStringSubmatch(body, -1) {
		open[m[2]], closed[m[2]] = open[m[2]] || m[1] == "", closed[m[2]] || m[1] != ""
	}
	return angled.ReplaceAllStringFunc(body, func(s string) string {
		if name := angled.FindStringSubmatch(s)[2]; open[name] && closed[name] {
			return ""
		}
		return s
	})
}

// valued keeps a shortcode that nothing closes, since it may stand for a value:
// it is written as the other kind is. A pair of them stands around words.
func valued(body string) string {
	closed := map[string]bool{}
	for _, m := range shortcode.FindAllStringSubmatch(body, -1) {
		closed[m[2]] = closed[m[2]] || m[1] != ""
	}
	return shortcode.ReplaceAllStringFunc(body, func(s string) string {
		if closed[shortcode.FindStringSubmatch(s)[2]] {
			return ""
		}
		return "{{<" + s[len("{{%"):len(s)-len("%}}")] + ">}}"
	})
}

// unboxed takes the marks of notes in MkDocs off, "!!! note", and their lines out
// of the indent; the title of a note stays.
func unboxed(body string) string {
	if !strings.Contains(body, "!!!") && !strings.Contains(body, "???") {
		return body
	}
	const indent = "    "
	lines, within := strings.Split(body, "\n"), false
	for i, line := range lines {
		m := noteMark.FindStringSubmatch(line)
		switch {
		case m != nil:
			lines[i], within = m[1], true
		case within && strings.HasPrefix(line, indent):
			lines[i] = line[len(indent):]
		case within && strings.TrimSpace(line) != "":
			within = false
		}
	}
	return strings.Join(lines, "\n")
}

// notesInPlace reads a footnote where its mark stands, in parentheses. What is
// long, has more than a paragraph or is never marked stays where it is.
func notesInPlace(body string) string {
	const longest = 600
	if !strings.Contains(body, "[^") {
		return body
	}
	lines := strings.Split(body, "\n")
	notes := map[string]string{}
	at := map[string]int{}
	for i, line := range lines {
		m := noteBegin.FindStringSubmatch(line)
		if m == nil || i+1 < len(lines) && strings.TrimSpace(lines[i+1]) != "" && !noteBegin.MatchString(lines[i+1]) ||
			i+2 < len(lines) && strings.HasPrefix(lines[i+2], "    ") || len(m[2]) > longest || noteOf.MatchString(m[2]) {
			continue
		}
		if _, twice := notes[m[1]]; twice {
			return body
		}
		notes[m[1]], at[m[1]] = strings.TrimSpace(m[2]), i
	}
	placed := map[string]bool{}
	for i, line := range lines {
		if noteBegin.MatchString(line) {
			continue
		}
		lines[i] = noteOf.ReplaceAllStringFunc(line, func(s string) string {
			name := noteOf.FindStringSubmatch(s)[1]
			if notes[name] == "" || placed[name] {
				return s
			}
			placed[name] = true
			return " (" + notes[name] + ")"
		})
	}
	for i, line := range lines {
		if m := noteBegin.FindStringSubmatch(line); m != nil && placed[m[1]] && at[m[1]] == i {
			lines[i] = ""
		}
	}
	return strings.Join(lines, "\n")
}
