"""One page of the guide, set in the reading faces; keys are painted as caps, and stay text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from annotator.model.folding import fold
from annotator.ui import theme
from annotator.ui.guard import guarded
from annotator.ui.help import setting
from annotator.ui.help.guide import Guide, Page
from annotator.ui.lists.scroll_bar import SlimBar

MEASURE = 640
"""The widest that the text runs, in pixels."""
_SIDE = 32
_CAP_HEIGHT = 18.0


class Place(NamedTuple):
    """A page and how far down it one was."""

    name: str
    scroll: int = 0


class PageView(QTextBrowser):
    """Shows a page; sends where its links lead."""

    page_asked = Signal(str)
    """The name of a page of the guide."""
    action_asked = Signal(str)
    """The name of an action of the table."""
    address_asked = Signal(str)
    """An address outside."""

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self._page: Page | None = None
        self._words = ""
        self._document: QTextDocument | None = None
        self._caps: list[setting.Run] = []
        self.setObjectName("guide_page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBar(SlimBar(Qt.Orientation.Vertical, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._follow)
        self._dress()

    def show_page(self, page: Page, words: str = "", scroll: int = 0) -> None:
        """Set a page, the words that were searched marked; from its beginning, or from where one was."""
        self._page, self._words = page, words
        self._set()
        self.verticalScrollBar().setValue(scroll)
        marked = self.extraSelections()
        if marked and not scroll:
            self._bring(marked[0].cursor)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType] - the stubs lack the fields of this one

    def place(self) -> Place:
        """Where one is."""
        return Place(self._page.name if self._page else "", self.verticalScrollBar().value())

    def caps(self) -> list[str]:
        """The keys on the page."""
        return [run.words for run in self._caps]

    def _set(self) -> None:
        page = self._page
        if page is None:
            return
        document = QTextDocument(self)
        document.setDefaultFont(theme.serif(setting.BODY))
        document.setDocumentMargin(0)
        document.setMarkdown(page.markdown)
        for name, picture in self._pictures(page):  # now: what was there before is dropped with the text of before
            document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), picture)
        self._caps = setting.set_document(document, MEASURE)
        self.setDocument(document)
        if self._document is not None:
            self._document.deleteLater()
        self._document = document
        self._mark()

    def _pictures(self, page: Page) -> Iterator[tuple[str, QImage]]:
        for name in setting.pictures_of(page.source):
            path = self._guide.picture(name, dark=theme.current().is_dark)
            if path is not None:
                yield name, QImage(str(path))

    def _mark(self) -> None:
        """Mark the words that led here."""
        wanted = fold(self._words).split()
        selections: list[QTextEdit.ExtraSelection] = []
        for block in setting.blocks_of(self.document()):
            selections += self._marked(block, wanted)
        self.setExtraSelections(selections)

    def _marked(self, block: QTextBlock, wanted: list[str]) -> Iterator[QTextEdit.ExtraSelection]:
        folded = "".join(fold(character)[:1] or " " for character in block.text())
        for word in wanted:
            at = folded.find(word)
            while at >= 0:
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + at)
                cursor.setPosition(block.position() + at + len(word), QTextCursor.MoveMode.KeepAnchor)
                look = QTextCharFormat()
                look.setBackground(theme.current().colour("selection"))
                selection.cursor, selection.format = cursor, look  # pyright: ignore[reportAttributeAccessIssue] - the stubs lack them
                yield selection
                at = folded.find(word, at + len(word))

    def _bring(self, cursor: QTextCursor) -> None:
        top = self.cursorRect(cursor).top()
        if top > self.viewport().height() - 60:
            self.verticalScrollBar().setValue(top - 120)

    def _follow(self, url: QUrl) -> None:
        scheme = url.scheme()
        if scheme == "do":
            self.action_asked.emit(url.path())
        elif scheme:
            self.address_asked.emit(url.toString())
        elif url.path():
            self.page_asked.emit(url.path().removesuffix(".md"))

    def _dress(self) -> None:
        now = theme.current()
        page, ink, chosen = (now.colour(role).name() for role in ("page", "ink", "selection"))
        sheet = (
            f"QTextBrowser {{ background: {page}; color: {ink}; border: none; "
            f"selection-background-color: {chosen}; selection-color: {ink}; }}"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
            scroll = self.verticalScrollBar().value()
            self._set()
            self.verticalScrollBar().setValue(scroll)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text in the middle, no wider than one reads well."""
        side = max(_SIDE, (self.width() - MEASURE) // 2)
        self.setViewportMargins(side, 0, max(_SIDE // 2, side - 10), 0)
        super().resizeEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """The caps first, the text over them."""
        now = theme.current()
        offset = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(now.colour("edge" if now.is_dark else "line"), 1))
            painter.setBrush(now.colour("card"))
            for run in self._caps:
                cap = self._cap(run).translated(offset)
                if cap.intersects(QRectF(event.rect())):
                    painter.drawRoundedRect(cap, 4, 4)
        super().paintEvent(event)

    def _cap(self, run: setting.Run) -> QRectF:
        document = self.document()
        block = document.findBlock(run.start)
        top = document.documentLayout().blockBoundingRect(block).topLeft()
        line = block.layout().lineForTextPosition(run.start - block.position())
        if not line.isValid():
            return QRectF()
        left, right = (setting.x_of(line, place - block.position()) for place in (run.start, run.start + run.length))
        base = top.y() + line.y() + line.ascent()
        return QRectF(round(top.x() + left), round(base - 13), round(right - left), _CAP_HEIGHT).adjusted(
            0.5, 0.5, -0.5, -0.5
        )
