package topic

import (
	_ "embed"
	"sync"
)

//go:embed model.bin
var file []byte

// Learned is the model that was made of the examples.
var Learned = sync.OnceValue(func() *Model {
	m, err := Unmarshal(file)
	if err != nil {
		panic("generator/topic/model.bin: " + err.Error() + "; make learn makes it")
	}
	return m
})
