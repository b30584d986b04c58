"""How the page is set, by the popover; it lasts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.app import sample_project
from annotator.ui.reader.page import PageStyle, page_for
from tests.ui.workspace.conftest import Desk, focused

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_the_popover_sets_the_page_and_it_stays_so(desk_of: Callable[..., Desk], tmp_path: Path) -> None:
    desk = desk_of()
    desk.open(sample_project(tmp_path / "s"))
    place = desk.reader.text().index("M. Stoltenberg")
    popover = desk.window.body.sheet.head.reading
    QTest.mouseClick(desk.window.body.sheet.head.size_button, Qt.MouseButton.LeftButton)
    for choice, key in ((popover.measure, Qt.Key.Key_Left), (popover.spacing, Qt.Key.Key_Right)):
        choice.setFocus()
        QTest.keyClick(focused(), key)
    popover.hide()
    popover.face.choose("sans")
    popover.zoom_stepped.emit(1)
    assert desk.reader.style_of_page() == PageStyle("sans", "narrow", "airy")
    assert desk.reader.zoom() > 1
    assert popover.size_label.text() == "110%"
    assert desk.reader.text().index("M. Stoltenberg") == place
    again = desk_of()
    again.open(tmp_path / "s" / "sample.annot")
    assert again.reader.style_of_page() == PageStyle("sans", "narrow", "airy")
    assert again.window.body.sheet.head.reading.face.taken() == "sans"


def test_unknown_names_are_as_usual() -> None:
    assert PageStyle.of("comic", None, 3) == PageStyle()


def test_measure_and_spacing_change_the_page() -> None:
    usual = page_for(1200, 1)
    assert page_for(1200, 1, PageStyle(measure="narrow")).column < usual.column
    assert page_for(1200, 1, PageStyle(measure="wide")).column > usual.column
    assert page_for(1200, 1, PageStyle(spacing="airy")).pitch > usual.pitch
