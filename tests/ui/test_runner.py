"""Long work goes on beside the window, tells how far it is, and can be stopped."""

import threading
from collections.abc import Generator, Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from annotator.model.progress import Progress
from annotator.ui.runner import Job, Runner, RunnerBusy

LONG = 10_000_000


class Told:
    """What a runner told, in order, and in which thread."""

    def __init__(self, runner: Runner) -> None:
        self.words: list[object] = []
        self.threads: set[object] = set()
        runner.started.connect(lambda label: self._note(label))
        runner.progressed.connect(lambda progress: self._note(progress.done))
        runner.finished.connect(lambda result: self._note(("finished", result)))
        runner.failed.connect(lambda error: self._note(("failed", error)))
        runner.cancelled.connect(lambda: self._note("cancelled"))

    def _note(self, what: object) -> None:
        self.words.append(what)
        self.threads.add(QThread.currentThread())


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:
    runner = Runner()
    yield runner
    runner.stop()


def counting(until: int, seen: list[int] | None = None) -> Job:
    for step in range(until):
        yield Progress(step + 1, until)
    if seen is not None:
        seen.append(threading.get_ident())
    return until


def endless(closed: list[str]) -> Generator[Progress, None, object]:
    try:
        for step in range(LONG):
            threading.Event().wait(0.001)
            yield Progress(step, LONG)
    finally:
        closed.append("closed")
    return None


def test_progress_then_the_result_in_the_thread_of_the_window(qtbot: QtBot, runner: Runner) -> None:
    told, seen = Told(runner), list[int]()
    with qtbot.waitSignal(runner.finished):
        runner.start(counting(3, seen), "Counting")
        assert runner.busy()
        assert runner.label() == "Counting"
    assert told.words[:2] == ["Counting", 1]
    assert told.words[-2:] == [3, ("finished", 3)]
    assert told.threads == {QThread.currentThread()}
    assert seen != [threading.get_ident()]
    assert not runner.busy()
    assert runner.label() == ""


def test_a_job_can_follow_at_once_from_the_signal(qtbot: QtBot, runner: Runner) -> None:
    told = Told(runner)
    runner.finished.connect(lambda result: runner.start(counting(result - 1), "Again") if result else None)
    runner.start(counting(2), "First")
    qtbot.waitUntil(lambda: told.words[-1] == ("finished", 0))
    assert told.words == ["First", 1, 2, ("finished", 2), "Again", 1, ("finished", 1), "Again", ("finished", 0)]


def test_cancelling_closes_the_generator(qtbot: QtBot, runner: Runner) -> None:
    told, closed = Told(runner), list[str]()
    runner.start(endless(closed), "Endless")
    qtbot.waitSignal(runner.progressed).wait()
    with qtbot.waitSignal(runner.cancelled):
        runner.cancel()
    assert closed == ["closed"]
    assert told.words[-1] == "cancelled"
    assert not runner.busy()
    runner.cancel()


def test_a_failure_is_told(qtbot: QtBot, runner: Runner) -> None:
    def failing() -> Job:
        yield Progress(1)
        raise OSError("the disk is full")

    told = Told(runner)
    with qtbot.waitSignal(runner.failed) as caught:
        runner.start(failing(), "Failing")
    assert isinstance(caught.args, list)
    assert str(caught.args[0]) == "the disk is full"
    assert told.words[:2] == ["Failing", 1]
    assert len(told.words) == 3


def test_a_failure_while_it_is_closed_is_told_too(qtbot: QtBot, runner: Runner) -> None:
    def stubborn() -> Job:
        try:
            while True:
                threading.Event().wait(0.001)
                yield Progress(1)
        finally:
            raise OSError("cannot remove the half-written file")

    runner.start(stubborn(), "Stubborn")
    qtbot.waitSignal(runner.progressed).wait()
    with qtbot.waitSignal(runner.failed):
        runner.cancel()


def test_many_steps_are_few_reports(qtbot: QtBot, runner: Runner) -> None:
    told = Told(runner)
    with qtbot.waitSignal(runner.finished):
        runner.start(counting(20_000), "Counting")
    assert told.words[-2:] == [20_000, ("finished", 20_000)]
    assert len(told.words) < 1_000


def test_a_job_that_is_cancelled_before_its_first_step(qtbot: QtBot, runner: Runner) -> None:
    with qtbot.waitSignal(runner.cancelled):
        runner.start(counting(LONG), "Counting")
        runner.cancel()


def test_a_second_job_is_refused_and_the_first_goes_on(qtbot: QtBot, runner: Runner) -> None:
    told, closed = Told(runner), list[str]()
    runner.start(endless(closed), "Export")
    with pytest.raises(RunnerBusy, match="“Export” is still at work"):
        runner.start(counting(1), "Import")
    assert runner.busy()
    with qtbot.waitSignal(runner.cancelled):
        runner.cancel()
    assert "Import" not in told.words


def test_stopping_waits_and_says_nothing(qtbot: QtBot, runner: Runner) -> None:
    told, closed = Told(runner), list[str]()
    runner.start(endless(closed), "Endless")
    qtbot.waitSignal(runner.progressed).wait()
    runner.stop()
    assert closed == ["closed"]
    assert not runner.busy()
    before = list(told.words)
    with qtbot.waitSignal(runner.finished):
        runner.start(counting(1), "Next")
    assert told.words == [*before, "Next", 1, ("finished", 1)]
    qtbot.waitUntil(lambda: not runner.findChildren(QThread))
