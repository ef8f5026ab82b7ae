package settings

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/policy"
)

// Table is one table of a file. The methods that read a key put what is wrong
// with it on the file's list and return the type's zero value.
type Table struct {
	file   *file
	path   string // "" for the top, "company", "point[1]"
	values map[string]any
	asked  map[string]bool
	wrong  map[string]bool // keys whose values were refused for their type
}

func (f *file) table(path string, values map[string]any) *Table {
	return &Table{file: f, path: path, values: values, asked: map[string]bool{}, wrong: map[string]bool{}}
}

func (t *Table) full(key string) string {
	if t.path == "" {
		return key
	}
	return t.path + "." + key
}

// Place is where a key stands; of a key that is not there, where the nearest
// table around it begins, or the last line on which it could stand by itself.
func (t *Table) Place(key string) diag.Place {
	lines := t.file.index().lines
	for path := t.full(key); path != ""; path = path[:max(0, strings.LastIndexByte(path, '.'))] {
		if line, ok := lines[path]; ok {
			return diag.Place{File: t.file.name, Line: t.file.offset + line}
		}
	}
	return diag.Place{File: t.file.name, Line: cmp.Or(t.file.offset, t.file.index().foot())}
}

// Errorf puts a problem with a key on the file's list; the message begins with
// the key's full name. Hints that are empty are dropped.
func (t *Table) Errorf(key, format string, args ...any) {
	t.file.list.Add(t.Problem(key, format, args...))
}

// Problem makes the problem that Errorf would put on the list.
func (t *Table) Problem(key, format string, args ...any) diag.Problem {
	return diag.Errorf(t.Place(key), "%s: %s", t.full(key), fmt.Sprintf(format, args...))
}

// Add puts problems on the file's list.
func (t *Table) Add(p ...diag.Problem) { t.file.list.Add(p...) }

// Has reports whether a key is there. It counts as asked for.
func (t *Table) Has(key string) bool {
	t.asked[key] = true
	_, ok := t.values[key]
	return ok
}

// Refused reports whether a key's value was read and refused for its type, so
// that nothing more is to be said of it.
func (t *Table) Refused(key string) bool { return t.wrong[key] }

// Is reports whether the table's strings have these values; a key that is not
// there has none.
func (t *Table) Is(values [][2]string) bool {
	for _, pair := range values {
		if s, _ := t.values[pair[0]].(string); s != pair[1] {
			return false
		}
	}
	return true
}

// Keys lists the table's keys in alphabetical order.
func (t *Table) Keys() []string {
	keys := make([]string, 0, len(t.values))
	for k := range t.values {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// Require reports the keys that are not there.
func (t *Table) Require(keys ...string) {
	for _, key := range keys {
		if !t.Has(key) {
			t.file.list.Add(diag.Errorf(t.Place(key), "%s: required key is missing", t.full(key)))
		}
	}
}

// Done reports every key that was not asked for.
func (t *Table) Done() {
	known := make([]string, 0, len(t.asked))
	for k := range t.asked {
		known = append(known, k)
	}
	for _, key := range t.Keys() {
		if !t.asked[key] {
			t.file.list.Add(diag.Errorf(t.Place(key), "unknown key %q", t.full(key)).Hint("%s", diag.DidYouMean(key, known)))
		}
	}
}

// String reads a string, "" where there is none.
func (t *Table) String(key string) string {
	s, _ := read[string](t, key, "a string")
	return s
}

// Said reads a string that is to say something: nothing but white space says
// nothing, and is an error.
func (t *Table) Said(key string) string {
	s, ok := read[string](t, key, "a string")
	if s = strings.TrimSpace(s); ok && s == "" {
		t.Errorf(key, "it says nothing")
	}
	return s
}

// Bool reads true or false, false where there is none.
func (t *Table) Bool(key string) bool {
	b, _ := read[bool](t, key, "true or false")
	return b
}

// Int reads a whole number, or instead where there is none.
func (t *Table) Int(key string, instead int) int {
	n, ok := read[int64](t, key, "a whole number")
	if !ok {
		return instead
	}
	return int(n)
}

// Date reads a day written as a string, "2026-01-31".
func (t *Table) Date(key string) policy.Date {
	if local, ok := t.values[key].(interface{ Format(string) string }); ok {
		t.asked[key] = true
		t.Errorf(key, "a day is written between quotes, %q", local.Format("2006-01-02"))
		return policy.Date{}
	}
	s := t.String(key)
	if s == "" {
		return policy.Date{}
	}
	d, err := policy.ParseDate(s)
	if err != nil {
		t.Errorf(key, "%v", err)
	}
	return d
}

// Locale reads a tag, which stands at a key or is one, as a canonical locale;
// what it is not is a problem with the key.
func (t *Table) Locale(key, tag string) policy.Locale {
	l, err := policy.ParseLocale(tag)
	if err == nil {
		return l
	}
	p := t.Problem(key, "%v", err)
	if e, ok := err.(*policy.LocaleError); ok && e.Meant != "" {
		p = p.Hint("write %q", e.Meant)
	}
	t.Add(p)
	return ""
}

// Strings reads an array of strings.
func (t *Table) Strings(key string) []string {
	values, ok := read[[]any](t, key, "an array of strings")
	if !ok {
		return nil
	}
	texts := make([]string, 0, len(values))
	for _, v := range values {
		s, ok := v.(string)
		if !ok {
			t.wrong[key] = true
			t.Errorf(key, "holds %s; an array of strings is wanted", kind(v))
			return nil
		}
		texts = append(texts, s)
	}
	return texts
}

// Value reads a string, or an array of strings joined by ", ". Direction marks
// of an element reach no further than its end.
func (t *Table) Value(key string) string {
	t.asked[key] = true
	if _, ok := t.values[key].([]any); ok {
		elements := t.Strings(key)
		for i, s := range elements {
			elements[i] = policy.Contain(s)
		}
		return strings.Join(elements, ", ")
	}
	s, _ := read[string](t, key, "a string or an array of strings")
	return s
}

// Table reads a table; where there is none, an empty one.
func (t *Table) Table(key string) *Table {
	values, _ := read[map[string]any](t, key, "a table")
	return t.file.table(t.full(key), values)
}

// Tables reads an array of tables.
func (t *Table) Tables(key string) []*Table {
	t.asked[key] = true
	var tables []*Table
	add := func(values map[string]any) {
		tables = append(tables, t.file.table(fmt.Sprintf("%s[%d]", t.full(key), len(tables)), values))
	}
	switch v := t.values[key].(type) {
	case nil:
	case []map[string]any:
		for _, values := range v {
			add(values)
		}
	case []any:
		for _, e := range v {
			values, ok := e.(map[string]any)
			if !ok {
				t.Errorf(key, "holds %s; an array of tables is wanted", kind(e))
				return nil
			}
			add(values)
		}
	default:
		t.Errorf(key, "is %s; an array of tables, [[%s]], is wanted", kind(v), t.full(key))
	}
	return tables
}

func read[T any](t *Table, key, wanted string) (T, bool) {
	t.asked[key] = true
	var zero T
	v, ok := t.values[key]
	if !ok {
		return zero, false
	}
	value, ok := v.(T)
	if !ok {
		t.wrong[key] = true
		t.Errorf(key, "is %s; %s is wanted", kind(v), wanted)
	}
	return value, ok
}

func kind(v any) string {
	switch v := v.(type) {
	case string:
		return "a string"
	case bool:
		return fmt.Sprintf("%v", v)
	case int64:
		return fmt.Sprintf("the number %d", v)
	case float64:
		return fmt.Sprintf("the number %v", v)
	case map[string]any:
		return "a table"
	case []any, []map[string]any:
		return "an array"
	}
	return "a date or time"
}
