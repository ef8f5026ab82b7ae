package site

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// tick is how far a file system's clock may lag behind: a change within one
// tick after the last of a build's own has the same time as that.
const tick = 12 * time.Millisecond

// noting writes the note of a build while it is made. Without a file it notes
// nothing: the next build makes everything.
type noting struct {
	mu   sync.Mutex
	file *os.File
	out  *bufio.Writer
	err  error
}

// newNoting begins a note beside the last one.
func (k *Known) newNoting() *noting {
	n := &noting{}
	if k == nil || k.note == "" {
		return n
	}
	if n.err = os.MkdirAll(filepath.Dir(k.note), 0o755); n.err == nil {
		if n.file, n.err = os.CreateTemp(filepath.Dir(k.note), ".new-*"); n.err == nil {
			n.out = bufio.NewWriterSize(n.file, 1<<16)
			n.out.WriteString(noteHeader(sight{}, time.Unix(0, 0)))
		}
	}
	return n
}

// add notes a part whose files are written.
func (n *noting) add(id, key string, files []knownFile) {
	if n.out == nil || key == "" {
		return
	}
	var lines strings.Builder
	for _, f := range files {
		fmt.Fprintf(&lines, "%s %d %s\n", f.key, f.size, f.path)
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if _, err := fmt.Fprintf(n.out, "part %s %s %d %d\n%s", id, key, len(files), lines.Len(), lines.String()); err != nil {
		n.err = err
	}
}

// drop forgets the note of a build that failed.
func (n *noting) drop() {
	if n.file != nil {
		n.file.Close()
		os.Remove(n.file.Name())
		n.file = nil
	}
}

// keep puts the note in the place of the last one. Where that fails there is
// none: a note only saves work.
func (n *noting) keep(k *Known) {
	if n.file == nil {
		return
	}
	defer n.drop()
	k.head = ""
	os.Remove(k.note)
	at, err := clock(filepath.Dir(k.out))
	if err != nil || n.err != nil || n.out.Flush() != nil {
		return
	}
	s, err := lookAt(k.out)
	if err != nil {
		return
	}
	header := noteHeader(s, at)
	if _, err := n.file.WriteAt([]byte(header), 0); err == nil && os.Rename(n.file.Name(), k.note) == nil {
		k.head = strings.TrimPrefix(header, noteHead)
		time.Sleep(tick)
	}
}

// noteHeader has the same length for all folders and times.
func noteHeader(s sight, at time.Time) string {
	return noteHead + fmt.Sprintf("folder %020d %020d %020d\n", s.device, s.inode, at.UnixNano())
}

// clock is the time by the clock of the file system that a folder lies in.
func clock(dir string) (time.Time, error) {
	probe, err := os.CreateTemp(dir, ".proviso-")
	if err != nil {
		return time.Time{}, err
	}
	defer os.Remove(probe.Name())
	defer probe.Close()
	s, err := lookAt(probe.Name())
	return s.changed, err
}
