"""`make bench`: every figure beside its floor, both from this run. Exits with 1 if a goal was missed."""

from __future__ import annotations

import os
import sys
from importlib import import_module

_PARTS = ("start", "store", "reader", "lists")


def main() -> int:
    """Run the parts that are named on the command line, or all."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    missed = 0
    for part in sys.argv[1:] or _PARTS:
        for measured in import_module(f"tests.benchmarks.{part}").measure():
            print(measured.line(), flush=True)
            missed += not measured.is_met
    return min(missed, 1)


if __name__ == "__main__":
    sys.exit(main())
