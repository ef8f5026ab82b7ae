package preview

import (
	"fmt"
	"io/fs"
	"net/http/httptest"
	"os"
	"testing"
	"testing/fstest"

	"proviso/templates"
)

// BenchmarkEdit is a save of one locale's draft of the demonstration, until the
// page with the new words has been answered.
func BenchmarkEdit(b *testing.B) {
	tree := fstest.MapFS{}
	if err := copyTree(os.DirFS("../.."), tree, "brands", "content"); err != nil {
		b.Fatal(err)
	}
	s := New(Options{Files: tree, Templates: templates.Over(fstest.MapFS{}), Today: today, Hosts: []string{host}})
	const draft = "content/privacy/nb.md"
	source := string(tree[draft].Data)
	for i := 0; b.Loop(); i++ {
		tree[draft] = &fstest.MapFile{Data: []byte(fmt.Sprintf("%s\nEn setning til, den %d.\n", source, i))}
		s.Changed([]string{draft})
		address := "/_preview/text?policy=privacy&brand=cv-norge&locale=nb"
		for address != "" {
			r := httptest.NewRequest("GET", address, nil)
			r.Host = host
			w := httptest.NewRecorder()
			s.Handler().ServeHTTP(w, r)
			address = w.Header().Get("Location")
			if w.Code >= 400 {
				b.Fatalf("%d: %s", w.Code, w.Body)
			}
		}
	}
}

func copyTree(from fs.FS, to fstest.MapFS, dirs ...string) error {
	for _, dir := range dirs {
		err := fs.WalkDir(from, dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := fs.ReadFile(from, name)
			to[name] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}
