package change

// costless: what costs nothing, said with a denial on one side and without it on
// the other: "sin coste", "gratuitamente".
func (j *judge) costless(_ *instance, h hunk) string {
	w := j.lex.wording
	if w.costless.atStart(h.del) == len(h.del) && w.costless.atStart(h.ins) == len(h.ins) && len(h.del) > 0 && len(h.ins) > 0 {
		return "free of charge in other words"
	}
	return ""
}
