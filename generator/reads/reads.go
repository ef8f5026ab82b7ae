// Package reads watches what is read of a file system, so that a later run can
// tell whether the same reading would find the same.
package reads

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Watch is a file system that keeps account of what was asked of it.
type Watch struct {
	fsys    fs.FS
	mu      sync.Mutex
	answers map[question]string
	unsure  bool
}

// question is one that can be asked again: what something is, what a folder
// holds, or what a file says.
type question struct{ kind, name string }

const (
	isWhat  = "is"    // following links
	isItem  = "item"  // the item itself
	holds   = "holds" // the names in a folder
	says    = "says"  // the content of a file
	missing = "missing"
)

// Over watches a file system.
func Over(fsys fs.FS) *Watch { return &Watch{fsys: fsys, answers: map[question]string{}} }

// note keeps an answer. Two answers to one question mean that something changed
// meanwhile: then nothing is known for sure.
func (w *Watch) note(kind, name, answer string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	q := question{kind, name}
	if before, asked := w.answers[q]; answer == "" || asked && before != answer {
		w.unsure = true
	}
	w.answers[q] = answer
}

// Answers are what was found, a line each in a fixed order; ok is false where
// something could not be read whole, or changed while it was read.
func (w *Watch) Answers() (lines []string, ok bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for q, answer := range w.answers {
		lines = append(lines, q.kind+" "+strconv.Quote(q.name)+" "+answer)
	}
	slices.Sort(lines)
	return lines, !w.unsure
}

// Same reports whether asking again would find what the lines say.
func Same(fsys fs.FS, lines []string) bool {
	for _, line := range lines {
		kind, rest, _ := strings.Cut(line, " ")
		quoted, err := strconv.QuotedPrefix(rest)
		if err != nil {
			return false
		}
		name, err := strconv.Unquote(quoted)
		if err != nil || strings.TrimPrefix(rest[len(quoted):], " ") != ask(fsys, kind, name) {
			return false
		}
	}
	return true
}

// ask is the answer to a question, or "" where there is none for sure.
func ask(fsys fs.FS, kind, name string) string {
	switch kind {
	case isWhat:
		return described(fs.Stat(fsys, name))
	case isItem:
		return described(fs.Lstat(fsys, name))
	case holds:
		return listed(fs.ReadDir(fsys, name))
	case says:
		f, err := fsys.Open(name)
		if err != nil {
			return failed(err)
		}
		defer f.Close()
		sum := sha256.New()
		if _, err := io.Copy(sum, f); err != nil {
			return ""
		}
		return hex.EncodeToString(sum.Sum(nil))
	}
	return ""
}

// failed is the answer that an error is: only that a name is not there is one.
func failed(err error) string {
	if errors.Is(err, fs.ErrNotExist) {
		return missing
	}
	return ""
}

// described says what something is. How long a folder's list is says nothing.
func described(info fs.FileInfo, err error) string {
	if err != nil {
		return failed(err)
	}
	if info.Mode().IsRegular() {
		return fmt.Sprintf("file %d", info.Size())
	}
	return info.Mode().Type().String()
}

func listed(entries []fs.DirEntry, err error) string {
	if err != nil {
		return failed(err)
	}
	sum := sha256.New()
	for _, e := range entries {
		fmt.Fprintf(sum, "%s %q\n", e.Type(), e.Name())
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// Stat says what a file is.
func (w *Watch) Stat(name string) (fs.FileInfo, error) {
	info, err := fs.Stat(w.fsys, name)
	w.note(isWhat, name, described(info, err))
	return info, err
}

// Lstat says what an item is, which may be a link.
func (w *Watch) Lstat(name string) (fs.FileInfo, error) {
	info, err := fs.Lstat(w.fsys, name)
	w.note(isItem, name, described(info, err))
	return info, err
}

// ReadLink says where a link leads. Nothing that is watched asks it, so no
// answer to it is kept.
func (w *Watch) ReadLink(name string) (string, error) {
	w.note("link", name, "")
	return fs.ReadLink(w.fsys, name)
}

// ReadDir lists a folder.
func (w *Watch) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(w.fsys, name)
	w.note(holds, name, listed(entries, err))
	return entries, err
}

// Open opens a file. What it says is known when it was read to its end.
func (w *Watch) Open(name string) (fs.File, error) {
	f, err := w.fsys.Open(name)
	if err != nil {
		w.note(says, name, failed(err))
		return nil, err
	}
	return &file{File: f, watch: w, name: name, sum: sha256.New()}, nil
}

// file is a file on its way through.
type file struct {
	fs.File
	watch *Watch
	name  string
	sum   hash.Hash
	begun bool
	whole bool
}

func (f *file) Read(to []byte) (int, error) {
	n, err := f.File.Read(to)
	f.sum.Write(to[:n])
	f.begun = true
	f.whole = f.whole || err == io.EOF
	return n, err
}

// Close notes what the file says, or of one that was not read what it is.
func (f *file) Close() error {
	switch {
	case f.whole:
		f.watch.note(says, f.name, hex.EncodeToString(f.sum.Sum(nil)))
	case f.begun:
		f.watch.note(says, f.name, "")
	default:
		f.watch.note(isWhat, f.name, described(f.File.Stat()))
	}
	return f.File.Close()
}
