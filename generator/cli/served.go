package cli

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/ledger"
	"proviso/generator/policy"
	"proviso/generator/publish"
	"proviso/generator/site"
)

// servedText is a text that was fetched back and is what was sealed, as
// publish reports it.
type servedText struct {
	Policy  string `json:"policy"`
	Version int    `json:"version"`
	Site    string `json:"site"`
	Locale  string `json:"locale"`
	At      string `json:"at"`
	URL     string `json:"url"`
}

// servedPages is a look at what readers are served.
type servedPages struct {
	*invocation
	opened    *opened
	plan      *site.Plan
	sites     []*site.Site
	published string // where to look, if not at each site's base
	started   time.Time
}

// clock goes on from the instant at which the command began.
func (s *servedPages) clock() time.Time { return s.now.Add(time.Since(s.started)) }

// fetchBack fetches every upcoming version that is not recorded as served on
// some site yet, and records those that were.
func (s *servedPages) fetchBack() (served []servedText, unserved, list diag.List) {
	fetcher := publish.NewFetcher(s.clock)
	bases, err := s.bases(fetcher)
	if err != nil {
		return nil, nil, diag.List{diag.Errorf(diag.Place{File: s.published}, "%v", err).
			Hint("name the base of a site, or where the folders of public/ are served")}
	}
	awaited, list := s.awaited(bases)
	if list.HasErrors() || len(awaited) == 0 {
		return nil, nil, list
	}
	said := map[string]bool{}
	var good []publish.Answer
	for _, a := range fetcher.Back(s.ctx, awaited) {
		what := fmt.Sprintf("%s version %d is not recorded as served: %v", a.Policy, a.Version, a.Problem)
		switch {
		case a.Problem == nil:
			good = append(good, a)
			served = append(served, servedText{a.Policy, a.Version, a.Brand, string(a.Locale), a.At.Format(time.RFC3339), a.Page})
		case !said[what+a.Brand]:
			said[what+a.Brand] = true
			unserved.Add(diag.Warnf(diag.Place{File: a.Brand}, "%s", what).Hint("once it is: proviso verify --published URL"))
		}
	}
	return served, unserved, s.record(good)
}

// bases are the addresses at which the sites are looked for, by their ids.
func (s *servedPages) bases(fetcher *publish.Fetcher) (map[string]string, error) {
	bases := map[string]string{}
	at := strings.TrimRight(s.published, "/")
	for _, one := range s.sites {
		if at == "" || at == one.Base {
			bases[one.ID] = one.Base
		}
	}
	if len(bases) > 0 {
		return bases, nil
	}
	var found struct {
		Site string `json:"site"`
	}
	text, err := fetcher.Find(s.ctx, at+"/site.json")
	if err == nil && json.Unmarshal(text, &found) == nil {
		for _, one := range s.sites {
			if found.Site == one.Domain {
				return map[string]string{one.ID: at}, nil
			}
		}
		return nil, fmt.Errorf("what is served there is %q, which is no site of this project", found.Site)
	}
	for _, one := range s.sites {
		if _, err = fetcher.Find(s.ctx, at+"/"+one.Host+"/site.json"); err == nil {
			bases[one.ID] = at + "/" + one.Host
		}
	}
	if len(bases) == 0 && len(s.sites) > 0 {
		return nil, fmt.Errorf("no site of this project is served there: %w", err)
	}
	return bases, nil
}

// awaited are the upcoming versions of which no serving is recorded.
func (s *servedPages) awaited(bases map[string]string) ([]publish.Awaited, diag.List) {
	var all []publish.Awaited
	notices := map[string][]int{} // by the file, whose notice it is that may stand there
	for _, one := range s.sites {
		base, looked := bases[one.ID]
		for _, t := range one.Texts {
			for _, e := range t.Versions {
				_, known := t.Policy.Record.FirstServed(one.ID, t.Locale, e.Number())
				if !looked || known || e.State != ledger.Upcoming {
					continue
				}
				file := one.NoticeFile(t)
				notices[file] = append(notices[file], len(all))
				all = append(all, s.await(one, t, e, base))
			}
		}
	}
	return all, s.withNotices(all, notices)
}

func (s *servedPages) await(one *site.Site, t *site.Text, e *site.Entry, base string) publish.Awaited {
	return publish.Awaited{
		Policy: t.Policy.ID, Version: e.Number(), Brand: one.ID, Locale: t.Locale,
		Page: base + "/" + t.AddressOf(e), Notice: base + "/" + t.Address() + "notice.json",
		Effective: e.Effective.String(), SHA256: strings.TrimPrefix(e.Digest, "sha256:"),
		Says: func(page []byte) bool {
			return site.PageSays(page, site.Reading(s.opened.templates, t, e), e.Site.Facts[t.Locale])
		},
	}
}

// withNotices leaves the notice out of what is awaited where the build has none
// to show.
func (s *servedPages) withNotices(all []publish.Awaited, notices map[string][]int) diag.List {
	built := map[string][]byte{}
	if len(all) == 0 {
		return nil
	}
	err := s.plan.Each(func(f site.File) (err error) {
		if notices[f.Path] != nil {
			built[f.Path], err = f.Render(nil)
		}
		return err
	})
	if err != nil {
		return diag.List{diag.Errorf(diag.Place{}, "%v", err)}
	}
	for _, file := range ledger.Sorted(notices) {
		for _, n := range notices[file] {
			if one := &all[n]; !publish.Announces(built[file], one.Policy, one.Version, one.Effective) {
				one.Notice = ""
			}
		}
	}
	return nil
}

// record seals what was served: one act for each version, with all the sites
// that are new to it. Others may have written meanwhile, so the record is read
// again.
func (s *servedPages) record(answers []publish.Answer) diag.List {
	if len(answers) == 0 {
		return nil
	}
	o, err := s.openLockedWith(content.LoadReleased)
	if err != nil {
		return diag.List{diag.Errorf(diag.Place{}, "what was served could not be recorded: %v", err)}
	}
	defer o.close()
	var list diag.List
	for _, p := range o.project.Policies {
		for _, v := range p.Versions {
			var servings []ledger.Serving
			for _, a := range answers {
				_, known := p.Record.FirstServed(a.Brand, a.Locale, a.Version)
				if a.Policy == p.ID && a.Version == v.Number && !known {
					servings = append(servings, ledger.Serving{Version: a.Version, Brand: a.Brand, Locale: a.Locale, At: a.At, URL: a.Page, Digest: "sha256:" + a.SHA256})
				}
			}
			if len(servings) > 0 {
				list.Add(s.recordVersion(o, p.ID, servings)...)
			}
		}
	}
	return list
}

func (s *servedPages) recordVersion(o *opened, id string, servings []ledger.Serving) diag.List {
	o.load(content.LoadReleased) // with the act before
	p := o.project.Policy(id)
	_, list := s.sealAct(o, p, ledger.Act{Kind: ledger.Served, Version: servings[0].Version}, func(a ledger.Act) ledger.Files {
		return ledger.SealServed(a, servings)
	})
	return list
}

// sayServed prints what was recorded.
func (s *servedPages) sayServed(say func(string, ...any), served []servedText) {
	for _, one := range served {
		say("%s version %d: served on %s in %s at %s\n", one.Policy, one.Version, one.Site, one.Locale, one.At)
	}
}

// verifyPublished looks at what readers are served and records it.
func (i *invocation) verifyPublished(o *opened, published string) diag.List {
	day := i.days()
	plan, list := site.New(site.Inputs{Project: o.project, Templates: o.templates, Files: o.root.FS(), Day: day})
	if list.HasErrors() {
		return list
	}
	s := &servedPages{invocation: i, opened: o, plan: plan, sites: site.Sites(o.project, day), published: published, started: time.Now()}
	served, unserved, list := s.fetchBack()
	s.sayServed(func(format string, args ...any) { fmt.Fprintf(i.out, format, args...) }, served)
	for n := range unserved {
		unserved[n].Level = diag.Error
	}
	if len(served)+len(unserved)+len(list) == 0 {
		fmt.Fprintf(i.out, "%s: every upcoming version is recorded as served\n", published)
	}
	return append(unserved, list...)
}

// days says which day it is for each policy.
func (i *invocation) days() site.Days {
	return func(p *content.Policy) policy.Date { return i.day(p.Zone()) }
}
