package ledger

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/settings"
)

// maxFile bounds a sealed file, in bytes.
const maxFile = 64 << 20

// Files are the contents of a folder by name.
type Files map[string][]byte

// Names lists the files in the order of their bytes.
func (f Files) Names() []string {
	names := make([]string, 0, len(f))
	for name := range f {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Digest is that of the folder: the SHA-256 of sha256sum's listing.
func (f Files) Digest() string {
	var b strings.Builder
	for _, name := range f.Names() {
		fmt.Fprintf(&b, "%s  %s\n", strings.TrimPrefix(Digest(f[name]), "sha256:"), name)
	}
	return Digest([]byte(b.String()))
}

// readFolder reads the files of a folder; anything else in it is damage.
func readFolder(fsys fs.FS, dir string, list *diag.List) Files {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		list.Add(diag.Errorf(diag.Place{File: dir}, "the folder that an act carries is missing"))
		return nil
	}
	files := Files{}
	for _, e := range entries {
		file := path.Join(dir, e.Name())
		if !e.Type().IsRegular() {
			list.Add(diag.Errorf(diag.Place{File: file}, "this was not there when the version was sealed"))
			continue
		}
		text, err := settings.ReadFile(fsys, file, maxFile)
		if err != nil {
			list.Add(diag.Errorf(diag.Place{File: file}, "cannot read the file: %v", err))
			continue
		}
		files[e.Name()] = text
	}
	return files
}
