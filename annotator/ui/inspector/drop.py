"""The list of completions of the inspector: a panel that drops from the field it serves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from annotator.ui.coding.completing import Completing
from annotator.ui.coding.painting import SHADOW, paint_panel
from annotator.ui.coding.panel import CompletionPanel
from annotator.ui.guard import guarded, guarded_returning

_SIDE = 6
_OFF = 3


class DropPanel(QWidget):
    """Floats over the inspector, below the field that has the keyboard, or above where there is more room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.panel = CompletionPanel(self)
        self._room = parent
        self._field: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SHADOW + 1, SHADOW + 1, SHADOW + 1, SHADOW + 1)
        layout.addWidget(self.panel)
        self.panel.hide()
        self.hide()
        self.panel.resized.connect(self.place)
        self.panel.installEventFilter(self)
        parent.installEventFilter(self)

    def serve(self, completing: Completing) -> None:
        """Drop from this field whenever its list opens."""
        completing.opened.connect(lambda: self._drop_from(completing.field))

    def place(self) -> None:
        """Go where the field is now."""
        parent, field = self._room, self._field
        if field is None or self.panel.isHidden() or not isValid(parent):
            return
        at = field.mapTo(parent, QPoint(0, 0))
        below = parent.height() - at.y() - field.height() - _OFF - _SIDE
        above = at.y() - _OFF - _SIDE
        wanted = self.panel.wanted_height() + 2
        upwards = wanted > below and above > below
        height = min(wanted, max(above if upwards else below, 80))
        top = at.y() - _OFF - height if upwards else at.y() + field.height() + _OFF
        self.panel.set_max_height(height - 2)
        box = QRect(_SIDE, top, parent.width() - 2 * _SIDE, height)
        self.setGeometry(box.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW))

    def _drop_from(self, field: QWidget) -> None:
        if self._field is not None:
            self._field.removeEventFilter(self)
        self._field = field
        field.installEventFilter(self)
        self.show()
        self.raise_()
        self.place()

    @guarded_returning(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the list; follow the inspector and the field."""
        if watched is self.panel and event.type() == QEvent.Type.HideToParent:
            self.hide()
        if watched in (self._room, self._field) and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.place()
        return super().eventFilter(watched, event)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the rows is no click on what lies below."""
        event.accept()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel and its shadow."""
        with QPainter(self) as painter:
            paint_panel(painter, self.rect(), 8)
