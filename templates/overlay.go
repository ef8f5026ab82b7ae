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
	f, err := o.project.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return FS.Open(name)
	}
	return f, err
}
