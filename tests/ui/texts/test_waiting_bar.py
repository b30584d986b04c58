"""The bar above the article shows those that wait, one after the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui import style
from annotator.ui.texts.passage import Passage
from annotator.ui.texts.waiting_bar import Waiting, WaitingBar

THREE = [Waiting(uid, Passage(words=f"quote {uid}"), "Ada · oppose") for uid in "abc"]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qtbot: QtBot, qapp: QApplication) -> WaitingBar:
    style.apply(qapp, "light")
    bar = WaitingBar()
    qtbot.addWidget(bar)
    bar.resize(700, 80)
    return bar


def test_it_shows_while_something_waits(bar: WaitingBar) -> None:
    bar.show_waiting([])
    assert bar.isHidden()
    bar.show_waiting(THREE)
    assert not bar.isHidden()
    assert bar.title.text() == "Needs a place · 1 of 3"
    bar.show_waiting(THREE[:1])
    assert bar.title.text() == "Needs a place"
    assert bar.on.isHidden()
    bar.show_waiting([])
    assert bar.isHidden()


def test_one_goes_round_and_what_is_wanted_names_the_one_that_is_shown(bar: WaitingBar, qtbot: QtBot) -> None:
    bar.show_waiting(THREE)
    with qtbot.waitSignal(bar.shown) as heard:
        QTest.mouseClick(bar.back, LEFT)
    assert heard.args == ["c"]
    assert bar.passage.passage().words == "quote c"
    bar.set_state(selection=True, writable=True)
    for button, signal in (
        (bar.place, bar.place_requested),
        (bar.guess, bar.guess_requested),
        (bar.delete, bar.delete_requested),
    ):
        with qtbot.waitSignal(signal) as heard:
            QTest.mouseClick(button, LEFT)
        assert heard.args == ["c"]


def test_the_one_that_is_shown_stays_when_others_go(bar: WaitingBar) -> None:
    bar.show_waiting(THREE)
    bar.step(1)
    bar.show_waiting([THREE[1], THREE[2]])
    assert bar.current() == "b"
    bar.show_waiting([THREE[0], THREE[2]], "c")
    assert bar.current() == "c"
    bar.show_waiting(THREE[:1])
    assert bar.current() == "a"


def test_closed_it_stays_so_until_something_new_waits(bar: WaitingBar) -> None:
    bar.show_waiting(THREE[:2])
    QTest.mouseClick(bar.close_button, LEFT)
    bar.show_waiting(THREE[:1])
    assert bar.isHidden()
    bar.show_waiting(THREE)
    assert not bar.isHidden()
    QTest.mouseClick(bar.close_button, LEFT)
    bar.reopen()
    assert not bar.isHidden()


def test_it_can_place_only_on_words_and_only_where_it_may(bar: WaitingBar) -> None:
    bar.show_waiting(THREE)
    for selection, writable in ((False, True), (True, False), (True, True)):
        bar.set_state(selection=selection, writable=writable)
        assert bar.place.isEnabled() == (selection and writable)
        assert bar.delete.isEnabled() == writable
