"""Paints what is on the screen: highlights, selection, finds, text, caret, handles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from annotator.model.span import Span
from annotator.model.statement import Statement
from annotator.ui.reader.blocks import Blocks, Fold
from annotator.ui.reader.chips import draw_key_cap
from annotator.ui.reader.colours import Colours, with_alpha
from annotator.ui.reader.dressing import DEEPEST, Dressed, Piece
from annotator.ui.reader.flow import Flow, Row
from annotator.ui.reader.positions import shown
from annotator.ui.reader.strokes import stroke
from annotator.ui.theme import current, sans, serif

_STUB = 6
"""A selected line break shows as a stub so wide."""
_DOT = 4.5


def _tr(words: str) -> str:
    return QCoreApplication.translate("Reader", words)


@dataclass(frozen=True, slots=True)
class Marks:
    """What lies on the text besides the statements; the caret None where it is not shown."""

    statements: Mapping[str, Statement]
    colours: Colours
    selected: str | None
    selection: Span | None
    caret: int | None
    caret_before: bool
    found: Callable[[int], Sequence[tuple[int, int]]]
    boilerplate_key: str = "B"


class TextPainter:
    """Paints the rows of text on one screen."""

    def __init__(self, painter: QPainter, flow: Flow, marks: Marks, height: int) -> None:
        self._painter = painter
        self._flow = flow
        self._page = flow.page
        self._marks = marks
        self._height = height
        self._theme = current()

    def paint(self, row: Row) -> None:
        """Paint a block, or the line into which boilerplate is folded."""
        fold = self._flow.fold(row.block)
        if fold is not None:
            self._fold(fold, row)
            return
        dressed = self._flow.dressed(row.block)
        lines = [
            line
            for line in range(len(dressed.tops))
            if row.top + dressed.tops[line] < self._height
            and row.top + dressed.tops[line] + dressed.line_height(line) > 0
        ]
        self._fills(dressed, row.top, lines)
        self._selection(dressed, row)
        self._finds(dressed, row)
        self._strokes(dressed, row.top, lines)
        self._text(dressed, row.top, lines)
        self._caret(dressed, row)

    def _box(self, dressed: Dressed, top: int, line: int, left: float, right: float) -> QRectF:
        """The ground of a stretch of text, down to the line of the first lane."""
        y = top + dressed.tops[line] + 1
        bottom = top + dressed.underline(line, 0) + 1
        x = self._page.left
        return QRectF(x + left, y, right - left, round(bottom) - y)

    def _fills(self, dressed: Dressed, top: int, lines: Sequence[int]) -> None:
        alpha = self._theme.fill_alpha
        for line in lines:
            chosen: list[Piece] = []
            for piece in dressed.pieces[line]:
                if piece.uid == self._marks.selected:
                    chosen.append(piece)
                elif piece.lane == 0:
                    self._fill(dressed, top, line, piece, alpha)
            for piece in chosen:
                box = self._box(dressed, top, line, piece.left, piece.right)
                self._painter.fillRect(box, self._theme.colour("page"))
                self._fill(dressed, top, line, piece, alpha * self._theme.selected_factor)

    def _fill(self, dressed: Dressed, top: int, line: int, piece: Piece, alpha: float) -> None:
        colour = self._colour(piece.uid)
        if colour is not None:
            self._painter.fillRect(
                self._box(dressed, top, line, piece.left - 0.5, piece.right + 0.5), with_alpha(colour, alpha)
            )

    def _colour(self, uid: str) -> QColor | None:
        statement = self._marks.statements.get(uid)
        return None if statement is None else self._marks.colours.look(statement).colour

    def _strokes(self, dressed: Dressed, top: int, lines: Sequence[int]) -> None:
        for line in lines:
            for piece in dressed.pieces[line]:
                statement = self._marks.statements.get(piece.uid)
                if statement is None or piece.lane > DEEPEST:
                    continue
                look = self._marks.colours.look(statement)
                y = top + dressed.underline(line, piece.lane)
                left, right = self._page.left + piece.left, self._page.left + piece.right
                stroke(self._painter, look.line, look.colour, left, right, y)

    def _selection(self, dressed: Dressed, row: Row) -> None:
        selection = self._marks.selection
        block = dressed.block
        if selection is None or selection.end <= block.start or selection.start > block.end:
            return
        colour = self._theme.colour("selection")
        for line, left, right in dressed.parts(selection.start, selection.end, spaces=True):
            self._painter.fillRect(self._box(dressed, row.top, line, left, right), colour)
        if selection.start <= block.end < selection.end and block.closes:
            last = len(dressed.tops) - 1
            x = dressed.shaped.x_of(dressed.shaped.positions.length16, last)
            box = self._box(dressed, row.top, last, x, x + _STUB)
            box.setBottom(min(box.bottom(), row.top + dressed.text_height))
            self._painter.fillRect(box, colour)

    def _finds(self, dressed: Dressed, row: Row) -> None:
        for start, end in self._marks.found(row.block):
            for line, left, right in dressed.parts(start, end):
                box = self._box(dressed, row.top, line, left - 1, right + 1)
                self._painter.fillRect(box, with_alpha(self._theme.colour("accent"), 0.16))
                self._painter.setPen(self._theme.colour("accent"))
                self._painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _text(self, dressed: Dressed, top: int, lines: Sequence[int]) -> None:
        block, chosen = dressed.block, self._marks.selection
        on_colour = dressed.spans or (chosen and chosen.start < block.end and block.start < chosen.end)
        # Dim words cannot be read on a coloured ground.
        role = "ink" if on_colour else "dim" if block.boilerplate else "muted" if block.role == "caption" else "ink"
        self._painter.setPen(self._theme.colour(role))
        for which in lines:
            line = dressed.shaped.qt_line(which)
            y = top + dressed.baseline(which) - line.ascent() - line.y()
            line.draw(self._painter, QPointF(self._page.left, y))

    def _caret(self, dressed: Dressed, row: Row) -> None:
        caret = self._marks.caret
        if caret is None or self._flow.blocks.at(caret) != row.block:
            return
        box = caret_box(dressed, caret, self._marks.caret_before).translated(self._page.left, row.top)
        self._painter.fillRect(box, self._theme.colour("accent"))

    def _fold(self, fold: Fold, row: Row) -> None:
        """One dim line for boilerplate: how it begins, how much of it there is, which key shows it."""
        painter, page, theme = self._painter, self._page, self._theme
        middle = row.top + page.pitch / 2
        left = draw_key_cap(painter, page.right, middle, self._marks.boilerplate_key)
        painter.setFont(sans(12))
        label = _tr("+ {count} line of boilerplate") if fold.lines == 1 else _tr("+ {count} lines of boilerplate")
        words = label.format(count=fold.lines)
        width = painter.fontMetrics().horizontalAdvance(words)
        painter.setPen(theme.colour("muted"))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(QRectF(left - 9 - width, row.top, width + 2, page.pitch), flags, words)
        painter.setFont(serif(13))
        painter.setPen(theme.colour("dim"))
        room = left - 9 - width - 24 - page.left
        if room > 60:
            text = shown(fold_words(self._flow.blocks, fold))
            elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(QRectF(page.left, row.top, room, page.pitch), flags, elided)


def fold_words(blocks: Blocks, fold: Fold) -> str:
    """How folded boilerplate begins."""
    hidden = (blocks.words(which)[:200].strip() for which in range(fold.first, min(fold.last, fold.first + 8) + 1))
    return "   ".join(filter(None, hidden))


def caret_box(dressed: Dressed, offset: int, before: bool) -> QRectF:
    """The caret at an offset, from the left edge of the text and the top of the block."""
    local = dressed.to_local(offset)
    which = dressed.shaped.line_of(local, before)
    x = dressed.shaped.x_of(local, which)
    page = dressed.page
    if dressed.block.blank:
        return QRectF(x - 0.5, dressed.tops[which], 2, page.blank)
    y = dressed.baseline(which) - page.ascent
    return QRectF(x - 0.5, y, 2, page.ascent + page.descent)


def draw_handles(painter: QPainter, starts: QRectF, ends: QRectF) -> None:
    """The two ends of the selected highlight: a bar with a knob above, one with a knob below."""
    accent = current().colour("accent")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    painter.drawRect(starts)
    painter.drawEllipse(QPointF(starts.center().x(), starts.top()), _DOT, _DOT)
    painter.drawRect(ends)
    painter.drawEllipse(QPointF(ends.center().x(), ends.bottom()), _DOT, _DOT)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
