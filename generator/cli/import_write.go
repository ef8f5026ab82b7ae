package cli

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"proviso/generator/brand"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/intake"
	"proviso/generator/ledger"
	"proviso/generator/pattern"
	"proviso/generator/policy"
)

// gather finds the brand and the policy, and what of them is to be written.
func (m *importing) gather() diag.List {
	m.policy, m.brand = m.o.project.Policy(m.policyID), m.o.project.Brand(m.brandID)
	list := m.gatherBrand()
	name := path.Join(content.Folder, m.policyID, "policy.toml")
	if _, err := m.o.root.Lstat(name); err != nil {
		source, zone := intake.Settings(m.locale, m.facts["company.country"])
		m.writes = append(m.writes, written{name, source})
		m.said = append(m.said, fmt.Sprintf("%s written: source %s, timezone %s, notice_days 30; set them right before a release", name, m.locale, zone))
	} else if m.policy != nil {
		for _, p := range m.policy.Problems {
			if p.Place.File == name {
				list.Add(p)
			}
		}
	}
	return list
}

func (m *importing) gatherBrand() diag.List {
	name := path.Join(brand.Folder, m.brandID+".toml")
	if _, err := m.o.root.Lstat(name); err != nil {
		return m.newBrand(name)
	}
	if m.brand == nil { // it is there and cannot be read
		return m.o.project.BrandProblems
	}
	m.facts = m.brand.Facts(m.locale)
	if !slices.Contains(m.brand.Locales, m.locale) {
		m.addLocale(name)
	}
	if !m.brand.Has(m.policyID) {
		m.warn = append(m.warn, fmt.Sprintf("%s: policies does not name %q; add it, or the site will not have the text", name, m.policyID))
	}
	return nil
}

// newBrand proposes a brand file from what the text says of its site.
func (m *importing) newBrand(name string) diag.List {
	found := m.text.Found(m.locale)
	source, missing := found.File(m.locale)
	if len(missing) > 0 {
		return diag.List{diag.Errorf(diag.Place{File: name}, "the brand file is missing, and the text does not say its %s", strings.Join(missing, ", ")).
			Hint("write it: name, domain, support_email, locales, [company] name")}
	}
	for _, b := range m.o.project.Brands {
		if b.Domain == found.Domain {
			return diag.List{diag.Errorf(diag.Place{File: name}, "the brand file is missing, and the text is of %s, which is the domain of %s", found.Domain, b.File).
				Hint("import it with --brand %s, or write %s", b.ID, name)}
		}
	}
	brands, list := brand.Load(oneFile{name, source})
	if list.HasErrors() {
		return list
	}
	m.facts = brands[0].Facts(m.locale)
	m.writes = append(m.writes, written{name, source})
	also := ""
	if found.Number != "" {
		also = ", registration number " + found.Number
	}
	if found.Street != "" {
		also += fmt.Sprintf(", address %s, %s", found.Street, found.Town)
	}
	if found.Country != "" {
		also += ", country " + found.Country
	}
	m.said = append(m.said, fmt.Sprintf("%s written: domain %s, support_email %s, company %s%s; found in the text, look them up", name, found.Domain, found.Email, found.Company, also))
	return nil
}

var localesLine = pattern.New(`(?m)^(locales\s*=\s*\[[^\]#\n]*?)(\s*,?\s*)\]`)

// addLocale puts the locale behind those of the brand file.
func (m *importing) addLocale(name string) {
	source, err := m.o.root.ReadFile(name)
	changed := localesLine.ReplaceAll(source, []byte(`${1}, `+ledger.Quote(string(m.locale))+`]`))
	if err != nil || string(changed) == string(source) {
		m.warn = append(m.warn, fmt.Sprintf("%s: locales does not name %q; add it, or the site will not have the text", name, m.locale))
		return
	}
	m.writes = append(m.writes, written{name, changed})
	m.said = append(m.said, fmt.Sprintf("%s: %s added to its locales", name, m.locale))
}

// request says what becomes of the text.
func (m *importing) request(like *policy.Document) intake.Request {
	req := intake.Request{File: m.file(), Locale: m.locale, Facts: m.facts, Slug: m.policyID, Like: like}
	for _, p := range m.o.project.Policies {
		if doc := p.Drafts[m.locale]; doc != nil && p.ID != m.policyID {
			req.Taken = append(append(req.Taken, doc.Slug), doc.Aliases...)
		}
	}
	if m.policy != nil && m.policy.Drafts[m.locale] != nil { // its address stays
		req.Keep = m.policy.Drafts[m.locale]
	}
	return req
}

// write makes the draft and writes all that is to be written.
func (m *importing) write() int {
	like := m.like()
	made, list := m.text.Draft(m.request(like))
	if list.HasErrors() {
		return m.report(list)
	}
	m.writes = append(m.writes, written{m.file(), made.Source})
	if status := m.writeAll(m.o, m.writes); status != done {
		return status
	}
	m.o.load(content.Load)
	found := made.Differences
	if made.Beside {
		found = m.drift(found, made.Clauses)
	}
	said := m.said
	m.said = []string{fmt.Sprintf("%s written: %s", m.file(), tally(made.Blocks, "block"))}
	m.said = append(m.said, "    title "+quoted(made.Doc.Title)+", slug "+made.Doc.Slug)
	if len(made.Slots) > 0 {
		m.said = append(m.said, "    facts taken out: "+tally(made.Slots, "slot"))
	}
	for _, n := range made.Notes {
		m.said = append(m.said, "    "+diag.Visible(n.String()))
	}
	if like != nil && made.Beside {
		m.said = append(m.said, fmt.Sprintf("    beside %s: %s", like.File, counted(len(found), "difference")))
	}
	m.said = append(append(m.said, said...), m.next())
	m.say()
	return m.report(found)
}

func quoted(title policy.Text) string { return ledger.Quote(title.Fill(nil)) }

// tally is how many there are of each, and together.
func tally(counts []intake.Count, noun string) string {
	sum := 0
	var parts []string
	for _, c := range counts {
		sum += c.N
		parts = append(parts, fmt.Sprintf("%s %d", c.What, c.N))
	}
	return counted(sum, noun) + ": " + strings.Join(parts, ", ")
}

// commit writes all files and says what was done.
func (m *importing) commit() int {
	status := m.writeAll(m.o, m.writes)
	if status == done {
		m.say()
	}
	return status
}

func (m *importing) say() {
	for _, line := range m.said {
		fmt.Fprintln(m.out, line)
	}
	for _, line := range m.warn {
		fmt.Fprintln(m.err, line)
	}
}

// writeAll writes files beside those that are there, then puts them in their
// places, in their order. What fails leaves everything as it was.
func (i *invocation) writeAll(o *opened, writes []written) int {
	store := ledger.Root{Root: o.root}
	var takeBack []func()
	undo := func(err error) int {
		for _, w := range writes {
			_ = store.RemoveAll(aside(w.name)) // what failed is said; this may not be there
		}
		for _, f := range slices.Backward(takeBack) {
			f()
		}
		return i.report(diag.List{diag.Errorf(diag.Place{}, "cannot write: %v; nothing was written", err)})
	}
	for _, w := range writes {
		back, err := makeFolders(filepath.Join(i.dir, filepath.FromSlash(path.Dir(w.name))))
		if err != nil {
			return undo(err)
		}
		takeBack = append(takeBack, back)
		if err := store.WriteSynced(aside(w.name), w.text); err != nil {
			return undo(err)
		}
	}
	if err := i.ctx.Err(); err != nil {
		undo(err)
		return i.fail(err)
	}
	for _, w := range writes {
		if err := store.Rename(aside(w.name), w.name); err != nil {
			return undo(err)
		}
	}
	return done
}

func aside(name string) string { return path.Join(path.Dir(name), "."+path.Base(name)+".new") }
