package page

import (
	"bytes"
	"fmt"
	"html/template"
	"io/fs"
	"path"
)

// PreviewShell is the frame around what a live preview shows: what is chosen,
// and beside the text what became of it.
type PreviewShell struct {
	Title      string
	Choices    []PreviewChoice
	Day        string // YYYY-MM-DD
	First      string // the days that the slider reaches
	Days, At   int    // how many they are, and which of them is chosen, from 0
	Text       string // addresses of the two frames
	Panel      string
	Generation int
}

// PreviewChoice is one thing to choose among others.
type PreviewChoice struct {
	Name, Label string
	Options     []PreviewOption
}

// PreviewOption is a value that can be chosen.
type PreviewOption struct {
	Value, Label string
	Chosen       bool
}

// PreviewPanel is what stands beside the text: what a release would say, and
// the clauses that changed or in which something was found.
type PreviewPanel struct {
	Title      string
	Class      string
	Ready      bool   // nothing speaks against a release
	Announced  string // the earliest days
	Effective  string
	Command    string // which releases it
	Note       string // where there is no redline: why
	Refusals   []PreviewProblem
	Clauses    []PreviewClause
	Elsewhere  []PreviewProblem // found, but in no clause of this text
	TextPrefix string           // address of the text, for links to its headings
}

// PreviewClause is a clause with what changed in it and what was found there.
type PreviewClause struct {
	Key, Href  string
	Became     string // added, removed, changed, moved; "" where only something was found
	Class      string
	Categories []string
	Reasons    []string
	Decided    string // the reason of a person's word over the program's
	Edits      []ChangedWords
	Problems   []PreviewProblem
}

// PreviewProblem is something that is wrong, and where.
type PreviewProblem struct {
	Level, Place, Message, Rule string
	Notes, Hints                []string
	Lines                       []PreviewLine // the source around the place
}

// PreviewLine is a line of a source.
type PreviewLine struct {
	Number int
	Text   string
	Here   bool
}

// PreviewBroken stands in the place of a text that cannot be shown.
type PreviewBroken struct {
	Title, Lead string
	Problems    []PreviewProblem
}

// Preview are the templates of the live preview, parsed.
type Preview struct {
	pages  map[string]*template.Template
	Style  []byte
	Script []byte
}

const previewFolder = "preview"

// ParsePreview reads the templates of the live preview. The error names file
// and line.
func ParsePreview(fsys fs.FS) (*Preview, error) {
	p := &Preview{pages: map[string]*template.Template{}}
	for _, name := range []string{"shell", "panel", "broken"} {
		parsed := template.New(name)
		for _, part := range []string{"head", "problem", name} {
			text, err := readPreview(fsys, part+".html")
			if err != nil {
				return nil, err
			}
			if _, err = parsed.New(previewFolder + "/" + part + ".html").Parse(string(text)); err != nil {
				return nil, fmt.Errorf("templates: %w", err)
			}
		}
		p.pages[name] = parsed.Lookup(previewFolder + "/" + name + ".html")
	}
	var err error
	if p.Style, err = readPreview(fsys, "preview.css"); err != nil {
		return nil, err
	}
	p.Script, err = readPreview(fsys, "preview.js")
	return p, err
}

func readPreview(fsys fs.FS, name string) ([]byte, error) {
	text, err := fs.ReadFile(fsys, path.Join(previewFolder, name))
	if err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	return text, nil
}

// Shell lays out the frame.
func (p *Preview) Shell(view *PreviewShell) ([]byte, error) { return p.execute("shell", view) }

// Panel lays out what stands beside the text.
func (p *Preview) Panel(view *PreviewPanel) ([]byte, error) { return p.execute("panel", view) }

// Broken lays out what stands in the place of a text that cannot be shown.
func (p *Preview) Broken(view *PreviewBroken) ([]byte, error) { return p.execute("broken", view) }

func (p *Preview) execute(name string, view any) ([]byte, error) {
	var b bytes.Buffer
	err := p.pages[name].Execute(&b, view)
	return b.Bytes(), err
}
