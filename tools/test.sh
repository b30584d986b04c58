#!/bin/sh
# Everything a reviewer would run: style, types, the house's arrows, the tests.
set -eu
export QT_QPA_PLATFORM=offscreen
bin=.venv/bin
$bin/ruff format --check annotator tests tools
$bin/ruff check annotator tests tools
$bin/basedpyright --level error
$bin/lint-imports
# A file of tests stays in one process: its windows do not take the keyboard from each other.
$bin/python -m pytest -m "not torture" -n auto --maxprocesses 4 --dist loadfile tests
