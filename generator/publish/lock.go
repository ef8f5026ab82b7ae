package publish

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"
)

// lockKey is an object beside the sites' folders. While it lies there and is
// young, one publisher works; it is refreshed while that goes on.
const lockKey = ".proviso-lock"

const (
	lockLasts   = 10 * time.Minute // without being refreshed
	lockRefresh = 2 * time.Minute
	maxLock     = 64 << 10
)

// Owner says who publishes, for those who find the lock.
type Owner struct {
	Who   string `json:"who"`   // user@host, process
	Since string `json:"since"` // RFC 3339
	Token string `json:"token"` // never the same twice
}

// lock is held from acquire to release. Its age is told by the store's own
// clock, so that publishers' clocks do not matter.
type lock struct {
	store  Store
	owner  Owner
	breaks bool // any other lock
	stop   context.CancelFunc
	done   sync.WaitGroup
}

// acquire takes the lock for its owner, or says who has it. A lock that is no
// longer refreshed was left by a publisher that died, and is taken over, as is
// any with BreakLock.
func acquire(ctx context.Context, store Store, o Options) (*lock, error) {
	l := &lock{store: store, owner: o.Owner, breaks: o.BreakLock}
	err := l.take(ctx)
	if errors.Is(err, errTaken) && asRefusal(err) == nil { // another was quicker, or it was this one and was not told
		err = l.take(ctx)
	}
	if err == nil {
		err = l.held(ctx) // also where a store does not heed conditions
	}
	if err != nil {
		return nil, err
	}
	refreshing, stop := context.WithCancel(ctx)
	l.stop = stop
	l.done.Go(func() { l.refresh(refreshing) })
	return l, nil
}

func (l *lock) put(ctx context.Context, c Condition) error {
	body, err := json.Marshal(l.owner)
	if err != nil {
		return err
	}
	body = append(body, '\n')
	return l.store.Put(ctx, Upload{lockKey, body, newFile(lockKey, body).SHA256, Headers{ContentType: "application/json", CacheControl: "no-store"}}, c)
}

// found reads the lock that lies there.
func (l *lock) found(ctx context.Context) (Owner, Object, error) {
	var owner Owner
	body, object, err := l.store.Read(ctx, lockKey, maxLock)
	if err != nil {
		return owner, object, err
	}
	if err := json.Unmarshal(body, &owner); err != nil {
		owner.Who = "somebody whose lock cannot be read"
	}
	return owner, object, nil
}

// take looks first, before anything is written, which may not be allowed.
func (l *lock) take(ctx context.Context) error {
	holder, object, err := l.found(ctx)
	switch {
	case errors.Is(err, errMissing):
		return l.put(ctx, Condition{Absent: true})
	case err != nil:
		return err
	case holder.Token == l.owner.Token:
		return nil
	case !l.breaks && object.Age < lockLasts:
		return l.refused(holder, object.Age)
	}
	return l.put(ctx, Condition{IfMatch: object.ETag})
}

func (l *lock) refused(holder Owner, age time.Duration) error {
	return &refusal{
		What:  fmt.Sprintf("%s publishes there since %s; the lock, %s, was refreshed %s ago", holder.Who, holder.Since, lockKey, age.Round(time.Second)),
		Hint:  fmt.Sprintf("wait until it has finished; if it has died, its lock ends %s after it was last refreshed, or at once with --break-lock", lockLasts),
		cause: errTaken,
	}
}

// held makes sure that the lock is this publisher's still.
func (l *lock) held(ctx context.Context) error {
	holder, _, err := l.found(ctx)
	switch {
	case errors.Is(err, errMissing):
		return &refusal{What: "the lock was removed while this publisher worked", Hint: "publish again; what is there is finished then"}
	case err != nil:
		return err
	case holder.Token != l.owner.Token:
		return &refusal{What: fmt.Sprintf("%s took the lock over while this publisher worked", holder.Who), Hint: "let it finish, then publish again"}
	}
	return nil
}

// refresh renews the lock's age until it is released.
func (l *lock) refresh(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(lockRefresh):
			if l.held(ctx) == nil {
				l.put(ctx, Condition{}) // where this fails the lock grows old; held tells before the next group
			}
		}
	}
}

// release removes the lock, also after an interrupt.
func (l *lock) release(ctx context.Context) error {
	l.stop()
	l.done.Wait()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 30*time.Second)
	defer cancel()
	if l.held(ctx) != nil {
		return nil // another's by now
	}
	return l.store.Delete(ctx, lockKey)
}
