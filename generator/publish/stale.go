package publish

import (
	"context"
	"strings"

	"golang.org/x/sync/errgroup"

	"proviso/generator/diag"
)

// stale tells apart what lies below our sites' folders and is not in the build:
// what publish put there, and what another program did. What belongs to a
// version is neither: it stays for ever.
func (p *Plan) stale(ctx context.Context, store Store, files []File, listed []Object, o Options) error {
	built := map[string]bool{}
	ours := map[string]bool{}
	for _, f := range files {
		built[f.Path] = true
	}
	for _, host := range hosts(files) {
		ours[host] = true
	}
	var doubtful []string
	for _, object := range listed {
		host, _, below := strings.Cut(object.Key, "/")
		if below && ours[host] && !built[object.Key] && !versionFolder.MatchString(object.Key) {
			doubtful = append(doubtful, object.Key)
		}
	}
	noted := make([]bool, len(doubtful))
	group, running := errgroup.WithContext(ctx)
	group.SetLimit(o.Workers)
	for i, key := range doubtful {
		group.Go(func() error {
			object, err := store.Inspect(running, key)
			noted[i] = object.Noted != ""
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	for i, key := range doubtful {
		if noted[i] {
			p.Stale = append(p.Stale, key)
		} else {
			p.Foreign = append(p.Foreign, key)
		}
	}
	return nil
}

func (p *Plan) prune(prune Prune) diag.List {
	if !prune.On {
		return nil
	}
	if len(p.Stale) > prune.Limit {
		problem := diag.Errorf(diag.Place{}, "stale files: %d; --prune deletes %d at most", len(p.Stale), prune.Limit)
		for i, key := range p.Stale {
			if i < maxNamed {
				problem = problem.Note("%s", key)
			}
		}
		return diag.List{problem.Hint("look at them with --dry-run; if they may all go: --prune=%d", len(p.Stale))}
	}
	p.Deletes = p.Stale
	return nil
}
