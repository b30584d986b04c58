"""Statements under the heads of their groups: folding, selecting, the menu, what is told to those who cannot see."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from annotator.model.asked import ValueCount
from annotator.model.statement import StatementRow
from annotator.ui.statements.columns import COLUMNS
from annotator.ui.statements.delegate import ROW_HEIGHT
from annotator.ui.statements.layout import from_text
from annotator.ui.statements.statement_table import StatementTable
from tests.ui.lists.rows import ListSource, ManyRows, statement

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key
GROUPS = (ValueCount("p1", "Ana", 2), ValueCount("p2", "Bo", 3), ValueCount("", "", 1))


@pytest.fixture
def grouped(table: StatementTable) -> StatementTable:
    """Six statements by speaker: heads in the rows 0, 3 and 7."""
    table.groups.show("speaker")
    table.set_source(ListSource([statement(number) for number in range(6)]), GROUPS)
    table.view.setFocus()
    return table


def click(table: StatementTable, row: int) -> None:
    QTest.mouseClick(table.view.viewport(), LEFT, pos=QPoint(60, table.view.rowViewportPosition(row) + ROW_HEIGHT // 2))


def said(table: StatementTable, row: int) -> str:
    """What assistive technology reads in the first cell of a row."""
    cell = table.view.visualRect(table.model.index(row, COLUMNS.index("quote"))).center()
    at = table.view.viewport().mapToGlobal(cell)
    found = QAccessible.queryAccessibleInterface(table.view).childAt(at.x(), at.y())
    assert found is not None
    assert found.role() == QAccessible.Role.Cell
    return found.text(QAccessible.Text.Name)


def test_heads_say_their_value_and_their_number(grouped: StatementTable) -> None:
    assert grouped.model.rowCount() == 9
    assert [said(grouped, row) for row in (0, 3, 7)] == ["Ana: 2 statements", "Bo: 3 statements", "None: 1 statement"]
    assert said(grouped, 4) == "“quote number 2”"


def test_a_click_on_a_head_folds_its_group_and_unfolds_it(grouped: StatementTable) -> None:
    before = grouped.view.viewport().grab().toImage()
    click(grouped, 0)
    assert grouped.model.rowCount() == 7
    assert said(grouped, 0) == "Ana: 2 statements, folded"
    assert grouped.view.viewport().grab().toImage() != before
    click(grouped, 0)
    assert grouped.model.rowCount() == 9


def test_the_arrows_fold_and_lead_to_the_head_and_back(grouped: StatementTable) -> None:
    grouped.select_statement("s3")
    assert grouped.view.cursor_row() == 5
    QTest.keyClick(grouped.view, KEY.Key_Left)
    assert grouped.view.cursor_row() == 3
    QTest.keyClick(grouped.view, KEY.Key_Left)
    assert grouped.model.is_folded(3)
    QTest.keyClick(grouped.view, KEY.Key_Right)
    assert not grouped.model.is_folded(3)
    QTest.keyClick(grouped.view, KEY.Key_Right)
    assert grouped.selected() == ["s2"]
    QTest.keyClick(grouped.view, KEY.Key_Up)
    QTest.keyClick(grouped.view, KEY.Key_Return)
    assert grouped.model.is_folded(3)


def test_a_head_is_never_selected_nor_what_is_folded(grouped: StatementTable) -> None:
    asked: list[list[str]] = []
    grouped.delete_requested.connect(asked.append)
    click(grouped, 0)
    QTest.keyClick(grouped.view, KEY.Key_Delete)
    assert asked == []
    QTest.keyClick(grouped.view, KEY.Key_A, CTRL)
    QTest.keyClick(grouped.view, KEY.Key_Delete)
    assert asked == [["s2", "s3", "s4", "s5"]]
    assert grouped.selection.stretches() == [(2, 5)]


def test_a_whole_group_is_selected_by_its_menu(qtbot: QtBot, grouped: StatementTable) -> None:
    grouped.view.go_to(3)
    QTest.keyClick(grouped.view, KEY.Key_Return)
    menu = grouped.context_menu()
    with qtbot.waitSignal(grouped.selection_changed) as told:
        next(action for action in menu.actions() if action.text() == "Select the whole group").trigger()
    menu.deleteLater()
    assert told.args == [["s2", "s3", "s4"]]
    assert not grouped.model.is_folded(3)


def test_another_list_keeps_what_is_folded_and_selected(grouped: StatementTable) -> None:
    grouped.select_statement("s5")
    grouped.model.fold(0, True)
    fewer = ListSource([statement(number) for number in (0, 2, 3, 5)])
    grouped.set_source(fewer, (ValueCount("p1", "Ana", 1), ValueCount("p2", "Bo", 2), ValueCount("", "", 1)))
    assert grouped.model.is_folded(0)
    assert grouped.selected() == ["s5"]
    assert grouped.model.place_of("s0") is None
    grouped.groups.show("stance")
    grouped.set_source(fewer, (ValueCount("p1", "support", 4),))
    assert not grouped.model.is_folded(0)


def test_the_button_groups_by_keys_alone(qtbot: QtBot, table: StatementTable) -> None:
    button = table.head.group_button
    assert (button.accessibleName(), button.isChecked()) == ("Group the statements", False)
    button.setFocus()
    QTest.keyClick(button, KEY.Key_Space)
    menu = next(menu for menu in button.findChildren(QMenu) if menu.isVisible())
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Down)
    with qtbot.waitSignals([table.group_changed, table.layout_changed]):
        QTest.keyClick(menu, KEY.Key_Return)
    assert table.groups.column() == "speaker"
    assert (button.accessibleName(), button.isChecked()) == ("Grouped by: Speaker", True)
    state = from_text(table.layout_state())
    assert state.group == "speaker"
    table.restore_layout("")
    assert not button.isChecked()


def test_all_groups_fold_and_unfold_at_once(grouped: StatementTable) -> None:
    grouped.groups.fold_all_asked.emit(True)
    assert grouped.model.rowCount() == 3
    grouped.groups.fold_all_asked.emit(False)
    assert grouped.model.rowCount() == 9


def test_a_million_grouped_statements_are_fetched_where_they_are_looked_at(table: StatementTable) -> None:
    source = ManyRows[StatementRow](1_000_000, statement)
    table.groups.show("article")
    table.set_source(source, [ValueCount(str(number), f"Title {number}", 4) for number in range(250_000)])
    assert table.model.rowCount() == 1_250_000
    QTest.keyClick(table.view, KEY.Key_End, CTRL)
    table.view.grab()
    assert {offset for offset, _ in source.asked} <= {0, 999_900}
    assert table.selected() == ["s999999"]
    table.model.fold(1_249_995, True)
    assert table.model.rowCount() == 1_249_996
