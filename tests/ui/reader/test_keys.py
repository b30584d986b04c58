"""The keys walk the caret through the text, select and copy."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui.reader.view import ReaderView
from tests.ui.reader.gestures import ALT, CTRL, SHIFT, press, put_caret
from tests.ui.reader.sample import made, text

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CHARACTERS = "a😀é́👩‍👩‍👧z"
SENTENCES = "M. Dupont s'alarme. Il part ! « Non ? » dit-elle.\n\nUn autre paragraphe. Fin."


# The caret


def test_left_and_right_go_by_characters_as_people_see_them(empty_reader: ReaderView) -> None:
    empty_reader.set_content(made(CHARACTERS), [])
    seen = [empty_reader.caret()]
    while empty_reader.caret() < len(CHARACTERS):
        press(empty_reader, KEY.Key_Right)
        seen.append(empty_reader.caret())
    assert seen == [0, 1, 2, 4, 9, 10]
    back = [empty_reader.caret()]
    while empty_reader.caret() > 0:
        press(empty_reader, KEY.Key_Left)
        back.append(empty_reader.caret())
    assert back == seen[::-1]


@pytest.mark.parametrize(("key", "held"), [(KEY.Key_Home, CTRL), (KEY.Key_Up, CTRL), (KEY.Key_PageUp, NONE)])
def test_the_way_up_ends_at_the_title(reader: ReaderView, key: KEY, held: Qt.KeyboardModifier) -> None:
    bar = reader.verticalScrollBar()
    press(reader, KEY.Key_End, CTRL)
    assert bar.value() == bar.maximum()
    for _ in range(40):
        press(reader, key, held)
    assert bar.value() == 0
    assert reader.caret() == reader.text().index("Paris / La Gazette")


def test_what_is_left_of_the_page_is_shown_once_no_line_follows(reader: ReaderView) -> None:
    put_caret(reader, "Paris / La Gazette")
    reader.scroll_pixels(40)
    press(reader, KEY.Key_End)
    press(reader, KEY.Key_Left)
    assert reader.verticalScrollBar().value() > 0
    press(reader, KEY.Key_Up, times=2)
    assert reader.verticalScrollBar().value() == 0


def test_right_goes_on_into_the_next_paragraph(empty_reader: ReaderView) -> None:
    empty_reader.set_content(made("One\nTwo"), [])
    press(empty_reader, KEY.Key_Right, times=4)
    assert empty_reader.caret() == 4
    press(empty_reader, KEY.Key_Left)
    assert empty_reader.caret() == 3


def test_with_ctrl_by_words(reader: ReaderView) -> None:
    start = put_caret(reader, "l'OTAN, Jens")
    stops: list[int] = []
    for _ in range(3):
        press(reader, KEY.Key_Right, CTRL)
        stops.append(reader.caret() - start)
    assert stops == [2, 8, 13]
    press(reader, KEY.Key_Left, CTRL, times=3)
    assert reader.caret() == start


def test_with_alt_by_sentences_and_titles_end_none(empty_reader: ReaderView) -> None:
    empty_reader.set_content(made(SENTENCES), [])
    stops: list[str] = []
    for _ in range(5):
        press(empty_reader, KEY.Key_Right, ALT)
        stops.append(SENTENCES[empty_reader.caret() :][:6])
    assert stops == ["Il par", "« Non ", "\n\nUn a", "Un aut", "Fin."]
    press(empty_reader, KEY.Key_Left, ALT, times=2)
    assert SENTENCES[empty_reader.caret() :].startswith("« Non")


def test_with_ctrl_up_and_down_by_paragraphs(reader: ReaderView) -> None:
    put_caret(reader, "Paris / La Gazette", 4)
    press(reader, KEY.Key_Down, CTRL)
    assert reader.caret() == text().index("Le secrétaire")
    press(reader, KEY.Key_Down, CTRL)
    assert reader.caret() == text().index("S'exprimant")
    press(reader, KEY.Key_Up, CTRL, times=2)
    assert reader.caret() == text().index("Paris")


def test_up_and_down_keep_to_their_column(reader: ReaderView) -> None:
    start = put_caret(reader, "S'exprimant", 30)
    x = reader.span_rect(Span(start, start)).x()
    press(reader, KEY.Key_Down, times=6)
    lower = reader.caret()
    assert abs(reader.span_rect(Span(lower, lower)).x() - x) < 14
    press(reader, KEY.Key_Up, times=6)
    assert reader.caret() == start


def test_home_and_end_of_a_line_and_of_the_text(reader: ReaderView) -> None:
    start = put_caret(reader, "S'exprimant", 5)
    press(reader, KEY.Key_End)
    end = reader.caret()
    assert start < end < text().index("de rester unies")
    press(reader, KEY.Key_End)
    assert reader.caret() == end
    press(reader, KEY.Key_Home)
    assert reader.caret() == text().index("S'exprimant")
    press(reader, KEY.Key_End, CTRL)
    assert text()[: reader.caret()].endswith("en train de mettre au point.")
    press(reader, KEY.Key_Home, CTRL)
    assert reader.caret() == text().index("Paris / La Gazette")


def test_page_down_goes_a_screen_on_and_page_up_comes_back(reader: ReaderView, qtbot: QtBot) -> None:
    start = put_caret(reader, "S'exprimant", 12)
    with qtbot.waitSignal(reader.scrolled):
        press(reader, KEY.Key_PageDown)
    assert reader.caret() > start + 400
    assert reader.viewport().rect().contains(reader.span_rect(Span(reader.caret(), reader.caret())).center())
    press(reader, KEY.Key_PageUp)
    assert reader.caret() == start


def test_the_page_follows_the_caret(reader: ReaderView) -> None:
    press(reader, KEY.Key_Down, times=40)
    box = reader.span_rect(Span(reader.caret(), reader.caret()))
    assert box.top() >= 0
    assert box.bottom() < reader.viewport().height()
    assert reader.verticalScrollBar().value() > 0


# Selecting


@pytest.mark.parametrize(
    ("key", "held", "expected"),
    [
        (KEY.Key_Right, SHIFT, "s"),
        (KEY.Key_Right, SHIFT | CTRL, "secrétaire "),
        (KEY.Key_Left, SHIFT | CTRL, "Le "),
        (KEY.Key_Left, SHIFT | ALT, "Le "),
        (KEY.Key_Up, SHIFT | CTRL, "Le "),
        (KEY.Key_Home, SHIFT, "Le "),
    ],
)
def test_with_shift_the_selection_grows(
    reader: ReaderView, key: Qt.Key, held: Qt.KeyboardModifier, expected: str
) -> None:
    start = put_caret(reader, "Le secrétaire", 3)
    press(reader, key, held)
    assert reader.selected_text() == expected
    assert reader.anchor() == start


def test_with_shift_and_alt_it_takes_a_sentence(empty_reader: ReaderView) -> None:
    empty_reader.set_content(made(SENTENCES), [])
    press(empty_reader, KEY.Key_Right, ALT | SHIFT)
    assert empty_reader.selected_text() == "M. Dupont s'alarme. "


def test_left_and_right_let_go_of_a_selection_at_its_ends(reader: ReaderView) -> None:
    start = text().index("secrétaire")
    for key, expected in ((KEY.Key_Left, start), (KEY.Key_Right, start + 10)):
        reader.select(start, start + 10)
        press(reader, key)
        assert reader.selection() is None
        assert reader.caret() == expected


def test_ctrl_a_selects_all(reader: ReaderView) -> None:
    press(reader, KEY.Key_A, CTRL)
    assert reader.selected_text() == text()


def test_ctrl_c_copies_the_exact_text(empty_reader: ReaderView) -> None:
    words = "« 😀 d’abord »\u00a0\u202fet\nensuite\u2028là\u00ad, é́"
    empty_reader.set_content(made(words), [])
    press(empty_reader, KEY.Key_A, CTRL)
    press(empty_reader, KEY.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == words


def test_ctrl_c_copies_the_selected_statement_where_no_words_are(reader: ReaderView) -> None:
    reader.select_statement("s2")
    press(reader, KEY.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().startswith("Nous devons être conscients")
