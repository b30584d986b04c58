"""Words are typed, matches are gone through with Enter, Esc leads back."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.find_bar import FindBar

W = TypeVar("W", bound=QWidget)


class Desk:
    """A bar in a window, and what it sent."""

    def __init__(self, qtbot: QtBot) -> None:
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.bar = FindBar(self.page)
        QVBoxLayout(self.page).addWidget(self.bar)
        self.page.resize(640, 200)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)
        self.sent: list[str] = []
        self.bar.sought.connect(self.sent.append)
        self.bar.next_requested.connect(self._noting("next"))
        self.bar.previous_requested.connect(self._noting("previous"))
        self.bar.closed.connect(self._noting("closed"))
        self.field = self.part(QLineEdit, "find_field")
        self.count = self.part(QLabel, "find_count")

    def _noting(self, what: str) -> Callable[[], None]:
        return lambda: self.sent.append(what)

    def part(self, kind: type[W], name: str) -> W:
        found = self.bar.findChild(kind, name)
        assert isinstance(found, kind)
        return found


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    QLocale.setDefault(QLocale("en_GB"))
    return Desk(qtbot)


def test_typing_seeks_once_one_pauses(qtbot: QtBot, desk: Desk) -> None:
    assert desk.bar.isHidden()
    desk.bar.open()
    assert desk.field.hasFocus()
    qtbot.keyClicks(desk.field, "otan")
    qtbot.waitUntil(lambda: desk.sent == ["otan"])
    assert desk.bar.text() == "otan"


def test_enter_seeks_at_once_then_goes_on(qtbot: QtBot, desk: Desk) -> None:
    desk.bar.open()
    qtbot.keyClicks(desk.field, "otan")
    qtbot.keyClick(desk.field, Qt.Key.Key_Return)
    qtbot.keyClick(desk.field, Qt.Key.Key_Return)
    qtbot.keyClick(desk.field, Qt.Key.Key_Enter, Qt.KeyboardModifier.ShiftModifier)
    assert desk.sent == ["otan", "next", "previous"]


def test_the_buttons_go_on_where_there_is_something(qtbot: QtBot, desk: Desk) -> None:
    desk.bar.open("otan")
    desk.bar.set_found(1, 2)
    for name in ("find_next", "find_previous", "find_close"):
        qtbot.mouseClick(desk.part(QAbstractButton, name), Qt.MouseButton.LeftButton)
    assert desk.sent == ["otan", "next", "previous", "closed"]
    desk.bar.open()
    desk.bar.set_found(0, 0)
    qtbot.mouseClick(desk.part(QAbstractButton, "find_next"), Qt.MouseButton.LeftButton)
    assert desk.sent[4:] == ["otan"]


@pytest.mark.parametrize(
    ("at", "total", "shown"),
    [(3, 12, "3 of 12"), (0, 0, "No match"), (0, 1, "1 match"), (0, 1234, "1,234 matches"), (2, 12345, "2 of 12,345")],
)
def test_what_was_found(desk: Desk, at: int, total: int, shown: str) -> None:
    desk.bar.open("otan")
    desk.bar.set_found(at, total)
    assert desk.count.text() == shown


def test_emptying_the_field_seeks_nothing(qtbot: QtBot, desk: Desk) -> None:
    desk.bar.open("otan")
    desk.bar.set_found(1, 2)
    qtbot.keyClick(desk.field, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: desk.sent == ["otan", ""])
    assert desk.count.text() == ""
    qtbot.keyClick(desk.field, Qt.Key.Key_Return)
    assert desk.sent == ["otan", ""]


def test_escape_closes_and_the_next_opening_seeks_again(qtbot: QtBot, desk: Desk) -> None:
    desk.bar.open("l'OTAN  est\nlà")
    qtbot.keyClick(desk.field, Qt.Key.Key_Escape)
    assert desk.bar.isHidden()
    desk.bar.open()
    assert desk.field.selectedText() == "l'OTAN est là"
    assert desk.sent == ["l'OTAN est là", "closed", "l'OTAN est là"]


def test_escape_works_on_a_button_too(qtbot: QtBot, desk: Desk) -> None:
    desk.bar.open()
    qtbot.keyClick(desk.part(QAbstractButton, "find_close"), Qt.Key.Key_Escape)
    assert desk.sent == ["closed"]
