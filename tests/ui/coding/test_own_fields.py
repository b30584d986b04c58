"""The project's own fields in the coding bar: typed, completed, switched, by the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from annotator.model.codebook import Codebook
from annotator.model.fields import Field, FieldOption
from annotator.model.statement import Choice
from annotator.ui.coding.switch import YesNoSwitch
from annotator.ui.coding.tags import TagChip
from annotator.ui.coding.value_fields import OptionField, ValueField, ValuesField, read_locale
from tests.ui.coding.conftest import BOOK, Desk, control, enter, escape, focused, press, tab, type_in

OPTIONS = (
    FieldOption(uid="o1", name="security", colour="#5189E3"),
    FieldOption(uid="o2", name="law"),
    FieldOption(uid="o3", name="treaty law", parent="o2"),
)
TOPIC = Field(uid="topic", label="Topic", required=True)
SEATS = Field(uid="seats", label="Seats", type="integer", kinds=("kind2",))
FIELDS = (
    TOPIC,
    Field(uid="verified", label="Verified", type="yes/no"),
    Field(uid="frames", label="Frames", type="choice", multiple=True, options=OPTIONS),
    Field(uid="actor", label="Actor", type="entity", options=OPTIONS),
    Field(uid="day", label="Event on", type="date", required=True),
    Field(uid="why", label="Why it matters", type="long text"),
    SEATS,
)


@pytest.fixture(autouse=True)
def _british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def book() -> Codebook:
    return replace(BOOK, fields=FIELDS)


def said(desk: Desk, field: str) -> str:
    """What stands beside the label of a field."""
    cell = desk.field(f"field_{field}").parentWidget()
    assert cell is not None
    return " ".join(label.text() for label in cell.findChildren(QLabel)[1:] if label.text())


def test_the_tab_key_goes_through_the_fields_and_enter_saves_them(desk: Desk, book: Codebook) -> None:
    bar = desk.open(codebook=book)
    focused_first = focused()
    for _ in range(4):  # concept, note, stances, the topic: without a speaker there is no organization
        tab()
    assert focused() is desk.field("field_topic")
    type_in("the  treaty")
    tab()
    assert isinstance(focused(), YesNoSwitch)
    press(Qt.Key.Key_N, "n")
    tab()
    type_in("sec")
    enter()
    type_in("a new frame")
    enter()
    tab()
    assert isinstance(focused(), OptionField)
    type_in("treaty l")
    enter()
    tab()
    type_in("21/6/24")
    tab()
    assert said(desk, "day") == "21 June 2024"
    type_in("Because.")
    tab()
    assert focused() is not focused_first
    bar.save()
    assert desk.saved[0].fields == {
        "topic": (Choice("the treaty"),),
        "verified": (Choice("no"),),
        "frames": (Choice("security", "o1"), Choice("a new frame")),
        "actor": (Choice("treaty law", "o3"),),
        "day": (Choice("2024-06-21"),),
        "why": (Choice("Because."),),
    }


def test_required_fields_say_so_until_they_are_filled_and_do_not_hold_up(desk: Desk, book: Codebook) -> None:
    bar = desk.open(codebook=book)
    assert (said(desk, "topic"), said(desk, "day"), said(desk, "actor")) == ("required", "required", "")
    desk.field("field_topic").setFocus()
    type_in("x")
    tab()
    assert said(desk, "topic") == ""
    control(Qt.Key.Key_Return)
    assert not bar.is_open()
    assert desk.saved[0].fields == {"topic": (Choice("x"),)}


def test_what_is_no_value_stays_and_has_to_be_looked_at(desk: Desk, book: Codebook) -> None:
    bar = desk.open(codebook=book)
    day = desk.field("field_day")
    day.setFocus()
    type_in("tomorrow")
    assert said(desk, "day") == "required" or said(desk, "day") == ""
    control(Qt.Key.Key_Return)
    assert bar.is_open()
    assert desk.saved == []
    assert focused() is day
    assert said(desk, "day") == "not a date"
    assert isinstance(day, ValueField)
    day.selectAll()
    type_in("2024-06")
    control(Qt.Key.Key_Return)
    assert desk.saved[0].fields == {"day": (Choice("2024-06"),)}


def test_another_kind_brings_its_own_fields_and_keeps_what_was_typed(desk: Desk, book: Codebook) -> None:
    bar = desk.open(codebook=book)
    assert bar.findChild(ValueField, "field_seats") is None
    desk.field("field_topic").setFocus()
    type_in("kept")
    kind = desk.field("kind_edit")
    kind.setFocus()
    press(Qt.Key.Key_C, "c")  # the claim
    seats = desk.field("field_seats")
    seats.setFocus()
    type_in("1 200")
    assert bar.draft().fields == {"topic": (Choice("kept"),), "seats": (Choice("1200"),)}
    kind.setFocus()
    press(Qt.Key.Key_Delete)
    assert bar.draft().fields == {"topic": (Choice("kept"),)}
    assert not desk.field("own_fields").isHidden()


def test_a_project_without_fields_has_the_bar_as_it_was(desk: Desk) -> None:
    bar = desk.open()
    assert desk.field("own_fields").isHidden()
    assert bar.draft().fields == {}


def test_the_switch_has_three_states(desk: Desk, book: Codebook) -> None:
    bar = desk.open(codebook=book)
    switch = desk.field("field_verified")
    assert isinstance(switch, YesNoSwitch)
    right = switch.rect().center() + (switch.rect().topRight() - switch.rect().topLeft()) / 4
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=right)
    assert switch.value() == "no"
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=right)
    assert switch.value() is None
    switch.setFocus()
    values: list[str | None] = []
    for _ in range(3):
        press(Qt.Key.Key_Space, " ")
        values.append(switch.value())
    assert values == ["yes", "no", None]
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Delete)
    assert switch.value() is None
    escape()
    assert not bar.is_open()


def test_a_chip_is_taken_off_by_a_click(desk: Desk, book: Codebook) -> None:
    bar = desk.open(codebook=book)
    chips = desk.field("field_frames")
    assert isinstance(chips, ValuesField)
    chips.add.setFocus()
    type_in("law")
    enter()
    chip = chips.findChild(TagChip)
    assert isinstance(chip, TagChip)
    assert chip.toolTip() == "Remove the value"
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert bar.draft().fields == {}


def test_many_fields_scroll_and_the_one_with_the_keyboard_is_in_sight(desk: Desk) -> None:
    fields = tuple(Field(uid=f"f{n}", label=f"Field {n}") for n in range(20))
    desk.open(codebook=replace(BOOK, fields=fields))
    area = desk.field("own_fields")
    assert area.height() <= 246
    last = desk.field("field_f19")
    last.setFocus()
    assert area.rect().contains(last.mapTo(area, last.rect().center()))


@pytest.mark.parametrize(
    ("locale", "text", "iso"),
    [
        ("en_GB", "21/06/2024", "2024-06-21"),
        ("en_US", "6/21/24", "2024-06-21"),
        ("fr_FR", "21 juin 2024", "2024-06-21"),
        ("de_DE", "21.6.2024", "2024-06-21"),
        ("en_US", "June 21, 2024", "2024-06-21"),
        ("fr_FR", "2024-06", "2024-06"),
    ],
)
def test_dates_are_read_as_the_locale_writes_them(locale: str, text: str, iso: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert read_locale(Field(uid="d", label="D", type="date"), text) == iso
