package preview

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"proviso/generator/page"
	"proviso/generator/policy"
	"proviso/generator/site"
)

// chosen is what a browser looks at.
type chosen struct {
	policy, brand string
	locale        policy.Locale
	version       string // "draft" or a number
	view          string // one of views
	on            policy.Date
	picked        bool // the day was chosen, not found
}

const draft = "draft"

// views are the pages of a version, by what comes after its address.
var views = []struct{ name, label, below string }{
	{"page", "page", ""},
	{"changes", "redline", "changes/"},
	{"text", "text file", "text.md"},
	{"history", "history", "../history/"},
	{"notice", "notice", "../notice.html"},
	{"embed", "embed", "../embed.html"},
	{"list", "all documents", "../../"},
}

// choose reads what a browser asks for. What is not there gives way to the
// first that is.
func (n *state) choose(q url.Values) chosen {
	c := chosen{policy: q.Get("policy"), brand: q.Get("brand"), locale: policy.Locale(q.Get("locale")), version: q.Get("version"), view: q.Get("view")}
	brands, policies := n.brandIDs(), n.project.PolicyIDs()
	c.brand, c.policy = oneOf(c.brand, brands), oneOf(c.policy, policies)
	c.locale = oneOf(c.locale, n.localesOf(c.policy, c.brand))
	c.version = oneOf(c.version, n.versions(c))
	var names []string
	for _, v := range views {
		names = append(names, v.name)
	}
	c.view = oneOf(c.view, names)
	if day, err := date(q.Get("on")); err == nil {
		c.on, c.picked = day, true
	} else {
		c.on = n.firstDay(c)
	}
	return c
}

// oneOf is the wanted one if it is among those that there are, or the first.
func oneOf[T comparable](wanted T, there []T) T {
	if slices.Contains(there, wanted) {
		return wanted
	}
	var none T
	if len(there) == 0 {
		return none
	}
	return there[0]
}

// versions are what can be looked at of a text: the draft, and each version
// that it has, the latest first.
func (n *state) versions(c chosen) []string {
	all := []string{draft}
	p := n.project.Policy(c.policy)
	if p == nil {
		return all
	}
	texts := p.Sealed(c.brand, c.locale)
	for i := len(texts) - 1; i >= 0; i-- {
		all = append(all, strconv.Itoa(texts[i].Version.Number))
	}
	return all
}

// number is the version that is looked at: of a draft that changes nothing, the
// last one that the text has. It is 0 where there is none.
func (n *state) number(c chosen) int {
	version := c.version
	if version == draft {
		if trial := n.trials[c.policy]; trial != nil && trial.Number > 0 {
			return trial.Number
		}
		version = oneOf("", n.versions(c)[1:])
	}
	number, err := strconv.Atoi(version)
	if err != nil {
		return 0
	}
	return number
}

// firstDay is today, or if the version is to be announced later, that day.
func (n *state) firstDay(c chosen) policy.Date {
	p := n.shown.Policy(c.policy)
	if p == nil {
		return n.in.Today(time.UTC)
	}
	today := n.today(p)
	text := site.TextOn(p, c.brand, c.locale, farAway)
	for _, e := range text.Versions {
		if e.Number() == n.number(c) && today.Before(e.Announced) {
			return e.Announced
		}
	}
	return today
}

// query is what was chosen, as an address.
func (c chosen) query() string {
	q := url.Values{"policy": {c.policy}, "brand": {c.brand}, "locale": {string(c.locale)}, "version": {c.version}, "view": {c.view}}
	if c.picked {
		q.Set("on", c.on.String())
	}
	return "?" + q.Encode()
}

// shell answers the frame around text and panel.
func (s *Server) shell(w http.ResponseWriter, r *http.Request) {
	n := s.now.Load()
	looks, err := s.looks()
	if err != nil {
		failed(w, err)
		return
	}
	c := n.choose(r.URL.Query())
	first, last := n.days(n.shown.Policy(c.policy), n.firstDay(c))
	view := &page.PreviewShell{
		Title: "Preview: " + c.policy, Day: c.on.String(), Generation: n.generation,
		First: first.String(), Days: last.DaysSince(first), At: c.on.DaysSince(first),
		Text: ownFolder + "text" + c.query(), Panel: ownFolder + "panel" + c.query(),
		Choices: []page.PreviewChoice{
			choice("policy", "Policy", c.policy, n.project.PolicyIDs()),
			choice("brand", "Site", c.brand, n.brandIDs()),
			choice("locale", "Language", c.locale, n.localesOf(c.policy, c.brand)),
			choice("version", "Version", c.version, n.versions(c)),
		},
	}
	show := page.PreviewChoice{Name: "view", Label: "Show"}
	for _, v := range views {
		show.Options = append(show.Options, page.PreviewOption{Value: v.name, Label: v.label, Chosen: v.name == c.view})
	}
	view.Choices = append(view.Choices, show)
	body, err := looks.Shell(view)
	if err != nil {
		failed(w, err)
		return
	}
	answer(w, htmlType, ownPolicy, body)
}

func choice[T ~string](name, label string, is T, all []T) page.PreviewChoice {
	c := page.PreviewChoice{Name: name, Label: label}
	for _, one := range all {
		c.Options = append(c.Options, page.PreviewOption{Value: string(one), Label: string(one), Chosen: one == is})
	}
	return c
}
