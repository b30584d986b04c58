"""The header of the statement table: a click sorts, a drag moves or widens."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from annotator.ui import theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import draw_chevron, draw_words
from annotator.ui.statements.columns import COLUMNS, NARROWEST, Column
from annotator.ui.statements.delegate import CELL_LEFT, CELL_RIGHT

HEIGHT = 26
_CHEVRON = 14


class StatementHeader(QHeaderView):
    """Knows by which column the statements are sorted; the order itself is made elsewhere."""

    sort_asked = Signal(str, bool)
    """A column (empty: none) and whether it descends."""
    menu_asked = Signal(int, QPoint)
    """A column's section was clicked with the right button, there on the screen."""
    widened = Signal()
    """The user has set a width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._sorted: tuple[Column, bool] | None = None
        self._dragging = False
        self._filtered: frozenset[Column] = frozenset()
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(NARROWEST)
        self.setFixedHeight(HEIGHT)
        self.setMouseTracking(True)
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

    def _turn(self, section: int) -> None:
        """Rising, then falling, then by their place in the text again."""
        column = COLUMNS[section]
        if self._sorted == (column, True):
            self._sorted = None
        else:
            self._sorted = (column, self._sorted == (column, False))
        self.viewport().update()
        self.sort_asked.emit(*(self._sorted or ("", False)))

    def _note_width(self) -> None:
        if self._dragging:
            self.widened.emit()

    @guarded
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the column under the mouse."""
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
        sorted_here = self._sorted is not None and self._sorted[0] == COLUMNS[logicalIndex]
        font = theme.sans(12.5, 500 if sorted_here else 400)
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        room = QRectF(rect).adjusted(CELL_LEFT, 0, -CELL_RIGHT - (_CHEVRON if sorted_here else 0), -1)
        draw_words(painter, room, words, font, now.colour("ink2" if sorted_here else "muted"))
        if self._sorted is not None and sorted_here:
            end = min(room.right(), room.left() + QFontMetricsF(font).horizontalAdvance(words))
            draw_chevron(painter, QPointF(end + 9, room.center().y()), now.colour("ink2"), up=not self._sorted[1])
        if COLUMNS[logicalIndex] in self._filtered:
            painter.fillRect(
                QRect(rect.left() + CELL_LEFT, rect.bottom() - 1, rect.width() - 20, 2), now.colour("accent")
            )
        painter.restore()
