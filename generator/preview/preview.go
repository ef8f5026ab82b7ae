// Package preview shows a project live, as a build of a day would write it,
// with each draft as the next version of its policy: the text as its readers
// will see it, and beside it what changes, what is wrong, and what a release
// would say. It reads the project anew whenever a file of it is saved, and
// serves nothing but the pages of a build and its own; no request reaches a
// file system.
package preview

import (
	"fmt"
	"io/fs"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"proviso/generator/brand"
	"proviso/generator/content"
	"proviso/generator/page"
	"proviso/generator/policy"
	"proviso/generator/release"
)

// Options are what a preview is made from.
type Options struct {
	Files     fs.FS // the project's
	Templates fs.FS // the project's own over the defaults
	Today     func(*time.Location) policy.Date
	Hosts     []string // what a request may call this server, with the port; AnyAddress for every address in digits
}

// Server is a live preview.
type Server struct {
	in  Options
	mu  sync.Mutex // held while another state takes the place of this one
	now atomic.Pointer[state]

	judging sync.Mutex // held while drafts are judged
	memory  *release.Memory
	brands  []*brand.Brand // for which memory holds

	waiting sync.Mutex
	pages   map[chan int]bool // browsers that wait to be told
}

// New reads the project.
func New(in Options) *Server {
	s := &Server{in: in, pages: map[chan int]bool{}}
	s.now.Store(s.judge(content.Load(in.Files), 1))
	return s
}

// Changed reads anew what lies under paths of the project, and tells the
// browsers: at once of the new words, and later if they were judged otherwise
// than the old ones.
func (s *Server) Changed(paths []string) {
	s.mu.Lock()
	before := s.now.Load()
	fresh := s.sketch(before, before.project.Reload(s.in.Files, paths))
	s.now.Store(fresh)
	s.mu.Unlock()
	s.tell(fresh.generation)
	go s.settle(fresh)
}

// settle puts a judged state in the place of a sketch that it differs from, if
// that is still what is shown.
func (s *Server) settle(sketch *state) {
	if s.now.Load() != sketch {
		return
	}
	judged := sketch.judged()
	if !sketch.differs(judged) {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.now.Load() == sketch {
		judged = judged.again()
		s.now.Store(judged)
		s.tell(judged.generation)
	}
}

// again is a state as the next one.
func (n *state) again() *state {
	return newState(n.in, n.project, n.generation+1, func(_ *content.Project, p *content.Policy) *release.Trial { return n.trials[p.ID] })
}

// tell wakes every browser that waits; one that is slow is told the latest.
func (s *Server) tell(generation int) {
	s.waiting.Lock()
	defer s.waiting.Unlock()
	for waiting := range s.pages {
		select {
		case <-waiting:
		default:
		}
		waiting <- generation
	}
}

// The addresses of the preview's own pages. A build's are below atFolder, by
// the day.
const (
	ownFolder = "/_preview/"
	atFolder  = "/at/"
)

// Handler answers the browsers.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/{$}", s.shell)
	mux.HandleFunc(ownFolder+"text", s.text)
	mux.HandleFunc(ownFolder+"panel", s.panel)
	mux.HandleFunc(ownFolder+"events", s.events)
	mux.HandleFunc(ownFolder+"preview.css", s.asset("text/css; charset=utf-8", func(p *page.Preview) []byte { return p.Style }))
	mux.HandleFunc(ownFolder+"preview.js", s.asset("text/javascript; charset=utf-8", func(p *page.Preview) []byte { return p.Script }))
	mux.HandleFunc(atFolder, s.built)
	return guard(s.in.Hosts, mux)
}

// The policies by which a browser holds the pages: nothing comes from, goes
// to or is shown within another site. The scripts of built pages go by the
// clock of the browser, not by the day that is looked at, so they stay off.
const (
	ownPolicy   = "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
	builtPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
)

// answer sends a page that is never kept.
func answer(w http.ResponseWriter, mediaType, policy string, body []byte) {
	h := w.Header()
	h.Set("Content-Type", mediaType)
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	w.Write(body)
}

const htmlType = "text/html; charset=utf-8"

func (s *Server) asset(mediaType string, of func(*page.Preview) []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		looks, err := s.looks()
		if err != nil {
			failed(w, err)
			return
		}
		answer(w, mediaType, ownPolicy, of(looks))
	}
}

// looks are the preview's own templates. They are small: each answer reads
// them anew, so that an edit of them shows.
func (s *Server) looks() (*page.Preview, error) { return page.ParsePreview(s.in.Templates) }

// failed answers what can only be a fault of the templates or the program.
func failed(w http.ResponseWriter, err error) {
	http.Error(w, err.Error(), http.StatusInternalServerError)
}

// events tells a browser the generation of what is shown, now and at each
// change.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	waiting := make(chan int, 1)
	s.waiting.Lock()
	s.pages[waiting] = true
	waiting <- s.now.Load().generation
	s.waiting.Unlock()
	defer func() {
		s.waiting.Lock()
		delete(s.pages, waiting)
		s.waiting.Unlock()
	}()
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	flush := http.NewResponseController(w)
	for {
		select {
		case <-r.Context().Done():
			return
		case generation := <-waiting:
			if _, err := fmt.Fprintf(w, "data: %d\n\n", generation); err != nil || flush.Flush() != nil {
				return
			}
		}
	}
}
