package main

import (
	"fmt"
	"path/filepath"
)

// lay compiles the program and lays down the measured project with its
// versions released.
func (b *bench) lay() error {
	if _, err := command("", "go", "build", "-o", b.program, "./generator"); err != nil {
		return err
	}
	f, err := projectFiles(b.size)
	if err != nil {
		return err
	}
	if err := f.write(b.project()); err != nil {
		return err
	}
	for v := 1; v <= b.versions; v++ {
		say("releasing version %d", v)
		if err := draftFiles(v).write(b.project()); err != nil {
			return err
		}
		year := 2020 + v
		_, err := command("", b.program, "release", "privacy", "-C", b.project(),
			"--as-of", fmt.Sprintf("%d-01-01", year), "--effective", fmt.Sprintf("%d-03-01", year))
		if err != nil {
			return err
		}
	}
	return nil
}

func (b *bench) project() string { return filepath.Join(b.dir, "project") }
