package label

import (
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// PageMoved: the address of a page, written out in the text, changes as that of
// a link may.
func (j *Judge) PageMoved(_ *reading.Case, h reading.Hunk) string {
	if len(h.Del) != 1 || len(h.Ins) != 1 || h.Del[0].Kind != token.Address || h.Ins[0].Kind != token.Address || token.Mixed(h.Ins[0].Raw) {
		return ""
	}
	if j.SameTarget(webAddress(h.Del[0].Norm), webAddress(h.Ins[0].Norm)) {
		return "the address of a page of the same party"
	}
	return ""
}

func webAddress(s string) string {
	if strings.Contains(s, "://") || strings.Contains(s, "@") {
		return s
	}
	return "https://" + s
}
