package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// serving is a running preview of the measured project, with a reader of one
// locale's draft before it.
type serving struct {
	address string
	draft   string // the file that is edited
	source  []byte // what it said
	news    *bufio.Reader
	edits   int
	close   func()
}

// serve starts a preview and shows the draft once, as the first reader would.
func (b *bench) serve() (*serving, error) {
	ctx, cancel := context.WithCancel(context.Background())
	cmd := exec.CommandContext(ctx, b.program, "serve", "-C", b.project(), "--addr", "127.0.0.1:0")
	s := &serving{draft: filepath.Join(b.project(), "content/privacy/nb.md"), close: func() { cancel(); cmd.Wait() }}
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err == nil {
		_, err = fmt.Fscanf(out, "serving %s", &s.address)
	}
	if err == nil {
		s.source, err = os.ReadFile(s.draft)
	}
	if err == nil {
		err = s.listen(ctx)
	}
	if err == nil {
		_, err = s.page()
	}
	if err != nil {
		s.close()
		return nil, fmt.Errorf("proviso serve: %w", err)
	}
	return s, nil
}

// listen waits for the news that a browser waits for.
func (s *serving) listen(ctx context.Context) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.address+"_preview/events", nil)
	if err != nil {
		return err
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	s.news = bufio.NewReader(answer.Body)
	return s.next()
}

// next waits until the preview says that something changed.
func (s *serving) next() error {
	for {
		line, err := s.news.ReadString('\n')
		if err != nil || strings.HasPrefix(line, "data:") {
			return err
		}
	}
}

// page is the draft of the edited locale as a browser gets it.
func (s *serving) page() (string, error) {
	answer, err := http.Get(s.address + "_preview/text?policy=privacy&brand=" + brandID(0) + "&locale=nb")
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %s", answer.Request.URL, answer.Status)
	}
	return string(text), err
}

// edit saves the draft with a new sentence and waits until the page has it.
func (s *serving) edit() (spent, error) {
	s.edits++
	words := fmt.Sprintf("A sentence that is new, number %d.", s.edits)
	if err := os.WriteFile(s.draft, append(s.source[:len(s.source):len(s.source)], "\n"+words+"\n"...), 0o644); err != nil {
		return spent{}, err
	}
	for {
		if err := s.next(); err != nil {
			return spent{}, err
		}
		text, err := s.page()
		if err != nil || strings.Contains(text, words) {
			return spent{}, err
		}
	}
}

// end stops the preview and puts the draft back.
func (s *serving) end() error {
	s.close()
	return os.WriteFile(s.draft, s.source, 0o644)
}
