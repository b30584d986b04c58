"""Statements as rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QLocale, QObject, Qt

from annotator.model.article import Article
from annotator.model.asked import ValueCount
from annotator.model.fields import FIELD_COLUMN, Field
from annotator.model.statement import StatementRow
from annotator.ui.dates import long_date, short_date
from annotator.ui.field_words import field_words
from annotator.ui.lists.grouped import GroupedModel
from annotator.ui.lists.pages import RowSource
from annotator.ui.statements.columns import COLUMNS, GROUPED, Column, published, short_name, value
from annotator.ui.titles import Titles
from annotator.ui.widgets.marked import plain


class StatementSource(RowSource[StatementRow], Protocol):
    """The statements to show, in order."""


class StatementModel(GroupedModel[StatementRow]):
    """One column for each of `columns`; `group` is the one by whose values the statements stand together."""

    def __init__(self, titles: Titles, parent: QObject | None = None) -> None:
        super().__init__(len(COLUMNS), parent)
        self._titles = titles
        self._own: dict[Column, Field] = {}
        self.columns: tuple[Column, ...] = COLUMNS
        self.labels: dict[Column, str] = {}
        """What the columns of the project's own fields are called."""
        self.group: Column | None = None

    def set_fields(self, labelled: Sequence[tuple[Field, str]]) -> bool:
        """Have a column for each of these fields, with its label; whether other columns are there now."""
        columns = (*COLUMNS, *(f"{FIELD_COLUMN}{field.uid}" for field, _ in labelled))
        self._own = {column: field for column, (field, _) in zip(columns[len(COLUMNS) :], labelled, strict=True)}
        self.labels = {column: label for column, (_, label) in zip(columns[len(COLUMNS) :], labelled, strict=True)}
        if columns == self.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
            return False
        self.beginResetModel()
        self.columns, self._columns = columns, len(columns)
        self.endResetModel()
        return True

    def can_group(self, column: Column) -> bool:
        """Whether statements can stand together by the values of a column."""
        return column in GROUPED or (column in self._own and self._own[column].is_closed)

    def quoted(self, row: StatementRow) -> str:
        """The quote between the quote marks of the user's language."""
        return self.tr("“{quote}”").replace("{quote}", row.quote)

    def title(self, row: StatementRow) -> str:
        """The title of the statement's article, for display."""
        return self._titles.of(Article(uid=row.article_id, title=row.article_title, language=row.language))

    def text(self, row: StatementRow, column: int) -> str:
        """What the cell shows."""
        name = self.columns[column]
        if name == "quote":
            return self.quoted(row)
        if name == "speaker":
            return row.speaker or self.tr("No speaker")
        if name == "article":
            return self.title(row)
        if name == "published":
            return published(row)
        if name in ("created", "modified"):
            return short_date(value(row, name)[:10])
        if name == "note":
            return plain(row.note or "")
        if name == "completion":
            return self.tr("needs completion") if row.incomplete else ""
        if name in self._own:
            return self._own_words(row, name)
        return short_name(value(row, name)) if name == "coder" else value(row, name)

    def _own_words(self, row: StatementRow, column: Column) -> str:
        """A field of the project's own as a person reads it."""
        cell, field = row.fields.get(self.labels[column]), self._own[column]
        cells = cell if isinstance(cell, tuple) else () if cell is None else (cell,)
        return ", ".join(field_words(field, cell) for cell in cells)

    def value_words(self, column: Column, value: str) -> str:
        """A value of a column of the project's own, as it is stored, for a person to read."""
        return field_words(self._own[column], value) if column in self._own else value

    def hint(self, row: StatementRow, column: int) -> str:
        """The cell in full."""
        name = self.columns[column]
        if name == "quote":
            waits = self.tr("Needs a place in the text") if row.span is None else ""
            return "\n".join(part for part in (waits, self.quoted(row), plain(row.note or "")) if part)
        if name == "speaker":
            return ", ".join(part for part in (row.speaker, row.organization) if part)
        if name == "published":
            return long_date(row.published)
        if name in self._own or name == "completion":
            return self.text(row, column)
        return self.title(row) if name == "article" else value(row, name)

    def group_name(self, group: ValueCount) -> str:
        """The value that the statements of a group have in common."""
        if self.group == "article" and group.key:
            return self._titles.of(Article(uid=group.key, title=group.name))
        name = self.value_words(self.group or "", group.name) if group.name else ""
        return name or self.tr("None")

    def head_words(self, group: ValueCount, *, folded: bool) -> str:
        """Value and number, and whether it is folded."""
        count = QLocale().toString(group.count)
        words = self.tr("{value}: 1 statement") if group.count == 1 else self.tr("{value}: {count} statements")
        said = words.format(value=self.group_name(group), count=count)
        return self.tr("{group}, folded").format(group=said) if folded else said

    def heading(self, column: int) -> str:
        """The name of a column."""
        return self.column_words(self.columns[column])

    def column_words(self, column: Column) -> str:
        """The name of a column in the user's language."""
        words: dict[Column, str] = {
            "quote": self.tr("Quote"),
            "speaker": self.tr("Speaker"),
            "stance": self.tr("Stance"),
            "concept": self.tr("Concept"),
            "kind": self.tr("Kind"),
            "article": self.tr("Article"),
            "published": self.tr("Published"),
            "coder": self.tr("Coder"),
            "tags": self.tr("Tags"),
            "note": self.tr("Note"),
            "created": self.tr("Created"),
            "modified": self.tr("Modified"),
            "completion": self.tr("Completion"),
        }
        return self.labels.get(column) or words.get(column, "")
