#!/bin/sh
# Opens the window on the sample project; without a display, writes the sample and prints its paths.
set -eu
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    exec .venv/bin/annotator demo
fi
exec .venv/bin/annotator demo --no-window
