"""What was typed in the coding bar outlives the window's sudden end."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.coding.conftest import type_in
from tests.ui.workspace.conftest import ALT, CTRL, Desk


def test_a_coding_is_offered_again_after_a_crash(desk: Desk, own_project: Path, desk_of: Callable[..., Desk]) -> None:
    desk.select("article 4")
    desk.press(Qt.Key.Key_H)
    type_in("The treaty")
    desk.press(Qt.Key.Key_1, ALT)
    desk.workspace.unfinished.note()
    desk.workspace.session.closing.disconnect()  # nobody says goodbye
    desk.workspace.coding.closed.disconnect()
    desk.workspace.unfinished._timer.stop()
    again = desk_of()
    again.open(own_project)
    banner = again.window.banner
    assert "article 4" in banner.words.text()
    QTest.mouseClick(banner.action_button, Qt.MouseButton.LeftButton)
    assert again.part("coding_bar").isVisible()
    again.press(Qt.Key.Key_Return, CTRL)
    row = next(iter(again.project.statement_rows()))
    assert (row.quote, row.speaker, row.stance) == ("article 4", "The treaty", "support")
    assert again.workspace.settings.unfinished(again.project.uid) == {}


def test_what_was_cancelled_is_not_offered(desk: Desk, own_project: Path, desk_of: Callable[..., Desk]) -> None:
    desk.select("article 4")
    desk.press(Qt.Key.Key_H)
    type_in("Nobody")
    desk.workspace.unfinished.note()
    desk.press(Qt.Key.Key_Escape, times=2)
    again = desk_of()
    again.open(own_project)
    assert not again.window.banner.isVisible()
