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
	began time.Time
	last  time.Time
	shown bool
}

func (i *invocation) progress(noun string, total int64) *progress {
	p := &progress{noun: noun, total: total, began: time.Now(), last: time.Now()}
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
	fmt.Fprintf(p.w, "\r\x1b[K%d of %d %s, %.1f MB%s", n, p.total, p.noun, float64(bytes)/1e6, timeLeft(n, p.total, p.last.Sub(p.began)))
}

// timeLeft says how long the rest takes at the pace so far.
func timeLeft(n, total int64, passed time.Duration) string {
	if n <= 0 || n >= total {
		return ""
	}
	left := time.Duration(float64(passed) / float64(n) * float64(total-n))
	return fmt.Sprintf(", %s left", left.Round(time.Second))
}

func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
