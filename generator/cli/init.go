package cli

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"proviso/generator/diag"
	"proviso/generator/release"
)

//go:embed all:scaffold
var scaffold embed.FS

func initCommand() command {
	return command{
		name:  "init",
		usage: "DIR [--as-of DATE]",
		does:  "lays down a small working project",
		help: `
One policy in two locales, two brands, version 1 released. DIR must be missing
or empty.

  --as-of DATE  the day on which version 1 is released; by default today

Writes DIR.

  proviso init legal && proviso build -C legal
`,
		run: runInit,
	}
}

func runInit(i *invocation) int {
	i.asOfFlag()
	if status, ok := i.parse(1, 1); !ok {
		return status
	}
	dir := i.under(i.args[0])
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return i.fail(err)
	}
	if len(entries) > 0 {
		return i.report(diag.List{diag.Errorf(diag.Place{File: dir}, "the folder is not empty").Hint("name a new one")})
	}
	if err := layDown(dir); err != nil {
		return i.fail(err)
	}
	i.dir = dir
	o, err := i.openLocked()
	if err != nil {
		return i.fail(err)
	}
	defer o.close()
	p, list := o.policy("privacy")
	if list.HasErrors() {
		return i.report(list)
	}
	if status := i.release(o, p, release.Request{Effective: i.day(p.Zone())}); status != done {
		return status
	}
	fmt.Fprintf(i.out, "%s is ready: proviso build -C %s\n", dir, dir)
	return done
}

// layDown writes the files of the scaffold.
func layDown(dir string) error {
	return fs.WalkDir(scaffold, "scaffold", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := filepath.Join(dir, filepath.FromSlash(strings.TrimPrefix(name, "scaffold")))
		if d.IsDir() {
			return os.MkdirAll(to, 0o755)
		}
		text, err := scaffold.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(to, text, 0o644)
	})
}
