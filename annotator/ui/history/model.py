"""Changes as lines of a list: a heading for each day, and below it what was done."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model.history import HistoryPage, HistoryRow
from annotator.ui.guard import guarded_returning
from annotator.ui.history import wording
from annotator.ui.tips import plain_tip

AnyIndex = QModelIndex | QPersistentModelIndex
Line = HistoryRow | date
"""A change, or the day that those below it were made on."""
PAGE = 60
"""Rows that are fetched at once."""
RENEWED = 30
"""Rows that are fetched again when something changed."""
_NO_INDEX = QModelIndex()
_NO_WORDS = cast("str | None", None)
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class HistorySource(Protocol):
    """The changes to list, newest first, fetched as they come into sight."""

    def page(self, before: int | None = None, limit: int = PAGE) -> HistoryPage:
        """Up to `limit` rows older than `before` (None: from the newest on)."""
        ...

    def newer(self, than: int, limit: int = PAGE) -> HistoryPage:
        """The rows that came after a change, newest first."""
        ...

    def rows(self, ids: Sequence[int]) -> Sequence[HistoryRow]:
        """These rows as they are now."""
        ...


class HistoryModel(QAbstractTableModel):
    """One column. Holds what was looked at; `fetch` goes on downwards, `renew` brings what is new."""

    def __init__(self, parent: QObject | None = None, today: Callable[[], date] = date.today) -> None:
        super().__init__(parent)
        self.today = today
        self._source: HistorySource | None = None
        self._rows: list[HistoryRow] = []
        self._lines: list[Line] = []
        self._before: int | None = None
        self._full_names: dict[str, set[str]] = {}

    def set_source(self, source: HistorySource | None) -> None:
        """Show another list, from its newest row on."""
        self.beginResetModel()
        self._source = source
        self._rows, self._lines, self._before = [], [], None
        if source is not None:
            self._take(source.page(limit=PAGE))
        self.endResetModel()

    @property
    def has_more(self) -> bool:
        """Whether there may be rows below the last one."""
        return self._source is not None and self._before is not None

    def fetch(self) -> None:
        """Fetch what comes below; where a filter is set that may be nothing yet."""
        if self._source is None or self._before is None:
            return
        page = self._source.page(self._before, PAGE)
        if not page.rows:
            self._before = page.before
            return
        first = len(self._lines)
        added = list(_lines(page.rows, wording.day_of(self._rows[-1]) if self._rows else None))
        self.beginInsertRows(_NO_INDEX, first, first + len(added) - 1)
        self._take(page)
        self.endInsertRows()

    def renew(self) -> bool:
        """Bring what came since, and look again at the newest rows; whether there is anything new."""
        if self._source is None:
            return False
        if not self._rows:
            self.set_source(self._source)
            return bool(self._rows)
        newest = self._rows[0].change.id
        page = self._source.newer(newest, PAGE)
        if page.before is not None:  # more than a page: begin anew
            self.set_source(self._source)
            return True
        again = {row.change.id: row for row in self._source.rows([row.change.id for row in self._rows[:RENEWED]])}
        self.beginResetModel()
        self._rows = [*page.rows, *(again.get(row.change.id, row) for row in self._rows)]
        self._mark_undone(page.rows)
        self._lines = list(_lines(self._rows, None))
        self.endResetModel()
        return bool(page.rows)

    def line(self, at: int) -> Line | None:
        """The line at a place."""
        return self._lines[at] if 0 <= at < len(self._lines) else None

    def row(self, at: int) -> HistoryRow | None:
        """The change at a place; None for a heading."""
        line = self.line(at)
        return line if isinstance(line, HistoryRow) else None

    def place_of(self, change: int) -> int | None:
        """Where a change stands, among what was fetched."""
        places = (
            at for at, line in enumerate(self._lines) if isinstance(line, HistoryRow) and line.change.id == change
        )
        return next(places, None)

    def who(self, row: HistoryRow) -> str:
        """The coder's first name, as long as no other coder in sight has it, too."""
        name = wording.who(row)
        first = name.split(" ")[0]
        known = self._full_names.setdefault(first, set())
        known.add(name)
        return first if len(known) == 1 and first else name

    def headings(self) -> list[int]:
        """The places of the headings."""
        return [at for at, line in enumerate(self._lines) if not isinstance(line, HistoryRow)]

    def _take(self, page: HistoryPage) -> None:
        for row in page.rows:
            self.who(row)
        self._lines += _lines(page.rows, wording.day_of(self._rows[-1]) if self._rows else None)
        self._rows += page.rows
        self._before = page.before

    def _mark_undone(self, fresh: Sequence[HistoryRow]) -> None:
        """What a new undo or redo takes back, further down than was fetched again."""
        place = {row.change.id: at for at, row in enumerate(self._rows)}
        for row in reversed(fresh):
            at, flag = row.change.undoes, True
            while at is not None and at in place:
                found = self._rows[place[at]]
                if found.is_undone != flag:
                    self._rows[place[at]] = replace(found, is_undone=flag)
                at, flag = found.change.undoes, not flag

    @guarded_returning(0)
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        """Lines that were fetched."""
        return 0 if parent.isValid() else len(self._lines)

    @guarded_returning(0)
    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        """One."""
        return 0 if parent.isValid() else 1

    @guarded_returning(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """The cursor passes headings over."""
        return _PLAIN if self.row(index.row()) is not None else Qt.ItemFlag.NoItemFlags

    @guarded_returning(_NO_WORDS)
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The whole sentence, also for assistive technology; the day of a heading."""
        line = self.line(index.row())
        if line is None:
            return None
        words = wording.sentence(line) if isinstance(line, HistoryRow) else wording.day_words(line, self.today())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, HistoryRow):
            return plain_tip(words)
        return None


def _lines(rows: Sequence[HistoryRow], above: date | None) -> Iterator[Line]:
    for row in rows:
        day = wording.day_of(row)
        if day != above:
            yield day
            above = day
        yield row
