"""Sentences get the room that they need, whatever names they hold."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.dialogs.base import Dialog, breakable, open_in_turn


@pytest.mark.parametrize(
    "words", ["", "One line.", "Many words make more than one line. " * 12, "name_without_end" * 20]
)
def test_a_sentence_is_shown_whole(qtbot: QtBot, words: str) -> None:
    dialog = Dialog("A title that is so long that it needs more than a line to be read by anyone", width=400)
    qtbot.addWidget(dialog)
    label = dialog.say("")
    label.setText(breakable(words))
    dialog.add_buttons("Yes", "No")
    dialog.show()
    for shown in (dialog.heading, label):
        assert shown.height() >= shown.heightForWidth(shown.width())
    assert dialog.width() == 400


def test_ctrl_enter_says_yes_where_enter_begins_a_line(qtbot: QtBot) -> None:
    dialog = Dialog("Words")
    qtbot.addWidget(dialog)
    area = QPlainTextEdit(dialog)
    dialog.column.addWidget(area)
    yes = dialog.add_buttons("Yes", "No")
    dialog.show()
    area.setFocus()
    yes.setEnabled(False)
    qtbot.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    yes.setEnabled(True)
    qtbot.keyClick(area, Qt.Key.Key_Return)
    assert (area.toPlainText(), dialog.isVisible()) == ("\n", True)
    qtbot.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (area.toPlainText(), dialog.result()) == ("\n", Dialog.DialogCode.Accepted)


def test_one_question_comes_after_the_other(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    first, second, third = (Dialog(words, window) for words in ("First", "Second", "Third"))
    for each in (first, second, third):
        open_in_turn(each, window)
    assert [each.isVisible() for each in (first, second, third)] == [True, False, False]
    first.reject()
    assert [each.isVisible() for each in (first, second, third)] == [False, True, False]
    second.accept()
    assert [each.isVisible() for each in (first, second, third)] == [False, False, True]


def test_only_long_words_are_broken() -> None:
    path = "/data/projects/2024/otan.annot is open elsewhere"
    assert breakable(path) == path
    long = "x" * 45
    assert breakable(f"a {long} b") == f"a {'x' * 20}\u200b{'x' * 20}\u200b{'x' * 5} b"


def test_a_dialog_is_as_wide_as_its_parts_need_on_a_small_screen(qtbot: QtBot) -> None:
    dialog = Dialog("Wide")
    qtbot.addWidget(dialog)
    part = QWidget(dialog)
    part.setMinimumWidth(dialog.screen().availableGeometry().width() - 60)
    dialog.column.addWidget(part)
    dialog.show()
    assert dialog.rect().contains(part.geometry())
