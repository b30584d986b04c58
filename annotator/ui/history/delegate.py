"""Paints a change: the stance's chip or an icon, who did what, when, and to which quote."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.model.history import HistoryRow
from annotator.ui import icons, theme
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.history import wording
from annotator.ui.history.model import HistoryModel
from annotator.ui.history.view import HEADING, ROW, HistoryView
from annotator.ui.lists.painting import draw_ring, draw_words, mixed
from annotator.ui.reader.chips import CHIP, draw_chip
from annotator.ui.reader.colours import Look

_LEFT, _TEXT, _RIGHT = 13, 38, 14
_FIRST, _STEP, _LINE = 14, 21, 20
"""The middle of the first line, how far the second is below it, and how high they are."""
_RADIUS = 6


class HistoryDelegate(QStyledItemDelegate):
    """A thin line leads from change to change through a day."""

    def __init__(self, view: HistoryView, model: HistoryModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    @guarded_returning(QSize(120, ROW))
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Headings are lower."""
        return QSize(120, HEADING if self._model.row(index.row()) is None else ROW)

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The line at a place."""
        line = self._model.line(index.row())
        if line is None:
            return
        rect = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType, reportUnknownMemberType]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, HistoryRow):
            self._paint_ground(painter, rect, index.row())
            if self._model.row(index.row() + 1) is not None:
                self._paint_thread(painter, rect)
            self._paint_sign(painter, rect, line)
            self._paint_words(painter, rect, line)
        else:
            self._paint_day(painter, rect, line)
        painter.restore()

    def _paint_day(self, painter: QPainter, rect: QRect, day: date) -> None:
        room = QRectF(rect).adjusted(14, 4, -_RIGHT, 0)
        words = wording.day_words(day, self._model.today())
        draw_words(painter, room, words, theme.sans(12), theme.current().colour("muted"))

    def _paint_ground(self, painter: QPainter, rect: QRect, row: int) -> None:
        now, ground = theme.current(), QRectF(rect).adjusted(6, 0, -6, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if row == self._view.cursor_row():
            painter.setBrush(now.colour("selected"))
            painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        elif row == self._view.hovered_row():
            painter.setBrush(mixed(now.colour("line"), now.colour("panel"), 0.4))
            painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        if row == self._view.cursor_row() and self._view.by_key and self._view.hasFocus():
            draw_ring(painter, ground, _RADIUS)

    def _paint_thread(self, painter: QPainter, rect: QRect) -> None:
        x = _LEFT + CHIP / 2
        painter.setPen(QPen(theme.current().colour("line"), 1))
        painter.drawLine(QPointF(x, rect.top() + _FIRST + 12), QPointF(x, rect.bottom() + _FIRST - 11))

    def _paint_sign(self, painter: QPainter, rect: QRect, row: HistoryRow) -> None:
        now, top = theme.current(), rect.top() + _FIRST - CHIP / 2
        if row.verb:
            drawn = icons.pixmap(row.verb, CHIP, now.colour("muted"), painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(_LEFT, top), drawn)
        elif row.stance is not None and wording.is_about_a_statement(row):
            style = now.stance_style(row.stance)
            draw_chip(painter, _LEFT, top, Look(style.colour, style.line, style.glyph))
        else:
            painter.setPen(QPen(now.colour("muted"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(_LEFT + CHIP / 2, top + CHIP / 2), 3.2, 3.2)

    def _paint_words(self, painter: QPainter, rect: QRect, row: HistoryRow) -> None:
        now, small = theme.current(), theme.sans(12)
        aside = bool(row.verb) or row.is_undone
        room = QRectF(_TEXT, rect.top() + _FIRST - _LINE / 2, rect.width() - _TEXT - _RIGHT, _LINE)
        time = wording.time_of(row)
        draw_words(painter, room, time, small, now.colour("muted"), Qt.AlignmentFlag.AlignRight)
        first = QRectF(room)
        first.setWidth(room.width() - QFontMetricsF(small).horizontalAdvance(time) - 8)
        name, bold, plain = self._model.who(row), theme.sans(13, 600), theme.sans(13)
        draw_words(painter, first, name, bold, now.colour("ink2" if aside else "ink"))
        first.setLeft(first.left() + QFontMetricsF(bold).horizontalAdvance(name + " ") + 1)
        plain.setStrikeOut(row.is_undone and not row.verb)
        draw_words(painter, first, wording.deed(row), plain, now.colour("muted" if aside else "ink2"))
        room.translate(0, _STEP)
        detail = wording.detail(row)
        font = theme.serif(13.5) if detail.is_quote else theme.sans(12.5)
        draw_words(painter, room, detail.words, font, now.colour("muted"))
