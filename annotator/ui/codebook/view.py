"""The view of the codebook's rows: keys, folding, dragging, renaming in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView, QWidget

from annotator.ui import theme
from annotator.ui.codebook.delegate import CodebookDelegate
from annotator.ui.codebook.dragging import Drop, drop_of
from annotator.ui.codebook.keys import command_of
from annotator.ui.codebook.measures import (
    PLAIN,
    chevron_box,
    count_box,
    details,
    details_room,
    head_height,
    height,
    name_left,
    plus_box,
)
from annotator.ui.codebook.model import CodebookModel
from annotator.ui.codebook.outline import Row
from annotator.ui.guard import guarded
from annotator.ui.lists.model import AnyIndex

_EDGE, _SCROLL = 24, 14


class CodebookView(QTableView):
    """A table of one column, whose rows have the heights of what they show; tells what is asked of a row."""

    asked = Signal(object, str)
    """A `Row`, and a `Command`."""
    dragged = Signal(object, object)
    """The `Row` that is dragged, and the `Drop` that letting go would be, if any; neither at the end."""
    dropped = Signal(object)
    """A `Drop`."""
    carried = Signal(object, QPoint)
    """The `Row` that is dragged beyond the panel, and where on the screen."""
    let_go = Signal(object, QPoint)
    """It was let go of there."""
    example_clicked = Signal(str)
    """A statement that shows what the value at the cursor means."""
    left = Signal()
    """Esc, where there was nothing else to give up."""

    def __init__(self, model: CodebookModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by_key = False
        self.target = -1
        self.picking = False
        """Whether the next row that is clicked or entered is an answer."""
        self._rows = model
        self._pressed: tuple[QPoint, Row] | None = None
        self._clicked: Row | None = None
        self._mouse_at = QPoint()
        self._dragged: Row | None = None
        self._drop: Drop | None = None
        self._current = -1
        self.setModel(model)
        self.setItemDelegate(CodebookDelegate(self, self, model))
        self._set_up()
        model.modelReset.connect(self.lay_out)

    def current_row(self) -> int:
        """The row of the cursor, -1 where there is none."""
        return self.currentIndex().row()

    def row_at_cursor(self) -> Row | None:
        """What the cursor is on."""
        return self._rows.row(self.current_row())

    def hovered_row(self) -> int:
        """The row under the mouse, -1 where there is none."""
        return self.rowAt(self._mouse().y()) if self.viewport().underMouse() and self._dragged is None else -1

    def hovers_count(self) -> bool:
        """Whether the mouse is on the count of a value."""
        at = self.hovered_row()
        row = self._rows.row(at)
        return row is not None and not row.is_section and count_box(self.rect_of(at), row).contains(self._mouse())

    def rect_of(self, at: int) -> QRect:
        """Where a row stands in the viewport."""
        return self.visualRect(self._rows.index(at, 0))

    def go_to(self, of: str, uid: str) -> bool:
        """Put the cursor on a value, if it is shown."""
        at = self._rows.place_of(of, uid)
        if at is not None:
            self.setCurrentIndex(self._rows.index(at, 0))
            self.scrollTo(self.currentIndex())
        return at is not None

    def lay_out(self) -> None:
        """Give every row its height."""
        header, width, outline = self.verticalHeader(), self.viewport().width(), self._rows.outline
        rows, usual = self._rows.rows(), header.defaultSectionSize()
        self._current = self.current_row()
        header.blockSignals(True)
        for at, row in enumerate(rows):
            wanted = height(row, at, width, outline, current=at == self._current)
            if wanted != usual or header.sectionSize(at) != wanted:
                header.resizeSection(at, wanted)
        header.blockSignals(False)
        self.doItemsLayout()

    def fit_current(self) -> None:
        """Give the row of the cursor its height anew: what it unfolds may be more, or less."""
        at, width = self.current_row(), self.viewport().width()
        row = self._rows.row(at)
        if row is not None:
            self.verticalHeader().resizeSection(at, height(row, at, width, self._rows.outline, current=True))

    def rename(self) -> None:
        """Edit the name at the cursor in place."""
        self.edit(self.currentIndex())

    def _set_up(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        # The ground is painted, not the palette's: with a new style sheet Qt gives the viewport its old palette back.
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(PLAIN - 4)
        rows.setDefaultSectionSize(40)
        self.verticalScrollBar().setSingleStep(PLAIN)

    def _mouse(self) -> QPoint:
        return self.viewport().mapFromGlobal(self.cursor().pos())

    def _fold(self, row: Row, *, is_open: bool) -> None:
        self._rows.fold(row, is_open=is_open)
        self.go_to(row.of, row.uid)

    @guarded
    def keyboardSearch(self, search: str) -> None:
        """Do nothing: the search field finds."""

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold, open, rename, add, delete; the rest moves the cursor."""
        if self.state() == QAbstractItemView.State.EditingState:
            event.accept()  # the Enter that ends a name comes here, too, when the line is done with it
            return
        self.by_key = True
        row, command = self.row_at_cursor(), command_of(event)
        if self._dragged is not None and event.key() == Qt.Key.Key_Shift:
            self._drag(self._dragged, self._mouse_at, shift=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._give_up()
        elif command is None or row is None:
            super().keyPressEvent(event)
        elif command in ("open", "close"):
            self._step(row, is_open=command == "open")
        elif command == "edit" and row.is_section and not self.picking:
            self._fold(row, is_open=not row.is_open)
        else:
            self.asked.emit(row, command)
        self.viewport().update()

    @guarded
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Without Shift a drag means another thing."""
        if self._dragged is not None and event.key() == Qt.Key.Key_Shift:
            self._drag(self._dragged, self._mouse_at, shift=False)
            self.viewport().update()
        else:
            super().keyReleaseEvent(event)

    def _step(self, row: Row, *, is_open: bool) -> None:
        """Open or close; a row without anything to fold leads to the one above it."""
        if row.parent and row.is_open != is_open:
            self._fold(row, is_open=is_open)
            return
        at = self.current_row()
        if is_open:
            self.setCurrentIndex(self._rows.index(min(at + 1, self._rows.rowCount() - 1), 0))
            return
        above = range(at - 1, -1, -1)
        rows = self._rows.rows()
        up = next((n for n in above if rows[n].is_section or rows[n].depth < row.depth), at)
        self.setCurrentIndex(self._rows.index(up, 0))

    def _give_up(self) -> None:
        if self._dragged is not None:
            self._end_drag()
        else:
            self.left.emit()

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Buttons act; else the cursor comes here, and a drag may begin."""
        self.by_key = False
        where = event.position().toPoint()
        at = self.rowAt(where.y())
        row = self._rows.row(at)
        if row is None or event.button() == Qt.MouseButton.MiddleButton:
            return
        rect = self.rect_of(at)
        self._clicked = None
        if event.button() == Qt.MouseButton.LeftButton and self._press_button(row, rect, where):
            return
        self._clicked = row
        self._come(at)
        if self.picking and event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit(row, "edit")
        elif event.button() == Qt.MouseButton.LeftButton and not row.is_section:
            self._pressed = where, row

    def _come(self, at: int) -> None:
        """Put the cursor on a row and keep it under the mouse, where the speaker that closes stood above it."""
        bar, top = self.verticalScrollBar(), self.rect_of(at).top()
        self.setCurrentIndex(self._rows.index(at, 0))
        bar.setValue(bar.value() + self.rect_of(at).top() - top)

    def _press_button(self, row: Row, rect: QRect, where: QPoint) -> bool:
        if row.is_section and plus_box(rect).contains(where) and not self._rows.read_only:
            self.setCurrentIndex(self._rows.index(self.rowAt(where.y()), 0))
            self.asked.emit(row, "add")
        elif row.is_section or chevron_box(rect, row).contains(where):
            self._fold(row, is_open=not row.is_open)
        elif count_box(rect, row).contains(where) and not self.picking:
            self.setCurrentIndex(self._rows.index(self.rowAt(where.y()), 0))
            self.asked.emit(row, "quotes")
        elif target := self._example_at(row, rect, where):
            self.example_clicked.emit(target)
        else:
            return False
        return True

    def _example_at(self, row: Row, rect: QRect, where: QPoint) -> str:
        """The statement whose quote is unfolded at a point."""
        at = self.current_row()
        if row.of != "concept" or self._rows.row(at) is not row or rect.height() <= head_height(row, at, rect.width()):
            return ""
        unfolded = details(row, self._rows.outline, rect.width())
        return unfolded.target_at(details_room(row, rect, at), where.x(), where.y())

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag, or show where it would end."""
        where = event.position().toPoint()
        if self._pressed is not None and not self._rows.read_only:
            begun, row = self._pressed
            if (where - begun).manhattanLength() >= QApplication.startDragDistance():
                self._dragged = row
        if self._dragged is not None:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._drag(self._dragged, where, shift=shift)
        self.viewport().setCursor(self._pointer(where))
        self.viewport().update()

    def _drag(self, dragged: Row, where: QPoint, *, shift: bool) -> None:
        self._mouse_at = where
        if not 0 <= where.x() < self.viewport().width():
            self._drop, self.target = None, -1
            self.carried.emit(dragged, self.viewport().mapToGlobal(where))
            return
        bar, tall = self.verticalScrollBar(), self.viewport().height()
        if where.y() < _EDGE or where.y() > tall - _EDGE:
            bar.setValue(bar.value() + (_SCROLL if where.y() > tall - _EDGE else -_SCROLL))
        at = self.rowAt(where.y())
        rect, target = self.rect_of(at), self._rows.row(at)
        head = max(1, head_height(target, at, rect.width()) if target is not None else 1)
        share = min(1.0, (where.y() - rect.top()) / head)
        self._drop = drop_of(dragged, target, at, shift=shift, share=share)
        self.dragged.emit(dragged, self._drop)
        self.target = self._drop.row if self._drop and not self._drop.is_between else -1

    def _pointer(self, where: QPoint) -> Qt.CursorShape:
        if self._dragged is not None:
            outside = not 0 <= where.x() < self.viewport().width()
            return Qt.CursorShape.DragMoveCursor if self._drop or outside else Qt.CursorShape.ForbiddenCursor
        at = self.rowAt(where.y())
        row = self._rows.row(at)
        quote = row is not None and bool(self._example_at(row, self.rect_of(at), where))
        return Qt.CursorShape.PointingHandCursor if quote or self.hovers_count() else Qt.CursorShape.ArrowCursor

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of what is dragged."""
        drop, dragged, where = self._drop, self._dragged, event.position().toPoint()
        self._end_drag()
        if dragged is not None and drop is not None:
            self.dropped.emit(drop)
        elif dragged is not None and not 0 <= where.x() < self.viewport().width():
            self.let_go.emit(dragged, self.viewport().mapToGlobal(where))

    def _end_drag(self) -> None:
        if self._dragged is not None:
            self.dragged.emit(None, None)
        self._pressed = self._dragged = self._drop = None
        self.target = -1
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on a value edits it; on a button it is a second click."""
        where = event.position().toPoint()
        at = self.rowAt(where.y())
        row, clicked = self._rows.row(at), self._clicked
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if clicked is not None:  # the first click may have moved the rows
            self.asked.emit(clicked, "edit")
        else:
            self._press_button(row, self.rect_of(at), where)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, the rows, and the line where a dragged one would come to stand."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), theme.current().colour("panel"))
        super().paintEvent(event)
        if self._drop is not None and self._drop.is_between:
            rect, left = self.rect_of(self._drop.row), name_left(self._drop.target) - 8
            y = rect.bottom() if self._drop.after else rect.top() - 1
            with QPainter(self.viewport()) as painter:
                painter.fillRect(QRect(left, y, rect.width() - left - 14, 2), theme.current().colour("accent"))

    @guarded
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """A value opens up where the cursor is, and closes behind it."""
        super().currentChanged(current, previous)
        outline, width, header = self._rows.outline, self.viewport().width(), self.verticalHeader()
        self._current = current.row()
        for at in {previous.row(), current.row()}:
            row = self._rows.row(at)
            if row is not None and not row.is_section:
                header.resizeSection(at, height(row, at, width, outline, current=at == current.row()))
        self.viewport().update()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names of concepts may take another number of lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out()

    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the focus came by a key; the first row gets the cursor if none has."""
        super().focusInEvent(event)
        keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
        self.by_key = event.reason() in keys or self.by_key
        if self.by_key and self.current_row() < 0 and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0, 0))

    @guarded
    def leaveEvent(self, event: QEvent) -> None:
        """Forget the row under the mouse."""
        super().leaveEvent(event)
        self.viewport().update()
