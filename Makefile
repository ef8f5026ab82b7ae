# make build needs Go alone. make test brings what the tests need.

GO      ?= go
PROVISO  = $(GO) run ./generator
AS_OF   ?=
AS_OF_FLAG = $(if $(AS_OF),--as-of $(AS_OF))

.PHONY: build serve check diff verify publish test test-all eval learn bench bench-go clean

build: ## compile public/; AS_OF=2027-01-15 for another day
	$(PROVISO) build $(AS_OF_FLAG)

serve: ## live preview of the drafts
	$(PROVISO) serve

check: ## every problem of drafts, brands and record
	$(PROVISO) check

POLICY ?= privacy
diff: ## what the draft changes; POLICY=cookies for another policy
	$(PROVISO) diff $(POLICY)

verify: ## recompute every seal
	$(PROVISO) verify

publish: ## upload public/; TO=s3://BUCKET/PREFIX or TO=file:///PATH
	@test -n "$(TO)" || { echo 'where to? make publish TO=s3://BUCKET/PREFIX, or TO=file:///PATH' >&2; exit 2; }
	$(PROVISO) publish $(TO) $(AS_OF_FLAG)

test: ## everything that is tested, in a real browser too
	./scripts/test

test-all: test ## and what takes longer: hundreds of kills, every longer sequence
	$(GO) test ./generator/cli -run TestKilledAtRandomMoments -kills 200 -v
	$(GO) test ./generator/ledger -run TestEverySequenceOfActs -acts 7 -v
	$(GO) test ./generator/site -run TestBuildAgainIsACleanBuild -edited 40 -v
	$(GO) test ./generator/change -run "TestNothingHides|TestMasks" -every-mask -v
	$(GO) test ./generator/intake -run "TestTheFamily|TestTheWild" -every-page -v
	$(GO) test ./scripts/eval -every-pair -timeout 30m -v
	PROVISO_FAULTS=all $(GO) test ./generator/check -run Planted -timeout 30m -v
	./scripts/real-parts $(GO) test ./generator/publish -run TestThroughFaults -faulty-objects 1000 -v

EVAL ?=

eval: ## measure the judgement of changes; EVAL=FOLDER adds labelled pairs
	$(GO) run ./scripts/eval -verbose $(EVAL)

BENCH ?=

learn: ## model.bin of the examples in generator/topic: what a change is about
	$(GO) run ./scripts/learn

bench: ## measure a build against Hugo and cp -r; BENCH="-brands 1000 -runs 1 -hugo=false"
	$(GO) run ./scripts/bench $(BENCH)

COUNT ?= 6
BENCHMARKS = Parse|Compile|Fill|TwentyThousandWords|Judge|NothingChanged|Edit
OLD ?=

bench-go: ## measure the parts; OLD=FILE compares with the figures kept there
	$(GO) test -run '^$$' -bench '$(BENCHMARKS)' -count $(COUNT) ./generator/... > bench.txt || { cat bench.txt; exit 1; }
	$(GO) run golang.org/x/perf/cmd/benchstat@v0.0.0-20260908200009-22c9c6c9d4da $(OLD) bench.txt

clean:
	rm -rf public .public.new
