"""How the rows of a list of completions are painted."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui import icons, theme
from annotator.ui.coding.options import Option
from annotator.ui.coding.painting import mixed, paint_badge, paint_caps
from annotator.ui.guard import guarded, guarded_returning

ROW_HEIGHT = 31
HEADING_HEIGHT = 24
INSET = 16
"""From the edge of the panel to its text."""
_SIDE = 8
_BADGE = 20
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_NARROW = 320


def paint_highlight(painter: QPainter, rect: QRect, *, current: bool) -> None:
    """The ground of a row that is highlighted, or that the mouse is on."""
    now = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.colour("selected") if current else mixed(now.colour("ink"), 0.05))
    painter.drawRoundedRect(QRectF(rect).adjusted(_SIDE, 0, -_SIDE, 0), 6, 6)
    painter.restore()


def paint_words(painter: QPainter, rect: QRectF, words: str, font: QFont, role: str) -> float:
    """`words` on one line in the colour of `role`, elided to fit; gives where they end."""
    if rect.width() < 8 or not words:
        return rect.left()
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.setPen(theme.current().colour(role))
    painter.drawText(rect, _MIDDLE | Qt.TextFlag.TextSingleLine, shown)
    return rect.left() + metrics.horizontalAdvance(shown)


def paint_dot(painter: QPainter, centre: QPointF, colour: str) -> None:
    """A small disc in the colour of an option."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.current().colour("line"), 1))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(centre, 5, 5)
    painter.restore()


def enter_key() -> str:
    """The name on the Enter key."""
    return QCoreApplication.translate("Keys", "Enter")


class RowDelegate(QStyledItemDelegate):
    """Paints an option with its badge, its detail and why it is offered; or a heading."""

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row: object = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType] - the stubs miss it
        if isinstance(row, str):
            box = QRectF(rect).adjusted(INSET, 0, -INSET, 0)
            paint_words(painter, box, row, theme.sans(11.5), "muted")
        elif isinstance(row, Option):
            state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType] - the stubs miss it
            current = bool(state & QStyle.StateFlag.State_Selected)
            if current or state & QStyle.StateFlag.State_MouseOver:
                paint_highlight(painter, rect, current=current)
            _paint_option(painter, rect, row, current=current)

    @guarded_returning(QSize(100, ROW_HEIGHT))
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Headings are lower than options."""
        heading = isinstance(index.data(Qt.ItemDataRole.UserRole), str)
        return QSize(100, HEADING_HEIGHT if heading else ROW_HEIGHT)


def _paint_option(painter: QPainter, rect: QRect, option: Option, *, current: bool) -> None:
    left, right = rect.left() + INSET, rect.right() + 1 - INSET
    middle = rect.center().y() + 0.5
    narrow = rect.width() < _NARROW
    mark = QRectF(left, round(middle - _BADGE / 2), _BADGE, _BADGE)
    if option.speaker is not None:
        paint_badge(painter, mark, option.speaker)
    elif option.icon is not None:
        ratio = painter.device().devicePixelRatioF()
        image = icons.pixmap(option.icon, 16, theme.current().colour("muted"), ratio)
        painter.drawPixmap(QPoint(round(mark.left() + 2), round(mark.top() + 2)), image)
    elif option.colour is not None:
        paint_dot(painter, mark.center(), option.colour)
    marked = option.speaker is not None or option.icon is not None or option.colour is not None
    text = left + (29 if marked else 0)
    end = float(right)
    if current and not narrow:
        end = paint_caps(painter, right, middle, (enter_key(),)) - 10
    aside = theme.sans(12)
    if option.aside and not narrow:
        width = min(QFontMetricsF(aside).horizontalAdvance(option.aside) + 1, (end - text) * 0.5)
        paint_words(painter, QRectF(end - width, rect.top(), width, rect.height()), option.aside, aside, "muted")
        end -= width + 14
    after = paint_words(
        painter, QRectF(text, rect.top(), end - text, rect.height()), option.title, theme.sans(13, 500), "ink"
    )
    detail = option.detail or (option.aside if narrow else "")
    paint_words(painter, QRectF(after + 9, rect.top(), end - after - 9, rect.height()), detail, aside, "muted")
