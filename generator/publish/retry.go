package publish

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync/atomic"
	"time"
)

// retrying is a store whose attempts are repeated, with growing pauses, so
// many times, each bounded in time.
type retrying struct {
	store    Store
	attempts int
	pause    time.Duration // before the second attempt; doubled before each further one
	patience time.Duration // for one attempt
	repeated atomic.Int64
}

const longestPause = 10 * time.Second

func (r *retrying) do(ctx context.Context, attempt func(context.Context) error) error {
	pause := r.pause
	for n := 1; ; n++ {
		bounded, cancel := context.WithTimeout(ctx, r.patience)
		err := attempt(bounded)
		cancel()
		switch {
		case err == nil, permanent(err):
			return err
		case ctx.Err() != nil:
			return ctx.Err()
		case n >= r.attempts:
			return fmt.Errorf("after %d attempts: %w", n, err)
		}
		r.repeated.Add(1)
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause/2 + rand.N(pause/2+1)): // so that not all come back at once
		}
		pause = min(2*pause, longestPause)
	}
}

func (r *retrying) List(ctx context.Context) (all []Object, err error) {
	err = r.do(ctx, func(ctx context.Context) error {
		all, err = r.store.List(ctx)
		return err
	})
	return all, err
}

func (r *retrying) Inspect(ctx context.Context, key string) (o Object, err error) {
	err = r.do(ctx, func(ctx context.Context) error {
		o, err = r.store.Inspect(ctx, key)
		return err
	})
	return o, err
}

func (r *retrying) Read(ctx context.Context, key string, limit int64) (body []byte, o Object, err error) {
	err = r.do(ctx, func(ctx context.Context) error {
		body, o, err = r.store.Read(ctx, key, limit)
		return err
	})
	return body, o, err
}

func (r *retrying) Put(ctx context.Context, u Upload, c Condition) error {
	return r.do(ctx, func(ctx context.Context) error { return r.store.Put(ctx, u, c) })
}

func (r *retrying) Delete(ctx context.Context, key string) error {
	return r.do(ctx, func(ctx context.Context) error { return r.store.Delete(ctx, key) })
}

func (r *retrying) KeepsHeaders() bool { return r.store.KeepsHeaders() }
