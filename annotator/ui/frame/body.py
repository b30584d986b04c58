"""The panels around the sheet, and how the room is shared out among them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from annotator.ui.articles.article_list import ArticleList
from annotator.ui.codebook.panel import CodebookPanel
from annotator.ui.frame.sheet import Sheet
from annotator.ui.guard import guarded
from annotator.ui.history.history_panel import HistoryPanel
from annotator.ui.inspector.inspector import Inspector
from annotator.ui.lists.buttons import IconButton
from annotator.ui.statements.statement_table import StatementTable
from annotator.ui.titles import BodyOf
from annotator.ui.widgets.side_panel import SidePanel

_GRID = ((1280, 236, 268), (1440, 264, 296), (1920, 296, 340))
"""Window width, article list, inspector, in pixels."""
_WIDER = (76, 12)
"""How much more the second pages of the side panels get: codebook, history."""
_FOLD_BELOW = 860
"""The height of the body under which the statement table starts folded."""
_TABLE_HEIGHT, _TABLE_ROW = 175, 27
"""The table with four rows: its least height, and what another row adds."""
_ROW_AT = (736, 93)
"""From this height of the body on the table has four rows, and one more with so many pixels more."""


class Body(QWidget):
    """List left, inspector right, the table below sheet and inspector; splitters between them.

    As long as nobody moved a splitter the panels keep the grid's widths at every size of the window.
    """

    layout_changed = Signal()
    """`layout_state` may give something else."""

    def __init__(self, body_of: BodyOf | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # From the outside to the inside: with a style sheet, Qt dresses all that is in a part anew when that moves.
        # A splitter takes in what is made within it, in this order.
        self._across = _splitter(Qt.Orientation.Horizontal, self)
        self.left = SidePanel(self._across)
        self.articles = ArticleList(body_of, self.left.pages)
        self.codebook = CodebookPanel(self.left.pages)
        self._right = _splitter(Qt.Orientation.Vertical, self._across)
        self._upper = _splitter(Qt.Orientation.Horizontal, self._right)
        self.sheet = Sheet(self._upper)
        self.right = SidePanel(self._upper)
        self.inspector = Inspector(self.right.pages)
        self.history = HistoryPanel(self.right.pages)
        self.statements = StatementTable(body_of, self._right)
        self._fill_sides()
        for side in (self.left, self.right):
            side.page_opened.connect(self._page_opened)
        for splitter, grows in ((self._upper, 0), (self._right, 0), (self._across, 1)):
            splitter.setStretchFactor(grows, 1)
            splitter.setStretchFactor(1 - grows, 0)
            splitter.splitterMoved.connect(self._moved)
        # Looked up by their names in the window, the fields of the coding bar come before the inspector's.
        self.sheet.lower()
        self.left.setMinimumWidth(180)
        self.right.setMinimumWidth(268)
        self.sheet.setMinimumSize(360, 200)
        self._own_sizes = False
        self._fresh = True
        self._table_height = _TABLE_HEIGHT
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._across)
        self.statements.folded_changed.connect(self._follow_fold)
        self.statements.layout_changed.connect(self.layout_changed)

    def _fill_sides(self) -> None:
        self.articles.head.hide()
        add = IconButton("plus", self.tr("Add articles"), self)
        add.clicked.connect(self.articles.add_requested)
        self.left.add(self.tr("Articles"), self.articles, add)
        self.left.add(self.tr("Codebook"), self.codebook, self.codebook.more)
        self.inspector.head.hide()
        self.right.add(self.tr("Statement"), self.inspector, self.inspector.steps)
        self.undo_button = IconButton("undo", self.tr("Undo"), self)
        self.redo_button = IconButton("redo", self.tr("Redo"), self)
        self.right.add(self.tr("History"), self.history, self.undo_button, self.redo_button)

    def panels(self) -> tuple[QWidget, ...]:
        """What the keyboard goes through, in this order, as far as it is shown."""
        every = (self.left.open_widget(), self.sheet.reader, self.right.open_widget(), self.statements)
        folded = self.statements if self.statements.is_folded() else None
        return tuple(panel for panel in every if panel.isVisible() and panel is not folded)

    def layout_state(self) -> dict[str, object]:
        """Sizes, what is shown, and the table's columns, for the settings."""
        return {
            "own": self._own_sizes,
            "across": self._across.sizes(),
            "upper": self._upper.sizes(),
            "table_height": self._height_of_table(),
            "folded": self.statements.is_folded(),
            "shown": [panel.isVisibleTo(self) for panel in (self.left, self.right, self.statements)],
            "pages": [self.left.page(), self.right.page()],
            "table": self.statements.layout_state(),
        }

    def restore_layout(self, state: Mapping[str, object]) -> None:
        """Go back to a layout; what does not fit in it is left as it is."""
        if not state:
            return
        self._fresh = False
        shown = state.get("shown")
        if isinstance(shown, list):
            for panel, there in zip((self.left, self.right, self.statements), cast("list[Any]", shown), strict=False):
                panel.setVisible(bool(there))
        pages = state.get("pages")
        if isinstance(pages, list):
            for side, page in zip((self.left, self.right), cast("list[Any]", pages), strict=False):
                side.open_page(page if isinstance(page, int) else 0)
        height = state.get("table_height")
        self._table_height = height if isinstance(height, int) and height > 60 else _TABLE_HEIGHT
        self.statements.restore_layout(str(state.get("table") or ""))
        self.statements.set_folded(bool(state.get("folded")))
        across, upper = _sizes(state.get("across")), _sizes(state.get("upper"))
        self._own_sizes = bool(state.get("own")) and across is not None and upper is not None
        if self._own_sizes and across and upper:
            self._across.setSizes(across)
            self._upper.setSizes(upper)
        self._follow_fold()

    def _height_of_table(self) -> int:
        return self._table_height if self.statements.is_folded() else max(60, self._right.sizes()[1])

    def _page_opened(self, _page: int) -> None:
        self.layout_changed.emit()
        if not self._own_sizes:
            self._keep_grid(self.width())

    def _moved(self) -> None:
        self._own_sizes = True
        if not self.statements.is_folded():
            self._table_height = max(60, self._right.sizes()[1])
        self.layout_changed.emit()

    def _follow_fold(self, _folded: bool = False) -> None:
        height = self.statements.minimumSizeHint().height() if self.statements.is_folded() else self._table_height
        self._right.setSizes([max(1, self.height() - height - 1), height])
        self.layout_changed.emit()

    def _keep_grid(self, width: int) -> None:
        place = min(max(width, _GRID[0][0]), _GRID[-1][0])
        lower, upper = next((one, other) for one, other in pairwise(_GRID) if one[0] <= place <= other[0])
        share = (place - lower[0]) / (upper[0] - lower[0])
        left = round(lower[1] + share * (upper[1] - lower[1])) + _WIDER[0] * min(self.left.page(), 1)
        right = round(lower[2] + share * (upper[2] - lower[2])) + _WIDER[1] * min(self.right.page(), 1)
        self._across.setSizes([left, width - left - 1])
        self._upper.setSizes([width - left - right - 2, right])

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out; at the very first, fold the table where there is little."""
        super().resizeEvent(event)
        if self._fresh and self.height() > 100:
            self._fresh = False
            more = max(0, (self.height() - _ROW_AT[0]) // _ROW_AT[1])
            self._table_height = _TABLE_HEIGHT + _TABLE_ROW * more
            self.statements.set_folded(self.height() < _FOLD_BELOW)
            self._follow_fold()
        if not self._own_sizes:
            self._keep_grid(self.width())
        self.layout_changed.emit()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Hand a change of theme on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


def _splitter(direction: Qt.Orientation, within: QWidget) -> QSplitter:
    splitter = QSplitter(direction, within)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    splitter.setMinimumSize(QSize(0, 0))
    return splitter


def _sizes(found: object) -> list[int] | None:
    values = cast("list[object]", found) if isinstance(found, list) else []
    sizes = [value for value in values if isinstance(value, int) and value >= 0]
    return sizes if len(sizes) == len(values) == 2 and sum(sizes) > 0 else None
