package pattern_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Every expression of the program compiles, whether or not a test uses it.
// Those that are put together from names are left to the tests of their package.
func TestEveryExpressionCompiles(t *testing.T) {
	found := 0
	eachFile(t, func(name string, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && isNew(call) {
				if expr, ok := literal(call.Args[0]); ok {
					found++
					if _, err := regexp.Compile(expr); err != nil {
						t.Errorf("%s: %v", name, err)
					}
				}
			}
			return true
		})
	})
	if found < 40 {
		t.Fatalf("found %d expressions", found)
	}
}

// No expression is compiled when the program starts: each of its runs would pay
// for all.
func TestNoneIsCompiledAtTheStart(t *testing.T) {
	eachFile(t, func(name string, file *ast.File) {
		for _, d := range file.Decls {
			vars, ok := d.(*ast.GenDecl)
			if !ok || strings.HasPrefix(name, "pattern/") || strings.HasSuffix(name, "_test.go") {
				continue
			}
			ast.Inspect(vars, func(n ast.Node) bool {
				if of, ok := n.(*ast.SelectorExpr); ok && of.Sel.Name == "MustCompile" {
					t.Errorf("%s compiles an expression at the start; pattern.New waits until it is used", name)
				}
				_, within := n.(*ast.FuncLit)
				return !within
			})
		}
	})
}

// eachFile reads each Go file of the program.
func eachFile(t *testing.T, read func(name string, file *ast.File)) {
	err := fs.WalkDir(os.DirFS(".."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), "../"+name, nil, 0)
		if err == nil {
			read(name, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func isNew(call *ast.CallExpr) bool {
	of, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || of.Sel.Name != "New" || len(call.Args) != 1 {
		return false
	}
	from, ok := of.X.(*ast.Ident)
	return ok && from.Name == "pattern"
}

// literal is a text that is written out, maybe in several pieces.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		left, ok := literal(e.X)
		right, also := literal(e.Y)
		return left + right, ok && also
	}
	return "", false
}
