package redline

import "testing"

func TestTheWordOfAKind(t *testing.T) {
	for kind, want := range map[Kind]string{
		Inserted: "added", Deleted: "removed", Moved: "moved",
		Reworded: "changed", Split: "changed", Merged: "changed", MovedAndReworded: "changed",
	} {
		if got := kind.Word(); got != want {
			t.Errorf("%s: %s, want %s", kind, got, want)
		}
	}
}
