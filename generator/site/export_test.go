package site

// Parts is how many parts a plan has.
func (p *Plan) Parts() int { return len(p.parts) }

// Only is the plan with one of its parts.
func (p *Plan) Only(i int) *Plan {
	p.parts = p.parts[i : i+1]
	return p
}
