package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"proviso/generator/brand"
	"proviso/generator/change"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/locale"
	"proviso/generator/policy"
	"proviso/generator/redline"
	"proviso/generator/release"
)

func diffCommand() command {
	return command{
		name:  "diff",
		usage: "POLICY [--from N] [--to N|draft] [--brand B] [--locale L] [--format text|json|html] [-C DIR]",
		does:  "shows what changed, clause by clause, and whether it matters",
		help: `
  --from N     the old version; by default the last that stands
  --to N       the new version, or draft (default)
  --brand B    one site only, by its brand's id
  --locale L   one language only
  --format F   text (default): a redline with [-old-] and {+new+} words; json;
               or html, a whole page
  -C DIR       the project; by default the folder you are in

Without --brand and --locale each distinct set of changes is shown once, with
the sites that it reaches and the facts of the first of them. Exit status 0
also where something changed. Reads brands/, content/, templates/. Writes
nothing.

  proviso diff privacy --brand cv-norge --locale nb
`,
		run: runDiff,
	}
}

// draftName is what --to calls the text being written.
const draftName = "draft"

// diffRequest is what diff was asked for.
type diffRequest struct {
	policy    *content.Policy
	standings []ledger.Standing
	from, to  int // numbers of versions; 0 for the last that stands, and the draft
	brand     string
	locale    policy.Locale
	decided   []*release.Comparison // of the draft with the last version: the classes that count
}

func runDiff(i *invocation) int {
	since := i.flags.String("from", "", "")
	to := i.flags.String("to", draftName, "")
	brandID := i.flags.String("brand", "", "")
	tag := i.flags.String("locale", "", "")
	format := i.flags.String("format", "text", "")
	if status, ok := i.parse(1, 1); !ok {
		return status
	}
	number, err := strconv.Atoi(*to)
	from, fromErr := strconv.Atoi(cmp.Or(*since, "0"))
	switch {
	case !isRedlineFormat(*format):
		return i.misuse("--format is text, json or html, not %q", *format)
	case fromErr != nil || from < 0 || from == 0 && *since != "":
		return i.misuse("--from is a number from 1")
	case *to != draftName && (err != nil || number < 1):
		return i.misuse("--to is a number from 1, or draft")
	}
	o, err := i.open()
	return i.onPolicy(o, err, func(p *content.Policy) int {
		r := diffRequest{policy: p, from: from, to: number, brand: *brandID, locale: policy.Locale(*tag)}
		if list := o.diffable(&r); list.HasErrors() {
			return i.report(list)
		}
		if last := r.last(len(p.Versions) + 1); r.to == 0 && r.from == last {
			r.decided, _ = release.Changes(o.project, o.templates, p, i.day(p.Zone()))
		}
		return i.diff(o, r, *format)
	})
}

// last is the last version that stands before another.
func (r *diffRequest) last(before int) int {
	last := 0
	for _, s := range r.standings {
		if s.Stands() && s.Version < before {
			last = s.Version
		}
	}
	return last
}

// diffable says why the texts cannot be compared.
func (o *opened) diffable(r *diffRequest) diag.List {
	p, list := r.policy, diag.List{}
	list.Add(p.Damage...)
	if r.to == 0 {
		list.Add(p.Problems...)
		list.Add(o.project.BrandProblems...)
	}
	if list.HasErrors() {
		return list
	}
	at := diag.Place{File: p.Dir}
	for _, n := range []int{r.from, r.to} {
		if n > len(p.Versions) {
			list.Add(diag.Errorf(at, "there is no version %d; the last is %d", n, len(p.Versions)))
		}
	}
	r.standings = ledger.Latest(p.Record.Acts)
	if r.from == 0 {
		before := r.to
		if before == 0 {
			before = len(p.Versions) + 1
		}
		r.from = r.last(before)
	}
	if r.from == 0 && r.to == 0 {
		list.Add(diag.Errorf(at, "no version stands yet; there is nothing to compare the draft with"))
	}
	return list
}

// site is one text on one site, before and after.
type siteDiff struct {
	brand    string
	locale   policy.Locale
	from, to sideText        // from has no document where the text is the site's first
	givenUp  *content.Sealed // the last text, where the site has the language no longer
	released *content.Sealed // the new text, where it is a version's
}

type sideText struct {
	doc   *policy.Document
	tags  []string
	facts policy.Facts
}

func (s sideText) text() redline.Text { return redline.FromDocument(s.doc, s.tags, s.facts) }

func (i *invocation) diff(o *opened, r diffRequest, format string) int {
	sites := o.diffSites(r)
	if len(sites) == 0 {
		return i.report(diag.List{o.noSite(r)})
	}
	var all []*comparison
	known := map[string]*comparison{}
	for _, s := range sites {
		if s.from.doc == nil && s.givenUp == nil {
			fmt.Fprintf(i.err, "the text of %s in %s is its first: there is none to compare it with\n", s.brand, s.locale)
			if r.brand != "" && r.locale != "" {
				all = append(all, r.named(&comparison{locale: s.locale, brand: s.brand}))
			}
			continue
		}
		if s.givenUp != nil {
			c := r.named(givenUp(s))
			r.count(c, s)
			all = append(all, c)
			continue
		}
		key := s.fingerprint() + r.apart(s)
		if c := known[key]; c != nil {
			c.sites = append(c.sites, s.brand)
			continue
		}
		c := r.named(compared(s.from.text(), s.to.text(), s.locale))
		change.Facts(c.changes, s.from.facts, s.to.facts)
		r.count(c, s)
		c.sites = []string{s.brand}
		if r.brand != "" && r.locale != "" {
			c.brand, c.sites = s.brand, nil
		}
		told := s.told(c) // texts that differ only in what stayed as it was
		if same := known[told]; same != nil {
			same.sites = append(same.sites, s.brand)
			c = same
		} else {
			all = append(all, c)
		}
		known[key], known[told] = c, c
	}
	if r.brand != "" && r.locale != "" {
		return i.showOne(all[0], format)
	}
	return i.showAll(all, format)
}

// named says which versions a comparison is of.
func (r diffRequest) named(c *comparison) *comparison {
	c.policy, c.from, c.to = r.policy.ID, strconv.Itoa(r.from), draftName
	if r.to > 0 {
		c.to = strconv.Itoa(r.to)
	}
	return c
}

// diffSites lists the texts that were asked for, in order of brand and locale.
func (o *opened) diffSites(r diffRequest) []siteDiff {
	var sites []siteDiff
	add := func(brandID string, l policy.Locale, to sideText, released *content.Sealed) {
		if to.doc == nil || !r.asks(brandID, l) {
			return
		}
		s := siteDiff{brand: brandID, locale: l, to: to, released: released}
		if text := r.textOf(brandID, l, r.from); text != nil {
			s.from = sealedSide(text)
		}
		sites = append(sites, s)
	}
	if r.to > 0 {
		recorded := r.policy.Sites()
		for _, id := range ledger.Sorted(recorded) {
			for _, l := range recorded[id] {
				text := r.textOf(id, l, r.to)
				switch {
				case text == nil:
				case !r.leftOut(id, l, r.to):
					add(id, l, sealedSide(text), text)
				case !r.leftOut(id, l, r.from) && r.asks(id, l):
					if before := r.textOf(id, l, r.from); before != nil {
						sites = append(sites, siteDiff{brand: id, locale: l, givenUp: before})
					}
				}
			}
		}
		return sites
	}
	for _, b := range o.project.Brands {
		for _, l := range b.Locales {
			if b.Has(r.policy.ID) {
				add(b.ID, l, sideText{r.policy.Drafts[l], b.Tags, o.draftFacts(b, l)}, nil)
			}
		}
		sites = append(sites, r.givenUp(b)...)
	}
	return sites
}

// asks reports whether a text is among those asked for.
func (r diffRequest) asks(brandID string, l policy.Locale) bool {
	return (r.brand == "" || r.brand == brandID) && (r.locale == "" || r.locale == l)
}

func sealedSide(s *content.Sealed) sideText {
	return sideText{s.Doc(), s.Site.Tags, s.Site.Facts[s.Locale]}
}

// textOf is the text that a version left a site.
func (r diffRequest) textOf(brandID string, l policy.Locale, version int) *content.Sealed {
	return release.TextOf(r.policy, r.standings, version, brandID, l)
}

// draftFacts are a brand's facts as a release of today would seal them.
func (o *opened) draftFacts(b *brand.Brand, l policy.Locale) policy.Facts {
	words, _ := locale.Load(o.templates, l)
	return words.Named(b.Facts(l))
}

// noSite says why no text was found.
func (o *opened) noSite(r diffRequest) diag.Problem {
	ids := o.project.BrandIDs()
	if r.to > 0 {
		ids = ledger.Sorted(r.policy.Sites())
	}
	at := diag.Place{File: r.policy.Dir}
	switch {
	case r.brand != "" && !slices.Contains(ids, r.brand):
		return diag.Errorf(at, "there is no site %q", r.brand).Hint("%s", diag.DidYouMean(r.brand, ids))
	case r.locale != "":
		return diag.Errorf(at, "no site of those asked for has the text in the locale %q", r.locale)
	}
	return diag.Errorf(at, "no site of those asked for has the text")
}
