"""Widths, order and presence of the columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from annotator.ui.guard import guarded_returning
from annotator.ui.statements.columns import COLUMNS, NARROWEST, QUOTE_ROOM, Column, Scope, fitting
from annotator.ui.statements.header import StatementHeader
from annotator.ui.statements.layout import TableLayout
from annotator.ui.statements.model import StatementModel

_QUOTE = COLUMNS.index("quote")


class Arrangement(QObject):
    """Fits the columns into the view until the user sets a width; the quote takes what is left."""

    changed = Signal()

    def __init__(self, view: QTableView, header: StatementHeader, model: StatementModel) -> None:
        super().__init__(view)
        self._view, self._header, self._model = view, header, model
        self._scope: Scope = "article"
        self._hidden: dict[Scope, frozenset[Column]] = dict(TableLayout().hidden)
        self._order: tuple[Column, ...] = COLUMNS
        self._set_by_user = False
        self._restoring = False
        self._stance_width = NARROWEST
        self._set_modes()
        header.widened.connect(self._widened)
        header.sectionMoved.connect(self._moved)
        view.viewport().installEventFilter(self)
        self.show_scope("article")

    def take_columns(self, order: Sequence[Column], widths: Mapping[Column, int]) -> None:
        """The model has other columns: those that were there before keep their order and widths."""
        self._restoring = True
        self._order = tuple(order)
        self._header.columns = self._model.columns
        self._set_modes()
        self._put(order)
        self.show_scope(self._scope)
        self._resize(widths)
        self._restoring = False

    def _set_modes(self) -> None:
        header = self._header
        for section in range(len(self._model.columns)):
            mode = QHeaderView.ResizeMode.Stretch if section == _QUOTE else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(section, mode)

    def show_scope(self, scope: Scope) -> None:
        """Show the columns that were chosen for a scope."""
        self._scope = scope
        for section, column in enumerate(self._model.columns):
            self._header.setSectionHidden(section, column in self._hidden[scope])
        self._fit()

    def make_room_for_stances(self, width: int) -> None:
        """How wide the column of stances is until the user sets a width."""
        self._stance_width = width
        self._fit()

    def visible(self) -> list[Column]:
        """The columns that are shown, as they stand."""
        sections = (self._header.logicalIndex(place) for place in range(len(self._model.columns)))
        return [self._model.columns[section] for section in sections if not self._header.isSectionHidden(section)]

    def set_visible(self, column: Column, visible: bool) -> None:
        """Show or hide a column in this scope; the quote always shows."""
        hidden: set[Column] = {other for other in self._hidden[self._scope] if other != column}
        if not visible and column != "quote":
            hidden.add(column)
        self._hidden[self._scope] = frozenset(hidden)
        self.show_scope(self._scope)
        self.changed.emit()

    def move(self, column: Column, step: int) -> None:
        """Let a column change places with its neighbour: 1 to the right, -1 to the left."""
        shown = self.visible()
        to = shown.index(column) + step
        if 0 <= to < len(shown):
            place = self._header.visualIndex
            self._header.moveSection(
                place(self._model.columns.index(column)), place(self._model.columns.index(shown[to]))
            )

    def menu(self) -> QMenu:
        """A menu in which columns are shown and hidden."""
        menu = QMenu(self._view)
        for column in self._model.columns:
            action = menu.addAction(self._model.column_words(column))
            action.setCheckable(True)
            action.setChecked(column not in self._hidden[self._scope])
            action.setEnabled(column != "quote")
            action.setData(column)
        menu.addSeparator()
        menu.addAction(self.tr("As at first"), self._reset)
        menu.triggered.connect(self._chosen)
        return menu

    def widths(self) -> dict[Column, int]:
        """The widths that the user has set; none where they follow the window."""
        if not self._set_by_user:
            return {}
        return {
            c: self._header.sectionSize(i) for i, c in enumerate(self._model.columns) if i != _QUOTE and self._sized(i)
        }

    def order(self) -> tuple[Column, ...]:
        """All columns as they stand; the own fields of other projects, each after the one that it stood after."""
        columns = self._model.columns
        shown = [columns[self._header.logicalIndex(place)] for place in range(len(columns))]
        for before, column in zip(("", *self._order), self._order, strict=False):
            if column not in columns:
                shown.insert(shown.index(before) + 1 if before in shown else 0, column)
        return tuple(shown)

    def hidden(self) -> Mapping[Scope, frozenset[Column]]:
        """What each scope hides."""
        return dict(self._hidden)

    def restore(self, layout: TableLayout) -> None:
        """Arrange the columns as a layout says; sends nothing."""
        self._restoring = True
        self._hidden = dict(layout.hidden)
        self._set_by_user = bool(layout.widths)
        self._order = layout.order
        self._put(layout.order)
        self.show_scope(layout.scope)
        self._resize(layout.widths)
        self._restoring = False

    def _put(self, order: Sequence[Column]) -> None:
        there = [column for column in order if column in self._model.columns]
        for place, column in enumerate(there):
            self._header.moveSection(self._header.visualIndex(self._model.columns.index(column)), place)

    def _resize(self, widths: Mapping[Column, int]) -> None:
        for column, width in widths.items():
            if column in self._model.columns:
                self._header.resizeSection(self._model.columns.index(column), width)

    @guarded_returning(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the columns into another width."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _sized(self, section: int) -> bool:
        return not self._header.isSectionHidden(section) and self._header.sectionSize(section) >= NARROWEST

    def _moved(self) -> None:
        if not self._restoring:
            self.changed.emit()

    def _widened(self) -> None:
        self._set_by_user = True
        self.changed.emit()

    def _chosen(self, action: QAction) -> None:
        for column in self._model.columns:
            if column == action.data():
                self.set_visible(column, action.isChecked())

    def _reset(self) -> None:
        self.restore(TableLayout(scope=self._scope))
        self.changed.emit()

    def _fit(self) -> None:
        if self._set_by_user:
            return
        room = self._view.viewport().width()
        widths = fitting(self.visible(), room, self._stance_width)
        self._resize(widths)
        fits = sum(widths.values()) + QUOTE_ROOM <= room
        mode = QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Interactive
        self._header.setSectionResizeMode(_QUOTE, mode)
        if not fits:  # then the rows scroll sideways
            self._header.resizeSection(_QUOTE, QUOTE_ROOM)
