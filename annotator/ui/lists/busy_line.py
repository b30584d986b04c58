"""A thin line over a list whose rows are still looked for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.ui import theme
from annotator.ui.guard import guarded, guarded_returning

_HEIGHT, _SHARE, _STEP, _BEAT = 2, 0.25, 0.02, 30
_DELAY = 150
"""Milliseconds before it shows: what is found at once needs no line."""


class BusyLine(QWidget):
    """Runs along the upper edge of a view while it is busy."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._at = 0.0
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_DELAY)
        self._delay.timeout.connect(self._appear)
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT)
        self._beat.timeout.connect(self._move_on)
        over.installEventFilter(self)
        self.hide()

    def set_busy(self, busy: bool) -> None:
        """Begin, after a moment, or end at once."""
        if busy and not self._beat.isActive():
            self._delay.start()
        elif not busy:
            self._delay.stop()
            self._beat.stop()
            self.hide()

    def _appear(self) -> None:
        self._at = 0.0
        self.show()
        self.raise_()
        self._beat.start()

    def _move_on(self) -> None:
        self._at = (self._at + _STEP) % (1 + _SHARE)
        self.update()

    @guarded_returning(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as wide as what lies under it."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(0, 0, watched.width(), _HEIGHT)
        return False

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A piece of the line, on its way."""
        width = self.width()
        with QPainter(self) as painter:
            piece = QRectF((self._at - _SHARE) * width, 0, _SHARE * width, self.height())
            painter.fillRect(piece, theme.current().colour("accent"))
