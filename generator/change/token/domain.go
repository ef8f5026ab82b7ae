package token

import (
	"strings"

	"golang.org/x/net/publicsuffix"
)

// Registrable is the domain below which a host lies that somebody registered
// (publicsuffix.org); the host itself where there is none.
func Registrable(host string) string {
	host = strings.ToLower(host)
	if domain, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return domain
	}
	return host
}

// Suffix is the end of a host under which domains are registered, and whether it
// is one of the domain name system itself and not of a company.
func Suffix(host string) (suffix string, icann bool) { return publicsuffix.PublicSuffix(host) }
