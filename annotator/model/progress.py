"""How far a long work has come."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` steps (0: unknown), and a word on what is at hand."""

    done: int
    total: int = 0
    label: str = ""
