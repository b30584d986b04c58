"""Choosing statements by the values of their columns: several columns at once, from the menu of a column."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal

from annotator.model.asked import ValueCount
from annotator.ui.statements.chips import ChipRow
from annotator.ui.statements.columns import Column, is_own
from annotator.ui.statements.header import StatementHeader
from annotator.ui.statements.model import StatementModel
from annotator.ui.statements.value_popup import ValuePopup


class ValueFilter(QObject):
    """Holds what is chosen; asks for the values of a column when the user wants to choose among them."""

    changed = Signal(dict)
    """Tuples of keys by column; columns in which everything is shown are left out."""
    values_asked = Signal(str, str)
    """A column, and the words that the values' names are to have."""

    def __init__(self, header: StatementHeader, model: StatementModel, chips: ChipRow) -> None:
        super().__init__(header)
        self._header, self._model, self._chips = header, model, chips
        self._chosen: dict[Column, dict[str, str]] = {}
        self._besides: dict[str, tuple[str, dict[str, str]]] = {}
        self._popup: ValuePopup | None = None
        self._column: Column = "quote"
        chips.removed.connect(self.clear)
        chips.show_chosen({})

    def chosen(self) -> dict[str, tuple[str, ...]]:
        """The keys chosen, by column."""
        besides = {key: tuple(names) for key, (_, names) in self._besides.items()}
        return {**{column: tuple(names) for column, names in self._chosen.items()}, **besides}

    def clear(self, column: str = "") -> None:
        """Show every value of a column, or of all."""
        self._chosen = {c: names for c, names in self._chosen.items() if column and c != column}
        self._besides = {key: found for key, found in self._besides.items() if column and key != column}
        self._tell()

    def choose(self, column: Column, names: Mapping[str, str]) -> None:
        """Show the statements of these values alone, their names by their keys; every value of other columns."""
        self._chosen, self._besides = {column: dict(names)}, {}
        self._tell()

    def narrow(self, key: str, heading: str, names: Mapping[str, str]) -> None:
        """Show the statements of a value that no column has, its name by its key; every value of the columns."""
        self._chosen = {}
        self._besides = {key: (heading, dict(names))}
        self._tell()

    def keep(self, columns: Collection[Column]) -> None:
        """Show every value of columns that are there no more; sends nothing."""
        gone = [column for column in self._chosen if column not in columns]
        for column in gone:
            del self._chosen[column]
        if gone:
            self._show()

    def forget(self) -> None:
        """Another project: nothing is chosen; sends nothing."""
        self._chosen, self._besides = {}, {}
        self._show()

    def open(self, column: Column) -> ValuePopup:
        """Let the user tick values of a column."""
        self._column = column
        heading = self._model.column_words(column)
        popup = ValuePopup(self.tr("Look for a value: {column}").format(column=heading), self._names(), self._header)
        popup.search_changed.connect(partial(self.values_asked.emit, column))
        popup.chosen_changed.connect(self._choose)
        popup.destroyed.connect(self._closed)
        self._popup = popup
        x = self._header.sectionViewportPosition(self._model.columns.index(column))
        popup.pop_up(self._header.viewport().mapToGlobal(QPoint(max(0, x), self._header.height())))
        self.values_asked.emit(column, "")
        return popup

    def show_values(self, column: str, values: Sequence[ValueCount]) -> None:
        """The values that were asked for."""
        if self._popup is not None and column == self._column:
            self._popup.show_values(values, [self._name(value) for value in values])

    def _names(self) -> dict[str, str]:
        return self._chosen.get(self._column, {})

    def _name(self, value: ValueCount) -> str:
        if self._column == "completion":
            return self.tr("needs completion") if value.key else self.tr("complete")
        if value.key == "":
            return self.tr("(none)")
        if is_own(self._column):
            return self._model.value_words(self._column, value.name)
        return self.tr("with a note") if self._column == "note" else value.name

    def _choose(self, names: Mapping[str, str]) -> None:
        self._chosen.pop(self._column, None)
        if names:
            self._chosen[self._column] = dict(names)
        self._tell()

    def _tell(self) -> None:
        self._show()
        self.changed.emit(self.chosen())

    def _show(self) -> None:
        headings = {column: self._model.column_words(column) for column in self._chosen}
        columns = {c: (headings[c], list(names.values())) for c, names in self._chosen.items()}
        besides = {key: (heading, list(names.values())) for key, (heading, names) in self._besides.items()}
        self._chips.show_chosen({**columns, **besides})
        self._header.show_filtered(frozenset(self._chosen))

    def _closed(self) -> None:
        self._popup = None
