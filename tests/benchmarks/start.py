"""Starting: from the birth of the process to the first paint, each start in a process of its own."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from annotator.operations.sample import make_sample
from tests.benchmarks.measured import Measured

_ROUNDS = 15
_FLOOR = "an empty PySide6 window"


def measure() -> Iterator[Measured]:
    """The welcome page, the window that answers, and the window on the sample project, beside an empty window."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        sample = home / "sample.annot"
        make_sample(sample)
        kinds = (("empty",), ("welcome",), ("project", str(sample)))
        for kind in kinds:
            _start(home, *kind)  # the files are in the system's cache from now on
        rounds = [[_start(home, *kind) for kind in kinds] for _ in range(_ROUNDS)]
    floor = statistics.median(empty[0] for empty, _, _ in rounds)
    page, answers = (statistics.median(welcome[place] for _, welcome, _ in rounds) for place in (0, 1))
    painted = statistics.median(project[0] for _, _, project in rounds)
    yield Measured("start to the first paint: welcome page", page, _FLOOR, floor, 1.5)
    yield Measured("start until the window answers", answers, _FLOOR, floor)
    yield Measured("start to the first paint: the sample project", painted, _FLOOR, floor)


def _start(home: Path, kind: str, *arguments: str) -> tuple[float, ...]:
    """The seconds to the first paint, and until the loop rests."""
    environment = {
        **os.environ,
        "ANNOTATOR_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        # Compiled once, by the first start, as for a user: also where this shell wants no compiled files.
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
    }
    script = Path(__file__).with_name("started.py")
    line = [sys.executable, str(script), kind, str(time.monotonic()), *arguments]
    run = subprocess.run(line, env=environment, capture_output=True, text=True, check=True)
    return tuple(map(float, run.stdout.split()))
