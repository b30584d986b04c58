"""The field for a note: one line that grows, plain text; at rest it may show what Markdown makes of it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from annotator.ui import icons, theme
from annotator.ui.coding.field import FIELD_HEIGHT
from annotator.ui.coding.painting import paint_field
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.scroll_bar import SlimBar
from annotator.ui.widgets.drops import left_to_window
from annotator.ui.widgets.marked import is_marked, marked

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MAX_LINES = 6


class NoteField(QPlainTextEdit):
    """Holds a note or none. `Shift+Enter` begins a new line."""

    submitted = Signal()
    dismissed = Signal()
    note_changed = Signal()
    """The user left the field with another note than it was given."""
    folded = Signal(bool)
    """It shrank to its icon (True), or wants its room (False)."""

    def __init__(self, *, foldable: bool = False, sets_marks: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._foldable = foldable
        self._sets_marks = sets_marks
        self._set: QTextDocument | None = None
        """The note as it reads, while it is set so."""
        self._stored: str | None = None
        self._was_folded = foldable
        self._composing = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(10, 6, 8, 5)
        self.textChanged.connect(self._grow)
        self._follow_theme()
        self._grow()

    def set_note(self, note: str | None) -> None:
        """Hold this note, as it is stored; sends nothing."""
        self._stored = note
        if note != self.note():
            self.setPlainText(note or "")
        self._fold()

    def refresh(self, note: str | None) -> None:
        """Hold what is stored now; what the user is writing stays."""
        if self.is_touched():
            self._stored = note
        elif note != self._stored:
            self.set_note(note)

    def note(self) -> str | None:
        """The note without white space at its ends; None if empty. No-break spaces stay."""
        raw = self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
        return raw.strip() or None

    def is_touched(self) -> bool:
        """Whether the user wrote what is not stored yet."""
        return self.note() != self._stored

    def settle(self) -> None:
        """Send what was written, if it is news."""
        if self.note() != self._stored:
            self._stored = self.note()
            self.note_changed.emit()

    def revert(self) -> None:
        """Forget what was written."""
        self.setPlainText(self._stored or "")

    @property
    def is_folded(self) -> bool:
        """Whether only its icon shows."""
        return self._foldable and not self.hasFocus() and self.document().isEmpty()

    def _fold(self) -> None:
        self._grow()
        if self._foldable and self._was_folded != self.is_folded:
            self._was_folded = self.is_folded
            self.folded.emit(self._was_folded)

    def is_set(self) -> bool:
        """Whether the note is shown as it reads, and not as it is written."""
        return self._sets_marks and not self.hasFocus() and is_marked(self.toPlainText())

    def _grow(self) -> None:
        self._set = marked(self.toPlainText()) if self.is_set() else None
        if self._set is not None:
            self._set.setTextWidth(self.viewport().width())
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setFixedHeight(max(FIELD_HEIGHT, ceil(self._set.size().height()) + 13))
            return
        line = self.fontMetrics().lineSpacing()
        lines = max(1, min(_MAX_LINES, round(self.document().size().height())))
        height = FIELD_HEIGHT if self.is_folded else max(FIELD_HEIGHT, lines * line + 13)
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines == _MAX_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _follow_theme(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, theme.current().colour("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.current().colour("muted"))
        if palette != self.palette():
            self.setPalette(palette)
        self.setFont(theme.sans(13))
        self.viewport().setAutoFillBackground(False)
        if self._set is not None:
            self._grow()

    @guarded_returning(QSize(120, FIELD_HEIGHT))
    def sizeHint(self) -> QSize:
        """Its icon alone, or a line."""
        return QSize(34 if self.is_folded else 200, self.height())

    @guarded_returning(QSize(34, FIELD_HEIGHT))
    def minimumSizeHint(self) -> QSize:
        """Its icon alone."""
        return QSize(34, FIELD_HEIGHT)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Enter` submits, with Shift it breaks the line."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._composing:
            event.accept()
        elif plain and event.key() in _ENTER and not self.isReadOnly():
            self.settle()
            self.submitted.emit()
        elif plain and event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    @guarded_returning(False)
    def event(self, event: QEvent) -> bool:
        """Paint the frame (the area of the viewport is not all); keep its keys from the window's shortcuts."""
        if event.type() == QEvent.Type.Paint:
            self._paint_frame()
            return True
        own = (*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in own:
            event.accept()
            return True
        return super().event(event)

    @guarded_returning(False)
    def viewportEvent(self, event: QEvent) -> bool:
        """Lay the lines out anew where the width changed."""
        done = super().viewportEvent(event)
        if event.type() == QEvent.Type.Resize:
            self._grow()
        return done

    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take its room."""
        super().focusInEvent(event)
        self._fold()
        self._grow()
        self.viewport().update()

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Send what was written, give room back."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.settle()
            self._fold()
            self._grow()
        self.update()
        self.viewport().update()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_theme()

    @guarded
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words, no files."""
        if not left_to_window(event):
            super().dragEnterEvent(event)

    @guarded
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """While an input method composes, its keys are its own."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, as it is written or as it reads, unless it is folded."""
        if self._set is not None:
            with QPainter(self.viewport()) as painter:
                self._set.drawContents(painter)
        elif not self.is_folded:
            super().paintEvent(event)

    def _paint_frame(self) -> None:
        with QPainter(self) as painter:
            paint_field(painter, QRectF(self.rect()), focused=self.hasFocus())
            if self.is_folded:
                image = icons.pixmap("note", 16, theme.current().colour("ink2"), self.devicePixelRatioF())
                painter.drawPixmap(QPoint(round(self.width() / 2 - 8), round(self.height() / 2 - 8)), image)
