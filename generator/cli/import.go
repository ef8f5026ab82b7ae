package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"proviso/generator/brand"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/intake"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

func importCommand() command {
	return command{
		name:  "import",
		usage: "FILE… --policy P --brand B --locale L [--force] [-C DIR]",
		does:  "turns a policy that is live today into content, with facts taken out",
		help: `
FILE is a web page, a text as copied from a browser, or Markdown; several files
are the parts of one text, and - is standard input. A file is looked for in the
project first.

  --policy P    the policy's id: the text becomes content/P/L.md
  --brand B     the site on which the text stands: its facts are taken out of
                the text into slots, where they stand as written
  --locale L    the language, such as en or nb
  --force       write over a draft that is there already
  -C DIR        the project, which may be empty; by default the folder you are in

Navigation, scripts, forms and cookie banners are left out, and so is a line
that only names the day of the last update; the report lists them. No word of
the text is lost or changed: what was written is read again and compared.

Where the policy has a text in another language, the new one is lined up with
it block by block and gets the same ids, and each place where the two differ is
listed. Where it has one in this language, that stays: the differences are
listed, each with a proposal of what is a fact and what a condition, and only
brands/B.toml is written, or L added to it.

Reads the files, brands/ and content/. Writes content/P/L.md; where they are
missing content/P/policy.toml and brands/B.toml too, with what was found and
stated defaults; and adds L to the locales of brands/B.toml. All of it or nothing.

  proviso import personvern.html --policy privacy --brand cv-norge --locale nb
  proviso release privacy --effective 2024-04-01 --imported --effective-known month
`,
		run: runImport,
	}
}

var idForm = pattern.New(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// importing is one run of the command.
type importing struct {
	*invocation
	o          *opened
	policyID   string
	brandID    string
	locale     policy.Locale
	text       *intake.Text
	facts      policy.Facts
	brand      *brand.Brand    // nil where it is to be made
	policy     *content.Policy // nil where it is new
	writes     []written
	said, warn []string
}

// written is a file that the command writes.
type written struct {
	name string
	text []byte
}

func (m *importing) file() string {
	return path.Join(content.Folder, m.policyID, string(m.locale)+".md")
}

func runImport(i *invocation) int {
	m := &importing{invocation: i}
	i.flags.StringVar(&m.policyID, "policy", "", "")
	i.flags.StringVar(&m.brandID, "brand", "", "")
	tag := i.flags.String("locale", "", "")
	force := i.flags.Bool("force", false, "")
	if status, ok := i.parse(1, 1000); !ok {
		return status
	}
	var err error
	switch m.locale, err = policy.ParseLocale(*tag); {
	case m.policyID == "" || m.brandID == "" || *tag == "":
		return i.misuse("--policy, --brand and --locale are needed")
	case err != nil:
		return i.misuse("--locale: %v%s", err, meant(err))
	case !idForm.MatchString(m.policyID), !idForm.MatchString(m.brandID):
		return i.misuse("the ids of policies and brands are lower-case letters, digits and hyphens, not %q and %q", m.policyID, m.brandID)
	}
	if n := slices.Index(i.args, "-"); n >= 0 && slices.Contains(i.args[n+1:], "-") {
		return i.misuse("standard input can be read once only")
	}
	files, list := i.readFiles()
	if len(files) > 0 {
		var problems diag.List
		m.text, problems = intake.Read(files, m.locale)
		list.Add(problems...)
	}
	if list.HasErrors() {
		return i.report(list)
	}
	if m.o, err = i.openLocked(); err != nil {
		return i.fail(err)
	}
	defer m.o.close()
	if list = m.gather(); list.HasErrors() {
		return i.report(list)
	}
	_, err = m.o.root.Lstat(m.file())
	if exists := err == nil; exists && !*force {
		return m.propose()
	}
	return m.write()
}

// meant is the locale that a malformed one was meant to be.
func meant(err error) string {
	var e *policy.LocaleError
	if errors.As(err, &e) && e.Meant != "" {
		return fmt.Sprintf("; did you mean %q?", e.Meant)
	}
	return ""
}

// readFiles reads what the command line names.
func (i *invocation) readFiles() ([]intake.File, diag.List) {
	var files []intake.File
	var list diag.List
	for _, name := range i.args {
		source, err := i.readAny(i.nearest(name), intake.MaxPage)
		switch {
		case err != nil:
			list.Add(diag.Errorf(diag.Place{File: name}, "cannot read it: %v", err))
			continue
		case len(source) > intake.MaxPage:
			list.Add(diag.Errorf(diag.Place{File: name}, "the file has more than %d bytes; no longer one is read", intake.MaxPage))
			continue
		}
		files = append(files, intake.File{Name: name, Bytes: source})
	}
	return files, list
}

// nearest is a file of the project, or else one where the user stands.
func (i *invocation) nearest(name string) string {
	if _, err := os.Stat(i.under(name)); err == nil || name == "-" || filepath.IsAbs(name) {
		return name
	}
	if abs, err := filepath.Abs(name); err == nil {
		return abs
	}
	return name
}

// readAny reads a file, or standard input: at most one byte more than the limit.
// It waits for no pipe that nobody may write to, save those that a shell opened
// for it. The error does not name the file.
func (i *invocation) readAny(name string, limit int) ([]byte, error) {
	file := os.Stdin
	if name != "-" {
		at := i.under(name)
		info, err := os.Stat(at)
		if err != nil {
			return nil, reasonOf(err)
		}
		if !info.Mode().IsRegular() && !byShell(at) {
			return nil, errors.New("it is no file")
		}
		if file, err = os.Open(at); err != nil {
			return nil, reasonOf(err)
		}
		defer file.Close()
	}
	source, err := io.ReadAll(io.LimitReader(file, int64(limit)+1))
	if err != nil {
		return nil, reasonOf(err)
	}
	return source, nil
}

// byShell reports whether a name stands for what a shell has opened, or for
// nothing at all. Not all that lies under /dev does: a disk in memory may be there.
func byShell(name string) bool {
	descriptor, _ := filepath.Match("/proc/*/fd/*", name)
	return descriptor || strings.HasPrefix(name, "/dev/fd/") || name == "/dev/stdin" || name == os.DevNull
}

// like is the text in another language that the new one is lined up with: the
// source's, else the first there is.
func (m *importing) like() *policy.Document {
	if m.policy == nil {
		return nil
	}
	if doc := m.policy.Drafts[m.policy.Settings.Source]; doc != nil && doc.Locale != m.locale {
		return doc
	}
	for _, l := range m.policy.Locales() {
		if l != m.locale {
			return m.policy.Drafts[l]
		}
	}
	return nil
}
