package cli

import (
	"crypto/sha256"
	"debug/elf"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"proviso/generator/reads"
	"proviso/generator/site"
)

// lastBuild is what is known of the build that left a folder.
type lastBuild struct {
	*site.Known
	program string // tells this program from others, or ""
	day     func(zone string) (string, error)
}

// recall reads what the last build noted, if this program wrote it.
func (i *invocation) recall(b building) *lastBuild {
	last := &lastBuild{program: programID(), day: func(name string) (string, error) {
		zone, err := time.LoadLocation(name)
		if err != nil {
			return "", err
		}
		return i.day(zone).String(), nil
	}}
	if note := noteFor(b.to); note != "" && last.program != "" {
		last.Known = site.Recall(note, b.to)
	}
	return last
}

// The kinds of lines, beside those of reads, that say what a build went by.
const (
	whyProgram = "program "
	whyDay     = "day "
)

// why says what a build of a project has gone by, or is empty where that is not
// known for sure: the program, the day in each policy's zone, and all that was
// read. How many workers it had makes no difference.
func (l *lastBuild) why(o *opened) []string {
	watch, ok := o.files.(*reads.Watch)
	if !ok {
		return nil
	}
	read, sure := watch.Answers()
	if !sure {
		return nil
	}
	lines := []string{whyProgram + l.program}
	for _, p := range o.project.Policies {
		day, err := l.day(p.Settings.Timezone)
		if err != nil {
			return nil
		}
		lines = append(lines, whyDay+day+" "+p.Settings.Timezone)
	}
	return append(lines, read...)
}

// holds reports whether a build now would go by the same as the last.
func (l *lastBuild) holds(o *opened) bool {
	lines := l.Reasons()
	if len(lines) == 0 || lines[0] != whyProgram+l.program {
		return false
	}
	for lines = lines[1:]; len(lines) > 0; lines = lines[1:] {
		said, ok := strings.CutPrefix(lines[0], whyDay)
		if !ok {
			break
		}
		day, zone, _ := strings.Cut(said, " ")
		if now, err := l.day(zone); err != nil || now != day {
			return false
		}
	}
	return len(lines) > 0 && reads.Same(o.files, lines)
}

// stand leaves the pages as they are, and says how many there are.
func (i *invocation) stand(b building, last *lastBuild, began time.Time) int {
	stats, sites, err := last.Stand()
	if err != nil {
		return i.fail(explained(err))
	}
	i.summary(newStats(b.to, sites, 0, stats, began), b.stats == "json")
	return done
}

// noteFor is the file in the user's cache that keeps what is known of a folder
// of pages, or "" where the user has no cache.
func noteFor(to string) string {
	cache, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	sum := sha256.Sum256([]byte(realPath(to)))
	return filepath.Join(cache, "proviso", hex.EncodeToString(sum[:8])+".note")
}

// programID tells this program from others, or is "" where it cannot be read.
func programID() string {
	name, err := os.Executable()
	if err != nil {
		return ""
	}
	if id := goBuildID(name); id != "" {
		return id
	}
	file, err := os.Open(name)
	if err != nil {
		return ""
	}
	defer file.Close()
	h := sha256.New()
	if _, err := io.Copy(h, file); err != nil {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil))
}

// goBuildID is what go build wrote into a program, whose last part is a digest
// of all the rest: a few bytes to read instead of forty million. It is "" in
// other formats than ELF, and where it was left out.
func goBuildID(program string) string {
	file, err := elf.Open(program)
	if err != nil {
		return ""
	}
	defer file.Close()
	note := file.Section(".note.go.buildid")
	if note == nil || note.Size > 4096 {
		return ""
	}
	text, err := note.Data()
	if err != nil || strings.Count(string(text), "/") < 3 {
		return ""
	}
	return fmt.Sprintf("%x", sha256.Sum256(text))
}
