"""The statements that wait for a place in a newer text: shown above the article, and placed there."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.model.anchoring.landing import likely
from annotator.model.change import Changed
from annotator.model.codebook import Codebook
from annotator.model.errors import NotFound
from annotator.model.span import Span
from annotator.model.statement import Statement
from annotator.operations import annotate
from annotator.project.project import Project
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.texts.passage import Passage
from annotator.ui.texts.waiting_bar import Waiting
from annotator.ui.workspace.listing import Listing
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.session import Session


class WaitingWiring(QObject):
    """Keeps the bar above the article true, and gives statements the places that a user chooses for them."""

    def __init__(self, window: MainWindow, session: Session, reading: Reading, listing: Listing) -> None:
        super().__init__(window)
        self._window, self._session, self._reading, self._listing = window, session, reading, listing
        self._bar = window.body.sheet.waiting
        self._reader = window.body.sheet.reader
        self._bar.place_requested.connect(self._place)
        self._bar.guess_requested.connect(self._guess)
        self._bar.delete_requested.connect(self._delete)
        self._bar.shown.connect(reading.show_waiting)
        self._reader.place_requested.connect(self.place)
        self._reader.selection_changed.connect(self._say_state)
        reading.article_shown.connect(self._show)
        reading.waiting_chosen.connect(self._choose)
        session.changed.connect(self._refresh)
        window.actions_.on("waiting_statements", self.list_all)
        window.actions_.on("place_statement", self.place)

    def list_all(self) -> None:
        """List the statements of the project that need a place, and show those of the article on the sheet."""
        count = sum((self._session.ask(Project.waiting) or {}).values())
        if count:
            self._bar.reopen()
            self._listing.show_waiting()
        else:
            self._window.status_bar.say(self.tr("Every statement has its place."))

    def place(self) -> None:
        """Give the statement that is shown in the bar the words selected in the article."""
        uid = self._bar.current()
        if uid is None:
            self._window.status_bar.say(self.tr("No statement of this article needs a place."))
        elif self._reader.selection() is None:
            self._bar.reopen()
            self._window.status_bar.say(self.tr("Select the words in the article first."))
        else:
            self._place(uid)

    def _place(self, uid: str) -> None:
        span, text = self._reader.selection(), self._reader.text()
        if span is None or not self._session.can_write:
            return
        placed = self._session.perform(lambda project: annotate.move_statement(project, uid, span.trimmed(text)))
        if placed is not None:
            self._reader.select_statement(uid)
            self._reader.setFocus()

    def _guess(self, uid: str) -> None:
        """Select the words on which the statement may have stood, for the user to look at."""
        found = self._session.ask(lambda project: _guessed(project, uid))
        if found is None:
            self._window.status_bar.say(self.tr("Nothing in the text is like these words."))
            return
        self._reader.select(found.start, found.end)
        self._reader.setFocus()

    def _delete(self, uid: str) -> None:
        if self._session.can_write:
            self._reading.delete([uid])

    def _choose(self, uid: str) -> None:
        self._show(chosen=uid)

    def _refresh(self, changed: Changed) -> None:
        if changed.touches("statement", "article_text", "article", "speaker", "stance"):
            self._show()

    def _show(self, _article: str = "", chosen: str | None = None) -> None:
        article, project = self._reading.article, self._session.project
        found = self._session.ask(lambda one: one.waiting_in(article)) if article else None
        waiting = [_waiting(project, one, project.codebook()) for one in found or ()] if project is not None else []
        self._bar.show_waiting(waiting, chosen)
        self._say_state()

    def _say_state(self) -> None:
        self._bar.set_state(selection=self._reader.selection() is not None, writable=self._session.can_write)


def _waiting(project: Project, statement: Statement, book: Codebook) -> Waiting:
    try:
        text = project.earlier_text(statement.earlier_text or "")
        passage = Passage.of(text, statement.span)
    except NotFound:
        passage = Passage(words=statement.quote)
    speaker = book.speaker_of.get(statement.coding.speaker or "")
    stance = book.stance_of.get(statement.coding.stance or "")
    named = (one.name for one in (speaker, stance) if one is not None)
    return Waiting(statement.uid, passage, " · ".join(named))


def _guessed(project: Project, uid: str) -> Span | None:
    statement = project.statement(uid)
    return likely(project.earlier_text(statement.earlier_text or ""), project.text(statement.article), statement.span)
