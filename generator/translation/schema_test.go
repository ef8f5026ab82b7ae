package translation

import (
	"bytes"
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"proviso/generator/xliff"
)

// rule is what the transitional schema of XLIFF 1.2 says of an element, as far
// as it matters for what is written here: attributes that it needs and may
// have, and its children in the order in which they may come.
type rule struct {
	needs, may string
	children   string // names in order; | between those that may mix
	words      bool   // text may stand in it
}

const inline = "x|ph|bpt|ept"

var schema = map[string]rule{
	"xliff":         {"version", "", "file", false},
	"file":          {"original source-language datatype", "target-language space", "header body", false},
	"header":        {"", "", "skl", false},
	"skl":           {"", "", "internal-file", false},
	"internal-file": {"", "form crc", "", true},
	"body":          {"", "", "trans-unit", false},
	"trans-unit":    {"id", "restype translate approved space", "source target note|alt-trans", false},
	"alt-trans":     {"", "alttranstype space", "source target", false},
	"source":        {"", "lang", inline, true},
	"target":        {"", "lang state", inline, true},
	"note":          {"", "", "", true},
	"x":             {"id", "ctype equiv-text", "", false},
	"ph":            {"id", "ctype", "", true},
	"bpt":           {"id", "rid ctype", "", true},
	"ept":           {"id", "rid", "", true},
}

// values are what attributes may say.
var values = map[string]*regexp.Regexp{
	"version":         regexp.MustCompile(`^1\.2$`),
	"datatype":        regexp.MustCompile(`^x-\S+$`),
	"restype":         regexp.MustCompile(`^x-\S+$`),
	"translate":       regexp.MustCompile(`^(yes|no)$`),
	"approved":        regexp.MustCompile(`^(yes|no)$`),
	"space":           regexp.MustCompile(`^preserve$`),
	"state":           regexp.MustCompile(`^(needs-translation|needs-review-translation|final)$`),
	"alttranstype":    regexp.MustCompile(`^previous-version$`),
	"x ctype":         regexp.MustCompile(`^(lb|x-\S+)$`),
	"ph ctype":        regexp.MustCompile(`^(lb|x-\S+)$`),
	"bpt ctype":       regexp.MustCompile(`^(bold|italic|link|x-\S+)$`),
	"id":              regexp.MustCompile(`.`),
	"original":        regexp.MustCompile(`.`),
	"lang":            regexp.MustCompile(`^[A-Za-z]+(-[A-Za-z0-9]+)*$`),
	"target-language": regexp.MustCompile(`^[A-Za-z]+(-[A-Za-z0-9]+)*$`),
}

// validate lists where a file breaks the schema.
func validate(source []byte) []string {
	var broken []string
	dec := xml.NewDecoder(bytes.NewReader(source))
	type open struct {
		name   string
		at     int // how far in its children
		ranges map[string]bool
	}
	stack := []*open{{name: ""}}
	units := map[string]bool{}
	for {
		token, err := dec.Token()
		if err == io.EOF {
			return broken
		} else if err != nil {
			return append(broken, err.Error())
		}
		top := stack[len(stack)-1]
		switch token := token.(type) {
		case xml.StartElement:
			name := token.Name.Local
			if token.Name.Space != xliff.Namespace {
				broken = append(broken, name+" is of another namespace")
			}
			if groups := strings.Fields(schema[top.name].children); top.name != "" {
				at := slices.IndexFunc(groups, func(g string) bool { return slices.Contains(strings.Split(g, "|"), name) })
				if at < top.at {
					broken = append(broken, name+" cannot stand there in "+top.name)
				}
				top.at = at
			}
			broken = append(broken, attributes(token)...)
			if id := attr(token, "id"); name == "trans-unit" && units[id] {
				broken = append(broken, "the unit "+id+" stands twice")
			} else if name == "trans-unit" {
				units[id] = true
			}
			if rid := attr(token, "rid"); name == "bpt" && top.ranges[rid] || name == "ept" && !top.ranges[rid] {
				broken = append(broken, name+" "+rid+" has no partner, or two")
			} else if name == "bpt" {
				top.ranges[rid] = true
			}
			stack = append(stack, &open{name: name, ranges: map[string]bool{}})
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if !schema[top.name].words && strings.TrimSpace(string(token)) != "" {
				broken = append(broken, "words in "+top.name)
			}
		}
	}
}

func attributes(e xml.StartElement) []string {
	var broken []string
	r, known := schema[e.Name.Local]
	if !known {
		return []string{e.Name.Local + " is not known"}
	}
	for _, name := range strings.Fields(r.needs) {
		if attr(e, name) == "" {
			broken = append(broken, e.Name.Local+" has no "+name)
		}
	}
	for _, a := range e.Attr {
		form := values[e.Name.Local+" "+a.Name.Local]
		if form == nil {
			form = values[a.Name.Local]
		}
		switch {
		case a.Name.Local == "xmlns":
		case !slices.Contains(strings.Fields(r.needs+" "+r.may), a.Name.Local):
			broken = append(broken, e.Name.Local+" may not have "+a.Name.Local)
		case form != nil && !form.MatchString(a.Value):
			broken = append(broken, e.Name.Local+" has "+a.Name.Local+"="+a.Value)
		}
	}
	return broken
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func TestFilesAreValid(t *testing.T) {
	for _, p := range real(t) {
		for _, l := range translations(p) {
			for _, j := range []*Job{opened(job(t, p, l), "title"), job(t, withoutTranslation(p, l), l)} {
				for _, b := range validate(xliff.Encode(j.File())) {
					t.Errorf("%s %s: %s", p.ID, l, b)
				}
			}
		}
	}
	rapid.Check(t, func(rt *rapid.T) {
		for _, b := range validate(xliff.Encode(job(t, (&generator{T: rt}).policyOf(), "nb").File())) {
			rt.Error(b)
		}
	})
}

// The validator itself notices what it is there for.
func TestTheValidatorNotices(t *testing.T) {
	p := real(t)[1]
	plain := string(xliff.Encode(job(t, p, "nb").File()))
	for _, c := range [][2]string{
		{` restype="x-title"`, ` restype="title"`}, {`<source xml:lang="en">`, `<target/><source xml:lang="en">`}, {` datatype="x-proviso-markdown"`, ``},
		{`<note>`, `<hint>x</hint><note>`}, {`rid="1"`, `rid="99"`}, {` state="final"`, ` state="done"`}, {`<trans-unit id="title"`, `<trans-unit id="intro/1"`},
		{`<body>`, `<body>words`}, {xliff.Namespace, "urn:other"},
	} {
		if s := strings.Replace(plain, c[0], c[1], 1); s == plain || len(validate([]byte(s))) == 0 {
			t.Errorf("%s in the place of %s is not noticed", c[1], c[0])
		}
	}
}
