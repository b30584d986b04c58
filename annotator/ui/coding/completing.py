"""How a field and the list of completions work together: keys, what is taken, what is only proposed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.coding.options import Option, Proposals
from annotator.ui.coding.panel import CompletionPanel

_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PAGES: dict[int, int] = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Completing(QObject):
    """Shows a field's proposals in a panel that several fields share, one at a time."""

    taken = Signal(object)
    """An `Option` that the user chose."""
    opened = Signal()
    closed = Signal()

    def __init__(self, field: QWidget, panel: CompletionPanel, propose: Callable[[str], Proposals]) -> None:
        super().__init__(field)
        self.field = field
        self.panel = panel
        self.propose = propose
        self._open = False
        self._acted = False
        self._moved = False
        panel.taken.connect(self._take_clicked)

    @property
    def is_open(self) -> bool:
        """Whether the panel shows this field's proposals."""
        return self._open

    @property
    def is_acted_on(self) -> bool:
        """Whether the user typed or moved since the panel opened: what `Esc` takes back first."""
        return self._open and self._acted

    def open(self, query: str, *, typed: bool = False) -> None:
        """Show what is proposed for `query`."""
        proposals = self.propose(query)
        self._acted = typed
        self._moved = False
        if not proposals.sections and proposals.creation is None:
            self.close()
            return
        self.panel.show_proposals(proposals)
        was_open, self._open = self._open, True
        self.panel.show()
        if not was_open:
            self.opened.emit()

    def close(self) -> None:
        """Show nothing any more."""
        if self._open:
            self._open = self._acted = self._moved = False
            self.panel.hide()
            self.closed.emit()

    def chosen(self) -> Option | None:
        """What `Enter` takes: the highlighted option."""
        return self.panel.highlighted() if self._open else None

    def moved_to(self) -> Option | None:
        """The highlighted option, if the user moved there by key."""
        return self.panel.highlighted() if self._open and self._moved else None

    def handle(self, event: QKeyEvent, query: str) -> bool:
        """Serve the keys that concern the list; False for all others."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_N:
            self.create()
            return True
        if modifiers == Qt.KeyboardModifier.AltModifier and key == Qt.Key.Key_Down and not self._open:
            self.open(query)
            return True
        if modifiers:
            return False
        if key in _STEPS or key in _PAGES:
            return self._move(key, query)
        if key in _ENTER and (option := self.chosen()):
            self.take(option)
            return True
        if key == Qt.Key.Key_Escape and self.is_acted_on:
            self.close()
            return True
        return False

    def create(self) -> None:
        """Take the creation of what was typed, if it is on offer."""
        option = self.panel.new_option() if self._open else None
        if option is not None:
            self.take(option)

    def take(self, option: Option) -> None:
        """The user chose `option`."""
        self.close()
        self.taken.emit(option)

    def _move(self, key: int, query: str) -> bool:
        if not self._open:
            self.open(query)
            if self.panel.highlighted() is None:
                self.panel.move_on(1)
        elif key in _PAGES:
            self.panel.move_page(_PAGES[key])
        else:
            self.panel.move_on(_STEPS[key])
        self._acted = self._moved = True
        return True

    def _take_clicked(self, option: Option) -> None:
        if self._open:
            self.take(option)
