package ledger

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/settings"
)

// Record is the whole record of one policy, read and verified.
type Record struct {
	Dir      string // content/POLICY/versions
	Acts     []Act
	Versions []*Version // in order of their numbers
	Joins    []Joined   // in order of their acts

	common *shared   // while it is read
	Served []Serving // in order of their acts

	first map[readership]Serving
}

// Joined is a site that began between releases: what a join sealed.
type Joined struct {
	Act   Act
	Site  Site
	Texts map[string]string // digest by path below public/
}

// File is the ledger's name within a record's folder.
const File = "ledger.toml"

// Pending is the name under which an act's folder lies in the record until the
// act is in the ledger and the folder in its place: ".2", ".acts-7".
func Pending(folder string) string { return "." + strings.ReplaceAll(folder, "/", "-") }

// Load reads the record in a folder and recomputes every seal. Each problem is
// damage: it names the act, the file, what was recorded and what was found. A
// folder that is not there is an empty record.
func Load(fsys fs.FS, dir string) (*Record, diag.List) {
	var list diag.List
	r := &Record{Dir: dir, common: newShared()}
	entries, err := fs.ReadDir(fsys, dir)
	if _, missing := fs.Lstat(fsys, dir); err != nil && missing == nil {
		list.Add(diag.Errorf(diag.Place{File: dir}, "cannot read the record: %v", settings.Reason(err)))
		return r, list
	}
	if err != nil || len(entries) == 0 || onlyLeftovers(entries) {
		return r, nil
	}
	file := path.Join(dir, File)
	text, err := settings.ReadFile(fsys, file, maxFile)
	if err != nil {
		list.Add(diag.Errorf(diag.Place{File: file}, "the ledger is missing: %v", err))
		return r, list
	}
	acts, problems := Parse(file, text)
	list.Add(problems...)
	if problems.HasErrors() {
		return r, list
	}
	r.Acts = acts
	checkOrder(file, acts, &list)
	carried := map[string]bool{File: true}
	for _, a := range acts {
		if a.Folder != "" {
			r.readAct(fsys, a, carried, &list)
		}
	}
	for _, leftover := range leftovers(r.Acts) {
		if _, err := fs.Stat(fsys, path.Join(dir, leftover)); err == nil && !carried[leftover] {
			carried[leftover] = true
			list.Add(diag.Warnf(diag.Place{File: path.Join(dir, leftover)}, "left by an act that was interrupted; the next command that writes removes it"))
		}
	}
	reportStrangers(fsys, dir, carried, &list)
	return r, list
}

// leftovers are the names that an act not in the ledger may have left.
func leftovers(acts []Act) []string {
	versions := 0
	for _, a := range acts {
		if a.Kind == Release {
			versions++
		}
	}
	next := Act{N: len(acts) + 1}
	return []string{newLedger, Pending(FolderOf(next)), Pending(FolderOf(Act{Kind: Release, Version: versions + 1}))}
}

// onlyLeftovers reports whether nothing lies there but what the first release
// left when it was interrupted.
func onlyLeftovers(entries []fs.DirEntry) bool {
	return !slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
		return !slices.Contains(leftovers(nil), e.Name())
	})
}

// FolderOf is where an act's folder lies within the record.
func FolderOf(a Act) string {
	if a.Kind == Release {
		return strconv.Itoa(a.Version)
	}
	return "acts/" + strconv.Itoa(a.N)
}

func (r *Record) readAct(fsys fs.FS, a Act, carried map[string]bool, list *diag.List) {
	name := FolderOf(a)
	dir := path.Join(r.Dir, name)
	carried[name] = true
	if _, err := fs.Stat(fsys, dir); err != nil { // the act was cut short after it was sealed
		carried[Pending(name)] = true
		if _, err := fs.Stat(fsys, path.Join(r.Dir, Pending(name))); err == nil {
			dir = path.Join(r.Dir, Pending(name))
		}
	}
	var problems diag.List
	files := readFolder(fsys, dir, a, &problems)
	if files != nil {
		compareFiles(dir, a, files, &problems)
	}
	if a.Kind == Release && !problems.HasErrors() {
		v := readVersion(dir, files, r.common, &problems)
		if v.Number != a.Version {
			problems.Add(diag.Errorf(diag.Place{File: dir}, "the folder of version %d says that it is version %d", a.Version, v.Number))
		}
		r.Versions = append(r.Versions, v)
	}
	if a.Kind == Served && !problems.HasErrors() {
		r.addServed(readServed(dir, a, files, &problems))
	}
	if a.Kind == Join && !problems.HasErrors() {
		joined := Joined{Act: a, Texts: map[string]string{}}
		if t := settings.Read(path.Join(dir, brandsFile), files[brandsFile], &problems); t != nil {
			joined.Site = readSite(a.Brand, t.Table(a.Brand))
		}
		readDigests(dir, files[textsFile], joined.Texts, &problems)
		r.Joins = append(r.Joins, joined)
	}
	list.Add(problems...)
}

// checkOrder reports acts that no sequence of commands could have written.
func checkOrder(file string, acts []Act, list *diag.List) {
	versions := 0
	last := policy.Date{}
	for _, a := range acts {
		at, name := diag.Place{File: file}, fmt.Sprintf("act %d (%s)", a.N, a.Kind)
		if a.Kind == Release {
			if versions++; a.Version != versions {
				list.Add(diag.Errorf(at, "%s: version %d comes after version %d", name, a.Version, versions-1))
			}
		}
		if a.On.Before(last) {
			list.Add(diag.Errorf(at, "%s: its day, %s, is before that of the act before it, %s", name, a.On, last))
		}
		if !slices.Contains(kinds, a.Kind) {
			list.Add(diag.Errorf(at, "%s: the kind is unknown", name))
		}
		last = a.On
	}
}

// reportStrangers names what lies in the record and in no act.
func reportStrangers(fsys fs.FS, dir string, carried map[string]bool, list *diag.List) {
	report := func(parent string) {
		entries, _ := fs.ReadDir(fsys, path.Join(dir, parent))
		for _, e := range entries {
			name := path.Join(parent, e.Name())
			if !carried[name] && name != "acts" {
				list.Add(diag.Errorf(diag.Place{File: path.Join(dir, name)}, "no act of the ledger carries this"))
			}
		}
	}
	report("")
	report("acts")
}

// Version is a version by its number, or nil.
func (r *Record) Version(number int) *Version {
	if number < 1 || number > len(r.Versions) {
		return nil
	}
	return r.Versions[number-1]
}
