"""Paints an article of the list: status, title on two lines, outlet and date, group, memo, number of statements."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.model.article import Article
from annotator.ui import icons, theme
from annotator.ui.articles.model import ArticleModel
from annotator.ui.articles.status import STATUS, paint_status
from annotator.ui.articles.view import ArticleView
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.lists.painting import DOT, break_in_two, draw_ring, draw_words, joined, mixed

ROW_HEIGHT = 64
_LEFT, _TEXT, _RIGHT = 14, 36, 16
_LINE = 18
_RADIUS = 6
_MEMO = 14
_LABEL_PAD, _LABEL_LEAST = 5, 42


class ArticleDelegate(QStyledItemDelegate):
    """`current` is the uid of the article that the reader shows."""

    def __init__(self, view: ArticleView, model: ArticleModel) -> None:
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
        is_current = article.uid == self.current
        ground = self._paint_ground(painter, rect, index.row(), is_current)
        font = theme.sans(13, 600 if is_current else 400)
        lines = break_in_two(self._model.titles.of(article), font, rect.width() - _TEXT - _RIGHT)
        if not lines[1]:  # a short title stands in the middle of its row
            rect.moveTop(rect.top() + _LINE // 2)
        paint_status(painter, QPointF(_LEFT + STATUS / 2, rect.top() + 17), article.status, ground)
        self._paint_words(painter, rect, article, lines, font)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, row: int, is_current: bool) -> str:
        """Gives the name of the colour. Where several rows are selected, these; else the open article's."""
        now = theme.current()
        ground = QRectF(rect).adjusted(6, 1, -6, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        many = self._view.selects_many()
        chosen = self._view.selectionModel().isRowSelected(row) if many else is_current
        if chosen:
            painter.setBrush(now.colour("selected"))
            painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        elif row == self._view.hovered_row():
            painter.setBrush(mixed(now.colour("line"), now.colour("panel"), 0.4))
            painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        if row == self._view.cursor_row() and self._view.by_key and self._view.hasFocus():
            draw_ring(painter, ground, _RADIUS)
        return "selected" if chosen else "panel"

    def _paint_words(self, painter: QPainter, rect: QRect, article: Article, lines: Sequence[str], font: QFont) -> None:
        now = theme.current()
        aside = article.status == "irrelevant" and article.uid != self.current
        room = QRectF(_TEXT, rect.top() + 8, rect.width() - _TEXT - _RIGHT, _LINE)
        ink = now.colour("muted" if aside else "ink")
        for line in lines:
            if line:
                draw_words(painter, room, line, font, ink)
                room.translate(0, _LINE)
        room.translate(0, -1)
        self._paint_meta(painter, room, article)

    def _paint_meta(self, painter: QPainter, room: QRectF, article: Article) -> None:
        """From the right: number of statements, memo, group; what is left is for outlet and date."""
        now, small = theme.current(), theme.sans(12)
        if article.statements:
            count = QLocale().toString(article.statements)
            draw_words(painter, room, count, theme.sans(12, 500), now.colour("ink2"), Qt.AlignmentFlag.AlignRight)
            room.setWidth(room.width() - QFontMetricsF(small).horizontalAdvance(count) - 8)
        if article.memo:
            picture = icons.pixmap("note", _MEMO, now.colour("muted"), painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(room.right() - _MEMO, room.center().y() - _MEMO / 2), picture)
            room.setWidth(room.width() - _MEMO - 6)
        origin = self._model.origin(article)
        if article.group_name:
            left = room.width() - QFontMetricsF(small).horizontalAdvance(DOT.join(filter(None, origin))) - 8
            room.setWidth(room.width() - self._paint_label(painter, room, article.group_name, left) - 8)
        draw_words(painter, room, joined(*origin, small, room.width()), small, now.colour("muted"))

    def _paint_label(self, painter: QPainter, room: QRectF, words: str, left: float) -> float:
        """The name of the group in a small frame at the right, as far as there is room `left`; gives its width."""
        now, font = theme.current(), theme.sans(10.5)
        whole = QFontMetricsF(font).horizontalAdvance(words) + 2 + 2 * _LABEL_PAD
        width = min(whole, max(left, _LABEL_LEAST))
        box = QRectF(room.right() - width, room.center().y() - 8, width, 16).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(now.colour("edge"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        inside = box.adjusted(_LABEL_PAD, 0, -_LABEL_PAD + 1, 0)
        draw_words(painter, inside, words, font, now.colour("muted"))
        return width
