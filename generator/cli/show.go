package cli

import (
	"fmt"
	"slices"
	"strings"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/policy"
	"proviso/generator/site"
)

func showCommand() command {
	return command{
		name:  "show",
		usage: "POLICY --brand B --locale L [--on DATE|--version N] [--format text|markdown|html] [-C DIR]",
		does:  "prints the exact text that bound readers on a day",
		help: `
  --brand B     the site, by its brand's id
  --locale L    the language
  --on DATE     the day; by default today in the policy's time zone
  --version N   a version instead of a day
  --format F    text (default), markdown (the sealed text to the byte, the one
                whose digest site.json has), or html
  --as-of DATE  with --version: only what was announced on this day
  -C DIR        the project; by default the folder you are in

Exit status 1 where no text bound anybody that day. Reads content/. Writes
nothing.

  proviso show privacy --brand cv-norge --locale nb --on 2026-06-03
`,
		run: runShow,
	}
}

func runShow(i *invocation) int {
	brandID := i.flags.String("brand", "", "")
	tag := i.flags.String("locale", "", "")
	on := i.dateFlag("on")
	version := i.flags.Int("version", 0, "")
	format := i.flags.String("format", "text", "")
	i.asOfFlag()
	if status, ok := i.parse(1, 1); !ok {
		return status
	}
	switch {
	case *brandID == "" || *tag == "":
		return i.misuse("--brand and --locale are needed")
	case !on.IsZero() && *version != 0:
		return i.misuse("--on and --version exclude each other")
	case *version < 0:
		return i.misuse("--version is a number from 1")
	case *format != "text" && *format != "markdown" && *format != "html":
		return i.misuse("--format is text, markdown or html, not %q", *format)
	}
	o, err := i.open()
	return i.onPolicy(o, err, func(p *content.Policy) int {
		if p.Damage.HasErrors() {
			return i.report(p.Damage)
		}
		day := *on
		if day.IsZero() {
			day = i.day(p.Zone())
		}
		if *version != 0 && i.asOf.IsZero() {
			day = lastDay
		}
		if *version == 0 {
			i.doubt(site.TextOn(p, *brandID, policy.Locale(*tag), lastDay), day)
		}
		t, list := o.text(p, *brandID, policy.Locale(*tag), day)
		if list.HasErrors() {
			return i.report(list)
		}
		return i.show(o, p, t, day, *version, *format)
	})
}

// lastDay is after every day that a ledger can name.
var lastDay = policy.NewDate(9999, 12, 31)

// text finds a site's text of a policy, as far as it is announced on a day.
func (o *opened) text(p *content.Policy, brandID string, l policy.Locale, day policy.Date) (*site.Text, diag.List) {
	at := diag.Place{File: p.Dir}
	sites := p.Sites()
	if len(sites[brandID]) == 0 {
		return nil, diag.List{diag.Errorf(at, "no version was released for the site %q", brandID).
			Hint("%s", diag.DidYouMean(brandID, ledger.Sorted(sites)))}
	}
	if !slices.Contains(sites[brandID], l) {
		return nil, diag.List{diag.Errorf(at, "the site %s has no text in the locale %q", brandID, l).Hint("it has %s", joined(sites[brandID]))}
	}
	t := site.TextOn(p, brandID, l, day)
	switch {
	case len(t.Versions) == 0:
		return nil, diag.List{diag.Errorf(at, "no text bound readers of %s in %s on %s: none was announced by then", brandID, l, day)}
	case day != lastDay && !p.Present(brandID, day):
		return nil, diag.List{diag.Errorf(at, "no text bound readers of %s in %s on %s: the site had left by then", brandID, l, day)}
	}
	return t, nil
}

func joined(locales []policy.Locale) string {
	var tags []string
	for _, l := range locales {
		tags = append(tags, string(l))
	}
	return strings.Join(tags, ", ")
}

func (i *invocation) show(o *opened, p *content.Policy, t *site.Text, day policy.Date, version int, format string) int {
	e := t.InForce
	if version != 0 {
		if _, announced := ledger.Of(ledger.Fold(p.Record.Acts, day), version); !announced && version <= len(p.Versions) {
			why := "was withdrawn before it was announced"
			if day != lastDay {
				why = "was not announced by " + day.String()
			}
			return i.report(diag.List{diag.Errorf(diag.Place{File: p.Dir}, "version %d %s", version, why)})
		}
		if e = left(t, version); version > len(p.Versions) || e == nil {
			return i.report(diag.List{diag.Errorf(diag.Place{File: p.Dir}, "there is no version %d of this text", version)})
		}
		if e.Ends(version) {
			return i.report(diag.List{diag.Errorf(diag.Place{File: p.Dir}, "version %d leaves %s no text in %s", version, e.Site.ID, t.Locale)})
		}
		if e.Number() != version {
			fmt.Fprintf(i.err, "version %d did not change this text; it leaves version %d\n", version, e.Number())
		}
	}
	if e == nil {
		return i.report(diag.List{diag.Errorf(diag.Place{File: p.Dir}, "no text bound readers in %s on %s", t.Locale, day)})
	}
	text, err := e.Text()
	if err != nil {
		return i.report(diag.List{diag.Errorf(diag.Place{File: e.File()}, "%v", err)})
	}
	switch format {
	case "markdown":
		fmt.Fprint(i.out, text)
	case "html":
		i.out.Write(site.Reading(o.templates, t, e).Fragment(e.Site.Facts[t.Locale]))
	default:
		fmt.Fprint(i.out, site.Reading(o.templates, t, e).PlainText(e.Site.Facts[t.Locale]))
	}
	return done
}

// left is the text that a version left: its own, or that of the last version
// before it that changed this text and stands.
func left(t *site.Text, version int) *site.Entry {
	var last *site.Entry
	for _, e := range t.Versions {
		if e.Number() <= version && (e.State != ledger.Withdrawn || e.Number() == version) {
			last = e
		}
	}
	return last
}

// doubt says of each version of which no day is known whether a day may be
// before or after it took effect.
func (i *invocation) doubt(t *site.Text, day policy.Date) {
	for _, e := range t.Versions {
		if e.State != ledger.Withdrawn && inDoubt(e, day) {
			fmt.Fprintf(i.err, "version %d took effect in %s; the source names no day, so whether it bound readers on %s is in doubt\n",
				e.Number(), shownDay(e.Effective, e.Known), day)
		}
	}
}

// inDoubt reports whether a day is in the month or year in which a version took
// effect, of which no more is known.
func inDoubt(e *site.Entry, day policy.Date) bool {
	switch e.Known {
	case "month":
		return day.String()[:7] == e.Effective.String()[:7]
	case "year":
		return day.Year() == e.Effective.Year()
	}
	return false
}
