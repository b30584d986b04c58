"""Small signs: the chip of a stance, the initials of a speaker, a key cap, a note."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from annotator.ui.reader.colours import Look
from annotator.ui.theme import current, sans

CHIP = 16
_RADIUS = 4


def draw_chip(painter: QPainter, x: float, y: float, look: Look) -> None:
    """The chip of a highlight, 16 px wide: its stance's sign, or the speaker's initials."""
    ratio = painter.device().devicePixelRatioF()
    chip = _chip(look.colour.rgba(), current().name, look.sign, look.initials, look.is_round, ratio)
    painter.drawPixmap(QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio), chip)


@lru_cache(maxsize=256)
def _chip(rgba: int, theme: str, sign: str, initials: str, is_round: bool, ratio: float) -> QPixmap:
    """A chip once painted, since a screen shows dozens of few kinds; `theme` is that which is current."""
    pixmap = QPixmap(round(CHIP * ratio), round(CHIP * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(0, 0, 0, 0))
    colour, box = QColor.fromRgba(rgba), QRectF(0, 0, CHIP, CHIP)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        radius = CHIP / 2 if is_round else _RADIUS
        painter.drawRoundedRect(box, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if initials:
            painter.setFont(sans(8, 600))
            painter.setPen(_readable(colour))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), initials)
        else:
            _draw_sign(painter, box, sign, current().colour("page"))
    return pixmap


def _readable(ground: QColor) -> QColor:
    """Black or white, whichever reads better on `ground` (WCAG contrast)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    light = 0.2126 * linear(ground.redF()) + 0.7152 * linear(ground.greenF()) + 0.0722 * linear(ground.blueF())
    return QColor("white") if 1.05 / (light + 0.05) > (light + 0.05) / 0.05 else QColor("black")


def _draw_sign(painter: QPainter, box: QRectF, sign: str, colour: QColor) -> None:
    pen = QPen(colour, 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    centre = box.center()
    strokes = {
        "+": [QLineF(-3.4, 0, 3.4, 0), QLineF(0, -3.4, 0, 3.4)],
        "−": [QLineF(-3.4, 0, 3.4, 0)],
        "±": [QLineF(-3, -1.4, 3, -1.4), QLineF(0, -4.4, 0, 1.6), QLineF(-3, 4, 3, 4)],
    }.get(sign)
    if strokes is not None:
        painter.drawLines([line.translated(centre) for line in strokes])
    elif sign == "○":
        painter.drawEllipse(centre, 3.1, 3.1)
    else:
        painter.setFont(sans(11, 600))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), sign)


def draw_note(painter: QPainter, x: float, y: float, colour: QColor) -> None:
    """A sheet with a folded corner, 9 px wide: there is a note."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(colour, 1.1))
    painter.drawPolyline(
        [
            QPointF(x + 0.5, y + 0.5),
            QPointF(x + 9, y + 0.5),
            QPointF(x + 9, y + 6),
            QPointF(x + 6, y + 9),
            QPointF(x + 0.5, y + 9),
            QPointF(x + 0.5, y + 0.5),
        ]
    )
    painter.drawPolyline([QPointF(x + 9, y + 6), QPointF(x + 6, y + 6), QPointF(x + 6, y + 9)])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def draw_lack(painter: QPainter, x: float, y: float, colour: QColor) -> None:
    """A ring round an exclamation mark, 10 px wide: something is still to be said."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(colour, 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(x + 5, y + 5), 4.6, 4.6)
    painter.drawLine(QPointF(x + 5, y + 2.6), QPointF(x + 5, y + 5.4))
    painter.drawPoint(QPointF(x + 5, y + 7.6))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def draw_key_cap(painter: QPainter, right: float, middle: float, key: str) -> float:
    """A key cap that ends at `right`, its middle at the height `middle`; gives its left edge."""
    theme = current()
    painter.setFont(sans(10.5))
    width = max(painter.fontMetrics().horizontalAdvance(key) + 10, 17)
    box = QRectF(right - width + 0.5, round(middle - 8.5) + 0.5, width - 1, 16)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.setBrush(theme.colour("card"))
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(theme.colour("ink2"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), key)
    return right - width
