"""Where things stand in the rows of the codebook's panel, and how high the rows are."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetricsF

from annotator.ui import theme
from annotator.ui.codebook.details import Details, details_of
from annotator.ui.codebook.outline import Outline, Row

SECTION, FIRST_SECTION = 36, 32
PLAIN, SPEAKER = 27, 40
CONCEPT, CONCEPT_LINE = 25, 17
RIGHT = 14
"""From the right edge to the counts."""
STEP = 16
"""How much further right a concept stands than the one above it."""
TREE = 49
"""Where the name of a concept at the root begins."""
COUNT = 56
"""The room of a count, which is a button."""
NARROW = 290
"""In a panel that is not as wide as this the names take the room of scores and bars."""
_CARD_GAP = 6


def height(row: Row, at: int, width: int, outline: Outline, *, current: bool) -> int:
    """The height of a row; the one that is current unfolds its details."""
    head = head_height(row, at, width)
    return head + (details(row, outline, width).height if current and not row.is_section else 0)


def head_height(row: Row, at: int, width: int) -> int:
    """The height of a row without its details."""
    if row.is_section:
        return SECTION if at else FIRST_SECTION
    if row.of == "speaker":
        return SPEAKER
    if row.of == "concept":
        return CONCEPT if name_width(row.name) <= concept_room(row, width) else CONCEPT + CONCEPT_LINE
    return PLAIN


def details(row: Row, outline: Outline, width: int) -> Details:
    """What a row unfolds in a panel of this width."""
    return details_of(row, outline, width - RIGHT - name_left(row))


def details_room(row: Row, rect: QRect, at: int) -> QRectF:
    """Where the details of a row stand in it."""
    left = name_left(row)
    top = head_height(row, at, rect.width()) + (2 if row.of == "speaker" else -2)
    return QRectF(left, rect.top() + top, rect.width() - RIGHT - left, rect.height() - top)


def name_left(row: Row) -> int:
    """Where the name of a value begins."""
    return concept_left(row) if row.of == "concept" else 64 if row.of == "speaker" else 58


def card(rect: QRect, *, grown: bool) -> QRectF:
    """The ground of a row that is current or under the mouse."""
    return QRectF(rect).adjusted(6, 0, -6, -_CARD_GAP if grown else 0)


def concept_left(row: Row) -> int:
    """Where the name of a concept begins."""
    return TREE + STEP * min(row.depth, 8)


def concept_room(row: Row, width: int) -> float:
    """How wide a line of a concept's name may be."""
    return max(40.0, width - RIGHT - 42 - concept_left(row))


def plus_box(rect: QRect) -> QRect:
    """The button that adds to a section."""
    return QRect(rect.right() - 35, rect.bottom() - 28, 26, 26)


def count_box(rect: QRect, row: Row) -> QRect:
    """The button that shows the quotes of a value: its count."""
    tall = SPEAKER if row.of == "speaker" else CONCEPT if row.of == "concept" else PLAIN
    return QRect(rect.right() - COUNT, rect.top(), COUNT, min(tall, rect.height()))


def chevron_box(rect: QRect, row: Row) -> QRect:
    """The button that opens and closes a concept."""
    left = concept_left(row)
    return QRect(left - 19, rect.top(), 18, CONCEPT) if row.of == "concept" and row.parent else QRect()


@lru_cache(maxsize=20_000)
def name_width(name: str) -> float:
    """How wide a name is on one line."""
    return QFontMetricsF(theme.sans(13)).horizontalAdvance(name)
