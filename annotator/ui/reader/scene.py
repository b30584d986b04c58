"""All that one screen shows, painted in its order."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from annotator.ui.reader.card_painter import CardPainter
from annotator.ui.reader.cards import Card, Cards
from annotator.ui.reader.faces import Faces
from annotator.ui.reader.flow import Flow
from annotator.ui.reader.handles import Bars, bars_of
from annotator.ui.reader.head import Head
from annotator.ui.reader.page import MARKERS
from annotator.ui.reader.painter import Marks, TextPainter, draw_handles
from annotator.ui.theme import current


@dataclass(frozen=True, slots=True)
class Scene:
    """What is laid out, and what lies on it."""

    flow: Flow
    head: Head | None
    cards: Cards
    faces: Faces
    marks: Marks

    def bars(self) -> Bars | None:
        """The bars of the selected statement."""
        statement = self.marks.statements.get(self.marks.selected or "")
        return None if statement is None else bars_of(self.flow, statement)

    def paint(self, painter: QPainter, area: QRect, height: int) -> None:
        """Paint the part `area` of a viewport so high."""
        painter.fillRect(area, current().colour("page"))
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)
        text = TextPainter(painter, self.flow, self.marks, height)
        for row in self.flow.visible(height):
            if row.top >= area.bottom() + 1 or row.top + row.height <= area.top():
                continue
            if row.block == -1 and self.head is not None:
                self.head.paint(painter, row.top)
            elif 0 <= row.block < len(self.flow.blocks):
                text.paint(row)
        self._paint_cards(painter, height)
        bars = self.bars()
        if bars is not None:
            draw_handles(painter, bars.start, bars.end)

    def _paint_cards(self, painter: QPainter, height: int) -> None:
        page = self.flow.page
        cards = CardPainter(painter, page.cards_left, page.cards_width or MARKERS)
        for card in self.cards.visible(height):
            statement = self.marks.statements.get(card.uid)
            if statement is None:
                continue
            selected = card.uid == self.marks.selected and card.shape != "more"
            cards.paint(card, self.faces.face(statement, selected), selected)
            if selected and page.has_cards:
                self._leader(cards, card)

    def _leader(self, cards: CardPainter, card: Card) -> None:
        """Join the selected card to the line its highlight begins on."""
        dressed = self.flow.dressed(card.block)
        top = self.flow.top(card.block)
        line = dressed.line_at(card.line_top - top)
        right = max((piece.right for piece in dressed.pieces[line] if piece.uid == card.uid), default=0)
        covered = max((piece.right for piece in dressed.pieces[line]), default=right)
        end = max(right, covered, dressed.shaped.qt_line(line).naturalTextWidth())
        cards.leader(card, self.flow.page.left + end, round(card.line_top + self.flow.page.pitch / 2) + 0.5)
