"""Drives long work beside the window: a generator that yields `Progress`, or a function that tells it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from time import monotonic

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal

from annotator.model.errors import AnnotatorError
from annotator.model.progress import Progress
from annotator.ui.guard import guarded

_INTERVAL = 0.05
"""Seconds between two reports of a job; its last step is always told."""

Tell = Callable[[Progress], None]
Job = Generator[Progress, None, object] | Callable[[Tell], object]
"""Yields its progress, or tells it; its result is what it returns."""


class RunnerBusy(AnnotatorError):
    """A second job was to begin before the first one ended."""

    def __init__(self, label: str) -> None:
        words = QCoreApplication.translate(
            "Runner", "“{job}” is still at work. Nothing was started; wait for it, or cancel it first."
        )
        super().__init__(words.format(job=label))


class Runner(QObject):
    """One job at a time, on a thread of its own; each ends with exactly one of the last three signals.

    Whoever owns it calls `stop` before it is destroyed; the end of the application does, too.
    """

    started = Signal(str)
    """What the job is called."""
    progressed = Signal(Progress)
    finished = Signal(object)
    """What the generator returned."""
    failed = Signal(Exception)
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _JobThread | None = None
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.stop)

    def busy(self) -> bool:
        """Whether a job is at work."""
        return self._thread is not None

    def label(self) -> str:
        """What the job at work is called; empty if there is none."""
        return "" if self._thread is None else self._thread.label

    def start(self, job: Job, label: str) -> None:
        """Begin with a job; raises `RunnerBusy` while another one is at work, and leaves this one untouched.

        The job runs on the worker from its first step to its end: what it uses must be made there. What it
        calls to tell its progress ends it there and then once it is cancelled.
        """
        if self._thread is not None:
            raise RunnerBusy(self._thread.label)
        thread = self._thread = _JobThread(job, label, self)
        thread.progressed.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        thread.finished.connect(self._end)
        self.started.emit(label)
        thread.start()

    def cancel(self) -> None:
        """End the job at its next step."""
        if self._thread is not None:
            self._thread.requestInterruption()

    def stop(self) -> None:
        """Cancel, and wait until the worker has ended; nothing is told any more."""
        thread = self._thread
        if thread is not None:
            thread.finished.disconnect(self._end)
            thread.requestInterruption()
            thread.wait()
            self._thread = None
            thread.deleteLater()

    def _pass_on(self, progress: Progress) -> None:
        if self.sender() is self._thread:
            self.progressed.emit(progress)

    def _end(self) -> None:
        thread = self._thread
        if thread is None:
            return
        thread.wait()
        self._thread = None
        thread.deleteLater()
        if thread.error is not None:
            self.failed.emit(thread.error)
        elif thread.is_cancelled:
            self.cancelled.emit()
        else:
            self.finished.emit(thread.result)


def going_on() -> bool:
    """Whether the job on this thread is still wanted."""
    return not QThread.currentThread().isInterruptionRequested()


class _Cancelled(Exception):
    """Unwinds a job that nobody wants any more."""


def _stepped(job: Generator[Progress, None, object], tell: Tell) -> object:
    """Run a generator to its end, or close it."""
    try:
        while True:
            tell(next(job))
    except StopIteration as end:
        return end.value
    finally:
        job.close()


class _JobThread(QThread):
    progressed = Signal(Progress)

    def __init__(self, job: Job, label: str, parent: QObject) -> None:
        super().__init__(parent)
        self._job = job
        self.label = label
        self.result: object = None
        self.error: Exception | None = None
        self.is_cancelled = False
        self._told = -_INTERVAL
        self._untold: Progress | None = None

    @guarded
    def run(self) -> None:
        """Step through the job; what it raises is kept for the thread of the window."""
        try:
            self.result = self._job(self._tell) if callable(self._job) else _stepped(self._job, self._tell)
            if self._untold is not None:
                self.progressed.emit(self._untold)
        except _Cancelled:
            self.is_cancelled = True
        except Exception as error:  # noqa: BLE001 - told by the signal `failed`
            self.error = error

    def _tell(self, progress: Progress) -> None:
        """A job of a million steps must not send the window a million events."""
        if self.isInterruptionRequested():
            raise _Cancelled
        now = monotonic()
        self._untold = progress
        if now - self._told >= _INTERVAL:
            self._told, self._untold = now, None
            self.progressed.emit(progress)
