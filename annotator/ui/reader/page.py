"""How a page is set: measure, line pitch, margins, the column of cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QFont, QFontMetricsF

from annotator.ui.theme import sans, serif

Face = Literal["serif", "sans"]
Measure = Literal["narrow", "usual", "wide"]
Spacing = Literal["close", "usual", "airy"]

MARGIN = 16
TOP = 24
FOOT = 64
MARKERS = 22
"""Width of the column of markers that stands in for cards where these have no room."""
LANE_PITCH = 4
"""How far the line of each further lane lies below the one before."""
NO_WIDTH = 120

_GAPS = (18, 36)
_CARDS = (150, 300)
_CHARACTERS = (54, 60, 66)
_RAGGED = 1.10
"""A ragged right edge takes so much more width than the mean characters of a line do."""
_SAMPLE = "Le secrétaire général de l'OTAN a mis l'accent sur l'unité; the minister said that talks would go on."
_MEASURES: dict[Measure, float] = {"narrow": 0.85, "usual": 1.0, "wide": 1.14}
_SPACINGS: dict[Spacing, float] = {"close": 0.9, "usual": 1.0, "airy": 1.16}
_SIZES = ((800, 16.67, 26), (1060, 17.0, 27), (1 << 30, 18.0, 28))


@dataclass(frozen=True, slots=True)
class PageStyle:
    """How the user wants a page to be set."""

    face: Face = "serif"
    measure: Measure = "usual"
    spacing: Spacing = "usual"

    @classmethod
    def of(cls, face: object, measure: object, spacing: object) -> PageStyle:
        """The style of these names; what is unknown is as usual."""
        wide: dict[object, Measure] = {"narrow": "narrow", "wide": "wide"}
        airy: dict[object, Spacing] = {"close": "close", "airy": "airy"}
        return cls("sans" if face == "sans" else "serif", wide.get(measure, "usual"), airy.get(spacing, "usual"))


@dataclass(frozen=True, slots=True)
class Page:
    """The measures of a page in pixels; x from the left edge of the viewport."""

    width: int
    zoom: float
    left: int
    column: int
    gap: int
    cards_width: int
    text_px: float
    pitch: int
    baseline: float
    ascent: float
    descent: float
    font: QFont
    heading: QFont
    """For subheads: heavier, and of the same size, so that all lines stand in one rhythm."""
    characters: float

    @property
    def right(self) -> int:
        """The right edge of the text."""
        return self.left + self.column

    @property
    def has_cards(self) -> bool:
        """Whether there is room for cards; else markers stand beside the text."""
        return self.cards_width > 0

    @property
    def cards_left(self) -> int:
        """The left edge of the cards or markers."""
        return self.right + (self.gap if self.has_cards else 8)

    @property
    def blank(self) -> int:
        """The height of a blank line, which is a gap between paragraphs."""
        return max(round(12 * self.zoom), 6)

    @property
    def underline(self) -> float:
        """How far the line of a highlight's first lane lies below the baseline."""
        return 0.30 * self.text_px

    def gap_after(self, spaced: bool) -> int:
        """The space below a paragraph: small where blank lines (`spaced`) part the paragraphs."""
        return max(round((4 if spaced else 14) * self.zoom), 2)


def page_for(width: int, zoom: float, style: PageStyle = PageStyle()) -> Page:
    """The page for a viewport that wide: cards give way first, then the column, then the cards go."""
    width = max(width, NO_WIDTH)
    airy = _SPACINGS[style.spacing]
    px, pitch = next((px * zoom, round(pitch * zoom * airy)) for limit, px, pitch in _SIZES if width < limit)
    face = serif if style.face == "serif" else sans
    font = face(px)
    metrics = QFontMetricsF(font)
    mean = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    wider = _MEASURES[style.measure]
    small, medium, large = (round(count * mean * _RAGGED * wider) for count in _CHARACTERS)
    column, gap, cards = _shares(width - 2 * MARGIN, small, medium, large)
    block = column + (gap + cards if cards else 8 + MARKERS)
    return Page(
        width=width,
        zoom=zoom,
        left=max((width - block) // 2, 8),
        column=column,
        gap=gap,
        cards_width=cards,
        text_px=px,
        pitch=pitch,
        baseline=(pitch - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent(),
        ascent=metrics.ascent(),
        descent=metrics.descent(),
        font=font,
        heading=face(px, 600),
        characters=column / mean / _RAGGED,
    )


def _shares(free: int, small: int, medium: int, large: int) -> tuple[int, int, int]:
    """Column, gap and cards that fill `free` as well as they can."""
    near, wide = _GAPS
    narrow, full = _CARDS
    if free >= medium + near + full:
        column = min(large, free - near - full)
        return column, min(wide, free - column - full), full
    if free >= small + near + narrow:
        column = min(medium, max(small, free - near - narrow))
        return column, near, min(full, free - near - column)
    return max(min(large, free - 8 - MARKERS), NO_WIDTH - 8 - MARKERS), 0, 0
