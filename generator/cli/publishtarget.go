package cli

import (
	"cmp"
	"crypto/rand"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/publish"
)

// openTarget opens the place to publish to. A folder is made where there is
// none; takeBack removes it again, if nothing came to lie there.
func (p *publishing) openTarget() (takeBack func(), list diag.List) {
	takeBack = func() {}
	address := p.args[0]
	if u, err := url.Parse(address); err == nil && u.Scheme == "file" && filepath.IsAbs(u.Path) {
		for _, own := range []string{p.under(p.public), filepath.Join(p.dir, content.Folder), filepath.Join(p.dir, "brands"), filepath.Join(p.dir, "templates")} {
			if inside(own, u.Path) || inside(u.Path, own) {
				return nil, diag.List{diag.Errorf(diag.Place{File: u.Path}, "this folder and %s lie within each other", own).Hint("publish to a folder of its own")}
			}
		}
		if takeBack, err = makeFolders(u.Path); err != nil {
			return nil, diag.List{diag.Errorf(diag.Place{File: u.Path}, "cannot make the folder: %v", err)}
		}
	}
	account := publish.Account{
		Endpoint:  cmp.Or(os.Getenv("AWS_ENDPOINT_URL_S3"), os.Getenv("AWS_ENDPOINT_URL")),
		Region:    cmp.Or(os.Getenv("AWS_REGION"), os.Getenv("AWS_DEFAULT_REGION"), "us-east-1"),
		AccessKey: os.Getenv("AWS_ACCESS_KEY_ID"), SecretKey: os.Getenv("AWS_SECRET_ACCESS_KEY"), SessionToken: os.Getenv("AWS_SESSION_TOKEN"),
	}
	p.target, list = publish.Open(address, account, time.Now)
	if list.HasErrors() {
		takeBack()
	}
	return takeBack, list
}

func inside(dir, name string) bool {
	rel, err := filepath.Rel(realPath(dir), realPath(name))
	return err == nil && filepath.IsLocal(rel)
}

// owner says who publishes, to those who find the lock.
func (p *publishing) owner() publish.Owner {
	host, err := os.Hostname()
	if err != nil {
		host = "a machine without a name"
	}
	user := cmp.Or(os.Getenv("USER"), os.Getenv("LOGNAME"), "somebody")
	return publish.Owner{Who: fmt.Sprintf("%s@%s, process %d", user, host, os.Getpid()), Since: p.now.UTC().Format(time.RFC3339), Token: rand.Text()}
}
