package signal

import (
	"fmt"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/topic"
)

// Disguises: letters that pass for others and marks that turn the order of
// reading around hide what changed, so no proof holds where they are new.
func Disguises(c *reading.Case) []Signal {
	var signals []Signal
	known := map[string]bool{}
	for _, t := range c.From {
		known[t.Raw] = true
	}
	for _, t := range c.To {
		if !known[t.Raw] && token.Mixed(t.Raw) {
			signals = append(signals, Signal{topic.Other, fmt.Sprintf("letters of two scripts in “%s”", t.Raw)})
		}
	}
	old, now := reading.Marks(c.Pair.From), reading.Marks(c.Pair.To)
	if now > old {
		signals = append(signals, Signal{topic.Other, "marks that change the order of reading"})
	}
	if reading.Struck(c.Pair.From) != reading.Struck(c.Pair.To) {
		signals = append(signals, Signal{topic.Other, "words struck through or hidden, or no longer"})
	}
	return signals
}
