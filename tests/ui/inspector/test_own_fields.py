"""The project's own fields in the inspector: shown for the kind, edited in place, sent one by one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from annotator.model.fields import Field, FieldOption
from annotator.model.statement import Choice, Coding
from annotator.ui.coding.switch import YesNoSwitch
from tests.ui.coding.conftest import enter, escape, tab, type_in
from tests.ui.inspector.conftest import BOOK, STATEMENT, Desk

KIND = BOOK.kinds[0].uid
FIELDS = (
    Field(uid="topic", label="Topic", required=True),
    Field(uid="ok", label="Verified", type="yes/no"),
    Field(
        uid="frames", label="Frames", type="choice", multiple=True, options=(FieldOption(uid="o1", name="security"),)
    ),
    Field(uid="seats", label="Seats", type="integer"),
    Field(uid="law", label="Law", kinds=("another",)),
)
OWN = replace(BOOK, fields=FIELDS)


def shown(desk: Desk, **fields: tuple[str, ...]) -> None:
    desk.show(replace(STATEMENT, coding=replace(STATEMENT.coding, fields=fields)), OWN)


def edits(desk: Desk) -> list[dict[str, tuple[Choice, ...]]]:
    return [dict(edit.fields) for _, edit in desk.edits if edit.fields]


def said(field: QWidget) -> list[str]:
    cell = field.parentWidget()
    assert cell is not None
    return [label.text() for label in cell.findChildren(QLabel) if label.text()]


def test_the_fields_of_the_kind_show_what_is_stored(desk: Desk) -> None:
    shown(desk, ok=("yes",), frames=("o1",), seats=("12",))
    assert said(desk.field("field_topic")) == ["Topic", "required"]
    assert desk.text("field_seats") == "12"
    switch = desk.field("field_ok")
    assert isinstance(switch, YesNoSwitch)
    assert switch.value() == "yes"
    assert desk.inspector.findChild(QWidget, "field_law") is None
    assert desk.edits == []


def test_each_change_is_sent_alone(desk: Desk) -> None:
    shown(desk, seats=("12",))
    desk.click("field_topic")
    type_in("the treaty")
    tab()
    assert edits(desk) == [{"topic": (Choice("the treaty"),)}]
    type_in("y")
    assert edits(desk)[1:] == [{"ok": (Choice("yes"),)}]
    tab()
    type_in("sec")
    enter()
    assert edits(desk)[2:] == [{"frames": (Choice("security", "o1"),)}]
    desk.click("field_seats")
    desk.field("field_seats").setProperty("text", "")
    enter()
    assert edits(desk)[3:] == [{"seats": ()}]
    assert desk.sent == [("left", "")]
    assert all(not edit.changes for _, edit in desk.edits)


def test_what_is_no_value_is_never_sent(desk: Desk) -> None:
    shown(desk, seats=("12",))
    desk.click("field_seats")
    type_in("many")
    tab()
    assert said(desk.field("field_seats")) == ["Seats", "not a whole number"]
    desk.inspector.flush()
    assert desk.text("field_seats") == "12"
    assert edits(desk) == []


def test_escape_forgets_what_was_typed(desk: Desk) -> None:
    shown(desk)
    desk.click("field_topic")
    type_in("half")
    escape()
    assert desk.text("field_topic") == ""
    assert edits(desk) == []


def test_what_is_typed_stays_when_the_statement_comes_again(desk: Desk) -> None:
    shown(desk)
    desk.click("field_topic")
    type_in("half")
    shown(desk, seats=("3",))
    assert (desk.text("field_topic"), desk.text("field_seats")) == ("half", "3")
    desk.show(replace(STATEMENT, uid="s9", coding=Coding(kind=KIND)), OWN)
    assert desk.text("field_topic") == ""
    assert edits(desk) == [{"topic": (Choice("half"),)}]


def test_reading_only_changes_nothing(desk: Desk) -> None:
    desk.inspector.set_read_only(True)
    shown(desk, ok=("yes",))
    QTest.mouseClick(desk.field("field_ok"), Qt.MouseButton.LeftButton)
    desk.click("field_topic")
    type_in("x")
    assert desk.text("field_topic") == ""
    assert edits(desk) == []
