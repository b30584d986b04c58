"""How the lists of the editor of fields are painted: as calm as the window's own."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui import theme
from annotator.ui.coding.rows import paint_highlight, paint_words
from annotator.ui.guard import guarded, guarded_returning

AnyIndex = QModelIndex | QPersistentModelIndex
DETAIL = Qt.ItemDataRole.UserRole + 1
"""The second line of a row."""
_ROW, _OPTION, _INSET = 44, 26, 12


class FieldDelegate(QStyledItemDelegate):
    """A label, and below it the type."""

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one field."""
        rect = _ground(painter, option)
        box = QRectF(rect).adjusted(_INSET, 4, -_INSET, -4)
        upper, lower = box.adjusted(0, 0, 0, -box.height() / 2), box.adjusted(0, box.height() / 2, 0, 0)
        paint_words(painter, upper, str(index.data(Qt.ItemDataRole.DisplayRole)), theme.sans(13, 500), "ink")
        paint_words(painter, lower, str(index.data(DETAIL)), theme.sans(12), "muted")

    @guarded_returning(QSize(100, _ROW))
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Two lines."""
        return QSize(100, _ROW)


class OptionDelegate(QStyledItemDelegate):
    """A dot in the option's colour, and its name; edited in place."""

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one option."""
        rect = _ground(painter, option)
        dot: object = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(dot, QIcon):
            dot.paint(painter, QRect(rect.left() + 8, rect.center().y() - 6, 14, 14))
        box = QRectF(rect).adjusted(28, 0, -8, 0)
        paint_words(painter, box, str(index.data(Qt.ItemDataRole.DisplayRole)), theme.sans(13), "ink")

    @guarded_returning(QSize(100, _OPTION))
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """One line."""
        return QSize(100, _OPTION)


def _ground(painter: QPainter, option: QStyleOptionViewItem) -> QRect:
    """Paint what lies under a row; gives the row."""
    rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType] - the stubs miss it
    state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType] - the stubs miss it
    current = bool(state & QStyle.StateFlag.State_Selected)
    if current or state & QStyle.StateFlag.State_MouseOver:
        paint_highlight(painter, rect.adjusted(-4, 0, 4, 0), current=current)
    return rect
