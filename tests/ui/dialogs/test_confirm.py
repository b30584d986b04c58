"""A question with its consequence; the answer is one key."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui.dialogs.confirm import ConfirmDialog, confirm

QUESTION, CONSEQUENCE = "Delete 3 articles?", "Their 128 statements go with them. Undo brings all of it back."


def answered(qtbot: QtBot, act: Callable[[ConfirmDialog], object], *, careful: bool = False) -> bool:
    seen: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConfirmDialog)
        seen.append(dialog.heading.text())
        act(dialog)

    QTimer.singleShot(0, answer)
    result = confirm(None, QUESTION, CONSEQUENCE, "Delete", careful=careful)
    assert seen == [QUESTION]
    return result


def press(qtbot: QtBot, name: str) -> Callable[[ConfirmDialog], object]:
    def act(dialog: ConfirmDialog) -> None:
        button = dialog.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    return act


@pytest.mark.parametrize(("name", "answer"), [("confirm_yes", True), ("confirm_no", False)])
def test_the_mouse(qtbot: QtBot, name: str, answer: bool) -> None:
    assert answered(qtbot, press(qtbot, name)) is answer


@pytest.mark.parametrize(
    ("key", "careful", "answer"),
    [
        (Qt.Key.Key_Return, False, True),
        (Qt.Key.Key_Return, True, False),
        (Qt.Key.Key_Escape, False, False),
        (Qt.Key.Key_Escape, True, False),
    ],
)
def test_the_keys(qtbot: QtBot, key: Qt.Key, careful: bool, answer: bool) -> None:
    assert answered(qtbot, lambda dialog: qtbot.keyClick(dialog, key), careful=careful) is answer
