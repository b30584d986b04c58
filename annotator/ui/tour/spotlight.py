"""Dims the window but for what is spoken of; the mouse and the keys go through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.ui import theme
from annotator.ui.guard import guarded, guarded_returning

_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
_RADIUS = 8
_DIM = {False: 52, True: 96}
"""How much the rest is dimmed, of 255: light, dark."""


class Lit(NamedTuple):
    """What is lit, without so many pixels of its edge, such as a shadow."""

    widget: QWidget
    edge: int = 0


class Spotlight(QWidget):
    """Lies over a window, and follows what it lights wherever that goes."""

    moved = Signal()
    """What is lit has moved or changed its size."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._lit: tuple[Lit, ...] = ()
        self.setObjectName("spotlight")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        self.hide()

    def light(self, lit: Sequence[Lit]) -> None:
        """Light these from now on."""
        for one in self._lit:
            one.widget.removeEventFilter(self)
        self._lit = tuple(lit)
        for one in self._lit:
            one.widget.installEventFilter(self)
        self._follow()
        self.show()
        self.raise_()

    def put_out(self) -> None:
        """Dim nothing any more."""
        self.light(())
        self.hide()

    def holes(self) -> list[QRect]:
        """Where it is light, in the window's pixels."""
        found: list[QRect] = []
        for widget, edge in self._lit:
            if widget.isVisible():
                hole = QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())
                found.append(hole.adjusted(edge, edge, -edge, -edge).intersected(self.rect()))
        return found

    def _follow(self) -> None:
        self.setGeometry(self._window.rect())
        self.update()
        self.moved.emit()

    @guarded_returning(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window and what is lit in it."""
        if event.type() in _MOVES and not self.isHidden():
            self._follow()
        return False

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil with holes, a ring around each."""
        now = theme.current()
        veil, rings = QPainterPath(), QPainterPath()
        veil.addRect(QRectF(self.rect()))
        for hole in self.holes():
            rings.addRoundedRect(QRectF(hole).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(veil.subtracted(rings), QColor(0, 0, 0, _DIM[now.is_dark]))
            painter.strokePath(rings, QPen(now.colour("accent"), 2))
