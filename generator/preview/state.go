package preview

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"sync"

	"proviso/generator/change"
	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/release"
	"proviso/generator/site"
)

// state is the project as it was read once. It is shown until the next one is
// there.
type state struct {
	in         Options
	generation int
	project    *content.Project          // as it lies there
	shown      *content.Project          // with the drafts as versions
	trials     map[string]*release.Trial // by policy
	judged     func() *state             // the same with each draft judged, itself if it is

	found func() diag.List // everything that check reports

	mu    sync.Mutex
	trees map[string]*tree // by day and site
}

// tree is what a build of a day writes for one site, by path below public/.
type tree struct {
	once  sync.Once
	files map[string]site.File
	list  diag.List // why there is none
}

// try is how a policy's draft is tried.
type try func(project *content.Project, p *content.Policy) *release.Trial

func newState(in Options, project *content.Project, generation int, try try) *state {
	n := &state{in: in, generation: generation, project: project, shown: project,
		trials: map[string]*release.Trial{}, trees: map[string]*tree{}}
	for _, p := range project.Policies {
		trial := try(project, p)
		n.trials[p.ID] = trial
		if trial.Released != nil {
			n.shown = n.shown.WithPolicy(trial.Released)
		}
	}
	n.judged = func() *state { return n }
	n.found = sync.OnceValue(n.check)
	return n
}

// judge tries each draft in full.
func (s *Server) judge(project *content.Project, generation int) *state {
	s.judging.Lock()
	defer s.judging.Unlock()
	if s.memory == nil || !slices.Equal(s.brands, project.Brands) {
		s.memory, s.brands = &release.Memory{}, project.Brands
	}
	s.memory.Round()
	return newState(s.in, project, generation, func(project *content.Project, p *content.Policy) *release.Trial {
		return release.Try(project, s.in.Templates, p, s.in.Today(p.Zone()), s.memory)
	})
}

// sketch shows the new words with what an earlier state found of the old ones.
// The judgement follows when it is asked for.
func (s *Server) sketch(before *state, project *content.Project) *state {
	n := newState(s.in, project, before.generation+1, func(project *content.Project, p *content.Policy) *release.Trial {
		earlier := before.trials[p.ID]
		if earlier == nil {
			earlier = &release.Trial{Class: string(change.Material)}
		}
		return release.Sketch(project, s.in.Templates, p, s.in.Today(p.Zone()), earlier)
	})
	n.judged = sync.OnceValue(func() *state { return s.judge(project, n.generation) })
	return n
}

// differs reports whether readers would see another thing in the other state
// of the same words.
func (n *state) differs(other *state) bool {
	for id, a := range n.trials {
		b := other.trials[id]
		if a.Class != b.Class || a.Effective != b.Effective || a.Number != b.Number || a.Broken != b.Broken {
			return true
		}
	}
	return false
}

func (n *state) today(p *content.Policy) policy.Date { return n.in.Today(p.Zone()) }

// check is every problem of the project, as the command of that name says it.
func (n *state) check() diag.List { return release.Findings(n.project, n.in.Templates, n.today) }

// mostTrees bounds how many days of how many sites are kept.
const mostTrees = 64

// tree plans a site as of a day, or finds it planned.
func (n *state) tree(day policy.Date, id string) *tree {
	key := day.String() + " " + id
	n.mu.Lock()
	t := n.trees[key]
	if t == nil {
		if len(n.trees) >= mostTrees {
			clear(n.trees)
		}
		t = &tree{}
		n.trees[key] = t
	}
	n.mu.Unlock()
	t.once.Do(func() { t.plan(n, day, id) })
	return t
}

func (t *tree) plan(n *state, day policy.Date, id string) {
	plan, list := site.New(site.Inputs{
		Project: n.shown, Templates: n.in.Templates, Files: n.in.Files, Only: []string{id},
		Day: func(*content.Policy) policy.Date { return day },
	})
	if t.list = list; list.HasErrors() {
		return
	}
	files, err := plan.All()
	if err != nil {
		t.list.Add(diag.Errorf(diag.Place{}, "%v", err))
		return
	}
	t.files = map[string]site.File{}
	for _, f := range files {
		t.files[f.Path] = f
	}
}

// siteAt is the site whose folder has a name, on a day.
func (n *state) siteAt(host string, day policy.Date) (id string, ok bool) {
	if s := site.At(n.shown, host, func(*content.Policy) policy.Date { return day }); s != nil {
		return s.ID, true
	}
	return "", false
}

// entry is where a version of a text lies on a day, below public/; false where
// the text does not have it then.
func (n *state) entry(c chosen, version int, day policy.Date) (address string, ok bool) {
	p := n.shown.Policy(c.policy)
	if p == nil {
		return "", false
	}
	for _, e := range site.TextOn(p, c.brand, c.locale, day).Versions {
		if e.Number() == version {
			return path.Dir(e.Path) + "/", true
		}
	}
	return "", false
}

// days are the first and the last day that are worth looking at for a policy:
// from its first version to when its last notice has ended.
func (n *state) days(p *content.Policy, today policy.Date) (first, last policy.Date) {
	first, last = today, today.AddDays(60)
	if p == nil {
		return first, last
	}
	for _, a := range p.Record.Acts {
		for _, day := range []policy.Date{a.On, a.Announced, a.Effective} {
			if day.IsZero() {
				continue
			}
			if day.Before(first) {
				first = day
			}
			if end := day.AddDays(p.Settings.NoticeAfterDays + 7); last.Before(end) {
				last = end
			}
		}
	}
	if bound := today.AddDays(-4 * 366); first.Before(bound) { // a slider is for near days
		first = bound
	}
	return first, last
}

// localesOf are those that a site has or will have of a policy, in order.
func (n *state) localesOf(policyID, brandID string) []policy.Locale {
	p := n.shown.Policy(policyID)
	if p == nil {
		return nil
	}
	locales := slices.Clone(p.Sites()[brandID])
	if b := n.project.Brand(brandID); b != nil && b.Has(policyID) {
		for _, l := range b.Locales {
			if !slices.Contains(locales, l) {
				locales = append(locales, l)
			}
		}
	}
	return locales
}

// brandIDs are the sites there are: those with a file, and those sealed.
func (n *state) brandIDs() []string {
	ids := map[string]bool{}
	for _, id := range n.project.BrandIDs() {
		ids[id] = true
	}
	for _, p := range n.shown.Policies {
		for id := range p.Sites() {
			ids[id] = true
		}
	}
	return slices.Sorted(maps.Keys(ids))
}

// date reads a day of an address; any other text is no day.
func date(s string) (policy.Date, error) {
	day, err := policy.ParseDate(s)
	if err == nil && (day.Year() < 1900 || day.Year() > 9000) {
		err = fmt.Errorf("%s is out of reach", s)
	}
	return day, err
}
