"""The head of a side panel: its tabs, and at the right what belongs to the whole panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.guard import guarded
from annotator.ui.lists.painting import draw_words

HEIGHT = 37
_LEFT, _GAP = 14, 18


class PanelHead(QWidget):
    """One tab is always the open one; a line marks it."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._tabs: tuple[str, ...] = ()
        self._open = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_LEFT, 0, 8, 1)
        self._row.addStretch()

    def set_tabs(self, titles: Sequence[str]) -> None:
        """Name the tabs."""
        self._tabs = tuple(titles)
        self.setAccessibleName(", ".join(titles))
        self.update()

    def show_tab(self, at: int) -> None:
        """Mark another tab as the open one; sends nothing."""
        self._open = at
        self.update()

    def add(self, widget: QWidget) -> None:
        """Put a button or the like at the right."""
        self._row.addWidget(widget)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a tab opens it."""
        for at, box in enumerate(self._boxes()):
            if box.contains(event.position()) and event.button() == Qt.MouseButton.LeftButton and at != self._open:
                self.show_tab(at)
                self.chosen.emit(at)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The titles, the mark under the open one, and the line across."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), now.colour("panel"))
            painter.fillRect(QRectF(0, HEIGHT - 1, self.width(), 1), now.colour("line"))
            for at, (title, box) in enumerate(zip(self._tabs, self._boxes(), strict=True)):
                is_open = at == self._open
                ink = now.colour("ink" if is_open else "muted")
                draw_words(painter, box.adjusted(0, 0, 4, -1), title, theme.sans(13, 600 if is_open else 400), ink)
                if is_open:
                    painter.fillRect(QRectF(box.left(), HEIGHT - 3, box.width(), 2), now.colour("accent"))

    def _boxes(self) -> list[QRectF]:
        boxes: list[QRectF] = []
        left = float(_LEFT)
        for at, title in enumerate(self._tabs):
            width = QFontMetricsF(theme.sans(13, 600 if at == self._open else 400)).horizontalAdvance(title)
            boxes.append(QRectF(left, 0, width, HEIGHT))
            left += width + _GAP
        return boxes
