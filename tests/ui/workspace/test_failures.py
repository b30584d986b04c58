"""An unforeseen failure: told with a report, logged, and nothing half done stays."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from annotator.operations import annotate
from annotator.project.project import Project
from annotator.ui.errors import ErrorKeeper
from tests.ui.workspace.conftest import CTRL, Desk


def _broken(project: Project, *_args: object) -> None:
    with project.edit("add statement") as edit:
        edit.insert("concept", edit.new_uid(), {"name": "half done"})
        raise ZeroDivisionError("on purpose")


def _left_open(project: Project, *_args: object) -> None:
    project.edit("add statement").__enter__()
    raise ZeroDivisionError("on purpose")


@pytest.mark.usefixtures("own_project")
@pytest.mark.parametrize("fails", [_broken, _left_open])
def test_a_failure_in_the_middle_of_a_change(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: object
) -> None:
    keeper = ErrorKeeper(tmp_path / "log")
    keeper.install()
    try:
        keeper.on_failure(desk.workspace.session.roll_back)
        monkeypatch.setattr(annotate, "add_statement", fails)
        before = desk.project.counts()
        desk.select("article 4")
        desk.press(Qt.Key.Key_H)
        desk.press(Qt.Key.Key_Return, CTRL)
        desk.qtbot.waitUntil(lambda: keeper.dialog() is not None)
        dialog = keeper.dialog()
        assert dialog is not None
        copy = dialog.findChild(QPushButton, "error_copy")
        assert copy is not None
        QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
        assert "ZeroDivisionError" in QGuiApplication.clipboard().text()
        assert "article 4" not in QGuiApplication.clipboard().text()
        assert "ZeroDivisionError" in (tmp_path / "log" / "annotator.log").read_text()
        assert desk.project.counts() == before
        monkeypatch.undo()
        dialog.reject()
        desk.window.activateWindow()
        desk.qtbot.waitUntil(desk.window.isActiveWindow)
        assert desk.part("coding_bar").isVisible()
        desk.press(Qt.Key.Key_Return, CTRL)
        assert desk.project.counts()["statements"] == 1
        assert desk.project.check() == []
    finally:
        keeper.uninstall()
