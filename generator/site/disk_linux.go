package site

import (
	"io/fs"
	"os"

	"golang.org/x/sys/unix"
)

// writeFile makes a new file. It spends one system call less on each than
// os.WriteFile, which asks whether a file can be polled.
func writeFile(path string, data []byte, perm fs.FileMode) error {
	wrap := func(op string, err error) error { return &fs.PathError{Op: op, Path: path, Err: err} }
	fd, err := retry(func() (int, error) {
		return unix.Open(path, unix.O_WRONLY|unix.O_CREAT|unix.O_TRUNC|unix.O_CLOEXEC, uint32(perm))
	})
	if err != nil {
		return wrap("open", err)
	}
	for len(data) > 0 {
		n, err := retry(func() (int, error) { return unix.Write(fd, data) })
		if err != nil {
			unix.Close(fd)
			return wrap("write", err)
		}
		data = data[n:]
	}
	if err := unix.Close(fd); err != nil {
		return wrap("close", err)
	}
	return nil
}

// retry calls again what a signal interrupted.
func retry(call func() (int, error)) (int, error) {
	for {
		n, err := call()
		if err != unix.EINTR {
			return n, err
		}
	}
}

// mkdir makes a folder that does not exist.
func mkdir(path string, perm fs.FileMode) error {
	if err := unix.Mkdir(path, uint32(perm)); err != nil {
		return os.MkdirAll(path, perm)
	}
	return nil
}
