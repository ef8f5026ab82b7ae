package preview

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"proviso/generator/change"
	"proviso/generator/diag"
	"proviso/generator/page"
	"proviso/generator/redline"
	"proviso/generator/release"
)

// panel answers what stands beside the text: whatever version is looked at, it
// is about the draft.
func (s *Server) panel(w http.ResponseWriter, r *http.Request) {
	n := s.now.Load().judged()
	looks, err := s.looks()
	if err != nil {
		failed(w, err)
		return
	}
	body, err := looks.Panel(n.panel(n.choose(r.URL.Query())))
	if err != nil {
		failed(w, err)
		return
	}
	answer(w, htmlType, ownPolicy, body)
}

func (n *state) panel(c chosen) *page.PreviewPanel {
	view := &page.PreviewPanel{Title: "The draft of " + c.policy}
	p, trial := n.project.Policy(c.policy), n.trials[c.policy]
	if p == nil {
		return view
	}
	if trial.Number > 0 {
		view.Class, view.Announced, view.Effective = trial.Class, trial.Announced.String(), trial.Effective.String()
		view.Command = fmt.Sprintf("proviso release %s --effective %s", p.ID, trial.Effective)
		if n.today(p).Before(trial.Announced) {
			view.Command += " --announce " + view.Announced
		}
	}
	view.Ready = trial.Number > 0 && !trial.Refusals.HasErrors()
	for _, one := range trial.Refusals.Sorted() {
		if one.Level == diag.Error {
			view.Refusals = append(view.Refusals, n.problem(one))
		}
	}
	n.clauses(view, c, trial)
	return view
}

// clauses are those that changed on the site, and those in which something was
// found, in the order of the text.
func (n *state) clauses(view *page.PreviewPanel, c chosen, trial *release.Trial) {
	byKey := map[string]*page.PreviewClause{}
	var keys []string
	at := func(key string) *page.PreviewClause {
		if byKey[key] == nil {
			byKey[key] = &page.PreviewClause{Key: key, Href: n.headingAddress(c, key)}
			keys = append(keys, key)
		}
		return byKey[key]
	}
	order := n.order(c)
	compared := false
	for _, one := range trial.Comparisons {
		if one.Locale != c.locale || !slices.Contains(one.Sites, c.brand) {
			continue
		}
		compared = true
		for i, j := range one.Changes {
			order.place(j, i)
			changed(at(j.Pair.Key()), j, c.policy)
		}
	}
	if !compared && trial.Number > 0 {
		view.Note = "Nothing changes in this language on this site."
	}
	for _, found := range n.found() {
		switch {
		case found.Origin.Policy != c.policy:
			continue
		case found.Origin.Clause != "" && (found.Origin.Locale == string(c.locale) || found.Origin.Locale == ""):
			clause := at(found.Origin.Clause)
			clause.Problems = append(clause.Problems, n.problem(found))
		case slices.ContainsFunc(trial.Refusals, func(told diag.Problem) bool {
			return told.Level == diag.Error && told.Place == found.Place && told.Message == found.Message
		}): // it stands there
		case found.Origin.Locale == "" || found.Origin.Locale == string(c.locale):
			view.Elsewhere = append(view.Elsewhere, n.problem(found))
		}
	}
	slices.SortStableFunc(keys, func(a, b string) int { return cmp.Compare(order.of(a), order.of(b)) })
	for _, key := range keys {
		view.Clauses = append(view.Clauses, *byKey[key])
	}
}

// order is where clauses stand in a text; what was removed stands after what
// was compared before it.
type order struct {
	at   map[string]float64
	last float64
}

func (n *state) order(c chosen) *order {
	o := &order{at: map[string]float64{}}
	if doc := n.project.Policy(c.policy).Drafts[c.locale]; doc != nil {
		for i, clause := range doc.Clauses {
			o.at[clause.Key] = float64(i)
		}
	}
	return o
}

func (o *order) place(j *release.Judged, i int) {
	key := j.Pair.Key()
	if at, known := o.at[key]; known {
		o.last = at
		return
	}
	o.at[key] = o.last + float64(i+1)/1e6
}

func (o *order) of(key string) float64 { return o.at[key] }

// changed says of a clause what became of it, and why that matters.
func changed(clause *page.PreviewClause, j *release.Judged, policyID string) {
	clause.Became = map[redline.Kind]string{redline.Inserted: "added", redline.Deleted: "removed", redline.Moved: "moved"}[j.Pair.Kind]
	clause.Became = cmp.Or(clause.Became, "changed")
	clause.Class = string(j.Counts)
	for _, category := range j.Categories {
		clause.Categories = append(clause.Categories, string(category))
	}
	for _, signal := range j.Signals {
		clause.Reasons = append(clause.Reasons, string(signal.Category)+": "+signal.What)
	}
	if j.Counts == change.Editorial && j.Proof != "" {
		clause.Reasons = append(clause.Reasons, j.Proof)
	}
	if j.Counts == change.Review {
		clause.Problems = append(clause.Problems, page.PreviewProblem{Level: diag.Warning.String(), Message: "nobody has decided whether it matters",
			Hints: []string{fmt.Sprintf("proviso decide %s %s material, or editorial --reason \"why no reader is worse off\"", policyID, clause.Key)}})
	}
	if j.Decision != nil {
		clause.Decided = j.Decision.Class + ", " + j.Decision.Reason
	}
	clause.Edits = edits(j.Pair)
}

// edits are the words of a redline.
func edits(pair redline.Pair) []page.ChangedWords {
	ops := map[redline.Op]string{redline.Insert: "ins", redline.Delete: "del"}
	var words []page.ChangedWords
	for _, e := range pair.Edits {
		text := strings.TrimRight(e.Text, " \n")
		if n := len(words); n > 0 && e.Op == redline.Insert && words[n-1].Op == "del" && words[n-1].Space == "" {
			words[n-1].Space = " " // else old and new would read as one word
		}
		words = append(words, page.ChangedWords{Op: ops[e.Op], Text: text, Space: e.Text[len(text):]})
	}
	return words
}

// headingAddress is where a clause's heading is in the text that is looked at;
// "" where it stands under none.
func (n *state) headingAddress(c chosen, key string) string {
	id, _, _ := strings.Cut(strings.TrimPrefix(key, "-"), "/")
	if id == "intro" || id == "title" || strings.HasPrefix(key, "-") {
		return ""
	}
	return ownFolder + "text" + c.query() + "#" + id
}
