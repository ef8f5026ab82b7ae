// Command learn makes the model by which changes are told by what they are
// about, of the examples that stand beside it:
//
//	go run ./scripts/learn          write generator/topic/model.bin
//	go run ./scripts/learn -check   learn of four fifths, and print how many of the other fifth are told right
package main

import (
	"flag"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"

	"proviso/generator/diag"
	"proviso/generator/topic"
)

const folder = "generator/topic"

func main() {
	check := flag.Bool("check", false, "print how well what was not learned is told")
	flag.Parse()
	err := run(*check)
	if err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(1)
	}
}

func run(check bool) error {
	files, err := filepath.Glob(filepath.Join(folder, "examples", "*.txt"))
	if err != nil {
		return err
	}
	var texts [][]byte
	var examples []topic.Example
	var list diag.List
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		texts = append(texts, text)
		examples = append(examples, topic.ReadExamples(file, text, &list)...)
	}
	if list.HasErrors() {
		return list.Err()
	}
	if check {
		folds(examples)
		return nil
	}
	return os.WriteFile(filepath.Join(folder, "model.bin"), topic.Learn(examples).Marshal(topic.Digest(texts...)), 0o644)
}

// folds leaves out a fifth at a time.
func folds(examples []topic.Example) {
	const n = 5
	right, all, surprise := map[string]int{}, map[string]int{}, 0.0
	for fold := range n {
		var rest []topic.Example
		for i, e := range examples {
			if i%n != fold {
				rest = append(rest, e)
			}
		}
		model := topic.Learn(rest)
		for i := fold; i < len(examples); i += n {
			all[examples[i].Language]++
			surprise += -math.Log(model.Likely(examples[i].Clause)[examples[i].Topic])
			if model.Likeliest(examples[i].Clause) == examples[i].Topic {
				right[examples[i].Language]++
			}
		}
	}
	fmt.Printf("mean surprise %.3f (%.3f of a guess)\n", surprise/float64(len(examples)), math.Log(19))
	for _, l := range slices.Sorted(maps.Keys(all)) {
		fmt.Printf("%s %d of %d\n", l, right[l], all[l])
	}
}
