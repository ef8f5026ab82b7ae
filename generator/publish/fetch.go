package publish

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"proviso/generator/policy"
)

// Awaited is a version of a text that readers should be served: where, and what
// proves it.
type Awaited struct {
	Policy    string
	Version   int
	Brand     string
	Locale    policy.Locale
	Page      string // the version's page; text.md lies beside it
	Notice    string // notice.json; "" where no notice stands
	Effective string // the day that the notice must name
	SHA256    string // hex, of text.md
	Says      func(page []byte) bool
}

// Answer is what came back. Without a problem readers were served the version
// at that instant.
type Answer struct {
	Awaited
	At      time.Time
	Problem error
}

// The bounds of fetching back.
const (
	fetchPatience = 20 * time.Second
	fetchInAll    = 5 * time.Minute
	fetchAttempts = 3
	fetchWorkers  = 8
	maxPage       = 16 << 20
)

// Fetcher fetches pages as readers get them.
type Fetcher struct {
	client *http.Client
	now    func() time.Time
	pause  time.Duration

	mu   sync.Mutex
	dead map[string]error // hosts that do not answer
}

// NewFetcher makes one. Redirects are followed, a few of them.
func NewFetcher(now func() time.Time) *Fetcher {
	return &Fetcher{
		client: &http.Client{Transport: transport(), Timeout: fetchPatience, CheckRedirect: func(_ *http.Request, via []*http.Request) error {
			if len(via) > 4 {
				return errors.New("it leads from one address to the next")
			}
			return nil
		}},
		now: now, pause: 400 * time.Millisecond, dead: map[string]error{},
	}
}

// Back fetches everything that is awaited.
func (f *Fetcher) Back(ctx context.Context, all []Awaited) []Answer {
	ctx, cancel := context.WithTimeout(ctx, fetchInAll)
	defer cancel()
	answers := make([]Answer, len(all))
	var group errgroup.Group
	group.SetLimit(fetchWorkers)
	for i, one := range all {
		group.Go(func() error {
			answers[i] = Answer{Awaited: one}
			answers[i].Problem = f.served(ctx, one)
			answers[i].At = f.now().UTC().Truncate(time.Second)
			return nil
		})
	}
	group.Wait()
	return answers
}

// served fetches one version's text, page and notice.
func (f *Fetcher) served(ctx context.Context, one Awaited) error {
	text, err := f.get(ctx, one.Page+"text.md")
	if err != nil {
		return err
	}
	if found := newFile("", text).SHA256; found != one.SHA256 {
		return fmt.Errorf("%stext.md is not the text that was sealed: recorded sha256:%s, found sha256:%s", one.Page, one.SHA256, found)
	}
	page, err := f.get(ctx, one.Page)
	if err != nil {
		return err
	}
	if !one.Says(page) {
		return fmt.Errorf("%s does not say the words that were sealed", one.Page)
	}
	if one.Notice == "" {
		return nil
	}
	list, err := f.get(ctx, one.Notice)
	if err != nil {
		return err
	}
	if !Announces(list, one.Policy, one.Version, one.Effective) {
		return fmt.Errorf("%s does not announce version %d for %s", one.Notice, one.Version, one.Effective)
	}
	return nil
}

// Announces reports whether a notice.json tells of a version and its effective
// day.
func Announces(list []byte, policyID string, version int, effective string) bool {
	var found struct {
		Notices []struct {
			Policy    string `json:"policy"`
			Version   int    `json:"version"`
			Effective string `json:"effective"`
		} `json:"notices"`
	}
	if json.Unmarshal(list, &found) != nil {
		return false
	}
	for _, n := range found.Notices {
		if n.Policy == policyID && n.Version == version && n.Effective == effective {
			return true
		}
	}
	return false
}

// get fetches an address, trying again where that may help. A host that does
// not answer at all is not asked again.
func (f *Fetcher) get(ctx context.Context, address string) ([]byte, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	pause := f.pause
	for n := 1; ; n++ {
		if err := f.given(u.Host, nil); err != nil {
			return nil, err
		}
		body, again, err := f.once(ctx, address)
		var dialling *net.OpError
		switch {
		case errors.As(err, &dialling) && dialling.Op == "dial":
			f.given(u.Host, err)
			return nil, err
		case err == nil || !again || ctx.Err() != nil || n >= fetchAttempts:
			return body, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(pause):
		}
		pause *= 2
	}
}

// Find fetches an address once: what is not there is an answer too.
func (f *Fetcher) Find(ctx context.Context, address string) ([]byte, error) {
	body, _, err := f.once(ctx, address)
	return body, err
}

// given notes that a host has been given up, or says that it has been.
func (f *Fetcher) given(host string, err error) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err != nil {
		f.dead[host] = err
	}
	return f.dead[host]
}

func (f *Fetcher) once(ctx context.Context, address string) (body []byte, again bool, err error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, false, err
	}
	request.Header.Set("User-Agent", "proviso")
	request.Header.Set("Cache-Control", "no-cache") // what readers get from now on
	answer, err := f.client.Do(request)
	if err != nil {
		var outer *url.Error
		if errors.As(err, &outer) {
			err = outer.Err
		}
		return nil, true, fmt.Errorf("cannot fetch %s: %w", address, err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, answer.StatusCode >= 500 || answer.StatusCode == http.StatusNotFound || answer.StatusCode == http.StatusTooManyRequests,
			fmt.Errorf("cannot fetch %s: the server answers %s", address, answer.Status)
	}
	body, err = io.ReadAll(io.LimitReader(answer.Body, maxPage+1))
	if err != nil {
		return nil, true, fmt.Errorf("cannot fetch %s: %w", address, err)
	}
	if len(body) > maxPage {
		return nil, false, fmt.Errorf("cannot fetch %s: it has more than %d bytes", address, maxPage)
	}
	return body, false, nil
}
