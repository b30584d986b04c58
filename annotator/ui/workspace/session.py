"""The open project, and one way for the window to do something to it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.model.change import Changed
from annotator.model.errors import AnnotatorError, Cancelled, ProjectInUse
from annotator.model.owner import Owner
from annotator.model.source import Source
from annotator.project.damage import damage_told
from annotator.project.project import Project
from annotator.ui.spoken import told
from annotator.ui.workspace.patience import Patience

T = TypeVar("T")


class Session(QObject):
    """Holds at most one project. Views hear what a change touched, and refresh that."""

    opened = Signal()
    _heard = Signal(object)
    """The same as `changed`, perhaps on the thread of a job."""
    closing = Signal()
    """The project is about to be given back: views keep their state now."""
    closed = Signal()
    changed = Signal(object)
    """A `Changed`, after it was committed."""
    misplaced = Signal()
    """The file of the open project was deleted or moved away under it; said once."""
    refused = Signal(object)
    """An `AnnotatorError` for the user to read."""

    def __init__(self, owner: Owner, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.owner = owner
        self._source = source
        self._project: Project | None = None
        self._is_misplaced = False
        self._is_lent = False
        self.patience = Patience(self)
        self._waiting: list[Callable[[], object]] = []
        self._heard.connect(self._pass_on)
        self.changed.connect(self.look_after_file)

    @property
    def is_misplaced(self) -> bool:
        """Whether the open project's file is no longer where it was."""
        return self._is_misplaced

    @property
    def project(self) -> Project | None:
        """The open project."""
        return self._project

    @property
    def can_write(self) -> bool:
        """Whether there is a project that can be changed."""
        return self._project is not None and self._project.read_only is None

    def open(self, path: Path) -> bool:
        """Open a project in place of the one that is open; one that is in use opens for reading only."""

        def opening() -> Project:
            try:
                return Project.open(path, self.owner, self._source, compares=False)
            except ProjectInUse as error:
                if self._project is not None and self._project.path == path.resolve():
                    return self._project
                project = Project.open(path, self.owner, self._source, read_only=True, compares=False)
                words = self.tr("{name} is open elsewhere ({holder}). Here it can be read but not changed.")
                project.warnings.insert(0, words.format(name=path.name, holder=told(error.values["holder"])))
                return project

        return self._replace(opening)

    def create(self, path: Path) -> bool:
        """Make a new project and open it."""
        return self._replace(lambda: Project.create(path, self.owner, self._source))

    def close(self) -> None:
        """Give the project back."""
        if self._project is not None:
            self.closing.emit()
            self._is_lent = False
            self._waiting.clear()
            self._project.close()
            self._project = None
            self.closed.emit()

    def ask(self, question: Callable[[Project], T]) -> T | None:
        """An answer of the open project; None without one, or where it has none and the user was told."""
        if self._project is None:
            return None
        try:
            with damage_told(self._project.path):
                return question(self._project)
        except Cancelled as error:
            self.patience.cancelled.emit(error)
        except AnnotatorError as error:
            self.refused.emit(error)
            self.look_after_file()  # that it is gone says more than that it cannot be written
        return None

    def perform(self, work: Callable[[Project], T]) -> T | None:
        """The same, for what changes the project; where it takes long the user sees so, and can give it up.

        What is to be done while that is shown, or while a job writes, waits for its end, and gives None here.
        """
        if self.patience.lasts() or self._is_lent:
            self._waiting.append(lambda: self.perform(work))
            return None
        with self.watched():
            return self.ask(work)

    @contextmanager
    def watched(self) -> Generator[None]:
        """Within the block, changes of the project that take long are shown and can be given up."""
        if self._project is None:
            yield
            return
        with self.patience.watching(self._project):
            yield
        self._do_waiting()

    @property
    def is_lent(self) -> bool:
        """Whether a job on another thread is writing."""
        return self._is_lent

    def lend(self) -> Project | None:
        """Leave the writing to a job on another thread until `give_back`; what the user changes meanwhile waits.

        None where the project cannot be changed, which the user was told.
        """
        if not self.can_write or self._project is None:
            self.perform(Project.new_uid)
            return None
        self._project.codebook()  # read on this thread, whose connection it is
        self._is_lent = True
        return self._project

    def give_back(self) -> None:
        """The job has ended: do what waited for it."""
        if self._is_lent:
            self._is_lent = False
            self._do_waiting()

    def _do_waiting(self) -> None:
        while self._waiting and not self._is_lent:
            self._waiting.pop(0)()

    def look_after_file(self) -> None:
        """See whether the project's file is still in its place; call it after changes and when the user comes back."""
        gone = self._project is not None and not self._project.is_in_place()
        if gone != self._is_misplaced:
            self._is_misplaced = gone
            if gone:
                self.misplaced.emit()

    def tidy(self) -> None:
        """Move what was committed into the project file; not while something is being written."""
        if self._project is not None and not self.patience.lasts() and not self._is_lent:
            self._project.tidy()

    def roll_back(self) -> None:
        """After an unforeseen error: give up a change that it left open."""
        if self._project is not None and not self._is_lent:
            self._project.roll_back()

    def _pass_on(self, changed: Changed) -> None:
        self.changed.emit(changed)

    def _replace(self, opening: Callable[[], Project]) -> bool:
        try:
            project = opening()
        except AnnotatorError as error:
            self.refused.emit(error)
            return False
        if project is self._project:
            return True
        self.close()
        self._project = project
        self._is_misplaced = False
        if project.read_only is None:
            project.on_changed(self._heard.emit)
            project.expect_changes()
        self.opened.emit()
        return True
