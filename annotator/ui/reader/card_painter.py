"""Paints the cards, the markers and the leader of the selected card."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from annotator.ui.reader.cards import Card
from annotator.ui.reader.chips import CHIP, draw_chip, draw_lack, draw_note
from annotator.ui.reader.faces import ROW, TEXT, TOP, Face
from annotator.ui.theme import current, sans

_CHIP_LEFT = 9
_RADIUS = 7
_PAD = 10
_LEAST = 56
"""The least room for a concept on one line: fewer letters would say nothing."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Reader", words)


class CardPainter:
    """Paints cards into their column."""

    def __init__(self, painter: QPainter, left: int, width: int) -> None:
        self._painter = painter
        self._left = left
        self._width = width
        self._theme = current()

    def paint(self, card: Card, face: Face, selected: bool) -> None:
        """Paint a card where it stands."""
        if card.shape == "marker":
            self._marker(card, face, selected)
        elif card.shape == "more":
            self._more(card)
        else:
            self._frame(card, selected)
            if card.shape == "full":
                self._full(card, face)
            else:
                self._line(card, face)

    def _frame(self, card: Card, selected: bool) -> None:
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        inset, width = (1.0, 2.0) if selected else (0.5, 1.0)
        painter.setPen(QPen(self._theme.colour("accent" if selected else "line"), width))
        painter.setBrush(self._theme.colour("card"))
        box = QRectF(self._left, card.top, self._width, card.height).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, _RADIUS - inset, _RADIUS - inset)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _speaker(self, face: Face, box: QRectF) -> float:
        """Write who speaks; gives how wide that is."""
        painter = self._painter
        painter.setFont(sans(12.5, 600) if face.speaker else sans(12.5))
        painter.setPen(self._theme.colour("ink" if face.speaker else "muted"))
        words, metrics = face.speaker or _tr("No speaker"), QFontMetricsF(painter.font())
        wide = metrics.horizontalAdvance(words)
        if wide > box.width():
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            wide = metrics.horizontalAdvance(words)
        painter.drawText(box, _LEFT, words)
        return wide

    def _full(self, card: Card, face: Face) -> None:
        painter, left = self._painter, self._left
        draw_chip(painter, left + _CHIP_LEFT, card.top + TOP, face.look)
        row = QRectF(left + TEXT, card.top + TOP - 1, self._width - TEXT - _PAD, ROW + 1)
        used = self._speaker(face, row)
        painter.setFont(sans(12))
        if face.stance and used + QFontMetricsF(painter.font()).horizontalAdvance(face.stance) + 14 <= row.width():
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(row, _RIGHT, face.stance)
        for rank, words in enumerate(face.lines):
            painter.setPen(self._theme.colour("ink2" if rank < face.note_from else "muted"))
            painter.drawText(row.translated(0, ROW * (rank + 1) + 1), _LEFT, words)
        if face.has_note:
            draw_note(painter, left + _CHIP_LEFT + 3, card.top + TOP + ROW + 5, self._theme.colour("ink2"))
        if face.lacks:
            below = ROW * (1 + face.has_note)
            draw_lack(painter, left + _CHIP_LEFT + 3, card.top + TOP + below + 4, self._theme.colour("ink2"))

    def _line(self, card: Card, face: Face) -> None:
        painter, left = self._painter, self._left
        draw_chip(painter, left + _CHIP_LEFT - 1, card.top + (card.height - CHIP) / 2, face.look)
        right = self._width - _PAD - 14 * (face.has_note + face.lacks)
        row = QRectF(left + TEXT - 4, card.top, right - TEXT + 4, card.height)
        used = self._speaker(face, row)
        rest = row.adjusted(used + 9, 0, 0, 0)
        if face.lines and rest.width() > _LEAST:
            painter.setFont(sans(12))
            painter.setPen(self._theme.colour("muted"))
            words = " ".join(face.lines)
            elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(rest.width()))
            painter.drawText(rest, _LEFT, elided)
        if face.has_note:
            draw_note(painter, left + self._width - _PAD - 9, card.top + 7, self._theme.colour("ink2"))
        if face.lacks:
            at = left + self._width - _PAD - 10 - 14 * face.has_note
            draw_lack(painter, at, card.top + 7, self._theme.colour("ink2"))

    def _more(self, card: Card) -> None:
        painter = self._painter
        painter.setFont(sans(12))
        painter.setPen(self._theme.colour("muted"))
        width = max(self._width, 40)
        words = _tr("+ {count} more") if self._width > 60 else "+{count}"
        box = QRectF(self._left + (TEXT - 4 if self._width > 60 else 0), card.top, width, card.height)
        painter.drawText(box, _LEFT, words.format(count=QLocale().toString(card.more)))

    def _marker(self, card: Card, face: Face, selected: bool) -> None:
        draw_chip(self._painter, self._left + 2, card.top + 1, face.look)
        if selected:
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            self._painter.setPen(QPen(self._theme.colour("accent"), 2))
            self._painter.drawRoundedRect(QRectF(self._left, card.top - 1, CHIP + 4, CHIP + 4), 5, 5)
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def leader(self, card: Card, text_right: float, line_middle: float) -> None:
        """The thin line from the selected highlight to its card, with an elbow if the card was shifted."""
        painter = self._painter
        painter.setPen(QPen(self._theme.colour("accent"), 1))
        x, turn = text_right + 4, self._left - 8
        low, high = card.top + 6, card.top + card.height - 6
        if low <= line_middle <= high:
            if x < self._left - 2:
                painter.drawLine(QPointF(x, line_middle), QPointF(self._left - 1, line_middle))
            return
        target = min(max(line_middle, low), high) if card.height > 14 else card.top + card.height / 2
        points = [QPointF(min(x, turn), line_middle), QPointF(turn, line_middle), QPointF(turn, target)]
        painter.drawPolyline([*points, QPointF(self._left - 1, target)])
