"""What can be done with a column of the statement table."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from annotator.ui.statements.arrangement import Arrangement
from annotator.ui.statements.columns import Column
from annotator.ui.statements.groups import Groups, pop_up
from annotator.ui.statements.header import StatementHeader
from annotator.ui.statements.value_filter import ValueFilter


class ColumnMenu(QObject):
    """Opens at the head of a column, by the right button or by a key."""

    def __init__(self, header: StatementHeader, values: ValueFilter, groups: Groups, arrangement: Arrangement) -> None:
        super().__init__(header)
        self._header, self._values, self._groups, self._arrangement = header, values, groups, arrangement
        header.menu_asked.connect(self._pop_up)

    def menu(self, column: Column) -> QMenu:
        """Sort, choose, group, move, hide."""
        menu = QMenu(self._header)
        self._add_orders(menu, column)
        menu.addSeparator()
        choose = menu.addAction(self.tr("Choose values…"), lambda: self._values.open(column))
        choose.setEnabled(column != "quote")
        show_all = menu.addAction(self.tr("Show all values"), lambda: self._values.clear(column))
        show_all.setEnabled(column in self._values.chosen())
        grouped = self._groups.column() == column
        words = self.tr("Do not group") if grouped else self.tr("Group by this column")
        group = menu.addAction(words, partial(self._groups.choose, None if grouped else column))
        group.setEnabled(self._groups.can_group(column))
        menu.addSeparator()
        at, shown = self._arrangement.visible().index(column), len(self._arrangement.visible())
        for words, step, there in (
            (self.tr("Move to the left"), -1, at > 0),
            (self.tr("Move to the right"), 1, at < shown - 1),
        ):
            menu.addAction(words, partial(self._arrangement.move, column, step)).setEnabled(there)
        hide = menu.addAction(self.tr("Hide this column"), partial(self._arrangement.set_visible, column, False))
        hide.setEnabled(column != "quote")
        return menu

    def _add_orders(self, menu: QMenu, column: Column) -> None:
        now = self._header.sorting()
        orders: dict[str, tuple[Column, bool] | None] = {
            self.tr("Sort rising"): (column, False),
            self.tr("Sort falling"): (column, True),
            self.tr("In the order of the text"): None,
        }
        for words, order in orders.items():
            action = menu.addAction(words, partial(self._header.sort, order))
            action.setCheckable(True)
            action.setChecked(now == order)

    def _pop_up(self, section: int, at: QPoint) -> None:
        menu = self.menu(self._header.columns[section])
        pop_up(menu, at)
