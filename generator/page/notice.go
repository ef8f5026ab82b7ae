package page

// Notice is what readers are told of a change, on a page or as a fragment for
// others. Strings may hold tokens.
type Notice struct {
	Kind          string // before, after, postponed, withdrawn
	Lang, Dir     string
	Label         string
	Heading       string
	Says          string
	Then          string // what it says from the instant Turns, where that is to come
	Turns, Until  string // RFC 3339; Until is when it stands no more
	Summary       []string
	PointsHeading string
	Points        []Point
	ChoicesTitle  string
	Choices       []string
	Consent       string
	Links         []Anchor
	ContactLabel  string
	Contact       string
	Folded        bool   // what it says beside who, what, when and the links is folded under More
	More          string // of a notice that is Folded
}

// Point is one point of a summary, with links to its clauses.
type Point struct {
	Text    string
	Clauses []Anchor
}

// Fragment is notice.html: what other pages include.
type Fragment struct{ Notices []Notice }

// Line is a sentence that holds from one instant until another; with none, at
// all times.
type Line struct{ Text, From, Until string }

// Turn is what a page says at its top from the instant at which what it says
// of itself elsewhere is over.
type Turn struct {
	Line
	Link *Anchor
}
