//go:build !unix

package cli

// lock does nothing where folders cannot be locked.
func lock(dirs []string, waiting func()) (unlock func(), err error) { return func() {}, nil }
