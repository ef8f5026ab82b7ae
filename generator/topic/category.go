package topic

// Category is what a change is about.
type Category string

// The categories of a change, in the order in which they are shown.
const (
	Purpose       Category = "purpose"
	Data          Category = "data"
	Recipients    Category = "recipients"
	Sale          Category = "sale"
	Retention     Category = "retention"
	Rights        Category = "rights"
	LegalBasis    Category = "legal-basis"
	Transfer      Category = "transfer"
	Controller    Category = "controller"
	Contact       Category = "contact"
	Age           Category = "age"
	Liability     Category = "liability"
	Dispute       Category = "dispute"
	Fees          Category = "fees"
	Obligations   Category = "obligations"
	Security      Category = "security"
	Notice        Category = "notice"
	EffectiveDate Category = "effective-date"
	Other         Category = "other"
)

// Categories lists them all.
var Categories = []Category{Purpose, Data, Recipients, Sale, Retention, Rights, LegalBasis, Transfer, Controller,
	Contact, Age, Liability, Dispute, Fees, Obligations, Security, Notice, EffectiveDate, Other}
