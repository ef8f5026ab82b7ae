package name

import (
	"slices"
	"strings"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
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
func (j *Judge) definitions() map[string]string {
	sides := [2]map[string]string{{}, {}}
	for i := range j.Cases {
		j.define(sides[0], j.Cases[i].Pair.From)
		j.define(sides[1], j.Cases[i].Pair.To)
	}
	same := map[string]string{}
	for alias, name := range sides[0] {
		if name != "" && sides[1][alias] == name {
			same[alias] = name
		}
	}
	return same
}

func (j *Judge) define(into map[string]string, clauses []redline.Clause) {
	for _, c := range clauses {
		if !strings.ContainsAny(c.Words, "“\"„«‚‘") {
			continue
		}
		for _, m := range defining.FindAllStringSubmatch(c.Words, -1) {
			aliases, name := j.aliases(m[2]), j.Lex.Read(m[1])
			if len(aliases) == 0 || len(name) == 0 {
				continue
			}
			if n := len(name); lexicon.IsCompany(name) && lexicon.CompanyForms[name[n-1].Norm] {
				aliases = append(aliases, token.Norms(name[:n-1])) // without its form
			}
			for _, alias := range append(aliases, token.Norms(name)) {
				if was, seen := into[alias]; seen && was != token.Norms(name) {
					into[alias] = "" // of two things: of none
				} else {
					into[alias] = token.Norms(name)
				}
			}
		}
	}
}

// aliases are what is quoted within brackets; with "we" come its other forms.
func (j *Judge) aliases(brackets string) []string {
	var list []string
	for _, m := range quoted.FindAllStringSubmatch(brackets, -1) {
		alias := j.Lex.Read(m[1])
		if len(alias) == 0 || len(alias) > 4 || slices.ContainsFunc(alias, func(t token.Token) bool { return t.Kind != token.Word }) {
			continue
		}
		list = append(list, token.Norms(alias))
	}
	ours := func(alias string) bool { return j.Lex.Wording.Ours[alias] }
	if !slices.ContainsFunc(list, ours) {
		return list
	}
	for form := range j.Lex.Wording.Ours {
		if !slices.Contains(list, form) {
			list = append(list, form)
		}
	}
	slices.Sort(list)
	return list
}

// sameParty: a name for what the text itself says it also calls it: "we" for
// "Aldera", "the Company" for "Aldera Ltd". The verb beside it may agree.
func (j *Judge) sameParty(c *reading.Case, h reading.Hunk) string {
	const longest = 6
	if len(j.Defined) == 0 {
		return ""
	}
	for p := range min(2, len(h.Del), len(h.Ins)) { // the verb before it
		del, ins := h.Del[p:], h.Ins[p:]
		for n := min(len(del), longest); n > 0; n-- {
			name := j.Defined[j.bareName(del[:n])]
			for m := min(len(ins), longest); m > 0 && name != ""; m-- {
				if j.Defined[j.bareName(ins[:m])] == name && j.agrees(c, h.Del[:p], h.Ins[:p]) && j.agrees(c, del[n:], ins[m:]) {
					return "another name that the text gives to the same"
				}
			}
		}
	}
	return ""
}

// bareName is a phrase without a light word before it and an English "'s"
// behind it.
func (j *Judge) bareName(run []token.Token) string {
	if len(run) > 1 && j.Lex.Light[run[0].Norm] && !j.Lex.Wording.Ours[run[0].Norm] {
		run = run[1:]
	}
	return strings.TrimSuffix(token.Norms(run), " s")
}

// agrees reports whether what stands beside the two names is the same words in
// forms that go with them: "collects", "collect".
func (j *Judge) agrees(c *reading.Case, del, ins []token.Token) bool {
	if len(del) != len(ins) {
		return false
	}
	for k := range del {
		one := reading.Hunk{Del: del[k : k+1], Ins: ins[k : k+1]}
		if j.grammar.Agreed(c, one) == "" && j.grammar.Inflected(c, one) == "" {
			return false
		}
	}
	return true
}
