"""Paints an article of the list: status, title on two lines, outlet and date, number of statements."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.model.article import Article
from annotator.ui import theme
from annotator.ui.articles.model import ArticleModel
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import break_in_two, draw_ring, draw_words, mixed
from annotator.ui.lists.view import PagedView

ROW_HEIGHT = 64
_LEFT, _TEXT, _RIGHT = 14, 36, 16
_LINE = 18
_STATUS = 14
_RADIUS = 6


class ArticleDelegate(QStyledItemDelegate):
    """`current` is the uid of the article that the reader shows."""

    def __init__(self, view: PagedView, model: ArticleModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self.current: str | None = None

    @guarded_returning(QSize(120, ROW_HEIGHT))
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One height for all."""
        return QSize(120, ROW_HEIGHT)

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The article of a row, on the ground that says whether it is open."""
        article = self._model.row(index.row())
        if article is None:
            return
        rect = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType, reportUnknownMemberType]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, index.row(), article.uid == self.current)
        paint_status(painter, QPointF(_LEFT + _STATUS / 2, rect.top() + 17), article.status)
        self._paint_words(painter, rect, article)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, row: int, is_current: bool) -> None:
        now = theme.current()
        ground = QRectF(rect).adjusted(6, 1, -6, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_current:
            painter.setBrush(now.colour("selected"))
            painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        elif row == self._view.hovered_row():
            painter.setBrush(mixed(now.colour("line"), now.colour("panel"), 0.4))
            painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        if row == self._view.cursor_row() and self._view.by_key and self._view.hasFocus():
            draw_ring(painter, ground, _RADIUS)

    def _paint_words(self, painter: QPainter, rect: QRect, article: Article) -> None:
        now = theme.current()
        is_current = article.uid == self.current
        aside = article.status == "irrelevant" and not is_current
        font = theme.sans(13, 600 if is_current else 400)
        room = QRectF(_TEXT, rect.top() + 8, rect.width() - _TEXT - _RIGHT, _LINE)
        ink = now.colour("muted" if aside else "ink")
        for line in break_in_two(self._model.titles.of(article), font, room.width()):
            if line:
                draw_words(painter, room, line, font, ink)
                room.translate(0, _LINE)
        small = theme.sans(12)
        room.translate(0, -1)
        if article.statements:
            count = QLocale().toString(article.statements)
            draw_words(painter, room, count, theme.sans(12, 500), now.colour("ink2"), Qt.AlignmentFlag.AlignRight)
            room.setWidth(room.width() - QFontMetricsF(small).horizontalAdvance(count) - 8)
        draw_words(painter, room, self._model.meta(article), small, now.colour("muted"))


def paint_status(painter: QPainter, centre: QPointF, status: str) -> None:
    """An empty ring: to do; half full: in progress; a tick: done; crossed out: irrelevant."""
    now = theme.current()
    radius = _STATUS / 2 - 0.75
    colour = now.colour("accent" if status == "in progress" else "edge")
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(colour if status == "done" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, radius, radius)
    x, y = centre.x(), centre.y()
    if status == "in progress":
        half = QPainterPath(QPointF(x, y - 4))
        half.arcTo(QRectF(x - 4, y - 4, 8, 8), 90, -180)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPath(half)
    elif status == "done":
        tick = QPen(now.colour("panel"), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(tick)
        painter.drawPolyline([QPointF(x - 2.8, y + 0.2), QPointF(x - 0.8, y + 2.2), QPointF(x + 2.9, y - 2.1)])
    elif status == "irrelevant":
        painter.drawLine(QPointF(x - 4.2, y + 4.2), QPointF(x + 4.2, y - 4.2))
