"""The keys ask for what one does with statements, and fold, scroll and zoom the page."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.article import Mark
from annotator.model.span import Span
from annotator.ui.reader.view import ReaderView
from tests.ui.reader.gestures import ALT, CTRL, NONE, SHIFT, press, put_caret, type_text
from tests.ui.reader.sample import five, made, statement, text

KEY = Qt.Key


# What is asked for


@pytest.mark.parametrize("key", [KEY.Key_H, KEY.Key_Return, KEY.Key_Enter])
def test_h_and_enter_ask_to_code_the_selection(reader: ReaderView, qtbot: QtBot, key: Qt.Key) -> None:
    start = text().index("l'urgence")
    reader.select(start, start + 9)
    with qtbot.waitSignal(reader.coding_requested) as asked:
        press(reader, key)
    assert asked.args == [start, start + 9]


def test_white_space_around_the_selection_is_not_coded(reader: ReaderView, qtbot: QtBot) -> None:
    start = text().index(" l'urgence ")
    reader.select(start, start + 11)
    with qtbot.waitSignal(reader.coding_requested) as asked:
        press(reader, KEY.Key_H)
    assert asked.args == [start + 1, start + 10]
    assert reader.selected_text() == "l'urgence"


def test_without_a_selection_h_takes_the_quotation_or_else_the_sentence(reader: ReaderView, qtbot: QtBot) -> None:
    put_caret(reader, "S'exprimant", 20)
    with qtbot.waitSignal(reader.coding_requested):
        press(reader, KEY.Key_H)
    assert reader.selected_text().startswith("S'exprimant lors")
    assert reader.selected_text().endswith("unies.")
    found = Span(text().index("une énorme"), text().index('", tandis'))
    reader.set_quotation_finder(lambda words, offset: found if offset in found else None)
    put_caret(reader, "quantité")
    with qtbot.waitSignal(reader.coding_requested) as asked:
        press(reader, KEY.Key_H)
    assert asked.args == [found.start, found.end]
    put_caret(reader, "munitions")
    press(reader, KEY.Key_Q)
    assert reader.selection() == found


def test_enter_on_a_selected_statement_asks_to_edit_it(reader: ReaderView, qtbot: QtBot) -> None:
    reader.select_statement("s2")
    with qtbot.waitSignal(reader.edit_requested) as asked, qtbot.assertNotEmitted(reader.coding_requested):
        press(reader, KEY.Key_Return)
    assert asked.args == ["s2"]


@pytest.mark.parametrize("digit", "123456789")
def test_digits_set_the_stance_of_the_selected_statement(reader: ReaderView, qtbot: QtBot, digit: str) -> None:
    reader.select_statement("s2")
    with qtbot.waitSignal(reader.stance_key_pressed) as asked:
        type_text(reader, Qt.Key(KEY.Key_0 + int(digit)), digit)
    assert asked.args == ["s2", digit]


def test_a_digit_typed_with_shift_counts_as_on_french_keyboards(reader: ReaderView, qtbot: QtBot) -> None:
    reader.select_statement("s2")
    with qtbot.waitSignal(reader.stance_key_pressed) as asked:
        type_text(reader, KEY.Key_2, "2", SHIFT)
    assert asked.args == ["s2", "2"]
    with qtbot.assertNotEmitted(reader.stance_key_pressed):
        type_text(reader, KEY.Key_Eacute, "é")


def test_keys_for_statements_do_nothing_without_one(reader: ReaderView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(reader.stance_key_pressed), qtbot.assertNotEmitted(reader.delete_requested):
        type_text(reader, KEY.Key_2, "2")
        press(reader, KEY.Key_Delete)


def test_delete_asks_to_delete(reader: ReaderView, qtbot: QtBot) -> None:
    reader.select_statement("s3")
    with qtbot.waitSignal(reader.delete_requested) as asked:
        press(reader, KEY.Key_Delete)
    assert asked.args == ["s3"]


# Statements


def test_j_and_k_walk_through_the_statements_and_go_round(reader: ReaderView) -> None:
    seen: list[str | None] = []
    for _ in range(5):
        press(reader, KEY.Key_J)
        seen.append(reader.selected_statement())
    assert seen == ["s1", "s2", "s3", "s4", "s1"]
    press(reader, KEY.Key_K)
    assert reader.selected_statement() == "s4"


def test_o_goes_through_those_that_overlap(reader: ReaderView) -> None:
    reader.drop_statement("s3")
    for one in five():
        reader.put_statement(one)
    put_caret(reader, "tandis", 2)
    seen: list[str | None] = []
    for _ in range(5):
        press(reader, KEY.Key_O)
        seen.append(reader.selected_statement())
    assert sorted(filter(None, seen)) == ["f1", "f2", "f3", "f4", "f5"]


@pytest.mark.parametrize(
    ("key", "held", "start", "end"),
    [
        (KEY.Key_BracketRight, NONE, 0, len(".")),
        (KEY.Key_BracketLeft, NONE, 0, -len(" Nord")),
        (KEY.Key_BracketRight, ALT, 0, 1),
        (KEY.Key_BracketLeft, ALT, 0, -1),
        (KEY.Key_BraceRight, SHIFT, len("très "), 0),
        (KEY.Key_BraceLeft, SHIFT, -len("déclaré "), 0),
        (KEY.Key_BraceRight, SHIFT | ALT, 1, 0),
        (KEY.Key_BraceLeft, SHIFT | ALT, -2, 0),
    ],
)
def test_brackets_take_an_end_of_the_statement_along(
    reader: ReaderView, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, start: int, end: int
) -> None:
    reader.select_statement("s1")
    before = reader.selected_value()
    assert before is not None
    with qtbot.waitSignal(reader.span_edited) as edited:
        press(reader, key, held)
    first, last = before.start + start, before.end + end
    assert edited.args == ["s1", first, last]
    now = reader.selected_value()
    assert now is not None
    assert now.quote == text()[first:last]


def test_a_nudge_to_and_fro_says_nothing(reader: ReaderView, qtbot: QtBot) -> None:
    reader.select_statement("s2")
    with qtbot.assertNotEmitted(reader.span_edited):
        QTest.keyPress(reader, KEY.Key_BracketRight)
        QTest.keyPress(reader, KEY.Key_BracketLeft)
        QTest.keyRelease(reader, KEY.Key_BracketLeft)


def test_a_nudge_keeps_a_character(empty_reader: ReaderView) -> None:
    words = "Un mot seul"
    empty_reader.set_content(made(words), [statement("one", 3, 6, words)])
    empty_reader.select_statement("one")
    press(empty_reader, KEY.Key_BracketLeft, times=4)
    shown = empty_reader.selected_value()
    assert shown is not None
    assert shown.quote


# The page


def test_b_unfolds_boilerplate_and_folds_it(reader: ReaderView, qtbot: QtBot) -> None:
    folded = reader.span_rect(Span(text().index("21 Juin"), text().index("21 Juin") + 4))
    with qtbot.waitSignal(reader.boilerplate_toggled) as toggled:
        press(reader, KEY.Key_B)
    assert toggled.args == [True]
    shown = reader.span_rect(Span(text().index("21 Juin"), text().index("21 Juin") + 4))
    assert shown.width() < folded.width()
    press(reader, KEY.Key_B)
    assert not reader.boilerplate_shown()


def test_the_caret_passes_over_folded_boilerplate(empty_reader: ReaderView) -> None:
    words = "One\nMenu\nTwo"
    empty_reader.set_content(made(words, marks=(Mark(4, 8, "boilerplate"),)), [])
    press(empty_reader, KEY.Key_Right, times=4)
    assert empty_reader.caret() == words.index("Two")
    press(empty_reader, KEY.Key_Left)
    assert empty_reader.caret() == 3


def test_ctrl_and_plus_minus_zero_zoom(reader: ReaderView, qtbot: QtBot) -> None:
    pitch = reader.scene().flow.page.pitch
    with qtbot.waitSignal(reader.zoomed):
        press(reader, KEY.Key_Plus, CTRL, times=3)
    assert reader.zoom() > 1.3
    assert reader.scene().flow.page.pitch > pitch
    press(reader, KEY.Key_0, CTRL)
    assert reader.zoom() == 1
    press(reader, KEY.Key_Minus, CTRL)
    assert reader.zoom() < 1


def test_ctrl_and_the_wheel_zoom(reader: ReaderView) -> None:
    middle = QPoint(200, 200)
    event = QWheelEvent(
        QPointF(middle),
        QPointF(reader.viewport().mapToGlobal(middle)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(reader.viewport(), event)
    assert reader.zoom() > 1


def test_zoom_stays_at_the_words_one_reads(reader: ReaderView) -> None:
    press(reader, KEY.Key_Space)
    place = reader.position()
    reader.set_zoom(1.6)
    assert abs(reader.position().offset - place.offset) < 120
    reader.set_zoom(1.0)
    assert abs(reader.position().offset - place.offset) < 120


def test_space_scrolls_and_the_caret_stays(reader: ReaderView) -> None:
    caret = reader.caret()
    press(reader, KEY.Key_Space)
    assert reader.verticalScrollBar().value() > 300
    press(reader, KEY.Key_Space, SHIFT)
    assert reader.verticalScrollBar().value() == 0
    assert reader.caret() == caret


def test_escape_lets_go_of_words_then_of_the_statement(reader: ReaderView) -> None:
    reader.select_statement("s1")
    reader.move_caret(reader.caret() + 4, extend=True)
    press(reader, KEY.Key_Escape, times=2)
    assert reader.selection() is None
    assert reader.selected_statement() is None
