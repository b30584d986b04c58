"""Theme, language and colouring are actions like all others: in a menu, in the palette, one of each taken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app import sample_project
from annotator.ui import style, theme
from annotator.ui.frame.table import ACTIONS, SUBMENUS
from tests.ui.workspace.conftest import CTRL, Desk


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    yield
    style.apply(qapp, "light")


@pytest.fixture
def sample(desk: Desk, tmp_path: Path) -> Desk:
    desk.workspace.session.open(sample_project(tmp_path / "sample"))
    QApplication.processEvents()
    return desk


def texts(desk: Desk, submenu: str) -> list[str]:
    return [action.text() for action in desk.window.actions_.submenus[submenu].actions()]


def ticked(desk: Desk, submenu: str) -> list[str]:
    return [action.text() for action in desk.window.actions_.submenus[submenu].actions() if action.isChecked()]


def test_each_has_a_menu_of_its_own(desk: Desk) -> None:
    assert {spec.submenu for spec in ACTIONS} == {"", *SUBMENUS}
    assert texts(desk, "theme") == ["As the system", "Light", "Dark", "", "More contrast"]
    assert texts(desk, "language") == ["As the system", "English", "Français"]
    assert texts(desk, "colour") == ["Stance", "Speaker", "Concept", "Kind", "Coder"]
    view = [action.text() for action in desk.window.menus["view"].actions()]
    assert [words for words in view if words in SUBMENUS.values()] == ["Colour by", "Theme", "Language"]


def test_a_theme_is_found_in_the_palette(desk: Desk) -> None:
    desk.press(Qt.Key.Key_K, CTRL)
    field = desk.workspace.finding.palette.field
    QTest.keyClicks(field, "dark")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert theme.current().name == "dark"
    assert ticked(desk, "theme") == ["Dark"]
    assert desk.workspace.settings.theme() == "dark"


def test_more_contrast_goes_with_every_theme(desk: Desk) -> None:
    desk.window.actions_["theme_contrast"].trigger()
    assert desk.workspace.settings.strong_contrast()
    desk.window.actions_["theme_light"].trigger()
    assert ticked(desk, "theme") == ["Light", "More contrast"]
    desk.window.actions_["theme_contrast"].trigger()
    assert not desk.workspace.settings.strong_contrast()


def test_the_colouring_is_the_same_in_the_menu_and_above_the_article(sample: Desk) -> None:
    sample.window.actions_["colour_speaker"].trigger()
    assert sample.workspace.reading.colour_by == "speaker"
    assert sample.window.body.sheet.head.colour_button.text() == "Colour by speaker"
    sample.window.body.sheet.head.choose("kind")
    assert ticked(sample, "colour") == ["Kind"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_how_the_page_is_set_opens_by_key_alone(sample: Desk) -> None:
    sample.window.actions_["page_style"].trigger()
    popover = sample.window.body.sheet.head.reading
    assert popover.isVisible()
    popover.close()
