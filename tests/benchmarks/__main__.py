"""`make bench`: every figure beside its floor, both from this run. Exits with 1 if a goal was missed."""

from __future__ import annotations

import os
import sys
import time
from importlib import import_module

from tests.benchmarks.measured import Measured

_PARTS = ("start", "store", "reader", "lists", "anchoring", "pages", "imports", "window_imports")


def main() -> int:
    """Run the parts that are named on the command line, or all, and say at the end which goals were missed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    started = time.monotonic()
    every: list[Measured] = []
    for part in sys.argv[1:] or _PARTS:
        print(f"\n{part}")
        for measured in import_module(f"tests.benchmarks.{part}").measure():
            print(measured.line(), flush=True)
            every.append(measured)
    missed = [measured for measured in every if not measured.is_met]
    goals = sum(measured.has_goal for measured in every)
    print(f"\n{goals - len(missed)} of {goals} goals met, in {time.monotonic() - started:.0f} s")
    for measured in missed:
        print(f"missed: {measured.name}: {'; '.join(measured.missed())}")
    return min(len(missed), 1)


if __name__ == "__main__":
    sys.exit(main())
