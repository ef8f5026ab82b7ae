package site

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
)

// standing reports whether the folder is what the plan would build.
func (p *Plan) standing() bool {
	k := p.in.Known
	if k == nil || !k.whole {
		return false
	}
	own := 0
	for _, one := range p.parts {
		if one.other {
			return false
		}
		if k.part(one) == nil {
			return false
		}
		own++
	}
	return own == len(k.parts)
}

// asItStands are the stats of a build that had nothing to do.
func (k *Known) asItStands() Stats {
	var s Stats
	for _, p := range k.parts {
		s.Files += p.sum.Files
		s.Pages += p.sum.Pages
		s.Bytes += p.sum.Bytes
	}
	s.Linked = s.Files
	return s
}

// add counts a file that is there.
func (s *Stats) add(path string, size int64) {
	s.Files++
	s.Bytes += size
	if strings.HasSuffix(path, ".html") {
		s.Pages++
	}
}

// reasons is the file beside the note that keeps what the whole folder was made
// from. It begins with the line of the note that it belongs to.
func (k *Known) reasons() string { return k.note + "-reasons" }

// Keep notes why the folder is as it is: lines that say all that the build which
// has just ended went by. Of a shard nothing is kept.
func (p *Plan) Keep(lines []string) {
	k := p.in.Known
	if k == nil || k.head == "" || len(lines) == 0 || p.in.Only != nil {
		return
	}
	for _, one := range p.parts {
		if one.key == "" || one.other {
			return
		}
	}
	text := k.head + strings.Join(lines, "\n")
	fresh, err := os.CreateTemp(filepath.Dir(k.note), ".new-*")
	if err != nil {
		return
	}
	_, err = fresh.WriteString(text)
	if fresh.Close() != nil || err != nil || os.Rename(fresh.Name(), k.reasons()) != nil {
		os.Remove(fresh.Name())
	}
}

// Reasons are the lines that were kept of the last build, or none where it is
// not known or its folder was touched since.
func (k *Known) Reasons() []string {
	if k == nil || !k.whole {
		return nil
	}
	text, err := os.ReadFile(k.reasons())
	lines, own := bytes.CutPrefix(text, []byte(k.head))
	if err != nil || !own || len(lines) == 0 {
		return nil
	}
	return strings.Split(string(lines), "\n")
}

// Stand leaves the folder as the last build left it. The caller has seen that
// its reasons hold still, and holds the lock.
func (k *Known) Stand() (stats Stats, sites int, err error) {
	err = settle(system{}, freshOf(k.out), k.out)
	return k.asItStands(), len(k.parts) - 1, err
}
