// Package cli is the program as its users meet it: one file a command, with
// its flags, its help and what it prints. It is the only package that prints
// and that knows today's date.
package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"proviso/generator/diag"
	"proviso/generator/policy"
)

// The exit statuses.
const (
	done    = 0
	refused = 1 // errors were found, or the act was refused
	misused = 2
)

// command is one of the program's commands.
type command struct {
	name  string
	usage string // after the name
	does  string // one line
	help  string // the rest of the help
	run   func(*invocation) int
}

// commands are in the order in which the help lists them.
func commands() []command {
	return []command{
		initCommand(), buildCommand(), checkCommand(), diffCommand(), compareCommand(),
		decideCommand(), approveCommand(), releaseCommand(),
		postponeCommand(), withdrawCommand(), joinCommand(), leaveCommand(), reaffirmCommand(),
		logCommand(), nextCommand(), showCommand(), verifyCommand(), importCommand(), translateCommand(),
		serveCommand(), publishCommand(),
	}
}

// invocation is one run of a command.
type invocation struct {
	command command
	args    []string // those that are no flags
	dir     string
	asOf    policy.Date // no day: today
	now     time.Time
	ctx     context.Context
	out     io.Writer
	err     io.Writer
	flags   *flag.FlagSet
}

// Main runs the program and returns its exit status.
func Main(args []string) int {
	return run(context.Background(), args, os.Stdout, os.Stderr, time.Now())
}

func run(ctx context.Context, args []string, out, errs io.Writer, now time.Time) int {
	dir := "."
	if len(args) >= 2 && args[0] == "-C" {
		dir, args = args[1], args[2:]
	}
	if len(args) == 0 {
		fmt.Fprint(errs, overview())
		return misused
	}
	name, rest := args[0], args[1:]
	switch name {
	case "help", "-h", "--help":
		return help(rest, out, errs)
	}
	for _, c := range commands() {
		if c.name == name {
			inv := &invocation{command: c, dir: dir, now: now, ctx: ctx, out: out, err: errs}
			inv.flags = flag.NewFlagSet(name, flag.ContinueOnError)
			inv.flags.SetOutput(io.Discard)
			inv.flags.StringVar(&inv.dir, "C", dir, "")
			inv.args = rest
			return c.run(inv)
		}
	}
	return unknown(name, errs)
}

func unknown(name string, errs io.Writer) int {
	fmt.Fprintf(errs, "unknown command %q\n", name)
	if hint := diag.DidYouMean(name, names()); hint != "" {
		fmt.Fprintf(errs, "    hint: %s\n", hint)
	}
	fmt.Fprintf(errs, "    hint: proviso help lists the commands\n")
	return misused
}

func names() []string {
	var all []string
	for _, c := range commands() {
		all = append(all, c.name)
	}
	return all
}

func overview() string {
	var b strings.Builder
	b.WriteString("proviso compiles one policy into the legal pages of many sites, seals every version\nand says what bound whom on which day.\n\nusage: proviso COMMAND [-C DIR]\n\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "  %-9s %s\n", c.name, c.does)
	}
	b.WriteString("\nproviso help COMMAND says more. Exit status: 0 done, 1 errors found or the act refused, 2 wrong usage.\n")
	return b.String()
}

func help(args []string, out, errs io.Writer) int {
	if len(args) == 0 {
		fmt.Fprint(out, overview())
		return done
	}
	for _, c := range commands() {
		if c.name == args[0] {
			fmt.Fprintf(out, "%s\n\nusage: proviso %s %s\n%s", c.does, c.name, c.usage, c.help)
			return done
		}
	}
	return unknown(args[0], errs)
}

// parse reads flags and arguments in any order and wants so many arguments.
// Where ok is false the status says how to end.
func (i *invocation) parse(least, most int) (status int, ok bool) {
	rest := i.args
	i.args = nil
	for {
		if err := i.flags.Parse(rest); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return help([]string{i.command.name}, i.out, i.err), false
			}
			return i.misuse("%s", flagProblem(err.Error())), false
		}
		if rest = i.flags.Args(); len(rest) == 0 {
			break
		}
		i.args = append(i.args, rest[0])
		rest = rest[1:]
	}
	if len(i.args) < least || len(i.args) > most {
		return i.misuse("wrong number of arguments"), false
	}
	if i.flags.Lookup("as-of") != nil && i.now.Before(oldestClock) {
		return i.fail(fmt.Errorf("the clock says %s, which cannot be; set it right", i.now.UTC().Format(time.RFC3339))), false
	}
	return done, true
}

// oldestClock is before this program was written: a clock that shows less is
// wrong, and what it says must not be sealed.
var oldestClock = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// misuse says what is wrong with the command line.
func (i *invocation) misuse(format string, args ...any) int {
	fmt.Fprintf(i.err, "proviso %s: %s\n", i.command.name, fmt.Sprintf(format, args...))
	fmt.Fprintf(i.err, "usage: proviso %s %s\n", i.command.name, i.command.usage)
	return misused
}

// dateFlag adds a flag that is a day.
func (i *invocation) dateFlag(name string) *policy.Date {
	d := &policy.Date{}
	i.flags.Func(name, "", func(s string) (err error) {
		*d, err = policy.ParseDate(s)
		return err
	})
	return d
}

// asOfFlag adds --as-of.
func (i *invocation) asOfFlag() {
	i.flags.Func("as-of", "", func(s string) (err error) {
		i.asOf, err = policy.ParseDate(s)
		return err
	})
}

// day is the day of the command in a zone.
func (i *invocation) day(zone *time.Location) policy.Date {
	if !i.asOf.IsZero() {
		return i.asOf
	}
	return i.today(zone)
}

func (i *invocation) today(zone *time.Location) policy.Date { return policy.DateOf(i.now.In(zone)) }

// report prints problems and returns the status that they amount to.
func (i *invocation) report(list diag.List) int {
	list = list.Sorted()
	fmt.Fprint(i.err, list.Format())
	errs := list.Count(diag.Error)
	if errs > 0 {
		fmt.Fprintf(i.err, "%s\n", counted(errs, "error"))
		return refused
	}
	return done
}

// fail prints one error that is no list of problems.
func (i *invocation) fail(err error) int {
	var list diag.List
	if errors.As(err, &list) {
		return i.report(list)
	}
	if errors.Is(err, context.Canceled) {
		fmt.Fprintf(i.err, "interrupted; everything is as it was\n")
		return refused
	}
	return i.report(diag.List{diag.Errorf(diag.Place{}, "%v", err)})
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
