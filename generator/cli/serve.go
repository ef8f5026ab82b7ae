package cli

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"proviso/generator/policy"
	"proviso/generator/preview"
)

func serveCommand() command {
	return command{
		name:  "serve",
		usage: "[--addr HOST:PORT] [-C DIR]",
		does:  "shows the draft and public/ live, and what a release would say",
		help: `
Shows each draft as the next version of its policy, on every site and on any
day, with the redline from the last version, what check finds, and what a
release would refuse. A page is shown anew when a file is saved.

  --addr HOST:PORT  where to listen; by default 127.0.0.1:8323, which only
                    this machine reaches. Port 0 takes any that is free
  -C DIR            the project; by default the folder you are in

Reads brands/, content/, templates/. Writes nothing.

  proviso serve --addr 127.0.0.1:9000
`,
		run: runServe,
	}
}

func runServe(i *invocation) int {
	addr := i.flags.String("addr", "127.0.0.1:8323", "")
	if status, ok := i.parse(0, 0); !ok {
		return status
	}
	host, _, err := net.SplitHostPort(*addr)
	if err != nil {
		return i.misuse("--addr is HOST:PORT, as in 127.0.0.1:8323, not %q", *addr)
	}
	o, err := i.open()
	if err != nil {
		return i.fail(err)
	}
	defer o.close()
	ctx, stop := signal.NotifyContext(i.ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", *addr)
	if err != nil {
		return i.fail(fmt.Errorf("cannot listen on %s: %w", *addr, err))
	}
	defer listener.Close()
	started := time.Now()
	server := preview.New(preview.Options{
		Files: o.root.FS(), Templates: o.templates, Hosts: callable(host, listener.Addr().(*net.TCPAddr)),
		Today: func(zone *time.Location) policy.Date {
			return policy.DateOf(i.now.Add(time.Since(started)).In(zone))
		},
	})
	return i.serve(ctx, server, listener)
}

// serve answers until the context ends.
func (i *invocation) serve(ctx context.Context, server *preview.Server, listener net.Listener) int {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	front := &http.Server{
		Handler: server.Handler(), ReadHeaderTimeout: 10 * time.Second, MaxHeaderBytes: 64 << 10,
		BaseContext: func(net.Listener) context.Context { return ctx },
	}
	ended := make(chan error, 2)
	go func() { ended <- front.Serve(listener) }()
	go func() {
		ended <- preview.Watch(ctx, i.dir, func() {
			fmt.Fprintf(i.out, "serving http://%s/ until you press Ctrl-C\n", listener.Addr())
		}, server.Changed)
	}()
	err := <-ended
	cancel()
	front.Close()
	<-ended
	if err != nil && !errors.Is(err, http.ErrServerClosed) {
		return i.fail(err)
	}
	return done
}

// callable are the hosts that a request may name: those by which a browser
// reaches this address.
func callable(host string, at *net.TCPAddr) []string {
	port := fmt.Sprint(at.Port)
	hosts := []string{net.JoinHostPort(host, port)}
	if at.IP.IsLoopback() || at.IP.IsUnspecified() {
		for _, name := range []string{"localhost", "127.0.0.1", "::1"} {
			hosts = append(hosts, net.JoinHostPort(name, port))
		}
	}
	if at.IP.IsUnspecified() {
		hosts = append(hosts, preview.AnyAddress)
		if name, err := os.Hostname(); err == nil {
			hosts = append(hosts, net.JoinHostPort(name, port))
		}
	}
	return hosts
}
