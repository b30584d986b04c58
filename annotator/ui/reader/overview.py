"""The scroll bar of the reader: a map of the whole article with a tick for each statement."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.reader.colours import with_alpha
from annotator.ui.theme import current

WIDTH = 12
_LEAST_THUMB = 28

Ticks = Callable[[int], Sequence[tuple[int, QColor]]]


class Overview(QScrollBar):
    """A quiet thumb over ticks; `ticks(height)` gives where they stand and their colours."""

    def __init__(self, ticks: Ticks, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._ticks = ticks
        self._grip: float | None = None
        self.setFixedWidth(WIDTH)

    @guarded_returning(QSize(WIDTH, 60))
    def sizeHint(self) -> QSize:
        """As narrow as a scroll bar can be and still be caught."""
        return QSize(WIDTH, 60)

    def thumb(self) -> QRectF:
        """Where the thumb is."""
        whole = max(self.maximum() - self.minimum() + self.pageStep(), 1)
        height = max(self.height() * self.pageStep() / whole, _LEAST_THUMB)
        reach = max(self.maximum() - self.minimum(), 1)
        top = (self.height() - height) * (self.sliderPosition() - self.minimum()) / reach
        return QRectF(2, top + 1, WIDTH - 3, height - 2)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, the thumb, the ticks above it."""
        theme = current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colour("page"))
            painter.fillRect(QRectF(0, 0, 1, self.height()), theme.colour("line"))
            if self.maximum() > self.minimum():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(with_alpha(theme.colour("edge"), 0.55 if self._grip is not None else 0.30))
                painter.drawRoundedRect(self.thumb(), 4, 4)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            for y, colour in self._ticks(self.height()):
                painter.fillRect(QRectF(2, y - 1, WIDTH - 3, 3), colour)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the thumb; elsewhere, bring it there first."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        thumb, at = self.thumb(), event.position()
        if not thumb.contains(QPointF(thumb.center().x(), at.y())):
            self._grip = thumb.height() / 2
            self._drag_to(at.y())
        self._grip = at.y() - self.thumb().top()
        self.setSliderDown(True)
        self.update()

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the thumb."""
        if self._grip is not None:
            self._drag_to(event.position().y())

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the thumb go."""
        self._grip = None
        self.setSliderDown(False)
        self.update()

    def _drag_to(self, y: float) -> None:
        room = self.height() - self.thumb().height() - 2
        share = (y - (self._grip or 0) - 1) / room if room > 0 else 0
        self.setSliderPosition(round(self.minimum() + share * (self.maximum() - self.minimum())))
