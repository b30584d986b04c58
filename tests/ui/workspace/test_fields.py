"""The editor of fields over a window's session: each thing that is done there is stored at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.model.codebook import Coder
from annotator.model.fields import Field
from annotator.model.owner import PassingOwner
from annotator.model.source import CountingSource
from annotator.model.statement import Choice
from annotator.operations.field_values import set_fields
from annotator.project.project import Project
from annotator.ui.codebook.fields_dialog import FieldsDialog
from annotator.ui.workspace.fields import FieldsWiring
from annotator.ui.workspace.session import Session
from tests.project.conftest import add_article, add_statement
from tests.ui.workspace.test_codebook import answer


class Desk:
    """An open editor on a new project."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        owner = PassingOwner(Coder(uid="00000000-0000-7000-8000-00000000cccc", name="Ada"))
        self.session = Session(owner, CountingSource(), self.window)
        assert self.session.create(folder / "work.annot")
        self.wiring = FieldsWiring(self.window, self.session)
        self.wiring.open()
        qtbot.waitUntil(lambda: self.dialog.isActiveWindow())

    @property
    def dialog(self) -> FieldsDialog:
        assert self.wiring.dialog is not None
        return self.wiring.dialog

    @property
    def project(self) -> Project:
        assert self.session.project is not None
        return self.session.project

    def fields(self) -> tuple[Field, ...]:
        return self.project.codebook().fields

    def part(self, name: str) -> QWidget:
        found = self.dialog.findChild(QWidget, name)
        assert isinstance(found, QWidget)
        return found

    def click(self, name: str) -> None:
        QTest.mouseClick(self.part(name), Qt.MouseButton.LeftButton)

    def type_in(self, text: str) -> None:
        for letter in (*text, "\r"):
            key = Qt.Key.Key_Return if letter == "\r" else 0
            focus = QApplication.focusWidget()
            assert focus is not None
            QApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter))

    def choose(self, name: str, words: str) -> None:
        box = self.part(name)
        assert isinstance(box, QComboBox)
        at = box.findText(words)
        assert at >= 0
        box.setCurrentIndex(at)
        box.activated.emit(at)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path)
    yield made
    made.session.close()


def item(tree: QTreeWidget, at: int) -> QTreeWidgetItem:
    found = tree.topLevelItem(at)
    assert found is not None
    return found


def select(tree: QTreeWidget, at: int) -> None:
    tree.setCurrentItem(item(tree, at))


def named(desk: Desk, label: str, type: str = "short text") -> Field:
    """Add a field as a user does."""
    desk.click("add_field")
    desk.type_in(label)
    if type != "short text":
        desk.choose("field_type", type)
    return next(field for field in desk.fields() if field.label == label)


def test_a_field_is_added_named_and_described(desk: Desk) -> None:
    field = named(desk, "Topic")
    assert desk.wiring.dialog is not None  # Enter in a line does not close the editor
    required = desk.part("field_required")
    QTest.mouseClick(required, Qt.MouseButton.LeftButton, pos=QPoint(8, required.height() // 2))
    box = desk.part("field_multiple")
    assert isinstance(box, QCheckBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    kind = next(iter(desk.dialog.properties.kinds))
    desk.dialog.properties.kinds[kind].click()
    line = desk.part("field_definition")
    line.setFocus()
    desk.type_in("what it is about")
    found = desk.project.codebook().field_of[field.uid]
    assert (found.required, found.multiple, found.kinds, found.definition) == (True, True, (kind,), "what it is about")
    assert [item.text() for item in map(desk.dialog.list.item, range(1)) if item] == ["Topic"]


def test_fields_are_moved_and_deleted(desk: Desk) -> None:
    named(desk, "one")
    named(desk, "two")
    desk.click("field_up")
    assert [field.label for field in desk.fields()] == ["two", "one"]
    selected = desk.dialog.field()
    assert selected is not None
    assert selected.label == "two"
    assert not desk.part("field_up").isEnabled()
    desk.click("delete_field")
    assert [field.label for field in desk.fields()] == ["one"]
    desk.project.undo()
    assert desk.dialog.list.count() == 2


def test_a_refusal_is_said_in_the_editor_and_changes_nothing(desk: Desk) -> None:
    field = named(desk, "Seats")
    statement = add_statement(desk.project, add_article(desk.project), 0, 4)
    set_fields(desk.project, "statement", statement, {field.uid: (Choice("many"),)})
    desk.choose("field_type", "whole number")
    assert "“many” is none" in desk.dialog._said.text()
    box = desk.part("field_type")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "short text"
    desk.choose("field_type", "long text")
    assert desk.dialog._said.isHidden()
    assert desk.fields()[0].type == "long text"


def test_options_are_added_named_placed_merged_and_deleted(desk: Desk, qtbot: QtBot) -> None:
    named(desk, "Actor", "entity")
    line = desk.part("add_option")
    assert isinstance(line, QLineEdit)
    for name in ("A", "B", "C"):
        line.setFocus()
        desk.type_in(name)
    options = desk.dialog.properties.options
    assert options.names() == ["A", "B", "C"]
    tree = desk.part("field_options")
    assert isinstance(tree, QTreeWidget)
    select(tree, 1)
    desk.choose("option_parent", "A")
    assert [(one.name, one.parent is None) for one in desk.fields()[0].options] == [
        ("A", True),
        ("B", False),
        ("C", True),
    ]
    current = tree.currentItem()
    assert current is not None
    tree.editItem(current, 0)
    editor = tree.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("Z")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.name for one in desk.fields()[0].options] == ["A", "Z", "C"])
    assert options.names() == ["A", "Z", "C"]
    said = answer("confirm_no")
    desk.choose("option_merge", "C")
    assert said == ["Merge “Z” into “C”?", "Nothing has “Z”. Undo brings it back."]
    assert options.names() == ["A", "Z", "C"]
    answer("confirm_yes")
    desk.choose("option_merge", "C")
    assert options.names() == ["A", "C"]
    select(tree, 0)
    desk.click("delete_option")
    assert options.names() == ["C"]
    assert desk.project.check() == []


def drop(view: QAbstractItemView, where: QPoint) -> None:
    """Let go of the selected row over a place."""
    data, none = QMimeData(), Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(where), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, none)
    view.dropEvent(event)  # an item view takes a drag that it began itself, and no other
    assert event.dropAction() == Qt.DropAction.IgnoreAction


def test_options_change_their_order_by_buttons_and_by_a_drag(desk: Desk) -> None:
    named(desk, "Actor", "entity")
    for name in ("A", "B", "C"):
        desk.part("add_option").setFocus()
        desk.type_in(name)
    options, tree = desk.dialog.properties.options, desk.part("field_options")
    assert isinstance(tree, QTreeWidget)
    select(tree, 0)
    assert not desk.part("option_up").isEnabled()
    desk.click("option_down")
    assert options.names() == ["B", "A", "C"]
    rect = tree.visualItemRect(item(tree, 2))
    drop(tree, QPoint(60, rect.bottom() - 2))
    assert options.names() == ["B", "C", "A"]
    drop(tree, tree.visualItemRect(item(tree, 0)).center())
    field = desk.fields()[0]
    assert [field.option_path(one.uid) for one in field.options] == [("B",), ("C",), ("B", "A")]
    drop(tree, QPoint(60, tree.viewport().height() - 3))
    assert [one.parent for one in desk.fields()[0].options] == [None, None, None]
    assert desk.project.check() == []


def test_an_entity_has_attributes(desk: Desk) -> None:
    named(desk, "Country", "entity")
    desk.part("add_option").setFocus()
    desk.type_in("Norway")
    tree, lines = desk.part("field_options"), desk.part("option_attributes")
    assert isinstance(tree, QTreeWidget)
    assert isinstance(lines, QPlainTextEdit)
    select(tree, 0)
    lines.setFocus()
    QTest.keyClicks(lines, "iso: NO\rcapital: Oslo")
    desk.part("field_label").setFocus()
    assert desk.fields()[0].options[0].attributes == {"iso": "NO", "capital": "Oslo"}
    changes = desk.project.counts()["changes"]
    lines.setFocus()
    desk.part("field_label").setFocus()
    assert desk.project.counts()["changes"] == changes
    desk.choose("field_type", "choice")
    select(tree, 0)
    assert not lines.isVisible()


def test_what_is_used_is_only_deleted_or_merged_after_asking(desk: Desk) -> None:
    named(desk, "Actor", "entity")
    for name in ("A", "B"):
        desk.part("add_option").setFocus()
        desk.type_in(name)
    uid, article = desk.fields()[0].uid, add_article(desk.project)
    statement = add_statement(desk.project, article, 0, 5)
    set_fields(desk.project, "statement", statement, {uid: (Choice("A"),)})
    tree = desk.part("field_options")
    assert isinstance(tree, QTreeWidget)
    select(tree, 0)
    said = answer("confirm_no")
    desk.click("delete_option")
    assert said == ["Delete the option “A”?", "1 value goes with it. Undo brings it back."]
    said = answer("confirm_yes")
    desk.choose("option_merge", "B")
    assert said[1] == "1 value goes to “B”. Undo brings it back."
    assert desk.project.statement_row(statement).fields == {"Actor": "B"}
    said = answer("confirm_no")
    desk.click("delete_field")
    assert said == ["Delete the field “Actor”?", "1 value goes with it. Undo brings it back."]
    assert len(desk.fields()) == 1
    answer("confirm_yes")
    desk.click("delete_field")
    assert desk.fields() == ()


def test_fields_change_their_order_by_a_drag(desk: Desk) -> None:
    for name in ("one", "two", "three"):
        named(desk, name)
    listed = desk.dialog.list
    listed.setCurrentRow(0)
    drop(listed, QPoint(20, listed.visualItemRect(listed.item(2)).bottom() - 2))
    assert [field.label for field in desk.fields()] == ["two", "three", "one"]
    drop(listed, QPoint(20, listed.visualItemRect(listed.item(0)).top() + 2))
    assert [field.label for field in desk.fields()] == ["one", "two", "three"]


def test_speakers_have_fields_without_kinds(desk: Desk) -> None:
    desk.dialog.owners.choose("speaker")
    field = named(desk, "Party")
    assert field.owner == "speaker"
    assert not desk.part("field_required").isVisible()
    desk.dialog.owners.choose("statement")
    assert desk.dialog.list.count() == 0
    assert not desk.dialog.properties.isVisible()


def test_the_editor_closes_with_the_project(desk: Desk) -> None:
    desk.session.close()
    assert desk.wiring.dialog is None
