package preview

import (
	"net"
	"net/http"
	"slices"
	"strings"
)

// guard answers only who came by an address of this server and from no other
// site: a page elsewhere could have its name lead here (DNS rebinding) and
// read what is not published yet.
func guard(hosts []string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case !allowed(hosts, r.Host):
			refuse(w, http.StatusMisdirectedRequest, "this server is not "+r.Host)
		case !sameOrigin(r):
			refuse(w, http.StatusForbidden, "pages of other sites may not read this server")
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			w.Header().Set("Allow", "GET, HEAD")
			refuse(w, http.StatusMethodNotAllowed, "nothing can be changed here")
		default:
			next.ServeHTTP(w, r)
		}
	})
}

func refuse(w http.ResponseWriter, status int, why string) {
	w.Header().Set("X-Content-Type-Options", "nosniff")
	http.Error(w, why, status)
}

// AnyAddress, among the hosts, stands for every address in digits.
const AnyAddress = "*"

// allowed reports whether a Host header names this server. Hosts are with
// their port.
func allowed(hosts []string, host string) bool {
	if slices.ContainsFunc(hosts, func(h string) bool { return strings.EqualFold(h, host) }) {
		return true
	}
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = strings.Trim(host, "[]")
	}
	return slices.Contains(hosts, AnyAddress) && net.ParseIP(name) != nil
}

// sameOrigin refuses what a page of another site asked for, and what one shows
// within itself.
func sameOrigin(r *http.Request) bool {
	if origin := r.Header.Get("Origin"); origin != "" && origin != "http://"+r.Host {
		return false
	}
	site := r.Header.Get("Sec-Fetch-Site")
	return site == "" || site == "same-origin" || site == "none" || r.Header.Get("Sec-Fetch-Mode") == "navigate" && r.Header.Get("Sec-Fetch-Dest") == "document"
}
