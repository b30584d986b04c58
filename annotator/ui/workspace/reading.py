"""The article on the sheet: what the reader shows, and what the project hears of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QObject, Signal

from annotator.formats.quotes import quotation_at
from annotator.model.anchoring.landing import reanchored
from annotator.model.article import ArticleContent
from annotator.model.change import Changed
from annotator.model.codebook import Stance
from annotator.model.errors import NotFound
from annotator.model.pages import Pages
from annotator.model.span import Span
from annotator.model.statement import Choice, CodingEdit, CodingField, Statement
from annotator.operations import annotate, articles
from annotator.project.codebook import TABLES as CODEBOOK_TABLES
from annotator.project.project import Project
from annotator.ui.inspector.inspector import Inspector
from annotator.ui.reader.colours import ColourBy
from annotator.ui.reader.selection import ReaderPosition
from annotator.ui.reader.view import ReaderView
from annotator.ui.workspace.field_changes import rereads_values, with_new_values
from annotator.ui.workspace.session import Session

_AROUND = 60
"""Of the statements on the same words, the inspector offers at most so many."""
_SEEN = 80
"""Characters by which a place of reading is found again in another text."""


class Reading(QObject):
    """Opens articles in the reader, keeps reader and inspector true to the project."""

    article_leaving = Signal(str)
    """The uid of the article that is about to leave the sheet."""
    article_vanished = Signal()
    """The article on the sheet was deleted, or the adding of it taken back."""
    article_shown = Signal(str)
    """The uid of the article on the sheet; "" for none."""
    editing_asked = Signal()
    """The inspector is about to get the keyboard: it should be in sight."""
    statement_shown = Signal(str)
    """The uid of the selected statement; "" for none."""
    waiting_chosen = Signal(str)
    """The uid of a statement that was gone to and has no place in the article's text."""

    def __init__(self, session: Session, reader: ReaderView, inspector: Inspector) -> None:
        super().__init__(reader)
        self._session = session
        self._reader = reader
        self._inspector = inspector
        self._content: ArticleContent | None = None
        self._waiting: str | None = None
        self.colour_by: ColourBy = "stance"
        reader.set_quotation_finder(quotation_at)
        reader.statement_selected.connect(self._selected)
        reader.span_edited.connect(self._move)
        reader.stance_key_pressed.connect(self._set_stance)
        reader.delete_requested.connect(self._delete_one)
        inspector.coding_edited.connect(self._edit)
        inspector.delete_requested.connect(self._delete_one)
        inspector.previous_requested.connect(reader.previous_statement)
        inspector.next_requested.connect(reader.next_statement)
        inspector.reveal_requested.connect(self.reveal)
        reader.edit_requested.connect(self.edit_tags)
        inspector.left.connect(reader.setFocus)
        session.opened.connect(self._begin)
        session.closed.connect(self.clear)
        session.changed.connect(self._refresh)

    @property
    def content(self) -> ArticleContent | None:
        """The article on the sheet."""
        return self._content

    @property
    def article(self) -> str | None:
        """Its uid."""
        return self._content.article.uid if self._content else None

    def show(self, article: str) -> bool:
        """Put an article on the sheet; whether it is there now."""
        if article == self.article:
            return True
        return self._load(article)

    def clear(self) -> None:
        """An empty sheet."""
        self._leave()
        self._content = self._waiting = None
        self._reader.set_content(None, ())
        self._show_in_inspector(None)
        self.article_shown.emit("")

    def go_to(self, statement: str) -> None:
        """Put a statement's article on the sheet, and select the statement there."""
        found = self._session.ask(lambda project: project.statement(statement))
        if found is None or not self.show(found.article):
            return
        if found.waits:
            self.show_waiting(statement)
            self.waiting_chosen.emit(statement)
            return
        self._reader.select_statement(statement)
        self._reader.reveal(found.span)

    def show_waiting(self, statement: str) -> None:
        """Show a statement without a place in the inspector; none is selected in the article."""
        self._reader.select_statement(None)
        self._waiting = statement
        self._show_in_inspector(self._session.ask(lambda project: project.statement(statement)))

    def reveal(self, statement: str) -> None:
        """Scroll to a statement of the article on the sheet."""
        self.go_to(statement)
        self._reader.setFocus()

    def count(self) -> int:
        """How many statements the article on the sheet has, those that wait for a place in it among them."""
        waiting = self._session.project.waiting() if self._session.project is not None else {}
        return self._reader.statement_place("")[1] + waiting.get(self.article or "", 0)

    def selected(self) -> str | None:
        """The uid of the selected statement."""
        return self._reader.selected_statement()

    def set_colour_by(self, by: str) -> None:
        """Colour the statements by this quality; an unknown one is passed over."""
        found: ColourBy | None = next((one for one in get_args(ColourBy) if one == by), None)
        if found is not None:
            self.colour_by = found
            self._reader.set_colour_by(found)

    def set_stance(self, statement: str, stance: Stance) -> None:
        """Give a statement a stance, or take it away where it has that one."""
        found = self._session.ask(lambda project: project.statement(statement))
        if found is not None:
            held = found.coding.stance == stance.uid
            self._edit(statement, CodingEdit({"stance": None if held else Choice(stance.name, stance.uid)}))

    def delete(self, statements: list[str]) -> None:
        """Delete statements; undo brings them back."""
        self._session.perform(lambda project: annotate.delete_statements(project, statements))

    def mark_boilerplate(self) -> None:
        """Mark the selected words as boilerplate, or take the mark away."""
        span, article = self._reader.selection(), self.article
        if span is not None and article is not None:
            self._session.perform(lambda project: articles.set_boilerplate(project, article, span.start, span.end))

    def _delete_one(self, statement: str) -> None:
        if self._session.can_write:
            self.delete([statement])

    def edit_tags(self, _statement: str = "") -> None:
        """Put the keyboard into the inspector, where the tags of the selected statement are."""
        self.edit_field("speaker")

    def edit_field(self, field: CodingField) -> None:
        """Put the keyboard into one field of the inspector."""
        self.editing_asked.emit()
        self._inspector.focus_field(field)

    def _leave(self) -> None:
        self._inspector.flush()
        if self.article is not None:
            self.article_leaving.emit(self.article)

    def _begin(self) -> None:
        project = self._session.project
        if project is not None:
            self._reader.set_codebook(project.codebook())
            self._inspector.set_read_only(project.read_only is not None)
        self.clear()

    def _load(self, article: str) -> bool:
        project = self._session.project
        content = self._session.ask(lambda found: found.content(article))
        if content is None or project is None:
            return False
        self._leave()
        self._content, self._waiting = content, None
        self._reader.set_content(content, project.statements_of(article))
        self._show_in_inspector(None)
        self.article_shown.emit(article)
        return True

    def _selected(self, uid: str) -> None:
        self._waiting = None
        found = self._session.ask(lambda project: project.statement(uid)) if uid else None
        self._show_in_inspector(found)
        self.statement_shown.emit(uid)

    def _show_in_inspector(self, statement: Statement | None) -> None:
        project = self._session.project
        if project is None or self._content is None:
            self._inspector.show_statement(None, None, self._inspector.codebook())
            return
        page = None
        if statement is not None and not statement.waits:
            page = Pages(self._content.marks).of(statement.start, statement.end)
        self._inspector.show_statement(statement, self._content.article, project.codebook(), page=page)
        if statement is None:
            return
        around = [] if statement.waits else list(self._reader.statements_at(statement.start))
        at = around.index(statement.uid) if statement.uid in around else 0
        first = max(0, min(at - _AROUND // 2, len(around) - _AROUND))
        near = around[first : first + _AROUND]
        self._inspector.set_overlapping([project.statement(uid) for uid in near], others=len(around) - len(near))
        self._inspector.set_position(*self._reader.statement_place(statement.uid))
        self._inspector.set_recent(speakers=project.recently_used("speaker"), concepts=project.recently_used("concept"))

    def _edit(self, uid: str, edit: CodingEdit) -> None:
        self._session.perform(lambda project: annotate.edit_statement(project, uid, edit))
        if self.selected() == uid:  # also where nothing was stored: the editors show what is
            self._selected(uid)
        elif self._waiting == uid:
            self.show_waiting(uid)

    def _move(self, uid: str, start: int, end: int) -> None:
        moved = self._session.perform(lambda project: annotate.move_statement(project, uid, Span(start, end)))
        if moved is None:
            self._put([uid])

    def _set_stance(self, uid: str, key: str) -> None:
        project = self._session.project
        stance = next((one for one in project.codebook().stances if one.key == key), None) if project else None
        if stance is not None and self._session.can_write:
            self.set_stance(uid, stance)

    def _refresh(self, changed: Changed) -> None:
        project = self._session.project
        if project is None:
            return
        if changed.touches(*CODEBOOK_TABLES):
            self._reader.set_codebook(project.codebook())
        if not self._refresh_article(changed):
            tagged = (uid.partition("/")[0] for uid in changed.uids("statement_tag"))
            self._put(dict.fromkeys([*changed.uids("statement"), *tagged, *with_new_values(changed)]))
        if changed.touches("statement", "statement_tag", "field_value", *CODEBOOK_TABLES):
            self._show_again(project)

    def _show_again(self, project: Project) -> None:
        waiting, article = self._waiting, self.article
        if waiting and article and any(one.uid == waiting for one in project.waiting_in(article)):
            self.show_waiting(waiting)
        else:
            self._selected(self.selected() or "")

    def _refresh_article(self, changed: Changed) -> bool:
        """Show the article with all its statements anew, where the change calls for it; whether it did."""
        project, article = self._session.project, self.article
        if project is None or article is None:
            return False
        if article in changed.uids("article") or "article" in changed.bulk:
            try:
                project.article(article)
            except NotFound:
                self.clear()
                self.article_vanished.emit()
                return True
        elif not (
            changed.touches("article_mark", "article_text") or "statement" in changed.bulk or rereads_values(changed)
        ):
            return False
        position, selected, before = self._reader.position(), self.selected(), self._reader.text()
        self._content = project.content(article)
        self._reader.set_content(self._content, project.statements_of(article))
        self._reader.restore_position(_moved(position, before, self._content.text))
        if selected is not None:
            self._reader.pick(selected, scroll=False)
        return True

    def _put(self, uids: Iterable[str]) -> None:
        """Show statements as the project has them, or no more."""
        project = self._session.project
        for uid in uids:
            try:
                found = project.statement(uid) if project else None
            except NotFound:
                found = None
            if found is not None and found.article == self.article and not found.waits:
                self._reader.put_statement(found)
            else:
                self._reader.drop_statement(uid)


def _moved(position: ReaderPosition, old: str, new: str) -> ReaderPosition:
    """The same place of reading in another text: at the same words."""
    if old == new:
        return position
    spans = [Span(at, min(at + _SEEN, len(old))) for at in (position.offset, position.caret)]
    places = [
        at if landing.span is None else landing.span.start
        for at, landing in zip((position.offset, position.caret), reanchored(old, new, spans), strict=True)
    ]
    return replace(position, offset=min(places[0], len(new)), caret=min(places[1], len(new)))
