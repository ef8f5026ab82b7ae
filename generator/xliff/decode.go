package xliff

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"

	"proviso/generator/diag"
	"proviso/generator/pattern"
)

var declared = pattern.New(`^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']`)

// text makes the bytes of a file UTF-8, or says why it cannot.
func text(name string, source []byte) ([]byte, diag.List) {
	at := diag.Place{File: name}
	switch {
	case len(source) > MaxSize:
		return nil, diag.List{diag.Errorf(at, "the file has more than %d bytes; no longer one is read", MaxSize)}
	case len(bytes.TrimSpace(source)) == 0:
		return nil, diag.List{diag.Errorf(at, "the file is empty")}
	case bytes.HasPrefix(source, []byte("PK\x03\x04")):
		return nil, diag.List{diag.Errorf(at, "the file is a ZIP archive, not XLIFF").Hint("take the XLIFF file out of the package")}
	}
	if order := wide(source); order != nil {
		return narrow(source, order), nil
	}
	source = bytes.TrimPrefix(source, []byte("\xef\xbb\xbf"))
	if found := declared.FindSubmatch(source[:min(len(source), 400)]); found != nil {
		switch encoding := strings.ToLower(string(found[1])); encoding {
		case "utf-8", "utf8", "us-ascii", "ascii":
		default:
			return nil, diag.List{diag.Errorf(diag.Place{File: name, Line: 1}, "the file says that its encoding is %q", encoding).
				Hint("save it as UTF-8 or UTF-16")}
		}
	}
	return source, nil
}

// wide is the byte order of UTF-16, or nil where the file is not in it.
func wide(source []byte) binary.ByteOrder {
	switch {
	case bytes.HasPrefix(source, []byte{0xff, 0xfe}), bytes.HasPrefix(source, []byte{'<', 0}):
		return binary.LittleEndian
	case bytes.HasPrefix(source, []byte{0xfe, 0xff}), bytes.HasPrefix(source, []byte{0, '<'}):
		return binary.BigEndian
	}
	return nil
}

// narrow makes UTF-16 UTF-8. Half a pair becomes the replacement character.
func narrow(source []byte, order binary.ByteOrder) []byte {
	units := make([]uint16, len(source)/2)
	for i := range units {
		units[i] = order.Uint16(source[2*i:])
	}
	return []byte(strings.TrimPrefix(string(utf16.Decode(units)), "\ufeff"))
}
