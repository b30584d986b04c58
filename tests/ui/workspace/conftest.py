"""The whole window on a fresh project, and hands that use it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.app import sample_project
from annotator.identity import Identity
from annotator.model.source import CountingSource
from annotator.project.project import Project
from annotator.ui import style
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.reader.view import ReaderView
from annotator.ui.settings import Settings
from annotator.ui.workspace.chooser import Chooser
from annotator.ui.workspace.workspace import Workspace
from tests.ui.reader.gestures import drag, point_of

ARTICLE = next((Path(__file__).parents[3] / "seeds").glob("000_*.txt"))
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Answers(Chooser):
    """Gives the files that a test has laid out, instead of asking."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.paths: list[Path] = []

    def to_open(self, articles: str) -> list[Path]:
        return self.paths

    def articles(self, suffixes: str) -> list[Path]:
        return self.paths

    def folder(self) -> list[Path]:
        return self.paths

    def new_project(self, proposed: str = "") -> Path | None:
        return self._one()

    def copy(self, proposed: str) -> Path | None:
        return self._one()

    def export(self, proposed: str, suffixes: str) -> Path | None:
        return self._one()

    def codebook_in(self) -> Path | None:
        return self._one()

    def codebook_out(self, proposed: str) -> Path | None:
        return self._one()

    def version(self, suffixes: str) -> Path | None:
        return self._one()

    def moved_project(self, path: Path) -> Path | None:
        return self._one()

    def _one(self) -> Path | None:
        return self.paths[0] if self.paths else None


class Desk:
    """A user at the window."""

    def __init__(self, home: Path, qtbot: QtBot, name: str | None = "Ada") -> None:
        self.home, self.qtbot = home, qtbot
        source = CountingSource()
        identity = Identity(source, home)
        if name is not None:
            identity.rename(name)
        self.workspace = Workspace(identity, source, Settings(home), partial(sample_project, home / "sample"))
        self.answers = self.workspace.files.chooser = Answers(self.workspace.window)
        self.workspace.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def window(self) -> MainWindow:
        return self.workspace.window

    @property
    def reader(self) -> ReaderView:
        return self.window.body.sheet.reader

    @property
    def project(self) -> Project:
        project = self.workspace.session.project
        assert project is not None
        return project

    def part(self, name: str) -> QWidget:
        """A part of the window by its object name, which scripts rely on."""
        found = self.window.findChild(QWidget, name)
        assert isinstance(found, QWidget), name
        return found

    def open(self, *paths: Path) -> None:
        """Open by the menu."""
        self.answers.paths = list(paths)
        self.window.actions_["open"].trigger()
        self.wait()

    def wait(self) -> None:
        """Until the job is done and what it leads to is shown."""
        self.qtbot.waitUntil(lambda: not self.workspace.jobs.runner.busy())
        QApplication.processEvents()

    def drop(self, path: Path) -> None:
        """Drop a file on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        at, action = self.window.rect().center(), Qt.DropAction.CopyAction
        buttons = Qt.MouseButton.LeftButton
        QApplication.sendEvent(self.window, QDragEnterEvent(at, action, data, buttons, NONE))
        QApplication.sendEvent(self.window, QDropEvent(QPointF(at), action, data, buttons, NONE))
        QApplication.processEvents()
        self.wait()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key wherever the keyboard is now."""
        for _ in range(times):
            QTest.keyClick(focused(), key, held)

    def select(self, words: str) -> tuple[int, int]:
        """Drag the mouse over some words."""
        start = self.reader.text().index(words)
        end = start + len(words)
        self.reader.select(start, start)
        self.reader.clear_selection()
        drag(self.reader, point_of(self.reader, start), point_of(self.reader, end))
        assert (self.reader.selection() or (0, 0)) is not None
        return start, end

    def leave(self) -> None:
        """Close the window."""
        self.window.close()
        self.workspace.deleteLater()
        self.window.deleteLater()
        QApplication.processEvents()


def focused() -> QWidget:
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def desk_of(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Opens the window, again and again, for the same user."""
    desks: list[Desk] = []
    style.apply(qapp, "light")

    def open_desk(name: str | None = "Ada") -> Desk:
        if desks:
            desks[-1].leave()
        desks.append(Desk(tmp_path / "home", qtbot, name))
        return desks[-1]

    yield open_desk
    if desks:
        desks[-1].leave()


@pytest.fixture
def desk(desk_of: Callable[..., Desk]) -> Desk:
    """The window without a project."""
    return desk_of()


@pytest.fixture
def own_project(desk: Desk, tmp_path: Path) -> Path:
    """A project of one's own with the first article, open in the window."""
    path = tmp_path / "work.annot"
    desk.answers.paths = [path]
    desk.window.actions_["new_project"].trigger()
    desk.drop(ARTICLE)
    return path
