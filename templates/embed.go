// Package templates carries the default templates and interface words inside
// the program. A project's own file of the same name takes their place.
package templates

import "embed"

// FS is rooted at the templates folder: words/en.toml is the interface's words
// in English.
//
//go:embed words
var FS embed.FS
