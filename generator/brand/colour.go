package brand

import (
	"fmt"
	"math"
	"strconv"
)

// The grounds of a page in the light and the dark scheme.
const (
	paperLight = "#fdfdfb"
	paperDark  = "#17181a"
)

// minContrast is the ratio that text needs to its ground (WCAG 2.2, 1.4.3).
const minContrast = 4.5

// OnLight is a colour as it is, or darkened until it can be read on a light
// page: a brand's accent must be, and this is the nearest. OnDark is the same
// for a dark page, where an accent is lightened as far as it needs: hardly any
// colour can be read on both.
func OnLight(colour string) string { return readable(colour, "#000000", paperLight) }

func OnDark(colour string) string { return readable(colour, "#ffffff", paperDark) }

// readable mixes a colour with another, in steps of a hundredth, until it can
// be read on a ground.
func readable(colour, with, ground string) string {
	r, g, b := channels(colour)
	x, y, z := channels(with)
	mix := func(c, to, part int) int { return c + (to-c)*part/100 }
	for part := range 100 {
		mixed := fmt.Sprintf("#%02x%02x%02x", mix(r, x, part), mix(g, y, part), mix(b, z, part))
		if Contrast(mixed, ground) >= minContrast {
			return mixed
		}
	}
	return with
}

// Contrast is the ratio between two colours, 1 to 21 (WCAG 2.2, relative
// luminance).
func Contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(colour string) float64 {
	r, g, b := channels(colour)
	linear := func(c int) float64 {
		v := float64(c) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// channels reads #rrggbb.
func channels(colour string) (r, g, b int) {
	v, err := strconv.ParseUint(colour[1:], 16, 32)
	if err != nil {
		return 0, 0, 0
	}
	return int(v >> 16 & 255), int(v >> 8 & 255), int(v & 255)
}
