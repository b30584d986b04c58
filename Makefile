# `make run` and `make test` set everything up on a fresh machine.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.ready

.PHONY: setup run test format bench bench-large torture wheel-test screenshot translations

setup: $(STAMP)

$(STAMP): pyproject.toml constraints.txt tools/setup.sh
	sh tools/setup.sh $(PYTHON)
	@touch $(STAMP)

run: setup
	sh tools/run.sh

test: setup
	sh tools/test.sh

format: setup
	$(BIN)/ruff format annotator tests tools
	$(BIN)/ruff check --fix annotator tests tools

bench: setup
	$(BIN)/python -m tests.benchmarks

bench-large: setup
	$(BIN)/python -m tests.benchmarks large

torture: setup
	QT_QPA_PLATFORM=offscreen ANNOTATOR_TORTURE=1 $(BIN)/python -m pytest -m "torture or hypothesis" tests

wheel-test: setup
	sh tools/wheel-test.sh $(PYTHON)

screenshot: setup
	sh tools/screenshot.sh

translations: setup
	$(BIN)/python -m tools.translations
