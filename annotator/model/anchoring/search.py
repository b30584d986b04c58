"""Looks for words that an alignment has lost: moved, or in a passage that was written anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from annotator.model.anchoring.alignment import Alignment
from annotator.model.anchoring.blocks import Gap, compared, slid

_GRAM = 6
"""Of words that were changed in one character of ten, a run of so many is left."""
_COMMON = 24
"""What stands oftener than this says nothing of a place."""
_PROBES = 60
"""Words of any length are looked for by so many of their runs."""
_ENOUGH = 0.12
"""A place is looked at where so many of them speak for it; words that are alike enough have twice that."""
_NEAR = 16
"""Runs whose places differ by no more speak for the same place."""
_PLACES = 4
CONTEXT = 32
"""So many characters on each side are the context of some words, as the prefix and suffix of a text quote selector."""


class Passage(NamedTuple):
    """A stretch of the new version that may hold the words."""

    start: int
    end: int


class Search:
    """Finds words in the part of the new version that differs from the old one, by the runs that they share."""

    def __init__(self, old: str, new: str, start: int, end: int) -> None:
        self._old, self._new = old, new
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for at in range(start, end - _GRAM + 1):
            self._places[new[at : at + _GRAM]].append(at)

    def passages(self, start: int, end: int, enough: float = _ENOUGH, most: int = _PLACES) -> Iterator[Passage]:
        """Up to `most` places where the words of the old version may stand: `enough` of their runs do there."""
        for shift in self._shifts(start, end, enough, most):
            found = matched(self._old, self._new, start, end, shift)
            if found is not None:
                yield found

    def _shifts(self, start: int, end: int, enough: float, most: int) -> list[int]:
        """How far from the words they may stand, in characters; the distance that most of their runs have first."""
        probes = range(start, end - _GRAM + 1, max(1, (end - start) // _PROBES))
        votes: defaultdict[int, list[int]] = defaultdict(list)
        for at in probes:
            places = self._places.get(self._old[at : at + _GRAM], ())
            if len(places) <= _COMMON:
                for place in places:
                    votes[(place - at) // _NEAR].append(place - at)
        least = max(1, len(probes) * enough)
        best = sorted((shared for shared in votes.values() if len(shared) >= least), key=len, reverse=True)
        shifts: list[int] = []
        for shared in best[: 2 * most]:
            middle = sorted(shared)[len(shared) // 2]
            if all(abs(middle - other) > _NEAR for other in shifts):
                shifts.append(middle)
        return shifts[:most]


def matched(old: str, new: str, start: int, end: int, shift: int) -> Passage | None:
    """Where words of the old version stand near `shift` characters from their old place, compared with their context."""
    slack = CONTEXT + (end - start) // 8
    gap = Gap(
        max(0, start - CONTEXT),
        min(len(old), end + CONTEXT),
        max(0, start + shift - slack),
        min(len(new), end + shift + slack),
    )
    found = Alignment.of(new, slid(old, new, compared(old, new, gap))).image(start, end)
    return None if found is None else Passage(*found)
