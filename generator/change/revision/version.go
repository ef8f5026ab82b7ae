package revision

import (
	"slices"
	"strings"

	"proviso/generator/change/reading"
	"proviso/generator/change/token"
)

// CountsVersions are the words and signs between what a version is called and its
// number, or whose it is: "version no. 12", "version of this text".
var CountsVersions = token.Set(strings.Fields("no nr n nº č sz # αρ ° o of av van von de du des del di do den núm num nummer number numéro numero número"))

// earlier are the words by which a line that dates a text leads to those before it.
var earlier = token.Set(strings.Fields(`previous prior earlier older past former archive archived history frühere früheren vorige vorherige ältere archiv
	précédente précédentes antérieure antérieures archives anterior anteriores precedente precedenti anteriori vorige eerdere oudere archief
	tidigare föregående äldre arkiv tidligere forrige ældre eldre poprzednia poprzednie wcześniejsza wcześniejsze starsze archiwum edellinen aiempi aiemmat vanhat arkisto`))

// versionNames are how words begin that a version of a text is called by.
var versionNames = []string{"version", "versie", "versao", "versjon", "versio", "wersj", "fassung", "utgave", "utgava", "udgave", "revision", "revisjon", "rewizj"}

// textNames are how words begin that a text is called by, whatever it is.
var textNames = []string{"text", "document", "dokument", "testo", "tekst", "asiakirj"}

func isVersionName(t token.Token) bool {
	return t.Kind == token.Word && (token.IsVersionSign(t) || token.BeginsWith(t, versionNames))
}

// namesVersion reports whether what stands before a number at k says that it is
// the text's version's: "version 3", "version no. 3", "version of this text: 3".
func namesVersion(texts *reading.Texts, side []token.Token, k int) bool {
	if texts.Lex.Updated.In(side[k-1:k]) || token.IsVersionSign(side[k-1]) {
		return true
	}
	const near = 4
	for back := k - 1; back >= 0 && back >= k-near; back-- {
		switch t := side[back]; {
		case isVersionName(t):
			return true
		case !CountsVersions[t.Norm] && !CallsText(texts, t) && !token.BeginsWith(t, textNames) || t.Comma && back < k-1:
			return false
		}
	}
	return false
}

// OnlyVersion reports whether a sentence tells which version of the text it is,
// and nothing else: "Version of this text: 2.1."
func OnlyVersion(texts *reading.Texts, sentence []token.Token) bool {
	says := func(t token.Token) bool {
		return !isVersionName(t) && !CountsVersions[t.Norm] && !CallsText(texts, t) && !token.BeginsWith(t, textNames)
	}
	words := token.Only(sentence, func(t token.Token) bool { return t.Kind == token.Word })
	return len(words) > 0 && slices.ContainsFunc(words, isVersionName) && !slices.ContainsFunc(words, says) && !UntilDay(sentence) && !Counted(texts, sentence)
}
