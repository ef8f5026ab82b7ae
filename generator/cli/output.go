package cli

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"

	"proviso/generator/brand"
	"proviso/generator/content"
)

// sourceAround is the folder of the project's own files that a path lies in, or
// "". In there a build would be taken for content, or damage the record.
func (i *invocation) sourceAround(to string) string {
	for _, source := range []string{brand.Folder, content.Folder, "templates"} {
		rel, err := filepath.Rel(filepath.Join(realPath(i.dir), source), realPath(to))
		if err == nil && filepath.IsLocal(rel) {
			return source
		}
	}
	return ""
}

// realPath is a path without links, as far as it exists.
func realPath(name string) string {
	abs, err := filepath.Abs(name)
	if err != nil {
		return name
	}
	if resolved, err := filepath.EvalSymlinks(abs); err == nil || abs == filepath.Dir(abs) {
		return cmp.Or(resolved, abs)
	}
	return filepath.Join(realPath(filepath.Dir(abs)), filepath.Base(abs))
}

// makeFolders makes a folder and those around it. takeBack removes those that
// it made, unless something came to lie there.
func makeFolders(dir string) (takeBack func(), err error) {
	var missing []string
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Lstat(at); !errors.Is(err, os.ErrNotExist) {
			break
		}
		missing = append(missing, at)
	}
	takeBack = func() {
		for _, at := range missing {
			os.Remove(at)
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		takeBack()
		return nil, err
	}
	return takeBack, nil
}
