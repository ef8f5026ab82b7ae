package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"proviso/generator/realpart"
)

// toS3 lets the program find a server.
func toS3(t *testing.T, s *realpart.S3) {
	t.Setenv("AWS_ENDPOINT_URL", s.Endpoint)
	t.Setenv("AWS_REGION", s.Region)
	t.Setenv("AWS_ACCESS_KEY_ID", s.AccessKey)
	t.Setenv("AWS_SECRET_ACCESS_KEY", s.SecretKey)
}

// mustPublish runs publish and wants an exit status.
func mustPublish(t *testing.T, want int, args ...string) (out, errs string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	got := run(context.Background(), append([]string{"publish"}, args...), &stdout, &stderr, testNow)
	if got != want {
		t.Fatalf("publish %v: exit status %d, not %d\n%s%s", args, got, want, stdout.String(), stderr.String())
	}
	return stdout.String(), stderr.String()
}

// The demonstration into a real S3 server: all of it, then nothing, and with a
// wrong key not a byte.
func TestPublishTheDemonstration(t *testing.T) {
	dir := t.TempDir()
	s := realpart.StartS3(t, dir)
	toS3(t, s)
	public := filepath.Join(t.TempDir(), "public")
	if status := run(t.Context(), []string{"build", "--out", public, "-C", "../.."}, os.Stderr, os.Stderr, testNow); status != done {
		t.Fatalf("build: %d", status)
	}
	to := []string{"s3://" + realpart.Bucket + "/pages", "--public", public, "-C", "../..", "--published", "no"}
	t.Setenv("AWS_SECRET_ACCESS_KEY", "wrong")
	if _, errs := mustPublish(t, refused, to...); !strings.Contains(errs, "the credentials are not the right ones") {
		t.Error(errs)
	}
	if entries, err := os.ReadDir(filepath.Join(dir, realpart.Bucket)); err != nil || len(entries) > 0 {
		t.Errorf("something lies there: %v %v", entries, err)
	}
	toS3(t, s)
	out, _ := mustPublish(t, done, append(to, "--json")...)
	var report publishReport
	if err := json.Unmarshal([]byte(out), &report); err != nil || !report.Done || report.Uploaded == 0 || len(report.Sites) < 2 {
		t.Errorf("%v %+v", err, report)
	}
	diff := exec.Command("diff", "-r", "--exclude=.proviso", public, filepath.Join(dir, realpart.Bucket, "pages"))
	if out, err := diff.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	if out, _ := mustPublish(t, done, to...); !strings.Contains(out, ": 0 files uploaded, 0 deleted") {
		t.Error(out)
	}
}

// Killed at any moment of an upload, what lies there is whole files in order,
// and the next publish finishes; the dead one's lock is broken by hand.
func TestPublishKilled(t *testing.T) {
	dir := t.TempDir()
	s := realpart.StartS3(t, dir)
	toS3(t, s)
	binary := program(t)
	public := filepath.Join(t.TempDir(), "public")
	root := filepath.Join(workDir(t), "../..")
	run := func(args ...string) *exec.Cmd {
		return exec.Command(binary, append(args, "-C", root, "--as-of", "2026-06-15")...)
	}
	if out, err := run("build", "--out", public).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	to := []string{"publish", "s3://" + realpart.Bucket, "--public", public, "--published", "no", "--workers", "2"}
	cmd := run(to...)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lock := filepath.Join(dir, realpart.Bucket, ".proviso-lock")
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(time.Millisecond) {
		if found, _ := filepath.Glob(filepath.Join(dir, realpart.Bucket, "*", "*", "*", "v1", "*")); len(found) > 2 {
			break
		}
	}
	cmd.Process.Kill()
	cmd.Wait()
	if _, err := os.Stat(lock); err != nil {
		t.Fatalf("it was not killed in the middle: %v", err)
	}
	if found, _ := filepath.Glob(filepath.Join(dir, realpart.Bucket, "*", "site.json")); len(found) > 0 {
		t.Errorf("the record of a site came before its pages: %v", found)
	}
	out, err := run(to...).CombinedOutput()
	if err == nil || !strings.Contains(string(out), "publishes there since") || !strings.Contains(string(out), "--break-lock") {
		t.Errorf("%v\n%s", err, out)
	}
	if out, err := run(append(to, "--break-lock")...).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	diff := exec.Command("diff", "-r", "--exclude=.proviso", "--exclude=.sgwtmp", public, filepath.Join(dir, realpart.Bucket))
	if out, err := diff.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
