"""Above the article: its statements that need a place in its present text, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.ui import icons, theme
from annotator.ui.coding.cells import QuietLabel
from annotator.ui.guard import guarded
from annotator.ui.lists.buttons import IconButton
from annotator.ui.texts.passage import Passage, PassageView
from annotator.ui.widgets.surface import Surface

_LEAST_SAID = 120
"""The room of the words about a statement, in pixels."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A statement that waits: where it stood, and who says what in it."""

    uid: str
    passage: Passage
    said: str = ""


class WaitingBar(Surface):
    """Shows one of those that wait; what is wanted with it is sent. Hidden where none waits, or when it was closed."""

    place_requested = Signal(str)
    """The words selected in the article are the place of the statement."""
    guess_requested = Signal(str)
    delete_requested = Signal(str)
    shown = Signal(str)
    """The uid of the statement that is shown now, after the user went on to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("selected", "bottom", parent)
        self.setObjectName("waiting_bar")
        self._waiting: tuple[Waiting, ...] = ()
        self._at = 0
        self._closed = False
        self._narrow: bool | None = None
        self.icon = QLabel(self)
        self.title = QuietLabel(role="ink", px=12.5, weight=600, parent=self)
        self.said = QuietLabel(role="ink2", px=12.5, elides=True, parent=self)
        self.back = IconButton("chevron-left", self.tr("The one before"), self)
        self.on = IconButton("chevron-right", self.tr("The next one"), self)
        self.guess = self._button(self.tr("Look for it"), "waiting_guess")
        self.place = self._button(self.tr("Place it on the selection"), "waiting_place")
        self.delete = IconButton("trash", self.tr("Delete the statement"), self)
        self.close_button = IconButton("x", self.tr("Close; it goes on waiting"), self)
        self.passage = PassageView(2, self)
        self._lay_out()
        self._connect()
        self._follow_theme()
        self.hide()

    def show_waiting(self, waiting: Sequence[Waiting], chosen: str | None = None) -> None:
        """Show these from now on, first the chosen one; without, the one that was shown, if it still waits."""
        before = chosen or self.current()
        known = {one.uid for one in self._waiting}
        self._waiting = tuple(waiting)
        uids = [one.uid for one in self._waiting]
        self._at = uids.index(before) if before in uids else min(self._at, max(0, len(uids) - 1))
        if chosen is not None or not known.issuperset(uids):
            self._closed = False
        self._show()

    def current(self) -> str | None:
        """The uid of the statement that is shown, also where the bar was closed."""
        return self._waiting[self._at].uid if self._waiting else None

    def reopen(self) -> None:
        """Show the bar again after it was closed."""
        self._closed = False
        self._show()

    def set_state(self, *, selection: bool, writable: bool) -> None:
        """Whether there are words to place a statement on, and whether that may be done."""
        self.place.setEnabled(selection and writable)
        self.delete.setEnabled(writable)

    def step(self, by: int) -> None:
        """Show the statement so many places on, round and round."""
        if self._waiting:
            self._at = (self._at + by) % len(self._waiting)
            self._show()
            self.shown.emit(self._waiting[self._at].uid)

    def _show(self) -> None:
        self.setVisible(bool(self._waiting) and not self._closed)
        if not self._waiting:
            return
        one, count = self._waiting[self._at], len(self._waiting)
        words = self.tr("Needs a place") if count == 1 else self.tr("Needs a place · {at} of {count}")
        self.title.setText(words.format(at=self._at + 1, count=count))
        self.said.setText(one.said)
        self.passage.show_passage(one.passage, self.title.text())
        for button in (self.back, self.on):
            button.setVisible(count > 1)

    def _button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setFlat(True)
        button.setFont(theme.sans(12.5, 600))
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        for part in (self.icon, self.title, self.back, self.on):
            head.addWidget(part)
        head.addSpacing(4)
        head.addWidget(self.said, 1)
        self._head, self._foot = head, QHBoxLayout()
        for part in (self.delete, self.close_button):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 8, 8)
        column.setSpacing(2)
        column.addLayout(head)
        inner = QHBoxLayout()
        inner.setContentsMargins(22, 0, 10, 0)
        inner.addWidget(self.passage)
        column.addLayout(inner)
        self._foot.setContentsMargins(16, 0, 0, 0)
        self._foot.addStretch(1)
        column.addLayout(self._foot)
        self._share_out()

    def _share_out(self) -> None:
        """What to do stands beside what waits, in a narrow window below it."""
        buttons = (self.guess, self.place)
        head = (self.title, self.back, self.on, self.delete, self.close_button, *buttons)
        narrow = sum(part.sizeHint().width() + 6 for part in head) + _LEAST_SAID > self.width()
        if narrow != self._narrow:
            self._narrow = narrow
            for part in buttons:
                self._head.removeWidget(part)
                self._foot.removeWidget(part)
            for at, part in enumerate(buttons):
                if narrow:
                    self._foot.insertWidget(at, part)
                else:
                    self._head.insertWidget(self._head.count() - 2, part)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self._share_out()

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.step(-1))
        self.on.clicked.connect(lambda: self.step(1))
        self.place.clicked.connect(lambda: self.place_requested.emit(self.current() or ""))
        self.guess.clicked.connect(lambda: self.guess_requested.emit(self.current() or ""))
        self.delete.clicked.connect(lambda: self.delete_requested.emit(self.current() or ""))
        self.close_button.clicked.connect(self._close)

    def _close(self) -> None:
        self._closed = True
        self.hide()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_theme()

    def _follow_theme(self) -> None:
        colour = theme.current().colour("accent")
        self.icon.setPixmap(icons.pixmap("warning", 16, colour, self.devicePixelRatioF()))
