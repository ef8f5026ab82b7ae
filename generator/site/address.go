package site

import (
	"fmt"
	"net/url"
)

// Address is where a text's page lies below its site's base.
func (t *Text) Address() string { return textAddress(t) }

// AddressOf is where the page of one of its versions lies.
func (t *Text) AddressOf(e *Entry) string { return versionAddress(t, e) }

// NoticeFile is the path below public/ of a text's notices as data.
func (s *Site) NoticeFile(t *Text) string { return folder(s.Host, textAddress(t)) + "notice.json" }

// segment is a slug as it stands in a URL.
func segment(s string) string { return url.PathEscape(s) }

// textAddress is where a text's page lies below a site's base, as it stands in
// a URL; versionAddress is the same of one of its versions.
func textAddress(t *Text) string { return string(t.Locale) + "/" + segment(t.Slug()) + "/" }

func versionAddress(t *Text, e *Entry) string {
	return fmt.Sprintf("%s/%s/v%d/", t.Locale, segment(e.Slug), e.Number())
}

// folder is an address as a path of the file system.
func folder(host, address string) string {
	path, err := url.PathUnescape(address)
	if err != nil {
		path = address
	}
	return host + "/" + path
}
