package cli

import (
	"bytes"
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
	from, old, err := i.readLoose(i.args[0])
	if err != nil {
		return i.fail(err)
	}
	to, new, err := i.readLoose(i.args[1])
	if err != nil {
		return i.fail(err)
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
func (i *invocation) readLoose(name string) (redline.Text, []byte, error) {
	source, err := i.readAny(name, markdown.MaxSize)
	if err != nil {
		return redline.Text{}, nil, fmt.Errorf("cannot read %s: %w", name, err)
	}
	if len(source) > markdown.MaxSize {
		return redline.Text{}, nil, diag.List{diag.Errorf(diag.Place{File: name}, "the file has more than %d bytes; no longer text is read", markdown.MaxSize)}
	}
	text, err := redline.ReadLoose(name, source)
	return text, source, err
}

// reasonOf is an error of the system without the path, which is named already.
func reasonOf(err error) error {
	if e, ok := err.(*os.PathError); ok {
		return e.Err
	}
	return err
}
