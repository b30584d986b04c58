"""The memo of an article: plain text in a small popover, kept when one leaves it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.coding.painting import SHADOW, field_fill, paint_field, paint_panel
from annotator.ui.guard import guarded

_WIDTH, _HEIGHT = 320, 150


class MemoPopover(QFrame):
    """Esc, a click outside and Ctrl+Enter leave it; what was changed is told then."""

    memo_left = Signal(str, str)
    """The uid of the article, and its memo as it should be kept now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("memo_popover")
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._article, self._kept = "", ""
        title = QuietLabel(self.tr("Memo on this article"), role="ink2", px=12, weight=500, parent=self)
        self.editor = QPlainTextEdit(self)
        self.editor.setFrameShape(QFrame.Shape.NoFrame)
        self.editor.setFixedHeight(_HEIGHT)
        self.editor.setTabChangesFocus(True)
        self.editor.setAccessibleName(title.text())
        self.editor.setPlaceholderText(self.tr("Plain text, kept with the project"))
        self.setFixedWidth(_WIDTH + 2 * SHADOW)
        edge = SHADOW + 10
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge - 2, edge, edge)
        column.setSpacing(6)
        column.addWidget(title)
        column.addWidget(self.editor)

    def open_below(self, button: QWidget, article: str, memo: str, *, writable: bool = True) -> None:
        """Show the memo of an article with the right edge at that of a button."""
        self._article, self._kept = article, memo
        self.editor.setPlainText(memo)
        self.editor.setReadOnly(not writable)
        self._dress()
        self.adjustSize()
        self.move(button.mapToGlobal(QPoint(button.width() - self.width() + SHADOW, button.height() - SHADOW + 4)))
        self.show()
        self.editor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)

    def _dress(self) -> None:
        now = theme.current()
        palette = QPalette()
        for role, colour in (
            (QPalette.ColorRole.Base, field_fill()),
            (QPalette.ColorRole.Text, now.colour("ink")),
            (QPalette.ColorRole.PlaceholderText, now.colour("muted")),
            (QPalette.ColorRole.Highlight, now.colour("selection")),
            (QPalette.ColorRole.HighlightedText, now.colour("ink")),
        ):
            palette.setColor(role, colour)
        self.editor.setPalette(palette)
        self.editor.setFont(theme.sans(13))

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; the editor passes on Ctrl+Enter, which leaves, too."""
        command = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (command and enter):
            self.hide()
        else:
            super().keyPressEvent(event)

    @guarded
    def hideEvent(self, event: QHideEvent) -> None:
        """Tell what was changed."""
        super().hideEvent(event)
        text = self.editor.toPlainText()
        if self._article and text != self._kept and not self.editor.isReadOnly():
            self._kept = text
            self.memo_left.emit(self._article, text)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """A floating panel with a field."""
        with QPainter(self) as painter:
            paint_panel(painter, self.rect())
            around = QRectF(self.editor.geometry()).adjusted(-3, -3, 3, 3)
            paint_field(painter, around, focused=self.editor.hasFocus())
