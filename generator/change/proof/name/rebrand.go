package name

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/generator/change/lexicon"
	"proviso/generator/change/link"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// rebrand is the publisher's name, or its product's, and the one for which it went
// everywhere, as words with any ending of their language begin.
type rebrand struct{ old, now string }

// rebranded: the name that the publisher goes by changed throughout, with the
// endings that languages put behind it.
func (j *Judge) rebranded(_ *reading.Case, h reading.Hunk) string {
	if j.rebrand.old == "" || len(h.Del) != len(h.Ins) {
		return ""
	}
	for k := range h.Del {
		if h.Del[k].Norm != h.Ins[k].Norm && !j.rebrand.covers(h.Del[k], h.Ins[k]) {
			return ""
		}
	}
	return "the publisher's own name changed throughout"
}

func (r rebrand) covers(old, now token.Token) bool {
	a, ok := strings.CutPrefix(old.Norm, r.old)
	b, also := strings.CutPrefix(now.Norm, r.now)
	const longest = 6
	return ok && also && utf8.RuneCountInString(a) <= longest && utf8.RuneCountInString(b) <= longest && !denying[a] && !denying[b]
}

// findRebrand looks for it: a name that the publisher goes by, and another, in
// three places or more; the old one nowhere any more, the new nowhere before; never
// with a company's form or as who does it. Who answers is known otherwise: by a
// company that the text names before and after, or by the site that is linked still.
func (j *Judge) findRebrand() rebrand {
	const often = 3
	times, names := map[rebrand]int{}, append(j.titleNames(), j.Brands...)
	var found []rebrand
	for i := range j.Cases {
		for _, h := range j.Cases[i].Hunks {
			for k := range min(len(h.Del), len(h.Ins)) {
				one := rebrand{h.Del[k].Norm, h.Ins[k].Norm}
				if len(h.Del) != len(h.Ins) || !slices.Contains(names, one.old) || !token.Capital(h.Ins[k].Raw) || h.Ins[k].Kind != token.Word {
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
func (j *Judge) places(r rebrand) int {
	n := 0
	for i := range j.Cases {
		c := &j.Cases[i]
		for _, h := range c.Hunks {
			for k := range min(len(h.Del), len(h.Ins)) {
				if len(h.Del) != len(h.Ins) || !r.covers(h.Del[k], h.Ins[k]) {
					continue
				}
				if formed(c.From, h.FromAt+k+1) || formed(c.To, h.ToAt+k+1) || lexicon.HasForm(c.From, h.FromAt+k+1) || lexicon.HasForm(c.To, h.ToAt+k+1) || formBefore(c.From, h.FromAt+k) || formBefore(c.To, h.ToAt+k) || j.doneBy(c, h) || j.answersThere(c, h) {
					return 0
				}
				n++
			}
		}
	}
	return n
}

func formBefore(side []token.Token, at int) bool {
	return at > 0 && lexicon.FormOf(side[at-1:at]) != ""
}

// answersThere reports whether a sentence says who answers or receives, with what
// a name stands beside.
func (j *Judge) answersThere(c *reading.Case, h reading.Hunk) bool {
	const far = 4
	start, end := token.SentenceOf(c.From, h.FromAt, len(h.Del))
	start, end = max(start, h.FromAt-far), min(end, h.FromAt+len(h.Del)+far)
	near := slices.Concat(c.From[start:h.FromAt], []token.Token{{Norm: "|"}}, c.From[min(end, h.FromAt+len(h.Del)):end])
	for _, f := range j.Lex.Subjects.Find(near) {
		if f.Category == topic.Controller && f.Voice == lexicon.Term {
			return true
		}
	}
	return j.Lex.Categories[topic.Controller].In(near)
}

// leftOf reports whether the old name stands in the new text yet, or the new one
// stood in the old.
func (j *Judge) leftOf(r rebrand) bool {
	in := func(c reading.Corpus, stem string) bool {
		for w := range c.Words {
			if strings.HasPrefix(w, stem) && !strings.ContainsAny(w, ".@/") {
				return true
			}
		}
		return false
	}
	return in(j.To, r.old) || in(j.From, r.now)
}

// sameAnswers reports whether both texts name the same companies with their forms,
// or lead to the same site of the publisher's own.
func (j *Judge) sameAnswers() bool {
	old, now := j.firms(oldTokens), j.firms(newTokens)
	leads := func(c reading.Case) bool {
		return slices.ContainsFunc(reading.LinksOf(c.Pair.To), func(l string) bool { return token.Registrable(link.HostOf(l)) == j.Own })
	}
	return len(old) > 0 && slices.Equal(old, now) || len(old) == len(now) && j.Own != "" && slices.ContainsFunc(j.Cases, leads)
}

// firms are the first words of the names of companies with their forms on one
// side.
func (j *Judge) firms(side func(*reading.Case) []token.Token) []string {
	var list []string
	for i := range j.Cases {
		run := side(&j.Cases[i])
		for k := 1; k < len(run); k++ {
			switch {
			case token.Capital(run[k-1].Raw) && lexicon.HasForm(run, k):
				list = append(list, run[k-1].Norm)
			case token.Capital(run[k].Raw) && lexicon.FormOf(run[k-1:k]) != "": // before the name
				list = append(list, run[k].Norm)
			}
		}
	}
	return list
}

// brandOfWords is the first word of the publisher's name where that is several
// common words, which its domain has as one: "lanternsearch", "Lantern Search".
func (j *Judge) brandOfWords() []string {
	const shortest = 5
	joined := link.BrandOf(j.Own)
	for i := range j.Cases {
		side := j.Cases[i].From
		for k := 1; k < len(side) && joined != ""; k++ {
			if token.Capital(side[k-1].Raw) && token.Capital(side[k].Raw) && side[k-1].Norm+side[k].Norm == joined && utf8.RuneCountInString(side[k-1].Norm) >= shortest {
				return []string{side[k-1].Norm}
			}
		}
	}
	return nil
}
