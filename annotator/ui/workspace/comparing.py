"""Counts a project's rows once it is open, and says where another program changed some."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.project.reader import ProjectReader
from annotator.ui.workspace.asker import Asker
from annotator.ui.workspace.session import Session


class Comparing(QObject):
    """On another thread, for who opens a large project need not wait until each of its tables is counted."""

    differs = Signal()
    """There are more `warnings` to tell."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._asker = Asker(self)
        session.opened.connect(self._begin)
        session.closing.connect(self._asker.stop)

    def _begin(self) -> None:
        project = self._session.project
        if project is not None:
            self._asker.ask(project.path, ProjectReader.differs_from_note, self._take)

    def _take(self, sentences: list[str]) -> None:
        project = self._session.project
        if project is not None and sentences:
            project.warnings += sentences
            self.differs.emit()
