"""Editing tags in the inspector: each finished edit sends exactly what was changed, once."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.model.codebook import Concept
from annotator.model.statement import Choice, CodingField, CodingValue, Statement
from annotator.ui.coding.notes import NoteField
from tests.ui.coding.conftest import alt, enter, escape, focused, press, tab, type_in
from tests.ui.inspector.conftest import BOOK, OTHER, STATEMENT, Desk

JENS, NATO, KIM = Choice("Jens Stoltenberg", "jens"), Choice("NATO", "nato"), Choice("Kim Jong Un", "kim")
POWERS = Choice("Authoritarian powers are aligning", "powers")
TREATY = Choice("treaty", "tag-treaty")
FIELDS: tuple[CodingField, ...] = ("kind", "speaker", "organization", "concept", "stance", "tags", "note")


@pytest.mark.parametrize(
    ("name", "typed", "changes"),
    [
        ("speaker", "kim", {"speaker": KIM, "organization": None}),
        ("speaker", "Xi Jinping", {"speaker": Choice("Xi Jinping", None, "person"), "organization": None}),
        ("concept", "author", {"concept": POWERS}),
        ("concept", "War economy", {"concept": Choice("War economy")}),
        ("organization", "Kremlin", {"organization": Choice("Kremlin", None, "organization")}),
        ("tags", "check", {"tags": (TREATY, Choice("to check", "tag-check"))}),
    ],
)
def test_typing_and_enter_sends_one_edit(
    desk: Desk, name: CodingField, typed: str, changes: dict[CodingField, CodingValue]
) -> None:
    desk.show().focus_field(name)
    type_in(typed)
    assert desk.edits == []
    enter()
    assert desk.edited() == [changes]
    desk.page.setFocus()
    assert len(desk.edits) == 1


def test_with_a_speaker_goes_the_organization_of_its_role(desk: Desk) -> None:
    statement = replace(STATEMENT, coding=replace(STATEMENT.coding, speaker=None, organization=None))
    desk.show(statement).focus_field("speaker")
    type_in("sto")
    enter()
    assert desk.edited() == [{"speaker": JENS, "organization": NATO}]


def test_leaving_a_field_finishes_the_edit(desk: Desk) -> None:
    desk.show().focus_field("speaker")
    type_in("Kim Jong Un")
    desk.click_on(desk.page)
    desk.page.setFocus(Qt.FocusReason.MouseFocusReason)
    assert desk.edited() == [{"speaker": KIM, "organization": None}]


def test_an_emptied_field_clears(desk: Desk) -> None:
    desk.show().focus_field("concept")
    press(Qt.Key.Key_Backspace)
    enter()
    assert desk.edited() == [{"concept": None}]


def test_passing_a_kind_is_not_choosing_it(desk: Desk) -> None:
    desk.show().focus_field("kind")
    press(Qt.Key.Key_Down)
    assert desk.edits == []
    enter()
    assert desk.edited() == [{"kind": Choice("claim", "kind2")}]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    escape()
    assert len(desk.edits) == 1
    assert desk.text("kind_edit") == "claim"


def test_a_note_is_sent_once_when_it_is_left(desk: Desk) -> None:
    desk.show().focus_field("note")
    press(Qt.Key.Key_End, "", Qt.KeyboardModifier.ControlModifier)
    type_in(" À voir.")
    assert desk.edits == []
    tab()
    assert desk.edited() == [{"note": "Cue verb left out. À voir."}]


def test_a_note_reads_as_markdown_at_rest_and_is_written_as_it_is(desk: Desk) -> None:
    coding = replace(STATEMENT.coding, note="**Strong**\n\n- one\n- two")
    desk.show(replace(STATEMENT, coding=coding))
    note = desk.field("note_edit")
    assert isinstance(note, NoteField)
    assert note.is_set()
    at_rest, height = note.grab().toImage(), note.height()
    desk.inspector.focus_field("note")
    assert not note.is_set()
    assert note.toPlainText() == "**Strong**\n\n- one\n- two"
    assert note.grab().toImage() != at_rest
    desk.page.setFocus()
    assert note.is_set()
    assert note.height() == height
    assert desk.edits == []


def test_enter_in_a_note_sends_it_and_leads_out(desk: Desk) -> None:
    desk.show().focus_field("note")
    press(Qt.Key.Key_A, "\x01", Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Delete)
    enter()
    desk.page.setFocus()
    assert desk.edited() == [{"note": None}]
    assert desk.sent == [("left", "")]


def test_a_click_sets_the_stance_and_takes_it_back(desk: Desk) -> None:
    desk.show()
    desk.click("stance_1")
    assert desk.edited() == [{"stance": Choice("support", "support")}]
    desk.click("stance_1")
    assert desk.edited()[1:] == [{"stance": None}]


@pytest.mark.parametrize("name", [name for name in FIELDS if name != "stance"])
def test_alt_and_a_digit_set_the_stance_from_each_field(desk: Desk, name: CodingField) -> None:
    desk.show().focus_field(name)
    alt(3)
    assert desk.edited() == [{"stance": Choice("neutral", "neutral")}]


def test_arrows_and_space_set_the_stance(desk: Desk) -> None:
    desk.show().focus_field("stance")
    assert focused() is desk.field("stance_2")
    press(Qt.Key.Key_Left)
    assert desk.edits == []
    press(Qt.Key.Key_Space, " ")
    assert desk.edited() == [{"stance": Choice("support", "support")}]
    escape()
    assert desk.sent == [("left", "")]


@pytest.mark.parametrize("name", ["speaker", "organization", "concept"])
def test_escape_closes_the_list_then_restores(desk: Desk, name: CodingField) -> None:
    desk.show().focus_field(name)
    before = desk.text(f"{name}_edit")
    type_in("Xi")
    escape()
    assert desk.text(f"{name}_edit") == "Xi"
    escape()
    assert desk.text(f"{name}_edit") == before
    assert desk.sent == [("left", "")]
    desk.page.setFocus()
    assert desk.edits == []


@pytest.mark.parametrize(
    ("name", "object_name", "before"), [("note", "note_edit", "Cue verb left out."), ("tags", "tag_edit", "")]
)
def test_escape_restores_a_note_and_drops_a_tag(desk: Desk, name: CodingField, object_name: str, before: str) -> None:
    desk.show().focus_field(name)
    type_in("zzz")
    escape()
    escape()
    desk.page.setFocus()
    assert desk.text(object_name) == before
    assert desk.edits == []


@pytest.mark.parametrize(
    ("name", "typed", "changes"),
    [
        ("note", "!", {"note": "!Cue verb left out."}),
        ("speaker", "Kim Jong Un", {"speaker": KIM, "organization": None}),
        ("tags", "urgent", {"tags": (TREATY, Choice("urgent"))}),
    ],
)
def test_flush_sends_what_is_typed(
    desk: Desk, name: CodingField, typed: str, changes: dict[CodingField, CodingValue]
) -> None:
    panel = desk.show()
    panel.focus_field(name)
    type_in(typed)
    panel.flush()
    panel.flush()
    assert desk.edited() == [changes]


def test_flush_forgets_a_name_that_several_bear(desk: Desk) -> None:
    panel = desk.show()
    panel.focus_field("speaker")
    type_in("John Smith")
    panel.flush()
    assert desk.edits == []
    assert desk.text("speaker_edit") == "Jens Stoltenberg"


@pytest.mark.parametrize("after", [OTHER, None])
def test_what_is_typed_belongs_to_the_statement_it_was_typed_for(desk: Desk, after: Statement | None) -> None:
    desk.show().focus_field("note")
    type_in("!")
    desk.show(after)
    assert desk.edited() == [{"note": "!Cue verb left out."}]


def test_a_refresh_leaves_what_is_being_typed(desk: Desk) -> None:
    desk.show().focus_field("note")
    type_in("!")
    book = replace(BOOK, concepts=(*BOOK.concepts, Concept(uid="new", name="War economy")))
    stored = replace(STATEMENT, coding=replace(STATEMENT.coding, concept="new", speaker="kim"))
    panel = desk.show(stored, book)
    assert desk.text("note_edit") == "!Cue verb left out."
    assert desk.text("concept_edit") == "War economy"
    assert desk.text("speaker_edit") == "Kim Jong Un"
    assert panel.codebook() is book
    assert desk.edits == []


def test_a_tag_is_taken_off_by_a_click(desk: Desk) -> None:
    desk.show()
    chip = next(w for w in desk.field("tags_edit").findChildren(QWidget) if w.toolTip() == "Remove the tag")
    desk.click_on(chip)
    assert desk.edited() == [{"tags": ()}]


def test_the_line_for_a_tag_leaves_room_before_its_text(desk: Desk) -> None:
    desk.show().focus_field("tags")
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.textMargins().left() > 4
