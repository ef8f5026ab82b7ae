package site

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"proviso/generator/settings"
)

// ManifestFile names, within a build, the list of the files that it wrote.
const ManifestFile = manifest

// maxManifest bounds the list, in bytes.
const maxManifest = 256 << 20

// Listed are the files that a build wrote, in order, as its list has them.
func Listed(public fs.FS) ([]string, error) {
	if _, err := fs.Stat(public, manifest); err != nil {
		return nil, err
	}
	text, err := settings.ReadFile(public, manifest, maxManifest)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", manifest, err)
	}
	list, whole := strings.CutPrefix(string(text), manifestHead)
	if !whole || list != "" && !strings.HasSuffix(list, "\n") {
		return nil, fmt.Errorf("%s is not the list that a build writes", manifest)
	}
	files := strings.Split(strings.TrimSuffix(list, "\n"), "\n")
	if list == "" {
		files = nil
	}
	slices.Sort(files)
	return files, nil
}

// FormatList is the text of such a list.
func FormatList(files []string) []byte {
	var b strings.Builder
	b.WriteString(manifestHead)
	for _, file := range slices.Sorted(slices.Values(files)) {
		b.WriteString(file + "\n")
	}
	return []byte(b.String())
}

// Each plans the files of each site in turn and hands them on, in the order of
// their paths within a site.
func (p *Plan) Each(do func(File) error) error {
	for _, one := range p.parts {
		files, list := one.files()
		if list.HasErrors() {
			return list
		}
		for _, f := range files {
			if err := do(f); err != nil {
				return err
			}
		}
	}
	return nil
}
