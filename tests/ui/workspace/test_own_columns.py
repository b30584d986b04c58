"""The statements' own fields are columns of the table: shown, sorted, chosen by, copied, and gone with their field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from annotator.model.fields import FieldGiven
from annotator.model.span import Span
from annotator.model.statement import CodingDraft
from annotator.operations import annotate, fields
from annotator.operations.field_values import choices_by_label, set_fields
from annotator.ui.statements.statement_table import StatementTable
from tests.ui.workspace.conftest import CTRL, Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def coded(desk: Desk, own_project: Path) -> Desk:
    """Three statements, two of them with values in two fields."""
    project, article = desk.project, desk.workspace.reading.article
    assert article is not None
    assert own_project.exists()
    fields.define_field(project, "Certainty", type="integer", required=True)
    fields.define_field(project, "Frame", type="choice", multiple=True, options=("war", "law"))
    values: list[dict[str, FieldGiven]] = [{"Certainty": 1200, "Frame": ["law", "war"]}, {"Certainty": 9}, {}]
    for number, given in enumerate(values):
        draft = CodingDraft(fields=choices_by_label(project.codebook(), "statement", given))
        annotate.add_statement(project, article, Span(number * 20, number * 20 + 9), draft)
    table(desk).set_folded(False)
    QApplication.processEvents()
    return desk


def table(desk: Desk) -> StatementTable:
    return desk.window.body.statements


def column(desk: Desk, label: str) -> str:
    return next(name for name, words in table(desk).model.labels.items() if words == label)


def cells(desk: Desk, label: str) -> list[str]:
    model = table(desk).model
    at = model.columns.index(column(desk, label))
    return [str(model.data(model.index(row, at))) for row in range(model.rowCount())]


def chips(desk: Desk) -> list[str]:
    return [chip.text() for chip in table(desk).head.chips.chips()]


def headings(desk: Desk) -> list[str]:
    model = table(desk).model
    return [model.column_words(name) for name in table(desk).arrangement.visible()]


def test_they_are_shown_after_the_usual_ones(coded: Desk) -> None:
    assert headings(coded) == ["Quote", "Speaker", "Stance", "Concept", "Kind", "Coder", "Certainty", "Frame"]
    assert cells(coded, "Certainty") == ["1200", "9", ""]
    assert cells(coded, "Frame") == ["law, war", "", ""]


def test_a_click_on_the_head_sorts_by_numbers_and_not_by_digits(coded: Desk) -> None:
    view = table(coded)
    view.header.sort((column(coded, "Certainty"), False))
    assert cells(coded, "Certainty") == ["9", "1200", ""]
    view.header.sort((column(coded, "Certainty"), True))
    assert cells(coded, "Certainty") == ["1200", "9", ""]


def test_statements_are_chosen_by_value(coded: Desk) -> None:
    values = table(coded).values
    popup = values.open(column(coded, "Frame"))
    coded.qtbot.waitUntil(lambda: popup.list.count() == 3)
    names = [popup.list.item(at).text() for at in range(3)]
    assert names == ["(none)   2", "law   1", "war   1"]
    popup.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert cells(coded, "Frame") == ["law, war"]
    assert chips(coded) == ["law"]
    popup.close()


def test_what_needs_completion_is_one_key_away(coded: Desk) -> None:
    coded.window.actions_["incomplete"].trigger()
    assert cells(coded, "Certainty") == [""]
    assert chips(coded) == ["needs completion"]
    statement = table(coded).model.row(0)
    assert statement is not None
    wish = choices_by_label(coded.project.codebook(), "statement", {"Certainty": 3})
    set_fields(coded.project, "statement", statement.uid, wish)
    coded.qtbot.waitUntil(lambda: table(coded).model.rowCount() == 0)


def test_they_are_copied_for_a_spreadsheet(coded: Desk) -> None:
    view = table(coded)
    view.view.selectAll()
    view.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[-2:] for line in lines] == [["1200", "law; war"], ["9", ""], ["", ""]]


def test_a_field_that_comes_goes_or_is_renamed_takes_its_column_along(coded: Desk) -> None:
    view = table(coded)
    uid = column(coded, "Certainty").removeprefix("field:")
    view.header.sort((column(coded, "Certainty"), False))
    fields.rename_field(coded.project, uid, "Sureness")
    QApplication.processEvents()
    assert headings(coded)[-2:] == ["Sureness", "Frame"]
    assert cells(coded, "Sureness") == ["9", "1200", ""]
    view.values.choose(column(coded, "Sureness"), {"9": "9"})
    assert view.model.rowCount() == 1
    fields.delete_field(coded.project, uid)
    QApplication.processEvents()
    assert headings(coded)[-1] == "Frame"
    assert (view.sorting(), view.values.chosen(), view.model.rowCount()) == (None, {}, 3)
    coded.reader.setFocus()
    coded.press(Qt.Key.Key_Z, CTRL)
    QApplication.processEvents()
    assert "Sureness" in headings(coded)


def test_where_the_user_has_put_them_lasts(coded: Desk, own_project: Path, desk_of: Callable[..., Desk]) -> None:
    arranged = table(coded).arrangement
    frame = column(coded, "Frame")
    while arranged.visible()[1] != frame:
        arranged.move(frame, -1)
    arranged.set_visible(column(coded, "Certainty"), False)
    again = desk_of()
    again.open(own_project)
    assert headings(again) == ["Quote", "Frame", "Speaker", "Stance", "Concept", "Kind", "Coder"]
    again.answers.paths = [own_project.with_name("other.annot")]
    again.window.actions_["new_project"].trigger()
    assert headings(again) == ["Quote", "Speaker", "Stance", "Concept", "Kind", "Coder"]
    again.open(own_project)
    assert column(again, "Certainty") not in table(again).arrangement.visible()


def test_many_fields_leave_the_quote_its_room_and_the_rows_scroll(coded: Desk) -> None:
    for number in range(12):
        fields.define_field(coded.project, f"Field {number}")
    QApplication.processEvents()
    view = table(coded)
    assert view.header.sectionSize(0) >= 190
    coded.qtbot.waitUntil(lambda: view.view.horizontalScrollBar().maximum() > 0)
    for name in list(view.model.labels):
        view.arrangement.set_visible(name, False)
    assert view.header.sectionSize(0) > 190
    coded.qtbot.waitUntil(lambda: view.view.horizontalScrollBar().maximum() == 0)


def test_statements_stand_together_by_the_values_of_a_closed_field(coded: Desk, desk_of: Callable[..., Desk]) -> None:
    project, article = coded.project, coded.workspace.reading.article or ""
    fields.define_field(project, "Checked", type="yes/no")
    given = choices_by_label(project.codebook(), "statement", {"Checked": True})
    annotate.add_statement(project, article, Span(80, 90), CodingDraft(fields=given))
    coded.wait()
    groups = table(coded).groups
    offered = [action.text() for action in groups.menu().actions()]
    assert "Checked" in offered
    assert "Frame" not in offered  # which can have several values
    name = column(coded, "Checked")
    coded.window.body.statements.column_menu.menu(name).actions()[-5].trigger()
    coded.wait()
    model = table(coded).model
    heads = [group for row in range(model.rowCount()) if (group := model.group_at(row)) is not None]
    assert [(model.group_name(group), group.count) for group in heads] == [("yes", 1), ("None", 3)]
    again = desk_of()
    again.open(coded.home.parent / "work.annot")
    assert table(again).groups.column() == name
    fields.delete_field(again.project, name.partition(":")[2])
    again.wait()
    assert table(again).groups.column() is None
