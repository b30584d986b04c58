"""One block of text shaped by Qt: its lines, and where its characters stand in them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from annotator.ui.reader.positions import Positions, shown

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_SPACES = " \t\u00a0\u202f\u3000"


class Line(NamedTuple):
    """A line of a block: its places in UTF-16, `words_end` without the white space at its end."""

    start: int
    end: int
    words_end: int


class Shaped:
    """A block laid out in lines of a given width; keeps Qt's layout alive, for lines point into it."""

    def __init__(self, words: str, font: QFont, width: int) -> None:
        visible = shown(words)
        self.positions = Positions(words)
        self.bidi = is_right_to_left(words)
        self.layout = QTextLayout(visible, font)
        self.layout.setCacheEnabled(True)
        self.layout.setTextOption(_option())
        self.lines = self._break(visible, width)
        self._starts = [line.start for line in self.lines]

    def _break(self, visible: str, width: int) -> list[Line]:
        lines: list[Line] = []
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(width)
            start, end = line.textStart(), line.textStart() + line.textLength()
            low, high = self.positions.to_code_point(start), self.positions.to_code_point(end)
            trailing = high - low - len(visible[low:high].rstrip(_SPACES))
            lines.append(Line(start, end, max(end - trailing, start)))
        self.layout.endLayout()
        return lines

    def qt_line(self, which: int) -> QTextLine:
        """Qt's own line."""
        return self.layout.lineAt(which)

    def line_of(self, at: int, before: bool = False) -> int:
        """The line that holds the place `at` (UTF-16); at a break the later one, or (`before`) the earlier."""
        which = max(bisect_right(self._starts, at) - 1, 0)
        if before and which > 0 and self.lines[which].start == at:
            return which - 1
        return which

    def x_of(self, at: int, which: int) -> float:
        """Where the caret stands in a line, from the left edge of the block."""
        # PySide gives the place with x; its stub knows of neither.
        x, _ = cast("tuple[float, int]", self.qt_line(which).cursorToX(at))
        return x

    def place_at(self, x: float, which: int) -> int:
        """The place (UTF-16) in a line nearest to `x`."""
        line = self.lines[which]
        at = self.qt_line(which).xToCursor(x)
        last = which == len(self.lines) - 1
        return min(max(at, line.start), line.end if last else line.words_end)

    def stretches(self, start: int, end: int, which: int, spaces: bool = False) -> Sequence[tuple[float, float]]:
        """The parts of a line (left, right) that the places `start` .. `end` cover, in order of x.

        White space at the end of the line counts only with `spaces`.
        """
        line = self.lines[which]
        start, end = max(start, line.start), min(end, line.end if spaces else line.words_end)
        if start >= end:
            return ()
        if not self.bidi:
            return ((self.x_of(start, which), self.x_of(end, which)),)
        return _merged(
            (box.left(), box.right())
            for box in (run.boundingRect() for run in self.qt_line(which).glyphRuns(start, end - start))
            if box.width() > 0
        )


def is_right_to_left(words: str) -> bool:
    """Whether some of the words run from right to left."""
    return _RIGHT_TO_LEFT.search(words) is not None


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setTabStopDistance(32)
    return option


def _merged(parts: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """`parts` in order of x, those that touch made one."""
    merged: list[tuple[float, float]] = []
    for left, right in sorted(parts):
        if merged and left <= merged[-1][1] + 0.75:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged
