"""Paints the cells of the statement table."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.model.asked import ValueCount
from annotator.model.codebook import Stance
from annotator.model.statement import StatementRow
from annotator.ui import icons, theme
from annotator.ui.coding.painting import paint_stance_chip
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import draw_words, mixed, one_line
from annotator.ui.lists.view import PagedView
from annotator.ui.statements.columns import NARROWEST, Column
from annotator.ui.statements.model import StatementModel

ROW_HEIGHT = 27
CELL_LEFT, CELL_RIGHT = 14, 2
_CHIP, _CHIP_GAP = 15, 7
_WIDEST = 600
"""Of a column that a double click fits to its words."""
_STANCES_LEAST, _STANCES_MOST = 92, 168


class StatementDelegate(QStyledItemDelegate):
    """Quotes in the reading face, stances as chips; the rest in the interface's face."""

    def __init__(self, view: PagedView, model: StatementModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._stances: dict[str, Stance] = {}

    def set_stances(self, stances: Sequence[Stance]) -> None:
        """The project's stances, by whose names rows are given chips."""
        self._stances = {stance.name: stance for stance in stances}

    def stance_width(self) -> int:
        """What a column needs to name each stance of the project; very long names are cut."""
        words = QFontMetricsF(theme.sans(12.5))
        names = (words.horizontalAdvance(name) for name in self._stances)
        needed = CELL_LEFT + _CHIP + _CHIP_GAP + ceil(max(names, default=0.0)) + 2 + CELL_RIGHT
        return min(max(needed, _STANCES_LEAST), _STANCES_MOST)

    @guarded_returning(QSize(80, ROW_HEIGHT))
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One height for all; as wide as the words, for a double click on a divider."""
        row = self._model.row(index.row())
        if row is None:
            return QSize(NARROWEST, ROW_HEIGHT)
        column = self._model.columns[index.column()]
        words = QFontMetricsF(_face(row, column)[0]).horizontalAdvance(self._model.text(row, index.column()))
        chip = _CHIP + _CHIP_GAP if column == "stance" and row.stance else 0
        return QSize(min(CELL_LEFT + chip + ceil(words) + 2 + CELL_RIGHT, _WIDEST), ROW_HEIGHT)

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The ground of the row, then the cell."""
        rect = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType, reportUnknownMemberType]
        painter.save()
        self._paint_ground(painter, rect, index)
        group, row = self._model.group_at(index.row()), self._model.row(index.row())
        if group is not None:
            self._paint_head(painter, rect, group, folded=self._model.is_folded(index.row()))
        elif row is not None:
            room = QRectF(rect).adjusted(CELL_LEFT, 0, -CELL_RIGHT, -1)
            self._paint_cell(
                painter, room, row, self._model.columns[index.column()], self._model.text(row, index.column())
            )
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        now = theme.current()
        selected = self._view.selectionModel().isRowSelected(index.row(), QModelIndex())
        if self._model.group_at(index.row()) is not None:
            painter.fillRect(rect, mixed(now.colour("chrome"), now.colour("page"), 0.6))
        elif selected:
            painter.fillRect(rect, now.colour("selected"))
        elif index.row() == self._view.hovered_row():
            painter.fillRect(rect, mixed(now.colour("chrome"), now.colour("page"), 0.45))
        painter.fillRect(
            QRect(rect.left(), rect.bottom(), rect.width(), 1), mixed(now.colour("line"), now.colour("page"), 0.6)
        )
        if index.row() == self._view.cursor_row() and self._view.by_key and self._view.hasFocus():
            self._paint_ring(painter, rect)

    def _paint_ring(self, painter: QPainter, rect: QRect) -> None:
        """The ring goes round the row: its sides lie at the first and the last pixel in sight."""
        right = self._view.viewport().width()
        painter.setPen(QPen(theme.current().colour("accent"), 2))
        painter.drawLine(QPointF(rect.left(), rect.top() + 1), QPointF(rect.right() + 1, rect.top() + 1))
        painter.drawLine(QPointF(rect.left(), rect.bottom()), QPointF(rect.right() + 1, rect.bottom()))
        if rect.left() <= 0:
            painter.drawLine(QPointF(1, rect.top() + 1), QPointF(1, rect.bottom()))
        if rect.right() + 1 >= right:
            painter.drawLine(QPointF(right - 1, rect.top() + 1), QPointF(right - 1, rect.bottom()))

    def _paint_head(self, painter: QPainter, rect: QRect, group: ValueCount, *, folded: bool) -> None:
        """The head of a group lies across all columns: each paints its own piece of it."""
        now = theme.current()
        painter.setClipRect(rect)
        left = CELL_LEFT - self._view.horizontalScrollBar().value()
        room = QRectF(left, rect.top(), self._view.viewport().width() - left, rect.height() - 1)
        sign = icons.pixmap(
            "chevron-right" if folded else "chevron-down", 16, now.colour("ink2"), painter.device().devicePixelRatioF()
        )
        painter.drawPixmap(QPointF(room.left() - 4, rect.top() + (rect.height() - 17) / 2), sign)
        room.setLeft(room.left() + 18)
        if self._model.group == "stance" and group.key:
            room.setLeft(self._paint_chip(painter, room, group.name))
        font, words = theme.sans(12.5, 600), self._model.group_name(group)
        draw_words(painter, room, words, font, now.colour("ink"))
        room.setLeft(room.left() + QFontMetricsF(font).horizontalAdvance(one_line(words)) + 10)
        draw_words(painter, room, QLocale().toString(group.count), theme.sans(12.5), now.colour("muted"))

    def _paint_chip(self, painter: QPainter, room: QRectF, stance: str) -> float:
        """The chip of a stance at the left; gives where its name begins."""
        top = round(room.top() + (room.height() - _CHIP) / 2)
        style = theme.current().stance_style(self._stances.get(stance))
        paint_stance_chip(painter, QRectF(room.left(), top, _CHIP, _CHIP), style, filled=True)
        return room.left() + _CHIP + _CHIP_GAP

    def _paint_cell(self, painter: QPainter, room: QRectF, row: StatementRow, column: Column, words: str) -> None:
        font, ink = _face(row, column)
        if column == "stance" and row.stance:
            room.setLeft(self._paint_chip(painter, room, row.stance))
        draw_words(painter, room, words, font, theme.current().colour(ink), Qt.AlignmentFlag.AlignLeft)


def _face(row: StatementRow, column: Column) -> tuple[QFont, str]:
    """The font of a cell and the role of its colour."""
    if column == "quote":
        return theme.serif(12.5), "ink"
    if column == "speaker" and row.speaker:
        return theme.sans(12.5, 500), "ink"
    font = theme.sans(12.5)
    font.setItalic(column == "speaker")
    if column == "completion":
        return font, "accent"
    return font, "muted" if column in ("speaker", "coder", "published") else "ink2"
