package publish

import (
	"bytes"
	"context"
	"crypto/md5"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"proviso/generator/diag"
	"proviso/generator/settings"
	"proviso/generator/site"
)

// File is a file of a build, proved to be what the build writes.
type File struct {
	Path    string // below public/
	Size    int64
	SHA256  string // hex
	MD5     string // hex
	Headers Headers
}

// maxFile bounds a file of a build, in bytes.
const maxFile = 64 << 20

// maxNamed bounds how many files of one fault are named.
const maxNamed = 10

// notToday is what is wrong with a file that was changed by hand, or built for
// another day or from other files.
const notToday = "this is not what a build of today writes: it was changed by hand, or built for another day or from other files"

// Read reads a build, each file held against what the plan renders: a folder
// that is not the whole build of this project on this day is refused.
func Read(ctx context.Context, public fs.FS, dir string, plan *site.Plan, workers int) ([]File, diag.List) {
	rebuild := "build it again, then publish: proviso build"
	listed, err := site.Listed(public)
	if err != nil {
		return nil, diag.List{diag.Errorf(diag.Place{File: dir}, "this is not a whole build: %v", settings.Reason(err)).Hint("%s", rebuild)}
	}
	r := &reading{public: public, faults: faults{dir: dir}}
	if err := r.plan(ctx, plan, workers); err != nil {
		return nil, failed(err)
	}
	r.strangers(listed)
	if list := r.faults.list(rebuild); list.HasErrors() {
		return nil, list
	}
	files := make([]File, len(r.files))
	for i, f := range r.files {
		files[i] = f.File
	}
	return files, setHeaders(public, files)
}

// reading is a build while it is read.
type reading struct {
	public fs.FS
	files  []*readFile // in order of their paths
	faults faults
}

type readFile struct {
	File
	problem string
}

// plan reads every file of a plan.
func (r *reading) plan(ctx context.Context, plan *site.Plan, workers int) error {
	var group errgroup.Group
	group.SetLimit(workers)
	err := plan.Each(func(f site.File) error {
		one := &readFile{File: File{Path: f.Path}}
		r.files = append(r.files, one)
		group.Go(func() error {
			one.read(r.public, f)
			return nil
		})
		return ctx.Err()
	})
	group.Wait()
	slices.SortFunc(r.files, func(a, b *readFile) int { return strings.Compare(a.Path, b.Path) })
	for _, one := range r.files {
		if one.problem != "" {
			r.faults.add(one.problem, one.Path)
		}
	}
	return err
}

func (one *readFile) read(public fs.FS, f site.File) {
	found, err := settings.ReadFile(public, f.Path, maxFile)
	if err != nil {
		one.problem = fmt.Sprintf("the build lacks this file: %v", err)
		return
	}
	rendered, err := f.Render(nil)
	switch {
	case err != nil:
		one.problem = err.Error()
	case !bytes.Equal(found, rendered):
		one.problem = notToday
	}
	one.File = newFile(f.Path, found)
}

// strangers reports what lies in the folder or on its list and is not planned.
func (r *reading) strangers(listed []string) {
	planned := func(name string) bool {
		_, found := slices.BinarySearchFunc(r.files, name, func(f *readFile, name string) int { return strings.Compare(f.Path, name) })
		return found
	}
	seen := 0
	err := fs.WalkDir(r.public, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || name == site.ManifestFile {
			return err
		}
		_, own := slices.BinarySearch(listed, name)
		switch {
		case !own:
			r.faults.add("no build wrote this file", name)
		case !planned(name):
			r.faults.add("a build of today has no such file", name)
		default:
			seen++
		}
		return nil
	})
	if err != nil {
		r.faults.add(fmt.Sprintf("cannot read the build: %v", settings.Reason(err)), "")
	}
	if seen != len(listed) && len(r.faults.kinds) == 0 {
		r.faults.add("the list of the build's files is not whole", site.ManifestFile)
	}
}

func newFile(name string, body []byte) File {
	sha, sum := sha256.Sum256(body), md5.Sum(body)
	return File{Path: name, Size: int64(len(body)), SHA256: hex.EncodeToString(sha[:]), MD5: hex.EncodeToString(sum[:])}
}

// faults are what is wrong with files, by what is wrong.
type faults struct {
	dir   string
	kinds []string
	files map[string][]string
}

func (f *faults) add(what, file string) {
	if f.files == nil {
		f.files = map[string][]string{}
	}
	if f.files[what] == nil {
		f.kinds = append(f.kinds, what)
	}
	f.files[what] = append(f.files[what], file)
}

func (f *faults) list(hint string) diag.List {
	var list diag.List
	for _, what := range f.kinds {
		names := f.files[what]
		for i, name := range names {
			problem := diag.Errorf(diag.Place{File: path.Join(f.dir, name)}, "%s", what)
			if i == maxNamed {
				problem = diag.Errorf(diag.Place{File: f.dir}, "%s; so with %d more files", what, len(names)-i)
			}
			if i == len(names)-1 || i == maxNamed {
				list.Add(problem.Hint("%s", hint))
				break
			}
			list.Add(problem)
		}
	}
	return list
}

// hosts are the folders of the sites in a build.
func hosts(files []File) []string {
	var all []string
	for _, f := range files {
		if host, _, below := strings.Cut(f.Path, "/"); below && !slices.Contains(all, host) {
			all = append(all, host)
		}
	}
	return all
}
