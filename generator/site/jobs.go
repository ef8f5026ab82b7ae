package site

import "context"

// job is the work on a few files of a part. The worker lends its buffer.
type job func(buffer *[]byte) error

// atOnce is how many files a job has: enough that handing them over costs
// nothing beside writing them.
const atOnce = 32

// work does jobs until there are no more.
func (w *writing) work() error {
	var buffer []byte
	for do := range w.jobs {
		if err := do(&buffer); err != nil {
			return err
		}
	}
	return nil
}

// give prepares n files and hands them to the workers, a few at once.
func (w *writing) give(ctx context.Context, n int, path func(int) string, do func(i int, buffer *[]byte) error) error {
	for first := 0; first < n; first += atOnce {
		end := min(first+atOnce, n)
		for i := first; i < end; i++ {
			if err := w.prepare(path(i)); err != nil {
				return err
			}
		}
		run := func(buffer *[]byte) error {
			for i := first; i < end; i++ {
				if err := ctx.Err(); err != nil {
					return err
				}
				if err := do(i, buffer); err != nil {
					return err
				}
			}
			return nil
		}
		select {
		case w.jobs <- run:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}
