// Command bench measures a build against Hugo's and against a copy of its
// output, on the same generated project:
//
//	go run ./scripts/bench [-brands 100] [-versions 5] [-runs 5] [-hugo=false] [-dir DIR]
//
// It lays the project down in DIR, releases its versions with the program's own
// release, lays the same down for Hugo in two layouts, a run a brand and one run
// with a content adapter, and measures all in turn, so that a machine that is
// busy for a while is so for each. Hugo is installed by go install into the
// user's cache. The table goes to stdout.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

// settings are those of the command line.
type settings struct {
	size
	runs     int
	withHugo bool
	dir      string
}

func main() {
	var s settings
	flag.IntVar(&s.brands, "brands", 100, "how many sites")
	flag.IntVar(&s.versions, "versions", 5, "how many versions of the policy")
	flag.IntVar(&s.runs, "runs", 5, "how often each is measured; 0 lays the project down and measures nothing")
	flag.BoolVar(&s.withHugo, "hugo", true, "measure Hugo too")
	flag.StringVar(&s.dir, "dir", "", "an empty folder to work in; by default a temporary one")
	flag.Parse()
	if err := run(s); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(s settings) error {
	if s.dir == "" {
		dir, err := os.MkdirTemp("", "proviso-bench-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		s.dir = dir
	}
	s.dir, _ = filepath.Abs(s.dir)
	b := &bench{settings: s, program: filepath.Join(s.dir, "proviso")}
	say("laying down %d sites × %d locales × %d versions", s.brands, len(locales), s.versions)
	if err := b.lay(); err != nil {
		return err
	}
	if s.runs < 1 {
		return nil
	}
	if s.withHugo {
		if err := b.layHugo(); err != nil {
			say("Hugo is not measured: %v", err)
			b.withHugo = false
		}
	}
	if err := b.measure(); err != nil {
		return err
	}
	b.print(os.Stdout)
	return nil
}

func say(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }
