package site_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"proviso/generator/content"
	"proviso/generator/policy"
	"proviso/generator/site"
	"proviso/templates"
)

// The shards of a build put into one folder are the whole build, and no two
// write the same file, the list of files apart.
func TestShardsAreOneBuild(t *testing.T) {
	p := released(t)
	want := p.build(midst)
	files := os.DirFS(p.dir)
	for _, of := range []int{1, 2, 3, 5} {
		got := tree{}
		for i := range of {
			plan, list := site.New(site.Inputs{
				Project: content.LoadReleased(files), Templates: templates.FS, Files: files,
				Day:   func(*content.Policy) policy.Date { return day(midst) },
				Shard: site.Shard{Index: i, Of: of},
			})
			if list.HasErrors() {
				t.Fatal(list.Format())
			}
			out := filepath.Join(t.TempDir(), fmt.Sprint(i))
			_, err := plan.Build(context.Background(), out, 2, nil)
			p.must(err)
			part, err := read(out)
			p.must(err)
			for name, text := range part {
				if _, twice := got[name]; twice && name != site.ManifestFile {
					t.Errorf("%d shards: %s is in two", of, name)
				}
				got[name] = text
			}
		}
		p.same(got, want)
	}
}
