"""The rows of the codebook's panel as a Qt model of one column."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from annotator.model.codebook import CODEBOOK_LISTS, Codebook, CodebookList, Speaker
from annotator.ui.codebook.details import whole_of
from annotator.ui.codebook.outline import Examples, Outline, Row, Values
from annotator.ui.codebook.words import count_words, kind_words, list_words
from annotator.ui.guard import guarded_returning
from annotator.ui.lists.model import AnyIndex
from annotator.ui.tips import plain_tip

_NO_INDEX = QModelIndex()
_NO_WORDS = cast("str | None", None)


class CodebookModel(QAbstractTableModel):
    """What is folded and sought is kept from one codebook to the next."""

    renamed = Signal(str, str, str)
    """List, uid, and the name that was typed in place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.values_of: Values | None = None
        """What a speaker has in the project's own fields."""
        self.examples_of: Examples | None = None
        """The statements that show what a concept means."""
        self.outline = Outline(Codebook(), {})
        self.read_only = False
        self._rows: list[Row] = []
        self._folded: set[str] = set()
        self._closed: set[str] = set()
        self._words = ""

    def show(self, codebook: Codebook, counts: dict[str, int]) -> None:
        """Show this codebook from now on; where only the counts are others, the rows stay where they are.

        The first counts of all put what goes by use in its order.
        """
        if codebook is self.outline.codebook and self._rows and (self.outline.counts or not counts):
            self.outline.recount(counts)
            self.outline.forget()
            self._repaint()
        else:
            self.outline = Outline(codebook, counts, self.values_of, self.examples_of)
            self._list()

    def seek(self, words: str) -> None:
        """Show what has these words."""
        if words == self._words:
            return
        self._words = words
        self._list()

    def words(self) -> str:
        """What is sought."""
        return self._words

    def fold(self, row: Row, *, is_open: bool) -> None:
        """Open or close a section or a concept."""
        closed, name = (self._folded, row.of) if row.is_section else (self._closed, row.uid)
        (closed.discard if is_open else closed.add)(name)
        self._list()

    def fold_all(self, *, is_open: bool) -> None:
        """Open or close all sections and concepts."""
        book = self.outline.codebook
        self._folded = set() if is_open else set(CODEBOOK_LISTS)
        self._closed = set() if is_open else {concept.parent for concept in book.concepts if concept.parent is not None}
        self._list()

    def open_to(self, of: CodebookList, uid: str) -> None:
        """Seek nothing, and open whatever a value is folded away in."""
        self._words = ""
        self._folded.discard(of)
        above = self.outline.codebook.concept_of.get(uid)
        seen: set[str] = set()
        while above is not None and above.parent is not None and above.parent not in seen:
            seen.add(above.parent)
            self._closed.discard(above.parent)
            above = self.outline.codebook.concept_of.get(above.parent)
        self._list()

    def row(self, at: int) -> Row | None:
        """The row at a place."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def rows(self) -> list[Row]:
        """All rows that are shown."""
        return self._rows

    def place_of(self, of: str, uid: str) -> int | None:
        """Where a section (`uid` empty) or a value stands."""
        return next((at for at, row in enumerate(self._rows) if row.uid == uid and row.of == of), None)

    def _list(self) -> None:
        rows = list(self.outline.rows(self._folded, self._closed, self._words))
        same = [(row.of, row.uid, row.depth) for row in rows] == [(row.of, row.uid, row.depth) for row in self._rows]
        if same and [row.name for row in rows] == [row.name for row in self._rows]:
            self._rows = rows
            self._repaint()
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _repaint(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    @guarded_returning(0)
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        """The rows that are shown."""
        return 0 if parent.isValid() else len(self._rows)

    @guarded_returning(0)
    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        """One."""
        return 0 if parent.isValid() else 1

    @guarded_returning(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Values can be renamed in place."""
        row = self.row(index.row())
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = row is not None and not row.is_section and not self.read_only
        return plain | Qt.ItemFlag.ItemIsEditable if editable else plain

    @guarded_returning(_NO_WORDS)
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The name to edit; all words of a row for assistive technology."""
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.EditRole:
            return row.name
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(list_words(row.of) if row.is_section else whole_of(row, self.outline))
        return None

    @guarded_returning(False)
    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell of another name; what is shown follows when the project has it."""
        row = self.row(index.row())
        name = " ".join(str(value).split())
        if row is None or row.is_section or role != Qt.ItemDataRole.EditRole or not name or name == row.name:
            return False
        self.renamed.emit(row.of, row.uid, name)
        return True

    def _said(self, row: Row) -> str:
        if row.is_section:
            return f"{list_words(row.of)}, {row.count}"
        value = self.outline.codebook.value(row.of, row.uid)
        kind = kind_words(value.kind) if isinstance(value, Speaker) else ""
        return ", ".join(part for part in (row.name, kind, count_words(self.outline.count(row))) if part)
