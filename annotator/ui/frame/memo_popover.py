"""The memo of an article in a small popover: shown as its Markdown reads, written as text, kept when one leaves it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.coding.painting import SHADOW, field_fill, paint_field, paint_panel
from annotator.ui.guard import guarded
from annotator.ui.lists.scroll_bar import SlimBar
from annotator.ui.widgets.marked import is_marked, marked

_WIDTH, _HEIGHT = 320, 150
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Reading(QTextEdit):
    """A memo as it reads; a click, Enter or a letter asks to write."""

    asked = Signal(str)
    """The user wants to write: what was typed already."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, self))

    @guarded
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """A click writes; to drag over words selects them."""
        super().mouseReleaseEvent(e)
        if e.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.asked.emit("")

    @guarded
    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Moving scrolls; what is typed is written."""
        command = bool(e.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not command and (e.key() in _ENTER or (e.text().isprintable() and e.text())):
            self.asked.emit("" if e.key() in _ENTER else e.text())
        elif e.key() == Qt.Key.Key_Escape or (command and e.key() in _ENTER):
            e.ignore()
        else:
            super().keyPressEvent(e)


class MemoPopover(QFrame):
    """Esc, a click outside and Ctrl+Enter leave it; what was changed is told then."""

    memo_left = Signal(str, str)
    """The uid of the article, and its memo as it should be kept now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("memo_popover")
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._article, self._kept = "", ""
        self._set: QTextDocument | None = None
        """The memo as it reads."""
        title = QuietLabel(self.tr("Memo on this article"), role="ink2", px=12, weight=500, parent=self)
        self.editor = QPlainTextEdit(self)
        self.editor.setFrameShape(QFrame.Shape.NoFrame)
        self.editor.setFixedHeight(_HEIGHT)
        self.editor.setTabChangesFocus(True)
        self.editor.setAccessibleName(title.text())
        self.editor.setPlaceholderText(self.tr("Text or Markdown, kept with the project"))
        self.reading = _Reading(self)
        self.reading.setFixedHeight(_HEIGHT)
        self.reading.setAccessibleName(title.text())
        self.reading.asked.connect(self._write)
        self._hint = QuietLabel(self.tr("Enter: edit"), px=11.5, parent=self)
        self.setFixedWidth(_WIDTH + 2 * SHADOW)
        edge = SHADOW + 10
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge - 2, edge, edge)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self._hint)
        column.addLayout(head)
        column.addWidget(self.editor)
        column.addWidget(self.reading)

    def open_below(self, button: QWidget, article: str, memo: str, *, writable: bool = True) -> None:
        """Show the memo of an article with the right edge at that of a button."""
        self._article, self._kept = article, memo
        self.editor.setPlainText(memo)
        self.editor.setReadOnly(not writable)
        self._dress()
        self._read(memo)
        self.adjustSize()
        self.move(button.mapToGlobal(QPoint(button.width() - self.width() + SHADOW, button.height() - SHADOW + 4)))
        self.show()
        if self._reads():
            self.reading.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self._write()

    def write(self, memo: str) -> None:
        """Hold another memo, to be written on."""
        self.editor.setPlainText(memo)
        self._write()

    def _read(self, memo: str) -> None:
        """Show a memo with marks as it reads; one without reads as it is written."""
        has_marks = is_marked(memo)
        if has_marks:
            before, self._set = self._set, marked(memo)
            self.reading.setDocument(self._set)
            if before is not None:
                before.deleteLater()
        self.reading.setVisible(has_marks)
        self.editor.setVisible(not has_marks)
        self._hint.setVisible(has_marks and not self.editor.isReadOnly())

    def _reads(self) -> bool:
        return self.reading.isVisibleTo(self)

    def _write(self, typed: str = "") -> None:
        if self._reads() and self.editor.isReadOnly():
            return
        self._hint.hide()
        self.reading.hide()
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)
        self.editor.insertPlainText(typed)
        self.update()

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
        for area in (self.editor, self.reading):
            area.setPalette(palette)
            area.setFont(theme.sans(13))

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; the editor passes on Ctrl+Enter, which leaves, too."""
        command = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = event.key() in _ENTER
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
            area = self.reading if self._reads() else self.editor
            paint_field(painter, QRectF(area.geometry()).adjusted(-3, -3, 3, 3), focused=area.hasFocus())
