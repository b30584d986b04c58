"""Reading processes, one a core: each has a file at a time, and is ended when that takes too long."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import monotonic
from types import TracebackType
from typing import BinaryIO, Literal, TypeVar, cast

from annotator.formats.originals import kept, with_original
from annotator.formats.registry import AS_FOUND
from annotator.formats.workers import wire
from annotator.formats.workers.wire import End, Some, Task
from annotator.model.errors import AnnotatorError, ReaderGaveUp, sentence
from annotator.model.reading import Found, Preview, ReadOptions

SECONDS = 25.0
"""How long a file may take from one of its articles to the next, and for each `_BYTES` of it a second more."""
_BYTES = 1 << 20
_AHEAD = 2
"""How many files a process are under way, so that none waits for the next."""
_LOOK = 0.1
"""Seconds between two looks for a process that is late."""
_MODULE = "annotator.formats.workers.child"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be read."""

    name: str
    data: bytes
    options: ReadOptions = AS_FOUND
    keep: bool = False
    """Whether each article is given the file that it came from."""


class ReadingPool:
    """Reads files in processes of its own; a context manager, at whose end they are gone.

    Nothing that a file does to its reader reaches the application: it ends as a `ReaderGaveUp`.
    """

    def __init__(self, *, processes: int | None = None, seconds: float = SECONDS) -> None:
        self._count = processes or os.cpu_count() or 1
        self._seconds = seconds
        self._idle: SimpleQueue[_Process | None] = SimpleQueue()
        self._threads: ThreadPoolExecutor | None = None
        self._started: set[_Process] = set()
        self._closed = Event()
        Thread(target=self._end_late, name="annotator-watching", daemon=True).start()
        for _ in range(self._count):
            self._idle.put(None)

    def __enter__(self) -> ReadingPool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the processes, whatever they are at."""
        self._closed.set()
        for process in tuple(self._started):
            process.kill()  # its thread sees that, and clears up
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)
            self._threads = None
        for process in tuple(self._started):
            process.end()
        self._started.clear()

    def read(self, jobs: Iterable[T], load: Callable[[T], Job | None]) -> Generator[tuple[T, list[Found]]]:
        """What each file holds, in the order of the jobs.

        `load` gets its bytes, on another thread; it gives None where nothing is to be read.
        """
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self._count, "annotator-reading")
        under_way: deque[tuple[T, Future[list[Found]]]] = deque()
        for job in jobs:
            under_way.append((job, self._threads.submit(self._load_and_read, load, job)))
            if len(under_way) >= self._count * _AHEAD:
                done, future = under_way.popleft()
                yield done, future.result()
        while under_way:
            done, future = under_way.popleft()
            yield done, future.result()

    def preview(self, job: Job, *, limit: int = 3) -> Preview:
        """What a file will become: its first articles; raises an `AnnotatorError` if there is none."""
        _, end = self._do("preview", job, limit)
        if end.preview is not None:
            return end.preview
        raise _failure(job, end) or ReaderGaveUp(job.name, "")

    def read_one(self, job: Job) -> list[Found]:
        """What one file holds."""
        found, end = self._do("read", job)
        failure = _failure(job, end)
        if failure is not None:
            return [
                failure
            ]  # A file is taken whole or not at all: articles before the break are not those of the file.
        return with_original(found, kept(job.name, job.data, end.media_type)) if job.keep else found

    def _load_and_read(self, load: Callable[[T], Job | None], what: T) -> list[Found]:
        try:
            job = load(what)
        except AnnotatorError as error:
            return [error]
        return [] if job is None or self._closed.is_set() else self.read_one(job)

    def _do(self, kind: Literal["read", "preview"], job: Job, limit: int = 0) -> tuple[list[Found], End]:
        process = self._idle.get() or self._start()
        seconds = self._seconds + len(job.data) / _BYTES
        try:
            task = Task(kind=kind, name=job.name, data=job.data, options=job.options, seconds=seconds, limit=limit)
            return process.do(task)
        finally:
            if process.is_gone():
                self._started.discard(process)
                self._idle.put(None)
            else:
                self._idle.put(process)

    def _start(self) -> _Process:
        process = _Process()
        self._started.add(process)
        return process

    def _end_late(self) -> None:
        """End what is late, until the pool is closed: a timer for each file would cost more than reading a small one."""
        while not self._closed.wait(_LOOK):
            now = monotonic()
            for process in tuple(self._started):
                process.end_if_late(now)


def _failure(job: Job, end: End) -> AnnotatorError | None:
    return ReaderGaveUp(job.name, end.broken) if end.broken is not None else end.refused


class _Process:
    """One reading process, as the application sees it."""

    def __init__(self) -> None:
        root = str(Path(__file__).parents[3])
        path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
        # Threads of a mathematical library reserve memory by the core, of which a reader has little.
        threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
        self._scratch = TemporaryDirectory(prefix="annotator-", ignore_cleanup_errors=True)
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", _MODULE, self._scratch.name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **threads, "PYTHONPATH": path},
        )
        self._due: float | None = None
        self._late = False

    def do(self, task: Task) -> tuple[list[Found], End]:
        """Have a task done; a process that does not do it is ended, and the `End` says why."""
        found: list[Found] = []
        try:
            end = self._exchange(task, found)
        except (OSError, ValueError, pickle.UnpicklingError, EOFError):
            end = None
        if end is None:
            self.end()
            end = End(broken=sentence("it took too long") if self._late else sentence("its reader broke down"))
        return found, end

    def _exchange(self, task: Task, found: list[Found]) -> End | None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with self._ended_after(task.seconds):
            wire.send(cast("BinaryIO", self._process.stdin), task)
        while True:
            with self._ended_after(task.seconds):
                frame = wire.receive(cast("BinaryIO", self._process.stdout))
            if frame is None:
                return None
            value = wire.opened(frame)
            if not isinstance(value, Some):
                return value
            found.extend(value.found)

    @contextmanager
    def _ended_after(self, seconds: float) -> Generator[None]:
        """Let the process be ended unless the block is through by then."""
        self._due = monotonic() + seconds
        try:
            yield
        finally:
            self._due = None

    def end_if_late(self, now: float) -> None:
        """End it if what it is at should be done by now; its thread sees that, and clears up."""
        due = self._due
        if due is not None and now > due:
            self._late = True
            self._process.kill()

    def is_gone(self) -> bool:
        """Whether it has ended, or is about to."""
        return self._process.stdin is None or self._process.stdin.closed or self._process.poll() is not None

    def kill(self) -> None:
        """End it at once, and leave the clearing up to whoever waits for it."""
        self._process.kill()

    def end(self) -> None:
        """End it at once, and clear up."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:  # what was left in a broken pipe is lost, as it should be
                    continue
        self._process.wait()
        self._scratch.cleanup()
