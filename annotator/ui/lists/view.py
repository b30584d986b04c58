"""A view of rows of one height that opens and jumps at once, however many there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from annotator.ui import theme
from annotator.ui.guard import guarded
from annotator.ui.lists.model import AnyIndex

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PagedView(QTableView):
    """A table of uniform rows.

    It is a QTableView for lists, too: a QListView lays out every row before it shows the first
    (1,000,000 rows: a second), fixed sections cost a few milliseconds.
    """

    opened = Signal(int)
    deleted = Signal()
    filter_asked = Signal()
    details_asked = Signal()
    copied = Signal()

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by_key = False
        """Whether the cursor was last moved by a key: then it shows a ring."""
        self._pressed = -1
        self._ground = "panel"
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(row_height)
        rows.setDefaultSectionSize(row_height)
        self.verticalScrollBar().setSingleStep(row_height)

    def lie_on(self, role: str) -> None:
        """Lie on a colour of the theme; what is selected is painted by the delegate."""
        self._ground = role
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        # Not by the palette: with a new style sheet of the application, Qt gives the viewport its old palette back.
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, then the rows."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), theme.current().colour(self._ground))
        super().paintEvent(event)

    def cursor_row(self) -> int:
        """The row of the cursor, -1 where there is none."""
        return self.currentIndex().row()

    def go_to(self, row: int, *, select: bool = True) -> None:
        """Put the cursor on a row and bring it into sight."""
        index = self.model().index(row, 0)
        if select:
            self.setCurrentIndex(index)
        else:
            self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.NoUpdate)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def top(self) -> tuple[int, int]:
        """The first row in sight, and how many pixels of it are above the edge."""
        row = max(0, self.rowAt(0))
        return row, -self.rowViewportPosition(row)

    def put_top(self, row: int, above: int = 0) -> None:
        """Scroll so that a row is the first in sight."""
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(row * self.verticalHeader().defaultSectionSize() + above)

    def selected_stretches(self) -> Sequence[tuple[int, int]]:
        """The selected rows as stretches (first, last), in order and apart."""
        selection = self.selectionModel().selection()
        parts = [selection.at(i) for i in range(selection.count())]
        spans = sorted((part.top(), part.bottom()) for part in parts)
        merged: list[tuple[int, int]] = []
        for first, last in spans:
            if merged and first <= merged[-1][1] + 1:
                merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
            else:
                merged.append((first, last))
        return merged

    @guarded
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: the search of Qt reads every row. `/` leads to the filter."""

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, delete, copy, filter; the rest moves the cursor."""
        self.by_key = True
        row = self.cursor_row()
        command = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _OPENING and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.details_asked.emit()
        elif event.key() in _OPENING and row >= 0:
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif event.text() == "/":
            self.filter_asked.emit()
        elif command and event.key() == Qt.Key.Key_C:
            self.copied.emit()
        elif command and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to_end(last=event.key() == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def _go_to_end(self, *, last: bool) -> None:
        if self.model().rowCount() > 0:
            self.go_to(self.model().rowCount() - 1 if last else 0)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Move the cursor without a ring."""
        self.by_key = False
        self._pressed = self.indexAt(event.position().toPoint()).row()
        super().mousePressEvent(event)

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without Shift or Ctrl opens its row; a drag over several selects them."""
        super().mouseReleaseEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() == Qt.MouseButton.LeftButton and plain and row >= 0 and row == self._pressed:
            self.opened.emit(row)

    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the focus came by a key; the first row gets the cursor if none has."""
        super().focusInEvent(event)
        keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
        self.by_key = event.reason() in keys or self.by_key
        if self.by_key and self.cursor_row() < 0 and self.model().rowCount() > 0:
            self.go_to(0, select=False)

    @guarded
    def leaveEvent(self, event: QEvent) -> None:
        """Forget the row under the mouse."""
        super().leaveEvent(event)
        self.viewport().update()

    def hovered_row(self) -> int:
        """The row under the mouse, -1 where there is none."""
        if not self.viewport().underMouse():
            return -1
        return self.rowAt(self.viewport().mapFromGlobal(self.cursor().pos()).y())

    @guarded
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Paint both whole rows: the ring and the selection go across."""
        super().currentChanged(current, previous)
        self.viewport().update()
