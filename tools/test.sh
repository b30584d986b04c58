#!/bin/sh
# Everything a reviewer would run: style, types, the house's arrows, the tests.
set -eu
export QT_QPA_PLATFORM=offscreen
bin=.venv/bin
$bin/ruff format --check annotator tests
$bin/ruff check annotator tests
$bin/basedpyright --level error
$bin/lint-imports
$bin/python -m pytest -m "not torture" tests
