package publish

import (
	"context"
	"maps"
	"net/http"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/s3"
)

// putForeign uploads as any other program does.
func putForeign(ctx context.Context, b *bucket, name, text string) error {
	_, err := b.client.PutObject(ctx, &s3.PutObjectInput{Bucket: &b.name, Key: aws.String(b.prefix + name), Body: strings.NewReader(text)})
	return err
}

func TestHeadersInABucket(t *testing.T) {
	g := startGateway(t, t.TempDir())
	target := place(t, "s3://legal", g.account)
	mustRun(t, target, small(), Options{})
	for name, want := range map[string]Headers{
		"shop.example/assets/style-1.css":    {"text/css; charset=utf-8", "", "public, max-age=31536000, immutable"},
		"shop.example/en/privacy/index.html": {"text/html; charset=utf-8", "en", "no-cache"},
		"shop.example/en/privacy/v1/text.md": {"text/markdown; charset=utf-8", "en", "no-cache"},
		"next-change.json":                   {"application/json", "", "no-cache"},
	} {
		o, err := target.store.Inspect(t.Context(), name)
		sum := newFile(name, []byte(small()[name]))
		if err != nil || o.Headers != want || o.SHA256 != sum.SHA256 || o.Noted != sum.SHA256 || o.MD5 != sum.MD5 {
			t.Errorf("%s: %+v, %v", name, o, err)
		}
	}
	out := mustRun(t, target, small().with(tree{"shop.example/_headers": "/en/*\n  Cache-Control: max-age=60\n"}), Options{})
	headers := 0
	for _, s := range out.Plan.Steps {
		if s.Why == hasHeaders {
			headers++
		}
	}
	if o, err := target.store.Inspect(t.Context(), "shop.example/en/privacy/v1/text.md"); err != nil || o.Headers.CacheControl != "max-age=60" || headers != 8 {
		t.Errorf("%+v, %v; %d files with other headers", o, err, headers)
	}
}

func TestBadBuckets(t *testing.T) {
	g := startGateway(t, t.TempDir())
	wrong := g.account
	wrong.SecretKey = "another"
	nobody := g.account
	nobody.AccessKey = "nobody"
	for _, c := range []struct {
		name, place string
		account     Account
		want, hint  string
	}{
		{"wrong secret", "s3://legal", wrong, "the credentials are not the right ones", "AWS_SECRET_ACCESS_KEY"},
		{"unknown key", "s3://legal", nobody, "the credentials are not the right ones", "AWS_ACCESS_KEY_ID"},
		{"no bucket", "s3://leagl", g.account, `there is no bucket "leagl" at http://127.0.0.1:`, "AWS_ENDPOINT_URL"},
	} {
		target := place(t, c.place, c.account)
		_, list := run(t, target, small(), Options{})
		if s := list.Format(); !strings.Contains(s, c.want) || !strings.Contains(s, c.hint) || target.Retries() > 0 {
			t.Errorf("%s: %d retries: %s", c.name, target.Retries(), s)
		}
	}
	same(t, content(t, place(t, "s3://legal", g.account)), tree{})
}

// A request that was signed an hour ago, as one from a clock that is an hour
// slow.
func TestSkewedClock(t *testing.T) {
	g := startGateway(t, t.TempDir())
	proxy := startFaulty(t, g.account.Endpoint, 0)
	proxy.alter = func(r *http.Request) {
		signed, err := time.Parse("20060102T150405Z", r.Header.Get("X-Amz-Date"))
		if err != nil {
			t.Error(err)
		}
		r.Header.Set("X-Amz-Date", signed.Add(-time.Hour).Format("20060102T150405Z"))
	}
	account := g.account
	account.Endpoint = proxy.URL
	target := place(t, "s3://legal", account)
	_, list := run(t, target, small(), Options{})
	if s := list.Format(); !strings.Contains(s, "the clocks are too far apart; there it is ") || !strings.Contains(s, "set this machine's clock right") || target.Retries() > 0 {
		t.Errorf("%d retries: %s", target.Retries(), s)
	}
	same(t, content(t, place(t, "s3://legal", g.account)), tree{})
}

// smallDisk mounts one where the test may.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("none", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("cannot mount a small disk here: %v", err)
	}
	t.Cleanup(func() {
		for range 50 { // until the server on it has gone
			if syscall.Unmount(dir, 0) == nil {
				return
			}
			time.Sleep(20 * time.Millisecond)
		}
	})
	return dir
}

func TestNoSpace(t *testing.T) {
	large := small().with(tree{"shop.example/en/privacy/v1/changes/index.html": strings.Repeat("x", 3<<20)})
	test := func(t *testing.T, target *Target, said string) {
		target.store.attempts = 2
		before := content(t, target)
		_, list := run(t, target, large, Options{})
		if !strings.Contains(list.Format(), said) {
			t.Error(list.Format())
		}
		after := content(t, target)
		// beside it, files of the version that no page leads to yet may have come
		maps.DeleteFunc(after, func(name, _ string) bool { return strings.HasPrefix(name, "shop.example/en/privacy/v1/") })
		same(t, after, before)
		mustRun(t, target, small(), Options{})
	}
	t.Run("folder", func(t *testing.T) {
		test(t, folderPlace(t, smallDisk(t, "1m")), "no space left on device")
	})
	t.Run("bucket", func(t *testing.T) {
		disk := smallDisk(t, "1m")
		g := startGateway(t, disk)
		test(t, place(t, "s3://legal", g.account), "cannot write shop.example/en/privacy/v1/changes/index.html")
	})
}
