"""On which pages a stretch of a text stands, where its marks say so."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from annotator.model.article import Mark


class Pages:
    """The pages of one text, by the numbers that they bear."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        """`marks` may be of any type; those of pages do not overlap."""
        found = sorted((mark.start, mark.end, mark.value) for mark in marks if mark.type == "page" and mark.value)
        self._starts = [start for start, _, _ in found]
        self._ends = [end for _, end, _ in found]
        self._names = [name or "" for _, _, name in found]

    def __bool__(self) -> bool:
        return bool(self._names)

    def of(self, start: int, end: int) -> str | None:
        """The page of a stretch (code points, half-open), such as "3", or the first and the last, "3–4"."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, max(end, start + 1))
        names = list(dict.fromkeys(self._names[first:last]))
        if len(names) < 2:
            return names[0] if names else None
        return f"{names[0]}–{names[-1]}"
