package signal

import (
	"fmt"
	"slices"

	"proviso/generator/change/link"
	"proviso/generator/change/reading"
	"proviso/generator/change/token"
	"proviso/generator/redline"
	"proviso/generator/topic"
)

// OfLinks are the links of a clause that changed and that nothing proves
// to lead to the same. A clause that came or went is judged by its words.
func OfLinks(links *link.Links, c *reading.Case) []Signal {
	if len(c.Pair.From) == 0 || len(c.Pair.To) == 0 || links.Proven != "" && c.Pair.Kind != redline.Reworded {
		return nil
	}
	old, now := link.Unshared(reading.LinksOf(c.Pair.From), reading.LinksOf(c.Pair.To))
	var signals []Signal
	for k := range max(len(old), len(now)) {
		switch {
		case k >= len(now):
			signals = append(signals, lostLink(links, c, old[k])...)
		case k >= len(old):
			signals = append(signals, newLink(links, c, now[k])...)
		case !links.SameTarget(old[k], now[k]) && !links.NewEdition(c, old[k], now[k]):
			signals = append(signals, Signal{linkCategory(now[k]), fmt.Sprintf("a link to %s leads to %s", old[k], now[k])})
		}
	}
	return signals
}

// lostLink: words without their link are the same words, unless the link was
// how to write to someone.
func lostLink(links *link.Links, c *reading.Case, old string) []Signal {
	if mail, ok := link.Mailbox(old); ok && !names(c.To, mail) {
		return []Signal{{topic.Contact, "the link to " + mail + " removed"}}
	}
	return nil
}

// newLink: a link put on words that stay says no more than they do, unless it
// is an address that they do not name.
func newLink(links *link.Links, c *reading.Case, now string) []Signal {
	if mail, ok := link.Mailbox(now); ok && !names(c.To, mail) && !names(c.From, mail) {
		return []Signal{{topic.Contact, "a link to " + mail + " added"}}
	}
	return nil
}

func linkCategory(target string) topic.Category {
	if _, ok := link.Mailbox(target); ok {
		return topic.Contact
	}
	return ""
}

func names(tokens []token.Token, mail string) bool {
	return slices.ContainsFunc(tokens, func(t token.Token) bool { return t.Kind == token.Address && t.Norm == mail })
}
