"""A few choices side by side, one of which is always taken."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from annotator.ui import theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import draw_ring, draw_words, mixed

_INSET = 2


class Segment(QAbstractButton):
    """One of several, of which one is always checked; the arrows go to the next."""

    def __init__(self, words: str, parent: QWidget, *, pad: int = 12, height: int = 28) -> None:
        super().__init__(parent)
        self._pad, self._height = pad, height - 2 * _INSET
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @guarded_returning(QSize(80, 24))
    def sizeHint(self) -> QSize:
        """As wide as its words in the heavier weight."""
        words = QFontMetricsF(theme.sans(12.5, 500)).horizontalAdvance(self.text())
        return QSize(ceil(words) + 2 * self._pad, self._height)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A card where it is checked."""
        now, taken = theme.current(), self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if taken:
                painter.setPen(QPen(now.colour("line"), 1))
                painter.setBrush(now.colour("card"))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            font, ink = theme.sans(12.5, 500 if taken else 400), now.colour("ink" if taken else "muted")
            words = QRectF(self.rect()).adjusted(0, 0, 1, 0)
            draw_words(painter, words, self.text(), font, ink, Qt.AlignmentFlag.AlignHCenter)
            if self.hasFocus():
                draw_ring(painter, QRectF(self.rect()), 5)


class Track(QWidget):
    """What segments lie on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        self._row.setSpacing(0)

    def add(self, segment: Segment) -> None:
        """Put a segment at the right."""
        self._row.addWidget(segment)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded ground."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(now.colour("line"), now.colour("panel"), 0.45))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)


class Segmented(Track):
    """Choices by their keys; the arrows and a click choose."""

    chosen = Signal(str)

    def __init__(self, choices: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {key: Segment(words, self) for key, words in choices.items()}
        for key, button in self.buttons.items():
            self.add(button)
            button.clicked.connect(partial(self._clicked, key))
        self._taken = ""
        self.take(next(iter(self.buttons)))

    def taken(self) -> str:
        """The choice that is taken."""
        return self._taken

    def take(self, choice: str) -> None:
        """Mark another choice; sends nothing."""
        button = self.buttons.get(choice)
        if button is not None:
            self._taken = choice
            button.setChecked(True)
            self.setFocusProxy(button)

    def choose(self, choice: str) -> None:
        """As if the user had clicked it."""
        if choice != self._taken:
            self.take(choice)
            self.chosen.emit(choice)

    def _clicked(self, choice: str, _checked: bool = False) -> None:
        self.choose(choice)
