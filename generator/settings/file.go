package settings

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// ReadFile reads a regular file of at most so many bytes. The error says what
// is wrong in words for people, without the file's name.
func ReadFile(fsys fs.FS, name string, limit int) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, Reason(err)
	}
	if !info.Mode().IsRegular() { // asked before it is opened: a pipe would wait for a writer
		return nil, errors.New("it is not a regular file")
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, Reason(err)
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, int64(limit)+1))
	if err != nil {
		return nil, Reason(err)
	}
	if len(text) > limit {
		return nil, fmt.Errorf("it has more than the %d bytes that are read", limit)
	}
	return text, nil
}

// escapes is what os.Root says of a name that leads out of it; it exports no
// error for that.
const escapes = "path escapes from parent"

// Reason is a system's error without the operation and the name.
func Reason(err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	if err.Error() == escapes {
		return errors.New("it is a link that leads out of the project")
	}
	return err
}
