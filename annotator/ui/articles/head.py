"""The head of the article list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.guard import guarded
from annotator.ui.lists.buttons import IconButton
from annotator.ui.lists.painting import draw_words

HEIGHT = 37
_LEFT = 14


class ArticleHead(QWidget):
    """A title with the line that marks the open panel, and the button that adds articles.

    Hide it where a row of tabs takes its place.
    """

    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.add_button = IconButton("plus", "", self)
        self.add_button.clicked.connect(self.add_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, 0, 8, 1)
        row.addStretch()
        row.addWidget(self.add_button)
        self._speak()

    def _speak(self) -> None:
        self._title = self.tr("Articles")
        self.add_button.speak(self.tr("Add articles"))

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The title, the mark under it, and the line across."""
        now = theme.current()
        font = theme.sans(13, 600)
        width = QFontMetricsF(font).horizontalAdvance(self._title)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), now.colour("panel"))
            draw_words(painter, QRectF(_LEFT, 0, width + 4, HEIGHT - 1), self._title, font, now.colour("ink"))
            painter.fillRect(QRectF(0, HEIGHT - 1, self.width(), 1), now.colour("line"))
            painter.fillRect(QRectF(_LEFT, HEIGHT - 3, width, 2), now.colour("accent"))
