"""The page from top to bottom: which rows stand where, laid out only where one looks.

Rows are the head (the title block), the blocks of the text, and a foot. The place on the page is kept
as a row and the pixels into it, so that heights found out elsewhere move nothing on the screen.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from math import ceil
from time import perf_counter
from typing import NamedTuple

from annotator.ui.reader.blocks import Blocks, Fold
from annotator.ui.reader.dressing import Dressed
from annotator.ui.reader.heights import Heights
from annotator.ui.reader.intervals import Interval
from annotator.ui.reader.page import FOOT, Page
from annotator.ui.reader.shaping import Shaped

_KEPT_BLOCKS = 400
_KEPT_CHARACTERS = 200_000
_NEAR_SCREENS = 2

Overlapping = Callable[[int, int], Sequence[Interval]]


class Row(NamedTuple):
    """A row on the screen: `block` is -1 for the head, `len(blocks)` for the foot; `top` in the viewport."""

    block: int
    top: int
    height: int


class Flow:
    """The rows of one article on one page, and the place at which one reads."""

    def __init__(self, blocks: Blocks, page: Page, head: int, overlapping: Overlapping, folded: bool) -> None:
        self.blocks = blocks
        self.page = page
        self.folded = folded
        self.gap = page.gap_after(blocks.spaced)
        self._overlapping = overlapping
        self._shaped: OrderedDict[int, Shaped] = OrderedDict()
        self._dressed: OrderedDict[int, Dressed] = OrderedDict()
        self._kept = 0
        self.heights = Heights([head, *map(self._guess, range(len(blocks))), FOOT])
        self._exact = bytearray(len(blocks))
        self._unsure = 0
        self.row = 0
        self.into = 0

    # Heights

    def fold(self, which: int) -> Fold | None:
        """The fold that hides a block now."""
        return self.blocks.fold_of(which) if self.folded else None

    def _fold_height(self, fold: Fold, which: int) -> int:
        return self.page.pitch + self.gap if which == fold.first else 0

    def _guess(self, which: int) -> int:
        block = self.blocks[which]
        fold = self.fold(which)
        if fold is not None:
            return self._fold_height(fold, which)
        if block.blank:
            return self.page.blank
        lines = ceil((block.end - block.start) / self.page.characters)
        return lines * self.page.pitch + (self.gap if block.closes else 0)

    def measure(self, which: int) -> int:
        """The height of a block, laid out if need be."""
        if not self._exact[which]:
            block, fold = self.blocks[which], self.fold(which)
            if fold is not None:
                height = self._fold_height(fold, which)
            elif block.start == block.end:
                height = self.page.blank
            else:
                height = self.dressed(which).height
            self.heights[which + 1] = height
            self._exact[which] = 1
        return self.heights[which + 1]

    def _row_height(self, row: int) -> int:
        return self.measure(row - 1) if 0 < row <= len(self.blocks) else self.heights[row]

    def refine(self, seconds: float) -> bool:
        """Lay out what nobody has looked at yet, for so long; whether some is left."""
        until = perf_counter() + seconds
        while perf_counter() < until:
            self._unsure = self._exact.find(0, self._unsure)
            if self._unsure < 0:
                self._unsure = len(self._exact)
                return False
            known = self._unsure in self._shaped
            self.measure(self._unsure)
            if not known:
                self._drop(self._unsure)
        return True

    # Layouts

    def shaped(self, which: int) -> Shaped:
        """The lines of a block; kept while it is among those last looked at."""
        shaped = self._shaped.get(which)
        if shaped is None:
            font = self.page.heading if self.blocks[which].role == "heading" else self.page.font
            shaped = Shaped(self.blocks.words(which), font, self.page.column)
            self._shaped[which] = shaped
            self._kept += shaped.positions.length
            self._forget()
        else:
            self._shaped.move_to_end(which)
        return shaped

    def dressed(self, which: int) -> Dressed:
        """A block with its statements."""
        dressed = self._dressed.get(which)
        if dressed is None:
            block = self.blocks[which]
            spans = self._overlapping(block.start, block.end)
            dressed = Dressed(block, self.shaped(which), self.page, spans, self.gap)
            self._dressed[which] = dressed
        else:
            self._shaped.move_to_end(which)
        return dressed

    def _forget(self) -> None:
        while len(self._shaped) > 1 and (len(self._shaped) > _KEPT_BLOCKS or self._kept > _KEPT_CHARACTERS):
            self._drop(next(iter(self._shaped)))

    def _drop(self, which: int) -> None:
        shaped = self._shaped.pop(which, None)
        self._kept -= shaped.positions.length if shaped is not None else 0
        self._dressed.pop(which, None)

    def redress(self, start: int, end: int) -> None:
        """Statements changed between these offsets."""
        for which in self.blocks.touching(start, end):
            self._dressed.pop(which, None)
            self._exact[which] = 0
            self._unsure = min(self._unsure, which)

    # The place

    @property
    def value(self) -> int:
        """How far the top of the viewport lies below the top of the page."""
        return self.heights.top(self.row) + self.into

    def top(self, which: int) -> int:
        """Where a block begins, in the viewport; exact near the place, else as far as is known."""
        return self.heights.top(which + 1) - self.value

    def scroll_to(self, value: int, height: int) -> None:
        """Bring the pixel `value` of the page to the top of a viewport that high."""
        distance = value - self.value
        if abs(distance) > _NEAR_SCREENS * height:
            self.row = self.heights.row_at(value)
            self.into = max(value - self.heights.top(self.row), 0)
            distance = 0
        self.scroll_by(distance, height)

    def scroll_by(self, distance: int, height: int) -> None:
        """Move the place, over exact heights, and stay within the page."""
        self.into += distance
        self._normalize()
        bottom = self._settle(height)
        if bottom < height:
            self.into -= height - bottom
            self._normalize()
            self._settle(height)

    def place(self, which: int, y: int, height: int) -> None:
        """Put the top of a block at the height `y` of the viewport."""
        self.row, self.into = which + 1, 0
        self.measure(which)
        self.scroll_by(-y, height)

    def _normalize(self) -> None:
        while self.into < 0 and self.row > 0:
            self.row -= 1
            self.into += self._row_height(self.row)
        self.into = max(self.into, 0)
        while self.row < len(self.heights) - 1 and self.into >= self._row_height(self.row):
            self.into -= self._row_height(self.row)
            self.row += 1

    def _settle(self, height: int) -> int:
        """Lay out what the screen shows; gives where the last row of it ends."""
        y, row = -self.into, self.row
        while row < len(self.heights) and y < height:
            y += self._row_height(row)
            row += 1
        return y

    def visible(self, height: int) -> list[Row]:
        """The rows on the screen from top to bottom; those without height are left out."""
        rows: list[Row] = []
        y, row = -self.into, self.row
        while row < len(self.heights) and y < height:
            tall = self._row_height(row)
            if tall:
                rows.append(Row(row - 1, y, tall))
            y += tall
            row += 1
        return rows

    def block_at(self, y: int) -> tuple[int, int]:
        """The block nearest to a height of the viewport, and where it begins there."""
        row = min(max(self.heights.row_at(self.value + y), 1), len(self.blocks))
        self.measure(row - 1)
        return row - 1, self.top(row - 1)
