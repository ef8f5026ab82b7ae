package main

import (
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode"

	"proviso/generator/change"
	"proviso/generator/policy"
	"proviso/generator/redline"
)

// verdict is what became of a labelled pair.
type verdict struct {
	*pair
	class      change.Class
	judgements []change.Judgement
	clauses    []clauseVerdict
	err        error
}

// clauseVerdict is what became of a labelled block. Without a judgement of its
// own nothing was found to have changed there.
type clauseVerdict struct {
	block
	class      change.Class
	categories []change.Category
	signals    []change.Signal
	proof      string
}

func (b block) material() bool { return b.Label == "material" }

// right reports whether the category named first is one that the label has.
func (c clauseVerdict) right() bool {
	return len(c.categories) > 0 && slices.Contains(strings.Split(c.Category, ","), string(c.categories[0]))
}

func flagged(c change.Class) bool { return c == change.Material || c == change.Review }

func measure(pairs []pair) []verdict {
	verdicts := make([]verdict, len(pairs))
	var judges sync.WaitGroup
	step := runtime.GOMAXPROCS(0)
	for first := range step {
		judges.Go(func() {
			for i := first; i < len(pairs); i += step {
				verdicts[i] = judge(&pairs[i])
			}
		})
	}
	judges.Wait()
	return verdicts
}

func judge(p *pair) verdict {
	v := verdict{pair: p, class: change.None}
	from, err := redline.ReadLoose("old.md", p.old)
	if err == nil {
		var to redline.Text
		if to, err = redline.ReadLoose("new.md", p.new); err == nil {
			v.judgements = change.Judge(redline.Compare(from, to), policy.Locale(p.locale))
		}
	}
	if err != nil {
		v.err, v.class = err, change.Review
		return v
	}
	for _, j := range v.judgements {
		v.class = change.Gravest(v.class, j.Class)
	}
	for _, b := range p.blocks {
		if b.Kind == "edit" {
			v.clauses = append(v.clauses, whole(b, v.judgements))
		} else {
			v.clauses = append(v.clauses, match(b, v.judgements))
		}
	}
	return v
}

// whole is the verdict of a block that is all that changed: the gravest, of
// several the last, which tells what stands there now.
func whole(b block, judgements []change.Judgement) clauseVerdict {
	v := clauseVerdict{block: b, class: change.None}
	for _, j := range judgements {
		if change.Gravest(v.class, j.Class) == j.Class {
			v.class, v.categories, v.signals, v.proof = j.Class, j.Categories, j.Signals, j.Proof
		}
	}
	return v
}

// match finds the judgements of a labelled block: blocks were cut in another
// way, so that one may be several clauses or part of one. Its verdict is the
// gravest of those that share most of its words.
func match(b block, judgements []change.Judgement) clauseVerdict {
	v := clauseVerdict{block: b, class: change.None}
	best := 0.0
	for _, j := range judgements {
		likeness := max(alike(b.Old, redline.Joined(j.Pair.From)), alike(b.New, redline.Joined(j.Pair.To)))
		if likeness < likeEnough {
			continue
		}
		graver := change.Gravest(v.class, j.Class) != v.class
		if graver || j.Class == v.class && likeness > best {
			v.class, v.categories, v.signals, v.proof, best = j.Class, j.Categories, j.Signals, j.Proof, likeness
		}
	}
	return v
}

// likeEnough is from where on a block and a clause are about the same words.
const likeEnough = 0.6

// alike is how many words two texts share (Dice), or just enough where the one
// is part of the other.
func alike(a, b string) float64 {
	x, y := words(a), words(b)
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	if strings.Contains(" "+strings.Join(y, " ")+" ", " "+strings.Join(x, " ")+" ") {
		return max(likeEnough, dice(x, y))
	}
	return dice(x, y)
}

func dice(x, y []string) float64 {
	have := map[string]int{}
	for _, w := range y {
		have[w]++
	}
	common := 0
	for _, w := range x {
		if have[w]--; have[w] >= 0 {
			common++
		}
	}
	return 2 * float64(common) / float64(len(x)+len(y))
}

// target is a link's target or an attribute list in Markdown: no words.
var target = regexp.MustCompile(`\]\([^)\s]*\)|\{:[^}]*\}|<[^>]*>`)

func words(s string) []string {
	s = strings.ToLower(target.ReplaceAllString(s, " "))
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
