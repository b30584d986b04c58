"""The heights of many rows: sums and searches in logarithmic time (a Fenwick tree)."""

from __future__ import annotations

from collections.abc import Iterable


class Heights:
    """Heights in whole pixels; single ones change, sums and searches stay cheap."""

    def __init__(self, heights: Iterable[int]) -> None:
        self._heights = list(heights)
        self._tree = [0, *self._heights]
        for at in range(1, len(self._tree)):
            above = at + (at & -at)
            if above < len(self._tree):
                self._tree[above] += self._tree[at]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    def __setitem__(self, row: int, height: int) -> None:
        change = height - self._heights[row]
        if not change:
            return
        self._heights[row] = height
        at = row + 1
        while at < len(self._tree):
            self._tree[at] += change
            at += at & -at

    def top(self, row: int) -> int:
        """The sum of the heights of the rows before `row`."""
        total, at = 0, row
        while at > 0:
            total += self._tree[at]
            at -= at & -at
        return total

    @property
    def total(self) -> int:
        """The sum of all heights."""
        return self.top(len(self._heights))

    def row_at(self, y: int) -> int:
        """The row that covers the height `y`; the last row below the end, the first above the start."""
        at, left = 0, max(y, 0)
        step = 1 << len(self._heights).bit_length()
        while step:
            ahead = at + step
            if ahead < len(self._tree) and self._tree[ahead] <= left:
                at = ahead
                left -= self._tree[ahead]
            step >>= 1
        return min(at, len(self._heights) - 1)
