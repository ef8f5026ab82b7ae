package main

import (
	"bytes"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"proviso/generator/realpart"
)

// server is nginx with one published site.
type server struct {
	dir     string // the site's folder
	address string
	client  *http.Client
}

// published builds a project with a text that moved and a domain that was
// given up, and publishes it into a folder.
func published(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	proviso := filepath.Join(dir, "proviso")
	run := func(name string, args ...string) {
		t.Helper()
		if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
			t.Fatalf("%s %v: %v\n%s", name, args, err, out)
		}
	}
	project := filepath.Join(dir, "project")
	edit := func(file, old, new string) {
		t.Helper()
		file = filepath.Join(project, file)
		text, err := os.ReadFile(file)
		if err != nil || !bytes.Contains(text, []byte(old)) {
			t.Fatalf("%s: %v: no %q", file, err, old)
		}
		if err := os.WriteFile(file, bytes.Replace(text, []byte(old), []byte(new), 1), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	run("go", "build", "-o", proviso, "proviso/generator")
	run(proviso, "init", project, "--as-of", "2026-01-10")
	edit("content/privacy/de.md", `slug  = "datenschutz"`, "slug = \"datenschutz-erklärung\"\naliases = [\"datenschutz\"]")
	edit("content/privacy/de.md", "Diese Erklärung", "Die neue Erklärung")
	edit("content/privacy/en.md", "This policy", "The new policy")
	edit("brands/beispiel-de.toml", "locales", "former_domains = [\"alt.example\"]\nlocales")
	if err := os.WriteFile(filepath.Join(project, "content/privacy/next.toml"), []byte("[summary]\nen = \"s\"\nde = \"s\"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	run(proviso, "decide", "privacy", "intro/1", "material", "--reason", "r", "-C", project)
	run(proviso, "release", "privacy", "--effective", "2026-03-01", "--as-of", "2026-01-11", "-C", project)
	run(proviso, "build", "--as-of", "2026-03-02", "-C", project)
	www := filepath.Join(dir, "www")
	run(proviso, "publish", "file://"+www, "--as-of", "2026-03-02", "--published", "no", "-C", project)
	return filepath.Join(www, "beispiel.example")
}

func serve(t *testing.T, dir string) *server {
	t.Helper()
	nginx := realpart.Find(t, "PROVISO_NGINX", "nginx")
	s := &server{dir: dir, address: realpart.FreeAddress(t)}
	s.client = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	site, err := configuration(dir, "", s.address)
	if err != nil {
		t.Fatal(err)
	}
	at := t.TempDir()
	for up := dir; up != os.TempDir() && up != "/"; up = filepath.Dir(up) { // nginx's workers may be another user
		if err := os.Chmod(up, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	text := "daemon off;\nmaster_process off;\npid " + at + "/pid;\nerror_log " + at + "/errors;\nevents {}\nhttp {\n  access_log off;\n"
	for _, kind := range []string{"client_body", "proxy", "fastcgi", "uwsgi", "scgi"} {
		text += "  " + kind + "_temp_path " + at + "/" + kind + ";\n"
	}
	if err := os.WriteFile(at+"/nginx.conf", []byte(text+site+"}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	realpart.Start(t, "http://"+s.address+"/robots.txt", exec.Command(nginx, "-e", at+"/errors", "-c", at+"/nginx.conf"))
	return s
}

// get asks for an address of a host.
func (s *server) get(t *testing.T, host, address string) (*http.Response, []byte) {
	t.Helper()
	request, err := http.NewRequest(http.MethodGet, "http://"+s.address+address, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Host = host
	answer, err := s.client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, body
}

const host = "beispiel.example"

// A published site, served by a real nginx.
func TestServedByNginx(t *testing.T) {
	s := serve(t, published(t))
	t.Run("files and headers", s.files)
	t.Run("links", s.links)
	t.Run("redirects", s.redirects)
}

// Every file is served with its bytes and with every header that _headers says
// of its address, and no other value of it.
func (s *server) files(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(s.dir, "_headers"))
	if err != nil {
		t.Fatal(err)
	}
	rules, err := readRules(string(text))
	if err != nil {
		t.Fatal(err)
	}
	files, matched := 0, map[int]bool{}
	err = fs.WalkDir(os.DirFS(s.dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), "_") {
			return err
		}
		address := (&url.URL{Path: "/" + strings.TrimSuffix(name, "index.html")}).EscapedPath()
		if path.Base(name) != "index.html" {
			address = (&url.URL{Path: "/" + name}).EscapedPath()
		}
		answer, body := s.get(t, host, address)
		if answer.StatusCode == http.StatusMovedPermanently { // an alias: its page is for hosts that know no redirects
			return nil
		}
		files++
		want, err := os.ReadFile(filepath.Join(s.dir, name))
		if err != nil || answer.StatusCode != http.StatusOK || !bytes.Equal(body, want) {
			t.Errorf("%s: %s, %d bytes, want %d (%v)", address, answer.Status, len(body), len(want), err)
		}
		for i, r := range rules {
			parts := strings.Split(r.address, "*")
			for n := range parts {
				parts[n] = regexp.QuoteMeta(parts[n])
			}
			if !regexp.MustCompile("^" + strings.Join(parts, ".*") + "$").MatchString(address) {
				continue
			}
			matched[i] = true
			for _, h := range r.headers {
				if got := answer.Header.Values(h[0]); len(got) != 1 || got[0] != h[1] {
					t.Errorf("%s: %s is %q, want %q", address, h[0], got, h[1])
				}
			}
		}
		return nil
	})
	if err != nil || files < 30 || len(matched) < len(rules)-1 {
		t.Errorf("%v; %d files, %d of %d rules matched", err, files, len(matched), len(rules))
	}
}

var link = regexp.MustCompile(`(?:href|src)="?([^"\s>]+)`)

// Every link of every page that can be reached leads to a page that is there,
// and to a place on it.
func (s *server) links(t *testing.T) {
	base := "https://" + host
	waiting, seen, pages := []string{"/"}, map[string][]byte{}, 0
	for len(waiting) > 0 {
		at := waiting[0]
		waiting = waiting[1:]
		if _, done := seen[at]; done {
			continue
		}
		answer, body := s.get(t, host, at)
		if seen[at] = body; answer.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", at, answer.Status)
		}
		if !strings.HasPrefix(answer.Header.Get("Content-Type"), "text/html") {
			continue
		}
		pages++
		here, _ := url.Parse(base + at)
		for _, found := range link.FindAllSubmatch(body, -1) {
			to, err := here.Parse(strings.ReplaceAll(string(found[1]), "&amp;", "&"))
			if err != nil {
				t.Errorf("%s: %v", at, err)
				continue
			}
			if to.Scheme == "https" && to.Host == host {
				waiting = append(waiting, to.EscapedPath())
			}
		}
	}
	if pages < 8 {
		t.Errorf("only %d pages were reached", pages)
	}
	if answer, body := s.get(t, host, "/nowhere/"); answer.StatusCode != http.StatusNotFound || !bytes.Contains(body, []byte("<main")) ||
		answer.Header.Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("a page that is not there: %s %v", answer.Status, answer.Header)
	}
	if answer, _ := s.get(t, host, "/_headers"); answer.StatusCode != http.StatusNotFound {
		t.Errorf("_headers: %s", answer.Status)
	}
}

// Every line of _redirects leads to a page that is there.
func (s *server) redirects(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(s.dir, "_redirects"))
	if err != nil {
		t.Fatal(err)
	}
	inside, outside := 0, 0
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		fields := strings.Fields(line)
		from, to := fields[0], fields[1]
		if strings.HasPrefix(from, "/") {
			inside++
			answer, _ := s.get(t, host, from)
			if answer.StatusCode != http.StatusMovedPermanently || answer.Header.Get("Location") != to {
				t.Errorf("%s: %s to %q, want %q", from, answer.Status, answer.Header.Get("Location"), to)
			}
			if answer, _ := s.get(t, host, to); answer.StatusCode != http.StatusOK {
				t.Errorf("%s leads to %s: %s", from, to, answer.Status)
			}
			continue
		}
		outside++
		u, _ := url.Parse(from)
		answer, _ := s.get(t, u.Host, "/de/datenschutz-erkl%C3%A4rung/")
		if got := answer.Header.Get("Location"); answer.StatusCode != http.StatusMovedPermanently || got != "https://"+host+"/de/datenschutz-erkl%C3%A4rung/" {
			t.Errorf("%s: %s to %q", from, answer.Status, got)
		}
	}
	if inside < 5 || outside < 2 {
		t.Errorf("%d redirects within the site, %d from other domains", inside, outside)
	}
}
