"""The reader: reads with you, selects, picks and edits highlights, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal, cast

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from annotator.model.article import ArticleContent
from annotator.model.span import Span
from annotator.model.statement import Statement
from annotator.ui.guard import guarded, guarded_returning
from annotator.ui.reader import boundaries
from annotator.ui.reader.accessible import announce_article, announce_caret, announce_statement, install
from annotator.ui.reader.commands import run
from annotator.ui.reader.handles import Edge
from annotator.ui.reader.keys import Nudge, meaning
from annotator.ui.reader.mouse import Mouse
from annotator.ui.reader.moves import Mover
from annotator.ui.reader.selection import Selection
from annotator.ui.reader.text_view import TextView

QuotationFinder = Callable[[str, int], Span | None]


class ReaderView(TextView):
    """One article on a page, its statements highlighted; offsets are code points of its text."""

    statement_selected = Signal(str)
    span_edited = Signal(str, int, int)
    coding_requested = Signal(int, int)
    edit_requested = Signal(str)
    delete_requested = Signal(str)
    stance_key_pressed = Signal(str, str)
    place_requested = Signal()
    """The selected words are to be the place of a statement that waits for one."""
    menu_requested = Signal(QPoint, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install()
        self.setObjectName("reader")
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Article"))
        self._mouse = Mouse(self)
        self._find_quotation: QuotationFinder = _no_quotation
        self._nudged: Statement | None = None

    def set_content(self, content: ArticleContent | None, statements: Sequence[Statement]) -> None:
        """Show an article with its statements from its beginning; None shows an empty page."""
        was_selected = self._selected is not None
        self._mouse.cancel()
        self._nudged = None
        super().set_content(content, statements)
        if was_selected:
            self.statement_selected.emit("")
        announce_article(self)
        self._announce()

    def set_quotation_finder(self, finder: QuotationFinder) -> None:
        """Say how the quotation around an offset of a text is found."""
        self._find_quotation = finder

    # Statements

    def statement_at(self, offset: int) -> str | None:
        """The smallest statement over the character at `offset`; of twins the upper."""
        return next(iter(self._book.over(offset)), None)

    def statements_at(self, offset: int) -> tuple[str, ...]:
        """All statements over the character at `offset`, the smallest first."""
        return self._book.over(offset)

    def statements_under(self, at: QPoint) -> tuple[str, ...]:
        """The statements whose highlight is under a point of the viewport, the one that is meant first."""
        which, top = self._flow.block_at(at.y())
        if self._flow.fold(which) is not None:
            return ()
        pieces = self._flow.dressed(which).pieces_at(at.x() - self._flow.page.left, at.y() - top)
        return tuple(dict.fromkeys(piece.uid for piece in pieces))

    def statement_place(self, uid: str) -> tuple[int | None, int]:
        """Where in the order of the text a statement stands (from 1), and how many there are."""
        rank = self._book.intervals.rank(uid)
        return None if rank is None else rank + 1, len(self._book.intervals)

    def selected_statement(self) -> str | None:
        """The uid of the selected statement."""
        return self._selected

    def selected_value(self) -> Statement | None:
        """The selected statement."""
        return self._book.statements.get(self._selected or "")

    def describe_selected(self) -> str:
        """Who says what of the selected statement, for those who cannot see its card; empty without one."""
        statement = self.selected_value()
        if statement is None:
            return ""
        face = self._faces.face(statement, True)
        said = filter(None, (face.speaker or self.tr("No speaker"), face.stance, " ".join(face.lines)))
        return f"{', '.join(said)}: {statement.quote}"

    def select_statement(self, uid: str | None) -> None:
        """Select a statement and bring it on the screen; None selects none."""
        self.pick(uid if uid in self._book.statements else None)

    def pick(self, uid: str | None, scroll: bool = True) -> None:
        """Select a statement, the caret at its start, no words; with `scroll` bring it on the screen."""
        statement = self._book.statements.get(uid or "")
        if statement is not None and scroll:
            self._set_selection(Selection(statement.start, statement.start))
        self._choose_statement(None if statement is None else statement.uid)
        if statement is not None and scroll:
            self.reveal(statement.span)

    def _choose_statement(self, uid: str | None) -> None:
        if uid == self._selected:
            return
        self._finish_nudge()
        self._selected = uid
        self._cards.selected = uid
        self._cards.forget()
        self.viewport().update()
        self.statement_selected.emit(uid or "")
        announce_statement(self)

    def next_statement(self) -> None:
        """Select the next statement in the text; from the last, the first."""
        self.pick(self._book.next(self._selected, self._selection.caret))

    def previous_statement(self) -> None:
        """Select the statement before; from the first, the last."""
        self.pick(self._book.previous(self._selected, self._selection.caret))

    def cycle_overlapping(self) -> None:
        """Select the next of the statements over the caret, or over the start of the selected one."""
        statement = self.selected_value()
        caret = self._selection.caret
        inside = statement is None or statement.start <= caret < statement.end
        uids = self._book.over(caret if inside or statement is None else statement.start)
        if uids:
            rank = uids.index(self._selected) + 1 if self._selected in uids else 0
            self._choose_statement(uids[rank % len(uids)])

    def drop_statement(self, uid: str) -> None:
        """Take out a statement; selected, it is so no more."""
        super().drop_statement(uid)
        if uid == self._selected:
            self._nudged = None
            self._choose_statement(None)

    # Edits of spans

    def preview(self, statement: Statement, span: Span) -> None:
        """Show a statement on another span, as long as nobody has stored it."""
        quote = span.of(self._blocks.text)
        self.put_statement(replace(statement, start=span.start, end=span.end, quote=quote))

    def finish_edit(self, before: Statement) -> None:
        """Say how a preview ended: trimmed of white space; an empty or unchanged span goes back."""
        now = self._book.statements.get(before.uid)
        span = now.span.trimmed(self._blocks.text) if now else before.span
        if not len(span) or span == before.span:
            self.put_statement(before)
            return
        self.preview(before, span)
        self.span_edited.emit(before.uid, span.start, span.end)

    def nudge(self, edge: Edge, by: Literal["character", "word"], steps: int) -> None:
        """Take an end of the selected statement so many characters or words on (or back)."""
        before = self.selected_value()
        if before is not None:
            self._nudge(before, edge, by, steps)
            self.finish_edit(before)

    def _nudge(self, statement: Statement, edge: Edge, by: Literal["character", "word"], steps: int) -> None:
        mover = Mover(self._flow)
        at, forward = statement.start if edge == "start" else statement.end, steps > 0
        for _ in range(abs(steps)):
            at = mover.character(at, forward) if by == "character" else mover.word_edge(at, edge, forward)
            at = self._past_spaces(at, edge, forward)
        if edge == "start":
            span = Span(min(at, statement.end), statement.end)
        else:
            span = Span(statement.start, max(at, statement.start))
        if len(span):
            self.preview(statement, span)
            self.reveal(Span(span.start, span.start) if edge == "start" else Span(span.end, span.end))

    def _past_spaces(self, at: int, edge: Edge, forward: bool) -> int:
        """The next place at which the words of a statement may begin or end: white space is no part of them."""
        text = self._blocks.text
        while 0 < at < len(text) and text[at if edge == "start" else at - 1].isspace():
            at += 1 if forward else -1
        return at

    def nudge_by_key(self, nudge: Nudge) -> None:
        """Nudge while a key is held; what came of it is said when it is let go."""
        statement = self.selected_value()
        if statement is not None:
            self._nudged = self._nudged or statement
            self._nudge(statement, *nudge)

    def _finish_nudge(self) -> None:
        before, self._nudged = self._nudged, None
        if before is not None:
            self.finish_edit(before)

    # Requests

    def select_quotation(self) -> None:
        """Select the quotation around the caret, if there is one."""
        found = self._find_quotation(self._blocks.text, self._selection.caret)
        if found is not None and len(found):
            self.select(found.start, found.end)

    def request_coding(self) -> None:
        """Ask to code the selected words; without any, the quotation or the sentence around the caret."""
        span = (
            self._selection.span or self._find_quotation(self._blocks.text, self._selection.caret) or self._sentence()
        )
        span = span.trimmed(self._blocks.text)
        if not len(span):
            return
        if span != self._selection.span:
            self.select(span.start, span.end)
        self.coding_requested.emit(span.start, span.end)

    def _sentence(self) -> Span:
        start, end = self._blocks.paragraph(self._selection.caret)
        first, last = boundaries.sentence_at(self._blocks.text[start:end], self._selection.caret - start)
        return Span(start + first, start + last)

    def copy(self) -> None:
        """Copy the selected words, or those of the selected statement."""
        statement = self.selected_value()
        words = self.selected_text() or (statement.quote if statement else "")
        if words:
            QGuiApplication.clipboard().setText(words)

    # For the mouse

    def edge_at(self, at: QPointF) -> Edge | None:
        """The end of the selected highlight that a press at a point of the viewport takes."""
        bars = self.scene().bars() if self._selected else None
        return bars.edge_at(at) if bars else None

    def fold_at(self, at: QPoint) -> bool:
        """Whether a point of the viewport is on folded boilerplate."""
        which, top = self._flow.block_at(at.y())
        height = self._flow.page.pitch
        return self._flow.fold(which) is not None and 0 <= at.y() - top < height and self._beside(at)

    def _beside(self, at: QPoint) -> bool:
        return self._flow.page.left <= at.x() < self._flow.page.right

    def _words_selected(self) -> None:
        self._choose_statement(None)

    def _caret_stepped(self) -> None:
        statement = self.selected_value()
        if statement is not None and self._selection.caret not in statement.span:
            self._choose_statement(None)

    def _announce(self) -> None:
        announce_caret(self)

    def escape(self) -> bool:
        """Give up a drag, the selection or the selected statement, in this order; whether there was one."""
        if self._mouse.cancel():
            return True
        if self._selection.span is not None:
            self.clear_selection()
            return True
        if self._selected is None:
            return False
        self._choose_statement(None)
        return True

    # Qt

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select, to drag an end, or pick a card."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._mouse.press(event)

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on selecting or dragging."""
        self._mouse.move(event)

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End selecting or dragging."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._mouse.release(event)

    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._mouse.double_click(event)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means here; leave others to the window."""
        event.setAccepted(run(self, meaning(event)))

    @guarded
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A nudge ends with its key."""
        if not event.isAutoRepeat():
            self._finish_nudge()
        event.ignore()

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A nudge ends where the keys go elsewhere."""
        super().focusOutEvent(event)
        self._finish_nudge()

    @guarded_returning(cast("object", None))
    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """Where the caret is, or the selected statement: a menu asked for by a key opens there."""
        if query != Qt.InputMethodQuery.ImCursorRectangle:
            return super().inputMethodQuery(query)
        chosen = self.selected_value()
        return self.span_rect(chosen.span if chosen else Span(self.caret(), self.caret()))

    @guarded
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on the statement under the mouse, or for the selected one."""
        uid = self._selected
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            card = self.card_at(event.pos())
            under = (card.uid,) if card else self.statements_under(event.pos())
            if self._selection.span is None or under:
                uid = self._selected if self._selected in under else next(iter(under), None)
                self.pick(uid, scroll=False)
        self.menu_requested.emit(event.globalPos(), uid or "")


def _no_quotation(text: str, offset: int) -> Span | None:
    return None
