"""The tour goes along with what is done at a window, and is left at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.tour.spotlight import Lit
from annotator.ui.tour.steps import STEPS, StepName
from annotator.ui.tour.tour import Tour

KEY = Qt.Key
NAMES: list[StepName] = [step.name for step in STEPS]


class Bench:
    """A window with a page, a panel, a field and a button, and a tour of them."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1000, 700)
        self.page, self.panel, self.field = QWidget(self.window), QWidget(self.window), QLineEdit(self.window)
        self.button = QPushButton("x", self.window)
        self.page.setGeometry(0, 40, 700, 560)
        self.panel.setGeometry(700, 40, 300, 560)
        self.button.setGeometry(940, 610, 26, 26)
        self.field.setGeometry(10, 650, 200, 26)
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ended: list[bool] = []
        targets: dict[StepName, Callable[[], list[Lit]]] = dict.fromkeys(NAMES, lambda: [Lit(self.page)])
        targets["see"] = lambda: [Lit(self.panel)]
        targets["export"] = lambda: [Lit(self.button)]
        self.tour = Tour(self.window, targets)
        self.tour.ended.connect(self.ended.append)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.page.setFocus()
        self.tour.start()

    def card(self) -> QRect:
        return self.tour.card.geometry().adjusted(18, 18, -18, -18)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_next_leads_to_the_end(bench: Bench) -> None:
    seen = [bench.tour.step()]
    for _ in STEPS[1:]:
        QTest.mouseClick(bench.tour.card.next_button, Qt.MouseButton.LeftButton)
        seen.append(bench.tour.step())
    assert seen == NAMES
    assert not bench.tour.card.skip_button.isVisible()
    QTest.mouseClick(bench.tour.card.next_button, Qt.MouseButton.LeftButton)
    assert bench.ended == [True]
    assert not bench.tour.card.isVisible()
    assert not bench.tour.spotlight.isVisible()


def test_it_goes_on_when_the_thing_is_done(bench: Bench) -> None:
    bench.tour.happened("code")
    assert bench.tour.step() == "read"
    for name in NAMES[:-1]:
        bench.tour.happened(name)
    assert bench.tour.step() == NAMES[-1]


def test_esc_leaves_at_once(bench: Bench) -> None:
    QTest.keyClick(bench.page, KEY.Key_Escape)
    assert bench.ended == [False]
    assert not bench.tour.is_on()
    bench.tour.happened("read")
    assert bench.tour.step() is None


def test_what_is_typed_into_has_esc_first(bench: Bench) -> None:
    bench.field.setFocus()
    QTest.keyClick(bench.field, KEY.Key_Escape)
    assert bench.tour.is_on()


def test_skip_by_the_keyboard(bench: Bench) -> None:
    bench.tour.card.skip_button.setFocus()
    QTest.keyClick(bench.tour.card.skip_button, KEY.Key_Space)
    assert bench.ended == [False]
    assert bench.page.hasFocus()


def test_the_letters_of_its_buttons_work_from_the_page(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.tour.step_shown):
        QTest.keyClick(bench.page, KEY.Key_N, Qt.KeyboardModifier.AltModifier)
    assert bench.tour.step() == "select"
    with qtbot.waitSignal(bench.tour.ended):
        QTest.keyClick(bench.page, KEY.Key_K, Qt.KeyboardModifier.AltModifier)
    assert bench.ended == [False]


def test_it_says_each_step_to_who_cannot_see_it(bench: Bench) -> None:
    assert bench.tour.card.accessibleName() == "Read the article"
    assert "Space: a screen on" in bench.tour.card.accessibleDescription()


def test_it_takes_neither_the_keyboard_nor_the_mouse(bench: Bench) -> None:
    assert bench.page.hasFocus()
    assert bench.window.childAt(QPoint(20, 60)) is bench.page
    assert bench.window.childAt(QPoint(20, 660)) is bench.field


@pytest.mark.parametrize("steps", range(5))
def test_the_card_covers_nothing_that_it_speaks_of(bench: Bench, steps: int) -> None:
    for _ in range(steps):
        bench.tour.go_on()
    (hole,) = bench.tour.spotlight.holes()
    assert not hole.intersects(bench.card())
    assert bench.window.rect().contains(bench.card())


def test_the_card_is_as_high_as_its_words(bench: Bench) -> None:
    heights = [bench.tour.card.height()]
    for _ in STEPS[1:]:
        bench.tour.go_on()
        heights.append(bench.tour.card.height())
    bench.tour.leave()
    bench.tour.start()
    assert bench.tour.card.height() == heights[0]
    assert heights[2] - heights[1] > 60
    assert heights[3] < heights[2]


def test_it_follows_what_moves(bench: Bench) -> None:
    before = bench.card()
    bench.page.setGeometry(300, 40, 700, 560)
    assert bench.tour.spotlight.holes() == [bench.page.geometry()]
    assert bench.card() != before
    bench.window.resize(900, 640)
    assert bench.tour.spotlight.size() == bench.window.size()
    assert bench.window.rect().contains(bench.card())


def test_it_starts_again(bench: Bench) -> None:
    bench.tour.go_on()
    bench.tour.leave()
    bench.tour.start()
    assert bench.tour.step() == "read"
