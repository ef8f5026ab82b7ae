package intake

import (
	"bytes"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode/utf32"

	xunicode "golang.org/x/text/encoding/unicode"

	"proviso/generator/diag"
	"proviso/generator/markdown"
	"proviso/generator/pattern"
)

// form is what kind of source a file is.
type form int

const (
	lines  form = iota // plain text
	page               // HTML
	marked             // Markdown
)

// MaxPage bounds a page, in bytes: scripts and pictures that stand in it
// included, many times the longest policy known.
const MaxPage = 8 << 20

// foreign are beginnings of files that are no text.
var foreign = []struct{ start, what, hint string }{
	{"%PDF-", "a PDF document", ""},
	{"\x89PNG", "a picture (PNG)", ""},
	{"\xff\xd8\xff", "a picture (JPEG)", ""},
	{"GIF8", "a picture (GIF)", ""},
	{"RIFF", "a picture or sound (RIFF)", ""},
	{"II*\x00", "a picture (TIFF)", ""},
	{"MM\x00*", "a picture (TIFF)", ""},
	{"PK\x03\x04", "a Word document or another archive", ""},
	{"\xd0\xcf\x11\xe0", "a Word document", ""},
	{"{\\rtf", "a rich text document (RTF)", ""},
	{"\x1f\x8b", "compressed (gzip)", "unpack it first"},
	{"%!PS", "a PostScript document", ""},
}

// decode says what a file is, and its text in UTF-8.
func decode(f File) (form, string, diag.List) {
	at := diag.Place{File: f.Name}
	for _, one := range foreign {
		if bytes.HasPrefix(bytes.TrimLeft(f.Bytes, asciiSpace+"\ufeff"), []byte(one.start)) {
			hint := one.hint
			if hint == "" {
				hint = "import the web page itself, or copy its text from a browser into a file"
			}
			return 0, "", diag.List{diag.Errorf(at, "the file is %s, no text", one.what).Hint("%s", hint)}
		}
	}
	if len(f.Bytes) > MaxPage {
		return 0, "", diag.List{diag.Errorf(at, "the file has more than the %d bytes that are read", MaxPage)}
	}
	text, encoding, ok := toUTF8(f.Bytes)
	if !ok {
		return 0, "", diag.List{undecoded(at, f.Bytes, encoding)}
	}
	text = strings.TrimPrefix(text, "\ufeff")
	if strings.Trim(text, blank) == "" {
		return 0, "", diag.List{diag.Errorf(at, "the file is empty")}
	}
	if strings.HasPrefix(text, "From: <Saved by") || strings.HasPrefix(text, "MIME-Version:") {
		return 0, "", diag.List{diag.Errorf(at, "the file is a web archive (MHTML)").Hint(`save the page as "HTML only"`)}
	}
	found := formOf(f.Name, text)
	if found != page && len(text) > markdown.MaxSize {
		return 0, "", diag.List{diag.Errorf(at, "the text has %d bytes; at most %d are read", len(text), markdown.MaxSize)}
	}
	if p, bad := garbled(at, text, found); bad {
		return 0, "", diag.List{p}
	}
	return found, strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), nil
}

// toUTF8 decodes by byte order mark, as UTF-8, or by what a page declares.
func toUTF8(source []byte) (text, encoding string, ok bool) {
	switch {
	case bytes.HasPrefix(source, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(source, []byte("\x00\x00\xfe\xff")):
		out, err := utf32.UTF32(utf32.BigEndian, utf32.ExpectBOM).NewDecoder().Bytes(source)
		return string(out), "utf-32", err == nil
	case bytes.HasPrefix(source, []byte("\xff\xfe")), bytes.HasPrefix(source, []byte("\xfe\xff")):
		out, err := xunicode.UTF16(xunicode.BigEndian, xunicode.ExpectBOM).NewDecoder().Bytes(source)
		return string(out), "utf-16", err == nil && len(source)%2 == 0
	case utf8.Valid(source):
		return string(source), "utf-8", true
	}
	declared := declaration.FindSubmatch(source[:min(len(source), 4096)])
	if declared == nil {
		return "", "", false
	}
	e, name := charset.Lookup(string(declared[1]))
	if e == nil || name == "utf-8" {
		return "", name, false
	}
	out, err := e.NewDecoder().Bytes(source)
	return string(out), name, err == nil
}

// declaration is where a page names its encoding.
var declaration = pattern.New(`(?i)<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)`)

func undecoded(at diag.Place, source []byte, encoding string) diag.Problem {
	at.Line = 1
	for rest := source; len(rest) > 0; {
		r, n := utf8.DecodeRune(rest)
		if r == utf8.RuneError && n == 1 {
			break
		}
		if r == '\n' {
			at.Line++
		}
		rest = rest[n:]
	}
	if bytes.IndexByte(source, 0) >= 0 && encoding == "" {
		return diag.Errorf(at, "the file holds zero bytes; it is no text").Hint("save it with the encoding UTF-8")
	}
	switch encoding {
	case "":
		return diag.Errorf(at, "the text is not valid UTF-8, and names no other encoding").Hint("save it with the encoding UTF-8")
	case "utf-8":
		return diag.Errorf(at, "the page says that it is UTF-8, and is not").Hint("save it again from a browser, with the encoding UTF-8")
	}
	return diag.Errorf(diag.Place{File: at.File}, "the text is not valid %s", encoding).Hint("save it with the encoding UTF-8")
}

// mojibake are traces of UTF-8 that was read as Latin-1 and saved again.
var mojibake = pattern.New("Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œ˜“”¦¢\u009d]|Â[\u00a0«»©®§°]")

// garbled finds what shows that the text was damaged before.
func garbled(at diag.Place, text string, found form) (diag.Problem, bool) {
	traces, first := 0, ""
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n++
		if i := strings.IndexFunc(line, isStray); i >= 0 {
			r, _ := utf8.DecodeRuneInString(line[i:])
			at.Line = n
			if r == utf8.RuneError {
				return diag.Errorf(at, "the text holds U+FFFD, which stands for a character that was lost").Hint("save it again from its source, with the encoding UTF-8"), true
			}
			if found != page || r == 0 {
				return diag.Errorf(at, "the text holds the control character U+%04X", r).Hint("is this a text file?"), true
			}
		}
		if !strings.ContainsAny(line, "ÃÂâ") {
			continue
		}
		if hits := len(mojibake.FindAllStringIndex(line, 2)); hits > 0 {
			if traces == 0 {
				at.Line, first = n, mojibake.FindString(line)
			}
			if traces += hits; traces > 1 {
				return diag.Errorf(at, "the text was decoded wrongly before: it holds %q", first).
					Hint("save it again from its source, with the encoding UTF-8"), true
			}
		}
	}
	return diag.Problem{}, false
}

func isStray(r rune) bool {
	return r == utf8.RuneError || unicode.IsControl(r) && !strings.ContainsRune("\t\n\r\f\v", r)
}

var (
	htmlStart  = pattern.New(`(?i)^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body|main|article|section|div|h[1-6]|p)\b`)
	markedLine = pattern.New(`(?m)^(?:#{1,6} \S|\+\+\+[ \t]*$|={3,}[ \t]*$|[-*+] {1,3}\S.*\*\*)|\]\([^)\s]+\)|\*\*\S[^*\n]*\*\*|^\[[^\]\n]+\]: \S`)
)

// formOf goes by the file's name, save where its text plainly says otherwise.
func formOf(name, text string) form {
	if htmlStart.MatchString(text) && !strings.EqualFold(path.Ext(name), ".md") {
		return page
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return page
	case ".md", ".markdown", ".mdown", ".mkd":
		return marked
	case ".txt", ".text":
		return lines
	}
	if markedLine.MatchString(text) {
		return marked
	}
	return lines
}
