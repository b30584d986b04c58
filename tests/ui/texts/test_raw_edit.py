"""What is not edited comes back code point for code point."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.texts.raw_edit import RawEdit

STRANGE = "\ufeffa\u00a0b\u202fc\u2028d\u2029e\tf\u0301 😀\x0b\ufdd0 «\u00a0Oui\u00a0»\n\nfin\u200d."


@pytest.fixture
def editor(qapp: QApplication) -> RawEdit:
    return RawEdit()


@pytest.mark.parametrize("text", [STRANGE, "", "\ufeff", "plain", "é\u0301\u00a0"])
def test_a_text_comes_back(editor: RawEdit, text: str) -> None:
    editor.give(text)
    assert editor.text() == text


def test_an_edit_leaves_the_rest(editor: RawEdit) -> None:
    editor.give(STRANGE)
    editor.document().find("Oui").insertText("Non")
    assert editor.text() == STRANGE.replace("Oui", "Non")
    editor.undo()
    assert editor.text() == STRANGE


def test_the_caret_counts_code_points(editor: RawEdit) -> None:
    editor.give("😀😀 fin")
    editor.put_caret(2)
    QTest.keyClick(editor, Qt.Key.Key_X)
    assert editor.text() == "😀😀x fin"
    assert editor.caret() == 3


def test_what_was_edited_already_stays_an_edit(editor: RawEdit) -> None:
    editor.give("un\u2028deux\u2028trois", "un\u2028zwei\u2028trois")
    assert editor.text() == "un\u2028zwei\u2028trois"
