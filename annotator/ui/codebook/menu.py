"""What can be done with a row of the codebook, as a menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget, QWidgetAction

from annotator.ui.codebook.keys import Command
from annotator.ui.codebook.outline import Row
from annotator.ui.codebook.words import add_words
from annotator.ui.widgets.swatches import Swatches

Do = Callable[[Command | str], None]


class RowMenu(QMenu):
    """The commands of a row; what needs writing is left out where there is no writing."""

    def __init__(self, row: Row, colour: str | None, do: Do, parent: QWidget, *, read_only: bool) -> None:
        super().__init__(parent)
        self._row, self._do = row, do
        if not row.is_section:
            self._add(self.tr("Show the quotes"), "quotes")
        if read_only:
            return
        if not row.is_section:
            self._of_value(row, colour)
        self._add(add_words(row.of), "add")
        if row.of == "concept" and not row.is_section:
            self._add(self.tr("Move to the root"), "root")
        if not row.is_section:
            self.addSeparator()
            self._add(self.tr("Delete"), "delete")

    def _of_value(self, row: Row, colour: str | None) -> None:
        self.addSeparator()
        self._add(self.tr("Edit…"), "edit")
        self._add(self.tr("Rename"), "rename")
        self._add(self.tr("Merge into…"), "merge")
        frame = QWidget(self)
        room = QHBoxLayout(frame)
        room.setContentsMargins(20, 2, 12, 2)
        swatches = Swatches(colour, frame)
        swatches.chosen.connect(self._recolour)
        room.addWidget(swatches)
        palette = QWidgetAction(self)
        palette.setDefaultWidget(frame)
        self.addAction(palette)
        if row.of == "kind":
            self._add(self.tr("Its fields…"), "fields")
        if row.of in ("stance", "kind", "concept"):
            self._add(self.tr("Move up"), "up")
            self._add(self.tr("Move down"), "down")
        self.addSeparator()

    def _add(self, words: str, command: str) -> None:
        self.addAction(words).triggered.connect(lambda: self._do(command))

    def _recolour(self, colour: str) -> None:
        self.close()
        self._do(f"colour {colour}")
