// Package label proves that a link has another label or address and leads to the
// same, and that words only point to a page.
package label

import (
	"cmp"
	"slices"
	"strings"

	"proviso/generator/change/link"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
	"proviso/generator/topic"
)

// Judge proves by the links.
type Judge struct {
	*link.Links
	hunks func(*reading.Case) []string
}

// New takes what proves the hunks of a case, for what stands beside a label.
func New(links *link.Links, hunks func(*reading.Case) []string) *Judge {
	return &Judge{Links: links, hunks: hunks}
}

// Relabelled: the label of a link may be worded otherwise where the link leads
// to the same page: what the reader is sent to read stays. Not where the label
// itself says something of weight. So may the words that do nothing but send
// the reader there. What else differs needs proofs of its own.
func (j *Judge) Relabelled(c *reading.Case) string {
	if c.Pair.Kind != redline.Reworded || len(c.From) == 0 || len(c.To) == 0 {
		return ""
	}
	from, old := link.WithoutLabels(c.Pair.From)
	to, now := link.WithoutLabels(c.Pair.To)
	if len(old) == 0 || len(old) != len(now) {
		return ""
	}
	relabelled := false
	for k := range old {
		same := link.Canonical(old[k].Target) == link.Canonical(now[k].Target)
		if !same && !j.SameTarget(old[k].Target, now[k].Target) || !j.sameLabel(old[k], now[k], same) {
			return ""
		}
		relabelled = relabelled || old[k].Label != now[k].Label
	}
	rest := *c
	rest.From, rest.To = j.Lex.Read(from), j.Lex.Read(to)
	rest.Hunks = reading.Differ(rest.From, rest.To)
	proofs := j.hunks(&rest)
	for i := range rest.Hunks {
		if h := &rest.Hunks[i]; h.Proof == "" {
			h.Proof = cmp.Or(j.pointing(&rest, *h), j.placed(&rest, *h, old, now))
			relabelled = relabelled || h.Proof != ""
		}
	}
	if !relabelled || len(rest.Open()) > 0 {
		return ""
	}
	return strings.Join(append([]string{"the label of a link that leads to the same page"}, proofs...), "; ")
}

// sameLabel reports whether labels differ, if at all, in words without weight
// and topic, and name nobody that only one of the texts names. For the same
// page a label that names it may stand where "here" or another name stood.
func (j *Judge) sameLabel(old, now link.Link, page bool) bool {
	from, to := j.Lex.Read(old.Label), j.Lex.Read(now.Label)
	if isSpelled(old) && isSpelled(now) {
		return true
	}
	if !j.Lex.Known {
		return j.sameOutlined(from, to, now.Target)
	}
	if !page && (j.isHelp(to) && j.isHere(from) || j.isHelp(from) && j.isHere(to)) {
		return true
	}
	if page && (j.isPointer(from) || j.isPage(from)) && (j.isTitle(to) || j.isPage(to)) || page && (j.isTitle(from) || j.isPage(from)) && j.isPointer(to) {
		return true
	}
	for _, h := range reading.Differ(from, to) {
		if page && sameSite(h) {
			continue
		}
		if !page && slices.ContainsFunc(slices.Concat(h.Del, h.Ins), link.IsRuling) {
			return false
		}
		if j.AnyWeighs(h.Del) || j.AnyWeighs(h.Ins) || j.Lex.Topics(h.Del) != j.Lex.Topics(h.Ins) || strangers(h.Del, j.To) || strangers(h.Ins, j.From) {
			return false
		}
	}
	return true
}

// isHelp reports whether a label calls what it leads to a page and says nothing of
// what that is about, "the help pages": any of one party's pages may be one, but
// no policy and nothing that binds.
func (j *Judge) isHelp(label []token.Token) bool {
	if !j.isPage(label) || j.Lex.Topics(label) != "" || j.Lex.Contracts.In(label) {
		return false
	}
	return !slices.ContainsFunc(label, func(t token.Token) bool {
		return link.IsRuling(t) || token.BeginsWith(t, fillings) || !j.Calls(t) && !j.guides(t) && !j.Lex.Wording.Ours[t.Norm]
	})
}

// fillings are how words begin that are filled in: where something is asked for.
var fillings = []string{"form", "skjema", "skema", "lomake", "modul"}

// isSpelled reports whether a label is its address, or the end of it that tells
// which it is among those of a host: "aldera/app".
func isSpelled(l link.Link) bool {
	label := strings.ToLower(strings.TrimSuffix(l.Label, "/"))
	return strings.ContainsAny(label, "/.") && !strings.ContainsAny(label, " @") &&
		(link.Canonical(l.Label) == link.Canonical(l.Target) || strings.HasSuffix(link.Canonical(l.Target), "/"+label))
}

// sameSite reports whether a site is named with its ending on one side and
// without on the other: "Aldera.com", "Aldera".
func sameSite(h reading.Hunk) bool {
	if len(h.Del) != 1 || len(h.Ins) != 1 || h.Del[0].Kind+h.Ins[0].Kind != token.Address {
		return false
	}
	site, name := h.Del[0], h.Ins[0]
	if name.Kind == token.Address {
		site, name = name, site
	}
	return !strings.ContainsAny(site.Norm, "@/") && link.BrandOf(site.Norm) == name.Norm
}

// isPointer reports whether a label only points, like "here" and "this page":
// short, and without names, weight and topic. An address alone does.
func (j *Judge) isPointer(label []token.Token) bool {
	if len(label) == 1 && label[0].Kind == token.Address {
		return !strings.Contains(label[0].Norm, "@")
	}
	named := func(t token.Token) bool { return token.Capital(t.Raw) }
	return len(label) <= 3 && !slices.ContainsFunc(label, named) && !j.AnyWeighs(label) && j.Lex.Topics(label) == ""
}

// isTitle reports whether a label reads as a title: short, without a word of
// weight, nor one of a topic that is not written as in a title.
func (j *Judge) isTitle(label []token.Token) bool {
	plain := slices.DeleteFunc(slices.Clone(label), func(t token.Token) bool { return token.Capital(t.Raw) })
	return len(label) <= 6 && !j.AnyWeighs(label) && j.Lex.Topics(plain) == "" && !j.Lex.Nouns
}

// isPage reports whether a label calls what it leads to a page of some kind,
// "our refund policy", and denies, binds, permits and counts nothing.
func (j *Judge) isPage(label []token.Token) bool {
	const longest = 10
	called := func(t token.Token) bool { return j.Lex.Wording.Pages[t.Norm] }
	weighs := func(t token.Token) bool { return j.Weighs(t) && !j.Joins(t) }
	return len(label) <= longest && slices.ContainsFunc(label, called) && !slices.ContainsFunc(label, weighs) &&
		!j.Lex.Categories[topic.Sale].In(label)
}

// strangers reports whether a run has a word with a capital that the other text
// has nowhere.
func strangers(run []token.Token, other reading.Corpus) bool {
	return slices.ContainsFunc(run, func(t token.Token) bool { return token.Capital(t.Raw) && other.Words[t.Norm] == 0 })
}

// Pointers are proofs of words that only lead a reader to a page, or are polite.
func (j *Judge) Pointers() []reading.Proof {
	return []reading.Proof{j.linkedTwice, j.pointer, j.pleasantry}
}
