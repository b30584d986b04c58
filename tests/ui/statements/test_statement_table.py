"""The statement table through mouse and keys: what it emits, fetches and paints."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from annotator.model.statement import StatementRow
from annotator.ui import theme
from annotator.ui.lists.empty import EmptyState
from annotator.ui.statements.columns import COLUMNS
from annotator.ui.statements.delegate import CELL_LEFT, ROW_HEIGHT
from annotator.ui.statements.selection import COPY_LIMIT
from annotator.ui.statements.statement_table import StatementTable
from tests.ui.lists.rows import ListSource, ManyRows, statement

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def rows(count: int, **values: object) -> ListSource[StatementRow]:
    return ListSource([statement(n, **values) for n in range(count)])


def click(qtbot: QtBot, table: StatementTable, row: int, keys: Qt.KeyboardModifier = PLAIN) -> None:
    place = QPoint(60, table.view.rowViewportPosition(row) + 12)
    qtbot.mouseClick(table.view.viewport(), LEFT, keys, place)


def click_header(qtbot: QtBot, table: StatementTable, column: str) -> None:
    x = table.header.sectionViewportPosition([str(name) for name in COLUMNS].index(column)) + 30
    qtbot.mouseClick(table.header.viewport(), LEFT, pos=QPoint(x, 12))


def activated(table: StatementTable) -> list[tuple[str, str]]:
    got: list[tuple[str, str]] = []
    table.statement_activated.connect(lambda uid, article: got.append((uid, article)))
    return got


def empty_words(table: StatementTable) -> str | None:
    empty = table.view.viewport().findChild(EmptyState)
    assert isinstance(empty, EmptyState)
    return empty.accessibleName() if empty.isVisible() else None


def test_a_million_statements_are_fetched_where_they_are_looked_at(qtbot: QtBot, table: StatementTable) -> None:
    source = ManyRows[StatementRow](1_000_000, statement)
    table.set_source(source)
    table.view.grab()
    assert {offset for offset, _ in source.asked} == {0}
    qtbot.keyClick(table.view, Qt.Key.Key_End, CTRL)
    table.view.grab()
    assert {offset for offset, _ in source.asked} == {0, 999_900}
    assert table.selected() == ["s999999"]


def test_letters_and_selecting_all_read_few_rows(qtbot: QtBot, table: StatementTable) -> None:
    source = ManyRows[StatementRow](1_000_000, statement)
    table.set_source(source)
    qtbot.keyClicks(table.view, "zebra")
    qtbot.keyClick(table.view, Qt.Key.Key_A, CTRL)
    assert len(table.selected()) == 200
    assert {offset for offset, _ in source.asked} == {0, 100}


def test_a_click_on_a_header_sorts_up_then_down_then_by_place(qtbot: QtBot, table: StatementTable) -> None:
    table.set_source(rows(20))
    got: list[tuple[str, bool]] = []
    table.sort_changed.connect(lambda column, descending: got.append((column, descending)))
    for _ in range(3):
        click_header(qtbot, table, "speaker")
    click_header(qtbot, table, "stance")
    assert got == [("speaker", False), ("speaker", True), ("", False), ("stance", False)]
    assert table.sorting() == ("stance", False)
    table.set_sorting(None)
    assert (table.sorting(), len(got)) == (None, 4)


def test_after_another_order_the_selected_statement_is_in_sight(qtbot: QtBot, table: StatementTable) -> None:
    source = rows(300)
    table.set_source(source)
    click(qtbot, table, 2)
    click_header(qtbot, table, "speaker")
    table.set_source(ListSource(source.rows[::-1]))
    assert table.selected() == ["s2"]
    assert 0 <= table.view.rowViewportPosition(297) < table.view.viewport().height()


def test_after_another_order_without_a_selection_the_beginning_is_in_sight(qtbot: QtBot, table: StatementTable) -> None:
    table.set_source(rows(300))
    table.view.put_top(150)
    click_header(qtbot, table, "speaker")
    table.set_source(rows(300))
    assert table.view.top() == (0, 0)


def test_after_an_edit_what_was_in_sight_stays(table: StatementTable) -> None:
    source = rows(300)
    table.set_source(source)
    table.view.put_top(150, 10)
    table.set_source(ListSource(source.rows[1:]))
    assert table.view.top() == (149, 10)


def test_a_click_and_enter_land_on_the_statement(qtbot: QtBot, table: StatementTable) -> None:
    table.set_source(rows(20))
    got = activated(table)
    click(qtbot, table, 3)
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    assert got == [("s3", "a3")]
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert got == [("s3", "a3"), ("s4", "a4")]


def test_several_are_selected_and_asked_to_be_deleted(qtbot: QtBot, table: StatementTable) -> None:
    table.set_source(rows(20))
    got = activated(table)
    selections: list[list[str]] = []
    table.selection_changed.connect(selections.append)
    click(qtbot, table, 1)
    click(qtbot, table, 3, SHIFT)
    click(qtbot, table, 5, CTRL)
    with qtbot.waitSignal(table.delete_requested) as asked:
        qtbot.keyClick(table.view, Qt.Key.Key_Delete)
    assert asked.args == [["s1", "s2", "s3", "s5"]]
    assert selections == [["s1"], ["s1", "s2", "s3"], ["s1", "s2", "s3", "s5"]]
    assert got == [("s1", "a1")]


def test_selecting_from_elsewhere_sends_nothing(qtbot: QtBot, table: StatementTable) -> None:
    table.set_source(rows(300))
    with qtbot.assertNotEmitted(table.selection_changed), qtbot.assertNotEmitted(table.statement_activated):
        table.select_statement("s200")
        assert table.selected() == ["s200"]
        assert table.view.rowViewportPosition(200) < table.view.viewport().height()
        table.select_statement("s999")
        assert table.selected() == []
        table.select_statement(None)


def test_the_context_menu_goes_copies_and_deletes(qtbot: QtBot, table: StatementTable) -> None:
    table.set_source(rows(20))
    click(qtbot, table, 2)
    got = activated(table)
    table.delete_requested.connect(lambda uids: got.append(("delete", uids[0])))
    table.copied.connect(lambda count: got.append(("copied", str(count))))
    table.view.customContextMenuRequested.emit(QPoint(40, table.view.rowViewportPosition(2) + 5))
    menu = next(menu for menu in table.findChildren(QMenu) if menu.isVisible())
    for action in menu.actions():
        action.trigger()
    menu.close()
    assert got == [("s2", "a2"), ("copied", "1"), ("delete", "s2")]


def test_typing_in_the_filter_is_told_once_it_pauses(qtbot: QtBot, table: StatementTable) -> None:
    table.set_source(rows(20))
    told: list[str] = []
    table.filter_changed.connect(told.append)
    table.view.setFocus()
    qtbot.keyClicks(table.view, "/")
    field = table.head.filter_field
    qtbot.waitUntil(field.hasFocus)
    with qtbot.waitSignal(table.filter_changed):
        qtbot.keyClicks(field, "stoltenberg")
    assert told == ["stoltenberg"]
    table.set_source(rows(3))
    assert table.head.found.text() == "3 found"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(table.view.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    table.set_source(rows(20))
    assert (told, table.head.found.text()) == (["stoltenberg", ""], "")


def test_the_table_folds_to_its_head_and_unfolds(qtbot: QtBot, table: StatementTable) -> None:
    folds: list[bool] = []
    table.folded_changed.connect(folds.append)
    qtbot.mouseClick(table.head.fold_button, LEFT)
    assert not table.view.isVisible()
    assert table.maximumHeight() == 38
    qtbot.mouseClick(table.head.fold_button, LEFT)
    assert table.view.isVisible()
    table.set_folded(True)
    table.focus_filter()
    qtbot.waitUntil(table.head.filter_field.hasFocus)
    assert folds == [True, False, True, False]
    assert not table.is_folded()


def test_the_switch_between_article_and_project(qtbot: QtBot, table: StatementTable) -> None:
    table.set_counts(8, 1204)
    buttons = table.head.scope.buttons
    assert [(button.text(), button.isChecked()) for button in buttons.values()] == [
        ("This article 8", True),
        ("Project 1,204", False),
    ]
    said = QAccessible.queryAccessibleInterface(buttons["project"])
    assert (said.role(), said.text(QAccessible.Text.Name)) == (QAccessible.Role.RadioButton, "Project 1,204")
    assert "article" not in table.arrangement.visible()
    scopes: list[str] = []
    table.scope_changed.connect(scopes.append)
    qtbot.mouseClick(buttons["project"], LEFT)
    assert (scopes, table.scope()) == (["project"], "project")
    assert {"article", "published"} <= set(table.arrangement.visible())
    buttons["project"].setFocus()
    qtbot.keyClick(buttons["project"], Qt.Key.Key_Left)
    assert (scopes, table.scope()) == (["project", "article"], "article")
    table.set_scope("project")
    assert len(scopes) == 2


def test_copying_gives_the_columns_in_sight_as_tab_separated_values(qtbot: QtBot, table: StatementTable) -> None:
    source = rows(20)
    source.rows[1] = statement(1, quote="two\nlines\tand a tab", stance=None)
    table.set_source(source)
    click(qtbot, table, 0)
    click(qtbot, table, 1, CTRL)
    with qtbot.waitSignal(table.copied) as copied:
        qtbot.keyClick(table.view, Qt.Key.Key_C, CTRL)
    concept = "Authoritarian powers are aligning\tdirect quotation\tLéa Martin\n"
    assert copied.args == [2]
    assert QGuiApplication.clipboard().text() == (
        f"quote number 0\tJens Stoltenberg\tsupport\t{concept}two lines and a tab\tJens Stoltenberg\t\t{concept}"
    )


def test_too_many_rows_are_not_copied_and_said_so(qtbot: QtBot, table: StatementTable) -> None:
    source = ManyRows[StatementRow](COPY_LIMIT + 1, statement)
    table.set_source(source)
    qtbot.keyClick(table.view, Qt.Key.Key_A, CTRL)
    source.asked.clear()
    with qtbot.waitSignal(table.copy_refused) as refused, qtbot.assertNotEmitted(table.copied):
        qtbot.keyClick(table.view, Qt.Key.Key_C, CTRL)
    assert (refused.args, source.asked) == ([COPY_LIMIT + 1], [])


def test_an_empty_table_says_why_it_is_empty(qtbot: QtBot, table: StatementTable) -> None:
    table.set_source(rows(0))
    assert empty_words(table) == "No statement in this article yet."
    table.set_scope("project")
    assert empty_words(table) == "No statement in this project yet."
    with qtbot.waitSignal(table.filter_changed):
        qtbot.keyClicks(table.head.filter_field, "zzz")
    table.set_source(rows(0))
    assert empty_words(table) == "No statement has “zzz”."
    table.set_source(rows(1))
    assert empty_words(table) is None


def test_refresh_fetches_only_what_changed_and_paints_it(table: StatementTable) -> None:
    source = rows(20)
    table.set_source(source)
    before = table.view.viewport().grab().toImage()
    source.asked.clear()
    source.rows[2] = statement(2, stance="oppose")
    table.refresh(["s2"])
    assert source.asked == [(2, 1)]
    after = table.view.viewport().grab().toImage()
    row = table.view.visualRect(table.model.index(2, COLUMNS.index("stance")))
    assert before.copy(row) != after.copy(row)
    assert before.copy(row.translated(0, ROW_HEIGHT)) == after.copy(row.translated(0, ROW_HEIGHT))


def test_a_stance_shows_its_colour_and_its_name(table: StatementTable) -> None:
    table.set_source(rows(3))
    cell = table.view.visualRect(table.model.index(1, COLUMNS.index("stance")))
    shown = table.view.viewport().grab().toImage()
    below_the_sign = cell.topLeft() + QPoint(CELL_LEFT + 7, 18)
    assert QColor(shown.pixel(below_the_sign)).name() == "#0f8074"
    assert table.model.data(table.model.index(1, COLUMNS.index("stance"))) == "support"


def test_a_selected_row_lies_on_its_own_ground_across(qtbot: QtBot, table: StatementTable) -> None:
    table.set_source(rows(4))
    table.select_statement("s1")
    shown = table.view.viewport().grab().toImage()
    selected, page = (theme.current().colour(role).name() for role in ("selected", "page"))
    for x in (3, table.view.viewport().width() - 3):
        grounds = [QColor(shown.pixel(x, row * ROW_HEIGHT + 3)).name() for row in range(3)]
        assert grounds == [page, selected, page]


def test_the_export_button_asks_for_an_export(qtbot: QtBot, table: StatementTable) -> None:
    with qtbot.waitSignal(table.export_requested):
        qtbot.mouseClick(table.head.export_button, LEFT)
