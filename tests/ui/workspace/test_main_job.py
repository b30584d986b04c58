"""The main job through the real window, with the mouse and the keys, on the first article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator.formats.worked_coding import WorkedStatement, find_quote, read_worked_coding
from annotator.operations.exporting import export
from annotator.ui.coding.kinds import KindField
from annotator.ui.reader.view import ReaderView
from tests.ui.coding.conftest import type_in
from tests.ui.workspace.conftest import ALT, ARTICLE, CTRL, Desk

GOLDEN = Path(__file__).parents[2] / "golden" / "main-job.csv"
WORKED = read_worked_coding((ARTICLE.parent / "sample-statements.csv").read_bytes())
KEY = Qt.Key
STANCES = ("support", "oppose", "neutral", "ambivalent", "unclear")


def code(desk: Desk, worked: WorkedStatement) -> None:
    """Code a statement as an analyst does: drag, H, kind, speaker, stance, concept, Ctrl+Enter."""
    found = find_quote(desk.reader.text(), worked.quote)
    desk.select(desk.reader.text()[found.start : found.end])
    selected = desk.reader.selection()
    assert selected is not None
    assert (selected.start, selected.end) == (found.start, found.end)
    desk.press(KEY.Key_H)
    assert desk.part("coding_bar").isVisible()
    choose_kind(desk, worked.kind)
    fill(desk, "speaker_edit", worked.speaker or "")
    fill(desk, "concept_edit", worked.concept or "")
    desk.press(KEY(KEY.Key_1 + STANCES.index(worked.stance or "")), ALT)
    desk.press(KEY.Key_Return, CTRL)
    assert not desk.part("coding_bar").isVisible()


def choose_kind(desk: Desk, name: str) -> None:
    """Go down the kinds until it is the one; mostly it was proposed already."""
    field = desk.window.coding_bar.findChild(KindField, "kind_edit")
    assert field is not None
    names = [field.itemText(row) for row in range(field.count())]
    if field.currentText() != name:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        desk.press(KEY.Key_Home)
        desk.press(KEY.Key_Down, times=names.index(name))
    assert field.currentText() == name


def fill(desk: Desk, name: str, words: str) -> None:
    """Type into a field of the bar in place of what it held."""
    field = desk.window.coding_bar.findChild(type(desk.part(name)), name)
    assert field is not None
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    desk.press(KEY.Key_A, CTRL)
    desk.press(KEY.Key_Backspace)
    type_in(words)


@pytest.mark.usefixtures("own_project")
def test_what_is_coded_by_hand_is_stored_and_exported(desk: Desk, tmp_path: Path) -> None:
    for worked in WORKED:
        code(desk, worked)
    assert desk.project.counts()["statements"] == 8
    assert desk.project.check() == []
    desk.answers.paths = [tmp_path / "out.csv"]
    desk.window.actions_["export"].trigger()
    desk.wait()
    assert (tmp_path / "out.csv").read_bytes() == GOLDEN.read_bytes()


def test_it_is_all_there_after_reopening(desk: Desk, own_project: Path, desk_of: Callable[..., Desk]) -> None:
    for worked in WORKED[:3]:
        code(desk, worked)
    desk.reader.scroll_pixels(420)
    place, article = desk.reader.position(), desk.workspace.reading.article
    kept = desk.workspace.window.body.layout_state()
    size = desk.window.size()
    again = desk_of()
    again.window.resize(size)  # the screen of the tests is smaller than the window
    again.open(own_project)
    assert again.workspace.reading.article == article
    assert again.reader.position() == place
    assert again.workspace.window.body.layout_state() == kept
    assert again.project.counts()["statements"] == 3
    for _ in range(3):
        again.press(KEY.Key_Z, CTRL)
    assert again.project.counts()["statements"] == 0
    again.press(KEY.Key_Z, CTRL)
    assert again.project.counts()["articles"] == 0
    for _ in range(4):
        again.press(KEY.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert again.project.counts()["statements"] == 3
    assert again.project.check() == []


@pytest.mark.usefixtures("own_project")
def test_the_article_tells_what_it_is(desk: Desk) -> None:
    article = next(desk.project.articles())
    assert (article.outlet, article.published, article.language) == ("La Gazette", "2024-06-21T11:21+01:00", "fr")
    assert not desk.reader.boilerplate_shown()
    desk.reader.setFocus()
    desk.press(KEY.Key_B)
    assert desk.reader.boilerplate_shown()
    desk.press(KEY.Key_B)
    assert not desk.reader.boilerplate_shown()


@pytest.mark.usefixtures("own_project")
def test_a_cancelled_bar_leaves_nothing(desk: Desk) -> None:
    before = desk.project.counts()
    desk.select("article 4")
    desk.press(KEY.Key_Return)
    type_in("Someone New")
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_Escape)
    assert not desk.part("coding_bar").isVisible()
    assert desk.project.counts() == before
    assert desk.reader.hasFocus()


@pytest.mark.usefixtures("own_project")
def test_five_keys_code_a_statement(desk: Desk) -> None:
    code(desk, WORKED[0])
    desk.select("comme jamais auparavant")
    desk.press(KEY.Key_H)
    type_in("sto")
    desk.press(KEY.Key_Return)
    desk.press(KEY.Key_2, ALT)
    desk.press(KEY.Key_Return)
    row = list(desk.project.statement_rows())[-1]
    assert (row.quote, row.speaker, row.stance) == ("comme jamais auparavant", "Jens Stoltenberg", "oppose")


@pytest.mark.usefixtures("own_project")
def test_a_highlight_is_picked_resized_retagged_and_deleted(desk: Desk) -> None:
    code(desk, WORKED[1])
    statement = next(iter(desk.project.statements_of(desk.workspace.reading.article or "")))
    reader: ReaderView = desk.reader
    reader.setFocus()
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_J)
    assert reader.selected_statement() == statement.uid
    desk.press(KEY.Key_BracketLeft)
    assert desk.project.statement(statement.uid).quote.endswith("comme jamais")
    desk.press(KEY.Key_2)
    assert desk.project.statement_row(statement.uid).stance == "oppose"
    desk.press(KEY.Key_Z, CTRL)
    desk.press(KEY.Key_Z, CTRL)
    assert desk.project.statement(statement.uid).quote == statement.quote
    assert desk.project.statement_row(statement.uid).stance == "support"
    desk.press(KEY.Key_Delete)
    assert desk.project.counts()["statements"] == 0
    assert reader.selected_statement() is None
    desk.press(KEY.Key_Z, CTRL)
    assert reader.statement_at(statement.start) == statement.uid


@pytest.mark.usefixtures("own_project")
def test_two_statements_on_the_same_words(desk: Desk) -> None:
    code(desk, WORKED[0])
    first = desk.reader.selected_statement()
    desk.press(KEY.Key_D, CTRL)
    assert desk.part("coding_bar").isVisible()
    fill(desk, "speaker_edit", "La Gazette")
    desk.press(KEY.Key_Return, CTRL)
    second = desk.reader.selected_statement()
    assert desk.project.counts()["statements"] == 2
    assert second not in (None, first)
    desk.press(KEY.Key_O)
    assert desk.reader.selected_statement() == first


@pytest.mark.usefixtures("own_project")
def test_the_table_leads_to_the_quote(desk: Desk) -> None:
    for worked in (WORKED[0], WORKED[7]):
        code(desk, worked)
    table = desk.window.body.statements
    table.set_folded(False)
    desk.qtbot.waitUntil(lambda: table.model.rowCount() == 2)
    rows = [table.model.row(place) for place in range(2)]
    assert rows[1] is not None
    desk.reader.pick(None)
    table.view.setFocus()
    table.view.go_to(1)
    desk.press(KEY.Key_Return)
    assert desk.reader.selected_statement() == rows[1].uid
    assert desk.reader.viewport().rect().intersects(desk.reader.span_rect(desk.project.statement(rows[1].uid).span))


def test_the_command_line_exports_the_same(desk: Desk, own_project: Path, tmp_path: Path) -> None:
    code(desk, WORKED[0])
    desk.answers.paths = [tmp_path / "window.csv"]
    desk.window.actions_["export"].trigger()
    desk.wait()
    with desk.project.reader() as reader:
        export(reader, tmp_path / "operation.csv")
    assert (tmp_path / "window.csv").read_bytes() == (tmp_path / "operation.csv").read_bytes()
    assert own_project.exists()
