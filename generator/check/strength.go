package check

import (
	"slices"
	"strings"

	"proviso/generator/change"
	"proviso/generator/diag"
	"proviso/generator/pattern"
)

var strengthRules = []Rule{
	{Name: "negation-differs", Level: diag.Warning, Source: "GDPR Art. 12(1): what is denied in one language is denied in every language", Translation: negationDiffers},
}

// properNames and abbreviations hold a "not" that denies nothing: Do Not Track,
// N.V., No. 5, n° 5.
var properNames = pattern.New(`\b(?i:nos?)\.\s*[\d{]|\bNO[\s-]?\d|\b[Nn]\.?\s?[°º]|\b(?:Do|do)[ -][Nn]ot[ -](?:Track|Sell|Share|Call|Contact)\b|\b(?:\p{Lu}\.\s?){2,}`)

// denial is how often a text denies: with a negation, at least and at most, and
// with a word that may stand for one.
type denial struct{ plain, most, hidden, faint, idle int }

func (lang *language) denial(text []change.Sentence) denial {
	var n denial
	for _, s := range text {
		least, most := lang.plain(s)
		n.plain, n.most = n.plain+least, n.most+most
		denials := s.Places(lang.denials) // and what only looks like them
		n.faint += apartFrom(s.Places(lang.faint), denials)
		n.idle += len(s.Find(lang.idioms))
		n.hidden += len(denials)
		for _, at := range s.Places(lang.harmless) {
			if slices.Contains(denials, at) { // and is no part of what denies: falder uden for
				n.hidden--
			}
		}
	}
	return n
}

// plain is how often a sentence denies with a negation, or with what stands for
// one. Where a denial is often said with two words, those of a part of the
// sentence make one at least, and one for each verb that is denied at most.
func (lang *language) plain(s change.Sentence) (least, most int) {
	parts := []change.Sentence{s}
	if lang.concord {
		parts = s.Parts()
	}
	expletive := len(s.Find(lang.expletives)) > 0
	awaited := 0 // negations whose particle stands behind a comma
	for _, part := range parts {
		one := lang.denied(part, least > 0)
		if lang.paired {
			lang.awaitParticle(part, &one, &awaited)
		}
		unless := part.Find(lang.unless)
		switch n := len(unless); {
		case n > 0 && lang.concord && strings.HasPrefix(strings.Join(part.Words(), " "), unless[0]): // a meno che non
			one.plain, one.most = 1, n
		case lang.concord:
			one.plain, one.most = min(one.plain+n, 1), one.most+n
		default:
			one.plain, one.most = one.plain+min(n, 1), one.most+n // unless this or unless that
		}
		one.plain = max(0, one.plain-lang.compared(part))
		if expletive && one.hidden == 0 { // avant qu'il ne parte
			one.plain = 0
		}
		least, most = least+one.plain, most+one.most
	}
	return least, most
}

// denied counts the negations of a part of a sentence; hidden are those beside
// the particles.
func (lang *language) denied(part change.Sentence, after bool) denial {
	var n denial
	particles, more := 0, 0
	for _, word := range append(part.Negations(), part.Find(lang.negations)...) {
		goesOn := lang.continued[word]
		switch {
		case lang.particles[word] && !goesOn:
			particles++
		case goesOn:
			more++
		default:
			n.hidden++
		}
		if !lang.ignored[word] && (!goesOn || !after && lang.opens(part, word)) {
			n.plain++
		}
	}
	if n.plain == 0 && !after && more > 1 {
		n.plain, more = 1, more-1 // ma né immagini né suoni
	}
	if n.plain == 0 && !after && len(part.Find(lang.nors)) > 0 {
		n.plain = 1 // verkopen noch verhuren
	}
	n.plain = max(0, n.plain-len(part.Find(lang.idioms)))
	if !after && n.plain == 0 {
		more = 0 // they go on with nothing
	}
	n.most = n.plain + more // not …, nor
	if lang.concord {
		n.most = max(min(n.plain, 1), particles+more)
	}
	return n
}

// awaitParticle takes a particle alone for that of a negation before it whose own
// part has none: aucune donnée, même anonyme, n'est vendue. One of an "only" in
// two words denies nothing: ne … qu'au bout de.
func (lang *language) awaitParticle(part change.Sentence, one *denial, awaited *int) {
	particles, words := 0, 0
	for _, word := range part.Negations() {
		switch {
		case lang.particles[word]:
			particles++
		case !lang.ignored[word] && !lang.continued[word]:
			words++
		}
	}
	switch {
	case words > 0 && particles == 0:
		*awaited += words
	case particles == 1 && words == 0 && *awaited > 0:
		*awaited--
		one.plain, one.most = 0, 0
	case particles == 1 && words == 0 && lang.pairIn(part) != "":
		one.plain = 0
	}
}

// opens reports whether a negation that goes on with others begins a part, as in
// ni uno ni otro.
func (lang *language) opens(part change.Sentence, word string) bool {
	words := part.Words()
	return len(words) > 0 && words[0] == word
}

// negationDiffers: a sentence denies as often as its translation. A language
// may have a word for what another says with a "not": unless is "om inte". So
// only a difference that no such word explains is told.
func negationDiffers(d *Draft) diag.List {
	source := d.Whole.Source.language
	if !d.language.reader.Known() || !source.reader.Known() {
		return nil
	}
	return d.compareUnits(func(p Pair, u unit) diag.List {
		a, b := source.denial(u.sourceRead), d.language.denial(u.ownRead)
		more, less := a, b
		if a.plain < b.plain {
			more, less = b, a
		}
		gap := more.plain - less.most
		if gap <= 0 || less.hidden-more.hidden >= gap {
			return nil
		}
		ours, theirs := source.limited(u.sourceFull), d.language.limited(u.ownFull)
		if a.plain < b.plain {
			ours, theirs = theirs, ours
		}
		if gap <= ours.onlyIsNot(theirs) || gap == 1 && boundIsNot(source, d.language, u, a.plain < b.plain) {
			return nil
		}
		found := p.AtUnit(u, "%s denies %s, its source %s", p.Own.Key, times(b.plain), times(a.plain)).
			Hint("look whether a \"not\" was lost or came in")
		isLost := a.plain > b.plain && b.words()-alikeIn(source, d.language, u) < gap
		cameIn := a.plain < b.plain && (source.cannotDeny(u.source, a) && d.language.force(u.ownRead).said <= source.force(u.sourceRead).said || gap == 1 && source.isFree(u.sourceRead) && d.language.isNotFree(u.ownRead))
		if !isLost && !cameIn {
			found = inDoubt(found)
		}
		return diag.List{found}
	})
}

// words is how many words of a text may stand for a "not".
func (n denial) words() int { return n.hidden + n.faint + n.idle }

// alikeIn is how many words of two texts that deny without a "not" are of a kind
// that both have: without, ohne. They stand for each other.
func alikeIn(source, own *language, u unit) (n int) {
	for i := range alikeKinds {
		n += min(source.unsaid(u.sourceRead, source.alike[i]), own.unsaid(u.ownRead, own.alike[i]))
	}
	return n
}

// unsaid is how many words of a kind a text has among those that may stand for a
// "not".
func (lang *language) unsaid(text []change.Sentence, kind change.Phrases) (n int) {
	for _, s := range text {
		places := s.Places(kind)
		n += len(places) - apartFrom(places, slices.Concat(s.Places(lang.denials), s.Places(lang.faint)))
	}
	return n
}

// cannotDeny reports whether a source has no word that a translation may deny
// for: keep out, forget, down.
func (lang *language) cannotDeny(source string, n denial) bool {
	return lang.contraries && n.words() == 0 && !slices.ContainsFunc(lang.reader.Read(source), func(s change.Sentence) bool { return len(s.Find(lang.contrary)) > 0 })
}

// isFree reports whether a text says that something costs nothing.
func (lang *language) isFree(text []change.Sentence) bool {
	return slices.ContainsFunc(text, func(s change.Sentence) bool { return len(s.Find(lang.free)) > 0 })
}

// isNotFree reports whether it denies just that.
func (lang *language) isNotFree(text []change.Sentence) bool {
	const near = 4
	return slices.ContainsFunc(text, func(s change.Sentence) bool {
		return slices.ContainsFunc(s.Places(lang.free), func(at [2]int) bool { return lang.denies(s.Around(at[0]-near, at[0])) })
	})
}

// boundIsNot reports whether the negation that one text has more is the bound
// that the other has: nobody under 18 may, one must be 18.
func boundIsNot(source, own *language, u unit, ownDenies bool) bool {
	denies, bounds := source.bounds(u.sourceFull), own.bounds(u.ownFull)
	if ownDenies {
		denies, bounds = bounds, denies
	}
	sides := [2]int{bounds.plain[above] + bounds.may[above], bounds.plain[below] + bounds.may[below] + bounds.bare[below]}
	return denies.open > bounds.open && sides[above]+sides[below] > 0 && bounds.bare[above] == 0
}

func times(n int) string {
	switch n {
	case 0:
		return "nothing"
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return strings.Repeat("again and ", n-3) + "three times or more"
}

func (d *Draft) compareUnits(find func(Pair, unit) diag.List) diag.List {
	return d.compareWords(func(p Pair) diag.List {
		var list diag.List
		for _, u := range p.units {
			if list.Add(find(p, u)...); len(list) >= mostInClause {
				break
			}
		}
		return list
	})
}
