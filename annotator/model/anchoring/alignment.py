"""What two versions of a text share, as values."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from annotator.model.anchoring.plain import has_word


class Block(NamedTuple):
    """`length` code points that stand at `old` in the one version and at `new` in the other."""

    old: int
    new: int
    length: int

    @property
    def old_end(self) -> int:
        """Where it ends in the old version."""
        return self.old + self.length

    @property
    def new_end(self) -> int:
        """Where it ends in the new version."""
        return self.new + self.length


@dataclass(frozen=True, slots=True)
class Alignment:
    """The blocks that stand in the same order in both versions, by their start."""

    new: str
    blocks: tuple[Block, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, new: str, blocks: Iterable[Block]) -> Alignment:
        """The alignment with the version `new` that these blocks make; they come in order."""
        listed = tuple(blocks)
        return cls(new, listed, tuple(b.old for b in listed), tuple(b.old_end for b in listed))

    def within(self, start: int, end: int) -> tuple[Block, ...]:
        """The blocks that share a character with a stretch of the old version."""
        return self.blocks[bisect_right(self.ends, start) : bisect_left(self.starts, end)]

    def image(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a stretch of the old version stands in the new one, by what is kept of it; None if nothing is.

        What was replaced at its ends belongs to it, what was inserted beside it does not.
        """
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end) - 1
        if first > last:
            return None
        first = self._firm(first, last, start, end)
        last = self._firm(last, first, start, end)
        head, tail = self.blocks[first], self.blocks[last]
        new_start, new_end = head.new + start - head.old, tail.new + end - tail.old
        if start < head.old:
            new_start = max(new_start, self.blocks[first - 1].new_end if first else 0)
        if end > tail.old_end:
            new_end = min(new_end, self.blocks[last + 1].new if last + 1 < len(self.blocks) else len(self.new))
        return new_start, new_end

    def _firm(self, first: int, last: int, start: int, end: int) -> int:
        """The block that a stretch begins with, seen from `first`: the next ones may hold parts of words only.

        A comparison of characters finds such scraps in anything. They count where they stand near the rest.
        """
        way = 1 if first <= last else -1
        at, kept = first, 0
        while at != last:
            block = self.blocks[at]
            low, high = max(block.old, start), min(block.old_end, end)
            if has_word(self.new, low + block.new - block.old, high + block.new - block.old):
                break
            at, kept = at + way, kept + high - low
        scrap, firm = self.blocks[first], self.blocks[at]
        strayed = abs((firm.new - firm.old) - (scrap.new - scrap.old))
        return at if strayed > kept else first
