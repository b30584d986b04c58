"""Where the statements lie in the whole article, for the map in the scroll bar."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtGui import QColor

from annotator.ui.reader.book import Book
from annotator.ui.reader.colours import Colours
from annotator.ui.reader.flow import Flow

AT_ONCE = 600
"""So many statements are placed while painting; more in an idle moment, from what was known before."""


class Ticks:
    """Ticks by height of the map, one a pixel row."""

    def __init__(self) -> None:
        self._height = -1
        self._places: list[tuple[int, QColor]] = []
        self.is_stale = True

    def forget(self) -> None:
        """Statements, colours or heights changed."""
        self.is_stale = True

    def places(
        self, height: int, book: Book, colours: Colours, flow: Flow, at_once: bool
    ) -> Sequence[tuple[int, QColor]]:
        """The ticks on a map that high; old ones if there are many statements and no time (`at_once`)."""
        stale = self.is_stale or height != self._height
        if stale and (at_once or len(book.statements) <= AT_ONCE):
            self._places = _places(height, book, colours, flow)
            self._height = height
            self.is_stale = False
        return self._places


def _places(height: int, book: Book, colours: Colours, flow: Flow) -> list[tuple[int, QColor]]:
    heights, blocks = flow.heights, flow.blocks
    tops = [0, *accumulate(heights[row] for row in range(len(heights)))]
    scale = height / max(tops[-1], height, 1)
    rows: dict[int, QColor] = {}
    for interval in book.intervals:
        which = max(bisect_right(blocks.starts, interval.start) - 1, 0)
        block = blocks[which]
        share = (interval.start - block.start) / max(block.end - block.start, 1)
        y = int((tops[which + 1] + share * heights[which + 1]) * scale)
        if y not in rows:
            rows[y] = colours.look(book.statements[interval.uid]).colour
    return list(rows.items())
