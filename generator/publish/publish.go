// Package publish brings a build to where readers get it: a bucket of an
// S3-compatible store, or a folder. It plans what differs, uploads it in an
// order in which no page that can be reached leads to what is not there, and
// never puts other bytes in the place of a text that was released. Two
// publishers are kept apart by a lock object. Afterwards it can fetch the pages
// back as readers get them.
//
// It keeps no state but what lies in the store: an interrupted run is finished
// by the next. It reads neither clock nor environment; cli gives it both.
package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"proviso/generator/diag"
)

// Target is an opened place to publish to.
type Target struct {
	store *retrying
	stage stager
	Place string // as it is shown to people
	close func()
}

// Close gives the target back.
func (t *Target) Close() { t.close() }

// Retries counts the attempts that were repeated.
func (t *Target) Retries() int64 { return t.store.repeated.Load() }

// The bounds of an attempt, and of how often it is repeated.
const (
	attempts = 8
	pause    = 200 * time.Millisecond
	patience = 90 * time.Second
)

// CheckPlace reports why an address names no place to publish to, whatever is
// there.
func CheckPlace(address string) diag.List {
	_, list := parse(address)
	return list
}

func parse(address string) (*url.URL, diag.List) {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return nil, wrong(address, "this is not a URL")
	case u.RawQuery != "" || u.Fragment != "" || u.User != nil:
		return nil, wrong(address, "a place to publish to has no query, fragment or user")
	case u.Scheme == "s3" && u.Host == "":
		return nil, wrong(address, "the bucket is missing")
	case u.Scheme == "s3", u.Scheme == "file" && (u.Host == "" || u.Host == "localhost") && filepath.IsAbs(u.Path):
		return u, nil
	}
	return nil, wrong(address, "publish knows no such place")
}

func wrong(address, what string) diag.List {
	return diag.List{diag.Errorf(diag.Place{File: address}, "%s", what).
		Hint("write s3://BUCKET, s3://BUCKET/PREFIX or file:///PATH")}
}

// Open finds the place that a URL names: s3://bucket/prefix, or file:///path,
// a folder that is there.
func Open(address string, account Account, now func() time.Time) (*Target, diag.List) {
	u, list := parse(address)
	switch {
	case list.HasErrors():
		return nil, list
	case u.Scheme == "s3":
		return openBucket(u, account)
	}
	return openFolder(u.Path, now)
}

func openBucket(u *url.URL, account Account) (*Target, diag.List) {
	if account.AccessKey == "" || account.SecretKey == "" {
		return nil, diag.List{diag.Errorf(diag.Place{File: u.String()}, "there are no credentials for the bucket").
			Hint("set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and for a store other than AWS's own AWS_ENDPOINT_URL")}
	}
	if e, err := url.Parse(account.Endpoint); account.Endpoint != "" && (err != nil || e.Scheme != "https" && e.Scheme != "http" || e.Host == "") {
		return nil, diag.List{diag.Errorf(diag.Place{File: u.String()}, "the endpoint %q is no address of a server", account.Endpoint).
			Hint("write AWS_ENDPOINT_URL as https://HOST, or leave it out for AWS itself")}
	}
	prefix := strings.Trim(u.Path, "/")
	if prefix != "" {
		prefix += "/"
	}
	b := newBucket(u.Host, prefix, account)
	return &Target{store: &retrying{store: b, attempts: attempts, pause: pause, patience: patience}, Place: u.String(), close: func() {}}, nil
}

func openFolder(dir string, now func() time.Time) (*Target, diag.List) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, diag.List{diag.Errorf(diag.Place{File: dir}, "cannot open the folder: %v", errors.Unwrap(err))}
	}
	f, err := newFolder(root, now)
	if err != nil {
		root.Close()
		return nil, diag.List{diag.Errorf(diag.Place{File: dir}, "cannot read what was published there: %v", err)}
	}
	return &Target{store: &retrying{store: f, attempts: 1, patience: time.Hour}, stage: f, Place: dir, close: func() { root.Close() }}, nil
}

// Look plans without changing anything.
func (t *Target) Look(ctx context.Context, files []File, o Options) (*Plan, diag.List) {
	return compare(ctx, t.store, files, o)
}

// Outcome is what publishing did.
type Outcome struct {
	Plan     *Plan
	Uploaded int64 // files that are there now and were not, or were others
	Deleted  int
}

// Run plans and publishes under the lock. show is called with the plan before
// it is carried out.
func (t *Target) Run(ctx context.Context, public fs.FS, files []File, o Options, show func(*Plan) Progress) (out Outcome, list diag.List) {
	held, err := acquire(ctx, t.store, o)
	if err != nil {
		return out, failed(err)
	}
	defer func() {
		if err := held.release(ctx); err != nil {
			list.Add(diag.Warnf(diag.Place{File: lockKey}, "the lock could not be removed: %v", err).
				Hint("it ends by itself %s after it was last refreshed", lockLasts))
		}
	}()
	plan, list := compare(ctx, t.store, files, o)
	if list.HasErrors() {
		return out, list
	}
	out.Plan = plan
	a := &apply{store: t.store, stage: t.stage, public: public, workers: o.Workers, progress: show(plan), lock: held}
	err = a.run(ctx, plan, files)
	out.Uploaded = a.files.Load()
	if err != nil {
		return out, append(list, failed(err)...)
	}
	out.Deleted = len(plan.Deletes)
	return out, list
}

// String says where a plan leads, for people.
func (p *Plan) String() string {
	return fmt.Sprintf("%d to upload, %d as they are, %d stale", len(p.Steps), p.Unchanged, len(p.Stale))
}
