package name

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"proviso/generator/change/dictionary"
	"proviso/generator/change/lexicon"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/diag"
	"proviso/generator/pattern"
	"proviso/generator/policy"
	"proviso/generator/redline"
	"proviso/generator/settings"
)

// screenText is what stands beside the labels of a screen, and on those that
// choose.
//
//go:embed interface.toml
var screenText []byte

// screen is it in one language: how words begin.
type screen struct{ beside, places, choices []string }

var screens sync.Map // language -> screen

// screenOf panics on a faulty file: it is part of the program, and a test reads
// it.
func screenOf(l policy.Locale) screen {
	if s, ok := screens.Load(l.Language()); ok {
		return s.(screen)
	}
	var list diag.List
	t := settings.Read("interface.toml", screenText, &list)
	read := func(name string) (words []string) {
		table := t.Table(name)
		for _, language := range table.Keys() {
			if row := table.Strings(language); language == "en" || language == l.Language() {
				words = append(words, row...)
			}
		}
		table.Done()
		return words
	}
	s := screen{read("beside"), read("places"), read("choices")}
	t.Done()
	if list.HasErrors() {
		panic(fmt.Sprintf("the words of screens are faulty:\n%s", list.Format()))
	}
	screens.Store(l.Language(), s)
	return s
}

// begins reports whether a word begins as one of a list does. The short ones are
// whole words.
func begins(t token.Token, with []string) bool {
	const short = 3 // letters, but syllables of Korean
	long := func(s string) bool {
		return utf8.RuneCountInString(s) > short || unicode.Is(unicode.Hangul, []rune(s)[0])
	}
	return slices.ContainsFunc(with, func(s string) bool {
		return t.Norm == s || long(s) && strings.HasPrefix(t.Norm, s)
	})
}

var (
	// a label set off by mark-up or in quotes
	setOffLabel = pattern.New("\\*\\*([^*\\n]{1,60})\\*\\*|\\*([^*\\n]{1,60})\\*|\\b_([^_\\n]{1,60})_\\b|`([^`\\n]{1,60})`|<(?:b|strong|em|i|kbd)>([^<\\n]{1,60})</|[“„«»‚「『]\\s?([^“”„«»‚‘’「」『』\\n]{1,60}?)\\s?[”“«»‘’」』]|\"([^\"\\n]{1,60})\"")
	// what leads from one part of a menu to the next
	leadsOn = pattern.New(`(?:→|›|»|&gt;|\\?>|⇒|➔|➜|->|=>|›|＞)`)
	// several labels of which each leads to the next, set off one by one
	menuPath = pattern.New("(?:\\*\\*|\\*|_|`|“|„|«|「|\")[^*_`“”„«»「」\"\\n]{1,40}(?:\\*\\*|\\*|_|`|”|“|»|」|\")(?:\\s*(?:→|›|»|&gt;|\\\\?>|⇒|➔|➜|->|=>|＞)\\s*(?:\\*\\*|\\*|_|`|“|„|«|「|\")[^*_`“”„«»「」\"\\n]{1,40}(?:\\*\\*|\\*|_|`|”|“|»|」|\"))+")
	// or not set off at all, each written with a capital
	barePath = pattern.New(wayOfNames + `(?: [\p{L}\p{N}]+)??)+`)
	// and at the end of a sentence, where the last label may have small words
	endingPath = pattern.New(wayOfNames + `)+(?: [\p{Ll}\p{N}]+){1,2}(?:[.;)]|$)`)
)

// wayOfNames is a way through menus, up to where its last label may go on.
const wayOfNames = `\p{Lu}[\p{L}\p{N}]*(?: \p{Lu}[\p{L}\p{N}]*){0,2}(?:\s*(?:→|›|»|&gt;|\\?>|⇒|➔|➜|->|=>|＞)\s*\p{Lu}[\p{L}\p{N}]*`

// onScreen: the label of a part of a menu, of a button or of a function by another
// name: where to find a thing, and not what holds of it. None that chooses, denies
// or counts, nor one with the name of somebody else.
func (j *Judge) onScreen(c *reading.Case, h reading.Hunk) string {
	if len(h.Del) == 0 && len(h.Ins) == 0 || reading.IsHeading(c.Clause()) || j.choosing(h.Del) || j.choosing(h.Ins) {
		return ""
	}
	if j.within(c.Pair.From, c.From, h.FromAt, h.Del, j.pathLabels) && j.within(c.Pair.To, c.To, h.ToAt, h.Ins, j.pathLabels) {
		return "a part of a menu by another name"
	}
	if len(h.Del) == 0 || len(h.Ins) == 0 || j.labelTopics(h.Del) != j.labelTopics(h.Ins) || j.stays(c.Pair.From, h.Del, j.To) || j.stays(c.Pair.To, h.Ins, j.From) || !j.HasWords() && !inEnglish(h.Del) && !inEnglish(h.Ins) {
		return ""
	}
	words := screenOf(j.Locale)
	for _, kind := range []struct {
		beside []string
		labels func([]redline.Clause) []string
	}{{words.beside, j.screenLabels}, {words.places, j.printedLabels}} {
		if nearOne(c.From, h.FromAt, len(h.Del), kind.beside) && nearOne(c.To, h.ToAt, len(h.Ins), kind.beside) &&
			j.within(c.Pair.From, c.From, h.FromAt, h.Del, kind.labels) && j.within(c.Pair.To, c.To, h.ToAt, h.Ins, kind.labels) {
			return "a label of the screen by another name"
		}
	}
	return ""
}

// labelTopics is what words of a label are about, but for those by which screens
// call a user's own pages.
func (j *Judge) labelTopics(run []token.Token) string {
	return j.Lex.Topics(token.Only(run, func(t token.Token) bool { return !begins(t, ownPages) }))
}

// mine are words by which labels say that something is the user's, and that no
// dictionary has.
var mine = token.Set([]string{"mój", "můj", "môj", "мій"})

var ownPages = strings.Fields("profil account konto kont compte cuenta conta účet účt аккаунт профил профіл профіль tili fiók hesap")

// stays reports whether the other text has the label in which a run stands as well,
// so that it has not taken another's place.
func (j *Judge) stays(clauses []redline.Clause, run []token.Token, other reading.Corpus) bool {
	whole := token.Norms(run)
	for _, label := range j.screenLabels(clauses) {
		if strings.Contains(label, " "+whole+" ") {
			return other.Count(strings.TrimSpace(label)) > 0
		}
	}
	return other.Count(whole) > 0
}

// choosing reports whether a run of words of a label chooses, denies, counts, or
// names somebody: words of no language that is read here.
func (j *Judge) choosing(run []token.Token) bool {
	words := screenOf(j.Locale).choices
	for _, t := range run {
		if t.Kind != token.Word || begins(t, words) || bareDenials[t.Norm] || j.Weighs(t) && !j.Joins(t) || token.Mixed(t.Raw) {
			return true
		}
		if token.Capital(t.Raw) && !slices.Contains(j.Brands, t.Norm) && !mine[t.Norm] && j.HasWords() && !j.IsWord(t.Norm) && !j.IsWord(strings.TrimSuffix(t.Norm, "s")) && !dictionary.Of("en").Has(t.Norm) {
			return true
		}
	}
	return j.Lex.Countries.In(run) || lexicon.IsCompany(run)
}

// inEnglish reports whether no word of a run is written as a name that English does
// not have as a word: where there is no dictionary, one label of two is such.
func inEnglish(run []token.Token) bool {
	return !slices.ContainsFunc(run, func(t token.Token) bool { return token.Capital(t.Raw) && !dictionary.Of("en").Has(t.Norm) })
}

// nearOne reports whether one of some words stands near a run in its sentence.
func nearOne(side []token.Token, at, n int, words []string) bool {
	const far = 3
	for k := max(0, at-far); k < min(len(side), at+n+far); k++ {
		if (k < at || k >= at+n) && side[k].Sentence == side[min(at, len(side)-1)].Sentence && begins(side[k], words) {
			return true
		}
	}
	return false
}

// within reports whether all places in which a clause says a run are in labels of
// a kind. Of words that only came or went, the label must stand on either side.
func (j *Judge) within(clauses []redline.Clause, side []token.Token, at int, run []token.Token, labels func([]redline.Clause) []string) bool {
	found := labels(clauses)
	if len(run) == 0 {
		return len(found) > 0 && at > 0 && slices.ContainsFunc(found, func(s string) bool {
			return strings.HasSuffix(s, " "+side[at-1].Norm+" ") || strings.Contains(s, " "+token.Norms(side[max(0, at-1):min(len(side), at+1)])+" ")
		})
	}
	phrase, inside := " "+token.Norms(run)+" ", 0
	for _, s := range found {
		inside += strings.Count(s, phrase)
	}
	return inside > 0 && (inside == strings.Count(" "+token.Norms(side)+" ", phrase) || standsIn(side, at, len(run), found))
}

// standsIn reports whether a run is part of a label just where it stands.
func standsIn(side []token.Token, at, n int, labels []string) bool {
	return slices.ContainsFunc(labels, func(label string) bool {
		long := len(strings.Fields(label))
		for start := max(0, at+n-long); long > n && start <= at && start+long <= len(side); start++ {
			if token.Norms(side[start:start+long]) == strings.TrimSpace(label) {
				return true
			}
		}
		return false
	})
}

func (j *Judge) pathLabels(clauses []redline.Clause) []string {
	var list []string
	for _, c := range clauses {
		if !strings.ContainsAny(c.Source, "→›»>;⇒➔➜＞") {
			continue
		}
		paths := menuPath.FindAllString(c.Source, -1)
		for _, label := range setOffLabels(c) { // one label with the whole path
			if leadsOn.MatchString(label) {
				paths = append(paths, label)
			}
		}
		if len(paths) == 0 {
			paths = append(endingPath.FindAllString(c.Words, -1), barePath.FindAllString(endingPath.ReplaceAllString(c.Words, ""), -1)...)
		}
		for _, p := range paths {
			list = append(list, " "+token.Norms(j.Lex.ReadClosely(leadsOn.ReplaceAllString(p, " ")))+" ")
		}
	}
	return list
}

func (j *Judge) screenLabels(clauses []redline.Clause) []string {
	return j.labelsThat(clauses, func(string) bool { return true })
}

// printedLabels are those that are set off in print, and not in quotes: what is
// quoted may be a term.
func (j *Judge) printedLabels(clauses []redline.Clause) []string {
	return j.labelsThat(clauses, func(whole string) bool { return strings.ContainsRune("*_`<", rune(whole[0])) })
}

func (j *Judge) labelsThat(clauses []redline.Clause, is func(string) bool) []string {
	var list []string
	for _, c := range clauses {
		for _, m := range setOffIn(c) {
			if is(m[0]) {
				list = append(list, " "+token.Norms(j.Lex.ReadClosely(strings.Join(m[1:], "")))+" ")
			}
		}
	}
	return list
}

// setOffIn finds labels; most clauses have no mark that sets any off, and need no
// pattern to tell.
func setOffIn(c redline.Clause) [][]string {
	if !strings.ContainsAny(c.Source, "*_`<“„«»‚「『\"") {
		return nil
	}
	return setOffLabel.FindAllStringSubmatch(c.Source, -1)
}

func setOffLabels(c redline.Clause) []string {
	var list []string
	for _, m := range setOffIn(c) {
		list = append(list, strings.Join(m[1:], ""))
	}
	return list
}
