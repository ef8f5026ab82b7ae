package cli

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"proviso/generator/site"
)

// buildStats is what build --stats json prints.
type buildStats struct {
	Out      string  `json:"out"`
	Sites    int     `json:"sites"`
	Files    int64   `json:"files"`    // of the build as it stands now
	Pages    int64   `json:"pages"`    // those in HTML
	Bytes    int64   `json:"bytes"`    // of all files
	Rendered int64   `json:"rendered"` // files
	Written  int64   `json:"written"`  // files
	Linked   int64   `json:"linked"`   // files taken from the last build
	Parsed   int     `json:"parsed"`   // texts
	Seconds  float64 `json:"seconds"`
	Peak     int64   `json:"peak_memory"` // in bytes; 0 where the system does not say
}

// summary prints what a build did: for people, or as JSON alone.
func (i *invocation) summary(s buildStats, asJSON bool) {
	if asJSON {
		out, _ := json.Marshal(s)
		fmt.Fprintf(i.out, "%s\n", out)
		return
	}
	fmt.Fprintf(i.out, "%s: %s, %s, %.1f MB; %d rendered, %d unchanged, %.1f s\n", s.Out,
		counted(s.Sites, "site"), counted(int(s.Files), "file"), float64(s.Bytes)/1e6, s.Rendered, s.Linked, s.Seconds)
}

// newStats gathers what a build did.
func newStats(to string, sites, parsed int, done site.Stats, began time.Time) buildStats {
	return buildStats{
		Out: to, Sites: sites, Files: done.Files, Pages: done.Pages, Bytes: done.Bytes,
		Rendered: done.Rendered, Written: done.Written, Linked: done.Linked, Parsed: parsed,
		Seconds: time.Since(began).Seconds(), Peak: peakMemory(),
	}
}

// parseShard reads I/N.
func parseShard(s string) (site.Shard, error) {
	index, of, ok := strings.Cut(s, "/")
	i, err1 := strconv.Atoi(index)
	n, err2 := strconv.Atoi(of)
	if !ok || err1 != nil || err2 != nil || n < 1 || i < 0 || i >= n || n > 100_000 {
		return site.Shard{}, fmt.Errorf("%q is no shard; write I/N with I from 0 to N-1, such as 0/4", s)
	}
	return site.Shard{Index: i, Of: n}, nil
}
