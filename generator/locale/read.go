package locale

import (
	"fmt"
	"io"
	"io/fs"

	"proviso/generator/settings"
)

// readFile reads a file of at most settings.MaxSize bytes.
func readFile(fsys fs.FS, name string) ([]byte, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, settings.MaxSize+1))
	if err == nil && len(text) > settings.MaxSize {
		err = fmt.Errorf("the file is larger than %d bytes, the most that is read", settings.MaxSize)
	}
	return text, err
}
