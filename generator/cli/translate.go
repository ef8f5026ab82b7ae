package cli

import (
	"fmt"
	"os"
	"path"
	"path/filepath"

	"proviso/generator/content"
	"proviso/generator/diag"
	"proviso/generator/policy"
	"proviso/generator/translation"
	"proviso/generator/xliff"
)

func translateCommand() command {
	return command{
		name:  "translate",
		usage: "export POLICY LOCALE [--out FILE] [-C DIR], or translate import FILE [-C DIR]",
		does:  "hands stale translations over as XLIFF 1.2, and takes them back",
		help: `
export writes every clause of the text. Those that the source has changed since
the last version, and the translation has not, are to be looked at again, with
the source and the translation as they were; those that the translation lacks
are to be translated; all others are locked and stand there for context. For a
language that the policy is not in yet, everything is to be translated. Slots,
links, addresses, code and emphasis are codes that translators move and leave
as they are.

import takes the file back, whole or not at all. It is refused when the draft
has moved since, when a unit is missing, when a locked one, a source, a slot or a
link was changed, when a target is empty, has other figures than the source, or
could not be read as the clause that it is for: every problem is listed with its
unit. A translation that is still right stays as it is, with state="final": that
goes into next.toml as [[unchanged]].

  --out FILE  where export writes; by default standard output
  -C DIR      the project; by default the folder you are in

Reads brands/, content/POLICY/. export writes FILE; import writes
content/POLICY/LOCALE.md, of which it changes the clauses that were translated
and no other byte, and content/POLICY/next.toml. Where the source has clauses
more or fewer, new ones are put between the old ones and those that are gone go;
only where lists or conditional parts would then begin or end elsewhere is the
text laid out after the source, with its own front matter and words. FILE,
as --out, is relative to -C; - is standard input.

  proviso translate export privacy nb --out privacy-nb.xlf
  proviso translate import privacy-nb.xlf
`,
		run: runTranslate,
	}
}

func runTranslate(i *invocation) int {
	out := i.flags.String("out", "", "")
	if status, ok := i.parse(1, 3); !ok {
		return status
	}
	switch what, args := i.args[0], i.args[1:]; {
	case what == "export" && len(args) == 2:
		return i.translateExport(args[0], args[1], *out)
	case what == "import" && len(args) == 1 && *out == "":
		return i.translateImport(args[0])
	case what != "export" && what != "import":
		return i.misuse("say export or import, not %q", what)
	}
	return i.misuse("wrong number of arguments")
}

func (i *invocation) translateExport(id, tag, out string) int {
	l, err := policy.ParseLocale(tag)
	if err != nil {
		return i.misuse("%v%s", err, meant(err))
	}
	if out != "" {
		if folder := i.sourceAround(i.under(out)); folder != "" {
			return i.misuse("--out leads into %s/, where the project's own files lie", folder)
		}
	}
	o, err := i.open()
	if err != nil {
		return i.fail(err)
	}
	defer o.close()
	j, list := o.job(id, l)
	if list.HasErrors() {
		return i.report(list)
	}
	source := xliff.Encode(j.File())
	if len(source) > xliff.MaxSize {
		return i.fail(fmt.Errorf("the file would have %d bytes; with more than %d it could not be taken back", len(source), xliff.MaxSize))
	}
	if err := i.put(out, source); err != nil {
		return i.fail(err)
	}
	fmt.Fprintf(i.err, "%s %s: %s, %d to look at again, %d locked\n", id, l,
		counted(j.Count(xliff.NeedsTranslation), "unit")+" to translate", j.Count(xliff.NeedsReview), j.Count(xliff.Final))
	for _, key := range j.Code {
		fmt.Fprintf(i.err, "%s is code, which no unit has: the source changed it, so change it in %s/%s.md too\n", key, j.Policy.Dir, l)
	}
	for _, key := range j.Removed {
		fmt.Fprintf(i.err, "%s is gone from the source; import takes it out of the translation\n", key)
	}
	return done
}

// job looks at a policy that has nothing wrong with it.
func (o *opened) job(id string, l policy.Locale) (*translation.Job, diag.List) {
	p, list := o.policy(id)
	if list.HasErrors() {
		return nil, list
	}
	list.Add(p.Problems...)
	list.Add(p.Damage...)
	if list.HasErrors() {
		return nil, list
	}
	return translation.New(p, l)
}

// put writes a file whole or not at all, or to standard output.
func (i *invocation) put(name string, text []byte) error {
	if name == "" {
		_, err := i.out.Write(text)
		return err
	}
	at := i.under(name)
	root, err := os.OpenRoot(filepath.Dir(at))
	if err == nil {
		defer root.Close()
		err = replaceFile(&opened{root: root}, filepath.Base(at), text)
	}
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", name, reasonOf(err))
	}
	return nil
}

func (i *invocation) translateImport(name string) int {
	source, err := i.readAny(name, xliff.MaxSize)
	if err != nil {
		return i.report(diag.List{diag.Errorf(diag.Place{File: name}, "%v", err)})
	}
	file, list := xliff.Read(name, source)
	if list.HasErrors() {
		return i.report(list)
	}
	id, l, list := translation.Of(file, name)
	if list.HasErrors() {
		return i.report(list)
	}
	o, err := i.openLocked()
	if err != nil {
		return i.fail(err)
	}
	defer o.close()
	j, list := o.job(id, l)
	if list.HasErrors() {
		return i.report(list)
	}
	taken, list := j.Take(file, name)
	if list.HasErrors() {
		return i.report(list)
	}
	return i.writeTaken(o, j, taken)
}

// writeTaken writes the draft, and what next.toml is to say of it.
func (i *invocation) writeTaken(o *opened, j *translation.Job, taken *translation.Taken) int {
	var writes []written // the draft first: without it next.toml would speak of other words
	if taken.Draft != nil {
		writes = append(writes, written{taken.File, taken.Draft})
	}
	next := path.Join(j.Policy.Dir, content.NextFile)
	if len(taken.Unchanged) > 0 {
		var source []byte
		if j.Policy.Next != nil {
			source = j.Policy.Next.Source
		}
		for _, e := range taken.Unchanged {
			source = content.With(source, e)
		}
		writes = append(writes, written{next, source})
	}
	if status := i.writeAll(o, writes); status != done {
		return status
	}
	if taken.Draft != nil {
		fmt.Fprintf(i.out, "%s written: %s translated", taken.File, counted(len(taken.Changed), "unit"))
		if n := len(j.Removed); n > 0 {
			fmt.Fprintf(i.out, ", %s gone", counted(n, "clause"))
		}
		fmt.Fprintln(i.out)
	}
	if n := len(taken.Unchanged); n > 0 {
		fmt.Fprintf(i.out, "%s written: %s found still right\n", next, counted(n, "translation"))
	}
	if len(writes) == 0 {
		fmt.Fprintf(i.out, "nothing was translated; nothing was written\n")
	}
	return done
}
