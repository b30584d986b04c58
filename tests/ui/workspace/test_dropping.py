"""Files are taken wherever in the window they are dropped, and as copies; a move would delete them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from annotator.app import sample_project
from tests.ui.workspace.conftest import NONE, Desk

MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton


def files(*paths: Path) -> QMimeData:
    """As file managers give them: as addresses, and as text, too."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setData("text/plain", b"\n".join(bytes(path) for path in paths))
    return data


def drag_over(widget: QWidget, data: QMimeData) -> QDragMoveEvent:
    """As file managers do: they would like to move, and may copy."""
    at, actions = QPoint(4, 4), MOVE | COPY
    QApplication.sendEvent(widget, QDragEnterEvent(at, actions, data, LEFT, NONE))
    move = QDragMoveEvent(at, actions, data, LEFT, NONE)
    move.setDropAction(MOVE)
    QApplication.sendEvent(widget, move)
    return move


def drop(widget: QWidget, data: QMimeData) -> QDropEvent:
    dropped = QDropEvent(QPointF(4, 4), MOVE | COPY, data, LEFT, NONE)
    dropped.setDropAction(MOVE)
    QApplication.sendEvent(widget, dropped)
    return dropped


def target(desk: Desk, name: str) -> QWidget:
    part = desk.part(name)
    if isinstance(part, QPlainTextEdit):
        return part.viewport()
    return part if isinstance(part, QLineEdit) else part.findChild(QLineEdit) or part


@pytest.fixture
def sample(desk: Desk, tmp_path: Path) -> Desk:
    """The window on the sample project."""
    desk.workspace.session.open(sample_project(tmp_path / "sample"))
    QApplication.processEvents()
    return desk


@pytest.mark.parametrize(
    "name", ["article_list", "statement_table", "speaker_edit", "note_edit", "reader", "inspector"]
)
def test_files_are_taken_wherever_they_are_dropped(sample: Desk, tmp_path: Path, name: str) -> None:
    sample.reader.setFocus()
    sample.press(Qt.Key.Key_J)
    path = tmp_path / "second.txt"
    path.write_text("Un second article.\n\nIl est court.", "utf-8")
    widget, data = target(sample, name), files(path)
    words = widget.text() if isinstance(widget, QLineEdit) else ""
    assert drag_over(widget, data).dropAction() == COPY
    assert drop(widget, data).dropAction() == COPY
    QApplication.processEvents()
    sample.wait()
    assert sample.project.counts()["articles"] == 2
    assert words == (widget.text() if isinstance(widget, QLineEdit) else "")


def test_whoever_drags_is_answered_before_anything_is_asked(desk: Desk, tmp_path: Path) -> None:
    """A dialog inside the drop would keep the file manager waiting until it is closed."""
    dropped = QSignalSpy(desk.window.paths_dropped)
    data = files(tmp_path / "one.txt")
    drag_over(desk.window, data)
    drop(desk.window, data)
    assert dropped.count() == 0
    QApplication.processEvents()
    assert dropped.at(0) == [[tmp_path / "one.txt"]]


def test_the_welcome_page_shows_that_it_takes_what_is_dragged(desk: Desk, tmp_path: Path) -> None:
    before = desk.window.welcome.grab().toImage()
    drag_over(desk.window, files(tmp_path / "one.txt"))
    assert desk.window.welcome.grab().toImage() != before
    QApplication.sendEvent(desk.window, QDragLeaveEvent())
    assert desk.window.welcome.grab().toImage() == before
