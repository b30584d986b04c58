"""The page on the screen: where things are on it, and how it is painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent

from annotator.model.span import Span
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.reader.article_view import ArticleView
from annotator.ui.reader.cards import Card
from annotator.ui.reader.colours import Colours
from annotator.ui.reader.mirror import Lines
from annotator.ui.reader.page import MARKERS
from annotator.ui.reader.painter import Marks, caret_box, fold_words
from annotator.ui.reader.positions import shown
from annotator.ui.reader.scene import Scene


class Canvas(ArticleView):
    """Paints the page, and knows where on the screen its words and cards are."""

    def span_rect(self, span: Span) -> QRect:
        """The box around a span, in the viewport; that of the caret where the span is empty."""
        boxes: list[QRect] = []
        touched = self._blocks.touching(span.start, span.end)
        for which in dict.fromkeys((touched[0], touched[-1])):
            fold = self._flow.fold(which)
            top, left = self._flow.top(which if fold is None else fold.first), self._flow.page.left
            if fold is not None:
                boxes.append(QRect(left, top, self._flow.page.column, self._flow.page.pitch))
                continue
            dressed = self._flow.dressed(which)
            if not span.start < span.end:
                boxes.append(caret_box(dressed, span.start, False).translated(left, top).toAlignedRect())
            for line, x, right in dressed.parts(span.start, span.end, spaces=True):
                y = top + dressed.tops[line]
                boxes.append(QRect(round(left + x), y, max(round(right - x), 1), self._flow.page.pitch))
        box = QRect()
        for one in boxes:
            box = box.united(one)
        return box

    def lines_at(self, offset: int) -> Lines:
        """The block around an offset as it stands on the page."""
        which = self._blocks.at(offset)
        block, page, fold = self._blocks[which], self._flow.page, self._flow.fold(which)
        if fold is not None:
            place = QPoint(page.left, self._flow.top(fold.first))
            return Lines(block.start, block.end, place, page.column, page.pitch, page.font, ())
        dressed = self._flow.dressed(which)
        baselines = tuple(dressed.baseline(line) for line in range(len(dressed.tops)))
        place = QPoint(page.left, self._flow.top(which))
        font = dressed.shaped.layout.font()
        return Lines(block.start, block.end, place, page.column, dressed.text_height, font, baselines)

    def reveal(self, span: Span) -> None:
        """Scroll until a span is on the screen; one that is there already moves nothing."""
        if self._flow.fold(self._blocks.at(span.start)) is not None:
            self.toggle_boilerplate()
        height, box = self._view_height(), self.span_rect(span)
        margin = min(self._flow.page.pitch, height // 4)
        fits = box.height() <= height - 2 * margin
        if box.top() >= margin and (box.bottom() <= height - margin or (not fits and box.top() < height // 2)):
            return
        which = self._blocks.at(span.start)
        dressed = self._flow.dressed(which)
        line = dressed.tops[dressed.shaped.line_of(dressed.to_local(span.start))]
        self._flow.place(which, (height // 3 if fits else margin) - line, height)
        self._settle()
        self.scrolled.emit()

    def _show_caret(self) -> None:
        """Scroll as little as brings the caret on the screen."""
        which = self._blocks.at(self._selection.caret)
        height, pitch = self._view_height(), self._flow.page.pitch
        if self._flow.fold(which) is None:
            box = caret_box(self._flow.dressed(which), self._selection.caret, self._selection.before)
            top = self._flow.top(which) + round(box.top())
            if abs(top) > 2 * height:
                self._flow.place(which, height // 3 - round(box.top()), height)
            elif top < pitch // 2:
                self.scroll_pixels(top - pitch // 2)
            elif top + pitch > height - pitch // 2:
                self.scroll_pixels(top + pitch + pitch // 2 - height)
        self._settle()

    def scroll_pixels(self, pixels: int) -> None:
        """Scroll so many pixels down, or up."""
        before = self._flow.value
        self._flow.scroll_by(pixels, self._view_height())
        self._sync_bar()
        self.viewport().update()
        if self._flow.value != before:
            self.scrolled.emit()

    def place_at(self, at: QPoint) -> tuple[int, bool]:
        """The offset nearest to a point of the viewport, and whether it ends a line before a break."""
        which, top = self._flow.block_at(at.y())
        fold = self._flow.fold(which)
        if fold is not None:
            return self._blocks[fold.first].start, False
        dressed = self._flow.dressed(which)
        return dressed.place_on(at.x() - self._flow.page.left, dressed.line_at(at.y() - top))

    def words_at(self, at: QPoint) -> str:
        """What is said where the mouse rests: the whole of a card, or how the boilerplate that is folded begins."""
        card = self.card_at(at)
        if card is not None:
            statement = self._book.statements.get(card.uid) if card.shape != "more" else None
            if statement is None:
                return ""
            return self._faces.tip(statement, is_small=card.shape != "full", selected=card.uid == self._selected)
        which, _ = self._flow.block_at(at.y())
        fold = self._flow.fold(which)
        if fold is None or not self._flow.page.left <= at.x() < self._flow.page.right:
            return ""
        return shown(fold_words(self._blocks, fold))

    def card_at(self, at: QPoint) -> Card | None:
        """The card or marker under a point of the viewport."""
        page = self._flow.page
        width = page.cards_width or MARKERS
        if not page.cards_left <= at.x() < page.cards_left + width:
            return None
        cards = self._cards.visible(self._view_height())
        return next((card for card in cards if card.top <= at.y() < card.top + card.height), None)

    # Qt

    def scene(self) -> Scene:
        """What is on the screen now."""
        marks = Marks(
            statements=self._book.statements,
            colours=self._colours,
            selected=self._selected,
            selection=self._selection.span,
            caret=self._selection.caret if self.hasFocus() and self._content else None,
            caret_before=self._selection.before,
            found=lambda which: self._finder.in_block(self._blocks, which),
        )
        return Scene(self._flow, self._head, self._cards, self._faces, marks)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows and cards on the screen."""
        with QPainter(self.viewport()) as painter:
            self.scene().paint(painter, event.rect(), self._view_height())

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew for another width; another height only shows more or less."""
        super().resizeEvent(event)
        if self.viewport().width() != self._flow.page.width:
            self._lay_out_again()
        else:
            self._settle()

    @guarded
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar."""
        value = self.verticalScrollBar().value()
        if value != self._flow.value:
            self._flow.scroll_to(value, self._view_height())
            self._sync_bar()
            self.viewport().update()
            self.scrolled.emit()

    @guarded
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Take on another theme or language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange) and self._ready:
            self._colours = Colours(self._codebook, self._colour_by)
            self._lay_out_again()

    @guarded_returning(QSize(760, 600))
    def sizeHint(self) -> QSize:
        """Room for a measure of text with cards."""
        return QSize(760, 600)
