"""One article laid out: what is shown of it, how large, and which part is on the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.model.article import Article, ArticleContent
from annotator.model.codebook import Codebook
from annotator.model.statement import Statement
from annotator.ui.reader.blocks import Blocks
from annotator.ui.reader.book import Book
from annotator.ui.reader.cards import Cards
from annotator.ui.reader.colours import ColourBy, Colours
from annotator.ui.reader.faces import Faces
from annotator.ui.reader.finding import Finder
from annotator.ui.reader.flow import Flow
from annotator.ui.reader.head import Head
from annotator.ui.reader.intervals import Interval
from annotator.ui.reader.overview import Overview
from annotator.ui.reader.page import PageStyle, page_for
from annotator.ui.reader.selection import ReaderPosition, Selection
from annotator.ui.reader.ticks import Ticks

LEAST_ZOOM, MOST_ZOOM = 0.5, 4.0
_ZOOM_STEP = 1.1
_SLICE = 0.005
_PAUSE = 8
_NO_ARTICLE = ArticleContent(article=Article(uid=""), text="")


class ArticleView(QAbstractScrollArea):
    """One article with its statements and cards; lays out only what one sees."""

    scrolled = Signal()
    zoomed = Signal(float)
    boilerplate_toggled = Signal(bool)
    _ready = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: ArticleContent | None = None
        self._codebook = Codebook()
        self._colour_by: ColourBy = "stance"
        self._colours = Colours(self._codebook, self._colour_by)
        self._book = Book()
        self._finder = Finder()
        self._selection = Selection()
        self._selected: str | None = None
        self._zoom = 1.0
        self._style = PageStyle()
        self._folded = True
        self._ticks = Ticks()
        self._refining = QTimer(self)
        self._refining.setInterval(_PAUSE)
        self._refining.timeout.connect(self._refine)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBar(Overview(self._tick_places, self))
        self.verticalScrollBar().sliderReleased.connect(self._sync_bar)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._lay_out(Blocks(_NO_ARTICLE))
        self._ready = True

    # What is shown

    def set_content(self, content: ArticleContent | None, statements: Sequence[Statement]) -> None:
        """Show an article with its statements from its beginning; None shows an empty page."""
        self._content = content
        self._book = Book(statements if content else ())
        self._finder = Finder(self._finder.text)
        self._selected = None
        self._lay_out(Blocks(content or _NO_ARTICLE))
        first = next((i for i, block in enumerate(self._blocks.all) if not block.blank and not self._flow.fold(i)), 0)
        self._selection = Selection().moved(self._blocks[first].start, extend=False)

    def set_codebook(self, codebook: Codebook) -> None:
        """Say what the uids in the statements mean."""
        self._codebook = codebook
        self._restyle()

    def set_colour_by(self, by: ColourBy) -> None:
        """Colour highlights by stance, speaker, concept, kind or coder."""
        self._colour_by = by
        self._restyle()

    def put_statement(self, statement: Statement) -> None:
        """Add a statement, or replace the one of the same uid."""
        self._redress(self._book.put(statement))

    def drop_statement(self, uid: str) -> None:
        """Take out a statement."""
        self._redress(self._book.drop(uid))

    def _redress(self, touched: Sequence[tuple[int, int]]) -> None:
        for start, end in touched:
            self._flow.redress(start, end)
        self._cards.forget()
        self._ticks.forget()
        self._settle()

    def _restyle(self) -> None:
        self._colours = Colours(self._codebook, self._colour_by)
        self._faces = Faces(self._codebook, self._colours, self._flow.page.cards_width)
        self._cards.forget()
        self._ticks.forget()
        self._settle()

    # Layout and place

    def _lay_out(self, blocks: Blocks) -> None:
        page = page_for(self.viewport().width(), self._zoom, self._style)
        self._blocks = blocks
        self._head = Head(self._content, page) if self._content else None
        head = self._head.height if self._head else 0
        self._flow = Flow(blocks, page, head, self._overlapping, self._folded)
        self._faces = Faces(self._codebook, self._colours, page.cards_width)
        self._cards = Cards(self._flow, self._starting, self._card_height)
        self._cards.selected = self._selected
        self.verticalScrollBar().setSingleStep(page.pitch)
        self._ticks.forget()
        self._settle()

    def _lay_out_again(self) -> None:
        """Lay out for another width, zoom or face, and stay at the same words."""
        place = self.position()
        self._lay_out(self._blocks)
        self._go(place)

    def _overlapping(self, start: int, end: int) -> Sequence[Interval]:
        return self._book.intervals.overlapping(start, end)

    def _starting(self, start: int, end: int) -> Sequence[Interval]:
        return self._book.intervals.starting(start, end)

    def _card_height(self, uid: str, selected: bool) -> int:
        return self._faces.face(self._book.statements[uid], selected).height

    def _view_height(self) -> int:
        return max(self.viewport().height(), 1)

    def _settle(self) -> None:
        """After a change: lay out the screen, bring the scroll bar in line, paint, refine in idle moments."""
        self._flow.scroll_by(0, self._view_height())
        self._sync_bar()
        self.viewport().update()
        self._refining.start()

    def _sync_bar(self) -> None:
        """Bring the scroll bar in line with the page, but never under the user's hand."""
        bar = self.verticalScrollBar()
        if bar.isSliderDown():
            return
        bar.blockSignals(True)
        bar.setRange(0, max(self._flow.heights.total - self._view_height(), 0))
        bar.setPageStep(self._view_height())
        bar.setValue(self._flow.value)
        bar.blockSignals(False)
        bar.update()

    def _refine(self) -> None:
        """Find out heights, and place ticks, while nothing else is to do."""
        if self._flow.refine(_SLICE):
            return
        self._refining.stop()
        self._flow.scroll_by(0, self._view_height())
        self._ticks.forget()
        self._ticks.places(self.verticalScrollBar().height(), self._book, self._colours, self._flow, at_once=True)
        self._sync_bar()

    def is_refining(self) -> bool:
        """Whether heights and ticks are still being found out."""
        return self._refining.isActive()

    def _tick_places(self, height: int) -> Sequence[tuple[int, QColor]]:
        return self._ticks.places(height, self._book, self._colours, self._flow, at_once=False)

    def position(self) -> ReaderPosition:
        """Where one reads now."""
        flow, caret = self._flow, self._selection.caret
        row = next((row for row in flow.visible(self._view_height()) if row.top + row.height > 0), None)
        if row is None or row.block < 0:
            return ReaderPosition(0, flow.into, caret, in_head=True)
        which = min(row.block, len(self._blocks) - 1)
        block = self._blocks[which]
        if row.block > which or flow.fold(which) is not None:
            return ReaderPosition(block.start, -row.top, caret, in_head=False)
        dressed = flow.dressed(which)
        line = dressed.line_at(-row.top)
        offset = dressed.to_offset(dressed.shaped.lines[line].start)
        return ReaderPosition(offset, -row.top - dressed.tops[line], caret, in_head=False)

    def restore_position(self, position: ReaderPosition) -> None:
        """Go back to a place of reading, also at another zoom or width."""
        caret = min(max(position.caret, 0), len(self._blocks.text))
        self._selection = Selection(caret, caret)
        self._go(position)

    def _go(self, position: ReaderPosition) -> None:
        height = self._view_height()
        if position.in_head:
            self._flow.scroll_to(0, height)
            self._flow.scroll_by(min(position.pixels, self._flow.heights[0]), height)
        else:
            which = self._blocks.at(min(position.offset, len(self._blocks.text)))
            fold = self._flow.fold(which)
            top = 0
            if fold is None:
                dressed = self._flow.dressed(which)
                top = dressed.tops[dressed.shaped.line_of(dressed.to_local(position.offset))]
            self._flow.place(which if fold is None else fold.first, -top - position.pixels, height)
        self._settle()
        self.scrolled.emit()

    # Zoom and boilerplate

    def zoom(self) -> float:
        """How large the text is; 1 is the size for the width of the page."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Make the text larger or smaller around the place of reading."""
        zoom = round(min(max(zoom, LEAST_ZOOM), MOST_ZOOM), 3)
        if zoom != self._zoom:
            place = self.position()
            self._zoom = zoom
            self._lay_out(self._blocks)
            self._go(place)
            self.zoomed.emit(zoom)

    def zoom_by(self, steps: int) -> None:
        """So many steps of a tenth larger, or smaller; a step through 1 stops there."""
        zoom = self._zoom * _ZOOM_STEP**steps
        through = (self._zoom - 1) * (zoom - 1) < 0 and abs(steps) == 1
        self.set_zoom(1.0 if through or abs(zoom - 1) < 0.02 else zoom)

    def style_of_page(self) -> PageStyle:
        """How the page is set."""
        return self._style

    def set_style_of_page(self, style: PageStyle) -> None:
        """Set the page in another face, measure or spacing, around the place of reading."""
        if style != self._style:
            self._style = style
            self._lay_out_again()

    def boilerplate_shown(self) -> bool:
        """Whether boilerplate is unfolded."""
        return not self._folded

    def toggle_boilerplate(self) -> None:
        """Unfold or fold the boilerplate; the words on the screen stay where they are."""
        place = self.position()
        self._folded = not self._folded
        self._lay_out(self._blocks)
        self._go(place)
        self.boilerplate_toggled.emit(not self._folded)
