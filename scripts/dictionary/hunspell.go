package main

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// affixes is what a Hunspell .aff file says of how the words of its .dic file
// are inflected; what it says of compounds and suggestions is not read.
type affixes struct {
	flagType  string // "" (a letter), "long" (two letters) or "num" (numbers with commas)
	rules     map[string][]affix
	hidden    map[string]bool // flags of what is no word as it stands: stems, parts of compounds, forbidden words
	forbidden string
}

// An affix takes some letters off one end of a word that meets its condition,
// and puts others there.
type affix struct {
	prefix, crosses bool // whether at the beginning; whether beside one at the other end
	strip, add      string
	flags           []string // what may be added to the result
	condition       *regexp.Regexp
}

func readAffixes(in io.Reader) (*affixes, error) {
	a := &affixes{rules: map[string][]affix{}, hidden: map[string]bool{}}
	crosses := map[string]bool{}
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		f := strings.Fields(lines.Text())
		if len(f) < 2 {
			continue
		}
		switch f[0] {
		case "FLAG":
			a.flagType = strings.TrimPrefix(f[1], "UTF-8")
		case "FORBIDDENWORD":
			a.forbidden = f[1]
		case "NEEDAFFIX", "ONLYINCOMPOUND", "CIRCUMFIX":
			a.hidden[f[1]] = true
		case "PFX", "SFX":
			if len(f) == 4 && (f[2] == "Y" || f[2] == "N") { // what begins the affixes of a flag
				crosses[f[0]+f[1]] = f[2] == "Y"
				continue
			}
			rule, err := a.rule(f)
			if err != nil {
				return nil, err
			}
			rule.crosses = crosses[f[0]+f[1]]
			a.rules[f[1]] = append(a.rules[f[1]], rule)
		}
	}
	return a, lines.Err()
}

// rule reads "SFX flag strip add/flags condition".
func (a *affixes) rule(f []string) (affix, error) {
	if len(f) < 4 {
		return affix{}, fmt.Errorf("the affix %q is not whole", strings.Join(f, " "))
	}
	if len(f) == 4 {
		f = append(f, ".")
	}
	add, flags, _ := strings.Cut(f[3], "/")
	nothing := func(s string) string {
		if s == "0" {
			return ""
		}
		return s
	}
	rule := affix{prefix: f[0] == "PFX", strip: nothing(f[2]), add: nothing(add), flags: a.split(flags)}
	pattern := strings.ReplaceAll(f[4], "-", `\-`) // a dash within brackets is itself
	if rule.prefix {
		pattern = "^" + pattern
	} else {
		pattern += "$"
	}
	var err error
	rule.condition, err = regexp.Compile(pattern)
	return rule, err
}

// split parts the flags of a word.
func (a *affixes) split(flags string) []string {
	switch {
	case flags == "":
		return nil
	case a.flagType == "num":
		return strings.Split(flags, ",")
	}
	size := 1
	if a.flagType == "long" {
		size = 2
	}
	var list []string
	for letters := []rune(flags); len(letters) >= size; letters = letters[size:] {
		list = append(list, string(letters[:size]))
	}
	return list
}

// apply is a word with an affix.
func (r affix) apply(word string) (string, bool) {
	if !r.condition.MatchString(word) {
		return "", false
	}
	if r.prefix {
		rest, ok := strings.CutPrefix(word, r.strip)
		return r.add + rest, ok
	}
	rest, ok := strings.CutSuffix(word, r.strip)
	return rest + r.add, ok
}

// expand gives the forms of all the words of a .dic file.
func (a *affixes) expand(in io.Reader, give func(string)) error {
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		entry, _, _ := strings.Cut(lines.Text(), "\t")
		entry, _, _ = strings.Cut(entry, " ")
		word, flags, _ := strings.Cut(entry, "/")
		a.forms(word, a.split(flags), 0, give)
	}
	return lines.Err()
}

// forms gives a word, and what its flags make of it: at most two endings and one
// beginning.
func (a *affixes) forms(word string, flags []string, endings int, give func(string)) {
	hidden := false
	for _, flag := range flags {
		if flag == a.forbidden && flag != "" {
			return
		}
		hidden = hidden || a.hidden[flag]
	}
	if !hidden {
		give(word)
	}
	for _, flag := range flags {
		for _, rule := range a.rules[flag] {
			formed, ok := rule.apply(word)
			switch {
			case !ok:
			case rule.prefix:
				if !a.anyHidden(rule.flags) {
					give(formed)
				}
			case endings < 2:
				a.forms(formed, append(a.crossing(flags, rule), rule.flags...), endings+1, give)
			}
		}
	}
}

func (a *affixes) anyHidden(flags []string) bool {
	for _, flag := range flags {
		if a.hidden[flag] {
			return true
		}
	}
	return false
}

// crossing are the flags of a word's beginnings that go with an ending.
func (a *affixes) crossing(flags []string, ending affix) []string {
	var list []string
	for _, flag := range flags {
		if rules := a.rules[flag]; ending.crosses && len(rules) > 0 && rules[0].prefix && rules[0].crosses {
			list = append(list, flag)
		}
	}
	return list
}
