package change

// countries: where data goes, where a service is offered or whose law governs
// is a list that grew or shrank.
func (s *signalist) countries() {
	for _, h := range s.open {
		gone, came := s.lex.countries.find(h.del), s.lex.countries.find(h.ins)
		s.replaced("", Subtract(gone, came), Subtract(came, gone))
	}
}
