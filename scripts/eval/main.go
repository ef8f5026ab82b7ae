// Command eval measures the judgement of changes on a folder of labelled pairs
// of texts, and lists what it got wrong:
//
//	go run ./scripts/eval [-half work|held] [-verbose] [FOLDER]
//
// The folder has labels.tsv, one pair a row with its id, locale, label,
// categories and group; pairs/ID/old.md and new.md; and where clauses were
// labelled, pairs/ID/clauses.json. No text of it belongs to this project.
//
// Pairs are parted in two halves by the document they belong to. Rules may be
// worked on with the one; the other shows how they fare on what nobody looked
// at.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	half := flag.String("half", "", "only this half of the documents: work or held")
	verbose := flag.Bool("verbose", false, "list what was not cleared as well as what was missed")
	flag.Parse()
	folder := "../shared/eval"
	if flag.NArg() > 0 {
		folder = flag.Arg(0)
	}
	pairs, err := load(folder)
	if err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
	report := measure(pairs)
	print(os.Stdout, report, *half, *verbose)
}
