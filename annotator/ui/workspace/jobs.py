"""Long work beside the window: shown in the status bar, with a button that ends it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.model.errors import AnnotatorError, Cancelled
from annotator.model.progress import Progress
from annotator.project.project import Project
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.runner import Runner, Tell, going_on
from annotator.ui.spoken import spoken
from annotator.ui.workspace.session import Session

T = TypeVar("T")


class Jobs(QObject):
    """One job at a time; it hands its result over on the window's thread. Only `start_writing` lets it write."""

    running = Signal(bool)

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._then: Callable[[object], object] | None = None
        self.runner = Runner(self)
        self.runner.progressed.connect(self._show)
        self.runner.finished.connect(self._finish)
        self.runner.failed.connect(self._fail)
        self.runner.cancelled.connect(self._cancelled)
        window.status_bar.cancel_requested.connect(self.runner.cancel)
        window.status_bar.cancel_requested.connect(session.patience.stop)
        session.patience.button = window.status_bar.cancel_button
        session.patience.shown.connect(self._show_writing)
        session.patience.cancelled.connect(self._gave_up)
        session.closing.connect(self.runner.stop)
        session.closing.connect(self._end)

    def start(self, label: str, work: Callable[[Tell], T], then: Callable[[T], object]) -> None:
        """Do the work on a worker, then something with its result."""
        try:
            self.runner.start(work, label)
        except AnnotatorError as error:
            self._session.refused.emit(error)
            return
        self._then = then  # pyright: ignore[reportAttributeAccessIssue] - the same job's result
        self._window.status_bar.show_progress(-1.0, label)
        self.running.emit(True)

    def start_writing(self, label: str, work: Callable[[Project, Tell], T], then: Callable[[T], object]) -> bool:
        """The same for work that changes the project; the window's own changes wait for its end.

        False where nothing was started, which the user was told.
        """
        if self.runner.busy():
            self.start(label, lambda _: None, lambda _: None)  # says what is at work
            return False
        project = self._session.lend()
        if project is None:
            return False

        def writing(tell: Tell) -> T:
            with project.watched(going_on):
                return work(project, tell)

        self.start(label, writing, then)
        return True

    def _show(self, progress: Progress) -> None:
        self._window.status_bar.show_progress(_share(progress), progress.label or self.runner.label())

    def _show_writing(self, progress: Progress | None) -> None:
        """The same for a change of the project, which is written on the window's thread."""
        if progress is not None:
            self._window.status_bar.show_progress(_share(progress), self.tr("At work… Esc gives it up"))
        elif not self.runner.busy():
            self._window.status_bar.show_progress(None)
            self.running.emit(False)

    def _gave_up(self, error: Cancelled) -> None:
        self._window.status_bar.say(spoken(error))

    def _finish(self, result: object) -> None:
        then = self._then
        self._end()
        if then is not None:
            then(result)

    def _fail(self, error: Exception) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self._gave_up(error)
            return
        if not isinstance(error, AnnotatorError):
            raise error
        self._session.refused.emit(error)

    def _cancelled(self) -> None:
        self._end()
        self._window.status_bar.say(self.tr("Cancelled; nothing was changed"))

    def _end(self) -> None:
        self._then = None
        self._window.status_bar.show_progress(None)
        self.running.emit(False)
        self._session.give_back()


def _share(progress: Progress) -> float:
    return progress.done / progress.total if progress.total else -1.0
