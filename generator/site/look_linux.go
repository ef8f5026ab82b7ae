package site

import (
	"time"

	"golang.org/x/sys/unix"
)

// sight is what a build looks at of a file or folder that it left.
type sight struct {
	device, inode uint64
	changed       time.Time // its content, name, links or rights
	size          int64
	regular       bool
}

func lookAt(path string) (sight, error) {
	var s unix.Stat_t
	if err := unix.Lstat(path, &s); err != nil {
		return sight{}, err
	}
	return sight{
		device: uint64(s.Dev), inode: s.Ino, changed: time.Unix(s.Ctim.Unix()), size: s.Size,
		regular: s.Mode&unix.S_IFMT == unix.S_IFREG,
	}, nil
}
