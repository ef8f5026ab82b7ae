package site

// Address is where a text's page lies below its site's base.
func (t *Text) Address() string { return textAddress(t) }

// AddressOf is where the page of one of its versions lies.
func (t *Text) AddressOf(e *Entry) string { return versionAddress(t, e) }

// NoticeFile is the path below public/ of a text's notices as data.
func (s *Site) NoticeFile(t *Text) string { return folder(s.Host, textAddress(t)) + "notice.json" }
