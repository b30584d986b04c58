"""Long lists: looked for on a worker, patched after an edit, overtaken by what is asked for next."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app import sample_project
from annotator.model.asked import StatementsAsked
from annotator.model.statement import Choice, CodingEdit
from annotator.operations.annotate import delete_statements, edit_statement
from annotator.project.reader import ProjectReader
from annotator.ui.workspace import feed
from annotator.ui.workspace.asker import Asker
from tests.ui.workspace.conftest import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def large(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The sample project, all its statements in the table; every list counts as long."""
    monkeypatch.setattr(feed, "SMALL", 0)
    desk.workspace.open_sample()
    desk.window.body.statements.set_folded(False)
    desk.window.body.statements.set_scope("project")
    desk.window.body.statements.scope_changed.emit("project")
    settle(desk)
    return desk


def settle(desk: Desk) -> None:
    desk.qtbot.waitUntil(lambda: not desk.workspace.listing.busy())
    QApplication.processEvents()


def listed(desk: Desk) -> list[str]:
    source = desk.window.body.statements.source()
    return [row.uid for row in source.page(0, source.count())]


def wanted(desk: Desk, asked: StatementsAsked) -> list[str]:
    found = desk.project.statements_asked(asked)
    return [row.uid for row in found.page(0, found.count())]


def test_a_click_on_the_header_sorts_on_a_worker(large: Desk) -> None:
    table = large.window.body.statements
    x = table.header.sectionViewportPosition(1) + 30
    with large.qtbot.waitSignal(large.workspace.listing._statement_feed.busy_changed):
        QTest.mouseClick(table.header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 12))
    settle(large)
    assert listed(large) == wanted(large, StatementsAsked(order="speaker"))


def test_the_newest_filter_counts(large: Desk) -> None:
    table = large.window.body.statements
    for words in ("o", "ot", "otan"):
        table.filter_changed.emit(words)
    settle(large)
    assert listed(large) == wanted(large, StatementsAsked(words="otan"))


def test_an_edit_moves_one_row_without_asking_again(large: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    large.window.body.statements.sort_changed.emit("stance", False)
    settle(large)

    def ask(*_: object) -> None:
        raise AssertionError("the list was asked for anew")

    monkeypatch.setattr(Asker, "ask", ask)
    uid = listed(large)[0]
    last = large.project.codebook().stances[-1]
    edit_statement(large.project, uid, CodingEdit({"stance": Choice(last.name, last.uid)}))
    settle(large)
    assert listed(large) == wanted(large, StatementsAsked(order="stance"))
    assert listed(large)[0] != uid
    delete_statements(large.project, [uid])
    settle(large)
    assert uid not in listed(large)
    large.project.undo()
    settle(large)
    assert listed(large) == wanted(large, StatementsAsked(order="stance"))


def test_closing_while_a_list_is_looked_for_leaves_nothing_behind(large: Desk) -> None:
    large.window.body.statements.sort_changed.emit("quote", True)
    large.workspace.session.close()
    assert not large.workspace.listing.busy()
    assert large.window.body.statements.source().count() == 0


def test_an_error_on_the_other_thread_is_told(large: Desk) -> None:
    asker = Asker(large.workspace.window)

    def fail(_: ProjectReader) -> None:
        raise ValueError("no answer")

    with large.qtbot.waitSignal(asker.failed) as told:
        asker.ask(Path(large.project.path), fail, lambda _: None)
    assert str((told.args or [""])[0]) == "no answer"


def test_values_of_a_column_come_from_the_project_and_narrow_the_table(large: Desk) -> None:
    values = large.window.body.statements.values
    popup = values.open("stance")
    large.qtbot.waitUntil(lambda: popup.list.count() > 0)
    first = popup.list.item(0)
    first.setCheckState(Qt.CheckState.Checked)
    popup.close()
    settle(large)
    ((column, keys),) = values.chosen().items()
    assert column == "stance"
    assert listed(large) == wanted(large, StatementsAsked(values={"stance": keys}))
    values.clear()
    settle(large)
    assert listed(large) == wanted(large, StatementsAsked())


def test_the_quotes_of_a_value_are_one_click_away(desk: Desk, tmp_path: Path) -> None:
    desk.open(sample_project(tmp_path / "sample"))
    putin = next(one.uid for one in desk.project.codebook().speakers if one.name == "Vladimir Putin")
    desk.window.body.codebook.quotes_requested.emit("speaker", putin)
    table = desk.window.body.statements
    desk.qtbot.waitUntil(lambda: table.model.rowCount() == 1)
    row = table.model.row(0)
    assert row is not None
    assert row.speaker == "Vladimir Putin"
    assert not table.is_folded()


def test_articles_are_listed_by_their_status(desk: Desk, tmp_path: Path) -> None:
    desk.open(sample_project(tmp_path / "sample"))
    articles = desk.window.body.articles
    articles.status_filter_changed.emit("done")
    desk.qtbot.waitUntil(lambda: articles.model.rowCount() == 0)
    articles.status_filter_changed.emit("to do")
    desk.qtbot.waitUntil(lambda: articles.model.rowCount() == 1)
