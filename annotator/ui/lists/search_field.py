"""A field that narrows a list down while one types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui import icons, theme
from annotator.ui.guard import guarded
from annotator.ui.tips import tell_whole
from annotator.ui.widgets.drops import left_to_window
from annotator.ui.widgets.line_edits import bare

DELAY = 150
"""Milliseconds of quiet before the list follows."""
_HEIGHT = 28
_LEFT, _RIGHT, _PLAIN_RIGHT = 28, 30, 8
"""Beside the words: the lens, and the key or, without one, a margin."""
_CARET = 6
"""What Qt keeps free for the caret and within the frame."""
_RADIUS = 6.0
_CAP = 17.0


class SearchField(QLineEdit):
    """Tells what is typed once the typing pauses; shows the key that leads here while it is empty."""

    words_changed = Signal(str)
    left = Signal()
    """Enter, Down or Esc in the empty field: the list has the word."""

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._told = ""
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(DELAY)
        self._waiting.timeout.connect(self._tell)
        self.setFixedHeight(_HEIGHT)
        self.setFrame(False)
        self._prompt = ""
        self.setTextMargins(_LEFT, 0, _RIGHT if key else _PLAIN_RIGHT, 0)
        self.textChanged.connect(self._waiting.start)
        self._follow_theme()

    def words(self) -> str:
        """What is looked for, without white space around it."""
        return self.text().strip()

    @guarded
    def setPlaceholderText(self, arg__1: str) -> None:
        """What to type; in a narrow field as far as the first `…` alone, and the whole as its tool tip."""
        self._prompt = arg__1
        self._fit_prompt()

    def _fit_prompt(self) -> None:
        margins, metrics = self.textMargins(), self.fontMetrics()
        room = self.width() - margins.left() - margins.right() - _CARET
        cut = metrics.horizontalAdvance(self._prompt) > room
        first, dots, _ = self._prompt.partition("…")
        super().setPlaceholderText(first + dots if cut and dots else self._prompt)
        tell_whole(self, self._prompt, cut=cut)

    def _tell(self) -> None:
        self._waiting.stop()
        if self.words() != self._told:
            self._told = self.words()
            self.words_changed.emit(self._told)

    def _follow_theme(self) -> None:
        self.setFont(theme.sans(13))
        bare(self)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_theme()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down lead into the list, Esc empties the field and then leads there, too."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._tell()
            self.left.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what fits."""
        super().resizeEvent(event)
        self._fit_prompt()

    @guarded
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words, no files."""
        if not left_to_window(event):
            super().dragEnterEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame and the lens, the words, and the key at the right."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = 2.0 if self.hasFocus() else 1.0
            painter.setPen(QPen(now.colour("accent" if self.hasFocus() else "line"), width))
            painter.setBrush(now.colour("page" if now.is_dark else "card"))
            frame = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.drawRoundedRect(frame, _RADIUS - width / 2, _RADIUS - width / 2)
            lens = icons.pixmap("search", 16, now.colour("muted"), self.devicePixelRatioF())
            painter.drawPixmap(8, (self.height() - 16) // 2, lens)
        super().paintEvent(event)
        if self._key and not self.text() and not self.hasFocus():
            self._paint_key()

    def _paint_key(self) -> None:
        now = theme.current()
        cap = QRectF(self.width() - _CAP - 6, (self.height() - _CAP) / 2, _CAP, _CAP).adjusted(0.5, 0, -0.5, -1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(now.colour("line"), 1))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setFont(theme.sans(10.5))
            painter.setPen(now.colour("muted"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
