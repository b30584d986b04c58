"""Marks on a text that is being edited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.model.article import Mark


def carried(marks: Iterable[Mark], old: str, new: str) -> tuple[Mark, ...]:
    """The marks of `old` as they stand in `new`: those in what was edited are gone, those behind it move along."""
    head = _shared(old, new)
    # Where both share a stretch, a mark may stand in either end: its words are the same.
    tail = _shared(old[::-1], new[::-1])
    by = len(new) - len(old)
    found: list[Mark] = []
    for mark in marks:
        if mark.end <= head:
            found.append(mark)
        elif mark.start >= len(old) - tail:
            found.append(replace(mark, start=mark.start + by, end=mark.end + by))
    return tuple(found)


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (mine, yours) in pairs if mine != yours), min(len(one), len(other)))
