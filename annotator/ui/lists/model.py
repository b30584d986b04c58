"""A Qt model over rows that are fetched page by page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.ui.guard import guarded_returning
from annotator.ui.lists.pages import NoRows, Pages, Row, RowSource
from annotator.ui.tips import plain_tip

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_NO_WORDS = cast("str | None", None)


class PagedModel(QAbstractTableModel, Generic[Row]):
    """Gives the words of cells by `text`, `hint` and `heading`; views paint from `row`."""

    def __init__(self, columns: int = 1, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._pages: Pages[Row] = Pages(NoRows[Row]())

    def set_source(self, source: RowSource[Row]) -> None:
        """Show the rows of another source."""
        self.beginResetModel()
        self._take(source)
        self.endResetModel()

    def row(self, at: int) -> Row | None:
        """What stands in a row of the view; None where nothing of the source does, or where it has gone."""
        place = self._place(at)
        return None if place is None else self.at_place(place)

    def at_place(self, place: int) -> Row | None:
        """What stands at a place of the source; None where there is nothing, or where it has gone."""
        return self._pages.row(place)

    def rows(self, first: int, last: int) -> Sequence[Row]:
        """The rows from place `first` of the source to `last`, both included, past the cache."""
        return list(self._pages.between(first, last))

    def place_of(self, uid: str) -> int | None:
        """In which row of the view it stands."""
        place = self._pages.place_of(uid)
        return None if place is None else self._row_of(place)

    def refresh(self, uids: Sequence[str]) -> None:
        """Fetch these rows again, where they have been fetched."""
        for first, last in self._pages.renew(uids):
            rows = [row for place in range(first, last + 1) if (row := self._row_of(place)) is not None]
            if rows:
                self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], self._columns - 1))

    def _take(self, source: RowSource[Row]) -> None:
        self._pages = Pages(source)

    def _place(self, row: int) -> int | None:
        """The place in the source of what stands in a row of the view."""
        return row

    def _row_of(self, place: int) -> int | None:
        """The row of the view in which a place of the source stands."""
        return place

    def text(self, row: Row, column: int) -> str:
        """The words of a cell, also for assistive technology."""
        raise NotImplementedError

    def hint(self, row: Row, column: int) -> str:
        """More words on a cell, shown as a tool tip."""
        return ""

    def heading(self, column: int) -> str:
        """The words over a column."""
        return ""

    @guarded_returning(0)
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        """Rows of the source."""
        return 0 if parent.isValid() else len(self._pages)

    @guarded_returning(0)
    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        """Columns of the list."""
        return 0 if parent.isValid() else self._columns

    @guarded_returning(_NO_WORDS)
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The words of a cell, or more of them for a tool tip."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row(index.row())
        if row is None:
            return None
        if role != Qt.ItemDataRole.ToolTipRole:
            return self.text(row, index.column())
        return plain_tip(self.hint(row, index.column())) or None

    @guarded_returning(_NO_WORDS)
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The words over a column, and the same as a tool tip: the column may be narrow."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.heading(section))
        return self.heading(section) if role == Qt.ItemDataRole.DisplayRole else None
