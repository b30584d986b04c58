"""The rows of the article list: the keys that are theirs alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from annotator.ui.articles.status import KEYS
from annotator.ui.coding.digits import digit_of
from annotator.ui.guard import guarded
from annotator.ui.lists.view import PagedView

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class ArticleView(PagedView):
    """Several rows can be selected; 1 to 4 set their status, Esc leaves the cursor's row alone selected."""

    status_keyed = Signal(str)

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(row_height, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def selects_many(self) -> bool:
        """Whether more than one row is selected."""
        stretches = self.selected_stretches()
        return len(stretches) > 1 or any(last > first for first, last in stretches)

    def select_rows(self, rows: list[int]) -> None:
        """Select these rows, the cursor stays."""
        model = self.selectionModel()
        for row in rows:
            index = self.model().index(row, 0)
            model.select(index, model.SelectionFlag.Select | model.SelectionFlag.Rows)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set the status, let go of a selection; the rest is every list's."""
        digit = None if event.modifiers() & _HELD else digit_of(event)
        if digit in KEYS:
            self.by_key = True
            self.status_keyed.emit(KEYS[digit])
        elif event.key() == Qt.Key.Key_Escape and self.selects_many():
            self.go_to(self.cursor_row())
        else:
            super().keyPressEvent(event)
