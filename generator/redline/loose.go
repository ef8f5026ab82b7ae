package redline

import "proviso/generator/markdown"

// ReadLoose reads any Markdown file of any project: what Proviso's own texts
// may not hold is taken for what its readers see of it. It refuses what is no
// text; the error is a diag.List.
func ReadLoose(name string, source []byte) (Text, error) {
	doc, problems := markdown.ParseLoose(name, source)
	if err := problems.Err(); err != nil {
		return Text{}, err
	}
	return FromDocument(doc, nil, nil), nil
}
