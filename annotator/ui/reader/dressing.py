"""A shaped block with the statements on it: lanes, grown lines, and the parts of each highlight."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotator.ui.reader.blocks import Block
from annotator.ui.reader.intervals import Interval
from annotator.ui.reader.lanes import lanes_of
from annotator.ui.reader.page import LANE_PITCH, Page
from annotator.ui.reader.shaping import Shaped

DEEPEST = 11
"""Lanes below this one are not drawn; their statements are picked by their words or cards."""
_NEAR = 2.0
"""So near (pixels) to a line of a highlight, a click means this line."""


class Piece(NamedTuple):
    """The part of a highlight on one line: x from the left edge of the text."""

    uid: str
    lane: int
    left: float
    right: float


class Dressed:
    """A block ready to be painted: y counts from the top of the block."""

    def __init__(self, block: Block, shaped: Shaped, page: Page, spans: Sequence[Interval], gap: int) -> None:
        self.block = block
        self.shaped = shaped
        self.page = page
        self.spans = spans
        lanes = lanes_of([(span.start, span.minus_end * -1) for span in spans])
        self.pieces: list[list[Piece]] = [[] for _ in shaped.lines]
        for span, lane in zip(spans, lanes, strict=True):
            self._place(span, lane)
        self.tops: list[int] = []
        top = 0
        for pieces in self.pieces:
            self.tops.append(top)
            deepest = min(max((piece.lane for piece in pieces), default=0), DEEPEST)
            top += page.blank if block.blank else page.pitch + LANE_PITCH * deepest
        self.text_height = top
        self.height = top + (gap if block.closes and not block.blank else 0)

    def _place(self, span: Interval, lane: int) -> None:
        start, end = self.to_local(span.start), self.to_local(span.end)
        if start >= end:
            return
        lines = self.shaped.lines
        for which in range(self.shaped.line_of(start), len(lines)):
            if lines[which].start >= end:
                break
            for left, right in self.shaped.stretches(start, end, which):
                self.pieces[which].append(Piece(span.uid, lane, left, right))

    def to_local(self, offset: int) -> int:
        """The UTF-16 place in the block of an offset of the article; brought to the ends of the block."""
        return self.shaped.positions.to_utf16(offset - self.block.start)

    def to_offset(self, local: int) -> int:
        """The offset in the article of a UTF-16 place in the block."""
        return self.block.start + self.shaped.positions.to_code_point(local)

    def line_at(self, y: float) -> int:
        """The line at a height, the nearest beyond the ends."""
        return max(bisect_right(self.tops, y) - 1, 0)

    def line_height(self, which: int) -> int:
        """The height of a line with the lanes below it."""
        bottom = self.tops[which + 1] if which + 1 < len(self.tops) else self.text_height
        return bottom - self.tops[which]

    def baseline(self, which: int) -> float:
        """Where the letters of a line stand."""
        return self.tops[which] + self.page.baseline

    def underline(self, which: int, lane: int) -> float:
        """The middle of the line that marks a lane."""
        return self.baseline(which) + self.page.underline + LANE_PITCH * lane

    def place_on(self, x: float, which: int) -> tuple[int, bool]:
        """The offset nearest to `x` on a line, and whether it stands at the end of that line before a break."""
        local = self.shaped.place_at(x, which)
        before = which < len(self.shaped.lines) - 1 and local == self.shaped.lines[which].end
        return self.to_offset(local), before

    def pieces_at(self, x: float, y: float) -> list[Piece]:
        """The pieces over or under a point, the one that is meant first."""
        which = self.line_at(y)
        here = [piece for piece in self.pieces[which] if piece.left - 1 <= x <= piece.right + 1]
        if not here or y >= self.text_height:
            return []
        lines = [(abs(self.underline(which, piece.lane) - y), piece) for piece in here if piece.lane <= DEEPEST]
        nearest = min(lines, default=None, key=lambda line: line[0])
        by_size = sorted(here, key=lambda piece: (self._length(piece.uid), -piece.lane))
        if nearest is not None and nearest[0] <= _NEAR:
            by_size.remove(nearest[1])
            return [nearest[1], *by_size]
        return by_size if y <= self.underline(which, 0) + _NEAR else []

    def _length(self, uid: str) -> int:
        return next((span.end - span.start for span in self.spans if span.uid == uid), 0)

    def parts(self, start: int, end: int, spaces: bool = False) -> Iterator[tuple[int, float, float]]:
        """The stretches (line, left, right) that the offsets `start` .. `end` of the article cover."""
        first, last = self.to_local(start), self.to_local(end)
        for which in range(self.shaped.line_of(first), len(self.shaped.lines)):
            if self.shaped.lines[which].start >= last:
                break
            for left, right in self.shaped.stretches(first, last, which, spaces):
                yield which, left, right
