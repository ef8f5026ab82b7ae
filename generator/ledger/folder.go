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

// Lines are what sha256sum prints of the files.
func (f Files) Lines() []string {
	var lines []string
	for _, name := range f.Names() {
		lines = append(lines, strings.TrimPrefix(Digest(f[name]), "sha256:")+"  "+name)
	}
	return lines
}

// Digest is that of the folder: the SHA-256 of its Lines.
func (f Files) Digest() string { return digestOf(f.Lines()) }

func digestOf(lines []string) string {
	return Digest([]byte(strings.Join(lines, "\n") + "\n"))
}

// Carry notes in an act what it carries.
func (a *Act) Carry(files Files) { a.Files, a.Folder = files.Lines(), files.Digest() }

// compareFiles reports each file that is not what an act carried: altered,
// missing, or extra.
func compareFiles(dir string, a Act, files Files, list *diag.List) {
	recorded := map[string]string{}
	for _, line := range a.Files {
		digest, name, _ := strings.Cut(line, "  ")
		recorded[name] = "sha256:" + digest
	}
	act := fmt.Sprintf("act %d (%s)", a.N, a.Title())
	if digestOf(a.Files) != a.Folder {
		list.Add(diag.Errorf(diag.Place{File: dir}, "%s: the list of files is not the one that was sealed", act).
			Note("recorded %s", a.Folder).Note("found    %s", digestOf(a.Files)))
		return
	}
	for _, name := range files.Names() {
		at, found := diag.Place{File: path.Join(dir, name)}, Digest(files[name])
		switch was, carried := recorded[name]; {
		case !carried:
			list.Add(diag.Errorf(at, "%s: the file was not there when it was sealed", act))
		case was != found:
			list.Add(diag.Errorf(at, "%s: the file was altered after it was sealed", act).Note("recorded %s", was).Note("found    %s", found))
		}
	}
	for _, name := range Sorted(recorded) {
		if _, there := files[name]; !there {
			list.Add(diag.Errorf(diag.Place{File: path.Join(dir, name)}, "%s: the file is missing", act).Note("recorded %s", recorded[name]))
		}
	}
}

// readFolder reads the files of an act's folder; anything else in it is damage.
func readFolder(fsys fs.FS, dir string, a Act, list *diag.List) Files {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		list.Add(diag.Errorf(diag.Place{File: dir}, "act %d (%s): the folder is missing", a.N, a.Title()).Note("recorded %s", a.Folder))
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
