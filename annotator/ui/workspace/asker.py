"""Questions that take long: asked of a reader of their own on another thread; the newest one counts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from annotator.project.reader import ProjectReader
from annotator.ui.guard import guarded

T = TypeVar("T")
_Question = Callable[[ProjectReader], object]
_Answer = Callable[[object], None]


class Asker(QObject):
    """Asks one question at a time; a newer one interrupts the one that is at work and takes its place.

    Whoever owns it calls `stop` before the project closes; the end of the application does, too.
    """

    busy_changed = Signal(bool)
    failed = Signal(Exception)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _Asking | None = None
        self._next: tuple[Path, _Question, _Answer] | None = None
        self._answer: _Answer | None = None
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.stop)

    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._thread is not None

    def ask(self, path: Path, question: Callable[[ProjectReader], T], answer: Callable[[T], None]) -> None:
        """Ask the project at `path`; `answer` is called on this thread, unless something newer was asked."""
        self._next = path, question, cast("_Answer", answer)
        if self._thread is None:
            self._begin()
            self.busy_changed.emit(True)
        else:
            self._thread.overtake()

    def forget(self) -> None:
        """Nobody wants the answer any more."""
        self._next = self._answer = None
        if self._thread is not None:
            self._thread.overtake()

    def stop(self) -> None:
        """Forget, and wait until the other thread has ended."""
        self.forget()
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.finished.disconnect(self._end)
            thread.wait()
            thread.deleteLater()
            self.busy_changed.emit(False)

    def _begin(self) -> None:
        if self._next is None:
            return
        (path, question, self._answer), self._next = self._next, None
        self._thread = _Asking(path, question, self)
        self._thread.finished.connect(self._end)
        self._thread.start()

    def _end(self) -> None:
        thread, self._thread = self._thread, None
        if thread is None:
            return
        thread.wait()
        thread.deleteLater()
        if self._next is not None:
            self._begin()
            return
        answer, self._answer = self._answer, None
        self.busy_changed.emit(False)
        if thread.error is not None and answer is not None:
            self.failed.emit(thread.error)
        elif answer is not None:
            answer(thread.result)


class _Asking(QThread):
    def __init__(self, path: Path, question: _Question, parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._question = path, question
        self._reader: ProjectReader | None = None
        self.result: object = None
        self.error: Exception | None = None

    def overtake(self) -> None:
        """End the query that runs now; its error is nobody's any more."""
        self.requestInterruption()
        reader = self._reader
        if reader is not None:
            reader.interrupt()

    @guarded
    def run(self) -> None:
        """Ask; what it raises is kept for the thread of the window."""
        try:
            reader = ProjectReader(self._path)
            try:
                self._reader = reader
                if not self.isInterruptionRequested():
                    self.result = self._question(reader)
            finally:
                self._reader = None
                reader.close()
        except Exception as error:  # noqa: BLE001 - told by the signal `failed`
            self.error = error
