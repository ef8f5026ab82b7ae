package cli

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// stopBuild begins a build and stops it while it writes its pages, by an
// interrupt (INT) or for good (KILL). One that was done before is begun anew.
// What it said lies in the file stopped.
func stopBuild(ts *testscript.TestScript, neg bool, args []string) {
	plain(ts, neg, "stopbuild INT|KILL args…", len(args) >= 1 && (args[0] == "INT" || args[0] == "KILL"))
	signal := os.Interrupt
	if args[0] == "KILL" {
		signal = os.Kill
	}
	for range 50 {
		said, stopped := stopOnce(ts, signal, args[1:])
		if stopped {
			ts.Check(os.WriteFile(ts.MkAbs("stopped"), said, 0o644))
			return
		}
	}
	ts.Fatalf("each of 50 builds was done before it could be stopped")
}

// stopOnce reports what a build said, and whether it was stopped.
func stopOnce(ts *testscript.TestScript, signal os.Signal, args []string) ([]byte, bool) {
	var said bytes.Buffer
	cmd := exec.Command(filepath.Join(filepath.SplitList(ts.Getenv("PATH"))[0], "proviso"), append([]string{"build"}, args...)...)
	cmd.Dir, cmd.Stderr = ts.MkAbs("."), &said
	cmd.Env = []string{"PATH=" + ts.Getenv("PATH"), "TMPDIR=" + ts.Getenv("TMPDIR"), "GOMAXPROCS=1"}
	ts.Check(cmd.Start())
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	for {
		if found, err := filepath.Glob(ts.MkAbs(".public.new/*/en")); err == nil && len(found) > 0 {
			cmd.Process.Signal(signal)
			err := <-done
			return said.Bytes(), err != nil
		}
		select {
		case err := <-done:
			if err != nil {
				ts.Fatalf("the build failed by itself: %v\n%s", err, said.Bytes())
			}
			return nil, false
		case <-time.After(time.Millisecond):
		}
	}
}
