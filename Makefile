# Two commands matter: `make demo` shows Bonafide at work, `make test` checks all of it. Both install what they need.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

CONFIGURATION ?= Release
URL ?= http://127.0.0.1:8080
DATA ?= artifacts/data
TRIES ?= 150
MINUTES ?= 600
# Nothing was tuned on what these seeds show.
SEEDS ?= 50001

.PHONY: help system deps web models build run demo test lint evaluate bench clean

help: ## Lists the targets.
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  %-10s %s\n", $$1, $$2 }'

system: ## Installs the system packages that are missing (apt).
	@eng/install-system.sh

deps: system ## Restores npm and NuGet packages from the lock files.
	@eng/restore.sh

web: deps ## Builds the browser scripts and pages.
	@node web/build.mjs --out artifacts/runtime/web

models: deps ## Converts the models to ONNX, with checksums.
	@eng/build-models.sh

build: web models ## Leaves the launcher artifacts/bonafide.
	@eng/build-app.sh $(CONFIGURATION)

run: build ## Starts the server, prints the demo page's address and a fresh key.
	@# The first start prints a key by itself; on later ones the old key is known to its owner alone, so a new one is made.
	@if [ -d $(DATA) ]; then artifacts/bonafide key create --name 'make run' --roles capture,faces --data $(DATA); fi
	@artifacts/bonafide serve --urls $(URL) --data $(DATA)

demo: build ## Shows a person and two attacks before a real browser, with the signed verdicts.
	@node eng/demo.mjs

test: build ## Runs every suite and sums them up.
	@eng/test.sh

lint: deps ## Formatting and linters, without changing anything.
	@eng/lint.sh

evaluate: build ## Measures attack detection on simulated presentations, writes docs/evaluation.
	@artifacts/bonafide evaluate --out docs/evaluation --log docs/evaluation/trials.jsonl.gz --tries $(TRIES) --seed-base $(SEEDS) --minutes $(MINUTES) --commit $$(git rev-parse --short HEAD)

bench: build ## Measures against the peers, writes bench/RESULTS.md.
	@eng/bench.sh

clean: ## Removes what was built.
	rm -rf artifacts
