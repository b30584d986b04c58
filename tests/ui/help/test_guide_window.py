"""The guide is read with the mouse and with the keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui import style, theme
from annotator.ui.help.guide import Guide
from annotator.ui.help.guide_window import GuideWindow

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def click_link(window: GuideWindow, words: str) -> None:
    """Click some words of the page."""
    view = window.view
    cursor = view.document().find(words)
    at = view.cursorRect(cursor)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at.x() - 4, at.center().y()))


def seek(window: GuideWindow, qtbot: QtBot, words: str) -> None:
    """Type into the search."""
    QTest.keyClick(window.view, KEY.Key_F, CTRL)
    with qtbot.waitSignal(window.search.words_changed):
        QTest.keyClicks(window.search, words)


def test_it_opens_at_its_first_page(window: GuideWindow) -> None:
    assert window.page() == "begin"
    assert window.windowTitle() == "Begin – Guide"
    assert window.listed() == ["begin", "coding", "table"]
    assert window.view.caps() == ["H"]
    assert "Press" in window.view.toPlainText()


def test_a_link_leads_on_and_the_keys_back_and_forward(window: GuideWindow) -> None:
    click_link(window, "Coding")
    assert window.page() == "coding"
    window.view.verticalScrollBar().setValue(300)
    window.open_page("table")
    assert window.view.verticalScrollBar().value() == 0
    QTest.keyClick(window.view, KEY.Key_Left, ALT)
    assert (window.page(), window.view.verticalScrollBar().value()) == ("coding", 300)
    QTest.keyClick(window.view, KEY.Key_Left, ALT)
    assert window.page() == "begin"
    QTest.keyClick(window.view, KEY.Key_Left, ALT)
    QTest.keyClick(window.view, KEY.Key_Right, ALT)
    assert window.page() == "coding"
    assert window.forward_button.isEnabled()


def test_the_contents_open_a_page(window: GuideWindow) -> None:
    at = window.contents.visualItemRect(window.contents.item(2)).center()
    QTest.mouseClick(window.contents.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.page() == "table"
    assert window.view.caps() == ["Alt", "2"]


@pytest.mark.parametrize(
    ("typed", "listed"),
    [("cafe", ["coding"]), ("CREME start", ["table"]), ("table", ["table"]), ("nowhere", []), ("ctrl+k", ["coding"])],
)
def test_a_search_leaves_the_pages_with_the_words(
    window: GuideWindow, qtbot: QtBot, typed: str, listed: list[str]
) -> None:
    seek(window, qtbot, typed)
    assert window.listed() == listed
    if listed:
        assert window.page() == listed[0]


def test_found_words_are_marked_until_the_search_is_emptied(window: GuideWindow, qtbot: QtBot) -> None:
    seek(window, qtbot, "cafe")
    assert len(window.view.extraSelections()) == 1
    with qtbot.waitSignal(window.search.words_changed):
        QTest.keyClick(window.search, KEY.Key_Escape)
    assert window.listed() == ["begin", "coding", "table"]
    assert not window.view.extraSelections()
    assert window.isVisible()
    QTest.keyClick(window.search, KEY.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize(("button", "opened"), [("confirm_yes", ["https://example.org/a"]), ("confirm_no", [])])
def test_outside_only_after_asking(window: GuideWindow, outside: list[str], button: str, opened: list[str]) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        found = dialog.findChild(QPushButton, button)
        assert found is not None
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, answer)
    click_link(window, "outside")
    assert outside == opened
    assert window.page() == "begin"


def test_what_a_page_offers_to_do_is_asked_for(window: GuideWindow, qtbot: QtBot) -> None:
    window.open_page("coding")
    with qtbot.waitSignal(window.action_asked) as asked:
        click_link(window, "Tour")
    assert asked.args == ["tour"]


def test_the_page_follows_the_theme(window: GuideWindow, qapp: QApplication) -> None:
    window.open_page("coding")
    window.view.verticalScrollBar().setValue(200)
    for name in ("dark", "light"):
        style.apply(qapp, name)
        ground = window.view.grab().toImage().pixelColor(4, 4)
        assert ground == theme.current().colour("page")
        assert window.view.verticalScrollBar().value() == 200


def test_a_picture_is_of_the_theme_and_no_wider_than_the_page(folder: Path) -> None:
    guide = Guide("fr", folder)
    assert guide.picture("a.png") == folder / "pictures" / "en" / "a.png"
    assert guide.picture("a.png", dark=True) == folder / "pictures" / "en" / "a-dark.png"
    assert guide.picture("b.png") is None


def test_a_page_that_is_not_translated_comes_in_english(folder: Path) -> None:
    guide = Guide("fr", folder)
    assert [page.title for page in guide.pages.values()] == ["Commencer", "Coding", "The table"]
    assert guide.page("nowhere").name == "begin"
