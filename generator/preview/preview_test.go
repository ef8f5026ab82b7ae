package preview

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"
	_ "time/tzdata" // the same zones on every machine

	"proviso/generator/content"
	"proviso/generator/ledger"
	"proviso/generator/policy"
	"proviso/generator/release"
	"proviso/templates"
)

const host = "127.0.0.1:8323"

// project is one site whose policy has a version in force and a draft that
// changes it.
type project struct {
	fstest.MapFS
	server *Server
}

func (p *project) write(name, text string) { p.MapFS[name] = &fstest.MapFile{Data: []byte(text)} }

func (p *project) draft(words string) {
	p.write("content/privacy/en.md", "+++\ntitle = \"Privacy\"\n+++\n\nWho we are.\n\n## Retention {#retention}\n\n"+words+"\n")
}

func today(*time.Location) policy.Date { return policy.NewDate(2026, 6, 15) }

func newProject(t *testing.T) *project {
	t.Helper()
	p := &project{MapFS: fstest.MapFS{}}
	p.write("brands/shop.toml", "name = \"Shop\"\ndomain = \"shop.example\"\nsupport_email = \"help@shop.example\"\nlocales = [\"en\"]\ncompany.name = \"Shop Ltd\"\n")
	p.write("content/privacy/policy.toml", "source = \"en\"\ntimezone = \"Europe/Madrid\"\nnotice_days = 30\n")
	p.draft("We keep letters for 1 month.")
	loaded, first := content.Load(p.MapFS), policy.NewDate(2020, 1, 1)
	plan, list := release.Prepare(loaded, templates.Over(fstest.MapFS{}), release.Request{
		Policy: loaded.Policy("privacy"), Day: first, Effective: first, Recorded: "2020-01-01T12:00:00Z"})
	if plan == nil {
		t.Fatal(list.Format())
	}
	for name, text := range plan.Files {
		p.write("content/privacy/versions/1/"+name, string(text))
	}
	p.write("content/privacy/versions/"+ledger.File, string(ledger.Format(plan.Acts)))
	p.draft("We keep letters for 2 months.")
	p.server = New(Options{Files: p.MapFS, Templates: templates.Over(fstest.MapFS{}), Today: today, Hosts: []string{host}})
	return p
}

func (p *project) request(method, address string, header http.Header) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, address, nil)
	r.Host = host
	for name, values := range header {
		r.Header[name] = values
	}
	w := httptest.NewRecorder()
	p.server.Handler().ServeHTTP(w, r)
	return w
}

// get follows a redirect within the preview.
func (p *project) get(t *testing.T, address string) string {
	t.Helper()
	w := p.request("GET", address, nil)
	if to := w.Header().Get("Location"); w.Code == http.StatusSeeOther {
		w = p.request("GET", to, nil)
	}
	if w.Code != http.StatusOK {
		t.Fatalf("%s: %d %s", address, w.Code, w.Body)
	}
	return w.Body.String()
}

func has(t *testing.T, page string, wanted ...string) {
	t.Helper()
	for _, words := range wanted {
		if !strings.Contains(page, words) {
			t.Errorf("%q is not on the page\n%s", words, page)
		}
	}
}

func TestTheDraftIsShownAsTheNextVersion(t *testing.T) {
	p := newProject(t)
	has(t, p.get(t, "/_preview/text?version=draft"), "We keep letters for 2 months.", "July 15, 2026")
	has(t, p.get(t, "/_preview/text?version=1"), "We keep letters for 1 month.")
	has(t, p.get(t, "/_preview/text?version=draft&view=changes"), "<ins>", "<del>")
	has(t, p.get(t, "/_preview/text?version=draft&view=notice"), "July 15, 2026")
	has(t, p.get(t, "/at/2026-07-20/shop.example/en/privacy/"), "We keep letters for 2 months.")
	has(t, p.get(t, "/at/2026-07-14/shop.example/en/privacy/"), "We keep letters for 1 month.")
}

func TestBesideTheTextStandsWhatAReleaseWouldSay(t *testing.T) {
	p := newProject(t)
	panel := p.get(t, "/_preview/panel")
	has(t, panel, `<strong class="class material">material</strong>`, "<strong>2026-07-15</strong>", "the summary in en is missing",
		"retention: 1 month → 2 months", "<del>1 month</del>", "<ins>2 months</ins>")
	p.write("content/privacy/next.toml", "[summary]\nen = \"We keep letters longer.\"\n")
	p.draft("We keep letters for 2 months months.")
	p.server.Changed([]string{"content/privacy/next.toml", "content/privacy/en.md"})
	panel = p.get(t, "/_preview/panel")
	has(t, panel, "Nothing speaks against it", "proviso release privacy --effective 2026-07-15", "doubled-word", `id="clause-retention/1"`)
	if strings.Contains(panel, "would be refused") {
		t.Error("refused nevertheless")
	}
}

// What check says of next.toml stands beside the text too, once.
func TestWhatIsWrongInNextIsFound(t *testing.T) {
	p := newProject(t)
	words := "\"sha256:" + strings.Repeat("0", 64) + "\""
	p.write("content/privacy/next.toml", "[summary]\nen = \"We keep letters longer.\"\n[[point]]\nclauses = [\"title\"]\nen = \"A title.\"\n")
	p.server.Changed([]string{"content/privacy/next.toml"})
	has(t, p.get(t, "/_preview/panel"), "covers retention/1, a material change")
	p.draft("We keep letters for 1 month.") // nothing changes, so that nothing is refused for what next.toml says
	p.write("content/privacy/next.toml", "[[decision]]\nclause = \"retention/1\"\nclass = \"editorial\"\nreason = \"r\"\nwords = "+words+"\n")
	p.server.Changed([]string{"content/privacy/next.toml", "content/privacy/en.md"})
	has(t, p.get(t, "/_preview/panel"), "the decision on retention/1 was given on other words")
	p.write("content/privacy/next.toml", "[[decision]]\nclause = \"nowhere/1\"\nclass = \"editorial\"\nreason = \"r\"\nwords = "+words+"\n")
	p.draft("We keep letters for 2 months.")
	p.server.Changed([]string{"content/privacy/next.toml", "content/privacy/en.md"})
	if n := strings.Count(p.get(t, "/_preview/panel"), "the decision on nowhere/1 was given on other words"); n != 1 {
		t.Errorf("told %d times", n)
	}
}

func TestABrokenSourceIsShownWithItsLinesUntilItIsMended(t *testing.T) {
	p := newProject(t)
	p.draft("We keep {{lettres}} & <b>more</b>.")
	p.server.Changed([]string{"content/privacy/en.md"})
	page := p.get(t, "/_preview/text?version=draft")
	has(t, page, "content/privacy/en.md:9:", "unknown fact", `<span class="line here">`, "{{lettres}} &amp; &lt;b&gt;more")
	has(t, p.get(t, "/_preview/text?version=1"), "We keep letters for 1 month.")
	p.draft("We keep letters for 3 months.")
	p.server.Changed([]string{"content/privacy/en.md"})
	has(t, p.get(t, "/_preview/text?version=draft"), "3 months")
}

func TestAProjectThatCannotBeReadIsShownToo(t *testing.T) {
	p := newProject(t)
	p.write("brands/shop.toml", "name = ")
	p.server.Changed([]string{"brands/shop.toml"})
	has(t, p.get(t, "/_preview/text"), "brands/shop.toml")
	p.get(t, "/_preview/panel")
	for name := range p.MapFS {
		delete(p.MapFS, name)
	}
	p.server.Changed([]string{"."})
	has(t, p.get(t, "/_preview/text"), "content")
	p.get(t, "/_preview/panel")
	p.get(t, "/")
}

func TestADamagedRecordIsShown(t *testing.T) {
	p := newProject(t)
	p.MapFS["content/privacy/versions/1/en.md"].Data[30] ^= 1
	p.server.Changed([]string{"content/privacy/versions/1/en.md"})
	has(t, p.get(t, "/_preview/text"), "content/privacy/versions/1/en.md")
}

func TestOnADayBeforeItsAnnouncementAVersionLeavesNoTrace(t *testing.T) {
	p := newProject(t)
	has(t, p.get(t, "/_preview/text?version=draft&on=2026-06-14"), "announced on 2026-06-15")
}

func TestADraftThatChangesNothingIsShownAsTheLastVersion(t *testing.T) {
	p := newProject(t)
	p.write("content/privacy/next.toml", "[summary]\nen = \"We keep letters longer.\"\n")
	loaded := content.Load(p.MapFS)
	plan, list := release.Prepare(loaded, templates.Over(fstest.MapFS{}), release.Request{
		Policy: loaded.Policy("privacy"), Day: today(nil), Announced: today(nil).AddDays(9), Effective: today(nil).AddDays(60), Recorded: "2026-06-15T12:00:00Z"})
	if plan == nil {
		t.Fatal(list.Format())
	}
	for name, text := range plan.Files {
		p.write("content/privacy/versions/2/"+name, string(text))
	}
	p.write("content/privacy/versions/"+ledger.File, string(ledger.Format(plan.Acts)))
	delete(p.MapFS, "content/privacy/next.toml")
	p.server.Changed([]string{"."})
	has(t, p.get(t, "/"), `value="2026-06-24"`) // the day on which it is announced
	has(t, p.get(t, "/_preview/text"), "We keep letters for 2 months.")
}

func TestWhoMayAsk(t *testing.T) {
	p := newProject(t)
	for _, c := range []struct {
		name, method, host string
		header             http.Header
		status             int
	}{
		{"this server", "GET", host, nil, 200},
		{"its own page", "GET", host, http.Header{"Origin": {"http://" + host}, "Sec-Fetch-Site": {"same-origin"}}, 200},
		{"a link from elsewhere", "GET", host, http.Header{"Sec-Fetch-Site": {"cross-site"}, "Sec-Fetch-Mode": {"navigate"}, "Sec-Fetch-Dest": {"document"}}, 200},
		{"a frame elsewhere", "GET", host, http.Header{"Sec-Fetch-Site": {"cross-site"}, "Sec-Fetch-Mode": {"navigate"}, "Sec-Fetch-Dest": {"iframe"}}, 403},
		{"a script elsewhere", "GET", host, http.Header{"Sec-Fetch-Site": {"cross-site"}, "Sec-Fetch-Mode": {"no-cors"}}, 403},
		{"another origin", "GET", host, http.Header{"Origin": {"http://evil.example"}}, 403},
		{"no origin", "GET", host, http.Header{"Origin": {"null"}}, 403},
		{"another name", "GET", "evil.example", nil, 421},
		{"another port", "GET", "127.0.0.1:80", nil, 421},
		{"one who writes", "POST", host, nil, 405},
	} {
		r := httptest.NewRequest(c.method, "/", nil)
		r.Host = c.host
		for name, values := range c.header {
			r.Header[name] = values
		}
		w := httptest.NewRecorder()
		p.server.Handler().ServeHTTP(w, r)
		if w.Code != c.status {
			t.Errorf("%s: %d, not %d", c.name, w.Code, c.status)
		}
	}
}

func TestAnyAddressIsOneInDigits(t *testing.T) {
	for h, want := range map[string]bool{"192.168.1.4:80": true, "[::1]:80": true, "10.0.0.1": true, "evil.example:80": false, "": false} {
		if got := allowed([]string{AnyAddress}, h); got != want {
			t.Errorf("%q: %v", h, got)
		}
	}
}

func TestNothingElseIsServed(t *testing.T) {
	p := newProject(t)
	for _, address := range []string{
		"/brands/shop.toml", "/at/2026-06-15/shop.example/../../brands/shop.toml", "/at/2026-06-15/shop.example/%2e%2e/%2e%2e/brands/shop.toml",
		"/at/2026-06-15/brands/shop.toml", "/at/2026-06-15/shop.example/en/privacy/v1/review.toml", "/at/never/shop.example/", "/at/2026-06-15/",
		"/at/2026-06-15/other.example/", "/at/99999-01-01/shop.example/", "/_preview/", "/content/privacy/en.md",
	} {
		w := p.request("GET", address, nil)
		if w.Code == http.StatusOK {
			t.Errorf("%s is served", address)
		}
	}
	w := p.request("GET", "/at/2026-06-15/shop.example/site.json", nil)
	if w.Code != 200 || w.Header().Get("X-Content-Type-Options") != "nosniff" || !strings.Contains(w.Header().Get("Content-Security-Policy"), "default-src 'none'") {
		t.Errorf("%d %v", w.Code, w.Header())
	}
}

func TestFacetsOfAnAddressAreHeldToWhatIsThere(t *testing.T) {
	p := newProject(t)
	for _, q := range []string{"?policy=../x&brand=%00&locale=xx&version=99&view=no&on=soon", "?on=0001-01-01", "?on=9999-12-31", "?version=-1"} {
		p.get(t, "/"+q)
		p.get(t, "/_preview/panel"+q)
		p.get(t, "/_preview/text"+q)
	}
}

func TestBrowsersAreToldOfEachChange(t *testing.T) {
	p := newProject(t)
	server := httptest.NewUnstartedServer(nil)
	p.server.in.Hosts = []string{server.Listener.Addr().String()}
	server.Config.Handler = p.server.Handler()
	server.Start()
	defer server.Close()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, "GET", server.URL+"/_preview/events", nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	for generation := 1; generation <= 3; generation++ {
		var got int
		if _, err := fmt.Fscanf(answer.Body, "data: %d\n\n", &got); err != nil || got != generation {
			t.Fatalf("told of %d, not %d: %v", got, generation, err)
		}
		p.server.Changed([]string{"content/privacy/en.md"})
	}
}

func TestManyMayLookWhileItChanges(t *testing.T) {
	p := newProject(t)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for range 10 {
				p.request("GET", "/_preview/text", nil)
				p.request("GET", "/_preview/panel", nil)
			}
		})
	}
	for range 10 {
		p.server.Changed([]string{"content/privacy/en.md"})
	}
	group.Wait()
}
