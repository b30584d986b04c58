"""Another text for the article on the sheet, from the key to the file and back."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from annotator.model.asked import StatementsAsked
from annotator.model.span import Span
from annotator.operations.texts import plan_text, replace_text
from annotator.ui.texts.paragraph_dialog import ParagraphDialog
from annotator.ui.texts.text_dialog import TextDialog
from annotator.ui.texts.version_dialog import VersionDialog
from annotator.ui.texts.waiting_bar import WaitingBar
from tests.ui.texts.conftest import part
from tests.ui.workspace.conftest import CTRL, Desk, focused

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
GONE = "la Corée du Nord a fourni à la Russie"
D = TypeVar("D", bound=TextDialog)


@pytest.fixture
def sample(desk: Desk) -> Desk:
    """The sample project on the sheet."""
    desk.workspace.open_sample()
    QApplication.processEvents()
    desk.reader.setFocus()
    return desk


def here(desk: Desk) -> str:
    uid = desk.workspace.reading.article
    assert uid is not None
    return uid


def dialog(desk: Desk, kind: type[D]) -> D:
    found = desk.window.findChild(kind, "text_dialog")
    assert isinstance(found, kind)
    desk.qtbot.waitUntil(found.isActiveWindow)
    return found


def type_over(desk: Desk, editing: TextDialog, words: str, other: str) -> None:
    cursor = editing.editor.document().find(words)
    assert not cursor.isNull()
    editing.editor.setTextCursor(cursor)
    with desk.qtbot.waitSignal(editing.planned):
        editing.editor.insertPlainText(other)


def quote(desk: Desk, words: str) -> str:
    """The uid of the statement whose quote holds some words."""
    return next(one.uid for one in desk.project.statements_of(here(desk)) if words in one.quote)


def without_gone(desk: Desk) -> str:
    """The text without the sentence that a statement stands on."""
    text = desk.project.text(here(desk))
    start = text.index("Il a souligné que la Corée du Nord")
    return text[:start] + text[text.index("Il a souligné l'importance") :]


def back_at_the_window(desk: Desk) -> None:
    """Without a window manager, nobody gives the keyboard back to the window."""
    desk.window.activateWindow()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)


def from_a_file(editing: VersionDialog) -> None:
    QTest.mouseClick(part(editing, QPushButton, "version_file"), LEFT)


def said(desk: Desk) -> list[str]:
    """What the status bar says."""
    return [label.text() for label in desk.window.status_bar.findChildren(QLabel)]


def bar(desk: Desk) -> WaitingBar:
    found = desk.part("waiting_bar")
    assert isinstance(found, WaitingBar)
    return found


@pytest.fixture
def waiting(sample: Desk) -> str:
    """The uid of a statement that lost its words."""
    uid = quote(sample, GONE)
    article, text = here(sample), without_gone(sample)
    sample.workspace.session.perform(lambda project: replace_text(project, plan_text(project, article, text)))
    QApplication.processEvents()
    return uid


def test_a_typing_error_is_mended_in_place(sample: Desk) -> None:
    uid, before = quote(sample, "Nous devons"), sample.project.text(here(sample))
    start = sample.project.statement(uid).start
    sample.reader.select(start, start)
    sample.press(KEY.Key_T, CTRL)
    editing = dialog(sample, ParagraphDialog)
    assert focused() is editing.editor
    type_over(sample, editing, "Nous devons", "Vous devez")
    assert editing.list.rows.rowCount() == 8
    QTest.keyClick(editing.editor, KEY.Key_Return, CTRL)
    QApplication.processEvents()
    assert sample.project.text(here(sample)) == before.replace("Nous devons", "Vous devez")
    assert sample.project.statement(uid).quote.startswith("Vous devez")
    assert sample.reader.text() == sample.project.text(here(sample))
    assert sample.reader.statement_at(start) == uid
    assert sample.project.history(1)[0].action == "edit text"
    assert bar(sample).isHidden()
    back_at_the_window(sample)
    assert focused() is sample.reader
    sample.press(KEY.Key_Z, CTRL)
    assert sample.reader.text() == before
    assert sample.project.check() == []


def test_nothing_is_stored_when_it_is_cancelled(sample: Desk) -> None:
    before, changes = sample.project.text(here(sample)), sample.project.counts()["changes"]
    sample.window.actions_["edit_text"].trigger()
    editing = dialog(sample, ParagraphDialog)
    editing.editor.insertPlainText("x")
    QTest.keyClick(editing.editor, KEY.Key_Escape)
    QApplication.processEvents()
    assert (sample.project.text(here(sample)), sample.project.counts()["changes"]) == (before, changes)


def test_a_newer_version_from_a_file_leaves_a_statement_waiting(sample: Desk, tmp_path: Path) -> None:
    uid = quote(sample, GONE)
    newer = tmp_path / "newer.txt"
    newer.write_text(without_gone(sample), encoding="utf-8")
    sample.window.actions_["replace_text"].trigger()
    editing = dialog(sample, VersionDialog)
    sample.answers.paths = [newer]
    with sample.qtbot.waitSignal(editing.planned):
        from_a_file(editing)
    assert editing.summary.text() == "8 statements: 1 needs a place, 7 on the same words"
    assert editing.list.current() is not None
    QTest.mouseClick(editing.accept_button, LEFT)
    QApplication.processEvents()
    assert sample.project.statement(uid).waits
    assert sample.project.original(here(sample)) is not None
    assert not bar(sample).isHidden()
    assert GONE in bar(sample).passage.passage().words
    assert uid not in sample.reader.statements_at(sample.project.statement(uid).start)
    assert sample.reader.statement_place(uid) == (None, 7)
    assert sample.project.check() == []


def test_a_file_that_cannot_be_read_is_told_in_the_dialog(sample: Desk, tmp_path: Path) -> None:
    sample.window.actions_["replace_text"].trigger()
    editing = dialog(sample, VersionDialog)
    sample.answers.paths = [tmp_path / "nowhere.txt"]
    from_a_file(editing)
    sample.qtbot.waitUntil(lambda: "does not exist" in editing.source.text())
    assert not editing.accept_button.isEnabled()
    editing.reject()


def test_a_waiting_statement_gets_the_words_that_are_selected(sample: Desk, waiting: str) -> None:
    start, end = sample.select("l'importance de l'unité")
    assert bar(sample).place.isEnabled()
    sample.press(KEY.Key_P)
    assert sample.project.statement(waiting).span == Span(start, end)
    assert sample.reader.selected_statement() == waiting
    assert bar(sample).isHidden()
    sample.press(KEY.Key_Z, CTRL)
    assert sample.project.statement(waiting).waits
    assert not bar(sample).isHidden()
    assert sample.project.check() == []


def test_a_waiting_statement_is_shown_but_never_on_other_words(sample: Desk, waiting: str) -> None:
    sample.workspace.reading.go_to(waiting)
    shown = sample.window.body.inspector.statement()
    assert shown is not None
    assert shown.uid == waiting
    assert sample.reader.selected_statement() is None
    assert sample.reader.selection() is None
    stance = sample.project.codebook().stances[1]
    sample.workspace.reading.set_stance(waiting, stance)
    shown = sample.window.body.inspector.statement()
    assert shown is not None
    assert shown.coding.stance == stance.uid
    sample.window.body.inspector.twin_requested.emit(waiting)
    assert not sample.window.coding_bar.is_open()
    sample.select("l'importance de l'unité")  # words for it: it stays in sight
    assert sample.window.body.inspector.statement() == shown
    sample.reader.next_statement()
    shown = sample.window.body.inspector.statement()
    assert shown is not None
    assert shown.uid != waiting


def test_words_like_its_own_are_looked_for(sample: Desk, waiting: str) -> None:
    article = here(sample)
    text = sample.project.text(article).replace(
        "Loading...", "La Corée a fourni des munitions à la Russie, dit-on, et à la Chine.\n\nLoading..."
    )
    sample.workspace.session.perform(lambda project: replace_text(project, plan_text(project, article, text)))
    assert sample.project.statement(waiting).waits
    QTest.mouseClick(bar(sample).guess, LEFT)
    assert "fourni" in sample.reader.selected_text()


def test_it_is_deleted_from_the_bar_and_comes_back(sample: Desk, waiting: str) -> None:
    QTest.mouseClick(bar(sample).delete, LEFT)
    assert sample.project.counts()["statements"] == 7
    assert bar(sample).isHidden()
    sample.press(KEY.Key_Z, CTRL)
    assert bar(sample).current() == waiting


def test_the_table_lists_those_that_need_a_place(sample: Desk, waiting: str) -> None:
    QTest.mouseClick(bar(sample).close_button, LEFT)
    sample.window.actions_["waiting_statements"].trigger()
    sample.qtbot.waitUntil(lambda: not sample.workspace.listing.busy())
    table = sample.window.body.statements
    assert [row.uid for row in table.source().page(0, 9)] == [waiting]
    assert not bar(sample).isHidden()
    asked = StatementsAsked(values=table.values.chosen())
    assert [row.uid for row in sample.project.statements_asked(asked).page(0, 9)] == [waiting]
    QTest.mouseClick(table.head.chips.chips()[0], LEFT)
    sample.qtbot.waitUntil(lambda: table.source().count() == 8)


def test_where_nothing_waits_it_is_said(sample: Desk) -> None:
    sample.window.actions_["waiting_statements"].trigger()
    assert "Every statement has its place." in said(sample)
    assert bar(sample).isHidden()
    sample.select("l'importance de l'unité")
    changes = sample.project.counts()["changes"]
    sample.press(KEY.Key_P)
    assert sample.project.counts()["changes"] == changes
    assert "No statement of this article needs a place." in said(sample)


def test_the_place_of_reading_stays_at_its_words(sample: Desk) -> None:
    at = sample.reader.text().index("Mercredi, le président russe")
    sample.reader.select(at, at)
    article, text = here(sample), sample.project.text(here(sample))
    newer = "Un paragraphe de plus.\n\n" * 20 + text
    sample.workspace.session.perform(lambda project: replace_text(project, plan_text(project, article, newer)))
    assert sample.reader.caret() == sample.reader.text().index("Mercredi, le président russe")
