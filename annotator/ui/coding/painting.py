"""What the coding bar and the inspector paint themselves: fields, key caps, badges, stance chips, shadows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from annotator.model.codebook import Speaker
from annotator.ui import theme
from annotator.ui.key_names import key_name
from annotator.ui.theme import StanceStyle

FIELD_RADIUS = 6.0
CAP_HEIGHT = 17.0
SHADOW = 18
"""How far the shadow of a floating panel reaches, in pixels."""
_STROKE = 1.4


def field_fill() -> QColor:
    """What a field is filled with: in the light the card's white, in the dark a step below the card."""
    now = theme.current()
    return now.colour("page" if now.is_dark else "card")


def mixed(colour: QColor, alpha: float) -> QColor:
    """`colour` with the opacity `alpha`, 0 to 1."""
    result = QColor(colour)
    result.setAlphaF(alpha)
    return result


def paint_field(painter: QPainter, rect: QRectF, *, focused: bool, fill: QColor | None = None) -> None:
    """The frame of a field; a ring where the keyboard is."""
    now = theme.current()
    width = 2.0 if focused else 1.0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(now.colour("accent" if focused else "line"), width))
    painter.setBrush(field_fill() if fill is None else fill)
    inset = width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), FIELD_RADIUS - inset, FIELD_RADIUS - inset)


def paint_caps(painter: QPainter, right: float, centre: float, keys: Sequence[str]) -> float:
    """Key caps that end at `right`; gives where they begin."""
    now = theme.current()
    font = theme.sans(11)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    for key in map(key_name, reversed(keys)):
        width = max(CAP_HEIGHT, QFontMetricsF(font).horizontalAdvance(key) + 9)
        rect = QRectF(round(right - width), round(centre - CAP_HEIGHT / 2), round(width), CAP_HEIGHT)
        painter.setPen(QPen(now.colour("line"), 1))
        painter.setBrush(field_fill())
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(now.colour("ink2"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
        right = rect.left() - 4
    painter.restore()
    return right + 4


def initials(name: str) -> str:
    """Two letters that stand for a name: of its first and its last word; one for a single word."""
    words = [word for word in name.replace("–", " ").replace("-", " ").split() if word[0].isalnum()]
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper() if words else "?"


def readable_on(colour: QColor) -> QColor:
    """Near-black or white, whichever is read better on `colour`."""
    dark, light = QColor("#101214"), QColor("#ffffff")
    return dark if theme.contrast(dark, colour) > theme.contrast(light, colour) else light


def paint_badge(painter: QPainter, rect: QRectF, speaker: Speaker) -> None:
    """The speaker's initials on its colour: a disc for a person, a square for all others."""
    colour = theme.current().speaker_colour(speaker)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    radius = rect.width() / 2 if speaker.kind == "person" else 4
    painter.drawRoundedRect(rect, radius, radius)
    painter.setPen(readable_on(colour))
    painter.setFont(theme.sans(rect.width() * 0.45, 600))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(speaker.name))
    painter.restore()


def paint_stance_chip(painter: QPainter, rect: QRectF, style: StanceStyle, *, filled: bool) -> None:
    """The stance's sign in a small square: filled where the stance is taken, else in outline."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(style.colour, _STROKE))
    painter.setBrush(style.colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.7, 0.7, -0.7, -0.7), 4, 4)
    ink = readable_on(style.colour) if filled else style.colour
    painter.setPen(QPen(ink, 1.8 if filled else 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _paint_sign(painter, rect, style.glyph)
    painter.restore()


def _paint_sign(painter: QPainter, rect: QRectF, glyph: str) -> None:
    """The usual signs as strokes, so that they sit in the middle in every font; others as text."""
    x, y, arm = rect.center().x(), rect.center().y(), rect.width() * 0.2
    if glyph in "+−-±":
        lift = arm * 0.45 if glyph == "±" else 0.0
        painter.drawLine(QPointF(x - arm, y - lift), QPointF(x + arm, y - lift))
        if glyph in "+±":
            painter.drawLine(QPointF(x, y - lift - arm), QPointF(x, y - lift + arm * (0.8 if lift else 1)))
        if glyph == "±":
            painter.drawLine(QPointF(x - arm, y + arm * 1.25), QPointF(x + arm, y + arm * 1.25))
    elif glyph in "○o":
        painter.drawEllipse(QPointF(x, y), arm * 0.9, arm * 0.9)
    else:
        painter.setFont(theme.sans(rect.width() * 0.7, 600))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyph)


@lru_cache(maxsize=8)
def _shadow_tile(radius: int, alpha: float, ratio: float) -> QPixmap:
    """A soft shadow round a panel, as small as its corners allow."""
    side = 2 * (SHADOW + radius) + 2
    tile = QPixmap(round(side * ratio), round(side * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(SHADOW):
            painter.setBrush(QColor.fromRgbF(0, 0, 0, alpha * ((step + 1) / SHADOW) ** 2 / 4))
            inner = QRectF(step, step, side - 2 * step, side - 2 * step)
            corner = radius + SHADOW - step
            painter.drawRoundedRect(inner, corner, corner)
    return tile


def paint_panel(painter: QPainter, rect: QRect, radius: int = 10) -> None:
    """A floating panel that fills `rect` but for `SHADOW` pixels all round, and its shadow."""
    now = theme.current()
    ratio = painter.device().devicePixelRatioF()
    tile = _shadow_tile(radius, 0.22 if now.is_dark else 0.08, ratio)
    _paint_nine(painter, rect.translated(0, 3), tile, SHADOW + radius, ratio)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(now.colour("line"), 1))
    painter.setBrush(now.colour("card"))
    panel = QRectF(rect).adjusted(SHADOW + 0.5, SHADOW + 0.5, -SHADOW - 0.5, -SHADOW - 0.5)
    painter.drawRoundedRect(panel, radius, radius)


def _paint_nine(painter: QPainter, rect: QRect, tile: QPixmap, corner: int, ratio: float) -> None:
    """`tile` over `rect`: its corners as they are, its middle drawn out."""
    side = tile.width() / ratio
    sources = ((0.0, corner), (corner, side - 2 * corner), (side - corner, corner))
    columns = ((0.0, corner), (corner, rect.width() - 2 * corner), (rect.width() - corner, corner))
    rows = ((0.0, corner), (corner, rect.height() - 2 * corner), (rect.height() - corner, corner))
    for (left, width), (source_left, source_width) in zip(columns, sources, strict=True):
        for (top, height), (source_top, source_height) in zip(rows, sources, strict=True):
            target = QRectF(QPointF(rect.left() + left, rect.top() + top), QSizeF(width, height))
            source = QRectF(source_left * ratio, source_top * ratio, source_width * ratio, source_height * ratio)
            painter.drawPixmap(target, tile, source)
