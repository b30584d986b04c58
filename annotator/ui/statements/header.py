"""The header of the statement table: a click sorts, a drag moves or widens; keys do the same."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QHeaderView, QWidget

from annotator.ui import theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import draw_chevron, draw_ring, draw_words
from annotator.ui.statements.columns import COLUMNS, NARROWEST, Column
from annotator.ui.statements.delegate import CELL_LEFT, CELL_RIGHT

HEIGHT = 26
_CHEVRON = 14
_WIDER = 12
"""Pixels by which a key widens a column."""
_SIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_TURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


class StatementHeader(QHeaderView):
    """Knows by which column the statements are sorted; the order itself is made elsewhere."""

    sort_asked = Signal(str, bool)
    """A column (empty: none) and whether it descends."""
    menu_asked = Signal(int, QPoint)
    """A column's section was clicked with the right button, there on the screen."""
    widened = Signal()
    """The user has set a width."""
    moved = Signal(str, int)
    """A key moves a column: 1 to the right, -1 to the left."""
    left = Signal()
    """Down or Esc: the rows have the word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.columns: tuple[Column, ...] = COLUMNS
        self._sorted: tuple[Column, bool] | None = None
        self._dragging = False
        self._at = 0
        self._filtered: frozenset[Column] = frozenset()
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(NARROWEST)
        self.setFixedHeight(HEIGHT)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sectionClicked.connect(self._turn)
        self.sectionResized.connect(self._note_width)
        self.sectionHandleDoubleClicked.connect(self.widened)

    def sorting(self) -> tuple[Column, bool] | None:
        """The column by which the statements are sorted and whether it descends; None: by their place."""
        return self._sorted

    def show_sorting(self, sorting: tuple[Column, bool] | None) -> None:
        """Mark a column as the sorted one; sends nothing."""
        self._sorted = sorting
        self.viewport().update()

    def show_filtered(self, columns: frozenset[Column]) -> None:
        """Mark the columns by whose values statements are chosen; sends nothing."""
        self._filtered = columns
        self.viewport().update()

    def sort(self, sorting: tuple[Column, bool] | None) -> None:
        """As if the user had clicked until it was so."""
        self._sorted = sorting
        self.viewport().update()
        self._speak()
        self.sort_asked.emit(*(sorting or ("", False)))

    def at(self) -> int:
        """The section that the keys act on."""
        if self._at >= self.count() or self.isSectionHidden(self._at):
            self._at = self._shown()[0]
        return self._at

    def _turn(self, section: int) -> None:
        """Rising, then falling, then by their place in the text again."""
        column = self.columns[section]
        self.sort(None if self._sorted == (column, True) else (column, self._sorted == (column, False)))

    def _shown(self) -> list[int]:
        """The sections that are shown, as they stand."""
        sections = map(self.logicalIndex, range(self.count()))
        return [section for section in sections if not self.isSectionHidden(section)]

    def _step(self, step: int, held: Qt.KeyboardModifier) -> None:
        """Go to the next column, move this one, or widen it."""
        shown, here = self._shown(), self.at()
        if held == Qt.KeyboardModifier.ControlModifier:
            self.moved.emit(self.columns[here], step)
        elif held == Qt.KeyboardModifier.ShiftModifier:
            self.resizeSection(here, max(NARROWEST, self.sectionSize(here) + step * _WIDER))
            self.widened.emit()
        else:
            self._at = shown[min(max(0, shown.index(here) + step), len(shown) - 1)]
            self._speak()
        self.viewport().update()

    def _ask_for_menu(self) -> None:
        left = self.sectionViewportPosition(self.at())
        self.menu_asked.emit(self.at(), self.viewport().mapToGlobal(QPoint(max(0, left), self.height())))

    def _speak(self) -> None:
        """Name the column at hand, and how it is sorted."""
        name = str(self.model().headerData(self.at(), Qt.Orientation.Horizontal))
        if self._sorted is not None and self._sorted[0] == self.columns[self.at()]:
            falling = self._sorted[1]
            words = self.tr("Column {name}, falling") if falling else self.tr("Column {name}, rising")
        else:
            words = self.tr("Column {name}")
        self.setAccessibleName(words.format(name=name))
        if self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show and say which column the keys act on."""
        self._speak()
        super().focusInEvent(event)
        self.viewport().update()

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose a column, with Ctrl they move it, with Shift they widen it; Enter sorts."""
        key, held = event.key(), event.modifiers() & _HELD
        if key in _SIDES and held != Qt.KeyboardModifier.AltModifier:
            self._step(_SIDES[Qt.Key(key)], held)
        elif key in _TURN and not held:
            self._turn(self.at())
        elif key == Qt.Key.Key_Down and held == Qt.KeyboardModifier.AltModifier:
            self._ask_for_menu()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            event.ignore()

    def _note_width(self) -> None:
        if self._dragging:
            self.widened.emit()

    @guarded
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the column under the mouse, or of that which the keys act on."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._ask_for_menu()
            return
        section = self.logicalIndexAt(event.pos())
        if section >= 0:
            self.menu_asked.emit(section, event.globalPos())

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What changes in width until the release was set by the user."""
        self._dragging = True
        super().mousePressEvent(event)

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The drag has ended."""
        super().mouseReleaseEvent(event)
        self._dragging = False

    @guarded_returning(QSize(80, HEIGHT))
    def sizeHint(self) -> QSize:
        """A little lower than a row."""
        return QSize(super().sizeHint().width(), HEIGHT)

    @guarded
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """The name of a column, and a chevron where it is the sorted one."""
        now = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, now.colour("page"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), now.colour("line"))
        sorted_here = self._sorted is not None and self._sorted[0] == self.columns[logicalIndex]
        font = theme.sans(12.5, 500 if sorted_here else 400)
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        room = QRectF(rect).adjusted(CELL_LEFT, 0, -CELL_RIGHT - (_CHEVRON if sorted_here else 0), -1)
        draw_words(painter, room, words, font, now.colour("ink2" if sorted_here else "muted"))
        if self._sorted is not None and sorted_here:
            end = min(room.right(), room.left() + QFontMetricsF(font).horizontalAdvance(words))
            draw_chevron(painter, QPointF(end + 9, room.center().y()), now.colour("ink2"), up=not self._sorted[1])
        if self.columns[logicalIndex] in self._filtered:
            painter.fillRect(
                QRect(rect.left() + CELL_LEFT, rect.bottom() - 1, rect.width() - 20, 2), now.colour("accent")
            )
        if self.hasFocus() and logicalIndex == self.at():
            draw_ring(painter, QRectF(rect).adjusted(2, 0, -2, -1), 4)
        painter.restore()
