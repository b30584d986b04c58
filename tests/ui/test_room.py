"""What finds words without room: it would be of no use if it found nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.room import Reviewer

WORDS = "Modifier les lignes choisies dans le tableau…"


class _OwnPaint(QWidget):
    """Cuts its words itself, and says the whole by a tool tip, or not."""

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            words = painter.fontMetrics().elidedText("Jens Stoltenberg", Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(0, 20, words)


def _tabs() -> QWidget:
    bar = QTabBar()
    bar.addTab(WORDS)
    bar.setElideMode(Qt.TextElideMode.ElideRight)
    return bar


def _placeholder() -> QWidget:
    field = QLineEdit()
    field.setPlaceholderText(WORDS)
    return field


def _choice() -> QWidget:
    box = QComboBox()
    box.addItem(WORDS)
    return box


KINDS: dict[str, Callable[[], QWidget]] = {
    "label": lambda: QLabel(WORDS),
    "button": lambda: QPushButton(WORDS),
    "check box": lambda: QCheckBox(WORDS),
    "combo box": _choice,
    "tab": _tabs,
    "placeholder": _placeholder,
}


def shown(qtbot: QtBot, widget: QWidget, width: int) -> list[str]:
    """What is found on a widget of this width within a wide window."""
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(widget)
    widget.setFixedWidth(width)
    window.resize(800, 80)
    window.show()
    return [cut.words for cut in Reviewer([WORDS]).cut_off(window)]


@pytest.mark.parametrize("kind", KINDS)
def test_words_in_less_room_than_they_need_are_found(qtbot: QtBot, kind: str) -> None:
    assert shown(qtbot, KINDS[kind](), 120) != []


@pytest.mark.parametrize("kind", KINDS)
def test_words_with_room_are_not(qtbot: QtBot, kind: str) -> None:
    assert shown(qtbot, KINDS[kind](), 500) == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize(("tip", "found"), [("", ["Jens…"]), ("Jens Stoltenberg, <b>NATO</b>", [])])
def test_what_is_cut_by_design_needs_a_tool_tip(qtbot: QtBot, tip: str, found: list[str]) -> None:
    widget = _OwnPaint()
    widget.setToolTip(tip)
    widget.setMinimumHeight(40)
    words = shown(qtbot, widget, 40)
    assert [one[:4] + "…" for one in words] == found


def test_a_label_within_one_that_is_too_narrow_is_found(qtbot: QtBot) -> None:
    outer = QWidget()
    outer.setMinimumHeight(40)
    label = QLabel("Jens Stoltenberg", outer)
    label.resize(200, 30)
    assert shown(qtbot, outer, 50) == ["Jens Stoltenberg"]


class _Overpaint(QWidget):
    """Paints a number over the end of a name."""

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.drawText(0, 20, "Jens Stoltenberg")
            painter.drawText(60, 20, "+ 1")


def test_words_over_words_are_found(qtbot: QtBot) -> None:
    widget = _Overpaint()
    widget.setMinimumHeight(40)
    assert shown(qtbot, widget, 200) == ["Jens Stoltenberg"]
