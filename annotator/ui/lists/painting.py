"""Words in rows: cut where they end, over one line or two."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from annotator.ui import theme

DOT = "  ·  "
"""Stands between two facts on one line."""
_LEAST = 40
"""Pixels that are left of a fact that gives way, or it is not cut."""
_LINE_ENDS = str.maketrans({"\n": " ", "\t": " ", "\u2028": " ", "\u2029": " "})
_LONGEST = 600
"""Characters of a text that are measured: no row is wider."""


def one_line(text: str) -> str:
    """The beginning of a text without line ends."""
    return text[:_LONGEST].translate(_LINE_ENDS)


def fill(painter: QPainter, rect: QRect | QRectF, colour: QColor) -> None:
    """Fill a rectangle: as `fillRect`, which makes PySide load Qt's named gradients, 180 of them, before all else."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)


def draw_words(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line in the middle of `rect`, cut with an ellipsis; plain text, whatever it looks like."""
    room = QRectF(rect)
    if not text or room.width() <= 0:
        return
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetricsF(font).elidedText(one_line(text), Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)


def joined(first: str, last: str, font: QFont, width: float) -> str:
    """`first` and `last` with a dot between them: where that is too long, `first` gives way as far as it can."""
    whole = DOT.join(filter(None, (first, last)))
    metrics = QFontMetricsF(font)
    room = width - metrics.horizontalAdvance(DOT + last)
    if not (first and last) or room < _LEAST or metrics.horizontalAdvance(whole) <= width:
        return whole
    return metrics.elidedText(one_line(first), Qt.TextElideMode.ElideRight, room) + DOT + last


def break_in_two(text: str, font: QFont, width: float) -> tuple[str, str]:
    """The two lines of a title; the second one is cut where it is too long, and may be empty."""
    first, *rest = break_lines(text, font, width, 2)
    return first, rest[0] if rest else ""


def break_lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """A text over up to `most` lines, at least one; the last one is cut where it is too long."""
    from PySide6.QtGui import QTextLayout, QTextOption  # what only cuts words needs none

    text = one_line(text)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    # Qt counts in UTF-16 here, Python in code points: an emoji is two of the former.
    units = text.encode("utf-16-le", "surrogatepass")
    lines: list[str] = []
    end = 0
    layout.beginLayout()
    while len(lines) < most - 1 and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        begun, end = end, line.textStart() + line.textLength()
        lines.append(units[begun * 2 : end * 2].decode("utf-16-le", "surrogatepass").strip())
    layout.endLayout()
    rest = units[end * 2 :].decode("utf-16-le", "surrogatepass").strip()
    if rest or not lines:
        lines.append(QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return lines


def draw_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """The ring of the keyboard's focus, 2 px inside `rect`."""
    painter.setPen(QPen(theme.current().colour("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)


def draw_chevron(painter: QPainter, centre: QPointF, colour: QColor, *, up: bool = False, size: float = 3.5) -> None:
    """A small chevron: down, or up."""
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    x, y = centre.x(), centre.y()
    rise = -size / 2 if up else size / 2
    painter.drawPolyline([QPointF(x - size, y - rise), QPointF(x, y + rise), QPointF(x + size, y - rise)])


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """`share` of the first colour over the second."""
    rest = 1 - share
    return QColor.fromRgbF(
        first.redF() * share + second.redF() * rest,
        first.greenF() * share + second.greenF() * rest,
        first.blueF() * share + second.blueF() * rest,
    )
