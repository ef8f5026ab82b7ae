// Command eval measures the judgement of changes on a folder of labelled pairs
// of texts, and lists what it got wrong:
//
//	go run ./scripts/eval [-half work|held] [-verbose] [FOLDER]
//
// The folder has labels.tsv, one pair a row with its id, locale, label,
// categories and group; pairs/ID/old.md and new.md; and where clauses were
// labelled, pairs/ID/clauses.json. No text of it belongs to this project.
//
// Pairs are parted in two halves by who published them, so that rules can be
// worked on with the one and watched on the other. The pairs that the figures
// of the README are of have been read on both sides. Beside them stand the edits of testdata/edits, written from the law in
// every language of a lexicon, of testdata/clauses, written to see how the words
// of a clause are weighed, and of testdata/second, of whole texts by somebody
// who had not read the rules: without a folder they are measured alone. The
// commits of testdata/third, testdata/fourth and testdata/fifth are measured too, and nothing but figures is said of
// those in blind: they tell how the rules fare with what nobody fitted them to.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	half := flag.String("half", "", "list only what was missed in this half of the publishers: work or held")
	verbose := flag.Bool("verbose", false, "list what was not cleared as well as what was missed")
	flag.Parse()
	err := own(*verbose)
	if err == nil {
		var pairs []pair
		if pairs, err = bothHalves(); err == nil {
			documentsMeasured(os.Stdout, measure(pairs), *verbose)
		}
	}
	if err == nil {
		err = commitsMeasured(os.Stdout, *verbose)
	}
	if err == nil && flag.NArg() > 0 {
		var pairs []pair
		if pairs, err = load(flag.Arg(0)); err == nil {
			fmt.Printf("Labelled pairs of %s\n\n", flag.Arg(0))
			print(os.Stdout, measure(pairs), *half, *verbose)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

// own measures the edits that belong to the project.
func own(verbose bool) error {
	for _, set := range []struct{ folder, title string }{{"edits", "Edits written from the law"}, {"clauses", "Clauses written from practice"},
		{"rules", "Clauses of rules and contracts"}} {
		pairs, err := edits(set.folder)
		if err != nil {
			return err
		}
		fmt.Printf("%s\n\n", set.title)
		print(os.Stdout, measure(pairs), "", verbose)
	}
	return nil
}
