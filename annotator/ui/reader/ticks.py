"""Where the statements lie in the whole article, for the map in the scroll bar."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtGui import QColor

from annotator.ui.reader.book import Book
from annotator.ui.reader.colours import Colours
from annotator.ui.reader.flow import Flow

AT_ONCE = 600
"""So many statements are placed while painting; more in an idle moment, from what was known before."""


_BEYOND = 1 << 40


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
    """A tick for each pixel row in which a statement begins; steps from row to row, not through the statements."""
    scale = height / max(flow.heights.total, height, 1)
    places: dict[int, QColor] = {}
    found = book.intervals.after(-1, 0, "")
    while found is not None:
        y = int(_pixel_of(flow, found.start) * scale)
        places.setdefault(y, colours.look(book.statements[found.uid]).colour)
        following = max(_offset_of(flow, (y + 1) / scale), found.start + 1)
        found = book.intervals.after(following, _BEYOND, "")
    return list(places.items())


def _pixel_of(flow: Flow, offset: int) -> float:
    """How far below the top of the page an offset stands, as far as heights are known."""
    which = flow.blocks.at(offset)
    block = flow.blocks[which]
    share = (offset - block.start) / max(block.end - block.start, 1)
    return flow.heights.top(which + 1) + share * flow.heights[which + 1]


def _offset_of(flow: Flow, pixel: float) -> int:
    """The first offset that stands at or below a pixel of the page."""
    row = flow.heights.row_at(int(pixel))
    if row == 0:
        return 0
    if row > len(flow.blocks):
        return len(flow.blocks.text) + 1
    block = flow.blocks[row - 1]
    share = (pixel - flow.heights.top(row)) / max(flow.heights[row], 1)
    return block.start + ceil(share * (block.end - block.start))
