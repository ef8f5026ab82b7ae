package cli

import (
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"

	"proviso/generator/check"
	"proviso/generator/content"
)

// printCoverage prints what the laws that each policy names require, where it
// is answered, and how that stands in each locale.
func printCoverage(i *invocation, o *opened, asJSON bool) int {
	if list := o.project.Problems(); list.HasErrors() {
		return i.report(list)
	}
	if asJSON {
		return coverageAsJSON(i, o)
	}
	for n, p := range o.project.Policies {
		if n > 0 {
			fmt.Fprintln(i.out)
		}
		i.coverageOf(p, o.checker().Coverage(p))
	}
	return done
}

func coverageAsJSON(i *invocation, o *opened) int {
	all := []coverageJSON{}
	for _, p := range o.project.Policies {
		for _, one := range o.checker().Coverage(p) {
			all = append(all, newCoverageJSON(p, one))
		}
	}
	encoder := json.NewEncoder(i.out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(struct {
		Coverage []coverageJSON `json:"coverage"`
	}{all}); err != nil {
		return i.fail(err)
	}
	return done
}

func (i *invocation) coverageOf(p *content.Policy, all []check.Coverage) {
	if len(all) == 0 {
		fmt.Fprintf(i.out, "%s: policy.toml requires no list\n", p.ID)
		return
	}
	w := tabwriter.NewWriter(i.out, 0, 0, 2, ' ', 0)
	answered := 0
	for n, one := range all {
		if n == 0 || all[n-1].List.ID != one.List.ID {
			w.Flush()
			fmt.Fprintf(i.out, "%s: %s\n", p.ID, one.List.Law)
			fmt.Fprintln(w, coverageHeader(one))
		}
		row := []string{one.List.Keys(one.Item)[0], one.Item.Cite, strings.Join(one.Sections, ", ")}
		for _, a := range one.Answers {
			row = append(row, answerWords(a))
		}
		fmt.Fprintln(w, strings.Join(row, "\t"))
		if one.Answered() {
			answered++
		}
	}
	w.Flush()
	fmt.Fprintf(i.out, "%s: %d of %d answered\n", p.ID, answered, len(all))
}

func coverageHeader(one check.Coverage) string {
	header := []string{"disclosure", "citation", "sections"}
	for _, a := range one.Answers {
		header = append(header, string(a.Locale))
	}
	return strings.Join(header, "\t")
}

func answerWords(a check.Answer) string {
	if a.State == check.Answered && len(a.Without) > 0 {
		return "answered, not on " + strings.Join(a.Without, ", ")
	}
	return string(a.State)
}

type coverageJSON struct {
	Policy     string       `json:"policy"`
	List       string       `json:"list"`
	Disclosure string       `json:"disclosure"`
	Citation   string       `json:"citation"`
	Says       string       `json:"says"`
	Sections   []string     `json:"sections"`
	Locales    []answerJSON `json:"locales"`
}

type answerJSON struct {
	Locale  string   `json:"locale"`
	State   string   `json:"state"`
	Without []string `json:"without"`
}

func newCoverageJSON(p *content.Policy, one check.Coverage) coverageJSON {
	c := coverageJSON{p.ID, one.List.ID, one.List.Keys(one.Item)[0], one.Item.Cite, one.Item.What, append([]string{}, one.Sections...), []answerJSON{}}
	for _, a := range one.Answers {
		c.Locales = append(c.Locales, answerJSON{string(a.Locale), string(a.State), append([]string{}, a.Without...)})
	}
	return c
}
