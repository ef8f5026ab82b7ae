// Command proviso compiles one policy, written once per language, into the
// legal pages of many sites.
package main

import (
	"os"
	_ "time/tzdata" // the zones travel with the program

	"proviso/generator/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:])) }
