package cli

import (
	"strings"

	"proviso/generator/pattern"
)

var (
	flagUnknown = pattern.New(`^flag provided but not defined: -(.+)$`)
	flagBare    = pattern.New(`^flag needs an argument: -(.+)$`)
	flagValue   = pattern.New(`^invalid (boolean )?value (".*") for (?:flag )?-([\w-]+): (.*)$`)
)

// flagProblem is what package flag says of a command line, in the words of the
// other messages.
func flagProblem(said string) string {
	if m := flagUnknown.FindStringSubmatch(said); m != nil {
		return "there is no flag --" + m[1]
	}
	if m := flagBare.FindStringSubmatch(said); m != nil {
		return "--" + m[1] + " needs a value"
	}
	m := flagValue.FindStringSubmatch(said)
	if m == nil {
		return said
	}
	value, name, why := m[2], m[3], m[4]
	switch {
	case !strings.HasSuffix(why, "parse error") && !strings.HasSuffix(why, "value out of range"):
		return "--" + name + ": " + why
	case m[1] != "":
		return "--" + name + ": " + value + " is neither true nor false"
	}
	return "--" + name + ": " + value + " is no number that it can be"
}
