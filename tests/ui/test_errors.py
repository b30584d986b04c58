"""A failure that nobody expected is taken back, logged, and told once, in plain words."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.errors import NothingToUndo
from annotator.project import sqlite
from annotator.ui.dialogs.failure import ErrorDialog
from annotator.ui.errors import ErrorKeeper
from annotator.ui.guard import guarded
from annotator.ui.report import report

ARTICLE = "Nous devons être conscients que les pouvoirs autoritaires s'alignent de plus en plus."


@pytest.fixture
def keeper(qtbot: QtBot, tmp_path: Path) -> Iterator[ErrorKeeper]:
    keeper = ErrorKeeper(tmp_path / "log")
    keeper.install()
    yield keeper
    keeper.uninstall()


def fail(error: BaseException) -> None:
    """Raise where nobody catches: in a slot."""

    def slot() -> None:
        raise error

    QTimer.singleShot(0, slot)


def shown(qtbot: QtBot, keeper: ErrorKeeper) -> ErrorDialog:
    def opened() -> ErrorDialog:
        dialog = keeper.dialog()
        assert dialog is not None
        assert dialog.isVisible()
        return dialog

    qtbot.waitUntil(lambda: opened().isVisible())
    return opened()


def click(qtbot: QtBot, dialog: QWidget, name: str) -> QPushButton:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return button


def test_of_a_damaged_file_no_one_says_that_it_is_safe(qtbot: QtBot, keeper: ErrorKeeper) -> None:
    fail(sqlite.DatabaseError("database disk image is malformed"))
    dialog = shown(qtbot, keeper)
    assert "damaged" in dialog.sentence.text()
    assert "safe" not in dialog.sentence.text()
    assert "database disk image is malformed" in dialog.report()


def test_a_failure_is_taken_back_then_logged_then_told(qtbot: QtBot, keeper: ErrorKeeper, tmp_path: Path) -> None:
    done: list[str] = []
    keeper.on_failure(lambda: done.append((tmp_path / "log" / "annotator.log").read_text("utf-8")))
    fail(ZeroDivisionError("division by zero"))
    dialog = shown(qtbot, keeper)
    assert done == [""]
    log = (tmp_path / "log" / "annotator.log").read_text("utf-8")
    assert "in slot" in log
    assert "ZeroDivisionError: division by zero" in log
    assert dialog.heading.text() == "Something went wrong inside Annotator"
    assert dialog.sentence.text().startswith("Your project is safe: ")
    assert dialog.details.isHidden()


def test_a_known_error_speaks_for_itself(qtbot: QtBot, keeper: ErrorKeeper) -> None:
    fail(NothingToUndo())
    assert shown(qtbot, keeper).sentence.text() == "There is nothing to undo."


def test_failures_that_follow_are_counted(qtbot: QtBot, keeper: ErrorKeeper) -> None:
    fail(IndexError("first"))
    dialog = shown(qtbot, keeper)
    for _ in range(2):
        fail(IndexError("next"))
    qtbot.waitUntil(lambda: dialog.further.text() == "2 more failures followed.")
    assert dialog.further.isVisible()
    assert keeper.dialog() is dialog
    click(qtbot, dialog, "error_close")
    assert keeper.dialog() is None
    fail(IndexError("later"))
    assert shown(qtbot, keeper) is not dialog


def test_a_failure_that_repeats_does_not_fill_the_log(qtbot: QtBot, keeper: ErrorKeeper, tmp_path: Path) -> None:
    for _ in range(100):
        fail(IndexError("again and again"))
    dialog = shown(qtbot, keeper)
    qtbot.waitUntil(lambda: dialog.further.text() == "99 more failures followed.")
    log = (tmp_path / "log" / "annotator.log").read_text("utf-8")
    assert log.count("IndexError: again and again") == 7
    assert "(time 64 at this place)" in log


def test_the_report_opens_and_is_copied(qtbot: QtBot, keeper: ErrorKeeper) -> None:
    fail(TypeError("'NoneType' object is not callable"))
    dialog = shown(qtbot, keeper)
    low = dialog.height()
    click(qtbot, dialog, "error_fold")
    assert dialog.details.isVisible()
    assert dialog.height() > low
    click(qtbot, dialog, "error_copy")
    copied = QGuiApplication.clipboard().text()
    assert copied == dialog.details.toPlainText()
    for words in ("Annotator ", "Python ", "Qt ", "test_errors.py", "TypeError: 'NoneType' object is not callable"):
        assert words in copied
    click(qtbot, dialog, "error_fold")
    assert dialog.details.isHidden()
    assert dialog.height() == low


def test_an_override_tells_the_same_hook(qtbot: QtBot, keeper: ErrorKeeper) -> None:
    class Broken(QWidget):
        @guarded
        def resizeEvent(self, event: QResizeEvent) -> None:
            raise IndexError("in an override")

    widget = Broken()
    qtbot.addWidget(widget)
    widget.resize(200, 100)
    widget.show()
    assert "IndexError: in an override" in shown(qtbot, keeper).report()


def test_a_thread_tells_it_too_but_takes_nothing_back(qtbot: QtBot, keeper: ErrorKeeper) -> None:
    done: list[str] = []
    keeper.on_failure(lambda: done.append("taken back"))

    def work() -> None:
        raise IndexError("in a thread")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert "IndexError: in a thread" in shown(qtbot, keeper).report()
    assert done == []


def test_a_callback_that_fails_does_not_hinder_the_next(qtbot: QtBot, keeper: ErrorKeeper, tmp_path: Path) -> None:
    done: list[str] = []

    def broken() -> None:
        raise OSError("no disk")

    keeper.on_failure(broken)
    keeper.on_failure(lambda: done.append("second"))
    fail(IndexError("first"))
    assert "IndexError: first" in shown(qtbot, keeper).report()
    assert done == ["second"]
    assert "no disk" in (tmp_path / "log" / "annotator.log").read_text("utf-8")


def test_an_interrupt_passes_through(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    passed: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: passed.append(kind))
    keeper = ErrorKeeper(tmp_path)
    keeper.install()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    keeper.uninstall()
    assert passed == [KeyboardInterrupt]
    assert (tmp_path / "annotator.log").read_text("utf-8") == ""


def test_uninstalling_gives_the_hooks_back(qtbot: QtBot, tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    keeper = ErrorKeeper(tmp_path, QObject())
    keeper.install()
    keeper.install()
    assert sys.excepthook != before[0]
    assert sys.unraisablehook is before[2]
    keeper.uninstall()
    keeper.uninstall()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_a_folder_that_cannot_be_written_is_no_hindrance(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    keeper = ErrorKeeper(tmp_path / "file")
    keeper.install()
    fail(IndexError("x"))
    shown(qtbot, keeper)
    keeper.uninstall()


@pytest.mark.parametrize(
    "error", [ValueError(ARTICLE), KeyError(ARTICLE), NothingToUndo(ARTICLE), AssertionError(ARTICLE)]
)
def test_a_report_quotes_no_article(error: Exception) -> None:
    try:
        try:
            raise error
        except Exception as cause:
            raise RuntimeError(ARTICLE) from cause
    except RuntimeError as caught:
        text = report(caught)
    assert ARTICLE not in text
    assert type(error).__name__ in text
    assert text.count("test_errors.py:") == 2
    assert str(Path.home()) not in text
