"""The dialogs show what another text does to the statements, before anything is stored."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from annotator.formats.text import from_pasted
from annotator.model.article import ArticleDraft, Mark, Original
from annotator.model.span import Span
from annotator.model.text_change import HeldText
from annotator.ui.texts import text_dialog
from annotator.ui.texts.paragraph_dialog import ParagraphDialog, paragraphs
from annotator.ui.texts.text_dialog import TextDialog
from annotator.ui.texts.version_dialog import VersionDialog
from tests.ui.texts.conftest import TEXT, part

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
SECOND = TEXT.split("\n\n")[1]


D = TypeVar("D", bound=TextDialog)


def opened(qtbot: QtBot, dialog: D) -> D:
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start)


def type_over(qtbot: QtBot, dialog: TextDialog, words: str, other: str) -> None:
    cursor = dialog.editor.document().find(words)
    assert not cursor.isNull()
    dialog.editor.setTextCursor(cursor)
    with qtbot.waitSignal(dialog.planned):
        dialog.editor.insertPlainText(other)


def told(dialog: TextDialog) -> list[str]:
    rows = dialog.list.rows
    return [str(rows.data(rows.index(row))) for row in range(rows.rowCount())]


def test_the_paragraph_at_the_caret_is_edited(held: HeldText, qtbot: QtBot) -> None:
    dialog = opened(qtbot, ParagraphDialog(held, at("parti")))
    assert dialog.editor.text() == SECOND
    assert dialog.editor.hasFocus()
    assert not dialog.accept_button.isEnabled()
    assert dialog.summary.text() == "3 statements: 3 on the same words"
    type_over(qtbot, dialog, "prêts", "préts")
    assert dialog.summary.text() == "3 statements: 1 on changed words, 2 on the same words"
    assert told(dialog)[0] == "on changed words: Nous sommes préts."
    assert dialog.before.passage().words == "Nous sommes prêts."
    assert [span.of("Nous sommes prêts.") for span in dialog.before.passage().changed] == ["prêts"]
    assert dialog.after.passage().words == "Nous sommes préts."
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    change = dialog.change()
    assert change is not None
    assert change.new == TEXT.replace("prêts", "préts")
    assert dialog.refused() == frozenset()


def test_what_is_typed_is_looked_at_before_it_can_be_stored(held: HeldText, qtbot: QtBot) -> None:
    dialog = opened(qtbot, ParagraphDialog(held, at("parti")))
    qtbot.keyClicks(dialog.editor, "Hier, ")
    assert not dialog.accept_button.isEnabled()
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    qtbot.keyClicks(dialog.editor, "tard, ")
    change = dialog.change()
    assert change is not None
    assert "Hier, tard, Le ministre" in change.new


def test_words_that_go_leave_a_statement_waiting(held: HeldText, qtbot: QtBot) -> None:
    dialog = opened(qtbot, ParagraphDialog(held, at("parti")))
    type_over(qtbot, dialog, "Nous sommes prêts.", "Rien")
    assert dialog.summary.text() == "3 statements: 1 needs a place, 2 on the same words"
    assert told(dialog)[0] == "needs a place: Nous sommes prêts."
    assert dialog.after.accessibleName().startswith("It waits for a place")
    assert not dialog.refuse.isEnabled()
    dialog.grab()


def test_a_landing_is_refused_by_the_space_bar_and_given_back(held: HeldText, qtbot: QtBot) -> None:
    dialog = opened(qtbot, ParagraphDialog(held, at("parti")))
    type_over(qtbot, dialog, "prêts", "préts")
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.refused() == {"ready"}
    assert dialog.summary.text() == "3 statements: 1 needs a place, 2 on the same words"
    assert dialog.refuse.text() == "Place it there"
    qtbot.mouseClick(dialog.refuse, Qt.MouseButton.LeftButton)
    assert dialog.refused() == frozenset()


def test_the_whole_article_goes_on_with_what_was_typed(held: HeldText, qtbot: QtBot) -> None:
    dialog = opened(qtbot, ParagraphDialog(held, at("pluie")))
    type_over(qtbot, dialog, "ville", "plaine")
    qtbot.mouseClick(part(dialog, QPushButton, "text_whole"), Qt.MouseButton.LeftButton)
    assert dialog.editor.text() == TEXT.replace("ville", "plaine")
    assert dialog.editor.text()[dialog.editor.caret() - 6 : dialog.editor.caret()] == "plaine"
    type_over(qtbot, dialog, "Titre", "Le titre")
    change = dialog.change()
    assert change is not None
    assert change.new == TEXT.replace("ville", "plaine").replace("Titre", "Le titre")
    assert {one.how for one in change.statements} == {"exact"}


def test_a_text_without_a_word_is_refused_in_the_dialog(held: HeldText, qtbot: QtBot) -> None:
    dialog = opened(qtbot, VersionDialog(held, from_pasted))
    assert not dialog.accept_button.isEnabled()
    qtbot.keyClicks(dialog.editor, "  ")
    with qtbot.waitSignal(dialog.planned):
        pass
    assert "no text" in dialog.summary.text()
    assert dialog.change() is None


def test_a_newer_version_is_pasted(held: HeldText, qtbot: QtBot) -> None:
    dialog = opened(qtbot, VersionDialog(held, from_pasted))
    with qtbot.waitSignal(dialog.planned):
        dialog.editor.insertPlainText(TEXT.replace("la pluie", "la neige"))
    assert dialog.summary.text() == "3 statements: 1 needs a place, 2 on the same words"
    change = dialog.change()
    assert change is not None
    assert change.new == TEXT.replace("la pluie", "la neige")


def test_a_newer_version_from_a_file_brings_its_marks(held: HeldText, qtbot: QtBot) -> None:
    dialog = opened(qtbot, VersionDialog(held, from_pasted))
    with qtbot.waitSignal(dialog.file_requested):
        qtbot.mouseClick(part(dialog, QPushButton, "version_file"), Qt.MouseButton.LeftButton)
    original = Original(name="neu.txt", media_type="text/plain", sha256="0", encoding="zlib", data=b"")
    marks = (Mark(0, 4, "boilerplate", "menu"),)
    dialog.take(ArticleDraft(text="Menu\n\n" + TEXT, marks=marks, source_name="neu.txt", original=original))
    assert dialog.source.text() == "neu.txt"
    change = dialog.change()
    assert change is not None
    assert (change.new, change.marks, change.original) == ("Menu\n\n" + TEXT, ((None, marks[0]),), original)
    type_over(qtbot, dialog, "Menu", "Ici le Menu")
    change = dialog.change()
    assert change is not None
    assert change.marks == ((None, Mark(7, 11, "boilerplate", "menu")),)


def test_long_texts_are_looked_at_beside_the_window(
    held: HeldText, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_dialog, "_LONG", 10)
    dialog = ParagraphDialog(held, at("parti"))
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.summary.text() != "")
    dialog.editor.insertPlainText("Hier, ")
    dialog.replan()
    dialog.editor.insertPlainText("tard, ")
    dialog.replan()
    qtbot.waitUntil(lambda: not dialog.runner.busy())
    change = dialog.change()
    assert change is not None
    assert "Hier, tard, Le ministre" in change.new
    dialog.replan()
    dialog.reject()
    assert not dialog.runner.busy()


@pytest.mark.parametrize(
    ("caret", "end", "found"),
    [
        (0, 0, "Un."),
        (3, 3, "Un."),
        (4, 4, "Deux."),
        (5, 9, "Deux."),
        (1, 6, "Un.\n\nDeux."),
        (5, 11, "Deux."),
        (13, 13, "Deux."),
    ],
)
def test_paragraphs_are_found_around_a_place(caret: int, end: int, found: str) -> None:
    text = "Un.\n\nDeux.\n\n \n"
    assert paragraphs(text, Span(caret, min(end, len(text)))).of(text) == found
    assert paragraphs("", Span(0, 0)) == Span(0, 0)
