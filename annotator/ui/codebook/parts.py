"""The small parts that rows of the codebook are painted of."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from annotator.model.codebook import Codebook, Speaker, Stance
from annotator.ui import icons, theme
from annotator.ui.codebook.measures import DETAIL, PERIOD, RIGHT, SPEAKER, shown_roles
from annotator.ui.codebook.words import also_words, enter_words, period_words, role_words, roles_words
from annotator.ui.lists.painting import draw_words
from annotator.ui.widgets.keys import cap_width, draw_cap

_LEFT, _GAP = 64, 10
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


def draw_details(painter: QPainter, rect: QRect, codebook: Codebook, speaker: Speaker) -> None:
    """A speaker's aliases and roles below its name, and the key that edits them."""
    now, font = theme.current(), theme.sans(12)
    left = _LEFT + max(width_of(also_words(), font), width_of(roles_words(), font), 42) + _GAP
    right, y = rect.right() + 1 - RIGHT, rect.top() + SPEAKER + 2.0
    if speaker.aliases:
        draw_words(painter, QRectF(_LEFT, y, left - _LEFT, DETAIL), also_words(), font, now.colour("muted"))
        more = f"+ {len(speaker.aliases) - 2}" if len(speaker.aliases) > 2 else ""
        room = QRectF(left, y, right - left - (width_of(more, font) + 8 if more else 0), DETAIL)
        draw_words(painter, room, ", ".join(speaker.aliases[:2]), font, now.colour("ink"))
        draw_words(
            painter, QRectF(left, y, right - left, DETAIL), more, font, now.colour("muted"), Qt.AlignmentFlag.AlignRight
        )
        y += DETAIL
    cap = cap_width(enter_words())
    for number, role in enumerate(shown_roles(speaker)):
        if number == 0:
            draw_words(painter, QRectF(_LEFT, y, left - _LEFT, DETAIL), roles_words(), font, now.colour("muted"))
        draw_words(painter, QRectF(left, y, right - left, DETAIL), role_words(codebook, role), font, now.colour("ink"))
        y += DETAIL
        period = period_words(role)
        if period:
            draw_words(painter, QRectF(left, y - 3, right - left - cap - 8, PERIOD), period, font, now.colour("muted"))
            y += PERIOD
    draw_cap(painter, right - cap, y - PERIOD / 2 - 3, enter_words())
