"""The history panel: what it lists, where it leads, and the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from annotator.model.change import Changed
from annotator.model.codebook import Coder
from annotator.model.errors import NotFound
from annotator.model.history import HistoryFilter, HistoryRow
from annotator.project.project import Project
from annotator.ui.history.history_panel import HistoryPanel
from annotator.ui.history.preview_dialog import PreviewDialog
from annotator.ui.workspace.reading import Reading
from annotator.ui.workspace.session import Session


class HistoryWiring(QObject):
    """Keeps the panel true to the project while it is in sight, once a turn of the loop; else when it is shown.

    `flush` stores what is typed and not stored yet, so that it is counted, too.
    """

    def __init__(
        self, session: Session, reading: Reading, panel: HistoryPanel, window: QWidget, flush: Callable[[], None]
    ) -> None:
        super().__init__(panel)
        self._flush = flush
        self._session = session
        self._reading = reading
        self._panel = panel
        self._window = window
        self._stale = False
        self._listed = False
        self._coders: list[Coder] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._refresh)
        self._connect()
        if session.project is not None:
            self._begin()

    def preview(self, change: int) -> None:
        """Show what taking back from a change on would take; do it where the user says so."""
        self._flush()
        found = self._session.ask(lambda project: project.undo_preview(change))
        if found is None or not found.count or not self._session.can_write:
            return
        dialog = PreviewDialog(found, self._session.owner.coder.name, self._window)
        dialog.accepted.connect(lambda: self.take_back(change))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_back(self, change: int) -> None:
        """Take back this change and what came after it; a step that is refused is told, what went stays."""
        self._flush()
        self._session.perform(lambda project: project.undo_back_to(change, self._session.patience.tell))

    def _connect(self) -> None:
        session, panel = self._session, self._panel
        session.opened.connect(self._begin)
        session.closing.connect(self._end)
        session.changed.connect(self._note)
        self._reading.article_shown.connect(self._follow_article)
        panel.shown.connect(self._catch_up)
        panel.filter_changed.connect(self._list)
        panel.choices_wanted.connect(self._offer)
        panel.chosen.connect(self._say_way_back)
        panel.jump_requested.connect(self._jump)
        panel.activated.connect(self._enter)
        panel.preview_requested.connect(self.preview)
        panel.take_back_requested.connect(self.take_back)

    def _begin(self) -> None:
        self._panel.filters.reset()
        self._panel.set_people(self._session.owner.coder.name, can_write=self._session.can_write)
        self._listed, self._coders = False, None
        self._catch_up()

    def _end(self) -> None:
        self._soon.stop()
        self._listed = False
        self._panel.set_source(None)

    def _catch_up(self) -> None:
        """List what is to be listed once somebody can see it."""
        if self._session.project is None or not self._panel.isVisible():
            return
        if not self._listed:
            self._list(self._panel.filters.wanted())
        elif self._stale:
            self._refresh()

    def _list(self, wanted: HistoryFilter) -> None:
        project = self._session.project
        self._stale, self._listed = False, project is not None
        self._panel.set_source(None if project is None else project.history_list(wanted))

    def _note(self, changed: Changed) -> None:
        if changed.touches("coder"):
            self._coders = None
        self._stale = True
        self._soon.start()

    def _refresh(self) -> None:
        if self._stale and self._listed and self._panel.isVisible():
            self._stale = False
            self._panel.set_people(self._session.owner.coder.name, can_write=self._session.can_write)
            self._panel.refresh()

    def _offer(self) -> None:
        project = self._session.project
        if project is None:
            return
        if self._coders is None:
            self._coders = project.coders_in_history()
        self._panel.set_choices(self._coders, project.days_in_history())

    def _say_way_back(self, change: int) -> None:
        if change < 0 or not self._session.can_write:
            self._panel.show_way_back(None)
            return
        self._panel.show_way_back(self._session.ask(lambda project: project.undo_preview(change, 0)))

    def _follow_article(self, _uid: str) -> None:
        content = self._reading.content
        if content is None:
            self._panel.set_article(None)
        else:
            self._panel.set_article(content.article.uid, content.article.title or content.article.source_name or "")

    def _jump(self, article: str, statement: str) -> None:
        """Show the statement, or the article where it is gone; what is gone too stays where it is."""
        project = self._session.project
        if project is None:
            return
        if statement and _is_there(project, statement):
            self._reading.go_to(statement)
        else:
            self._reading.show(article)

    def _enter(self, row: HistoryRow) -> None:
        """The keyboard follows into the text."""
        project = self._session.project
        if project is not None and row.statement is not None and _is_there(project, row.statement):
            self._reading.reveal(row.statement)


def _is_there(project: Project, statement: str) -> bool:
    try:
        project.statement(statement)
    except NotFound:
        return False
    return True
