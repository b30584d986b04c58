"""The small parts that rows of the codebook are painted of."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from annotator.model.codebook import Stance
from annotator.ui import icons, theme
from annotator.ui.codebook.details import FOLLOWING, Details, face
from annotator.ui.codebook.words import enter_words
from annotator.ui.lists.painting import draw_words
from annotator.ui.widgets.keys import cap_width, draw_cap

_CAP_SHORT = 3.5


def width_of(words: str, font: QFont) -> float:
    """How wide words are."""
    return QFontMetricsF(font).horizontalAdvance(words)


def value_colour(colour: str | None) -> QColor | None:
    """A colour of the user's as it can be read in the theme; None where there is none."""
    # The theme knows how a stance's colour looks here; that of any other value is no different.
    return theme.current().stance_style(Stance(uid="", name="", colour=colour)).colour if colour else None


def draw_fold(painter: QPainter, x: float, y: float, colour: QColor, *, is_open: bool) -> None:
    """A chevron: down where open, else to the right."""
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    long, short = _CAP_SHORT, _CAP_SHORT / 2
    if is_open:
        painter.drawPolyline([QPointF(x - long, y - short), QPointF(x, y + short), QPointF(x + long, y - short)])
    else:
        painter.drawPolyline([QPointF(x - short, y - long), QPointF(x + short, y), QPointF(x - short, y + long)])


def draw_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """An icon in the middle of a box."""
    drawn = icons.pixmap(name, 16, colour, painter.device().devicePixelRatioF())
    painter.drawPixmap(round(box.center().x() - 8), round(box.center().y() - 8), drawn)


def draw_dot(painter: QPainter, x: float, y: float, colour: QColor, *, filled: bool, size: float = 4.5) -> None:
    """A dot, or a ring."""
    painter.setPen(Qt.PenStyle.NoPen if filled else QPen(colour, 1.4))
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(x, y), size, size)


def draw_bar(painter: QPainter, box: QRectF, share: float, colour: QColor) -> None:
    """A bar on its track."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.current().colour("line"))
    painter.drawRoundedRect(box, 2, 2)
    if share > 0:
        painter.setBrush(colour)
        full = QRectF(box.left(), box.top(), max(box.height(), box.width() * share), box.height())
        painter.drawRoundedRect(full, 2, 2)


def draw_details(painter: QPainter, room: QRectF, details: Details) -> None:
    """What a value unfolds below its name, and at its end the key that edits it."""
    now, font = theme.current(), theme.sans(12)
    boxes = list(details.boxes(room))
    cap = cap_width(enter_words()) + 8
    for line, whole in boxes:
        box = whole.adjusted(0, whole.height() - FOLLOWING, 0, 0)
        left = box.left() + (details.indent if line.indented else 0)
        if line.label:
            label = QRectF(box.left(), box.top(), details.indent - 6, box.height())
            draw_words(painter, label, line.label, font, now.colour("muted"))
        more = width_of(line.more, font) + 8 if line.more else 0
        end = cap if line is boxes[-1][0] else 0
        words = QRectF(left, box.top(), box.right() - left - more - end, box.height())
        draw_words(painter, words, line.words, face(line), now.colour(line.role))
        if line.more:
            right = QRectF(left, box.top(), box.right() - left - end, box.height())
            draw_words(painter, right, line.more, font, now.colour("muted"), Qt.AlignmentFlag.AlignRight)
    if boxes:
        last = boxes[-1][1]
        draw_cap(painter, last.right() - cap + 8, last.bottom() - FOLLOWING / 2, enter_words())
