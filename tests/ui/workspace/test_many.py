"""Many statements at once, from the table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton

from annotator.ui.dialogs.retag import RetagDialog
from annotator.ui.statements import statement_table
from tests.ui.workspace.conftest import CTRL, Desk
from tests.ui.workspace.test_listing import settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def all_selected(desk: Desk) -> Desk:
    """The sample project, all its statements selected by Ctrl+A."""
    desk.workspace.open_sample()
    table = desk.window.body.statements
    table.set_folded(False)
    settle(desk)
    table.view.setFocus()
    QTest.keyClick(table.view, Qt.Key.Key_A, CTRL)
    return desk


def test_what_is_ticked_changes_in_all_of_them_and_is_taken_back_at_once(all_selected: Desk) -> None:
    desk = all_selected
    before = [tuple(row) for row in desk.project.statement_tuples()]
    menu = desk.window.body.statements.context_menu()
    next(action for action in menu.actions() if action.text() == "Change the tags…").trigger()
    menu.deleteLater()
    dialog = desk.window.findChild(RetagDialog)
    assert isinstance(dialog, RetagDialog)
    ok = dialog.findChild(QPushButton, "retag_ok")
    speaker = dialog.findChild(QComboBox, "retag_speaker_edit")
    tick = dialog.findChild(QCheckBox, "retag_speaker")
    assert ok is not None
    assert speaker is not None
    assert tick is not None
    assert not ok.isEnabled()
    line = speaker.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "Someone New")
    assert tick.isChecked()
    desk.qtbot.waitUntil(ok.isEnabled)
    assert f"{len(before)} statements change." in dialog._effect.text()
    going = "Speaker: 5 Jens Stoltenberg, 1 none, 1 Russia–North Korea treaty, 1 more → Someone New"
    assert dialog._going.text() == going
    QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
    settle(desk)
    assert {row.speaker for row in desk.project.statement_rows()} == {"Someone New"}
    desk.window.actions_["undo"].trigger()
    assert [tuple(row) for row in desk.project.statement_tuples()] == before


def test_more_than_can_be_named_are_deleted_by_their_places(
    all_selected: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statement_table, "MANY", 2)
    desk = all_selected
    count = desk.project.counts()["statements"]
    QTest.keyClick(desk.window.body.statements.view, Qt.Key.Key_Delete)
    settle(desk)
    QApplication.processEvents()
    assert desk.project.counts()["statements"] == 0
    desk.window.actions_["undo"].trigger()
    assert desk.project.counts()["statements"] == count
    assert desk.project.check() == []
