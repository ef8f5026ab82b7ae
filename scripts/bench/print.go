package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
)

func (r *row) median() float64 { return median(r.seconds) }

func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	if n%2 == 1 {
		return sorted[n/2]
	}
	return (sorted[n/2-1] + sorted[n/2]) / 2
}

// print writes the table in Markdown.
func (b *bench) print(w io.Writer) {
	cold, copied := b.rows[0], b.rows[2]
	fmt.Fprintf(w, "%d sites × %d locales × %d versions = %d version pages; %s; medians of %d runs in turn.\n\n",
		b.brands, len(locales), b.versions, b.pages(), machine(), b.runs)
	fmt.Fprintln(w, "| | seconds | from – to | CPU s | HTML pages | files | MB | µs a page | µs a file | peak MB |")
	fmt.Fprintln(w, "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
	for _, r := range b.rows {
		counts := " | | | | | "
		if r.files > 0 {
			counts = fmt.Sprintf("%d | %d | %.0f | %.0f | %.0f", r.pages, r.files, float64(r.bytes)/1e6,
				r.median()/float64(r.pages)*1e6, r.median()/float64(r.files)*1e6)
		}
		cpu, peak := "", ""
		if r.peak > 0 { // of programs that ran for this alone
			cpu, peak = fmt.Sprintf("%.2f", median(r.cpu)), fmt.Sprintf("%.0f", float64(r.peak)/1e6)
		}
		fmt.Fprintf(w, "| %s | %.3f | %.3f – %.3f | %s | %s | %s |\n", r.name, r.median(), slices.Min(r.seconds), slices.Max(r.seconds), cpu, counts, peak)
	}
	fmt.Fprintf(w, "\n- A cold build takes %.2f times as long as `cp -r` of its output; with nothing changed, %.1f %% of that.\n",
		cold.median()/copied.median(), b.rows[1].median()/cold.median()*100)
	if !b.withHugo {
		return
	}
	best := slices.MinFunc(b.rows[len(b.rows)-2:], func(one, other *row) int { return cmp.Compare(one.median(), other.median()) })
	pages := float64(b.pages())
	for _, one := range []struct {
		of           string
		cold, theirs float64
	}{
		{"version page", pages, pages}, {"HTML page", float64(cold.pages), float64(best.pages)}, {"file", float64(cold.files), float64(best.files)},
	} {
		fmt.Fprintf(w, "- For one %s of its %.0f, Hugo's best, %q, takes %.1f times as long as Proviso for one of its %.0f (CPU: %.1f times).\n",
			one.of, one.theirs, best.name, ratio(best.median(), cold.median(), one.theirs, one.cold), one.cold,
			ratio(median(best.cpu), median(cold.cpu), one.theirs, one.cold))
	}
}

// ratio is how many times as long theirs takes for one of its things.
func ratio(theirs, own, things, ownThings float64) float64 {
	return theirs / things / (own / ownThings)
}

// machine describes what was measured on.
func machine() string {
	model := ""
	if text, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		for line := range strings.Lines(string(text)) {
			if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
				model = strings.TrimSpace(value) + ", "
				break
			}
		}
	}
	return fmt.Sprintf("%s%d cores, %s/%s, %s", model, runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, runtime.Version())
}
