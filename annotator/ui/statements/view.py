"""The rows of the statement table: the keys that are theirs alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from annotator.ui.guard import guarded
from annotator.ui.lists.view import PagedView

_STEPS = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}


class StatementView(PagedView):
    """Several rows can be selected; where they stand in groups, the arrows to the sides fold and unfold these."""

    fold_asked = Signal(int, bool)
    """The row of the cursor, and whether its group is to be folded."""

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(row_height, parent)
        self.folds = False
        """Whether there is something to fold."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold and unfold; the rest is every list's."""
        if self.folds and event.key() in _STEPS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.by_key = True
            self.fold_asked.emit(self.cursor_row(), _STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
