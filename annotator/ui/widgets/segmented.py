"""A few choices side by side, one of which is always taken."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import draw_ring, draw_words, mixed

_HEIGHT, _INSET, _PAD = 28, 2, 12
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Space: 1}


class Segmented(QWidget):
    """Choices by their keys; the arrows and a click choose."""

    chosen = Signal(str)

    def __init__(self, choices: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = dict(choices)
        self._taken = next(iter(self._words))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def taken(self) -> str:
        """The choice that is taken."""
        return self._taken

    def take(self, choice: str) -> None:
        """Mark another choice; sends nothing."""
        if choice in self._words:
            self._taken = choice
            self.setAccessibleDescription(self._words[choice])
            self.update()

    def choose(self, choice: str) -> None:
        """As if the user had clicked it."""
        if choice != self._taken:
            self.take(choice)
            self.chosen.emit(choice)

    def _segments(self) -> dict[str, QRectF]:
        metrics, left = QFontMetricsF(theme.sans(12.5, 500)), float(_INSET)
        widths = {key: ceil(metrics.horizontalAdvance(words)) + 2 * _PAD for key, words in self._words.items()}
        spare = max(0.0, self.width() - 2 * _INSET - sum(widths.values())) / len(widths)
        found: dict[str, QRectF] = {}
        for key, width in widths.items():
            found[key] = QRectF(left, _INSET, width + spare, _HEIGHT - 2 * _INSET)
            left += width + spare
        return found

    @guarded_returning(QSize(160, _HEIGHT))
    def sizeHint(self) -> QSize:
        """As wide as the words need."""
        metrics = QFontMetricsF(theme.sans(12.5, 500))
        widths = sum(ceil(metrics.horizontalAdvance(words)) + 2 * _PAD for words in self._words.values())
        return QSize(widths + 2 * _INSET, _HEIGHT)

    @guarded_returning(QSize(80, _HEIGHT))
    def minimumSizeHint(self) -> QSize:
        """No narrower than its words."""
        return self.sizeHint()

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the mouse."""
        for key, segment in self._segments().items():
            if segment.contains(event.position()):
                self.choose(key)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows and the space bar choose."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        keys = list(self._words)
        self.choose(keys[(keys.index(self._taken) + step) % len(keys)])

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A track, and on it the chosen segment."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(now.colour("line"), now.colour("panel"), 0.45))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            for key, segment in self._segments().items():
                taken = key == self._taken
                if taken:
                    painter.setPen(QPen(now.colour("line"), 1))
                    painter.setBrush(now.colour("card"))
                    painter.drawRoundedRect(segment.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
                font = theme.sans(12.5, 500 if taken else 400)
                ink = now.colour("ink" if taken else "muted")
                draw_words(painter, segment, self._words[key], font, ink, Qt.AlignmentFlag.AlignHCenter)
            if self.hasFocus():
                draw_ring(painter, QRectF(self.rect()), 6)
