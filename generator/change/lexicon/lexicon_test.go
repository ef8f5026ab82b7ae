package lexicon

import (
	"path"
	"slices"
	"strings"
	"testing"

	"proviso/generator/change/token"
	"proviso/generator/policy"
	"proviso/generator/topic"
)

// Every language that the project promises has a lexicon, and each is whole: a
// missing list would let what it holds pass.
func TestLexicons(t *testing.T) {
	for _, l := range strings.Fields("en nb nn sv da de fr es pt it nl pl fi") {
		lex := Of(policy.Locale(l))
		if !lex.Known {
			t.Errorf("%s has no lexicon", l)
			continue
		}
		for name, n := range map[string]int{"months": len(lex.Months) / 12, "modals": len(lex.Modals), "units": len(lex.Units),
			"numbers": len(lex.Numbers), "negations": size(lex.Negations), "exceptions": size(lex.Exceptions),
			"qualifiers": size(lex.Qualifiers), "softeners": size(lex.Softeners), "bases": size(lex.Bases),
			"sections": size(lex.Sections), "updated": size(lex.Updated), "suffixes": len(lex.Suffixes),
			"idle": len(lex.Idle), "light": len(lex.Light), "orders": size(lex.Orders), "ours": len(lex.Wording.Ours),
			"points": len(lex.Wording.Points), "pointing": len(lex.Wording.Pointing), "pages": len(lex.Wording.Pages), "readers": size(lex.Readers), "contracts": size(lex.Contracts), "revised": size(lex.Wording.Revised)} {
			if n == 0 {
				t.Errorf("%s: no %s", l, name)
			}
		}
		for _, c := range topic.Categories {
			if !lex.Subjects.has(c) {
				t.Errorf("%s: no words of %s", l, c)
			}
			if !lex.Titles.has(c) {
				t.Errorf("%s: no headings of %s", l, c)
			}
		}
		synonymsWeighNothing(t, l, lex)
	}
}

func TestNumbersInOneWord(t *testing.T) {
	for word, want := range map[string]int{
		"nb tjuefem": 25, "nb femogtyve": 25, "sv sjuttiotvå": 72, "da femogfyrre": 45, "da tohundrede": 200, "de fünfunddreißig": 35,
		"de zweihundert": 200, "nl vijfentwintig": 25, "nl tweeënzeventig": 72, "it trentacinque": 35, "fi kaksikymmentäviisi": 25, "nb tretti": 30,
	} {
		l, number, _ := strings.Cut(word, " ")
		if got := Of(policy.Locale(l)).Numbers[number]; got != want {
			t.Errorf("%s is %d, not %d", word, got, want)
		}
	}
}

// Tens and units that an "and" joins are one number; a hundred and a unit of
// something else are two.
func TestNumbersInSeveralWords(t *testing.T) {
	for text, want := range map[string]string{
		"es cuarenta y ocho horas": "48 horas", "pt trinta e cinco dias": "35 dias",
		"es cuarenta y otros ocho": "40 y otros 8", "es diez y ocho": "10 y 8", "en forty and eight": "40 and 8",
	} {
		l, text, _ := strings.Cut(text, " ")
		if got := token.Norms(Of(policy.Locale(l)).Read(text)); got != want {
			t.Errorf("%s: %q is read as %q, not %q", l, text, got, want)
		}
	}
}

// A denial is a denial in each of the wordings that are taken for one another:
// those with a contraction ("won't", "can't") count by what they stand for.
func synonymsWeighNothing(t *testing.T, locale string, lex *Lexicon) {
	denies := func(list []string) bool {
		for _, w := range list {
			if lex.Negations.In([]token.Token{{Norm: w}}) || w == "t" && locale == "en" {
				return true
			}
		}
		return false
	}
	// that deny in one word, those that say how much, and those that bid welcome
	other := func(list []string) bool {
		return slices.Contains(list, "prohibited") || len(list) > 1 && slices.Contains([]string{"less", "more", "fewer"}, list[1]) && list[2] == "than" ||
			slices.ContainsFunc([]string{"hesitate", "saying", "charge", "cost", "absence", "unaffected"}, func(w string) bool { return slices.Contains(list, w) })
	}
	for _, group := range lex.Same {
		for _, r := range group {
			if denies(r.From) != denies(r.To) && !other(r.From) && !other(r.To) {
				t.Errorf("%s: %q is taken for %q", locale, r.From, r.To)
			}
		}
	}
}

// A wording has one meaning: were it in two groups, or the first of one and
// another of a second, the two would never meet.
func TestSynonymsHaveOneMeaning(t *testing.T) {
	for _, l := range strings.Fields("en nb nn sv da de fr es pt it nl pl fi") {
		lex := Of(policy.Locale(l))
		for _, group := range lex.Same {
			for i, r := range group {
				for _, other := range group[:i] {
					if slices.Equal(other.From, r.From) && !slices.Equal(other.To, r.To) {
						t.Errorf("%s: %q stands for %q and for %q", l, r.From, other.To, r.To)
					}
				}
				for _, next := range lex.Same[r.To[0]] {
					if slices.Equal(next.From, r.To) && !next.isItself() {
						t.Errorf("%s: %q stands for %q, which stands for %q", l, r.From, r.To, next.To)
					}
				}
			}
		}
	}
}

func TestLexiconFilesAreRead(t *testing.T) {
	entries, err := lexicons.ReadDir("locale")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		l, err := policy.ParseLocale(strings.TrimSuffix(e.Name(), path.Ext(e.Name())))
		if err != nil {
			t.Errorf("%s: %v", e.Name(), err)
		} else if !Of(l).Known {
			t.Errorf("%s is not read", e.Name())
		}
	}
}

func size(p Phrases) int {
	n := len(p.all().loose)
	for _, list := range p.all().exact {
		n += len(list)
	}
	return n
}

func (s Subjects) has(c topic.Category) bool {
	of := func(list []subject) bool {
		return slices.ContainsFunc(list, func(one subject) bool { return one.category == c })
	}
	set := s.read()
	for _, lists := range []map[string][]subject{set.exact, set.begin} {
		for _, list := range lists {
			if of(list) {
				return true
			}
		}
	}
	return of(set.loose)
}
