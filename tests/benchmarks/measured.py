"""What a benchmark says: a time beside its floor, taken in the same run."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of some work and of its floor; `goal_ratio` is the most that the ratio may be (None: no goal)."""

    name: str
    seconds: float
    floor_name: str
    floor_seconds: float
    goal_ratio: float | None = None
    note: str = ""
    unit: str = "s"
    """Or MB: then both are megabytes."""

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.seconds / self.floor_seconds

    @property
    def is_met(self) -> bool:
        """Whether the goal holds, where there is one."""
        return self.goal_ratio is None or self.ratio <= self.goal_ratio

    def line(self) -> str:
        """One line for the terminal."""
        goal = "" if self.goal_ratio is None else f"  goal ≤ {self.goal_ratio:g}  {'met' if self.is_met else 'MISSED'}"
        show = _shown if self.unit == "s" else "{:.0f} MB".format
        times = f"{show(self.seconds)} : {show(self.floor_seconds)}"
        return f"{self.name:<58} {self.ratio:6.2f} × {self.floor_name:<44} ({times}){goal}{'  ' + self.note if self.note else ''}"


def median_of_pairs(work: Callable[[], object], floor: Callable[[], object], rounds: int) -> tuple[float, float]:
    """The median seconds of both, done in turn so that a noisy machine disturbs both alike."""
    taken: list[float] = []
    least: list[float] = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            for clocked, run in ((taken, work), (least, floor)):
                started = time.perf_counter()
                run()
                clocked.append(time.perf_counter() - started)
    finally:
        gc.enable()
    return statistics.median(taken), statistics.median(least)


def _shown(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1e3:.2f} ms"
