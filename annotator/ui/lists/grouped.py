"""A Qt model over rows in groups, whose heads are rows of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QModelIndex, QObject, Qt

from annotator.model.asked import ValueCount
from annotator.ui.guard import guarded_returning
from annotator.ui.lists.grouping import Grouping, Stretch
from annotator.ui.lists.model import AnyIndex, PagedModel
from annotator.ui.lists.pages import Row, RowSource

_NO_INDEX = QModelIndex()
_NO_WORDS = cast("str | None", None)
_HEAD = Qt.ItemFlag.ItemIsEnabled
_ROW = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class GroupedModel(PagedModel[Row]):
    """Without groups, the rows of the source. Heads can have the cursor, but cannot be selected."""

    def __init__(self, columns: int = 1, parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._groups: Sequence[ValueCount] = ()
        self._grouping: Grouping | None = None
        self._folded: set[str] = set()

    def set_source(self, source: RowSource[Row], groups: Sequence[ValueCount] = ()) -> None:
        """Show the rows of another source; groups of the same key stay folded."""
        self._groups = groups
        folded = [at for at, group in enumerate(groups) if group.key in self._folded] if self._folded else ()
        grouping = Grouping([group.count for group in groups], folded) if groups else None
        self.beginResetModel()
        self._grouping = grouping
        self._take(source)
        self.endResetModel()

    def forget_folds(self) -> None:
        """What is folded has no meaning any more: other groups follow."""
        self._folded.clear()

    def is_grouped(self) -> bool:
        """Whether rows stand in groups."""
        return self._grouping is not None

    def group_at(self, row: int) -> ValueCount | None:
        """The group whose head stands in a row."""
        head = None if self._grouping is None else self._grouping.head_at(row)
        return None if head is None else self._groups[head]

    def head_of(self, row: int) -> int | None:
        """The row of the head that a row stands below."""
        group = None if self._grouping is None else self._grouping.group_of(row)
        return None if group is None or self._grouping is None else self._grouping.head(group)

    def is_folded(self, row: int) -> bool:
        """Whether the group of a row shows its head only."""
        group = None if self._grouping is None else self._grouping.group_of(row)
        return group is not None and self._grouping is not None and self._grouping.is_folded(group)

    def fold(self, row: int, folded: bool) -> None:
        """Fold the group of a row, or unfold it."""
        grouping = self._grouping
        group = None if grouping is None else grouping.group_of(row)
        if grouping is None or group is None or grouping.is_folded(group) == folded:
            return
        first, last = grouping.rows_of(group)
        key = self._groups[group].key
        if folded:
            self._folded.add(key)
            self.beginRemoveRows(_NO_INDEX, first, last)
            grouping.fold(group, folded)
            self.endRemoveRows()
        else:
            self._folded.discard(key)
            self.beginInsertRows(_NO_INDEX, first, last)
            grouping.fold(group, folded)
            self.endInsertRows()
        head = self.index(first - 1, 0)
        self.dataChanged.emit(head, self.index(first - 1, self.columnCount() - 1))

    def fold_all(self, folded: bool) -> None:
        """Show heads only, or all rows."""
        if self._grouping is None:
            return
        self._folded = {group.key for group in self._groups} if folded else set()
        grouping = Grouping([group.count for group in self._groups], range(len(self._groups)) if folded else ())
        self.beginResetModel()
        self._grouping = grouping
        self.endResetModel()

    def rows_of_group(self, row: int) -> Stretch | None:
        """The rows that stand below the head of a row's group."""
        group = None if self._grouping is None else self._grouping.group_of(row)
        return None if group is None or self._grouping is None else self._grouping.rows_of(group)

    def places(self, stretches: Sequence[Stretch]) -> Sequence[Stretch]:
        """Stretches of rows as stretches of the source."""
        return stretches if self._grouping is None else self._grouping.places(stretches)

    def head_words(self, group: ValueCount, *, folded: bool) -> str:
        """What the head of a group says to assistive technology."""
        raise NotImplementedError

    @guarded_returning(0)
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        """Rows of the source, and heads."""
        return super().rowCount(parent) if self._grouping is None or parent.isValid() else len(self._grouping)

    @guarded_returning(_ROW)
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """A head is not selected, and so not changed or deleted by mistake."""
        return _ROW if self.group_at(index.row()) is None else _HEAD

    @guarded_returning(_NO_WORDS)
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The words of a cell; those of a head stand in the first column."""
        group = self.group_at(index.row())
        if group is None:
            return super().data(index, role)
        said = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and index.column() == 0
        return self.head_words(group, folded=self.is_folded(index.row())) if said else None

    def _place(self, row: int) -> int | None:
        return row if self._grouping is None else self._grouping.place(row)

    def _row_of(self, place: int) -> int | None:
        return place if self._grouping is None else self._grouping.row(place)
