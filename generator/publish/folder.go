package publish

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"proviso/generator/settings"
	"proviso/generator/site"
)

// folder is a Store on the file system. Each file is written beside its place
// and renamed into it; all are written before the first is renamed.
type folder struct {
	root *os.Root
	now  func() time.Time

	mu     sync.Mutex
	staged map[string]string // where a file's new bytes wait, by its key
	own    []string          // what earlier publishes put there
}

// staging is where new files wait within the folder.
const staging = ".proviso-new"

func newFolder(root *os.Root, now func() time.Time) (*folder, error) {
	f := &folder{root: root, now: now, staged: map[string]string{}}
	own, err := site.Listed(root.FS())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	f.own = own
	return f, nil
}

func (f *folder) KeepsHeaders() bool { return false }

func (f *folder) List(ctx context.Context) ([]Object, error) {
	var all []Object
	err := fs.WalkDir(f.root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return explainedFile("list the files", err)
		case name == staging:
			return fs.SkipDir
		case d.IsDir() || name == site.ManifestFile:
			return ctx.Err()
		}
		info, err := d.Info()
		if err != nil {
			return explainedFile("look at "+name, err)
		}
		if !info.Mode().IsRegular() {
			return &refusal{What: fmt.Sprintf("%s is there and is not a regular file", name), Hint: "remove it, or publish to another folder"}
		}
		all = append(all, Object{Key: name, Size: info.Size()})
		return ctx.Err()
	})
	return all, err
}

func (f *folder) Inspect(ctx context.Context, key string) (Object, error) {
	file, err := f.root.Open(key)
	if err != nil {
		return Object{}, explainedFile("look at "+key, err)
	}
	defer file.Close()
	hash := sha256.New()
	size, err := io.Copy(hash, file)
	if err != nil {
		return Object{}, explainedFile("read "+key, err)
	}
	o := Object{Key: key, Size: size, SHA256: hex.EncodeToString(hash.Sum(nil))}
	if _, own := slices.BinarySearch(f.own, key); own {
		o.Noted = o.SHA256
	}
	return o, nil
}

func (f *folder) Read(ctx context.Context, key string, limit int64) ([]byte, Object, error) {
	info, err := f.root.Stat(key)
	if err != nil {
		return nil, Object{}, explainedFile("read "+key, err)
	}
	body, err := settings.ReadFile(f.root.FS(), key, int(limit))
	if err != nil {
		return nil, Object{}, explainedFile("read "+key, err)
	}
	return body, Object{Key: key, Size: int64(len(body)), Age: f.now().Sub(info.ModTime())}, nil
}

// Put renames a staged file into its place. One that was not staged, the lock,
// is written in place: it is short, and is there from the first byte on.
func (f *folder) Put(ctx context.Context, u Upload, c Condition) error {
	f.mu.Lock()
	from, staged := f.staged[u.Key]
	f.mu.Unlock()
	if !staged {
		flag := os.O_WRONLY | os.O_CREATE | os.O_TRUNC
		if c.Absent {
			flag |= os.O_EXCL
		}
		return explainedFile("write "+u.Key, f.write(u.Key, u.Body, flag))
	}
	if err := f.root.MkdirAll(path.Dir(u.Key), 0o755); err != nil {
		return explainedFile("make the folder of "+u.Key, err)
	}
	if c.Absent {
		return explainedFile("write "+u.Key, f.root.Link(from, u.Key))
	}
	return explainedFile("write "+u.Key, f.root.Rename(from, u.Key))
}

func (f *folder) write(name string, body []byte, flag int) error {
	file, err := f.root.OpenFile(name, flag, 0o644)
	if err != nil {
		return err
	}
	if _, err := file.Write(body); err != nil {
		return errors.Join(err, file.Close())
	}
	return errors.Join(file.Sync(), file.Close())
}

// Stage writes a file's bytes where they wait to be renamed.
func (f *folder) Stage(ctx context.Context, key string, body []byte) error {
	sum := sha256.Sum256([]byte(key))
	name := path.Join(staging, hex.EncodeToString(sum[:]))
	if err := f.root.MkdirAll(staging, 0o755); err != nil {
		return explainedFile("write", err)
	}
	if err := f.write(name, body, os.O_WRONLY|os.O_CREATE|os.O_TRUNC); err != nil {
		return explainedFile("write "+key, err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.staged[key] = name
	return nil
}

// Unstage removes what waits still.
func (f *folder) Unstage() error { return f.root.RemoveAll(staging) }

// Announce notes which files publishing put there, in the form of a build's
// own list. Those that lie there no more are left out.
func (f *folder) Announce(ctx context.Context, keys []string) error {
	for _, key := range f.own {
		if _, err := f.root.Lstat(key); err == nil {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	if err := f.root.MkdirAll(staging, 0o755); err != nil {
		return explainedFile("write", err)
	}
	at := path.Join(staging, "list")
	if err := f.write(at, site.FormatList(keys), os.O_WRONLY|os.O_CREATE|os.O_TRUNC); err != nil {
		return explainedFile("write "+site.ManifestFile, err)
	}
	f.own = keys
	return explainedFile("write "+site.ManifestFile, f.root.Rename(at, site.ManifestFile))
}

// Delete removes a file, and folders that are empty then.
func (f *folder) Delete(ctx context.Context, key string) error {
	if err := f.root.Remove(key); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return explainedFile("delete "+key, err)
	}
	for dir := path.Dir(key); strings.Contains(dir, "/"); dir = path.Dir(dir) {
		if f.root.Remove(dir) != nil { // not empty
			break
		}
	}
	return nil
}

func explainedFile(doing string, err error) error {
	if err == nil {
		return nil
	}
	r := &refusal{What: fmt.Sprintf("cannot %s: %v", doing, settings.Reason(err)), cause: err}
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("cannot %s: %w", doing, errMissing)
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("cannot %s: %w", doing, errTaken)
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), errors.Is(err, syscall.EFBIG):
		r.Hint = "make room there, then publish again"
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		r.Hint = "make the folder writable"
	}
	return r
}
