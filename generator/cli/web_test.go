package cli

import (
	"net/http"
	"net/http/httptest"

	"github.com/rogpeppe/go-internal/testscript"
)

// web serves a folder over HTTP to the script's end; its address is then in
// the variable.
func web(ts *testscript.TestScript, neg bool, args []string) {
	plain(ts, neg, "web DIR VARIABLE", len(args) == 2)
	server := httptest.NewServer(http.FileServer(http.Dir(ts.MkAbs(args[0]))))
	ts.Defer(server.Close)
	ts.Setenv(args[1], server.URL)
}
