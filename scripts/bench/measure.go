package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// bench is a measurement on its way.
type bench struct {
	settings
	program, hugo string
	preview       *serving

	rows []*row // in the order in which they are measured
}

// row is what is measured of one way to make the pages.
type row struct {
	name         string
	seconds      []float64
	cpu          []float64 // seconds of all its processes, in user and in system
	peak         int64     // bytes, the most of all runs
	files, pages int
	bytes        int64
}

// spent is what a step took beside time.
type spent struct {
	peak int64   // bytes of memory, at most
	cpu  float64 // seconds
}

// command runs a program. env is a variable more, or "".
func command(env, name string, args ...string) (spent, error) {
	cmd := exec.Command(name, args...)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	cmd.Env = append(os.Environ(), env)
	if err := cmd.Run(); err != nil {
		return spent{}, fmt.Errorf("%s %s: %v\n%s", name, strings.Join(args, " "), err, said.String())
	}
	took := spent{cpu: (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()}
	if used, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		took.peak = used.Maxrss * 1024
	}
	return took, nil
}

// step is one thing to measure. before makes room for it, untimed.
type step struct {
	name   string
	before func() error
	run    func() (spent, error)
	output string // the folder to count, or ""
}

func (b *bench) steps() []step {
	public, copied := filepath.Join(b.dir, "public"), filepath.Join(b.dir, "copy")
	build := func() (spent, error) {
		return command("", b.program, "build", "-C", b.project(), "--as-of", "2026-06-01", "--out", public)
	}
	steps := []step{
		{"Proviso, cold", func() error { return os.RemoveAll(public) }, build, public},
		{"Proviso, nothing changed", nil, build, ""},
		{"`cp -r` of its output", func() error { return os.RemoveAll(copied) }, func() (spent, error) { return command("", "cp", "-r", public, copied) }, ""},
		{"`proviso help`", nil, func() (spent, error) { return command("", b.program, "help") }, ""},
		{"A draft saved, until `serve` answers with it", nil, b.preview.edit, ""},
	}
	if b.withHugo {
		runs, adapter := filepath.Join(b.dir, "runs-public"), filepath.Join(b.dir, "adapter-public")
		steps = append(steps,
			step{"Hugo, a run a brand", func() error { return os.RemoveAll(runs) }, func() (spent, error) { return b.hugoRuns(runs) }, runs},
			step{"Hugo, one run with a content adapter", func() error { return os.RemoveAll(adapter) }, func() (spent, error) {
				return command("", b.hugo, "--quiet", "-s", filepath.Join(b.dir, "adapter"), "-d", adapter)
			}, adapter})
	}
	return steps
}

func (b *bench) hugoRuns(out string) (spent, error) {
	var all spent
	source := filepath.Join(b.dir, "runs")
	for i := range b.brands {
		used, err := command("", b.hugo, "--quiet", "-s", source, "--config", "hugo.toml,brands/"+brandID(i)+".toml", "-d", filepath.Join(out, brandID(i)))
		if err != nil {
			return all, err
		}
		all.peak, all.cpu = max(all.peak, used.peak), all.cpu+used.cpu
	}
	return all, nil
}

// measure runs all steps in turn, as often as asked.
func (b *bench) measure() (err error) {
	if b.preview, err = b.serve(); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.preview.end()) }()
	steps := b.steps()
	for _, s := range steps {
		b.rows = append(b.rows, &row{name: s.name})
	}
	for run := range b.runs {
		for i, s := range steps {
			if s.before != nil {
				if err := s.before(); err != nil {
					return err
				}
			}
			began := time.Now()
			took, err := s.run()
			if err != nil {
				return err
			}
			r := b.rows[i]
			r.seconds = append(r.seconds, time.Since(began).Seconds())
			r.cpu = append(r.cpu, took.cpu)
			r.peak = max(r.peak, took.peak)
			say("run %d: %s: %.3f s", run+1, s.name, r.seconds[run])
			if s.output != "" && run == 0 {
				if err := r.count(s.output); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (r *row) count(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		r.files++
		r.bytes += info.Size()
		if strings.HasSuffix(path, ".html") {
			r.pages++
		}
		return nil
	})
}
