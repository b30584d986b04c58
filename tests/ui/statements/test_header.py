"""The head of a column by keys alone: sorting, moving, widening, its menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.ui.statements.columns import COLUMNS, Column
from annotator.ui.statements.header import StatementHeader
from annotator.ui.statements.statement_table import StatementTable
from tests.ui.lists.rows import ListSource, statement

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEY = Qt.Key


@pytest.fixture
def header(table: StatementTable) -> StatementHeader:
    """The header with the keyboard in it, come to by Tab from the rows."""
    table.set_source(ListSource([statement(number) for number in range(5)]))
    table.view.setFocus()
    QTest.keyClick(table.view, KEY.Key_Tab)
    assert table.header.hasFocus()
    return table.header


def named(header: StatementHeader) -> str:
    return QAccessible.queryAccessibleInterface(header).text(QAccessible.Text.Name)


def menu_of(header: StatementHeader) -> QMenu:
    return next(menu for menu in header.findChildren(QMenu) if menu.isVisible())


def choose(menu: QMenu, words: str) -> None:
    """By the arrows and Enter."""
    for _ in menu.actions():
        QTest.keyClick(menu, KEY.Key_Down)
        if menu.activeAction().text() == words:
            break
    QTest.keyClick(menu, KEY.Key_Return)


def test_the_arrows_choose_a_column_and_enter_sorts_by_it(table: StatementTable, header: StatementHeader) -> None:
    told: list[tuple[str, bool]] = []
    table.sort_changed.connect(lambda column, falling: told.append((column, falling)))
    assert named(header) == "Column Quote"
    QTest.keyClick(header, KEY.Key_Right)
    assert named(header) == "Column Speaker"
    for words in ("Column Speaker, rising", "Column Speaker, falling", "Column Speaker"):
        QTest.keyClick(header, KEY.Key_Return)
        assert named(header) == words
    assert told == [("speaker", False), ("speaker", True), ("", False)]
    QTest.keyClick(header, KEY.Key_Left)
    QTest.keyClick(header, KEY.Key_Left)
    assert named(header) == "Column Quote"
    QTest.keyClick(header, KEY.Key_Down)
    assert table.view.hasFocus()


def test_the_column_at_hand_is_painted_with_a_ring(header: StatementHeader) -> None:
    before = header.viewport().grab().toImage()
    QTest.keyClick(header, KEY.Key_Right)
    assert header.viewport().grab().toImage() != before


def test_a_column_moves_and_widens_by_keys(qtbot: QtBot, table: StatementTable, header: StatementHeader) -> None:
    QTest.keyClick(header, KEY.Key_Right)
    with qtbot.waitSignal(table.layout_changed):
        QTest.keyClick(header, KEY.Key_Right, CTRL)
    assert table.arrangement.visible()[:3] == ["quote", "stance", "speaker"]
    QTest.keyClick(header, KEY.Key_Left, CTRL)
    assert table.arrangement.visible()[:3] == ["quote", "speaker", "stance"]
    before = header.sectionSize(COLUMNS.index("speaker"))
    with qtbot.waitSignal(table.layout_changed):
        QTest.keyClick(header, KEY.Key_Right, SHIFT)
    assert header.sectionSize(COLUMNS.index("speaker")) > before
    QTest.keyClick(header, KEY.Key_Left, SHIFT)
    assert header.sectionSize(COLUMNS.index("speaker")) == before


def test_the_menu_of_a_column_does_all_that_the_mouse_can(table: StatementTable, header: StatementHeader) -> None:
    QTest.keyClick(header, KEY.Key_Right)
    QTest.keyClick(header, KEY.Key_Right)
    for words in ("Sort falling", "Group by this column", "Move to the right", "Hide this column"):
        QTest.keyClick(header, KEY.Key_Down, ALT)
        choose(menu_of(header), words)
        QApplication.processEvents()
    assert table.sorting() == ("stance", True)
    assert table.groups.column() == "stance"
    assert table.arrangement.order()[1:4] == ("speaker", "concept", "stance")
    assert "stance" not in table.arrangement.visible()
    assert named(header) == "Column Quote" or header.at() == COLUMNS.index("quote")


def test_the_menu_key_opens_the_menu_of_the_column_at_hand(table: StatementTable, header: StatementHeader) -> None:
    QTest.keyClick(header, KEY.Key_Right)
    asked: list[Column] = []
    header.menu_asked.connect(lambda section, _: asked.append(COLUMNS[section]))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(header.viewport(), event)
    menu_of(header).close()
    assert asked == ["speaker"]


def test_values_are_chosen_by_keys_alone(table: StatementTable, header: StatementHeader) -> None:
    asked: list[str] = []
    table.values.values_asked.connect(lambda column, _: asked.append(column))
    QTest.keyClick(header, KEY.Key_Right)
    QTest.keyClick(header, KEY.Key_Down, ALT)
    choose(menu_of(header), "Choose values…")
    assert asked == ["speaker"]
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
