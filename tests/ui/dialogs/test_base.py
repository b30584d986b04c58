"""Sentences get the room that they need, whatever names they hold."""

import pytest
from pytestqt.qtbot import QtBot

from annotator.ui.dialogs.base import Dialog, breakable


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


def test_only_long_words_are_broken() -> None:
    path = "/data/projects/2024/otan.annot is open elsewhere"
    assert breakable(path) == path
    long = "x" * 45
    assert breakable(f"a {long} b") == f"a {'x' * 20}\u200b{'x' * 20}\u200b{'x' * 5} b"
