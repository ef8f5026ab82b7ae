package publish

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	smithy "github.com/aws/smithy-go"
	smithyhttp "github.com/aws/smithy-go/transport/http"
)

// explained says what a store's answer means, in words for people, and whether
// trying again may help.
func (b *bucket) explained(doing string, err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("cannot %s: %w", doing, innermost(err))
	}
	code, status, date := "", 0, ""
	var api smithy.APIError
	if errors.As(err, &api) {
		code = api.ErrorCode()
	}
	var answer *smithyhttp.ResponseError
	if errors.As(err, &answer) && answer.Response != nil {
		status, date = answer.Response.StatusCode, answer.Response.Header.Get("Date")
	}
	if r := b.refused(doing, code, status, date); r != nil {
		r.cause = err
		return r
	}
	switch {
	case code == "NoSuchKey", code == "NotFound":
		return fmt.Errorf("cannot %s: %w", doing, errMissing)
	case status == http.StatusPreconditionFailed, code == "PreconditionFailed", code == "ConditionalRequestConflict":
		return fmt.Errorf("cannot %s: %w", doing, errTaken)
	case status == 0:
		return fmt.Errorf("cannot %s at %s: %w", doing, b.endpoint, innermost(err))
	}
	return fmt.Errorf("cannot %s: the server answers %d %s", doing, status, code)
}

// innermost is the error that the SDK wrapped, without what it says around it.
func innermost(err error) error {
	for {
		next := errors.Unwrap(err)
		if next == nil {
			return err
		}
		err = next
	}
}

// refused is the answer to a request that would be answered so again, or nil.
func (b *bucket) refused(doing, code string, status int, date string) *refusal {
	r := func(what, hint string) *refusal {
		return &refusal{What: fmt.Sprintf("cannot %s: %s (%d %s)", doing, what, status, code), Hint: hint}
	}
	switch code {
	case "NoSuchBucket":
		return r(fmt.Sprintf("there is no bucket %q at %s", b.name, b.endpoint), "make the bucket, or check its name and AWS_ENDPOINT_URL")
	case "InvalidAccessKeyId", "SignatureDoesNotMatch", "InvalidToken", "ExpiredToken", "InvalidSecurity", "AuthorizationHeaderMalformed", "XAdminUserNotFound":
		return r("the credentials are not the right ones", "check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN and AWS_REGION")
	case "RequestTimeTooSkewed", "RequestExpired":
		return r("the clocks are too far apart; there it is "+date, "set this machine's clock right")
	case "QuotaExceeded", "XMinioStorageFull", "XMinioAdminBucketQuotaExceeded", "InsufficientStorage", "StorageFull":
		return r("there is no room for the files", "make room in the bucket, then publish again")
	case "PermanentRedirect", "IllegalLocationConstraintException", "TemporaryRedirect":
		return r(fmt.Sprintf("the bucket %q is not in this region", b.name), "set AWS_REGION to the bucket's region")
	case "RequestTimeout", "BadDigest", "IncompleteBody", "XAmzContentSHA256Mismatch", "XAmzContentChecksumMismatch",
		"PreconditionFailed", "ConditionalRequestConflict", "OperationAborted", "NoSuchKey", "NotFound":
		return nil // spoilt on its way, or not an error
	}
	switch {
	case code == "" && status != http.StatusInsufficientStorage:
		return nil // what the answer said was lost on its way
	case status == http.StatusForbidden, status == http.StatusUnauthorized:
		return r("access is denied", "check the credentials, and that they may list, read and write the bucket")
	case status == http.StatusInsufficientStorage:
		return r("there is no room for the files", "make room in the bucket, then publish again")
	case status >= 300 && status < 500 && status != http.StatusRequestTimeout &&
		status != http.StatusPreconditionFailed && status != http.StatusConflict && status != http.StatusTooManyRequests:
		return r("the server refuses the request", "check AWS_ENDPOINT_URL and AWS_REGION")
	}
	return nil
}
