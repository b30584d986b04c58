"""The letters of a page, as pdfium finds them, in fragments: runs of one style that stand beside each other."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from typing import Protocol, cast

_GAP = 0.75
"""A gap within a line of so many ems ends a fragment; whether it is a gutter is seen later."""
_HYPHEN = 0x2
"""What pdfium gives for a hyphen that it takes for the printer's."""
_BOLD_WEIGHT = 600
_FORCED_BOLD = 1 << 18
_ITALIC = 1 << 6
_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
}  # fmt: skip
_TWO = "\ucf00"
"""What Ghostscript makes of the last two letters of a ligature of three, such as "ffi"."""
_SWAPPED = "".join(chr(ord(letter) << 8) for letter in "abcdefghijklmnopqrstuvwxyz") + _TWO
_LATIN = "A-Za-zÀ-ÖØ-öø-ÿ"
_TURNED_ROUND = re.compile(
    f"(?<=[{_LATIN}])[{_SWAPPED}]+|[{_SWAPPED}]+(?=[{_LATIN}])|(?<![^\\W\\d_])[{_SWAPPED}]{{2,3}}(?![^\\W\\d_])"
)
"""Letters whose two bytes it has turned round, as it does in ligatures: "昀椀" is "fi"."""
_SYMBOLS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0A8: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF02D: "-", 0xF0E0: "→"}
"""Bullets of the fonts Symbol and Wingdings, which have no letters of their own."""


@dataclass(frozen=True, slots=True)
class Style:
    """How letters look: their size in points, and whether they are bold or italic."""

    size: float
    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True)
class Fragment:
    """Some letters beside each other: from `x0` to `x1` on the base line `y`, which grows downwards.

    `turns` is how many quarters the letters are turned against the page: 0 where they lie as most do, -1 where
    they are tilted. `rtl`: they run from right to left.
    """

    text: str
    x0: float
    x1: float
    y: float
    style: Style
    turns: int = 0
    rtl: bool = False

    @property
    def top(self) -> float:
        """Where tall letters end."""
        return self.y - 0.75 * self.style.size

    @property
    def bottom(self) -> float:
        """Where letters with a tail end."""
        return self.y + 0.25 * self.style.size


@dataclass(frozen=True, slots=True)
class Letters:
    """What stands on a page of that size: fragments in the order of the file; `strange` counts unknown letters.

    `upright` is how many quarters the page was turned, so that most letters stand upright.
    """

    width: float
    height: float
    fragments: tuple[Fragment, ...]
    strange: int = 0
    upright: int = 0


@dataclass(frozen=True, slots=True)
class Box:
    """The part of a page that is shown, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom


class _Rectangle(ctypes.Structure):
    left: float
    top: float
    right: float
    bottom: float


class _Matrix(ctypes.Structure):
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float


class _Pdfium(Protocol):
    """The part of `pypdfium2.raw` that is used here; it has no types."""

    FS_RECTF: type[_Rectangle]
    FS_MATRIX: type[_Matrix]
    FPDFText_GetUnicode: Callable[[object, int], int]
    FPDFText_GetLooseCharBox: Callable[[object, int, object], int]
    FPDFText_GetCharOrigin: Callable[[object, int, object, object], int]
    FPDFText_GetTextObject: ctypes.c_void_p
    FPDFText_GetMatrix: Callable[[object, int, object], int]
    FPDFText_GetFontSize: Callable[[object, int], float]
    FPDFText_GetFontWeight: Callable[[object, int], int]
    FPDFText_GetFontInfo: Callable[[object, int, object, int, object], int]


_Drawn = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
"""`FPDFText_GetTextObject` with a bare address for its answer, which is asked for each letter."""


class TextPage(Protocol):
    """The part of `pypdfium2.PdfTextPage` that is used here."""

    raw: ctypes.c_void_p

    def count_chars(self) -> int:
        """How many letters pdfium sees, the spaces included that it adds."""
        ...


@dataclass(slots=True)
class _Run:
    """The letters that one command drew: style, base line, and how they are turned."""

    style: Style
    x: float
    y: float
    turns: int


class _Asked:
    """Asks pdfium about letters, by their number on the page."""

    def __init__(self, page: TextPage) -> None:
        self._pdfium = _pdfium()
        self._page = page.raw
        self._box = self._pdfium.FS_RECTF()
        self._to_box = ctypes.byref(self._box)
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._matrix = self._pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()

    def letters(self, count: int) -> Iterator[tuple[int, _Rectangle, _Run | None]]:
        """Each letter with its box (the same object each time) and its run; letters that pdfium added have none."""
        unicode, box_of = self._pdfium.FPDFText_GetUnicode, self._pdfium.FPDFText_GetLooseCharBox
        drawn_by = _Drawn(cast("int", ctypes.cast(self._pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value))
        page, box, to_box = self._page, self._box, self._to_box
        bare = ctypes.cast(page, ctypes.c_void_p)
        last: int | None = None
        run: _Run | None = None
        for at in range(count):
            drawn = cast("int | None", drawn_by(bare, at))
            if drawn is None:
                yield unicode(page, at), box, None
                continue
            if drawn != last:
                last, run = drawn, self._run(at)
            box_of(page, at, to_box)
            yield unicode(page, at), box, run

    def _run(self, at: int) -> _Run:
        pdfium, page, matrix = self._pdfium, self._page, self._matrix
        pdfium.FPDFText_GetMatrix(page, at, ctypes.byref(matrix))
        pdfium.FPDFText_GetCharOrigin(page, at, ctypes.byref(self._x), ctypes.byref(self._y))
        size = abs(pdfium.FPDFText_GetFontSize(page, at)) * math.hypot(matrix.c, matrix.d)
        written = pdfium.FPDFText_GetFontInfo(page, at, self._name, len(self._name), ctypes.byref(self._flags))
        name = self._name.value.lower() if 0 < written <= len(self._name) else b""
        flags = self._flags.value
        bold = b"bold" in name or b"black" in name or b"heavy" in name or b"demi" in name
        bold = (
            bold or pdfium.FPDFText_GetFontWeight(page, at) >= _BOLD_WEIGHT or bool(flags & _FORCED_BOLD and not name)
        )
        italic = b"italic" in name or b"oblique" in name or bool(flags & _ITALIC)
        style = Style(round(size, 1) if math.isfinite(size) else 0.0, bold, italic)
        return _Run(style, self._x.value, self._y.value, _turns(matrix))


def letters_of(page: TextPage, box: Box) -> Letters:
    """The letters within `box` of a page, turned so that most of them stand upright."""
    building = _Building()
    for code, place, run in _Asked(page).letters(page.count_chars()):
        building.add(code, place, run)
    fragments = building.done()
    weights: Counter[int] = Counter()
    for fragment in fragments:
        weights[fragment.turns] += len(fragment.text)
    upright = max((turns for turns in weights if turns >= 0), key=lambda turns: weights[turns], default=0)
    width, height = (box.height, box.width) if upright % 2 else (box.width, box.height)
    placed = (_placed(each, upright, box) for each in fragments)
    seen = tuple(each for each in placed if each.turns or (-1 < each.x0 < width and 0 < each.y <= height + 1))
    return Letters(width, height, seen, building.strange, upright)


class _Building:
    """Puts letters together to fragments, in the page's own axes: x along the letters, y against their tops."""

    def __init__(self) -> None:
        self._done: list[Fragment] = []
        self._text: list[str] = []
        self._run: _Run | None = None
        self._x0 = self._x1 = 0.0
        self._glyph = (0.0, 0.0)
        self._rtl = False
        self._space = False
        self._middle = -math.inf
        """Of the last space: where the next letter begins before it, the space is under that letter, and none."""
        self.strange = 0

    def add(self, code: int, box: _Rectangle, run: _Run | None) -> None:
        """The next letter; without a run it is a space or a line end that pdfium added."""
        if run is None:
            if code in (0x0A, 0x0D):
                self._close()
            elif code == _HYPHEN:
                self._text.append("-")
            else:
                self._space, self._middle = True, -math.inf
            return
        letter = self._letter(code)
        if letter == " ":
            self._space, self._middle = True, sum(_along(box, run.turns)) / 2
            return
        if not letter:
            return
        start, end = _along(box, run.turns)
        rtl = _is_rtl(code)
        if self._text and not self._goes_on(run, start, end, rtl):
            self._close()
        if not self._text:
            self._run, self._x0, self._x1, self._rtl = run, start, end, rtl
        elif self._space and (rtl or start >= self._middle):
            self._text.append(" ")
        if rtl and not self._space and self._text and (start, end) == self._glyph:
            # One glyph for two letters, which pdfium turned round with the line.
            self._text.insert(-1, letter)
        else:
            self._text.append(letter)
        self._space = False
        self._rtl = self._rtl or rtl
        self._x0, self._x1, self._glyph = min(self._x0, start), max(self._x1, end), (start, end)

    def done(self) -> list[Fragment]:
        """All fragments."""
        self._close()
        return self._done

    def _goes_on(self, run: _Run, start: float, end: float, rtl: bool) -> bool:
        """Whether a letter belongs to the fragment: the same style and base line, and right beside it."""
        mine = self._run
        if mine is None or run.turns != mine.turns:
            return False
        if run is not mine:
            level = abs(_level(run) - _level(mine)) if run.turns >= 0 else 0.0
            if run.style != mine.style or level > 0.05 * mine.style.size:
                return False
        # In text from right to left, numbers and names stand where they please.
        if self._rtl or rtl or run.turns < 0 or (start, end) == self._glyph:
            return True
        return -0.5 * run.style.size < start - self._glyph[1] < _GAP * run.style.size

    def _close(self) -> None:
        run = self._run
        if self._text and run is not None and run.style.size > 0:
            text = mended("".join(self._text))
            level = _level(run) if run.turns >= 0 else run.y
            self._done.append(Fragment(text, self._x0, self._x1, level, run.style, run.turns, self._rtl))
        self._text, self._run, self._space, self._rtl = [], None, False, False

    def _letter(self, code: int) -> str:
        if code in _LIGATURES:
            return _LIGATURES[code]
        if code == _HYPHEN:
            return "-"
        if code < 0x20 or 0x7F <= code < 0xA0 or code in (0xAD, 0xFEFF, 0xFFFE, 0xFFFF, 0x200B):
            return " " if code == 0x09 else ""
        if code == 0xFFFD or 0xE000 <= code < 0xF900:
            known = _SYMBOLS.get(code)
            self.strange += known is None
            return known or ("" if code == 0xFFFD else "•")
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def mended(text: str) -> str:
    """The text with the letters in Latin words that Ghostscript has turned round turned back."""
    return text if text.isascii() else _TURNED_ROUND.sub(_turned_back, text)


def _turned_back(found: re.Match[str]) -> str:
    return "".join("fi" if letter == _TWO else chr(ord(letter) >> 8) for letter in found[0])


def _turns(matrix: _Matrix) -> int:
    """How many quarters letters are turned to the left; -1 where they are tilted."""
    a, b = matrix.a, matrix.b
    if min(abs(a), abs(b)) > 0.1 * max(abs(a), abs(b)):
        return -1
    if abs(a) >= abs(b):
        return 0 if a >= 0 else 2
    return 1 if b > 0 else 3


def _along(box: _Rectangle, turns: int) -> tuple[float, float]:
    """Where a letter begins and ends along its line, in the direction of reading."""
    if turns == 1:
        return box.bottom, box.top
    if turns == 2:
        return -box.right, -box.left
    if turns == 3:
        return -box.top, -box.bottom
    return box.left, box.right


def _level(run: _Run) -> float:
    """How far down the base line stands, seen in the direction of reading."""
    return (-run.y, run.x, run.y, -run.x)[run.turns]


def _placed(fragment: Fragment, upright: int, box: Box) -> Fragment:
    """The fragment in the page as it is read, from its upper left corner; those that lie otherwise keep their axes."""
    if fragment.turns != upright:
        return replace(fragment, turns=(fragment.turns - upright) % 4 if fragment.turns >= 0 else -1)
    right = (-box.left, -box.bottom, box.right, box.top)[upright]
    down = (box.top, -box.left, -box.bottom, box.right)[upright]
    return replace(fragment, x0=fragment.x0 + right, x1=fragment.x1 + right, y=fragment.y + down, turns=0)


def _is_rtl(code: int) -> bool:
    return 0x590 <= code < 0x900 or 0xFB1D <= code < 0xFE00 or 0xFE70 <= code < 0xFEFD


@cache
def _pdfium() -> _Pdfium:
    return cast("_Pdfium", import_module("pypdfium2.raw"))
