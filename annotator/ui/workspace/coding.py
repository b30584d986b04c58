"""The coding bar at the reader's selection: from the keys to a stored statement."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.formats.quotes import propose_kind
from annotator.model.span import Span
from annotator.model.statement import CodingDraft
from annotator.operations import annotate
from annotator.ui.coding.bar import CodingBar
from annotator.ui.coding.context import CodingContext
from annotator.ui.reader.selection import ReaderPosition
from annotator.ui.reader.view import ReaderView
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.session import Session

_ROOM, _MARGIN = 424, 32
"""Pixels that the bar needs with its list, and that stay above the words."""


class Coding(QObject):
    """Opens the bar where the reader asks for it, and stores what it hands over."""

    opened = Signal()
    closed = Signal()

    def __init__(self, session: Session, reading: Reading, reader: ReaderView, bar: CodingBar) -> None:
        super().__init__(reader)
        self._session = session
        self._reading = reading
        self._reader = reader
        self.bar = bar
        self._before: ReaderPosition | None = None
        reader.coding_requested.connect(self.open)
        reader.scrolled.connect(self._follow)
        bar.saved.connect(self._save)
        bar.cancelled.connect(self._cancelled)
        reading.article_leaving.connect(self._give_up)

    def open(self, start: int, end: int) -> None:
        """Open the bar for a span of the article on the sheet."""
        project, content = self._session.project, self._reading.content
        if project is None or content is None or not self._session.can_write:
            return
        span = Span(start, end)
        self._reader.select(start, end)
        self._reader.reveal(span)
        self._before = self._reader.position()
        self.bar.open(
            CodingContext(
                span=span,
                quote=span.of(content.text),
                codebook=project.codebook(),
                text=content.text,
                proposed_kind=propose_kind(content.text, span),
                day=content.article.published,
                recent_speakers=project.recently_used("speaker"),
                recent_concepts=project.recently_used("concept"),
                article_speakers=project.speakers_in(content.article.uid),
            )
        )
        self._make_room(span)
        self._follow()
        self.opened.emit()

    def twin(self, statement: str) -> None:
        """Code the very words of a statement once more."""
        found = self._session.ask(lambda project: project.statement(statement))
        if found is not None and not found.waits:
            self.open(found.start, found.end)

    def _make_room(self, span: Span) -> None:
        """Scroll until the bar and its list fit below the words, as far as the words stay in sight."""
        words, page = self._reader.span_rect(span), self._reader.viewport().rect()
        lacking = _ROOM + self.bar.own_height() - (page.bottom() - words.bottom())
        if lacking > 0:
            self._reader.scroll_pixels(min(lacking, max(0, words.top() - _MARGIN)))

    def _cancelled(self) -> None:
        """The page goes back to where it was, as if nothing had been."""
        if self._before is not None and self._reader.caret() == self._before.caret:
            span = self._reader.selection()
            self._reader.restore_position(self._before)
            if span is not None:
                self._reader.select(span.start, span.end)
        self._leave()

    def _follow(self) -> None:
        context = self.bar.context()
        if self.bar.is_open() and context is not None:
            self.bar.place(self._reader.span_rect(context.span), self._reader.viewport().rect())

    def _save(self, draft: CodingDraft) -> None:
        context, article = self.bar.context(), self._reading.article
        if context is None or article is None:
            return
        try:
            changed = self._session.perform(
                lambda project: annotate.add_statement(project, article, context.span, draft)
            )
        except Exception:
            self.bar.reopen()
            raise
        if changed is None:  # the user was told why; what was typed is still there
            self.bar.reopen()
            return
        self._reader.select_statement(changed.uids("statement")[0])
        self._leave()

    def _give_up(self, _article: str) -> None:
        self.bar.cancel()

    def _leave(self) -> None:
        self._reader.setFocus()
        self.closed.emit()
