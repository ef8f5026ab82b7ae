package translation

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"proviso/generator/policy"
	"proviso/generator/xliff"
)

// restore makes texts of what a translator wrote: as many as the source has
// leaves. It says all that is wrong with the codes.
func (u *unit) restore(target xliff.Content) ([][]policy.Inline, []string) {
	r := &restorer{unit: u, texts: u.texts(), seen: map[string]int{}}
	r.stack = [][]policy.Inline{nil}
	for _, t := range target {
		r.token(t)
	}
	for _, c := range r.open {
		r.complain("%s is not closed", c.shown())
	}
	for _, c := range u.codes {
		switch n := r.seen[c.id]; {
		case n == 0:
			r.complain("%s is lost", c.shown())
		case n > 1:
			r.complain("%s stands %d times", c.shown(), n)
		}
	}
	if len(r.problems) > 0 {
		return nil, r.problems
	}
	r.done = append(r.done, r.stack[0])
	for i := range r.done {
		r.done[i] = trimmed(joined(r.done[i]))
		if i < len(u.leaves) && len(r.done[i]) == 0 && canonical(u.leaves[i].runs) != "" {
			r.complain("the %s before or after a border is empty", u.leaves[i].kind)
		}
	}
	return r.done, r.problems
}

type restorer struct {
	unit     *unit
	texts    map[string]map[string]bool
	seen     map[string]int
	open     []code
	stack    [][]policy.Inline // the runs of each open range, outermost first
	done     [][]policy.Inline
	problems []string
}

// mostProblems bounds what is said of one unit: a file may hold millions.
const mostProblems = 50

func (r *restorer) complain(format string, args ...any) {
	what := fmt.Sprintf(format, args...)
	if len(r.problems) < mostProblems && !slices.Contains(r.problems, what) {
		r.problems = append(r.problems, what)
	}
}

// texts lists what each code may say of itself, by its kind and id.
func (u *unit) texts() map[string]map[string]bool {
	all := map[string]map[string]bool{}
	add := func(c xliff.Content) {
		for _, t := range c {
			if all[textKey(t)] == nil {
				all[textKey(t)] = map[string]bool{"": true}
			}
			all[textKey(t)][t.Text] = true
		}
	}
	add(u.words)
	if u.target != nil {
		add(*u.target)
	}
	return all
}

// textKey is the same for a code and for what a tool writes in its place.
func textKey(t xliff.Token) string {
	kind := t.Kind
	if kind == xliff.Held {
		kind = xliff.Mark
	}
	return fmt.Sprint(int(kind), " ", t.ID)
}

func (r *restorer) put(run policy.Inline) {
	top := len(r.stack) - 1
	r.stack[top] = append(r.stack[top], run)
}

func (r *restorer) token(t xliff.Token) {
	if t.Kind == xliff.Text {
		text := xliff.Flowing(t.Text)
		if at := strings.IndexFunc(text, func(c rune) bool { return unicode.IsControl(c) && c != '\t' }); at >= 0 {
			r.complain("the text holds the control character U+%04X", []rune(text[at:])[0])
		}
		r.put(policy.Inline{Text: text})
		return
	}
	c, known := r.unit.code(t.ID)
	switch texts := r.texts[textKey(t)]; {
	case !known:
		r.complain("the code %q is none of the source's; take it out", strings.TrimSpace(t.ID+" "+t.Text))
		return
	case texts == nil:
		r.complain("%s was made another kind of code", c.shown())
		return
	case !texts[t.Text]:
		r.complain("%s was altered to %q", c.shown(), t.Text)
	}
	switch {
	case t.Kind == xliff.Open:
		r.seen[c.id]++
		r.open, r.stack = append(r.open, c), append(r.stack, nil)
	case t.Kind == xliff.Close:
		r.close(c)
	case c.class == "border":
		r.border(c)
	default:
		r.seen[c.id]++
		r.put(c.shell)
	}
}

func (r *restorer) close(c code) {
	top := len(r.open) - 1
	if top < 0 || r.open[top].id != c.id {
		r.complain("%s ends where it is not open, or across another code", c.shown())
		return
	}
	run, before, after := c.shell, "", ""
	inside := joined(r.stack[top+1])
	r.open, r.stack = r.open[:top], r.stack[:top+1]
	if run.Kind != policy.LinkTo { // emphasis does not begin or end with a space
		inside, before, after = bare(inside)
	}
	if run.Children = inside; len(inside) == 0 {
		r.complain("%s holds no words", c.shown())
	}
	r.put(policy.Inline{Text: before})
	r.put(run)
	r.put(policy.Inline{Text: after})
}

// border ends a text. Borders stay in their order: they are all alike.
func (r *restorer) border(c code) {
	r.seen[c.id]++
	if len(r.open) > 0 {
		r.complain("the border stands inside %s", r.open[len(r.open)-1].shown())
		return
	}
	r.done = append(r.done, r.stack[0])
	r.stack[0] = nil
}

// bare takes the white space off both ends.
func bare(runs []policy.Inline) (inside []policy.Inline, before, after string) {
	if n := len(runs); n > 0 && runs[0].Kind == policy.Plain {
		text := strings.TrimLeft(runs[0].Text, " \t")
		before, runs[0].Text = runs[0].Text[:len(runs[0].Text)-len(text)], text
	}
	if n := len(runs); n > 0 && runs[n-1].Kind == policy.Plain {
		text := strings.TrimRight(runs[n-1].Text, " \t")
		after, runs[n-1].Text = runs[n-1].Text[len(text):], text
	}
	return joined(runs), before, after
}

// trimmed takes white space off the ends of a text and of its lines, where
// Markdown has none.
func trimmed(runs []policy.Inline) []policy.Inline {
	var all, line []policy.Inline
	for _, r := range append(runs, policy.Inline{Kind: policy.HardBreak}) {
		if r.Kind != policy.HardBreak {
			line = append(line, r)
			continue
		}
		inside, _, _ := bare(line)
		all, line = append(append(all, inside...), r), nil
	}
	return all[:len(all)-1]
}

func (u *unit) code(id string) (code, bool) {
	for _, c := range u.codes {
		if c.id == id {
			return c, true
		}
	}
	return code{}, false
}
