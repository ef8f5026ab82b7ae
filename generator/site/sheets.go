package site

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"

	"proviso/generator/markdown"
	"proviso/generator/page"
)

// maxSheets bounds what is kept of compiled pages, in bytes.
const maxSheets = 48 << 20

// sheets are the compiled pages, each made once by whoever needs it first, and
// forgotten together when they grow too many.
type sheets struct {
	mu    sync.Mutex
	byKey map[string]*compiled
	size  int
}

type compiled struct {
	once  sync.Once
	sheet *page.Sheet
	err   error
}

// get is the sheet of a key, which make compiles where it is missing.
func (s *sheets) get(key string, make func() (*page.Sheet, error)) (*page.Sheet, error) {
	one := s.find(key)
	one.once.Do(func() {
		if one.sheet, one.err = make(); one.err == nil {
			s.grow(one.sheet.Size())
		}
	})
	return one.sheet, one.err
}

func (s *sheets) find(key string) *compiled {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.byKey == nil || s.size > maxSheets {
		s.byKey, s.size = map[string]*compiled{}, 0
	}
	one := s.byKey[key]
	if one == nil {
		one = &compiled{}
		s.byKey[key] = one
	}
	return one
}

func (s *sheets) grow(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.size += n
}

// sheet compiles a page, or finds the one that differs from it in facts alone.
// text is the text on it, if there is one.
func (c *composer) sheet(view any, text *page.Text, textKey string) (*page.Sheet, error) {
	laidOut, err := json.Marshal(view)
	if err != nil {
		return nil, err
	}
	key := fmt.Sprintf("%T\n%s\n%s\n%s", view, laidOut, textKey, c.slots.Key())
	return c.plan.sheets.get(key, func() (*page.Sheet, error) { return c.compile(view, text) })
}

// shared is the sheet of a page that has no value of the site but in slots: it
// is laid out once for all sites of one shape. name tells it from the other
// pages of a site.
func (c *composer) shared(name string, make func() (*page.Sheet, error)) (*page.Sheet, error) {
	return c.sharedBy(c.plan.shape()+name, make)
}

// sharedPage is shared for a page without a text that a template lays out.
func (c *composer) sharedPage(name string, lay func() any) (*page.Sheet, error) {
	return c.sharedBy(c.plan.outline()+name, func() (*page.Sheet, error) { return c.compile(lay(), nil) })
}

func (c *composer) sharedBy(key string, make func() (*page.Sheet, error)) (*page.Sheet, error) {
	return c.plan.sheets.get(key, func() (*page.Sheet, error) {
		c.begin()
		return make()
	})
}

// pageName names a page of a text, of one of its versions if there is one.
func (c *composer) pageName(kind string, e *Entry) string {
	name := kind + " " + c.text.Policy.ID + " " + string(c.text.Locale)
	if e != nil {
		name += fmt.Sprintf(" %d", e.Number())
	}
	return name
}

func (c *composer) compile(view any, text *page.Text) (*page.Sheet, error) {
	laidOut, err := c.plan.templates.Execute(view)
	if err != nil {
		return nil, err
	}
	small, err := minifyHTML(laidOut)
	if err != nil {
		return nil, err
	}
	if text == nil {
		return c.slots.Compile(small), nil
	}
	finished := strings.NewReplacer(
		c.slots.Raw("html.heading"), text.Title(c.slots),
		c.slots.Raw("html.body"), text.HTML(c.slots),
	).Replace(string(small))
	return c.slots.Compile([]byte(finished)), nil
}

// prepared are the documents cut at their slots, by shape and version.
type prepared struct {
	mu    sync.Mutex
	byKey map[string]*markdown.Prepared
}

// maxPrepared bounds how many are kept.
const maxPrepared = 2000

func (p *prepared) get(key string, make func() *markdown.Prepared) *markdown.Prepared {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.byKey == nil || len(p.byKey) > maxPrepared {
		p.byKey = map[string]*markdown.Prepared{}
	}
	if p.byKey[key] == nil {
		p.byKey[key] = make()
	}
	return p.byKey[key]
}
