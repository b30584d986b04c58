"""Where things stand in the rows of the codebook's panel, and how high the rows are."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetricsF

from annotator.model.codebook import Codebook, Speaker, SpeakerRole
from annotator.ui import theme
from annotator.ui.codebook.outline import Row
from annotator.ui.codebook.words import period_words

SECTION, FIRST_SECTION = 36, 32
PLAIN, SPEAKER = 27, 40
CONCEPT, CONCEPT_LINE = 25, 17
RIGHT = 14
"""From the right edge to the counts."""
STEP = 16
"""How much further right a concept stands than the one above it."""
TREE = 49
"""Where the name of a concept at the root begins."""
DETAIL, PERIOD = 22, 17
MOST_ROLES = 3
COUNT = 56
"""The room of a count, which is a button."""
_CARD_FOOT, _CARD_GAP = 10, 6


def height(row: Row, at: int, width: int, codebook: Codebook, *, current: bool) -> int:
    """The height of a row; a speaker that is current shows aliases and roles."""
    if row.is_section:
        return SECTION if at else FIRST_SECTION
    if row.of == "speaker":
        speaker = codebook.speaker_of.get(row.uid)
        return SPEAKER + (details_height(speaker) if current and speaker is not None else 0)
    if row.of == "concept":
        return CONCEPT if name_width(row.name) <= concept_room(row, width) else CONCEPT + CONCEPT_LINE
    return PLAIN


def details_height(speaker: Speaker) -> int:
    """The room of a speaker's aliases and roles; none where there are none."""
    roles = shown_roles(speaker)
    if not speaker.aliases and not roles:
        return 0
    lines = DETAIL * bool(speaker.aliases) + sum(DETAIL + PERIOD * bool(period_words(role)) for role in roles)
    return lines + _CARD_FOOT + _CARD_GAP


def shown_roles(speaker: Speaker) -> tuple[SpeakerRole, ...]:
    """The last roles; none where the line under the name says all there is to say."""
    said = len(speaker.roles) == 1 and not period_words(speaker.roles[0])
    return () if said else speaker.roles[-MOST_ROLES:]


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
    tall = SPEAKER if row.of == "speaker" else CONCEPT if row.of == "concept" else rect.height()
    return QRect(rect.right() - COUNT, rect.top(), COUNT, min(tall, rect.height()))


def chevron_box(rect: QRect, row: Row) -> QRect:
    """The button that opens and closes a concept."""
    left = concept_left(row)
    return QRect(left - 19, rect.top(), 18, CONCEPT) if row.of == "concept" and row.parent else QRect()


@lru_cache(maxsize=20_000)
def name_width(name: str) -> float:
    """How wide a name is on one line."""
    return QFontMetricsF(theme.sans(13)).horizontalAdvance(name)
