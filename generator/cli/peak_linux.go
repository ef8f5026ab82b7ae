package cli

import "golang.org/x/sys/unix"

// peakMemory is the most memory that the process had, in bytes.
func peakMemory() int64 {
	var used unix.Rusage
	if unix.Getrusage(unix.RUSAGE_SELF, &used) != nil {
		return 0
	}
	return used.Maxrss * 1024
}
