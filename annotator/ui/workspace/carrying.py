"""A value of the codebook that is dragged onto the text: it tags the statement there, or codes the selected words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint

from annotator.model.codebook import CodebookList
from annotator.model.statement import Choice, CodingDraft, CodingEdit, CodingField
from annotator.operations import annotate
from annotator.project.project import Project
from annotator.ui.codebook.outline import Row
from annotator.ui.codebook.panel import CodebookPanel
from annotator.ui.codebook.words import quote_words
from annotator.ui.reader.view import ReaderView
from annotator.ui.workspace.coding import Coding
from annotator.ui.workspace.session import Session

_FIELDS: dict[CodebookList, CodingField] = {
    "stance": "stance",
    "speaker": "speaker",
    "concept": "concept",
    "kind": "kind",
    "tag": "tags",
}
_QUOTE = 40


class Carrying(QObject):
    """Says in the panel what letting go would do, and does it."""

    def __init__(self, session: Session, panel: CodebookPanel, reader: ReaderView, coding: Coding) -> None:
        super().__init__(panel)
        self._session, self._panel, self._reader, self._coding = session, panel, reader, coding
        panel.carried.connect(self._foretell)
        panel.let_go.connect(self._let_go)

    def _statement_at(self, where: QPoint) -> str | None:
        """The statement whose highlight or card is under a point of the screen."""
        port = self._reader.viewport()
        at = port.mapFromGlobal(where)
        if not port.isVisible() or not port.rect().contains(at):
            return None
        card = self._reader.card_at(at)
        return card.uid if card is not None else next(iter(self._reader.statements_under(at)), None)

    def _is_on_selection(self, where: QPoint) -> bool:
        span, port = self._reader.selection(), self._reader.viewport()
        at = port.mapFromGlobal(where)
        return span is not None and port.rect().contains(at) and self._reader.span_rect(span).contains(at)

    def _foretell(self, row: Row, where: QPoint) -> None:
        statement = self._statement_at(where)
        if statement is not None:
            quote = self._session.ask(lambda project: project.statement(statement).quote) or ""
            short = " ".join(quote.split())
            short = short if len(short) <= _QUOTE else f"{short[:_QUOTE].rstrip()}…"
            words = self.tr("Give “{name}” to {quote}").format(name=row.name, quote=quote_words(short))
        elif self._is_on_selection(where):
            words = self.tr("Code the selected words with “{name}”").format(name=row.name)
        else:
            words = ""
        self._panel.say(words)

    def _let_go(self, row: Row, where: QPoint) -> None:
        statement, choice = self._statement_at(where), Choice(row.name, row.uid)
        if statement is not None:
            self._session.perform(lambda project: _tag(project, statement, row.of, choice))
            self._reader.pick(statement, scroll=False)
        elif self._is_on_selection(where) and (span := self._reader.selection()) is not None:
            self._coding.open(span.start, span.end)
            self._coding.bar.restore(_with(self._coding.bar.draft(), row.of, choice))


def _tag(project: Project, statement: str, of: CodebookList, choice: Choice) -> object:
    """Give a statement a value; a tag joins those that it has."""
    book, coding = project.codebook(), project.statement(statement).coding
    tags = tuple(Choice(book.tag_of[uid].name, uid) for uid in coding.tags if uid in book.tag_of)
    given = (*(tag for tag in tags if tag.uid != choice.uid), choice) if of == "tag" else choice
    return annotate.edit_statement(project, statement, CodingEdit({_FIELDS[of]: given}))


def _with(draft: CodingDraft, of: CodebookList, choice: Choice) -> CodingDraft:
    if of == "tag":
        return replace(draft, tags=(*draft.tags, choice))
    if of == "speaker":
        return replace(draft, speaker=choice)
    if of == "concept":
        return replace(draft, concept=choice)
    return replace(draft, stance=choice) if of == "stance" else replace(draft, kind=choice)
