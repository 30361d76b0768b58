# Dateline. `make` alone prints this help.
DATA ?=
BENCH ?=
SEEDS ?= seeds
PYTEST ?=
FAULTS ?=
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed
KAFKA := .kafka

.DEFAULT_GOAL := help
.PHONY: help install demo test faults check quality bench kafka clients up contracts lock

help: ## print this help
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(STAMP) ## build .venv with everything pinned (nothing to do when it stands)

$(STAMP): .ci/requirements-dev.txt .ci/uv.txt .ci/install agents/nlp/inference/kernels.c
	@.ci/install $(VENV)
	@touch $(STAMP)

demo: install ## run broker, worker and sample articles, and show what comes out
	@$(BIN)/dateline demo --seeds $(SEEDS)

test: install ## run the tests (once `make kafka` and `make clients` have run, with those too)
	@$(BIN)/pytest -q -n 3 --dist loadfile $(PYTEST)

faults: install ## show what becomes of articles when things go wrong: make faults FAULTS=storm
	@$(BIN)/python -m tests.broker.faults $(FAULTS)

check: install ## run every static check
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/dateline contracts --check
	@$(BIN)/python -m tests.dependencies.audit

quality: install ## score on gold data: make quality DATA=folder BENCH=folder
	@$(BIN)/python -m benchmarks.quality --data "$(DATA)" --bench "$(BENCH)"

bench: install ## time articles of real news through the pipeline and through the broker
	@$(BIN)/python -m benchmarks.speed

kafka: install ## fetch Apache Kafka's own jars (44 MB, needs Java 17 and Maven), for the tests
	@$(BIN)/python -m tests.broker.jars $(KAFKA)

clients: install ## fetch what strangers read Dateline with (needs Node 20 and npm), for the tests
	@npm ci --prefix tests/clients --ignore-scripts --no-audit --no-fund --silent

up: ## run everything with docker-compose
	docker compose up --build

contracts: install ## write docs/asyncapi.json, docs/schemas and .env.example
	@$(BIN)/dateline contracts
	@$(BIN)/dateline settings --example > .env.example

lock: install ## resolve the dependencies anew and pin them
	@.ci/lock $(BIN)/uv
