"""The welcome page says who codes and how the window looks, and both can be changed there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui import language, style
from annotator.ui.welcome import rows
from tests.ui.workspace.conftest import CTRL, Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    yield
    style.apply(qapp, "light")


def click(button: QPushButton) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_its_foot_says_who_codes_and_gives_way_to_the_status_bar(desk: Desk, tmp_path: Path) -> None:
    foot, status = desk.window.welcome_foot, desk.window.status_bar
    assert foot.coder.text() == "You code as Ada"
    assert not status.isVisible()
    click(foot.coder)
    dialog = desk.window.findChild(QDialog, "coder_dialog")
    assert dialog is not None
    QTest.keyClicks(dialog.focusWidget(), "Grace")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert foot.coder.text() == "You code as Grace"
    desk.answers.paths = [tmp_path / "own.annot"]
    desk.press(Qt.Key.Key_N, CTRL)
    assert not foot.isVisible()
    assert status.isVisible()
    assert status.coder.text() == "Grace"
    desk.press(Qt.Key.Key_W, CTRL)
    assert foot.isVisible()


def test_before_anybody_was_asked_nobody_codes(desk_of: Callable[..., Desk]) -> None:
    assert not desk_of(name=None).window.welcome_foot.coder.isVisible()


def test_theme_and_language_are_chosen_where_they_are_said(desk: Desk) -> None:
    foot = desk.window.welcome_foot
    assert foot.appearance.text() == "English  ·  System theme"
    click(foot.appearance)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Language", "Theme"]
    themes = menu.actions()[1].menu()
    assert isinstance(themes, QMenu)
    next(action for action in themes.actions() if action.text() == "Dark").trigger()
    menu.close()
    assert foot.appearance.text() == "English  ·  Dark theme"
    assert desk.workspace.settings.theme() == "dark"


def test_the_first_steps_are_in_the_guide(desk: Desk) -> None:
    click(desk.window.welcome_foot.guide)
    desk.qtbot.waitUntil(lambda: any(one.objectName() == "guide" for one in QApplication.topLevelWidgets()))


def test_all_keys_are_one_click_away(desk: Desk) -> None:
    click(desk.window.welcome_foot.keys)
    sheet = desk.window.findChild(QDialog, "shortcut_sheet")
    assert sheet is not None
    assert sheet.isVisible()


def test_when_a_project_was_used_is_never_cut(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    cut: list[str] = []

    def look(_: object, room: QRectF, words: str, font: QFont, *_rest: object) -> None:
        if QFontMetricsF(font).horizontalAdvance(words) > room.width():
            cut.append(words)

    monkeypatch.setattr(rows, "draw_words", look)
    row = rows.RecentRow(tmp_path / f"{'long' * 30}.annot", "~/work", "aujourd’hui, 00:23", missing=False)
    qtbot.addWidget(row)
    row.resize(395, 62)
    row.grab()
    assert cut == [f"{'long' * 30}.annot"]


def test_the_file_dialog_of_qt_is_french_throughout(qtbot: QtBot, qapp: QApplication) -> None:
    language.apply(qapp, "fr")
    try:
        dialog = QFileDialog()
        qtbot.addWidget(dialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        labels = {label.text().replace("&", "").rstrip(" \u00a0:") for label in dialog.findChildren(QLabel)}
        assert {"Regarder dans", "Nom de fichier", "Fichiers de type"} <= labels
    finally:
        language.apply(qapp, "en")
