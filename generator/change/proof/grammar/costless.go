package grammar

import (
	"proviso/generator/change/reading"
)

// Costless: what costs nothing, said with a denial on one side and without it on
// the other: "sin coste", "gratuitamente".
func (j *Judge) Costless(_ *reading.Case, h reading.Hunk) string {
	w := j.Lex.Wording
	if w.Costless.AtStart(h.Del) == len(h.Del) && w.Costless.AtStart(h.Ins) == len(h.Ins) && len(h.Del) > 0 && len(h.Ins) > 0 {
		return "free of charge in other words"
	}
	return ""
}
