package publish

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"log"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"time"
)

var (
	faultyObjects = flag.Int("faulty-objects", 120, "how many objects go through the faulty proxy")
	faultySeed    = flag.Uint64("faulty-seed", 1, "which faults happen")
)

// faulty stands between a client and an S3 server and spoils a share of the
// requests. It notes which files the server has taken, in their order.
type faulty struct {
	*httptest.Server
	share  float64
	alter  func(*http.Request) // before it is sent on; nil for nothing
	upward *httputil.ReverseProxy

	mu     sync.Mutex
	random *rand.Rand
	spoilt map[string]int // by the kind of fault
	taken  []string       // paths of PUTs that the server has taken
}

// patienceInTests is how long a client waits there for an answer.
const patienceInTests = 2 * time.Second

func startFaulty(t *testing.T, endpoint string, share float64) *faulty {
	t.Helper()
	to, err := url.Parse(endpoint)
	if err != nil {
		t.Fatal(err)
	}
	f := &faulty{share: share, spoilt: map[string]int{}, random: rand.New(rand.NewPCG(*faultySeed, 2))}
	f.upward = &httputil.ReverseProxy{
		ErrorLog: log.New(io.Discard, "", 0),
		// the host stays the one that was signed
		Rewrite: func(r *httputil.ProxyRequest) { r.SetURL(to); r.Out.Host = r.In.Host },
		ModifyResponse: func(answer *http.Response) error {
			if answer.Request.Method == http.MethodPut && answer.StatusCode == http.StatusOK {
				f.mu.Lock()
				f.taken = append(f.taken, answer.Request.URL.Path)
				f.mu.Unlock()
			}
			return nil
		},
	}
	f.Server = httptest.NewServer(f)
	t.Cleanup(f.Close)
	return f
}

var kindsOfFaults = []string{"500", "503", "throttled", "reset", "reset after", "slow", "truncated", "half a request"}

// fault draws what happens to a request; "" for nothing.
func (f *faulty) fault() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.random.Float64() >= f.share {
		return ""
	}
	kind := kindsOfFaults[f.random.IntN(len(kindsOfFaults))]
	f.spoilt[kind]++
	return kind
}

func (f *faulty) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	refuse := func(status int, code string) {
		io.Copy(io.Discard, r.Body)
		w.Header().Set("Content-Type", "application/xml")
		w.WriteHeader(status)
		fmt.Fprintf(w, "<Error><Code>%s</Code><Message>spoilt by the test</Message></Error>", code)
	}
	reset := func() {
		if connection, _, err := w.(http.Hijacker).Hijack(); err == nil {
			connection.(*net.TCPConn).SetLinger(0)
			connection.Close()
		}
	}
	if f.alter != nil {
		f.alter(r)
	}
	switch f.fault() {
	case "500":
		refuse(500, "InternalError")
	case "503":
		refuse(503, "ServiceUnavailable")
	case "throttled":
		refuse(503, "SlowDown")
	case "reset":
		reset()
	case "reset after": // the server did it, and the client is not told
		f.upward.ServeHTTP(httptest.NewRecorder(), r)
		reset()
	case "slow":
		time.Sleep(patienceInTests + 50*time.Millisecond)
		f.upward.ServeHTTP(w, r)
	case "truncated":
		recorded := httptest.NewRecorder()
		f.upward.ServeHTTP(recorded, r)
		for name, values := range recorded.Header() {
			w.Header()[name] = values
		}
		w.Header().Set("Content-Length", fmt.Sprint(recorded.Body.Len()+100))
		w.WriteHeader(recorded.Code)
		w.Write(recorded.Body.Bytes()[:recorded.Body.Len()/2])
	case "half a request":
		body, _ := io.ReadAll(r.Body)
		half := r.Clone(r.Context())
		half.Body = io.NopCloser(io.MultiReader(bytes.NewReader(body[:len(body)/2]), iotest.ErrReader(io.ErrUnexpectedEOF)))
		f.upward.ServeHTTP(w, half)
	default:
		f.upward.ServeHTTP(w, r)
	}
}

// many is the build of some sites with so many files altogether.
func many(objects int) tree {
	build := tree{"next-change.json": "null\n"}
	text := func(name string) string {
		sum := sha256.Sum256([]byte(name))
		return strings.Repeat(fmt.Sprintf("%x\n", sum), int(sum[0])) // up to 16 KB, some empty
	}
	for site := 0; len(build) < objects; site++ {
		host := fmt.Sprintf("site%d.example/", site)
		build[host+"_headers"], build[host+"site.json"] = "", `{"texts": [{"locale": "en"}]}`
		for _, name := range []string{"index.html", "assets/style-1.css", "en/index.html", "en/privacy/index.html", "en/privacy/history/index.html", "en/privacy/feed.xml"} {
			build[host+name] = text(host + name)
		}
		for v := 1; v < 30 && len(build) < objects; v++ {
			for _, name := range []string{"index.html", "text.md", "changes/index.html"} {
				name = fmt.Sprintf("%sen/privacy/v%d/%s", host, v, name)
				build[name] = text(name)
			}
		}
	}
	return build
}

// Through a network in which a fifth of the requests fails, in whatever way,
// everything arrives whole, and in order.
func TestThroughFaults(t *testing.T) {
	g := startGateway(t, t.TempDir())
	proxy := startFaulty(t, g.account.Endpoint, 0.2)
	account := g.account
	account.Endpoint = proxy.URL
	build := many(*faultyObjects)
	target := place(t, "s3://legal/x", account)
	target.store.patience = patienceInTests
	target.store.attempts = 12
	started := time.Now()
	out := mustRun(t, target, build, Options{Workers: 16})
	t.Logf("%d objects in %s, %d requests repeated, faults %v", out.Uploaded, time.Since(started).Round(time.Millisecond), target.Retries(), proxy.spoilt)
	same(t, content(t, place(t, "s3://legal/x", g.account)), build)
	if len(proxy.spoilt) < len(kindsOfFaults)-1 || target.Retries() < int64(len(build)/10) {
		t.Errorf("the test did not test: %d repeated, faults %v", target.Retries(), proxy.spoilt)
	}
	inOrder(t, proxy.taken, "/legal/x/")
}

// inOrder wants every file of a group to be there before the first of the next
// is begun. A file may be taken twice, where the first answer was lost.
func inOrder(t *testing.T, taken []string, prefix string) {
	t.Helper()
	first, last := map[int]int{}, map[int]int{}
	seen := map[string]bool{}
	for i, name := range taken {
		name = strings.TrimPrefix(name, prefix)
		if name == lockKey {
			continue
		}
		g := groupOf(name, true)
		if _, begun := first[g]; !begun {
			first[g] = i
		}
		if !seen[name] {
			last[g] = i
		}
		seen[name] = true
	}
	groups := slices.Sorted(func(yield func(int) bool) {
		for g := range first {
			if !yield(g) {
				return
			}
		}
	})
	if len(groups) < 6 {
		t.Errorf("only the groups %v were seen", groups)
	}
	for i := 1; i < len(groups); i++ {
		if last[groups[i-1]] > first[groups[i]] {
			t.Errorf("group %d began before group %d had ended", groups[i], groups[i-1])
		}
	}
}
