"""The lines of highlights: solid, dashes, dots, dash-dot and wave, so that colour is never alone."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from annotator.ui.theme import Line

WIDTH = 1.8
_PATTERNS: dict[Line, list[float]] = {
    "dashes": [3.4, 1.6],
    "dots": [1.0, 1.4],
    "dash-dot": [3.6, 1.3, 1.0, 1.3],
}
_WAVE_LENGTH = 6.0
_WAVE_HEIGHT = 1.6


def stroke(painter: QPainter, style: Line, colour: QColor, left: float, right: float, y: float) -> None:
    """Draw a line of a highlight from `left` to `right` with its middle at `y`; inset by a pixel."""
    left, right = left + 1, right - 1
    if right <= left:
        return
    if style == "solid":
        painter.fillRect(QRectF(left, y - WIDTH / 2, right - left, WIDTH), colour)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    if style == "wave":
        painter.setPen(_pen(style, colour.rgba(), 1.5))
        painter.drawPolyline(_wave(left, right, y))
    else:
        painter.setPen(_pen(style, colour.rgba(), WIDTH))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


@lru_cache(maxsize=256)
def _pen(style: Line, rgba: int, width: float) -> QPen:
    pen = QPen(QColor.fromRgba(rgba), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pattern = _PATTERNS.get(style)
    if pattern is not None:
        pen.setDashPattern(pattern)
    else:
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _wave(left: float, right: float, y: float) -> QPolygonF:
    """A zigzag that round joins and antialiasing make a wave; its phase follows x, so that parts join."""
    points: list[QPointF] = []
    x, up = left, True
    while x < right:
        points.append(QPointF(x, y - _WAVE_HEIGHT / 2 if up else y + _WAVE_HEIGHT / 2))
        x, up = x + _WAVE_LENGTH / 2, not up
    return QPolygonF([*points, QPointF(right, y)])
