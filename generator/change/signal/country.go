package signal

// countries: where data goes, where a service is offered or whose law governs
// is a list that grew or shrank.
func (s *signalist) countries() {
	for _, h := range s.open {
		gone, came := s.Lex.Countries.Find(h.Del), s.Lex.Countries.Find(h.Ins)
		s.replaced("", Subtract(gone, came), Subtract(came, gone))
	}
}
