package site

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"
)

// Known is what is known of the folder that the last build left: what each of
// its parts and files was made from, and that nobody touched it since. It is
// kept in a file of its own, since a build's output is the same on any machine.
//
//	proviso build 1
//	folder DEVICE INODE TIME
//	part ID KEY FILES BYTES       then so many bytes of lines
//	KEY SIZE PATH
//
// A file counts as untouched when neither it nor a folder around it was changed
// since TIME, by the file system's own clock: no program can set the time of
// the last change of status (st_ctime) that this goes by. Anything else, as a
// folder that was copied or moved there, is built anew. A nil Known knows
// nothing.
type Known struct {
	note  string // the file
	out   string
	at    time.Time
	file  *os.File
	head  string // the line that names the folder
	parts map[string]*knownPart
	whole bool // every part is intact, and there is nothing else
}

type knownPart struct {
	key      string
	files    int
	at, size int64 // where its lines lie in the note
	intact   bool
	sum      Stats // of an intact one
}

const noteHead = "proviso build 1\n"

// Recall reads from a note what is known of a folder, and looks whether it is
// so still. Where nothing is, the next build makes everything.
func Recall(note, out string) *Known {
	k := &Known{note: note, out: out, parts: map[string]*knownPart{}}
	file, err := os.Open(note)
	if err != nil {
		return k
	}
	k.file = file
	if err := k.read(); err != nil || !k.look() {
		k.parts = map[string]*knownPart{}
		k.head, k.whole = "", false
	}
	return k
}

// Close ends the use of a note.
func (k *Known) Close() {
	if k != nil && k.file != nil {
		k.file.Close()
	}
}

var errNote = errors.New("not a note of a build")

// read finds the parts in a note.
func (k *Known) read() error {
	in := bufio.NewReaderSize(k.file, 1<<16)
	at := int64(0)
	line := func() (string, error) {
		text, err := in.ReadString('\n')
		at += int64(len(text))
		return text, err
	}
	if head, err := line(); err != nil || head != noteHead {
		return errNote
	}
	head, err := line()
	if err != nil {
		return err
	}
	var device, inode uint64
	var nanos int64
	if _, err := fmt.Sscanf(head, "folder %d %d %d\n", &device, &inode, &nanos); err != nil {
		return err
	}
	k.head, k.at = head, time.Unix(0, nanos)
	if s, err := lookAt(k.out); err != nil || s.device != device || s.inode != inode || s.changed.After(k.at) {
		return errNote
	}
	for {
		text, err := line()
		if err == io.EOF && text == "" {
			return nil
		}
		var id string
		p := &knownPart{}
		if _, err := fmt.Sscanf(text, "part %s %s %d %d\n", &id, &p.key, &p.files, &p.size); err != nil {
			return err
		}
		p.at = at
		if _, err := in.Discard(int(p.size)); err != nil {
			return err
		}
		at += p.size
		k.parts[id] = p
	}
}

// look finds which parts are intact. It is false where not even the list is.
func (k *Known) look() bool {
	var group errgroup.Group
	group.SetLimit(4)
	for _, p := range k.parts {
		group.Go(func() error {
			p.intact = k.untouched(p)
			return nil
		})
	}
	group.Wait()
	k.whole = true
	for _, p := range k.parts {
		k.whole = k.whole && p.intact
	}
	s, err := lookAt(filepath.Join(k.out, manifest))
	return err == nil && s.regular && !s.changed.After(k.at)
}

func (k *Known) untouched(p *knownPart) bool {
	files, err := k.files(p)
	if err != nil {
		return false
	}
	folders := map[string]bool{".": true}
	for _, f := range files {
		for dir := filepath.Dir(f.path); !folders[dir]; dir = filepath.Dir(dir) {
			folders[dir] = true
			if s, err := lookAt(filepath.Join(k.out, dir)); err != nil || s.regular || s.changed.After(k.at) {
				return false
			}
		}
		if s, err := lookAt(k.out + "/" + f.path); err != nil || !s.regular || s.changed.After(k.at) || s.size != f.size {
			return false
		}
		p.sum.add(f.path, f.size)
	}
	return true
}

// knownFile is a file of the last build.
type knownFile struct {
	key  string
	size int64
	path string
}

// files reads the lines of a part.
func (k *Known) files(p *knownPart) ([]knownFile, error) {
	lines := make([]byte, p.size)
	if _, err := k.file.ReadAt(lines, p.at); err != nil {
		return nil, err
	}
	files := make([]knownFile, 0, p.files)
	for line := range bytes.Lines(lines) {
		key, rest, _ := strings.Cut(strings.TrimSuffix(string(line), "\n"), " ")
		size, path, ok := strings.Cut(rest, " ")
		n, err := strconv.ParseInt(size, 10, 64)
		if !ok || err != nil {
			return nil, errNote
		}
		files = append(files, knownFile{key, n, path})
	}
	return files, nil
}

// part is what is known of a part of which nothing changed, or nil.
func (k *Known) part(p part) *knownPart {
	if last := k.intact(p.id); last != nil && p.key != "" && last.key == p.key && !p.other {
		return last
	}
	return nil
}

// intact is a part that lies there as the last build left it, or nil.
func (k *Known) intact(id string) *knownPart {
	if k == nil || k.parts[id] == nil || !k.parts[id].intact {
		return nil
	}
	return k.parts[id]
}

// byPath are the files of a part by their paths, or none where it is not
// intact.
func (k *Known) byPath(id string) map[string]knownFile {
	p := k.intact(id)
	if p == nil {
		return nil
	}
	files, err := k.files(p)
	if err != nil {
		return nil
	}
	all := make(map[string]knownFile, len(files))
	for _, f := range files {
		all[f.path] = f
	}
	return all
}
