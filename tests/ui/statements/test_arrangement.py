"""The columns: how they fit, and how they come back as the user left them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from annotator.ui.statements.columns import COLUMNS, QUOTE_ROOM, Column, fitting, short_name, tsv
from annotator.ui.statements.layout import TableLayout, from_text
from annotator.ui.statements.statement_table import StatementTable
from tests.ui.lists.rows import ListSource, statement

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LEFT = Qt.MouseButton.LeftButton
SHOWN: tuple[Column, ...] = ("quote", "speaker", "stance", "concept", "kind", "coder")


def width(table: StatementTable, column: Column) -> int:
    return table.header.sectionSize(COLUMNS.index(column))


def drag_divider(qtbot: QtBot, table: StatementTable, column: Column, by: int) -> None:
    section = COLUMNS.index(column)
    edge = table.header.sectionViewportPosition(section) + table.header.sectionSize(section) - 1
    place = table.header.viewport()
    qtbot.mousePress(place, LEFT, pos=QPoint(edge, 12))
    qtbot.mouseMove(place, QPoint(edge + by // 2, 12))
    qtbot.mouseMove(place, QPoint(edge + by, 12))
    qtbot.mouseRelease(place, LEFT, pos=QPoint(edge + by, 12))


@pytest.mark.parametrize("room", [640, 775, 1044, 1600])
def test_columns_fit_the_room_and_leave_some_to_the_quote(room: int) -> None:
    widths = fitting(SHOWN, room, 110)
    assert "quote" not in widths
    assert widths["stance"] == 110
    assert room - sum(widths.values()) >= min(QUOTE_ROOM, room - 534)


def test_columns_follow_the_window_until_one_is_dragged(qtbot: QtBot, table: StatementTable) -> None:
    table.set_source(ListSource([statement(n) for n in range(5)]))
    assert sum(width(table, column) for column in SHOWN) == table.view.viewport().width()
    concept = width(table, "concept")
    table.resize(1200, 260)
    assert width(table, "concept") > concept
    with qtbot.waitSignal(table.layout_changed):
        drag_divider(qtbot, table, "kind", 40)
    kind = width(table, "kind")
    table.resize(775, 260)
    assert width(table, "kind") == kind


def test_a_double_click_on_a_divider_fits_the_column_to_its_words(qtbot: QtBot, table: StatementTable) -> None:
    table.set_source(ListSource([statement(1, kind="a kind with a name that is quite long")]))
    edge = table.header.sectionViewportPosition(COLUMNS.index("kind")) + width(table, "kind") - 1
    qtbot.mouseDClick(table.header.viewport(), LEFT, pos=QPoint(edge, 12))
    assert width(table, "kind") > 220
    table.resize(1000, 260)
    assert width(table, "kind") > 220


def test_a_layout_comes_back_as_it_was(qtbot: QtBot, table: StatementTable) -> None:
    drag_divider(qtbot, table, "kind", 40)
    table.header.moveSection(3, 1)
    table.set_scope("project")
    table.arrangement.set_visible("coder", False)
    table.set_sorting(("published", True))
    table.set_folded(True)
    state = table.layout_state()
    other = StatementTable()
    qtbot.addWidget(other)
    with qtbot.assertNotEmitted(other.layout_changed), qtbot.assertNotEmitted(other.scope_changed):
        other.restore_layout(state)
    assert other.layout_state() == state
    assert other.arrangement.visible() == table.arrangement.visible()
    assert other.arrangement.visible()[1] == "concept"
    assert (other.sorting(), other.scope(), other.is_folded()) == (("published", True), "project", True)


@pytest.mark.parametrize(
    "state", ["", "{", "[]", '{"widths": {"kind": "x", "coder": 3}, "order": ["quote"], "hidden": 4}']
)
def test_a_text_that_is_no_layout_gives_the_first_one(state: str) -> None:
    assert from_text(state) == TableLayout()


def test_a_menu_shows_and_hides_columns_and_goes_back(qtbot: QtBot, table: StatementTable) -> None:
    qtbot.mouseClick(table.head.columns_button, LEFT)
    menu = next(menu for menu in table.findChildren(QMenu) if menu.isVisible())
    quote = menu.actions()[0]
    assert (quote.text(), quote.isEnabled()) == ("Quote", False)
    for _ in range(4):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.layout_changed):
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert table.arrangement.visible() == ["quote", "speaker", "stance", "concept", "coder"]
    again = table.arrangement.menu()
    again.actions()[-1].trigger()
    assert table.arrangement.visible() == list(SHOWN)


def test_values_for_a_spreadsheet_keep_their_cells_apart() -> None:
    row = statement(1, quote="a\tb\r\nc", speaker=None)
    assert tsv([row], ("quote", "speaker", "coder")) == "a b  c\t\tLéa Martin\n"


def test_names_of_two_words_are_shortened() -> None:
    assert [short_name(name) for name in ("Léa Martin", "Léa", "Anne de la Tour")] == [
        "L. Martin",
        "Léa",
        "Anne de la Tour",
    ]
