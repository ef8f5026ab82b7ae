package term

import "testing"

func TestMisnamings(t *testing.T) {
	laws := Statutes()
	for _, c := range []struct{ text, want string }{
		{"the California Consumer Privacy Act of 2018 (CCPA)", ""},
		{"The California Consumer Privacy Act (“CCPA”)", ""},
		{"the European Union’s General Data Protection Regulation (GDPR)", ""},
		{"the Children’s Online Privacy Protection Act (COPPA)", ""},
		{"the California Consumer Protection Act", "California Consumer Protection Act"},
		{"California Privacy Protection Act (CalOPPA)", "California Privacy Protection Act"},
		{"the General Data Privacy Regulation (GDPR)", "General Data Privacy Regulation"},
		{"the General Data Protection Regulations", "General Data Protection Regulations"},
		{"the Health Insurance Portability and Accessibility Act", "Health Insurance Portability and Accessibility Act"},
		{"the California Consumer Privacy Rights Act", "California Consumer Privacy Rights Act"},
		{"the Colorado Privacy Act and the Utah Consumer Privacy Act", ""},
		{"the Digital Millennium Copyright Act (DMCA)", ""},
		{"the California Delete Act, the Data Protection Act", ""},
		{"the California Consumer Privacy Act (CPRA)", "California Consumer Privacy Act"},
		{"US Iowa Consumer Data Protection Act (ICDPA)", ""},
	} {
		got := ""
		for _, m := range Misnamings(laws, c.text) {
			got += m.Words
		}
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
