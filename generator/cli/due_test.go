package cli

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"testing"
	"time"
)

// The script of the scheduled job, against what build writes as
// next-change.json.
func TestDue(t *testing.T) {
	if _, err := exec.LookPath("curl"); err != nil {
		t.Skipf("needs curl: %v", err)
	}
	if err := exec.Command("date", "-d", "2026-06-15T12:00:00+02:00").Run(); err != nil {
		t.Skipf("needs GNU's date: %v", err)
	}
	served := ""
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, served) }))
	defer server.Close()
	on := func(at time.Time) string {
		return fmt.Sprintf("{\n  \"on\": %q,\n  \"at\": %q,\n  \"why\": [\n    \"privacy: version 2 takes effect\"\n  ]\n}\n", at.Format(time.DateOnly), at.Format(time.RFC3339))
	}
	madrid, err := time.LoadLocation("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, next, address string
		want                int
	}{
		{"none", "null\n", server.URL, 1},
		{"yesterday", on(time.Now().AddDate(0, 0, -1)), server.URL, 0},
		{"an hour ago, elsewhere", on(time.Now().In(madrid).Add(-time.Hour)), server.URL, 0},
		{"in an hour, elsewhere", on(time.Now().In(madrid).Add(time.Hour)), server.URL, 1},
		{"unreachable", "", "http://127.0.0.1:1", 0},
	} {
		served = c.next
		got := 0
		var exit *exec.ExitError
		out, err := exec.Command("../../scripts/due", c.address).CombinedOutput()
		if errors.As(err, &exit) {
			got = exit.ExitCode()
		} else if err != nil {
			t.Fatal(err)
		}
		if got != c.want {
			t.Errorf("%s: exit status %d, not %d: %s", c.name, got, c.want, out)
		}
	}
}
