"""The sheet of keys and the guide lead to each other, the guide opens where one is, and the tour leads through the main job on the sample project."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from annotator.app import sample_project
from annotator.ui.dialogs.shortcuts import ShortcutSheet
from annotator.ui.help.guide_window import GuideWindow
from annotator.ui.tour.tour import Tour
from annotator.ui.workspace.help import HelpWiring
from tests.ui.coding.conftest import type_in
from tests.ui.workspace.conftest import ALT, CTRL, Desk, focused

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def wired(desk: Desk) -> HelpWiring:
    """The help of a window."""
    found = desk.window.findChild(HelpWiring)
    workspace = desk.workspace
    return found or HelpWiring(desk.window, workspace.session, workspace.coding, workspace.settings)


@pytest.fixture
def help_(desk: Desk) -> HelpWiring:
    """The help of the window without a project."""
    return wired(desk)


@pytest.fixture
def sample(desk: Desk, help_: HelpWiring) -> Tour:
    """The tour, as the first Ctrl+E starts it."""
    desk.press(KEY.Key_E, CTRL)
    tour = started(desk, help_)
    assert tour.step() == "read"
    return tour


def started(desk: Desk, help_: HelpWiring) -> Tour:
    """The tour, once it has begun."""
    desk.qtbot.waitUntil(lambda: help_.tour() is not None)
    tour = help_.tour()
    assert tour is not None
    assert tour.is_on()
    return tour


PLACES = {
    "codebook": "codebook",
    "history": "history",
    "reader": "reading",
    "article_list": "articles",
    "inspector": "editing",
    "statement_table": "table",
}


def focus_inside(part: QWidget) -> None:
    """Give the keyboard to the first child that takes it."""
    children = [child for child in part.findChildren(QWidget) if child.isVisible() and not child.focusProxy()]
    next(child for child in children if child.focusPolicy() != Qt.FocusPolicy.NoFocus).setFocus()


def test_shift_f1_opens_the_page_of_where_the_keyboard_is(desk: Desk, help_: HelpWiring) -> None:
    desk.press(KEY.Key_F1, SHIFT)
    assert help_.open_guide("begin").page() == "begin"
    desk.workspace.open_sample()
    desk.window.body.statements.set_folded(False)
    for name, page in PLACES.items():
        desk.window.activateWindow()
        desk.qtbot.waitUntil(desk.window.isActiveWindow)
        part = desk.part(name)
        part.setFocus()
        if not part.isAncestorOf(focused()) and focused() is not part:
            focus_inside(part)
        desk.press(KEY.Key_F1, SHIFT)
        guide = desk.window.findChild(type(help_.open_guide(page)))
        assert guide is not None
        assert guide.page() == page, name


def test_shift_f1_in_the_coding_bar_tells_of_coding(desk: Desk, help_: HelpWiring) -> None:
    desk.workspace.open_sample()
    desk.select("article 4")
    desk.press(KEY.Key_H)
    assert desk.window.coding_bar.isAncestorOf(focused())
    desk.press(KEY.Key_F1, SHIFT)
    guide = desk.window.findChild(type(help_.open_guide("coding")))
    assert guide is not None
    assert guide.page() == "coding"
    assert desk.window.coding_bar.isVisible()


def sheet_over(window: QWidget) -> ShortcutSheet:
    """The sheet of keys that lies over a window."""
    (sheet,) = [one for one in window.findChildren(ShortcutSheet) if one.isVisible()]
    assert sheet.parentWidget() is window
    sheet.activateWindow()
    return sheet


def test_f1_shows_the_keys_wherever_one_is(desk: Desk) -> None:
    desk.press(KEY.Key_F1)
    sheet = sheet_over(desk.window)
    assert "Code the selection" in sheet.shown()
    QTest.keyClick(sheet, KEY.Key_Escape)
    desk.workspace.open_sample()
    desk.select("article 4")
    desk.press(KEY.Key_H)
    desk.press(KEY.Key_F1)
    QTest.keyClick(sheet_over(desk.window), KEY.Key_Escape)
    assert desk.window.coding_bar.isVisible()


@pytest.mark.parametrize("way", ["button", "key"])
def test_the_sheet_leads_to_the_page_of_where_one_was(desk: Desk, help_: HelpWiring, way: str) -> None:
    desk.workspace.open_sample()
    desk.press(KEY.Key_F1)
    sheet = sheet_over(desk.window)
    button = sheet.findChild(QPushButton, "open_guide")
    assert button is not None
    assert button.text() == "Open the guide  Shift+F1"
    if way == "button":
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        desk.qtbot.waitUntil(sheet.isActiveWindow)
        QTest.keyClick(focused(), KEY.Key_F1, SHIFT)
    assert not sheet.isVisible()
    guide = desk.window.findChild(GuideWindow)
    assert guide is not None
    assert guide.isVisible()
    assert guide.page() == "reading"


def test_the_guide_leads_to_the_sheet_and_back_to_its_page(desk: Desk, help_: HelpWiring) -> None:
    guide = help_.open_guide("table")
    desk.qtbot.waitUntil(guide.isActiveWindow)
    QTest.keyClick(guide.view, KEY.Key_F1)
    sheet = sheet_over(guide)
    desk.qtbot.waitUntil(sheet.isActiveWindow)
    QTest.keyClick(focused(), KEY.Key_F1, SHIFT)
    assert guide.isVisible()
    assert guide.page() == "table"
    for name in ("help", "keys"):
        assert "(do:shortcuts)" in guide.guide.page(name).markdown


def test_the_guide_offers_the_tour(desk: Desk, help_: HelpWiring) -> None:
    guide = help_.open_guide("begin")
    guide.action_asked.emit("tour")
    started(desk, help_)
    assert desk.project.path.name == "sample.annot"


def test_the_tour_goes_along_with_the_main_job(desk: Desk, sample: Tour) -> None:
    desk.reader.setFocus()
    desk.press(KEY.Key_Space)
    assert sample.step() == "select"
    place = desk.reader.text().index("révolutionnaire")
    desk.reader.move_caret(place + 3, extend=False)
    desk.press(KEY.Key_Q)
    assert sample.step() == "code"
    desk.press(KEY.Key_H)
    (hole,) = sample.spotlight.holes()
    assert hole.width() < desk.window.coding_bar.width()
    type_in("sto")
    desk.press(KEY.Key_Return)
    desk.press(KEY.Key_2, ALT)
    desk.press(KEY.Key_Return)
    assert sample.step() == "see"
    assert desk.project.counts()["statements"] == 9
    assert len(sample.spotlight.holes()) == 2
    desk.press(KEY.Key_Z, CTRL)
    assert sample.step() == "export"
    assert desk.project.counts()["statements"] == 8
    desk.answers.paths = [desk.home / "out.csv"]
    QTest.mouseClick(desk.window.body.statements.head.export_button, Qt.MouseButton.LeftButton)
    desk.wait()
    assert not sample.is_on()
    assert (desk.home / "out.csv").exists()


def test_esc_in_the_coding_bar_closes_the_bar_alone(desk: Desk, sample: Tour) -> None:
    sample.go_on()
    desk.reader.setFocus()
    desk.select("article 4")
    desk.press(KEY.Key_H)
    assert desk.window.coding_bar.isVisible()
    desk.press(KEY.Key_Escape)
    assert not desk.window.coding_bar.isVisible()
    assert sample.is_on()
    desk.press(KEY.Key_Escape)
    assert not sample.is_on()


@pytest.mark.parametrize("leaves", ["Esc", "Skip"])
def test_it_never_comes_back_once_left(desk: Desk, sample: Tour, desk_of: Callable[..., Desk], leaves: str) -> None:
    if leaves == "Esc":
        desk.reader.setFocus()
        desk.press(KEY.Key_Escape)
    else:
        QTest.mouseClick(sample.card.skip_button, Qt.MouseButton.LeftButton)
    again = desk_of()
    help_ = wired(again)
    again.press(KEY.Key_E, CTRL)
    QApplication.processEvents()
    assert again.project.path.name == "sample.annot"
    assert help_.tour() is None
    again.window.actions_["tour"].trigger()
    started(again, help_)


def test_the_name_is_asked_before(desk_of: Callable[..., Desk]) -> None:
    desk = desk_of(None)
    help_ = wired(desk)
    desk.press(KEY.Key_E, CTRL)
    QApplication.processEvents()
    assert help_.tour() is None
    (dialog,) = [one for one in desk.window.findChildren(QDialog) if one.isVisible()]
    button = next(one for one in dialog.findChildren(QPushButton) if one.isDefault())
    type_in("Ada")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    started(desk, help_)


def test_it_comes_once_with_the_sample_that_the_command_line_opens(desk_of: Callable[..., Desk]) -> None:
    for time in ("first", "second"):
        desk = desk_of()
        desk.workspace.take([sample_project(desk.home / "sample")])
        desk.workspace.help.offer_tour()
        QApplication.processEvents()
        tour = desk.workspace.help.tour()
        assert (tour is not None) is (time == "first")
        if tour is not None:
            desk.reader.setFocus()
            desk.press(KEY.Key_Escape)
            assert not tour.is_on()


def test_it_ends_with_the_project(desk: Desk, sample: Tour) -> None:
    desk.workspace.session.close()
    assert not sample.is_on()


def test_another_project_has_no_tour_of_its_own(desk: Desk, help_: HelpWiring, own_project: Path) -> None:
    assert help_.tour() is None
    assert own_project.exists()


def test_nothing_of_help_is_loaded_before_it_is_asked_for() -> None:
    code = (
        "import sys, annotator.ui.workspace.help as _; "
        "sys.exit(any(name.startswith(('annotator.ui.help', 'annotator.ui.tour')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
