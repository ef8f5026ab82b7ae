package change

import (
	"proviso/generator/change/signal"
	"proviso/generator/topic"
)

// Category is what a change is about.
type Category = topic.Category

// The categories of a change, in the order in which they are shown.
const (
	Purpose       = topic.Purpose
	Data          = topic.Data
	Recipients    = topic.Recipients
	Sale          = topic.Sale
	Retention     = topic.Retention
	Rights        = topic.Rights
	LegalBasis    = topic.LegalBasis
	Transfer      = topic.Transfer
	Controller    = topic.Controller
	Contact       = topic.Contact
	Age           = topic.Age
	Liability     = topic.Liability
	Dispute       = topic.Dispute
	Fees          = topic.Fees
	Obligations   = topic.Obligations
	Security      = topic.Security
	Notice        = topic.Notice
	EffectiveDate = topic.EffectiveDate
	Other         = topic.Other
)

// Categories lists them all.
var Categories = topic.Categories

// Signal is one thing that speaks for a change being material, in plain words:
// "30 days → 60 days".
type Signal = signal.Signal

// Subtract is what a holds more often than b, in the order of a.
func Subtract(a, b []string) []string { return signal.Subtract(a, b) }
