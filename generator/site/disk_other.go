//go:build !linux

package site

import (
	"io/fs"
	"os"
)

// writeFile makes a new file.
func writeFile(path string, data []byte, perm fs.FileMode) error {
	return os.WriteFile(path, data, perm)
}

// mkdir makes a folder that does not exist.
func mkdir(path string, perm fs.FileMode) error { return os.MkdirAll(path, perm) }
