"""Where the rows of groups stand: each group has a head, and below it its rows, unless it is folded."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate
from operator import mul, not_

Stretch = tuple[int, int]
"""The first and the last of some rows, or of some places in the source."""


class Grouping:
    """Turns rows of the view into places in the source and back; groups are named by their number."""

    def __init__(self, counts: Sequence[int], folded: Collection[int] = ()) -> None:
        self._counts = array("q", counts)
        self._firsts = array("q", accumulate(counts, initial=0))
        self._folded = bytearray(len(counts))
        for group in folded:
            self._folded[group] = 1
        self._lay()

    def __len__(self) -> int:
        return self._rows

    def head_at(self, row: int) -> int | None:
        """The group whose head stands in a row."""
        group = self.group_of(row)
        return group if group is not None and self.head(group) == row else None

    def group_of(self, row: int) -> int | None:
        """The group that a row belongs to, as its head or below it."""
        groups = range(len(self._counts))
        return bisect_right(groups, row, key=self.head) - 1 if 0 <= row < self._rows else None

    def head(self, group: int) -> int:
        """The row of a group's head."""
        return self._before[group] + group

    def place(self, row: int) -> int | None:
        """The place in the source of what stands in a row; None for a head."""
        group = self.group_of(row)
        if group is None or self.head(group) == row:
            return None
        return self._firsts[group] + row - self.head(group) - 1

    def row(self, place: int) -> int | None:
        """The row in which a place of the source stands; None where its group is folded."""
        group = bisect_right(self._firsts, place) - 1
        if not 0 <= group < len(self._counts) or self._folded[group]:
            return None
        return self.head(group) + 1 + place - self._firsts[group]

    def is_folded(self, group: int) -> bool:
        """Whether only the head of a group shows."""
        return bool(self._folded[group])

    def fold(self, group: int, folded: bool) -> None:
        """Show only the head of a group, or its rows, too."""
        self._folded[group] = folded
        self._lay()

    def rows_of(self, group: int) -> Stretch:
        """The rows below the head of a group, as far as they show or would show."""
        return self.head(group) + 1, self.head(group) + self._counts[group]

    def places(self, stretches: Sequence[Stretch]) -> list[Stretch]:
        """Stretches of rows as stretches of the source; heads stand for nothing."""
        merged: list[Stretch] = []
        for first, last in stretches:
            for start, end in self._within(first, last):
                if merged and merged[-1][1] + 1 == start:
                    merged[-1] = merged[-1][0], end
                else:
                    merged.append((start, end))
        return merged

    def _within(self, first: int, last: int) -> Iterator[Stretch]:
        low, high = self.group_of(max(first, 0)), self.group_of(min(last, self._rows - 1))
        if low is None or high is None:
            return
        for group in range(low, high + 1):
            start, end = self.rows_of(group)
            start, end = max(start, first), min(end, last)
            if start <= end and not self._folded[group]:
                shift = self._firsts[group] - self.head(group) - 1
                yield start + shift, end + shift

    def _lay(self) -> None:
        """Count what shows below the heads before each group: there may be as many groups as articles."""
        shown = map(mul, self._counts, map(not_, self._folded))
        self._before = array("q", accumulate(shown, initial=0)) if any(self._folded) else self._firsts
        self._rows = self.head(len(self._counts))
