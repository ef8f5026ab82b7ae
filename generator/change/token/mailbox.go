package token

import (
	"strings"

	"proviso/generator/pattern"
)

// veiled is a mail address written so that machines do not read it, "write (at)
// aldera (dot) com"; readers do.
var veiled = pattern.New(`(?i)([\p{L}\p{N}._%+\-]+)\s?[\[({<]\s?(?:at|ät|arroba|@)\s?[\])}>]\s?([\p{L}\p{N}\-]+)((?:\s?[\[({<]\s?(?:dot|punkt|point|punto|ponto|\.)\s?[\])}>]\s?[\p{L}\p{N}\-]+|\.[\p{L}\p{N}\-]+)+)`)

var veiledDot = pattern.New(`(?i)\s?[\[({<]\s?(?:dot|punkt|point|punto|ponto|\.)\s?[\])}>]\s?`)

// unveil writes such addresses as they are.
func unveil(s string) string {
	if !strings.ContainsAny(s, "[({<") {
		return s
	}
	return veiled.ReplaceAllStringFunc(s, func(one string) string {
		m := veiled.FindStringSubmatch(one)
		return m[1] + "@" + m[2] + veiledDot.ReplaceAllString(m[3], ".")
	})
}
