package cli

import (
	"proviso/generator/diag"
)

// laterCommand is a command of the contract that this version of the program
// reads and checks, and then says that it cannot carry out yet.
func laterCommand(name, usage, does string, least, most int, flags ...string) command {
	return command{
		name: name, usage: usage + " [-C DIR]", does: does + " (not in this version yet)", help: "\nThis version reads the command and does nothing.\n",
		run: func(i *invocation) int {
			for _, flag := range flags {
				if flag == "dry-run" {
					i.flags.Bool(flag, false, "")
				} else {
					i.flags.String(flag, "", "")
				}
			}
			if status, ok := i.parse(least, most); !ok {
				return status
			}
			return i.report(diag.List{diag.Errorf(diag.Place{}, "%s is not in this version of proviso yet; nothing was done", name)})
		},
	}
}

func laterCommands() []command {
	return []command{
		serveCommand(),
		publishCommand(),
	}
}
