"""The lines of highlights: solid, dashes, dots, dash-dot and wave, so that colour is never alone."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from annotator.ui.theme import Line

WIDTH = 1.8
_PATTERNS: dict[Line, list[float]] = {
    "dashes": [3.4, 1.6],
    "dots": [1.0, 1.4],
    "dash-dot": [3.6, 1.3, 1.0, 1.3],
}
_WAVE_LENGTH = 6.0
_WAVE_HEIGHT = 1.6
_TILE_WIDTH = 8 * _WAVE_LENGTH
_TILE_HEIGHT = 4.0


def stroke(painter: QPainter, style: Line, colour: QColor, left: float, right: float, y: float) -> None:
    """Draw a line of a highlight from `left` to `right` with its middle at `y`; inset by a pixel."""
    left, right = left + 1, right - 1
    if right <= left:
        return
    if style == "solid":
        painter.fillRect(QRectF(left, y - WIDTH / 2, right - left, WIDTH), colour)
        return
    if style == "wave":
        ratio = painter.device().devicePixelRatioF()
        box = QRectF(left, round((y - _TILE_HEIGHT / 2) * ratio) / ratio, right - left, _TILE_HEIGHT)
        painter.drawTiledPixmap(box, _wave(colour.rgba(), ratio))
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
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


@lru_cache(maxsize=64)
def _wave(rgba: int, ratio: float) -> QPixmap:
    """Some waves to be laid side by side: a zigzag that round joins and antialiasing make waves."""
    tile = QPixmap(round(_TILE_WIDTH * ratio), round(_TILE_HEIGHT * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(QColor(0, 0, 0, 0))
    low, high = (_TILE_HEIGHT - _WAVE_HEIGHT) / 2, (_TILE_HEIGHT + _WAVE_HEIGHT) / 2
    half = _WAVE_LENGTH / 2
    steps = range(-1, round(_TILE_WIDTH / half) + 2)
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(_pen("wave", rgba, 1.5))
        painter.drawPolyline(QPolygonF([QPointF(step * half, high if step % 2 else low) for step in steps]))
    return tile
