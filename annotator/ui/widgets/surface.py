"""Plain grounds of the theme, with a line where one part meets the next."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.ui import theme
from annotator.ui.guard import guarded
from annotator.ui.lists.painting import fill

Edge = Literal["top", "bottom", ""]


class Surface(QWidget):
    """A ground in one of the theme's colours."""

    def __init__(self, role: str, line: Edge = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role, self._line = role, line
        self.is_painted = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # Qt need not paint what lies below

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, and draw the line."""
        self.is_painted = True
        now = theme.current()
        with QPainter(self) as painter:
            fill(painter, event.rect(), now.colour(self._role))
            if self._line:
                y = 0 if self._line == "top" else self.height() - 1
                fill(painter, QRect(0, y, self.width(), 1), now.colour("line"))
