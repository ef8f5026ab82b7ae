package templates

import (
	"errors"
	"io/fs"
)

// Over lays a project's templates over the defaults: a file that the project
// has takes the place of the default of the same name.
func Over(project fs.FS) fs.FS { return overlay{project} }

type overlay struct{ project fs.FS }

func (o overlay) Open(name string) (fs.File, error) {
	info, err := fs.Stat(o.project, name)
	if err == nil && !info.Mode().IsRegular() && !info.IsDir() { // opening a pipe would wait for ever
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("it is not a regular file")}
	}
	f, err := o.project.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return FS.Open(name)
	}
	return f, err
}
