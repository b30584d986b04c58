"""A thin bar under the page to find words in the article."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.ui import theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.guard import guarded
from annotator.ui.lists.buttons import IconButton
from annotator.ui.lists.search_field import SearchField

_HEIGHT, _FIELD = 40, 320
_PAUSE = 80
"""Milliseconds of quiet before the words are sought."""


class FindBar(QWidget):
    """Sends what is typed and where to go on; is told what was found. Hidden until it is opened."""

    sought = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self.setFixedHeight(_HEIGHT)
        self._told = ""
        self._field = _FindField(parent=self)
        self._field.setObjectName("find_field")
        self._field.setPlaceholderText(self.tr("Find in the article"))
        self._field.setAccessibleName(self._field.placeholderText())
        self._field.setMaximumWidth(_FIELD)
        self._found = QuietLabel(px=12, parent=self)
        self._found.setObjectName("find_count")
        self._previous = IconButton("chevron-up", self.tr("Previous match (Shift+Enter)"), self)
        self._next = IconButton("chevron-down", self.tr("Next match (Enter)"), self)
        self._close = IconButton("x", self.tr("Close (Esc)"), self)
        names = {self._previous: "find_previous", self._next: "find_next", self._close: "find_close"}
        for button, name in names.items():
            button.setObjectName(name)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._connect()
        self.set_found(0, 0)
        self.hide()

    def open(self, words: str = "") -> None:
        """Show the bar with the keyboard in it; `words`, such as those that are selected, are sought at once."""
        if words:
            self._field.setText(" ".join(words.split()))
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._told = ""
        self._tell()

    def close_bar(self) -> None:
        """Hide the bar, and say so."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def text(self) -> str:
        """What is sought."""
        return self._field.text()

    def set_found(self, at: int, total: int) -> None:
        """Show which match, counted from 1, of how many one is at; 0 where one is at none."""
        number = QLocale().toString
        if not self.text():
            words = ""
        elif not total:
            words = self.tr("No match")
        elif at:
            words = self.tr("{at} of {total}").format(at=number(at), total=number(total))
        else:
            words = self.tr("1 match") if total == 1 else self.tr("{n} matches").format(n=number(total))
        self._found.setText(words)
        for button in (self._previous, self._next):
            button.setEnabled(total > 0)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 12, 0)
        row.setSpacing(6)
        row.addWidget(self._field, 100)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addSpacing(4)
        row.addWidget(self._found)
        row.addStretch(1)
        row.addWidget(self._close)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._tell)
        self._field.textChanged.connect(self._pause.start)
        self._field.entered.connect(self._go_on)
        self._field.escaped.connect(self.close_bar)
        self._previous.clicked.connect(lambda: self._go_on(backwards=True))
        self._next.clicked.connect(lambda: self._go_on(backwards=False))
        self._close.clicked.connect(self.close_bar)

    def _tell(self) -> None:
        self._pause.stop()
        if self.text() != self._told:
            self._told = self.text()
            if not self._told:
                self.set_found(0, 0)
            self.sought.emit(self._told)

    def _go_on(self, backwards: bool) -> None:
        if self._pause.isActive():
            self._tell()
        elif self.text():
            (self.previous_requested if backwards else self.next_requested).emit()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, wherever in the bar the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    @guarded
    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is sought behind one's back."""
        self._pause.stop()
        super().hideEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and a line towards the page."""
        now = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), now.colour("panel"))
            painter.fillRect(0, 0, self.width(), 1, now.colour("line"))


class _FindField(SearchField):
    entered = Signal(bool)
    """Enter; true with Shift: backwards."""
    escaped = Signal()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter goes back, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
