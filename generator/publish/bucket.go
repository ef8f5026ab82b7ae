package publish

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsmiddleware "github.com/aws/aws-sdk-go-v2/aws/middleware"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"
	"github.com/aws/smithy-go/middleware"
	smithyhttp "github.com/aws/smithy-go/transport/http"

	"proviso/generator/pattern"
)

// Account says how a bucket is reached. It comes from the environment alone.
type Account struct {
	Endpoint     string // "" for AWS itself
	Region       string
	AccessKey    string
	SecretKey    string
	SessionToken string
}

// bucket is a Store below a prefix of an S3 bucket.
type bucket struct {
	client   *s3.Client
	name     string
	prefix   string // "" or ends in a slash
	endpoint string
}

// noteKey is the metadata under which an object has its SHA-256.
const noteKey = "proviso-sha256"

func newBucket(name, prefix string, account Account) *bucket {
	b := &bucket{name: name, prefix: prefix, endpoint: account.Endpoint}
	options := s3.Options{
		Region: account.Region,
		Credentials: aws.CredentialsProviderFunc(func(context.Context) (aws.Credentials, error) {
			return aws.Credentials{AccessKeyID: account.AccessKey, SecretAccessKey: account.SecretKey, SessionToken: account.SessionToken}, nil
		}),
		Retryer:    aws.NopRetryer{}, // retrying does that, for every store alike
		HTTPClient: &http.Client{Transport: transport(), CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }},
		// a trailing checksum is not understood everywhere; each upload brings its own
		RequestChecksumCalculation: aws.RequestChecksumCalculationWhenRequired,
		ResponseChecksumValidation: aws.ResponseChecksumValidationWhenRequired,
		APIOptions:                 []func(*middleware.Stack) error{signNoEncoding},
	}
	if account.Endpoint != "" {
		options.BaseEndpoint, options.UsePathStyle = aws.String(account.Endpoint), true
	} else {
		b.endpoint = "AWS, region " + account.Region
	}
	b.client = s3.New(options)
	return b
}

func transport() *http.Transport {
	return &http.Transport{
		Proxy:       http.ProxyFromEnvironment,
		DialContext: (&net.Dialer{Timeout: 10 * time.Second}).DialContext, TLSHandshakeTimeout: 10 * time.Second,
		MaxIdleConnsPerHost: 64, IdleConnTimeout: time.Minute, ForceAttemptHTTP2: true, DisableCompression: true,
	}
}

// signNoEncoding leaves Accept-Encoding out of what is signed: Google's servers
// alter it on the way, and then the signature does not match.
func signNoEncoding(stack *middleware.Stack) error {
	if _, has := stack.Finalize.Get("DisableAcceptEncodingGzip"); has {
		_, err := stack.Finalize.Remove("DisableAcceptEncodingGzip")
		return err
	}
	return nil
}

func (b *bucket) KeepsHeaders() bool { return true }

func (b *bucket) key(name string) *string { return aws.String(b.prefix + name) }

func (b *bucket) List(ctx context.Context) ([]Object, error) {
	var all []Object
	pages := s3.NewListObjectsV2Paginator(b.client, &s3.ListObjectsV2Input{Bucket: &b.name, Prefix: &b.prefix})
	for pages.HasMorePages() {
		page, err := pages.NextPage(ctx)
		if err != nil {
			return nil, b.explained("list the files", err)
		}
		for _, o := range page.Contents {
			key := strings.TrimPrefix(aws.ToString(o.Key), b.prefix)
			all = append(all, Object{Key: key, Size: aws.ToInt64(o.Size), MD5: md5Of(aws.ToString(o.ETag)), ETag: aws.ToString(o.ETag)})
		}
	}
	return all, nil
}

var md5Form = pattern.New(`^"?([0-9a-f]{32})"?$`)

// md5Of reads an ETag that may be an MD5: that of an object in parts, or one
// encrypted with a key of the customer's, is none.
func md5Of(etag string) string {
	if found := md5Form.FindStringSubmatch(etag); found != nil {
		return found[1]
	}
	return ""
}

func (b *bucket) Inspect(ctx context.Context, name string) (Object, error) {
	out, err := b.client.HeadObject(ctx, &s3.HeadObjectInput{Bucket: &b.name, Key: b.key(name), ChecksumMode: types.ChecksumModeEnabled})
	if err != nil {
		return Object{}, b.explained("look at "+name, err)
	}
	o := Object{
		Key: name, Size: aws.ToInt64(out.ContentLength), MD5: md5Of(aws.ToString(out.ETag)), ETag: aws.ToString(out.ETag),
		Headers: Headers{aws.ToString(out.ContentType), aws.ToString(out.ContentLanguage), aws.ToString(out.CacheControl)},
		Noted:   out.Metadata[noteKey],
	}
	if sum, err := base64.StdEncoding.DecodeString(aws.ToString(out.ChecksumSHA256)); err == nil && len(sum) == 32 && out.ChecksumType != types.ChecksumTypeComposite {
		o.SHA256 = hex.EncodeToString(sum)
	}
	return o, nil
}

func (b *bucket) Read(ctx context.Context, name string, limit int64) ([]byte, Object, error) {
	out, err := b.client.GetObject(ctx, &s3.GetObjectInput{Bucket: &b.name, Key: b.key(name)})
	if err != nil {
		return nil, Object{}, b.explained("read "+name, err)
	}
	defer out.Body.Close()
	body, err := io.ReadAll(io.LimitReader(out.Body, limit+1))
	if err != nil {
		return nil, Object{}, fmt.Errorf("cannot read %s: %w", name, err)
	}
	if int64(len(body)) > limit {
		return nil, Object{}, &refusal{What: fmt.Sprintf("%s has more than the %d bytes that are read", name, limit)}
	}
	o := Object{Key: name, Size: int64(len(body)), ETag: aws.ToString(out.ETag), MD5: md5Of(aws.ToString(out.ETag)), Noted: out.Metadata[noteKey]}
	if answer, ok := awsmiddleware.GetRawResponse(out.ResultMetadata).(*smithyhttp.Response); ok && out.LastModified != nil {
		if now, err := http.ParseTime(answer.Header.Get("Date")); err == nil {
			o.Age = now.Sub(*out.LastModified)
		}
	}
	return body, o, nil
}

func (b *bucket) Put(ctx context.Context, u Upload, c Condition) error {
	sum, err := hex.DecodeString(u.SHA256)
	if err != nil {
		return &refusal{What: fmt.Sprintf("%s: %q is no digest", u.Key, u.SHA256), cause: err}
	}
	in := &s3.PutObjectInput{
		Bucket: &b.name, Key: b.key(u.Key), Body: bytes.NewReader(u.Body), ContentLength: aws.Int64(int64(len(u.Body))),
		ContentType: filled(u.Headers.ContentType), ContentLanguage: filled(u.Headers.ContentLanguage), CacheControl: filled(u.Headers.CacheControl),
		ChecksumSHA256: aws.String(base64.StdEncoding.EncodeToString(sum)), Metadata: map[string]string{noteKey: u.SHA256},
	}
	if c.Absent {
		in.IfNoneMatch = aws.String("*")
	}
	in.IfMatch = filled(c.IfMatch)
	_, err = b.client.PutObject(ctx, in)
	return b.explained("write "+u.Key, err)
}

func filled(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func (b *bucket) Delete(ctx context.Context, name string) error {
	_, err := b.client.DeleteObject(ctx, &s3.DeleteObjectInput{Bucket: &b.name, Key: b.key(name)})
	if err = b.explained("delete "+name, err); errors.Is(err, errMissing) {
		return nil
	}
	return err
}
