#!/bin/sh
# Takes the README's picture of the window again.
set -eu
QT_QPA_PLATFORM=offscreen .venv/bin/python -m tools.screenshots
