// Nginx prints the configuration with which nginx serves one site of public/:
//
//	go run ./scripts/nginx --root /srv/legal/cv-norge.com public/cv-norge.com > cv-norge.conf
//
// The site's _headers and _redirects become maps and server blocks, for the
// http block of nginx.conf. With --listen it stands behind another address than
// the site's own.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

func main() {
	log.SetFlags(0)
	root := flag.String("root", "", "where the site's folder lies on the server; by default here")
	listen := flag.String("listen", "80", "the address to listen on")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("usage: nginx [--root DIR] [--listen ADDRESS] public/SITE")
	}
	text, err := configuration(flag.Arg(0), *root, *listen)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(text)
}

// rule is one of a _headers file.
type rule struct {
	address string // * stands for anything
	headers [][2]string
}

func readRules(text string) ([]rule, error) {
	var rules []rule
	for n, line := range strings.Split(text, "\n") {
		switch name, value, isHeader := strings.Cut(strings.TrimSpace(line), ":"); {
		case strings.TrimSpace(line) == "":
		case strings.HasPrefix(line, "/"):
			rules = append(rules, rule{address: strings.TrimSpace(line)})
		case isHeader && len(rules) > 0:
			last := &rules[len(rules)-1]
			last.headers = append(last.headers, [2]string{strings.TrimSpace(name), strings.TrimSpace(value)})
		default:
			return nil, fmt.Errorf("_headers:%d: %q is neither an address nor a header", n+1, line)
		}
	}
	return rules, nil
}

// pattern is an address as a regular expression over $request_uri.
func pattern(address string) string {
	parts := strings.Split(address, "*")
	for i := range parts {
		parts[i] = regexp.QuoteMeta(parts[i])
	}
	return quoted(`~^` + strings.Join(parts, `.*`) + `(\?.*)?$`)
}

// quoted writes a string for nginx; $ before a letter would name a variable,
// which no value here does.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

func configuration(dir, root, listen string) (string, error) {
	headers, err := os.ReadFile(filepath.Join(dir, "_headers"))
	if err != nil {
		return "", err
	}
	redirects, err := os.ReadFile(filepath.Join(dir, "_redirects"))
	if err != nil {
		return "", err
	}
	rules, err := readRules(string(headers))
	if err != nil {
		return "", err
	}
	if root == "" {
		if root, err = filepath.Abs(dir); err != nil {
			return "", err
		}
	}
	host := filepath.Base(filepath.Clean(dir))
	var b strings.Builder
	names := maps(&b, host, rules)
	inside, outside, err := moved(string(redirects), listen)
	if err != nil {
		return "", err
	}
	fmt.Fprintf(&b, "server {\n  listen %s;\n  server_name %s;\n  root %s;\n  index index.html;\n  charset utf-8;\n  absolute_redirect off;\n", listen, host, quoted(root))
	fmt.Fprintf(&b, "  types {\n    text/html html; text/css css; text/javascript js; application/json json; application/xml xml;\n    text/plain txt; image/svg+xml svg; image/png png; image/jpeg jpg jpeg; image/webp webp;\n  }\n  default_type application/octet-stream;\n")
	fmt.Fprintf(&b, "  charset_types text/css text/javascript text/plain;\n  error_page 404 /404.html;\n")
	for _, name := range names {
		fmt.Fprintf(&b, "  add_header %s $%s always;\n", name, variable(host, name))
	}
	contentTypes(&b, rules)
	b.WriteString(inside + "  location ~ /[._][^/]*$ { return 404; }\n}\n" + outside)
	return b.String(), nil
}

// variable names a header's of a site: short, for nginx bounds the length.
func variable(host, header string) string {
	site := sha256.Sum256([]byte(host))
	return fmt.Sprintf("p%x_%s", site[:4], strings.ReplaceAll(strings.ToLower(header), "-", "_"))
}

// maps writes a map for each header but Content-Type, from the address to its
// value. The rules never set one header twice for an address.
func maps(b *strings.Builder, host string, rules []rule) []string {
	var names []string
	lines := map[string]string{}
	for _, r := range rules {
		for _, h := range r.headers {
			if h[0] == "Content-Type" {
				continue
			}
			if lines[h[0]] == "" {
				names = append(names, h[0])
			}
			lines[h[0]] += fmt.Sprintf("  %s %s;\n", pattern(r.address), quoted(h[1]))
		}
	}
	for _, name := range names {
		fmt.Fprintf(b, "map $request_uri $%s {\n%s}\n", variable(host, name), lines[name])
	}
	return names
}

// contentTypes writes a location for each address whose type is not that of
// its kind of file.
func contentTypes(b *strings.Builder, rules []rule) {
	for _, r := range rules {
		for _, h := range r.headers {
			if h[0] != "Content-Type" {
				continue
			}
			address, err := url.PathUnescape(r.address) // locations see addresses decoded
			if err != nil {
				address = r.address
			}
			parts := strings.Split(address, "*")
			for i := range parts {
				parts[i] = regexp.QuoteMeta(parts[i])
			}
			fmt.Fprintf(b, "  location ~ %s { types {} default_type %s; charset off; }\n", quoted("^"+strings.Join(parts, ".*")+"$"), quoted(h[1]))
		}
	}
}

// moved writes _redirects: locations of the site, and servers of the domains
// that it had.
func moved(text, listen string) (inside, outside string, err error) {
	former := map[string]bool{}
	for n, line := range strings.Split(text, "\n") {
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		if len(fields) != 3 {
			return "", "", fmt.Errorf("_redirects:%d: %q has not three parts", n+1, line)
		}
		from, to, status := fields[0], fields[1], strings.TrimSuffix(fields[2], "!")
		if strings.HasPrefix(from, "/") {
			at, err := url.PathUnescape(from)
			if err != nil {
				return "", "", fmt.Errorf("_redirects:%d: %w", n+1, err)
			}
			inside += fmt.Sprintf("  location = %s { return %s %s; }\n", quoted(at), status, quoted(to))
			continue
		}
		u, err := url.Parse(from)
		if err != nil {
			return "", "", fmt.Errorf("_redirects:%d: %w", n+1, err)
		}
		if base, whole := strings.CutSuffix(to, "/:splat"); whole && !former[u.Hostname()] {
			former[u.Hostname()] = true
			outside += fmt.Sprintf("server {\n  listen %s;\n  server_name %s;\n  return %s %s$request_uri;\n}\n", listen, u.Hostname(), status, base)
		}
	}
	return inside, outside, nil
}
