"""Status, groups and memo in the whole window: what is stored, what the head and the list say then."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.article import ArticleDraft, Metadata
from annotator.operations import articles
from annotator.operations.importing import add_draft
from annotator.ui.articles.article_list import ArticleList
from annotator.ui.dialogs.confirm import ConfirmDialog
from annotator.ui.frame.article_state import ArticleState
from tests.ui.workspace.conftest import ALT, CTRL, Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def office(desk: Desk, own_project: Path) -> Desk:
    """A project with four articles; the one on the sheet is the oldest."""
    for n in range(3):
        metadata = Metadata(title=f"Titre {n}", outlet="Le Journal", published=f"2025-01-0{n + 1}")
        add_draft(desk.project, ArticleDraft(text=f"Le texte numéro {n}.", metadata=metadata))
    settle(desk)
    return desk


def settle(desk: Desk) -> None:
    desk.qtbot.waitUntil(lambda: not desk.workspace.listing.busy())
    QApplication.processEvents()


def here(desk: Desk) -> str:
    uid = desk.workspace.reading.article
    assert uid is not None
    return uid


def state(desk: Desk) -> ArticleState:
    return desk.window.body.sheet.head.state


def panel(desk: Desk) -> ArticleList:
    return desk.window.body.articles


def counted(desk: Desk) -> Mapping[str, int]:
    """The numbers that the menu of the statuses shows."""
    button = panel(desk).filter_button
    QTest.mouseClick(button, LEFT)
    panel(desk).filter_menu.close()
    return panel(desk).filter_menu.counts


def titles(desk: Desk, status: str) -> set[str | None]:
    return {one.title for one in desk.project.articles() if one.status == status}


def test_the_head_says_the_status_and_its_menu_sets_it(office: Desk) -> None:
    head = state(office)
    assert (head.button.text(), head.button.status()) == ("To do", "to do")
    QTest.mouseClick(head.button, LEFT)
    assert head.menu.isVisible()
    QTest.keyClick(head.menu, KEY.Key_Down)
    QTest.keyClick(head.menu, KEY.Key_Down)
    QTest.keyClick(head.menu, KEY.Key_Return)
    assert office.project.article(here(office)).status == "in progress"
    assert (head.button.text(), head.button.status()) == ("In progress", "in progress")
    office.window.actions_["undo"].trigger()
    assert head.button.text() == "To do"


def test_keys_set_the_status_while_reading(office: Desk) -> None:
    office.reader.setFocus()
    office.press(KEY.Key_3, CTRL)
    assert office.project.article(here(office)).status == "done"
    office.press(KEY.Key_4, CTRL)
    QTest.keyClicks(state(office).asking.field, "off topic")
    QTest.keyClick(state(office).asking.field, KEY.Key_Return)
    found = office.project.article(here(office))
    assert (found.status, found.status_reason) == ("irrelevant", "off topic")
    assert "off topic" in state(office).button.toolTip()
    office.press(KEY.Key_4, CTRL)
    assert [offer.text() for offer in state(office).asking.offers] == ["off topic"]
    QTest.keyClick(state(office).asking.field, KEY.Key_Escape)


def test_a_selected_statement_keeps_its_digits(office: Desk) -> None:
    office.select("accord")
    office.press(KEY.Key_H)
    office.press(KEY.Key_Return, CTRL)
    assert office.project.counts()["statements"] == 1
    office.press(KEY.Key_2)
    statement = next(office.project.statement_rows())
    assert statement.stance == "oppose"
    assert office.project.article(here(office)).status == "to do"


def test_opening_and_coding_never_change_a_status(office: Desk) -> None:
    changes = office.project.counts()["changes"]
    for row in panel(office).source().page(0, 9):
        office.workspace.reading.show(row.uid)
    assert office.project.counts()["changes"] == changes
    assert titles(office, "to do") == {one.title for one in office.project.articles()}


def test_several_articles_of_the_list_are_done_in_one_step(office: Desk) -> None:
    view = panel(office).view
    view.setFocus()
    panel(office).view.go_to(0)
    office.press(KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    office.press(KEY.Key_3)
    settle(office)
    assert titles(office, "done") == {"Titre 2", "Titre 1"}
    assert office.window.actions_["undo"].text() == "Undo: set the status of 2 articles"
    assert counted(office)["done"] == 2
    office.window.actions_["undo"].trigger()
    settle(office)
    assert titles(office, "done") == set()
    assert counted(office)["done"] == 0


def test_a_group_is_made_renamed_and_dissolved(office: Desk) -> None:
    uids = [row.uid for row in panel(office).source().page(0, 2)]
    panel(office).new_group_requested.emit(uids, "Dispatch")
    settle(office)
    assert office.window.actions_["undo"].text() == "Undo: make the group Dispatch"
    group = panel(office).filter_menu.groups[0]
    assert (group.name, group.articles) == ("Dispatch", 2)
    panel(office).group_rename_requested.emit(group.uid, "AFP")
    settle(office)
    row = panel(office).model.row(0)
    assert row is not None
    assert row.group_name == "AFP"
    panel(office).group_requested.emit(uids[:1], "")
    panel(office).group_dissolve_requested.emit(group.uid)
    settle(office)
    assert list(panel(office).filter_menu.groups) == []
    assert {one.group for one in office.project.articles()} == {None}


def test_a_memo_is_kept_when_one_leaves_it(office: Desk) -> None:
    office.reader.setFocus()
    office.press(KEY.Key_M, CTRL)
    memo = state(office).memo
    assert memo.isVisible()
    QTest.keyClicks(memo.editor, "compare with June")
    QTest.keyClick(memo.editor, KEY.Key_Escape)
    assert not memo.isVisible()
    assert office.project.article(here(office)).memo == "compare with June"
    changes = office.project.counts()["changes"]
    QTest.mouseClick(state(office).memo_button, LEFT)
    assert memo.editor.toPlainText() == "compare with June"
    QTest.keyClick(memo.editor, KEY.Key_Escape)
    assert office.project.counts()["changes"] == changes


def test_a_memo_with_marks_is_shown_as_it_reads_until_one_writes(office: Desk) -> None:
    state(office).open_memo()
    memo = state(office).memo
    QTest.keyClicks(memo.editor, "**compare** <b>June</b>")
    QTest.keyClick(memo.editor, KEY.Key_Escape)
    office.reader.setFocus()
    office.press(KEY.Key_M, CTRL)
    assert memo.reading.hasFocus()
    assert memo.reading.toPlainText() == "compare <b>June</b>"
    QTest.keyClick(memo.reading, KEY.Key_Escape)
    assert not memo.isVisible()
    state(office).open_memo()
    QTest.keyClicks(memo.reading, "!")
    assert memo.editor.hasFocus()
    QTest.keyClick(memo.editor, KEY.Key_Escape)
    assert office.project.article(here(office)).memo == "**compare** <b>June</b>!"
    state(office).open_memo()
    QTest.mouseClick(memo.reading.viewport(), LEFT)
    assert memo.editor.isVisible()
    assert not memo.reading.isVisible()


def test_a_memo_that_cannot_be_stored_is_shown_again(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    state(office).open_memo()
    memo = state(office).memo
    QTest.keyClicks(memo.editor, "do not lose me")
    monkeypatch.setattr(articles, "set_memo", lambda *_args, **_named: None)
    memo.hide()
    assert memo.isVisible()
    assert memo.editor.toPlainText() == "do not lose me"
    monkeypatch.undo()
    memo.hide()
    assert office.project.article(here(office)).memo == "do not lose me"


def test_the_next_article_to_do_passes_over_the_others(office: Desk) -> None:
    newest = [row.uid for row in panel(office).source().page(0, 4)]
    articles.set_status(office.project, uids=[newest[1]], status="done")
    settle(office)
    office.workspace.reading.show(newest[0])
    office.reader.setFocus()
    seen: list[str] = []
    for _ in range(3):
        office.press(KEY.Key_PageDown, CTRL | ALT)
        seen.append(here(office))
    assert seen == [newest[2], newest[3], newest[0]]


def test_several_articles_are_deleted_after_one_question(office: Desk, qtbot: QtBot) -> None:
    uids = [row.uid for row in panel(office).source().page(0, 2)]
    asked: list[str] = []

    def answer() -> None:
        dialog = office.window.findChild(ConfirmDialog)
        assert dialog is not None
        asked.append(dialog.windowTitle())
        dialog.accept()

    QTimer.singleShot(0, answer)
    panel(office).delete_many_requested.emit(uids)
    assert office.project.counts()["articles"] == 2
    assert len(asked) == 1
    office.window.actions_["undo"].trigger()
    assert office.project.counts()["articles"] == 4
