"""What `Enter` takes, what it says of that, and what comes after it."""

import pytest
from PySide6.QtCore import Qt

from annotator.model.statement import Choice
from tests.ui.coding.conftest import Desk, enter, escape, press, tab, type_in
from tests.ui.room import painted


def test_what_is_typed_after_a_name_was_taken_never_lengthens_it(desk: Desk) -> None:
    desk.open()
    type_in("sto")
    enter()
    type_in("kim")
    enter()
    enter()
    assert [draft.speaker for draft in desk.saved] == [Choice("Kim Jong Un", "kim")]


def test_it_tells_whether_enter_takes_or_saves(desk: Desk) -> None:
    told: list[bool] = []
    desk.bar.completion_toggled.connect(told.append)
    desk.open(text="")
    assert told == []
    type_in("sto")
    assert told == [True]
    enter()
    assert told == [True, False]
    type_in("A")
    assert told == [True, False, True]
    escape()
    assert told == [True, False, True, False]
    press(Qt.Key.Key_Down)
    assert told == [True, False, True, False, True]


@pytest.mark.parametrize(
    ("name", "beside"),
    [("Ada L", "new person"), ("Ada Lovelace-B", "new"), ("Marguerite Yourcenar", "")],
)
def test_a_long_new_name_is_whole_and_what_is_said_beside_it_gives_way(desk: Desk, name: str, beside: str) -> None:
    bar = desk.open(text="")
    speaker = desk.field("speaker_edit")
    type_in(name)
    tab()
    draft = bar.draft().speaker
    assert draft is not None
    assert draft.name == name
    runs = {run.words: run for run in painted(speaker)}
    assert set(runs) == {name, *filter(None, [beside])}
    clip = runs[name].clip
    assert clip is not None
    assert clip.left() <= runs[name].place.left() < runs[name].place.right() <= clip.right()
    assert ("new person" in speaker.toolTip()) == (beside != "new person")


def test_of_a_name_that_is_too_long_one_sees_the_beginning_and_the_tool_tip_has_the_whole(desk: Desk) -> None:
    desk.open(text="")
    speaker = desk.field("speaker_edit")
    name = "Conseil de l'Union interparlementaire pour la coopération"
    type_in(name)
    tab()
    (run,) = painted(speaker)
    assert run.words == name
    assert run.clip is not None
    assert run.place.left() >= run.clip.left()
    assert "interparlementaire pour la coopération" in speaker.toolTip()
