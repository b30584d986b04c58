"""How far the work on an article is: its glyph, its words, its icon in menus."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPainterPath, QPen, QPixmap

from annotator.model.article import STATUSES
from annotator.ui import theme

STATUS = 14
"""Pixels that a glyph is wide."""
IRRELEVANT = "irrelevant"
KEYS = {str(at): status for at, status in enumerate(STATUSES, start=1)}
"""The digit of each status, in the order of the work."""


def status_words(status: str) -> str:
    """The name of a status in the user's language, as it stands alone."""
    words = {
        "to do": QCoreApplication.translate("ArticleStatus", "To do"),
        "in progress": QCoreApplication.translate("ArticleStatus", "In progress"),
        "done": QCoreApplication.translate("ArticleStatus", "Done"),
        "irrelevant": QCoreApplication.translate("ArticleStatus", "Irrelevant"),
    }
    return words.get(status, status)


def paint_status(painter: QPainter, centre: QPointF, status: str, ground: str = "panel") -> None:
    """An empty ring: to do; half full: in progress; a tick: done; crossed out: irrelevant.

    The tick is cut out in the colour of the `ground`.
    """
    now = theme.current()
    radius = STATUS / 2 - 0.75
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
        tick = QPen(now.colour(ground), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(tick)
        painter.drawPolyline([QPointF(x - 2.8, y + 0.2), QPointF(x - 0.8, y + 2.2), QPointF(x + 2.9, y - 2.1)])
    elif status == IRRELEVANT:
        painter.drawLine(QPointF(x - 4.2, y + 4.2), QPointF(x + 4.2, y - 4.2))


def mark_taken(action: QAction, taken: bool) -> None:
    """Check an entry of a menu; it is set in bold, too, since its icon stands where the tick would be."""
    action.setCheckable(True)
    action.setChecked(taken)
    if taken:
        action.setFont(theme.sans(13, 600))


def status_icon(status: str) -> QIcon:
    """The glyph for a menu, in the colours of the theme as it is now."""
    picture = QPixmap(QSize(16, 16) * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_status(painter, QPointF(8, 8), status, "card")
    return QIcon(picture)
