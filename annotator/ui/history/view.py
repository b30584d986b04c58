"""The list of changes: rows of one height, lower ones for the days."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from annotator.ui.guard import guarded
from annotator.ui.history.model import HistoryModel, HistorySource
from annotator.ui.lists.model import AnyIndex
from annotator.ui.lists.scroll_bar import OverlayBar
from annotator.ui.lists.view import PagedView

ROW, HEADING = 54, 32


class HistoryView(PagedView):
    """Fetches below what is in sight as one scrolls; keeps its place when something new comes on top."""

    cursor_moved = Signal()
    """The cursor is on another change, or on none."""
    fetched = Signal()
    """More was looked through: there may be more rows."""

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(ROW, parent)
        self._history = model
        self._settling = False
        self.setModel(model)
        self.verticalHeader().setMinimumSectionSize(HEADING)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        OverlayBar(self)
        self._filling = QTimer(self)
        self._filling.setSingleShot(True)
        self._filling.setInterval(0)
        self._filling.timeout.connect(self._fill)
        model.rowsInserted.connect(self._size_headings)
        model.modelReset.connect(self._size_headings)
        self.verticalScrollBar().valueChanged.connect(self._fill_soon)
        self._size_headings()

    def set_source(self, source: HistorySource | None) -> None:
        """Show another list from its top."""
        self._history.set_source(source)
        self.verticalScrollBar().setValue(0)
        self._filling.start()
        self.cursor_moved.emit()

    def renew(self) -> None:
        """Bring what is new; the cursor stays on its change, and what is in sight stays there unless it is the top."""
        bar, cursor = self.verticalScrollBar(), self._history.row(self.cursor_row())
        top, above = self.top()
        kept = next((row for at in (top, top + 1) if (row := self._history.row(at)) is not None), None)
        shift = 0 if self._history.row(top) is not None else HEADING
        at_top = bar.value() == 0
        self._settling = True
        try:
            self._history.renew()
            place = None if cursor is None else self._history.place_of(cursor.change.id)
            if place is not None:
                index = self._history.index(place, 0)
                self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.ClearAndSelect)
            place = None if kept is None else self._history.place_of(kept.change.id)
            self.executeDelayedItemsLayout()
            bar.setValue(0 if at_top or place is None else self.verticalHeader().sectionPosition(place) - shift + above)
        finally:
            self._settling = False
        self._filling.start()
        self.cursor_moved.emit()

    def _fill_soon(self) -> None:
        self._filling.start()

    def _fill(self) -> None:
        """Fetch until there is a screen more than one sees; a filter may need several turns."""
        if not self.isVisible() or not self._history.has_more:
            return
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() <= self.viewport().height():
            self._history.fetch()
            self.fetched.emit()
            self._filling.start()

    def _size_headings(self) -> None:
        header = self.verticalHeader()
        for at in self._history.headings():
            if header.sectionSize(at) != HEADING:
                header.resizeSection(at, HEADING)

    @guarded
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Say so, unless the list only settles."""
        super().currentChanged(current, previous)
        if not self._settling:
            self.cursor_moved.emit()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """A taller list shows more."""
        super().resizeEvent(event)
        self._filling.start()

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        """Fetch what was not needed out of sight."""
        super().showEvent(event)
        self._filling.start()
