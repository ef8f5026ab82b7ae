// Package realpart starts, for tests, the real programs that Proviso has to do
// with: an S3 server and a web server. scripts/test brings them and says so in
// the environment; without them a test is skipped, and says why.
package realpart

import (
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// Find is the path of a program, by the variable that scripts/test sets or by
// its name. Where PROVISO_REAL_PARTS is "required" a missing one is a failure.
func Find(t testing.TB, variable, name string) string {
	t.Helper()
	program := os.Getenv(variable)
	if program == "" {
		program = name
	}
	found, err := exec.LookPath(program)
	switch {
	case err == nil:
		return found
	case os.Getenv("PROVISO_REAL_PARTS") == "required":
		t.Fatalf("%s: %v", variable, err)
	}
	t.Skipf("needs %s, which scripts/test brings: %v", name, err)
	return ""
}

// Bucket names what a test publishes to.
const Bucket = "legal"

// S3 is a server of its own for a test, versitygw on a folder.
type S3 struct {
	Endpoint, Region, AccessKey, SecretKey string

	Dir string // a folder for each bucket
}

// StartS3 starts a server with one bucket, until the end of the test.
func StartS3(t testing.TB, dir string) *S3 {
	t.Helper()
	program, address := Find(t, "PROVISO_VERSITYGW", "versitygw"), FreeAddress(t)
	s := &S3{"http://" + address, "us-east-1", "test-key", "test-secret", dir}
	Start(t, s.Endpoint, exec.Command(program, "--port", address, "--access", s.AccessKey, "--secret", s.SecretKey, "--quiet",
		"posix", "--sidecar", t.TempDir(), dir))
	if err := os.Mkdir(filepath.Join(dir, Bucket), 0o755); err != nil {
		t.Fatal(err)
	}
	return s
}

// Start runs a server until the end of the test, and waits until it answers.
func Start(t testing.TB, address string, server *exec.Cmd) {
	t.Helper()
	log, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	server.Stdout, server.Stderr = log, log
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		server.Process.Signal(os.Interrupt)
		time.AfterFunc(5*time.Second, func() { server.Process.Kill() })
		server.Wait()
		log.Close()
	})
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		answer, err := http.Get(address)
		if err == nil {
			answer.Body.Close()
			return
		}
		if time.Now().After(end) {
			said, _ := os.ReadFile(log.Name())
			t.Fatalf("%s does not answer: %v\n%s", server.Path, err, said)
		}
	}
}

// FreeAddress is a host and port on loopback that nobody listens on.
func FreeAddress(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}
