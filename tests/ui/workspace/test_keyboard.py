"""The keyboard alone: every action of the table, every stop of the Tab key, every panel, every menu."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.app import sample_project
from annotator.ui.coding.stances import StanceButton
from annotator.ui.dialogs.retag import RetagDialog
from annotator.ui.frame.main_window import MainWindow
from annotator.ui.frame.menus import MENUS
from annotator.ui.frame.table import ACTIONS, ActionSpec
from annotator.ui.widgets.segmented import Segment
from tests.ui.workspace.conftest import ALT, CTRL, Desk, focused

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
NAMES = [spec.name for spec in ACTIONS]
SPECS = {spec.name: spec for spec in ACTIONS}
TAB = Qt.FocusPolicy.TabFocus


@pytest.fixture
def bare(qtbot: QtBot) -> MainWindow:
    """The window with nothing behind it: what is asked for is told, and not done. Everything can be asked for."""
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for name in NAMES:
        window.actions_[name].setEnabled(True)
    return window


@pytest.fixture
def sample(desk: Desk, tmp_path: Path) -> Desk:
    """The sample project, a statement selected, the table unfolded."""
    desk.workspace.session.open(sample_project(tmp_path / "sample"))
    desk.window.body.statements.set_folded(False)
    desk.reader.setFocus()
    desk.press(KEY.Key_J)
    QApplication.processEvents()
    return desk


def letter_of(title: str) -> Qt.Key:
    """The key of the letter behind `&`."""
    return KEY[f"Key_{title.partition('&')[2][0].upper()}"]


def marked_by_arrows(menu: QMenu, action: QAction) -> bool:
    """Down until an action of a menu is marked."""
    for _ in range(len(menu.actions()) + 1):
        if menu.activeAction() is action:
            return True
        QTest.keyClick(menu, KEY.Key_Down)
    return False


def done_by_arrows(window: MainWindow, spec: ActionSpec) -> bool:
    """Alt and the letter of the menu, Down until the action is marked, Enter; Right opens a menu within it."""
    action, menu = window.actions_[spec.name], window.menus[spec.menu]
    told: list[str] = []
    action.triggered.connect(lambda *_: told.append(spec.name))
    QTest.keyClick(window, letter_of(MENUS[spec.menu]), ALT)
    if spec.submenu:
        within = window.actions_.submenus[spec.submenu]
        assert marked_by_arrows(menu, within.menuAction())
        QTest.keyClick(menu, KEY.Key_Right)
        menu = within
    assert marked_by_arrows(menu, action)
    QTest.keyClick(menu, KEY.Key_Return)
    return len(told) == 1


def test_every_action_is_done_by_the_menus_and_the_arrows(bare: MainWindow) -> None:
    assert [spec.name for spec in ACTIONS if not done_by_arrows(bare, spec)] == []


def test_every_shortcut_does_its_action(bare: MainWindow) -> None:
    told: list[str] = []
    for spec in ACTIONS:
        bare.actions_[spec.name].triggered.connect(lambda _, name=spec.name: told.append(name))
    pressed = [(spec.name, keys) for spec in ACTIONS if spec.scope == "window" for keys in spec.keys.split()]
    for _, keys in pressed:
        QTest.keySequence(bare, QKeySequence(keys))
    assert told == [name for name, _ in pressed]


def single_keys() -> Iterator[ActionSpec]:
    return (spec for spec in ACTIONS if spec.scope == "reader")


@pytest.mark.parametrize("name", [spec.name for spec in single_keys()])
def test_every_single_key_is_understood_by_the_reader(name: str, sample: Desk) -> None:
    heard: list[str] = []
    reader = sample.reader
    for signal, told in (
        (reader.statement_selected, "other statement"),
        (reader.selection_changed, "selection"),
        (reader.coding_requested, "coding"),
        (reader.span_edited, "span"),
        (reader.delete_requested, "deleted"),
        (reader.edit_requested, "edited"),
        (reader.boilerplate_toggled, "boilerplate"),
        (reader.place_requested, "placed"),
        (QApplication.clipboard().dataChanged, "copied"),
    ):
        signal.connect(lambda *_, told=told: heard.append(told))
    wanted = {
        "copy": "copied", "select_all": "selection", "boilerplate": "boilerplate", "code": "coding",
        "quotation": "selection", "edit_statement": "edited", "delete_statement": "deleted",
        "next_statement": "other statement", "previous_statement": "other statement", "overlapping": "other statement",
        "place_statement": "placed",
    }  # fmt: skip
    if name == "previous_statement":
        sample.press(KEY.Key_J)
    elif name in ("code", "copy"):
        reader.select(300, 320)
    elif name == "quotation":
        reader.move_caret(reader.text().index("Nous devons") + 3, extend=False)
    elif name == "overlapping":
        sample.workspace.coding.twin(reader.selected_statement() or "")
        sample.press(KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    heard.clear()
    QTest.keySequence(reader, QKeySequence(SPECS[name].keys))
    assert wanted.get(name, "span") in heard


def stops(desk: Desk) -> list[QWidget]:
    """What the Tab key comes to from the reader on, until it is there again."""
    desk.reader.setFocus()
    seen: list[QWidget] = []
    while focused() not in seen:
        seen.append(focused())
        assert len(seen) < 200
        QTest.keyClick(focused(), KEY.Key_Tab)
    assert focused() is desk.reader
    return seen


def wanting(desk: Desk, seen: list[QWidget]) -> list[str]:
    """What is in sight, can be used, and was not come to."""
    left: list[str] = []
    for widget in desk.window.findChildren(QWidget):
        usable = bool(widget.focusPolicy() & TAB) or isinstance(widget, QAbstractButton)
        by_arrows = isinstance(widget, StanceButton | Segment) and widget.isEnabled()
        if usable and not by_arrows and widget.isVisible() and widget.isEnabled() and widget not in seen:
            left.append(f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}")
    return left


def with_codebook_and_history(desk: Desk) -> None:
    desk.window.actions_["show_codebook"].trigger()
    desk.window.actions_["show_history"].trigger()


def with_chips(desk: Desk) -> None:
    first = desk.project.codebook().speakers[0]
    desk.window.body.statements.values.choose("speaker", {first.uid: first.name})


@pytest.mark.parametrize("prepare", [lambda _: None, with_codebook_and_history, with_chips])
def test_the_tab_key_comes_to_everything_in_sight(prepare: Callable[[Desk], None], sample: Desk) -> None:
    prepare(sample)
    sample.qtbot.waitUntil(lambda: not sample.workspace.listing.busy())
    left = [words for words in wanting(sample, stops(sample)) if not words.startswith("PaletteButton")]
    assert left == []  # the palette has a key of its own


def test_it_comes_to_the_same_backwards(sample: Desk) -> None:
    forwards = stops(sample)
    backwards: list[QWidget] = []
    while focused() not in backwards:
        backwards.append(focused())
        QTest.keyClick(focused(), KEY.Key_Backtab, SHIFT)
    assert set(backwards) == set(forwards)


def test_f6_never_leads_to_where_nothing_takes_the_keyboard(sample: Desk) -> None:
    sample.press(KEY.Key_Escape)
    assert sample.reader.selected_statement() is None
    seen: set[str] = set()
    for _ in range(3):
        sample.press(KEY.Key_F6)
        assert focused().focusPolicy() & TAB
        seen.add(focused().objectName() or focused().accessibleName())
    assert seen == {"Statements", "Articles", "reader"}


def test_f6_leads_to_the_first_field_of_the_inspector(sample: Desk) -> None:
    sample.press(KEY.Key_F6)
    assert sample.window.body.inspector.isAncestorOf(focused())
    assert focused().focusPolicy() & TAB


@pytest.mark.parametrize(("action", "first"), [("show_codebook", "article_list"), ("show_history", "inspector")])
def test_the_key_of_a_second_page_leads_there_and_back(action: str, first: str, sample: Desk) -> None:
    keys = QKeySequence(SPECS[action].keys)
    page = sample.part(action.removeprefix("show_"))
    QTest.keySequence(focused(), keys)
    assert page.isAncestorOf(focused())
    QTest.keySequence(focused(), keys)
    assert sample.part(first).isAncestorOf(focused())
    assert not page.isVisible()


def test_the_tabs_of_a_side_panel_turn_by_the_arrows(sample: Desk) -> None:
    tabs = sample.window.body.left.head.tabs
    tabs.setFocus()
    sample.press(KEY.Key_Right)
    assert sample.part("codebook").isVisible()
    sample.press(KEY.Key_Left)
    assert sample.part("article_list").isVisible()


def open_menu() -> QMenu:
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


@pytest.mark.parametrize("panel", ["reader", "article_list", "statement_table", "codebook", "history"])
def test_shift_f10_opens_the_menu_of_what_has_the_keyboard(panel: str, sample: Desk) -> None:
    if panel in ("codebook", "history"):
        sample.window.actions_[f"show_{panel}"].trigger()
    sample.part(panel).setFocus()
    if panel != "reader":
        sample.press(KEY.Key_Down)
    sample.press(KEY.Key_F10, SHIFT)
    menu = open_menu()
    assert [action.text() for action in menu.actions() if action.isEnabled()]
    menu.close()


def test_enter_presses_the_quiet_buttons(sample: Desk) -> None:
    table = sample.window.body.statements
    table.head.fold_button.setFocus()
    sample.press(KEY.Key_Return)
    assert table.is_folded()


def test_several_rows_are_changed_without_a_mouse(sample: Desk) -> None:
    change = QKeySequence(SPECS["change_rows"].keys)
    sample.press(KEY.Key_F6, times=2)
    sample.window.body.statements.select_statement(None)
    QTest.keySequence(focused(), change)
    assert sample.window.status_bar.notice.text() == "Select rows in the statement table first."
    sample.press(KEY.Key_A, CTRL)
    QTest.keySequence(focused(), change)
    dialog = sample.window.findChild(RetagDialog)
    assert isinstance(dialog, RetagDialog)
    sample.qtbot.waitUntil(dialog.isActiveWindow)
    sample.press(KEY.Key_Tab)
    QTest.keyClicks(focused(), "Une autre")
    ok = dialog.findChild(QPushButton, "retag_ok")
    assert ok is not None
    sample.qtbot.waitUntil(ok.isEnabled)
    sample.press(KEY.Key_Return)
    assert {row.speaker for row in sample.project.statement_rows()} == {"Une autre"}
    sample.window.activateWindow()
    sample.qtbot.waitUntil(sample.window.isActiveWindow)
    sample.press(KEY.Key_Z, CTRL)
    assert "Une autre" not in {row.speaker for row in sample.project.statement_rows()}
