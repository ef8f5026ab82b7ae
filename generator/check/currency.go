package check

import "slices"

// currencies are those of signs, codes and words. A word that several countries
// have, such as crowns, is a currency of its own here.
var currencies = map[string]string{
	"€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "euroa": "EUR", "euron": "EUR", "eurolla": "EUR", "eurons": "EUR", "euroen": "EUR",
	"$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "dólar": "USD", "dólares": "USD", "dollaro": "USD", "dollari": "USD", "dollaria": "USD", "dolar": "USD", "dolary": "USD", "dolarów": "USD",
	"£": "GBP", "gbp": "GBP", "pound": "GBP", "pounds": "GBP", "pfund": "GBP", "pund": "GBP", "pond": "GBP", "livres": "GBP", "libra": "GBP", "libras": "GBP", "sterlina": "GBP", "sterline": "GBP", "puntaa": "GBP", "funt": "GBP", "funty": "GBP", "funtów": "GBP",
	"nok": "NOK", "sek": "SEK", "dkk": "DKK", "isk": "ISK", "czk": "CZK",
	"kr": crown, "krone": crown, "kroner": crown, "kronor": crown, "krona": crown, "kronen": crown, "coronas": crown, "couronnes": crown, "corone": crown, "coroas": crown, "koron": crown, "korony": crown, "kruunua": crown, "kruunun": crown, "crowns": crown,
	"chf": "CHF", "franc": "CHF", "francs": "CHF", "franken": "CHF", "francos": "CHF", "franchi": "CHF", "frank": "CHF", "franków": "CHF", "frangia": "CHF", "sveitserfranc": "CHF",
	"pln": "PLN", "zł": "PLN", "zloty": "PLN", "zlotys": "PLN", "złoty": "PLN", "złote": "PLN", "złotych": "PLN", "zlotych": "PLN",
}

const crown = "crowns"

// sameUnit: "15 kroner" is "NOK 15".
func sameUnit(a, b string) bool {
	crowns := []string{crown, "NOK", "SEK", "DKK", "ISK", "CZK"}
	return a == b || slices.Contains(crowns, a) && slices.Contains(crowns, b) && (a == crown || b == crown)
}
