package cli

import (
	"fmt"

	"proviso/generator/content"
	"proviso/generator/policy"
	"proviso/generator/site"
)

func nextCommand() command {
	return command{
		name:  "next",
		usage: "[--as-of DATE] [-C DIR]",
		does:  "says on which day the output changes by itself",
		help: `
  --as-of DATE  the day from which to look; by default today
  -C DIR        the project; by default the folder you are in

Reads content/. Writes nothing.

  proviso next
`,
		run: runNext,
	}
}

func runNext(i *invocation) int {
	i.asOfFlag()
	if status, ok := i.parse(0, 0); !ok {
		return status
	}
	o, err := i.open()
	if err != nil {
		return i.fail(err)
	}
	defer o.close()
	damage := o.unfounded()
	for _, p := range o.project.Policies {
		damage.Add(p.Damage...)
	}
	if damage.HasErrors() {
		return i.report(damage)
	}
	next := site.NextChange(o.project, func(p *content.Policy) policy.Date { return i.day(p.Zone()) })
	if next == nil {
		fmt.Fprintln(i.out, "nothing changes until something is edited")
		return done
	}
	fmt.Fprintf(i.out, "%s (%s)\n", next.On, next.At)
	for _, why := range next.Why {
		fmt.Fprintf(i.out, "  %s\n", why)
	}
	return done
}
