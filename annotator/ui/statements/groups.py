"""By which column the statements stand together: the button in the head of the table, and its menu."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from annotator.ui.lists.buttons import IconButton
from annotator.ui.statements.columns import Column
from annotator.ui.statements.model import StatementModel


class Groups(QObject):
    """Says which groups are wanted; makes none itself."""

    changed = Signal(str)
    """The column by whose values the statements are to stand together; "" for none."""
    fold_all_asked = Signal(bool)

    def __init__(self, button: IconButton, model: StatementModel) -> None:
        super().__init__(button)
        self._button, self._model = button, model
        button.setCheckable(True)
        button.clicked.connect(self.pop_up)
        self.speak()

    def column(self) -> Column | None:
        """The column that groups."""
        return self._model.group

    def can_group(self, column: Column) -> bool:
        """Whether statements can stand together by the values of a column."""
        return self._model.can_group(column)

    def show(self, column: Column | None) -> None:
        """Say by which column the statements stand together now; sends nothing."""
        if column != self._model.group:
            self._model.forget_folds()
        self._model.group = column
        self.speak()

    def keep(self, columns: Collection[Column]) -> None:
        """Group no more by a column that is not there; sends nothing."""
        if self._model.group is not None and self._model.group not in columns:
            self.show(None)

    def choose(self, column: Column | None) -> None:
        """As if the user had chosen it in the menu."""
        if column != self._model.group:
            self.show(column)
            self.changed.emit(column or "")

    def menu(self) -> QMenu:
        """What can stand together, and what can be done with groups."""
        menu = QMenu(self._button)
        self._add(menu, self.tr("No groups"), None)
        menu.addSeparator()
        for column in filter(self._model.can_group, self._model.columns):
            self._add(menu, self._model.column_words(column), column)
        menu.addSeparator()
        for words, folded in ((self.tr("Fold all"), True), (self.tr("Unfold all"), False)):
            action = menu.addAction(words, partial(self.fold_all_asked.emit, folded))
            action.setEnabled(self._model.group is not None)
        return menu

    def pop_up(self) -> None:
        """Open the menu below the button."""
        self.speak()  # a click has toggled it
        menu = self.menu()
        button = self._button
        corner = QPoint(button.width() - menu.sizeHint().width(), button.height() + 2)
        pop_up(menu, button.mapToGlobal(corner))

    def speak(self) -> None:
        """Say on the button what it does, and what is so."""
        column = self._model.group
        self._button.setChecked(column is not None)
        words = self.tr("Group the statements")
        if column is not None:
            words = self.tr("Grouped by: {column}").format(column=self._model.column_words(column))
        self._button.speak(words)

    def _add(self, menu: QMenu, words: str, column: Column | None) -> None:
        action = menu.addAction(words, partial(self.choose, column))
        action.setCheckable(True)
        action.setChecked(column == self._model.group)


def pop_up(menu: QMenu, where: QPoint) -> None:
    """Show a menu that was made for this once."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(where)
