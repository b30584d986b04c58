"""What `Enter` takes, what it says of that, and what comes after it."""

from PySide6.QtCore import Qt

from annotator.model.statement import Choice
from tests.ui.coding.conftest import Desk, enter, escape, press, type_in


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
