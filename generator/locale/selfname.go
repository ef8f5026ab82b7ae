package locale

import (
	"golang.org/x/text/language/display"

	"proviso/generator/policy"
)

// SelfName is a language's name in that language: "norsk bokmål", "svenska".
func SelfName(l policy.Locale) string {
	for _, parent := range l.Parents() {
		if name := display.Self.Name(parent.Tag()); name != "" {
			return name
		}
	}
	return string(l)
}
