package cli

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

// progress shows on a terminal how far long work has come; elsewhere it is
// silent.
type progress struct {
	mu    sync.Mutex
	w     io.Writer
	noun  string
	total int64
	last  time.Time
	shown bool
}

func (i *invocation) progress(noun string, total int64) *progress {
	p := &progress{noun: noun, total: total, last: time.Now()}
	if f, ok := i.err.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			p.w = f
		}
	}
	return p
}

func (p *progress) show(n, bytes int64) {
	if p.w == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if time.Since(p.last) < 100*time.Millisecond {
		return
	}
	p.last, p.shown = time.Now(), true
	fmt.Fprintf(p.w, "\r\x1b[K%d of %d %s, %.1f MB", n, p.total, p.noun, float64(bytes)/1e6)
}

func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
