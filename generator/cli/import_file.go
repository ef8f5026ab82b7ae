package cli

import (
	"bytes"
	"io/fs"
	"path"
	"time"
)

// oneFile is a file system of one file in one folder, so that a file can be
// judged before it is written.
type oneFile struct {
	name string
	text []byte
}

func (f oneFile) Open(name string) (fs.File, error) {
	if name != f.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &openFile{f, bytes.NewReader(f.text)}, nil
}

func (f oneFile) ReadDir(name string) ([]fs.DirEntry, error) {
	if name != path.Dir(f.name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return []fs.DirEntry{fs.FileInfoToDirEntry(f)}, nil
}

func (f oneFile) Name() string       { return path.Base(f.name) }
func (f oneFile) Size() int64        { return int64(len(f.text)) }
func (f oneFile) Mode() fs.FileMode  { return 0o644 }
func (f oneFile) ModTime() time.Time { return time.Time{} }
func (f oneFile) IsDir() bool        { return false }
func (f oneFile) Sys() any           { return nil }

type openFile struct {
	oneFile
	*bytes.Reader
}

func (f *openFile) Stat() (fs.FileInfo, error) { return f.oneFile, nil }
func (f *openFile) Close() error               { return nil }
func (f *openFile) Size() int64                { return f.oneFile.Size() }
