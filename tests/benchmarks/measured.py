"""What a benchmark says: a time beside its floor, taken in the same run."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of some work and of its floor; `goal_ratio` is the most that the ratio may be (None: no goal).

    `goal_seconds` is the most that it may take, `stall` how long the window stood still, and what that may be.
    """

    name: str
    seconds: float
    floor_name: str
    floor_seconds: float
    goal_ratio: float | None = None
    note: str = ""
    unit: str = "s"
    """Or MB: then both are megabytes."""
    goal_seconds: float | None = None
    stall: tuple[float, float] | None = None

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.seconds / self.floor_seconds

    @property
    def is_met(self) -> bool:
        """Whether the goals hold, where there are any."""
        return not self.missed()

    @property
    def has_goal(self) -> bool:
        """Whether there is one."""
        return self.goal_ratio is not None or self.goal_seconds is not None or self.stall is not None

    def missed(self) -> list[str]:
        """The goals that do not hold, in words."""
        words: list[str] = []
        if self.goal_ratio is not None and self.ratio > self.goal_ratio:
            words.append(f"{self.ratio:.2f} ×, goal ≤ {self.goal_ratio:g} ×")
        if self.goal_seconds is not None and self.seconds > self.goal_seconds:
            words.append(f"{_shown(self.seconds)}, goal ≤ {_shown(self.goal_seconds)}")
        if self.stall is not None and self.stall[0] > self.stall[1]:
            words.append(f"the window stood still for {_shown(self.stall[0])}, goal ≤ {_shown(self.stall[1])}")
        return words

    def line(self) -> str:
        """One line for the terminal."""
        goals = [
            "" if self.goal_ratio is None else f"≤ {self.goal_ratio:g} ×",
            "" if self.goal_seconds is None else f"≤ {_shown(self.goal_seconds)}",
            "" if self.stall is None else f"longest stall {_shown(self.stall[0])} ≤ {_shown(self.stall[1])}",
        ]
        told = ", ".join(filter(None, goals))
        goal = f"  goal {told}  {'met' if self.is_met else 'MISSED'}" if told else ""
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
