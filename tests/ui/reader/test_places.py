"""The place of reading: it stays at its words, and the scroll bar tells the truth."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.model.statement import Statement
from annotator.ui.reader.selection import ReaderPosition
from annotator.ui.reader.view import ReaderView
from tests.ui.reader.sample import CODEBOOK, content, made, statement, text

LONG = "\n\n".join(f"Paragraph {rank}. " + "Words that one reads. " * (rank % 23) for rank in range(900))
STEPS = st.lists(
    st.tuples(st.integers(0, 9), st.integers(300, 3400), st.integers(1, 260), st.integers(0, 4), st.booleans()),
    min_size=1,
    max_size=14,
)


def picture(reader: ReaderView) -> QImage:
    """What the viewport shows."""
    return reader.viewport().grab().toImage()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS, st.integers(0, 900))
def test_changes_one_by_one_look_like_the_whole_painted_anew(
    empty_reader: ReaderView, qtbot: QtBot, steps: list[tuple[int, int, int, int, bool]], scroll: int
) -> None:
    empty_reader.set_content(content(), [])
    kept = dict[str, Statement]()
    empty_reader.scroll_pixels(scroll)
    for name, start, length, stance, keep in steps:
        uid = f"u{name}"
        if keep:
            one = statement(uid, start, start + length, text(), stance=CODEBOOK.stances[stance].uid)
            kept.pop(uid, None)
            kept[uid] = one
            empty_reader.put_statement(one)
        else:
            kept.pop(uid, None)
            empty_reader.drop_statement(uid)
        picture(empty_reader)
    place, caret = empty_reader.position(), empty_reader.caret()
    before = picture(empty_reader)
    empty_reader.set_content(content(), list(kept.values()))
    empty_reader.restore_position(place)
    empty_reader.move_caret(caret, extend=False, scroll=False)
    assert picture(empty_reader) == before


@pytest.mark.parametrize("share", [0.0, 0.3, 0.71, 1.0])
def test_finding_out_heights_moves_nothing_on_the_screen(empty_reader: ReaderView, qtbot: QtBot, share: float) -> None:
    empty_reader.set_content(made(LONG), [])
    bar = empty_reader.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))
    before = picture(empty_reader)
    assert empty_reader.is_refining()
    qtbot.waitUntil(lambda: not empty_reader.is_refining())
    assert picture(empty_reader) == before


def test_the_end_of_the_bar_is_the_end_of_the_text(empty_reader: ReaderView, qtbot: QtBot) -> None:
    empty_reader.set_content(made(LONG), [])
    bar = empty_reader.verticalScrollBar()
    bar.setValue(bar.maximum())
    box = empty_reader.span_rect(Span(len(LONG) - 1, len(LONG)))
    assert empty_reader.viewport().rect().contains(box)
    qtbot.waitUntil(lambda: not empty_reader.is_refining())
    assert bar.value() == bar.maximum()


@pytest.mark.parametrize("width", [420, 938, 1284])
def test_another_width_stays_at_the_words(empty_reader: ReaderView, width: int) -> None:
    empty_reader.set_content(made(LONG), [])
    empty_reader.reveal(Span(20_000, 20_010))
    place = empty_reader.position()
    empty_reader.resize(width, 560)
    assert abs(empty_reader.position().offset - place.offset) <= 90


def test_a_place_comes_back(empty_reader: ReaderView) -> None:
    empty_reader.set_content(made(LONG), [])
    empty_reader.reveal(Span(30_000, 30_010))
    empty_reader.move_caret(30_004, extend=False)
    place, before = empty_reader.position(), picture(empty_reader)
    empty_reader.set_content(None, [])
    empty_reader.set_content(made(LONG), [])
    empty_reader.restore_position(place)
    assert empty_reader.caret() == 30_004
    assert picture(empty_reader) == before


def test_a_place_beyond_the_text_is_brought_back(reader: ReaderView) -> None:
    reader.restore_position(ReaderPosition(10**9, 5, 10**9, in_head=False))
    assert reader.caret() == len(text())


def test_unfolding_keeps_the_words_on_the_screen(reader: ReaderView) -> None:
    start = text().index("Mercredi")
    reader.reveal(Span(start, start + 5))
    top = reader.span_rect(Span(start, start + 5)).top()
    reader.toggle_boilerplate()
    assert reader.span_rect(Span(start, start + 5)).top() == top


def test_revealing_what_is_seen_moves_nothing(reader: ReaderView) -> None:
    value = reader.verticalScrollBar().value()
    start = text().index("S'exprimant")
    reader.reveal(Span(start, start + 8))
    assert reader.verticalScrollBar().value() == value


def test_scripts_select_and_ask(reader: ReaderView) -> None:
    start = text().index("préoccupé")
    reader.select(start, start + 9)
    assert reader.objectName() == "reader"
    assert reader.selected_text() == "préoccupé"
    assert reader.caret() == start + 9
    assert reader.statement_at(start) == "s1"
    assert reader.statement_at(text().index("S'exprimant")) is None
    reader.select(start + 9, start)
    assert reader.caret() == start
    reader.select(-5, 10**9)
    assert reader.selected_text() == text()
