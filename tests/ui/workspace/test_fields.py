"""The editor of fields over a window's session: each thing that is done there is stored at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QTreeWidget, QWidget
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


def select(tree: QTreeWidget, at: int) -> None:
    item = tree.topLevelItem(at)
    assert item is not None
    tree.setCurrentItem(item)


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
    item = tree.currentItem()
    assert item is not None
    tree.editItem(item, 0)
    editor = tree.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("Z")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.name for one in desk.fields()[0].options] == ["A", "Z", "C"])
    assert options.names() == ["A", "Z", "C"]
    desk.choose("option_merge", "C")
    assert options.names() == ["A", "C"]
    select(tree, 0)
    desk.click("delete_option")
    assert options.names() == ["C"]
    assert desk.project.check() == []


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
