package publish

import (
	"testing"

	"proviso/generator/realpart"
)

// gateway is a real S3 server with an empty bucket.
type gateway struct{ account Account }

func startGateway(t *testing.T, dir string) *gateway {
	t.Helper()
	s := realpart.StartS3(t, dir)
	return &gateway{Account{Endpoint: s.Endpoint, Region: s.Region, AccessKey: s.AccessKey, SecretKey: s.SecretKey}}
}
