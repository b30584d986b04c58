"""Choosing statements by the values of their columns."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.model.asked import ValueCount
from annotator.ui.statements.columns import COLUMNS, Column
from annotator.ui.statements.statement_table import StatementTable
from annotator.ui.statements.value_popup import ValuePopup
from tests.ui.lists.rows import ListSource, statement

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LEFT = Qt.MouseButton.LeftButton
SPEAKERS = [ValueCount("p1", "Jens Stoltenberg", 1200), ValueCount("p2", "Léa", 3), ValueCount("", "", 1)]


@pytest.fixture
def asked(table: StatementTable) -> list[tuple[str, str]]:
    """What is asked for; each question is answered with the speakers."""
    got: list[tuple[str, str]] = []

    def answer(column: str, words: str) -> None:
        got.append((column, words))
        table.values.show_values(column, SPEAKERS)

    table.values.values_asked.connect(answer)
    table.set_source(ListSource([statement(number) for number in range(5)]))
    return got


def open_popup(qtbot: QtBot, table: StatementTable, column: Column) -> ValuePopup:
    """By a right click on the header, and the entry of its menu."""
    at = QPoint(table.header.sectionViewportPosition(COLUMNS.index(column)) + 20, 12)
    viewport = table.header.viewport()
    click = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, click)
    menu = table.header.findChildren(QMenu)[-1]
    qtbot.waitUntil(menu.isVisible)
    choose = next(action for action in menu.actions() if action.text() == "Choose values…")
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(choose).center())
    popup = table.header.findChildren(ValuePopup)[-1]
    qtbot.waitUntil(popup.isVisible)
    return popup


def tick(popup: ValuePopup, row: int) -> None:
    rect = popup.list.visualItemRect(popup.list.item(row))
    QTest.mouseClick(popup.list.viewport(), LEFT, pos=QPoint(rect.left() + 10, rect.center().y()))


def test_values_are_ticked_and_shown_as_chips_that_a_click_removes(
    qtbot: QtBot, table: StatementTable, asked: list[tuple[str, str]]
) -> None:
    told: list[dict[str, tuple[str, ...]]] = []
    table.value_filter_changed.connect(told.append)
    popup = open_popup(qtbot, table, "speaker")
    assert asked == [("speaker", "")]
    assert popup.list.item(0).text() == "Jens Stoltenberg   1,200"
    assert popup.list.item(2).text() == "(none)   1"
    tick(popup, 0)
    tick(popup, 2)
    assert told == [{"speaker": ("p1",)}, {"speaker": ("p1", "")}]
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    (chip,) = table.head.chips.chips()
    assert chip.text() == "Jens Stoltenberg +1"
    assert "Speaker: Jens Stoltenberg, (none)" in chip.toolTip()
    QTest.mouseClick(chip, LEFT)
    assert told[-1] == {}
    assert table.head.chips.isHidden()


def test_an_unticked_value_is_let_go(qtbot: QtBot, table: StatementTable, asked: list[tuple[str, str]]) -> None:
    told: list[dict[str, tuple[str, ...]]] = []
    table.value_filter_changed.connect(told.append)
    popup = open_popup(qtbot, table, "speaker")
    tick(popup, 1)
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    popup = open_popup(qtbot, table, "speaker")
    assert popup.list.item(1).checkState() == Qt.CheckState.Checked
    tick(popup, 1)
    assert told[-1] == {}


def test_an_empty_table_says_that_the_values_are_why(
    qtbot: QtBot, table: StatementTable, asked: list[tuple[str, str]]
) -> None:
    tick(open_popup(qtbot, table, "speaker"), 1)
    table.set_source(ListSource([]))
    assert table._empty.accessibleName() == "No statement has these values."
    table.values.forget()
    assert table.values.chosen() == {}


def test_the_quote_has_no_values_to_choose(table: StatementTable) -> None:
    menu = table.column_menu.menu("quote")
    enabled = {action.text(): action.isEnabled() for action in menu.actions()}
    assert not enabled["Choose values…"]
    assert not enabled["Show all values"]
    assert not enabled["Hide this column"]
    menu.deleteLater()
