package brand

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// Folder is where the brand files lie in a project.
const Folder = "brands"

var (
	idForm   = pattern.New(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	baseForm = pattern.New(`^_[a-z0-9]+(-[a-z0-9]+)*$`)
	factForm = pattern.New(`^[a-z0-9]+(_[a-z0-9]+)*$`)
)

// Load reads every brand of a project, in order of their ids. Brands with
// errors are left out.
func Load(project fs.FS) ([]*Brand, diag.List) {
	var list diag.List
	entries, err := fs.ReadDir(project, Folder)
	if err != nil {
		list.Add(diag.Errorf(diag.Place{File: Folder}, "cannot read the folder: %v", settings.Reason(err)).
			Hint("a project has a file brands/ID.toml for each site; proviso init DIR lays one down"))
		return nil, list
	}
	l := &loader{fs: project, list: &list, files: map[string]*layer{}, read: map[*Brand]map[string]value{}}
	var brands []*Brand
	for _, e := range entries {
		id, isTOML := strings.CutSuffix(e.Name(), ".toml")
		switch {
		case !isTOML:
			continue
		case strings.HasPrefix(id, "_"):
			l.layer(e.Name())
		case !idForm.MatchString(id):
			list.Add(diag.Errorf(diag.Place{File: path.Join(Folder, e.Name())}, "the name of the file is the brand's id; %q is none", id).
				Hint("use lower-case letters a to z, digits and hyphens"))
		default:
			if b := l.brand(id, e.Name()); b != nil {
				brands = append(brands, b)
			}
		}
	}
	l.checkDomains(brands)
	return brands, list
}

// value is what a key of a brand file says, and where.
type value struct {
	text  string
	list  []string
	isSet bool
	table *settings.Table
	key   string
}

func (v value) errorf(format string, args ...any) { v.table.Errorf(v.key, format, args...) }

func (v value) problem(format string, args ...any) diag.Problem {
	return v.table.Problem(v.key, format, args...)
}

// layer is one file's values by full key: "company.name", "locale.sv.name".
type layer struct {
	extends string
	values  map[string]value
	top     *settings.Table
}

type loader struct {
	fs    fs.FS
	list  *diag.List
	files map[string]*layer
	read  map[*Brand]map[string]value // what each brand was made from
}

// place is where a key of a brand stands.
func (l *loader) place(b *Brand, key string) diag.Place { return l.read[b][key].table.Place(key) }

// layer reads a file, each once. It is nil where the file cannot be read.
func (l *loader) layer(name string) *layer {
	if read, ok := l.files[name]; ok {
		return read
	}
	l.files[name] = nil
	file := path.Join(Folder, name)
	text, err := settings.ReadFile(l.fs, file, settings.MaxSize)
	if err != nil {
		l.list.Add(diag.Errorf(diag.Place{File: file}, "cannot read the file: %v", err))
		return nil
	}
	top := settings.Read(file, text, l.list)
	if top == nil {
		return nil
	}
	read := &layer{top: top, values: map[string]value{}}
	read.extends = top.String("extends")
	for _, key := range []string{"url", "base"} {
		read.set(top, "", key, top.String(key))
	}
	for _, key := range []string{"locales", "policies", "tags", "hosts", "former_domains"} {
		if top.Has(key) {
			read.values[key] = value{list: top.Strings(key), isSet: true, table: top, key: key}
		}
	}
	read.facts(top, "")
	read.free(top.Table("links"), "links.")
	theme := top.Table("theme")
	for _, key := range []string{"accent", "logo", "font"} {
		read.set(theme, "theme.", key, theme.String(key))
	}
	theme.Done()
	read.localized(top.Table("locale"))
	top.Done()
	l.files[name] = read
	return read
}

func (r *layer) set(t *settings.Table, prefix, key, text string) {
	if !t.Has(key) || t.Refused(key) && !slices.Contains(required, prefix+key) {
		return // what is of the wrong type has been told, and is not read
	}
	r.values[prefix+key] = value{text: strings.TrimSpace(text), isSet: true, table: t, key: key}
}

// facts reads the keys that slots can name.
func (r *layer) facts(t *settings.Table, prefix string) {
	for _, key := range []string{"name", "domain", "support_email"} {
		r.set(t, prefix, key, t.String(key))
	}
	if prefix != "" {
		r.set(t, prefix, "url", t.String("url"))
	}
	company := t.Table("company")
	for _, key := range []string{"name", "registration_number", "address", "country"} {
		r.set(company, prefix+"company.", key, company.Value(key))
	}
	company.Done()
	r.free(t.Table("facts"), prefix+"facts.")
}

// free reads a table whose keys the project chooses.
func (r *layer) free(t *settings.Table, prefix string) {
	for _, key := range t.Keys() {
		if !factForm.MatchString(strings.ReplaceAll(key, "-", "_")) {
			t.Errorf(key, "%q is malformed; use lower-case letters a to z, digits and underscores", key)
		}
		r.set(t, prefix, key, t.Value(key))
	}
}

func (r *layer) localized(t *settings.Table) {
	for _, tag := range t.Keys() {
		t.Locale(tag, tag)
		one := t.Table(tag)
		r.facts(one, "locale."+tag+".")
		one.Done()
	}
}

// merged lays a file over the files it extends.
func (l *loader) merged(name string) (map[string]value, bool) {
	values := map[string]value{}
	var seen []string
	for name != "" {
		if slices.Contains(seen, name) {
			l.list.Add(l.files[seen[0]].top.Problem("extends", "the files extend each other in a circle: %s", strings.Join(append(seen, name), " → ")))
			return nil, false
		}
		read := l.layer(name)
		if read == nil {
			return nil, false
		}
		seen = append(seen, name)
		for key, v := range read.values {
			if _, nearer := values[key]; !nearer {
				values[key] = v
			}
		}
		if name = read.extends; name == "" {
			return values, true
		}
		name = strings.TrimSuffix(name, ".toml") + ".toml"
		if !l.exists(read, name) {
			return nil, false
		}
	}
	return values, true
}

func (l *loader) exists(from *layer, name string) bool {
	id := strings.TrimSuffix(name, ".toml")
	if !idForm.MatchString(id) && !baseForm.MatchString(id) {
		from.top.Add(from.top.Problem("extends", "%q is not the name of a brand file", id).Hint(`write for example "_shared" for %s/_shared.toml`, Folder))
		return false
	}
	if _, err := fs.Stat(l.fs, path.Join(Folder, name)); err != nil {
		from.top.Add(from.top.Problem("extends", "there is no file %s", path.Join(Folder, name)).Hint("%s", diag.DidYouMean(id, l.names())))
		return false
	}
	return true
}

func (l *loader) names() []string {
	var names []string
	entries, _ := fs.ReadDir(l.fs, Folder)
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".toml"))
	}
	return names
}

func (l *loader) checkDomains(brands []*Brand) {
	owner := map[string]*Brand{}
	for _, b := range brands {
		if other, taken := owner[b.Host]; taken {
			l.list.Add(diag.Errorf(l.place(b, "domain"), "the domain %s is also that of %s", b.Domain, other.File).
				Hint("each site has a domain of its own"))
		}
		owner[b.Host] = b
	}
	for _, b := range brands {
		for _, former := range b.FormerDomains {
			if other, taken := owner[former]; taken {
				l.list.Add(diag.Errorf(l.place(b, "former_domains"), "former_domains: %s is the domain of %s", former, other.File))
			}
		}
	}
}

var required = []string{"name", "domain", "support_email", "locales", "company.name"}

func (l *loader) brand(id, name string) *Brand {
	before := l.list.Count(diag.Error)
	values, ok := l.merged(name)
	if !ok {
		return nil
	}
	file := path.Join(Folder, name)
	for _, key := range required {
		if v, ok := values[key]; !ok {
			l.files[name].top.Require(key)
		} else if v.text == "" && len(v.list) == 0 && !v.table.Refused(v.key) {
			v.errorf("is empty")
		}
	}
	b := &Brand{ID: id, File: file, Links: map[string]string{}, shared: policy.Facts{}, perLocale: map[policy.Locale]policy.Facts{}}
	l.read[b] = values
	r := reader{b: b, values: values, fs: l.fs}
	r.read()
	if l.list.Count(diag.Error) > before {
		return nil
	}
	return b
}

func sortedKeys(values map[string]value) []string {
	keys := make([]string, 0, len(values))
	for k := range values {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func origin(host string) string { return fmt.Sprintf("https://%s", host) }
