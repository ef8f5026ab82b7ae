package publish

import (
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// realPart finds a program that a test needs beside Go. Without it the test is
// skipped; where scripts/test has said that it must be there, it fails.
func realPart(t *testing.T, variable, name string) string {
	t.Helper()
	program := os.Getenv(variable)
	if program == "" {
		program = name
	}
	found, err := exec.LookPath(program)
	if err == nil {
		return found
	}
	if os.Getenv("PROVISO_REAL_PARTS") == "required" {
		t.Fatalf("%s: %v", variable, err)
	}
	t.Skipf("needs %s, which scripts/test brings: %v", name, err)
	return ""
}

// gateway is an S3 server of its own for a test, versitygw on a folder.
type gateway struct {
	account Account
	dir     string // a folder for each bucket
}

func startGateway(t *testing.T, dir string) *gateway {
	t.Helper()
	program := realPart(t, "PROVISO_VERSITYGW", "versitygw")
	address := freeAddress(t)
	g := &gateway{Account{Endpoint: "http://" + address, Region: "us-east-1", AccessKey: "test-key", SecretKey: "test-secret"}, dir}
	cmd := exec.Command(program, "--port", address, "--access", g.account.AccessKey, "--secret", g.account.SecretKey, "--quiet", "posix", "--sidecar", t.TempDir(), dir)
	log, err := os.Create(filepath.Join(t.TempDir(), "gateway.log"))
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stdout, cmd.Stderr = log, log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
		log.Close()
	})
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		answer, err := http.Get(g.account.Endpoint)
		if err == nil {
			answer.Body.Close()
			return g
		}
		if time.Now().After(end) {
			said, _ := os.ReadFile(log.Name())
			t.Fatalf("the S3 server does not answer: %v\n%s", err, said)
		}
	}
}

// bucket makes one.
func (g *gateway) bucket(t *testing.T, name string) {
	t.Helper()
	if err := os.Mkdir(filepath.Join(g.dir, name), 0o755); err != nil {
		t.Fatal(err)
	}
}

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return fmt.Sprint(l.Addr())
}
