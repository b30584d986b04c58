"""Which rows of the statement table are selected, by their places in the source: never read one by one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal
from PySide6.QtGui import QGuiApplication

from annotator.ui.lists.grouping import Stretch
from annotator.ui.lists.view import PagedView
from annotator.ui.statements.columns import Column, tsv
from annotator.ui.statements.model import StatementModel

COPY_LIMIT: Final = 100_000
"""Rows that are copied at once; more belong in an export."""
_KEPT: Final = 200


class RowSelection(QObject):
    """What the user has selected; what the program selects is not told."""

    changed = Signal(list)
    """The uids of the selected statements (up to 200 of them), after the user changed which are."""

    def __init__(self, view: PagedView, model: StatementModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._quiet = False
        view.selectionModel().selectionChanged.connect(self._tell)

    def stretches(self) -> Sequence[Stretch]:
        """The places of the selected statements in the source, in order."""
        return self._model.places(self._view.selected_stretches())

    def count(self) -> int:
        """How many statements are selected."""
        return sum(last - first + 1 for first, last in self.stretches())

    def uids(self, most: int = _KEPT) -> list[str]:
        """The uids of the selected statements, the first so many, in their order."""
        places = (place for first, last in self.stretches() for place in range(first, last + 1))
        rows = map(self._model.at_place, islice(places, most))
        return [row.uid for row in rows if row is not None]

    def select(self, rows: Sequence[int]) -> None:
        """Select these rows of the view and no others; sends nothing."""
        self._quiet = True
        chosen = self._view.selectionModel()
        chosen.clear()
        for row in rows:
            self._select(row, row)
        if rows:
            chosen.setCurrentIndex(self._model.index(rows[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self._view.viewport().update()
        self._quiet = False

    def select_stretch(self, first: int, last: int) -> None:
        """Select these rows of the view and no others, as the user would."""
        self._quiet = True
        self._view.selectionModel().clearSelection()
        self._quiet = False
        self._select(first, last)
        self._view.viewport().update()

    def text(self, columns: Sequence[Column]) -> str:
        """The selected rows for a spreadsheet."""
        return "".join(
            tsv(self._model.rows(first, last), columns, self._model.labels) for first, last in self.stretches()
        )

    def copy(self, columns: Sequence[Column]) -> bool:
        """Put them on the clipboard, unless they are too many for it."""
        if self.count() > COPY_LIMIT:
            return False
        QGuiApplication.clipboard().setText(self.text(columns))
        return True

    def _select(self, first: int, last: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        index = self._model.index
        self._view.selectionModel().select(QItemSelection(index(first, 0), index(last, 0)), flags)

    def _tell(self) -> None:
        if not self._quiet:
            self.changed.emit(self.uids())
