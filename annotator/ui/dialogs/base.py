"""What all dialogs share: a heading, sentences, labelled fields, and a row of buttons."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.coding.cells import QuietLabel
from annotator.ui.guard import guarded

_MARGINS = (24, 20, 24, 18)
_GAP, _LABEL_GAP = 10, 4
_PIECE = 20
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LONG_WORD = re.compile(r"[^\s/]{40,}")


class Dialog(QDialog):
    """A window-modal dialog of a fixed width; its parts stand below one another in `column`."""

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = 440) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(width)
        self._wrapping: list[QuietLabel] = []
        self._yes: QPushButton | None = None
        self._inner = width - _MARGINS[0] - _MARGINS[2]
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*_MARGINS)
        self.column.setSpacing(_GAP)
        self.heading = self._wrapped(title, "ink", 16, 600)
        self.column.addWidget(self.heading)

    def say(self, sentence: str, role: str = "ink2") -> QuietLabel:
        """Add a sentence; gives its label."""
        label = self._wrapped(sentence, role, 13)
        self.column.addWidget(label)
        return label

    def labelled(self, words: str, field: QWidget) -> QVBoxLayout:
        """A field with its label above, to be put into a layout; Alt and the `&` letter lead to the field."""
        label = QuietLabel(words, role="ink2", px=12, weight=500, parent=self)
        label.setBuddy(field)
        field.setAccessibleName(words.replace("&", ""))
        part = QVBoxLayout()
        part.setSpacing(_LABEL_GAP)
        part.addWidget(label)
        part.addWidget(field, 1)
        return part

    def add_buttons(self, yes: str, no: str | None = None) -> QPushButton:
        """Close the column with the buttons; `yes` is the default one and is given, `no` dismisses."""
        box = self.button_box = QDialogButtonBox(self)
        self._yes = accept = box.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        accept.setDefault(True)
        box.accepted.connect(self.accept)
        if no is not None:
            box.addButton(no, QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
            box.rejected.connect(self.reject)
        self.column.addSpacing(_GAP)
        self._row = QHBoxLayout()
        self._row.setSpacing(_GAP)
        self._row.addStretch(1)
        self._row.addWidget(box)
        self.column.addLayout(self._row)
        return accept

    def add_side_button(self, words: str) -> QPushButton:
        """Add a button at the left of the row, which does something and leaves the dialog open."""
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        self._row.insertWidget(self._row.count() - 2, button)
        return button

    def _wrapped(self, words: str, role: str, px: float, weight: int = 400) -> QuietLabel:
        label = QuietLabel(breakable(words), role=role, px=px, weight=weight, parent=self)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setMinimumWidth(self._inner)
        self._wrapping.append(label)
        return label

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter says yes from anywhere, also where Enter begins a new line."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._yes is not None:
            self._yes.click()
        else:
            super().keyPressEvent(event)

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        """Give the sentences their room."""
        self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """As high as the sentences are now: Qt asks no top-level layout for its height at its width."""
        for label in self._wrapping:
            label.setMinimumHeight(max(0, label.heightForWidth(self._inner)))
        self.adjustSize()
        # Qt stops at two thirds of the screen, though the parts may need more.
        self.resize(self.size().expandedTo(self.column.totalMinimumSize()))


def open_in_turn(dialog: QDialog, window: QWidget) -> None:
    """Open a dialog over a window, after those that are open there already: one question at a time."""
    first = next((one for one in window.findChildren(QDialog) if one is not dialog and one.isVisible()), None)
    if first is None:
        dialog.open()
    else:
        first.finished.connect(lambda: open_in_turn(dialog, window))


def breakable(words: str) -> str:
    """`words` where those too long for a line, such as file names, may be broken: a label cuts them else."""
    return _LONG_WORD.sub(lambda word: "\u200b".join(re.findall(f".{{1,{_PIECE}}}", word[0])), words)
