package settings

import (
	"fmt"
	"strings"
)

// scan finds the line of each key and table header, counted from 1, under
// its full path with the number of its element for arrays of tables:
// "company.name", "point[0]". The TOML library names the key of a problem but not
// its line; what is no TOML is the library's to refuse, so scan only has to be
// right about what is. It gives up where depth passes MaxDepth.
func scan(text []byte) *scanner {
	return (&scanner{text: string(text), line: 1, lines: map[string]int{}, elements: map[string]int{}}).scan()
}

// depth is how deep brackets nest, which takes no note of lines.
func depth(text []byte) int {
	return (&scanner{text: string(text), elements: map[string]int{}}).scan().depth
}

func (s *scanner) scan() *scanner {
	for s.skipBlank(); s.at < len(s.text) && s.depth <= MaxDepth; s.skipBlank() {
		if s.text[s.at] == '[' {
			s.passing(s.header)
		} else {
			s.passing(s.keyValue)
		}
	}
	return s
}

// Headers lists the lines on which a table or an element of an array of tables
// begins, counted from 1.
func Headers(text []byte) []int { return scan(text).headers }

// foot is where a key of no table may be added: the line of the first table,
// above which it has to stand, or the last line.
func (s *scanner) foot() int {
	if len(s.headers) > 0 {
		return s.headers[0]
	}
	return 1 + strings.Count(strings.TrimRight(s.text, "\r\n"), "\n")
}

type scanner struct {
	text     string
	at, line int
	prefix   string
	lines    map[string]int // nil where nobody asks for them
	headers  []int
	elements map[string]int // arrays of tables: how many elements so far
	depth    int
}

func (s *scanner) note(path string) {
	if s.lines == nil {
		return
	}
	if _, seen := s.lines[path]; !seen {
		s.lines[path] = s.line
	}
}

// skipBlank passes white space, line ends and comments.
func (s *scanner) skipBlank() {
	for s.at < len(s.text) {
		switch s.text[s.at] {
		case '\n':
			s.line++
		case ' ', '\t', '\r':
		case '#':
			for s.at+1 < len(s.text) && s.text[s.at+1] != '\n' {
				s.at++
			}
		default:
			return
		}
		s.at++
	}
}

func (s *scanner) header() {
	s.headers = append(s.headers, s.line)
	array := strings.HasPrefix(s.text[s.at:], "[[")
	for s.at < len(s.text) && s.text[s.at] == '[' {
		s.at++
	}
	parts := s.key()
	for s.at < len(s.text) && s.text[s.at] == ']' {
		s.at++
	}
	s.prefix = ""
	for i, part := range parts {
		path := join(s.prefix, part)
		if last := i == len(parts)-1; last && array {
			n := s.elements[path]
			s.elements[path] = n + 1
			s.note(path)
			path = fmt.Sprintf("%s[%d]", path, n)
		} else if n, ok := s.elements[path]; ok {
			path = fmt.Sprintf("%s[%d]", path, n-1)
		}
		s.prefix = path
		s.note(path)
	}
}

func (s *scanner) keyValue() { s.pair(s.prefix, 0) }

// pair reads a key and its value, below a path and so many brackets.
func (s *scanner) pair(path string, open int) {
	for _, part := range s.key() {
		path = join(path, part)
		s.note(path)
	}
	if s.at < len(s.text) && s.text[s.at] == '=' {
		s.at++
		s.value(path, open)
	}
}

// key reads a dotted key up to what follows it. One that nests too deep is
// left where it does.
func (s *scanner) key() []string {
	var parts []string
	for s.at < len(s.text) {
		if s.depth = max(s.depth, len(parts)); len(parts) > MaxDepth {
			return parts
		}
		switch c := s.text[s.at]; {
		case c == ' ' || c == '\t' || c == '.':
			s.at++
		case c == '"' || c == '\'':
			start := s.at
			s.quoted()
			parts = append(parts, strings.Trim(s.text[start:s.at], `"'`))
		case bare(c):
			start := s.at
			for s.at < len(s.text) && bare(s.text[s.at]) {
				s.at++
			}
			parts = append(parts, s.text[start:s.at])
		default:
			return parts
		}
	}
	return parts
}

func bare(c byte) bool {
	return c == '_' || c == '-' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func join(prefix, part string) string {
	if prefix == "" {
		return part
	}
	return prefix + "." + part
}

// value passes the value of a path: to the end of its line, or of its brackets.
func (s *scanner) value(path string, open int) {
	for s.at < len(s.text) && s.depth <= MaxDepth {
		switch s.text[s.at] {
		case '"', '\'':
			s.quoted()
		case '[':
			s.array(path, open+1)
			return
		case '{':
			s.inlineTable(path, open+1)
			return
		case '\n', '#', ',', ']', '}':
			return
		default:
			s.at++
		}
	}
}

// array passes an array, whose elements have the paths path[0], path[1] …
func (s *scanner) array(path string, open int) {
	s.depth = max(s.depth, open)
	s.at++
	for n := 0; s.inside(']'); {
		if s.text[s.at] == ',' {
			n++
			s.at++
			continue
		}
		element := path
		if s.lines != nil {
			element = fmt.Sprintf("%s[%d]", path, n)
			s.note(element)
		}
		s.passing(func() { s.value(element, open) })
	}
}

func (s *scanner) inlineTable(path string, open int) {
	s.depth = max(s.depth, open)
	s.at++
	for s.inside('}') {
		if s.text[s.at] == ',' {
			s.at++
			continue
		}
		s.passing(func() { s.pair(path, open) })
	}
}

// inside goes to what stands next between brackets; at the closing one it
// passes it and says that nothing does.
func (s *scanner) inside(closing byte) bool {
	if s.skipBlank(); s.at >= len(s.text) || s.depth > MaxDepth {
		return false
	}
	if s.text[s.at] == closing {
		s.at++
		return false
	}
	return true
}

// passing reads something, and at least one byte: what is no TOML must not
// hold it up.
func (s *scanner) passing(read func()) {
	start := s.at
	if read(); s.at == start {
		s.at++
	}
}

// quoted passes a string of any of TOML's four kinds.
func (s *scanner) quoted() {
	mark := s.text[s.at : s.at+1]
	if rest := s.text[s.at:]; len(rest) >= 3 && rest[1] == mark[0] && rest[2] == mark[0] {
		mark = rest[:3]
	}
	s.at += len(mark)
	for s.at < len(s.text) && !strings.HasPrefix(s.text[s.at:], mark) {
		c := s.text[s.at]
		if c == '\n' {
			if len(mark) == 1 {
				return // unclosed
			}
			s.line++
		}
		if c == '\\' && mark[0] == '"' && s.at+1 < len(s.text) && s.text[s.at+1] != '\n' {
			s.at++
		}
		s.at++
	}
	s.at = min(s.at+len(mark), len(s.text))
}
