package change

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// ownThing: a thing of the publisher's own, which has the publisher's name in its
// own, under another name: "MyAldera", "the Aldera Console". Not where it is said
// to answer or to receive, nor where the name is another's already, or stays
// somewhere.
func (j *judge) ownThing(c *instance, h hunk) string {
	if len(j.brands) == 0 || len(h.del)+len(h.ins) == 0 {
		return ""
	}
	old, now := j.unled(nameAround(c.from, h.fromAt, len(h.del))), j.unled(nameAround(c.to, h.toAt, len(h.ins)))
	if !j.ofBrand(old) || !j.ofBrand(now) || !j.besideThing(c.from, old, h.fromAt, len(h.del)) && !j.besideThing(c.to, now, h.toAt, len(h.ins)) || j.to.count(norms(old)) > 0 || j.from.count(norms(now)) > 0 {
		return ""
	}
	about := slices.Concat(sentenceAt(c.from, h.fromAt, h.del), []token{{norm: "|"}}, sentenceAt(c.to, h.toAt, h.ins), []token{{norm: "|"}}, c.lead)
	answers := func(f found) bool { return f.category == Controller || f.category == Recipients && f.voice == term }
	if slices.ContainsFunc(j.lex.subjects.find(about), answers) || j.doneBy(c, h) || formed(c.from, h.fromAt+len(h.del)) || formed(c.to, h.toAt+len(h.ins)) {
		return ""
	}
	return "a thing of the publisher's own by another name"
}

// besideThing reports whether a name, or a word beside it, says that it is of an
// extension, a console, a button: without such a word it may be another product.
func (j *judge) besideThing(side, name []token, at, n int) bool {
	words, all := screenOf(j.locale), callingsOf(j.locale)
	is := func(t token) bool {
		return len(all.named([]string{t.norm})) > 0 || begins(t, words.beside) || begins(t, words.places)
	}
	end := at + n
	for end < len(side) && capital(side[end].raw) && !side[end].first {
		end++
	}
	return slices.ContainsFunc(name, is) || end < len(side) && !side[end].first && is(side[end])
}

// unled is a name without the first word of a sentence, unless that is the brand.
func (j *judge) unled(name []token) []token {
	for len(name) > 0 && name[0].first && !slices.ContainsFunc(j.brands, func(b string) bool { return strings.Contains(name[0].norm, b) }) {
		name = name[1:]
	}
	return name
}

// doneBy reports whether "by" stands before what a hunk names, or "is": it says
// who somebody is.
func (j *judge) doneBy(c *instance, h hunk) bool {
	by := func(side []token, at int) bool {
		for at > 0 && capital(side[at-1].raw) && !side[at].first {
			at--
		}
		return at > 0 && (j.lex.wording.agents[side[at-1].norm] || j.lex.wording.passive[side[at-1].norm])
	}
	return by(c.from, h.fromAt) || by(c.to, h.toAt)
}

// nameAround is the whole name that a run is part of: words with a capital one
// behind another. None where a word of the run has none.
func nameAround(side []token, at, n int) []token {
	part := func(k int) bool { return side[k].kind == word && capital(side[k].raw) }
	start, end := at, at+n
	for k := at; k < end; k++ {
		if !part(k) || k > at && (side[k].comma || side[k].first) {
			return nil
		}
	}
	for start > 0 && start < len(side) && part(start-1) && !side[start].comma && !side[start].first {
		start--
	}
	for end < len(side) && part(end) && !side[end].comma && !side[end].first {
		end++
	}
	return side[start:end]
}

// ofBrand reports whether a name holds the publisher's and more, and is no
// company's, no organisation's and of no country.
func (j *judge) ofBrand(name []token) bool {
	brand, more := false, len(name) > 1
	for _, t := range name {
		for _, b := range j.brands {
			if strings.Contains(t.norm, b) {
				brand, more = true, more || t.norm != b
			}
		}
		if organisations[t.norm] || companyForms[t.norm] || j.lex.readers.in([]token{t}) {
			return false
		}
	}
	return brand && more && !j.lex.countries.in(name)
}

// organisations are words in the names of those who may answer for a text.
var organisations = setOf(strings.Fields(`foundation group holding holdings company companies association society institute university council trust partners partner
	international global europe america americas asia pacific emea apac north south east west bank payments payment insurance capital ventures labs media
	stiftung verein gesellschaft gruppe konzern genossenschaft stichting vereniging groep stiftelse stiftelsen förening koncernen forening gruppen konsern fond fonden
	säätiö yhdistys ryhmä fondation association groupe société fundación asociación grupo fondazione associazione gruppo fundação associação fundacja stowarzyszenie grupa
	nadace spolek skupina alapítvány egyesület csoport фонд группа компания товариство vakfı derneği grubu yayasan`))

// rebrand is the publisher's name, or its product's, and the one for which it went
// everywhere, as words with any ending of their language begin.
type rebrand struct{ old, now string }

// rebranded: the name that the publisher goes by changed throughout, with the
// endings that languages put behind it.
func (j *judge) rebranded(_ *instance, h hunk) string {
	if j.rebrand.old == "" || len(h.del) != len(h.ins) {
		return ""
	}
	for k := range h.del {
		if h.del[k].norm != h.ins[k].norm && !j.rebrand.covers(h.del[k], h.ins[k]) {
			return ""
		}
	}
	return "the publisher's own name changed throughout"
}

func (r rebrand) covers(old, now token) bool {
	a, ok := strings.CutPrefix(old.norm, r.old)
	b, also := strings.CutPrefix(now.norm, r.now)
	const longest = 6
	return ok && also && utf8.RuneCountInString(a) <= longest && utf8.RuneCountInString(b) <= longest && !denying[a] && !denying[b]
}

// findRebrand looks for it: a name that the publisher goes by, and another, in
// three places or more; the old one nowhere any more, the new nowhere before; never
// with a company's form or as who does it. Who answers is known otherwise: by a
// company that the text names before and after, or by the site that is linked still.
func (j *judge) findRebrand() rebrand {
	const often = 3
	times, names := map[rebrand]int{}, append(j.titleNames(), j.brands...)
	var found []rebrand
	for i := range j.cases {
		for _, h := range j.cases[i].hunks {
			for k := range min(len(h.del), len(h.ins)) {
				one := rebrand{h.del[k].norm, h.ins[k].norm}
				if len(h.del) != len(h.ins) || !slices.Contains(names, one.old) || !capital(h.ins[k].raw) || h.ins[k].kind != word {
					continue
				}
				if times[one]++; times[one] == 1 {
					found = append(found, one)
				}
			}
		}
	}
	for _, one := range found {
		one = one.stems()
		if n := j.places(one); n >= often && j.sameAnswers() && !j.leftOf(one) {
			return one
		}
	}
	return rebrand{}
}

// stems are the names without a vowel at their ends, which endings may take.
func (r rebrand) stems() rebrand {
	const long = 5
	short := func(s string) string {
		if last, n := utf8.DecodeLastRuneInString(s); utf8.RuneCountInString(s) >= long && strings.ContainsRune("aeiouyаояеёиі", last) {
			return s[:len(s)-n]
		}
		return s
	}
	return rebrand{short(r.old), short(r.now)}
}

// places counts where a name changed so; none where it is a party's there.
func (j *judge) places(r rebrand) int {
	n := 0
	for i := range j.cases {
		c := &j.cases[i]
		for _, h := range c.hunks {
			for k := range min(len(h.del), len(h.ins)) {
				if len(h.del) != len(h.ins) || !r.covers(h.del[k], h.ins[k]) {
					continue
				}
				if formed(c.from, h.fromAt+k+1) || formed(c.to, h.toAt+k+1) || hasForm(c.from, h.fromAt+k+1) || hasForm(c.to, h.toAt+k+1) || formBefore(c.from, h.fromAt+k) || formBefore(c.to, h.toAt+k) || j.doneBy(c, h) || j.answersThere(c, h) {
					return 0
				}
				n++
			}
		}
	}
	return n
}

func formBefore(side []token, at int) bool { return at > 0 && formOf(side[at-1:at]) != "" }

// answersThere reports whether a sentence says who answers or receives, with what
// a name stands beside.
func (j *judge) answersThere(c *instance, h hunk) bool {
	const far = 4
	start, end := sentenceOf(c.from, h.fromAt, len(h.del))
	start, end = max(start, h.fromAt-far), min(end, h.fromAt+len(h.del)+far)
	near := slices.Concat(c.from[start:h.fromAt], []token{{norm: "|"}}, c.from[min(end, h.fromAt+len(h.del)):end])
	for _, f := range j.lex.subjects.find(near) {
		if f.category == Controller && f.voice == term {
			return true
		}
	}
	return j.lex.categories[Controller].in(near)
}

// leftOf reports whether the old name stands in the new text yet, or the new one
// stood in the old.
func (j *judge) leftOf(r rebrand) bool {
	in := func(c corpus, stem string) bool {
		for w := range c.words {
			if strings.HasPrefix(w, stem) && !strings.ContainsAny(w, ".@/") {
				return true
			}
		}
		return false
	}
	return in(j.to, r.old) || in(j.from, r.now)
}

// sameAnswers reports whether both texts name the same companies with their forms,
// or lead to the same site of the publisher's own.
func (j *judge) sameAnswers() bool {
	old, now := j.firms(oldTokens), j.firms(newTokens)
	leads := func(c instance) bool {
		return slices.ContainsFunc(linksOf(c.pair.To), func(l string) bool { return registrable(hostOf(l)) == j.own })
	}
	return len(old) > 0 && slices.Equal(old, now) || len(old) == len(now) && j.own != "" && slices.ContainsFunc(j.cases, leads)
}

// firms are the first words of the names of companies with their forms on one
// side.
func (j *judge) firms(side func(*instance) []token) []string {
	var list []string
	for i := range j.cases {
		run := side(&j.cases[i])
		for k := 1; k < len(run); k++ {
			switch {
			case capital(run[k-1].raw) && hasForm(run, k):
				list = append(list, run[k-1].norm)
			case capital(run[k].raw) && formOf(run[k-1:k]) != "": // before the name
				list = append(list, run[k].norm)
			}
		}
	}
	return list
}

// brandOfWords is the first word of the publisher's name where that is several
// common words, which its domain has as one: "lanternsearch", "Lantern Search".
func (j *judge) brandOfWords() []string {
	const shortest = 5
	joined := brandOf(j.own)
	for i := range j.cases {
		side := j.cases[i].from
		for k := 1; k < len(side) && joined != ""; k++ {
			if capital(side[k-1].raw) && capital(side[k].raw) && side[k-1].norm+side[k].norm == joined && utf8.RuneCountInString(side[k-1].norm) >= shortest {
				return []string{side[k-1].norm}
			}
		}
	}
	return nil
}
