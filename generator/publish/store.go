package publish

import (
	"context"
	"errors"
	"time"
)

// Headers are what a server says of a file beside its bytes. A folder keeps
// none of them.
type Headers struct {
	ContentType     string
	ContentLanguage string
	CacheControl    string
}

// Object is a file as it lies in a store.
type Object struct {
	Key     string // below the store's prefix
	Size    int64
	Headers Headers
	SHA256  string // hex; "" where the store has not worked it out itself
	MD5     string // hex; "" where the store does not say
	Noted   string // the SHA-256 that publish noted with it; "" where another program put it there
	ETag    string
	Age     time.Duration // by the store's own clock, where it says so
}

// Upload is a file on its way into a store.
type Upload struct {
	Key     string
	Body    []byte
	SHA256  string // hex
	Headers Headers
}

// Condition is what must hold for a file to be written.
type Condition struct {
	Absent  bool   // nothing lies there
	IfMatch string // the ETag of what lies there
}

// Store is where a build is published to. Its methods may be called from any
// goroutine, and make one attempt each.
type Store interface {
	// List names all files, with size and MD5 where they are known.
	List(ctx context.Context) ([]Object, error)
	// Inspect says all of one file that is known without reading it.
	Inspect(ctx context.Context, key string) (Object, error)
	Read(ctx context.Context, key string, limit int64) ([]byte, Object, error)
	// Put writes a file whole or not at all.
	Put(ctx context.Context, u Upload, c Condition) error
	Delete(ctx context.Context, key string) error
	// KeepsHeaders reports whether the store remembers Headers.
	KeepsHeaders() bool
}

// stager is a store that can make room for all uploads before the first of
// them shows.
type stager interface {
	Stage(ctx context.Context, key string, body []byte) error
	// Announce notes that these files are publish's, beside those that were.
	Announce(ctx context.Context, keys []string) error
	Unstage() error
}

var (
	errMissing = errors.New("there is no such file")
	errTaken   = errors.New("something else lies there by now")
)

// refusal is an error that trying again does not mend.
type refusal struct {
	What, Hint string
	cause      error
}

func (r *refusal) Error() string { return r.What }
func (r *refusal) Unwrap() error { return r.cause }

// permanent reports whether trying again is of no use.
func permanent(err error) bool {
	var r *refusal
	return errors.As(err, &r) || errors.Is(err, errMissing) || errors.Is(err, errTaken)
}

func asRefusal(err error) *refusal {
	var r *refusal
	errors.As(err, &r)
	return r
}
