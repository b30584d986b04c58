"""The two themes, read from `resources/themes`, and the bundled faces."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypedDict, cast
from zlib import crc32

from PySide6.QtGui import QColor, QFont, QFontDatabase

from annotator.paths import resource

if TYPE_CHECKING:
    from annotator.model.codebook import Speaker, Stance

Line = Literal["solid", "dashes", "dots", "dash-dot", "wave"]
_LINES: tuple[Line, ...] = ("solid", "dashes", "dots", "dash-dot", "wave")
_SANS, _SERIF = "Noto Sans", "Noto Serif"


class StanceStyle(NamedTuple):
    """How a stance looks: never by colour alone."""

    colour: QColor
    glyph: str
    line: Line


class _StanceData(TypedDict):
    stored: str
    colour: str
    glyph: str
    line: Line


class _ThemeData(TypedDict):
    name: str
    dark: bool
    fill_alpha: float
    selected_factor: float
    colours: dict[str, str]
    strong: dict[str, str]
    stances: list[_StanceData]
    unset: _StanceData
    speakers: list[str]


class Theme:
    """Colours by role. `fill_alpha` is that of a highlight; a selected one is `selected_factor` stronger.

    A `strong` one has the edges of fields and the quieter words in stronger colours.
    """

    def __init__(self, data: _ThemeData, *, strong: bool = False) -> None:
        self.name = data["name"]
        self.is_dark = data["dark"]
        self.fill_alpha = data["fill_alpha"]
        self.selected_factor = data["selected_factor"]
        self.speakers = tuple(QColor(colour) for colour in data["speakers"])
        colours = data["colours"] | (data["strong"] if strong else {})
        self._colours = {role: QColor(colour) for role, colour in colours.items()}
        self._stances = {stance["stored"].lower(): stance for stance in data["stances"]}
        self._unset = data["unset"]

    @property
    def roles(self) -> tuple[str, ...]:
        """The names that `colour` knows."""
        return tuple(self._colours)

    def colour(self, role: str) -> QColor:
        """The colour of a role: page, panel, chrome, card, line, edge, selected, selection, ink …"""
        return self._colours[role]

    def stance_style(self, stance: Stance | None) -> StanceStyle:
        """A stance's colour, glyph and line; one with a colour of its own gets a line by its place."""
        if stance is None:
            return StanceStyle(QColor(self._unset["colour"]), self._unset["glyph"], self._unset["line"])
        known = self._stances.get((stance.colour or "").lower())
        if known is not None:
            return StanceStyle(QColor(known["colour"]), known["glyph"], known["line"])
        colour = QColor(stance.colour) if stance.colour else QColor(self._unset["colour"])
        return StanceStyle(self._readable(colour), _glyph(stance), _LINES[stance.position % len(_LINES)])

    def speaker_colour(self, speaker: Speaker) -> QColor:
        """The speaker's own colour, or one of the theme's that stays with the uid."""
        if speaker.colour:
            return self._readable(QColor(speaker.colour))
        return self.speakers[crc32(speaker.uid.encode()) % len(self.speakers)]

    def _readable(self, colour: QColor) -> QColor:
        """A colour of the user's, made lighter on the dark page until it can be read."""
        if not colour.isValid():
            return QColor(self._unset["colour"])
        page = self._colours["page"]
        for _ in range(8):
            if contrast(colour, page) >= 4.5:
                break
            colour = colour.lighter(118) if self.is_dark else colour.darker(112)
        return colour


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def current() -> Theme:
    """The theme that widgets paint with now."""
    return _load(_State.name, _State.strong)


def set_current(name: str, *, strong: bool = False) -> None:
    """Choose `light` or `dark`; the application then sends a palette change to every widget."""
    _load(name, strong)
    _State.name, _State.strong = name, strong


def sans(px: float, weight: int = 400) -> QFont:
    """The face of the interface; sizes are logical pixels, fractions allowed."""
    return QFont(_face(_SANS, px, weight))


def serif(px: float, weight: int = 400) -> QFont:
    """The face to read in."""
    return QFont(_face(_SERIF, px, weight))


class _State:
    name = "light"
    strong = False


@cache
def _load(name: str, strong: bool) -> Theme:
    data: object = json.loads(resource(f"resources/themes/{name}.json").read_text(encoding="utf-8"))
    return Theme(cast("_ThemeData", data), strong=strong)


@cache
def load_fonts() -> tuple[str, ...]:
    """Register the bundled faces with Qt, once; gives their families."""
    families: dict[str, None] = {}
    for path in sorted(resource("resources/fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return tuple(families)


@cache
def _face(family: str, px: float, weight: int) -> QFont:
    load_fonts()
    font = QFont(family)
    # Logical pixels at 96 per inch; a point size keeps fractions, which setPixelSize drops.
    font.setPointSizeF(px * 72 / _dots_per_inch())
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def _dots_per_inch() -> float:
    from PySide6.QtGui import QGuiApplication

    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInchY() or 96.0


def _glyph(stance: Stance) -> str:
    if stance.score is None:
        return "?"
    return "+" if stance.score > 0 else "−" if stance.score < 0 else "○"


def _luminance(colour: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())
