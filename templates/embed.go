// Package templates carries the default templates and interface words inside
// the program. A project's own file of the same name takes their place.
package templates

import "embed"

// FS is rooted at the templates folder: the pages, their style and scripts, and in words/ the
// interface's words, a file a locale.
//
//go:embed words preview *.html *.css *.js
var FS embed.FS
