package site_test

import (
	"strings"
	"testing"
)

// The page of a version leads to the same version in the site's other
// languages, in its head and for its readers.
func TestAVersionsOtherLanguages(t *testing.T) {
	built := renderedOn(t, midst)
	page := built["nord.example/nb/personvernerklæring/v1/index.html"]
	for _, wanted := range []string{
		`<link rel="alternate" href="https://www.nord.example/legal/en/privacy/v1/" hreflang="en">`,
		`<link rel="alternate" href="https://www.nord.example/legal/nb/personvernerkl%C3%A6ring/v1/" hreflang="nb">`,
		`href="../../../en/privacy/v1/"`,
	} {
		if !strings.Contains(page, wanted) {
			t.Errorf("there is no %s\n%s", wanted, page)
		}
	}
}
