"""What the row at the cursor unfolds: names, roles, fields, definitions, examples."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.model.codebook import Codebook, Concept, Example, Kind, SpeakerRole
from annotator.model.fields import Field, FieldOption
from annotator.ui.codebook.details import Details, Line
from annotator.ui.codebook.measures import details, details_room
from tests.ui.codebook.conftest import BOOK, COUNTS, Desk

FIELDS = (
    Field(uid="c", label="Certainty", type="integer", required=True, kinds=("k3",)),
    Field(uid="s", label="Source"),
    Field(uid="p", label="Country", owner="speaker", type="choice", options=(FieldOption(uid="o", name="Norway"),)),
    Field(uid="n", label="Motto", owner="speaker"),
    Field(uid="b", label="Born", owner="speaker", type="date"),
    Field(uid="e", label="Elected", owner="speaker", type="yes/no"),
)
LONG = "Powers that " + "work together ever more closely, " * 12
QUOTES = [Example(statement=f"s{n}", quote=f"quote number {n}\nand its end") for n in range(5)]


@pytest.fixture
def full(desk: Desk) -> Desk:
    """The codebook with fields, definitions and examples."""
    concepts = tuple(replace(one, definition=LONG if one.uid == "powers" else None) for one in BOOK.concepts)
    kinds = tuple(replace(one, definition="what can be checked" if one.uid == "k3" else None) for one in BOOK.kinds)
    desk.panel.model.values_of = lambda uid: {"p": ("o",), "b": ("1959-03-16",), "e": ("yes",)} if uid == "jens" else {}
    desk.panel.model.examples_of = lambda uid: QUOTES if uid == "powers" else ()
    desk.panel.set_codebook(replace(BOOK, concepts=concepts, kinds=kinds, fields=FIELDS), COUNTS)
    return desk


def unfolded(desk: Desk, uid: str) -> Details:
    model = desk.panel.model
    return details(model.rows()[desk.place(uid)], model.outline, desk.panel.view.viewport().width())


def lines(desk: Desk, uid: str) -> list[tuple[str, str, str]]:
    return [(line.label, line.words, line.more) for line in unfolded(desk, uid).lines]


def test_a_speaker_shows_names_roles_and_its_own_fields(full: Desk) -> None:
    assert lines(full, "jens") == [
        ("Also", "M. Stoltenberg, le chef de l'OTAN", "+ 2"),
        ("Roles", "Secretary General, NATO", ""),
        ("", "Oct 2014 – Sept 2024", ""),
        ("Country", "Norway", ""),
        ("Born", "16 Mar 1959", ""),
        ("Elected", "yes", ""),
    ]
    assert lines(full, "nato") == []


def test_a_speaker_with_one_open_role_says_it_once(desk: Desk) -> None:
    assert lines(desk, "kim") == []
    speakers = (replace(BOOK.speakers[1], roles=(SpeakerRole(uid="r", role="a"), SpeakerRole(uid="q", role="b"))),)
    desk.panel.set_codebook(Codebook(speakers=speakers), {})
    assert lines(desk, "kim") == [("Roles", "a", ""), ("", "b", "")]


def test_a_kind_shows_what_it_means_and_its_fields(full: Desk) -> None:
    assert lines(full, "k3") == [
        ("", "what can be checked", ""), ("Fields", "Certainty", "required"), ("", "Source", ""),
    ]  # fmt: skip
    assert lines(full, "k1") == [("Fields", "Source", "")]


def test_a_concept_shows_what_it_means_in_few_lines_and_three_quotes(full: Desk) -> None:
    found = unfolded(full, "powers").lines
    defined, quoted = [one for one in found if not one.serif], [one for one in found if one.serif]
    assert len(defined) == 6  # five of the definition, and how many quotes there are more
    assert defined[4].words.endswith("…")
    assert [one.words for one in quoted] == [f"“quote number {n} and its end”" for n in range(3)]
    assert [one.target for one in quoted] == ["s0", "s1", "s2"]
    assert found[-1].words == "+ 2 more"


def test_the_row_at_the_cursor_unfolds_and_folds_again(full: Desk) -> None:
    rect = full.panel.view.rect_of
    for uid in ("jens", "k3", "powers"):
        full.panel.view.setCurrentIndex(full.panel.model.index(0, 0))
        closed = rect(full.place(uid)).height()
        full.panel.select("speaker" if uid == "jens" else "kind" if uid == "k3" else "concept", uid)
        assert rect(full.place(uid)).height() == closed + unfolded(full, uid).height
    full.press(Qt.Key.Key_Up)
    assert rect(full.place("powers")).height() == closed


def test_a_click_on_a_quote_leads_to_it(full: Desk) -> None:
    opened: list[str] = []
    full.panel.example_opened.connect(opened.append)
    full.panel.select("concept", "powers")
    view, at = full.panel.view, full.place("powers")
    rect = view.rect_of(at)
    room = details_room(full.panel.model.rows()[at], rect, at)
    box = next(box for line, box in unfolded(full, "powers").boxes(room) if line.target == "s1")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert opened == ["s1"]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(box.left()) + 4, rect.top() + 8))
    assert opened == ["s1"]


def test_new_examples_change_the_height_of_the_row(full: Desk) -> None:
    full.panel.select("concept", "powers")
    before = full.panel.view.rect_of(full.place("powers")).height()
    full.panel.model.outline._examples = lambda uid: QUOTES[:1]
    full.panel.set_codebook(full.panel.model.outline.codebook, COUNTS)
    assert full.panel.view.rect_of(full.place("powers")).height() < before


def test_a_tool_tip_has_the_first_quotes_too(full: Desk) -> None:
    model = full.panel.model
    said = str(model.data(model.index(full.place("powers"), 0), Qt.ItemDataRole.ToolTipRole))
    assert said.split("<br>")[1].startswith("Powers that")
    assert said.count("“quote number") == 3


def test_the_menu_of_a_kind_leads_to_its_fields(full: Desk) -> None:
    asked: list[str] = []
    full.panel.fields_requested.connect(asked.append)
    menu = full.panel.context_menu(full.panel.model.rows()[full.place("k3")])
    next(action for action in menu.actions() if action.text() == "Its fields…").trigger()
    assert asked == ["k3"]


def test_a_value_without_anything_to_say_unfolds_nothing() -> None:
    assert Details().height == 0
    assert Details((Line(words="x"),)).height > 22
    assert Concept(uid="c", name="c").definition is Kind(uid="k", name="k").definition is None
