package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"

	"proviso/generator/diag"
	"proviso/generator/markdown"
	"proviso/generator/policy"
	"proviso/generator/redline"
)

func compareCommand() command {
	return command{
		name:  "compare",
		usage: "OLD NEW [--locale L] [--format text|json|html] [-C DIR]",
		does:  "shows what changed between any two Markdown files, and whether it matters",
		help: `
  --locale L   the language of both files, such as en or nb: what it takes to
               judge their words; without it, figures and structure alone tell
  --format F   text (default): a redline with [-old-] and {+new+} words; json;
               or html, a whole page
  -C DIR       where the files lie; by default the folder you are in

The files need be no part of a project. Front matter, comments and template
tags are left out; - reads standard input. Exit status 0 also where something
changed. Writes nothing.

  proviso compare terms-2025.md terms-2026.md --locale en
`,
		run: runCompare,
	}
}

func runCompare(i *invocation) int {
	tag := i.flags.String("locale", "", "")
	format := i.flags.String("format", "text", "")
	if status, ok := i.parse(2, 2); !ok {
		return status
	}
	if !isRedlineFormat(*format) {
		return i.misuse("--format is text, json or html, not %q", *format)
	}
	if *tag != "" {
		if _, err := policy.ParseLocale(*tag); err != nil {
			return i.misuse("--locale: %v%s", err, meant(err))
		}
	}
	if i.args[0] == "-" && i.args[1] == "-" {
		return i.misuse("standard input can be read once only")
	}
	from, old, list := i.readLoose(i.args[0])
	to, new, more := i.readLoose(i.args[1])
	if list.Add(more...); list.HasErrors() {
		return i.report(list)
	}
	c := compared(from, to, policy.Locale(*tag))
	c.from, c.to = i.args[0], i.args[1]
	i.remark(c, bytes.Equal(old, new))
	return i.showOne(c, *format)
}

// remark says on standard error what a reader of the redline could mistake.
func (i *invocation) remark(c *comparison, sameBytes bool) {
	switch {
	case sameBytes:
		fmt.Fprintf(i.err, "%s and %s are the same, byte for byte\n", c.from, c.to)
	case len(c.changes) == 0:
		fmt.Fprintf(i.err, "no clause differs; %s and %s differ only in what readers do not see: front matter, comments, white space\n", c.from, c.to)
	case c.unrelated():
		fmt.Fprintf(i.err, "%s and %s have hardly a clause in common; are they two versions of one text?\n", c.from, c.to)
	}
}

// readLoose reads a file of any project, or standard input.
func (i *invocation) readLoose(name string) (text redline.Text, source []byte, list diag.List) {
	at := diag.Place{File: name}
	source, err := i.readAny(name, markdown.MaxSize)
	switch {
	case err != nil:
		return text, nil, diag.List{diag.Errorf(at, "cannot read it: %v", err)}
	case len(source) > markdown.MaxSize:
		return text, nil, diag.List{diag.Errorf(at, "the file has more than %d bytes; no longer text is read", markdown.MaxSize)}
	}
	if text, err = redline.ReadLoose(name, source); err != nil && !errors.As(err, &list) {
		list.Add(diag.Errorf(at, "%v", err))
	}
	return text, source, list
}

// reasonOf is an error of the system without the path, which is named already.
func reasonOf(err error) error {
	if e, ok := err.(*os.PathError); ok {
		return e.Err
	}
	return err
}
