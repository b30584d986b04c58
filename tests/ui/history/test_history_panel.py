"""The panel of the history through mouse and keys: what it lists, paints and asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.codebook import Coder
from annotator.model.history import HistoryFilter, HistoryRow, UndoPreview
from annotator.ui import style, theme
from annotator.ui.history.history_panel import HistoryPanel
from annotator.ui.history.preview_dialog import PreviewDialog
from annotator.ui.history.view import HEADING, ROW
from annotator.ui.lists.empty import EmptyState
from tests.ui.history.rows import OPPOSE, Given, row, undo_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key
YESTERDAY = "2026-11-20T11:42:00.000Z"
ROWS = [
    row(5, "edit statement", stance=OPPOSE),
    row(4),
    row(3, made=YESTERDAY),
    row(2, made=YESTERDAY, coder="Malik", coder_uid="malik"),
    row(1, "new project", made=YESTERDAY, quote=None, article=None, statement=None),
]


@pytest.fixture(autouse=True)
def light_and_english(qapp: QApplication) -> Iterator[None]:
    QLocale.setDefault(QLocale("en_GB"))
    style.apply(qapp, "light")
    yield
    style.apply(qapp, "light")


@pytest.fixture
def panel(qtbot: QtBot) -> HistoryPanel:
    panel = HistoryPanel(today=lambda: date(2026, 11, 21))
    qtbot.addWidget(panel)
    panel.resize(280, 640)
    panel.chosen.connect(lambda at: panel.show_way_back(UndoPreview(change_id=at, count=2, by=(("Léa", 2),))))
    panel.set_people("Léa", can_write=True)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def lines(panel: HistoryPanel) -> list[int | date]:
    found = [panel.model.line(at) for at in range(panel.model.rowCount())]
    return [line.change.id if isinstance(line, HistoryRow) else line for line in found if line is not None]


def click(qtbot: QtBot, panel: HistoryPanel, at: int) -> None:
    y = panel.view.rowViewportPosition(at) + 20
    qtbot.mouseClick(panel.view.viewport(), LEFT, pos=QPoint(80, y))


def heard(spy: QSignalSpy) -> list[object]:
    return [spy.at(at) for at in range(spy.count())]


def test_days_stand_over_what_was_done_on_them(panel: HistoryPanel) -> None:
    panel.set_source(Given(ROWS))
    assert lines(panel) == [date(2026, 11, 21), 5, 4, date(2026, 11, 20), 3, 2, 1]
    heights = [panel.view.rowHeight(at) for at in range(panel.model.rowCount())]
    assert heights == [HEADING, ROW, ROW, HEADING, ROW, ROW, ROW]


def test_the_arrows_pass_the_days_over_and_enter_jumps(panel: HistoryPanel, qtbot: QtBot) -> None:
    panel.set_source(Given(ROWS))
    panel.view.setFocus()
    jumped, activated = QSignalSpy(panel.jump_requested), QSignalSpy(panel.activated)
    click(qtbot, panel, 2)
    qtbot.keyClick(panel.view, KEY.Key_Down)
    current = panel.current()
    assert current is not None
    assert current.change.id == 3
    assert activated.count() == 0
    qtbot.keyClick(panel.view, KEY.Key_Return)
    assert heard(jumped) == [["a1", "s4"], ["a1", "s3"]]
    assert activated.count() == 1


def test_what_is_gone_is_not_jumped_to(panel: HistoryPanel, qtbot: QtBot) -> None:
    panel.set_source(Given(ROWS))
    jumped = QSignalSpy(panel.jump_requested)
    click(qtbot, panel, 6)
    assert jumped.count() == 0
    current = panel.current()
    assert current is not None
    assert not panel.context_menu(current).actions()[0].isEnabled()


def test_the_foot_says_what_the_way_back_takes_and_asks_for_it(panel: HistoryPanel, qtbot: QtBot) -> None:
    panel.set_source(Given(ROWS))
    assert not panel.foot.isVisible()
    click(qtbot, panel, 1)
    assert panel.foot.isVisible()
    assert panel.foot.count_label.text() == "2 changes by you"
    preview, back = QSignalSpy(panel.preview_requested), QSignalSpy(panel.take_back_requested)
    qtbot.mouseClick(panel.foot.preview_button, LEFT)
    panel.foot.take_back_button.setFocus()
    qtbot.keyClick(panel.foot.take_back_button, KEY.Key_Return)
    assert (heard(preview), heard(back)) == ([[5]], [[5]])


def test_the_foot_names_others_and_stays_shut_where_nothing_can_be_written(panel: HistoryPanel, qtbot: QtBot) -> None:
    panel.set_source(Given(ROWS))
    click(qtbot, panel, 1)
    panel.show_way_back(UndoPreview(change_id=5, count=3, by=(("Léa", 2), ("Malik", 1)), others=4))
    label = panel.foot.count_label
    assert label.text() == "3 changes by Léa, Malik; 4 of others stay"
    panel.resize(230, 640)
    panel.show_way_back(UndoPreview(change_id=5, count=3, by=(("Anna Maria Lang", 2), ("Jean-Baptiste", 1)), others=4))
    QApplication.processEvents()
    assert label.height() >= label.heightForWidth(label.width())
    panel.show_way_back(UndoPreview(change_id=5, count=0))
    assert not panel.foot.take_back_button.isEnabled()
    panel.set_people("Léa", can_write=False)
    assert not panel.foot.isVisible()


def test_filters_are_chosen_in_menus_and_on_a_row(panel: HistoryPanel, qtbot: QtBot) -> None:
    panel.set_source(Given(ROWS))
    panel.set_choices([Coder(uid="lea", name="Léa"), Coder(uid="malik", name="Malik")], [date(2026, 11, 20)])
    panel.set_article("a1", "Le titre")
    wanted = QSignalSpy(panel.filter_changed)
    asked = QSignalSpy(panel.choices_wanted)
    coders, articles, days = panel.filters.buttons
    for button, at in ((coders, 3), (articles, 2), (days, 2)):
        qtbot.mouseClick(button, LEFT)
        menu = QApplication.activePopupWidget()
        assert menu is not None
        menu.actions()[at].trigger()
        menu.close()
    assert asked.count() == 3
    assert heard(wanted)[-1] == [HistoryFilter("malik", "a1", date(2026, 11, 20))]
    assert [button.text() for button in panel.filters.buttons] == ["Malik", "This article", "20 November"]
    menu = panel.context_menu(ROWS[0])
    next(action for action in menu.actions() if action.text() == "Only changes by Léa").trigger()
    assert panel.filters.wanted().coder == "lea"


def test_a_long_list_is_fetched_as_it_is_scrolled(panel: HistoryPanel, qtbot: QtBot) -> None:
    source = Given([row(number) for number in range(1_000, 0, -1)])
    panel.set_source(source)
    assert len(source.asked) == 1
    for _ in range(3):
        before = panel.model.rowCount()
        panel.view.executeDelayedItemsLayout()
        panel.view.verticalScrollBar().setValue(panel.view.verticalScrollBar().maximum())
        qtbot.waitUntil(lambda held=before: panel.model.rowCount() > held)
    assert len(source.asked) < 8
    assert lines(panel)[1:] == list(range(1_000, 1_001 - panel.model.rowCount(), -1))


def test_pages_without_a_row_are_gone_through(panel: HistoryPanel, qtbot: QtBot) -> None:
    source = Given(ROWS)
    source.empty = 4
    panel.set_source(source)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 7)


def test_a_filter_that_finds_nothing_says_so_once_all_is_looked_through(panel: HistoryPanel, qtbot: QtBot) -> None:
    nothing = Given(ROWS)
    nothing.empty = 3
    panel.filters.want(HistoryFilter("nobody"))
    panel.set_source(nothing)
    nothing.log = []
    empty = panel.view.findChild(EmptyState)
    assert empty is not None
    assert empty.accessibleName() == "Looking through the history…"
    qtbot.waitUntil(lambda: empty.accessibleName() == "No change is like this.")
    assert empty.isVisible()


def test_something_new_comes_on_top_and_the_cursor_stays(panel: HistoryPanel, qtbot: QtBot) -> None:
    source = Given(ROWS)
    panel.set_source(source)
    click(qtbot, panel, 2)
    undone = replace(ROWS[0], is_undone=True)
    source.log = [undo_of(6, ROWS[0]), undone, *ROWS[1:]]
    panel.refresh()
    assert lines(panel)[:4] == [date(2026, 11, 21), 6, 5, 4]
    current, taken = panel.current(), panel.model.row(2)
    assert current is not None
    assert taken is not None
    assert (current.change.id, taken.is_undone) == (4, True)


def test_a_place_further_down_stays_in_sight(panel: HistoryPanel, qtbot: QtBot) -> None:
    source = Given([row(number) for number in range(50, 0, -1)])
    panel.set_source(source)
    panel.view.executeDelayedItemsLayout()
    panel.view.verticalScrollBar().setValue(1_000)
    top, above = panel.view.top()
    held = panel.model.row(top)
    assert held is not None
    source.log = [row(52), row(51), *source.log]
    panel.refresh()
    found, below = panel.view.top()
    assert panel.model.row(found) == held
    assert above == below


def test_first_names_do_unless_two_coders_share_one(panel: HistoryPanel) -> None:
    lea, other, malik = row(3, coder="Léa Martin"), row(2, coder="Léa Durand"), row(1, coder="Malik Ba")
    panel.set_source(Given([lea, malik]))
    assert [panel.model.who(lea), panel.model.who(malik)] == ["Léa", "Malik"]
    panel.set_source(Given([lea, other, malik]))
    assert [panel.model.who(lea), panel.model.who(other)] == ["Léa Martin", "Léa Durand"]


def test_a_narrow_panel_stays_narrow(panel: HistoryPanel) -> None:
    for button in panel.filters.buttons:
        button.setText("Tous les énoncés du projet")
    panel.resize(230, 640)
    QApplication.processEvents()
    assert panel.width() == 230
    assert max(button.geometry().right() for button in panel.filters.buttons) < 230


def test_the_quote_is_copied(panel: HistoryPanel, qtbot: QtBot) -> None:
    panel.set_source(Given(ROWS))
    click(qtbot, panel, 1)
    qtbot.keyClick(panel.view, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "quote number 5"


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_chosen_row_and_the_chip_are_painted(
    panel: HistoryPanel, qtbot: QtBot, qapp: QApplication, name: str
) -> None:
    style.apply(qapp, "dark" if name == "dark" else "light")
    panel.set_source(Given(ROWS))
    click(qtbot, panel, 1)
    shot = panel.view.grab().toImage()
    top = panel.view.rowViewportPosition(1)
    assert shot.pixelColor(150, top + 47) == theme.current().colour("selected")
    assert shot.pixelColor(15, top + 14) == QColor(theme.current().stance_style(OPPOSE).colour)
    assert shot.pixelColor(150, top + 2 * ROW + 2) == theme.current().colour("panel")


def test_the_preview_lists_what_goes(qtbot: QtBot) -> None:
    preview = UndoPreview(change_id=3, count=5, by=(("Léa", 5),), rows=tuple(ROWS[:3]))
    dialog = PreviewDialog(preview, "Léa", today=lambda: date(2026, 11, 21))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.model.rowCount() == 5
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, KEY.Key_Return)
