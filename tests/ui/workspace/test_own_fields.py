"""The project's own fields in the whole window: coded, marked where they lack, edited, taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.operations import fields
from tests.ui.coding.conftest import type_in
from tests.ui.workspace.conftest import ALT, CTRL, Desk, focused

KEY = Qt.Key


def in_inspector(desk: Desk, field: str) -> QWidget:
    found = desk.window.body.inspector.findChild(QWidget, f"field_{field}")
    assert isinstance(found, QWidget)
    return found


def card_tip(desk: Desk) -> str:
    """What is said of the first card under the mouse."""
    view = desk.reader.viewport()
    card = desk.reader._cards.visible(view.height())[0]
    at = QPoint(desk.reader._flow.page.cards_left + 20, card.top + card.height // 2)
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), QPointF(at), none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, moved)
    return view.toolTip()


def test_a_statement_is_coded_marked_completed_and_taken_back(desk: Desk, own_project: Path) -> None:
    topic = fields.define_field(desk.project, "Topic", required=True)
    fields.define_field(desk.project, "Verified", type="yes/no")
    desk.select("article 4")
    desk.press(KEY.Key_H)
    assert desk.part("own_fields").isVisible()
    type_in("The treaty")
    desk.press(KEY.Key_1, ALT)
    desk.press(KEY.Key_Return, CTRL)
    row = next(iter(desk.project.statement_rows()))
    assert row.incomplete
    assert desk.project.count_incomplete() == 1
    assert card_tip(desk) == "<qt>Needs completion: Topic</qt>"
    line = in_inspector(desk, topic)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    type_in("mutual defence")
    desk.press(KEY.Key_Return)
    assert desk.project.statement_row(row.uid).fields == {"Topic": "mutual defence"}
    assert card_tip(desk) == ""
    assert desk.reader.hasFocus()
    desk.press(KEY.Key_Z, CTRL)
    assert desk.project.statement_row(row.uid).fields == {}
    assert card_tip(desk) == "<qt>Needs completion: Topic</qt>"
    assert desk.project.check() == []


def test_fields_outlive_a_crash(desk: Desk, own_project: Path, desk_of: Callable[..., Desk]) -> None:
    topic = fields.define_field(desk.project, "Topic", required=True)
    desk.select("article 4")
    desk.press(KEY.Key_H)
    bar = desk.window.coding_bar
    line = bar.findChild(QWidget, f"field_{topic}")
    assert isinstance(line, QWidget)
    line.setFocus()
    type_in("kept")
    desk.workspace.unfinished.note()
    desk.workspace.session.closing.disconnect()
    desk.workspace.coding.closed.disconnect()
    desk.workspace.unfinished._timer.stop()
    again = desk_of()
    again.open(own_project)
    QTest.mouseClick(again.window.banner.action_button, Qt.MouseButton.LeftButton)
    again.press(KEY.Key_Return, CTRL)
    assert next(iter(again.project.statement_rows())).fields == {"Topic": "kept"}


def test_the_editor_opens_from_the_menu(desk: Desk, tmp_path: Path) -> None:
    fields_action = desk.window.actions_["fields"]
    assert not fields_action.isEnabled()
    desk.answers.paths = [tmp_path / "own.annot"]
    desk.window.actions_["new_project"].trigger()
    fields_action.trigger()
    dialog = desk.workspace.fields.dialog
    assert dialog is not None
    assert dialog.isVisible()
    QTest.keyClick(dialog, KEY.Key_Escape)
    assert desk.workspace.fields.dialog is None


def test_new_options_follow_one_another_in_the_inspector(desk: Desk, own_project: Path) -> None:
    frames = fields.define_field(desk.project, "Frames", type="choice", multiple=True)
    actor = fields.define_field(desk.project, "Actor", type="entity")
    topic = fields.define_field(desk.project, "Topic")
    desk.select("article 4")
    desk.press(KEY.Key_H)
    desk.press(KEY.Key_Return, CTRL)
    QTest.mouseClick(in_inspector(desk, actor), Qt.MouseButton.LeftButton)
    type_in("NATO")
    desk.press(KEY.Key_Tab)
    type_in("half")
    desk.press(KEY.Key_Backtab)
    assert focused() is in_inspector(desk, actor)
    chips = in_inspector(desk, frames)
    chips.setFocus()
    for name in ("law", "war"):
        type_in(name)
        desk.press(KEY.Key_Down)
        desk.press(KEY.Key_Return)
        chips = in_inspector(desk, frames)
        assert chips.isAncestorOf(focused())
    row = next(iter(desk.project.statement_rows()))
    assert row.fields == {"Frames": ("law", "war"), "Actor": "NATO", "Topic": "half"}
    assert [option.name for option in desk.project.codebook().field_of[frames].options] == ["law", "war"]
    assert in_inspector(desk, topic).property("text") == "half"
    for _ in range(4):
        desk.reader.setFocus()
        desk.press(KEY.Key_Z, CTRL)
    assert next(iter(desk.project.statement_rows())).fields == {}
    assert desk.project.codebook().field_of[frames].options == ()
    assert desk.project.check() == []
