"""The orders in which articles can be listed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.ui.guard import guarded

Order = tuple[str, bool]
"""A key of the project's own orders, and whether it descends."""
DEFAULT: Order = ("published", True)


class SortMenu(QMenu):
    """One order is always checked."""

    chosen = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._orders: dict[Order, QAction] = {}
        group = QActionGroup(self)
        for order in self._words():
            action = QAction(self)
            action.setCheckable(True)
            action.triggered.connect(partial(self._choose, order))
            group.addAction(action)
            self.addAction(action)
            self._orders[order] = action
        self._speak()
        self.check(*DEFAULT)

    def _choose(self, order: Order, _checked: bool = False) -> None:
        self.chosen.emit(*order)

    def check(self, key: str, descending: bool) -> None:
        """Mark an order; one that is not in the menu leaves the mark where it is."""
        action = self._orders.get((key, descending))
        if action is not None:
            action.setChecked(True)

    def words(self) -> str:
        """The checked order in the user's language."""
        return next(action.text() for action in self._orders.values() if action.isChecked())

    def _words(self) -> dict[Order, str]:
        return {
            ("published", True): self.tr("Newest first"),
            ("published", False): self.tr("Oldest first"),
            ("title", False): self.tr("Title A–Z"),
            ("outlet", False): self.tr("Outlet A–Z"),
            ("status", False): self.tr("To do first"),
            ("status", True): self.tr("To do last"),
            ("statements", True): self.tr("Most statements"),
            ("statements", False): self.tr("Fewest statements"),
            ("added", True): self.tr("Last added"),
            ("added", False): self.tr("First added"),
        }

    def _speak(self) -> None:
        for order, words in self._words().items():
            self._orders[order].setText(words)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
