package change

import (
	"slices"
	"strings"

	"proviso/generator/pattern"
	"proviso/generator/redline"
)

var (
	// a name with what stands in brackets behind it
	defining = pattern.New(`((?:\p{Lu}[\p{L}\p{N}.&'’\-]*,?\s+){0,5}\p{Lu}[\p{L}\p{N}.&'’\-]*),?\s*\(([^()]{3,160})\)`)
	// what is quoted there
	quoted = pattern.New(`[“"”„«‚‘]\s*([^“"”„«»‚‘’]{2,40}?),?\s*[“"”»’‘]`)
)

// definitions are the names that both texts give in the same words to what they
// speak of, “Aldera Ltd (“we”, the “Company”)”: each to the first of its kind.
// A word that two definitions give is in none.
func (j *judge) definitions() map[string]string {
	sides := [2]map[string]string{{}, {}}
	for i := range j.cases {
		j.define(sides[0], j.cases[i].pair.From)
		j.define(sides[1], j.cases[i].pair.To)
	}
	same := map[string]string{}
	for alias, name := range sides[0] {
		if name != "" && sides[1][alias] == name {
			same[alias] = name
		}
	}
	return same
}

func (j *judge) define(into map[string]string, clauses []redline.Clause) {
	for _, c := range clauses {
		if !strings.ContainsAny(c.Words, "“\"„«‚‘") {
			continue
		}
		for _, m := range defining.FindAllStringSubmatch(c.Words, -1) {
			aliases, name := j.aliases(m[2]), j.lex.read(m[1])
			if len(aliases) == 0 || len(name) == 0 {
				continue
			}
			if n := len(name); isCompany(name) && companyForms[name[n-1].norm] {
				aliases = append(aliases, norms(name[:n-1])) // without its form
			}
			for _, alias := range append(aliases, norms(name)) {
				if was, seen := into[alias]; seen && was != norms(name) {
					into[alias] = "" // of two things: of none
				} else {
					into[alias] = norms(name)
				}
			}
		}
	}
}

// aliases are what is quoted within brackets; with "we" come its other forms.
func (j *judge) aliases(brackets string) []string {
	var list []string
	for _, m := range quoted.FindAllStringSubmatch(brackets, -1) {
		alias := j.lex.read(m[1])
		if len(alias) == 0 || len(alias) > 4 || slices.ContainsFunc(alias, func(t token) bool { return t.kind != word }) {
			continue
		}
		list = append(list, norms(alias))
	}
	ours := func(alias string) bool { return j.lex.wording.ours[alias] }
	if !slices.ContainsFunc(list, ours) {
		return list
	}
	for form := range j.lex.wording.ours {
		if !slices.Contains(list, form) {
			list = append(list, form)
		}
	}
	slices.Sort(list)
	return list
}

// sameParty: a name for what the text itself says it also calls it: "we" for
// "Aldera", "the Company" for "Aldera Ltd". The verb beside it may agree.
func (j *judge) sameParty(c *instance, h hunk) string {
	const longest = 6
	if len(j.defined) == 0 {
		return ""
	}
	for p := range min(2, len(h.del), len(h.ins)) { // the verb before it
		del, ins := h.del[p:], h.ins[p:]
		for n := min(len(del), longest); n > 0; n-- {
			name := j.defined[j.bareName(del[:n])]
			for m := min(len(ins), longest); m > 0 && name != ""; m-- {
				if j.defined[j.bareName(ins[:m])] == name && j.agrees(c, h.del[:p], h.ins[:p]) && j.agrees(c, del[n:], ins[m:]) {
					return "another name that the text gives to the same"
				}
			}
		}
	}
	return ""
}

// bareName is a phrase without a light word before it and an English "'s"
// behind it.
func (j *judge) bareName(run []token) string {
	if len(run) > 1 && j.lex.light[run[0].norm] && !j.lex.wording.ours[run[0].norm] {
		run = run[1:]
	}
	return strings.TrimSuffix(norms(run), " s")
}

// agrees reports whether what stands beside the two names is the same words in
// forms that go with them: "collects", "collect".
func (j *judge) agrees(c *instance, del, ins []token) bool {
	if len(del) != len(ins) {
		return false
	}
	for k := range del {
		one := hunk{del: del[k : k+1], ins: ins[k : k+1]}
		if j.agreed(c, one) == "" && j.inflected(c, one) == "" {
			return false
		}
	}
	return true
}
